"""The interface of the directory: what can be installed."""

from enum import Enum

import strawberry

from graphql_api.schema.features import IntegrationFeature
from graphql_api.schema.node import Node


@strawberry.enum(description="The kinds of what can be installed.")
class IntegrationType(Enum):
    """Values as clients of the seeds know them."""

    document = strawberry.enum_value("document", description="A page that tells how to integrate by hand.")
    plugin = strawberry.enum_value("plugin", description="An extension of the old kind; none are served.")
    first_party = strawberry.enum_value("first_party", description="A provider that this server speaks to itself.")
    sentry_app = strawberry.enum_value("sentry_app", description="A third-party app, registered by its developer.")


@strawberry.interface(description="What can be installed: a provider or a third-party app.")
class Integration(Node):
    """What both kinds share."""

    kind: IntegrationType = strawberry.field(description="Which kind it is.")
    slug: str = strawberry.field(description="The short name in addresses; never changes.")
    name: str = strawberry.field(description="The name for people.")
    author: str = strawberry.field(description="Who made the integration.")
    description: str = strawberry.field(description="What it is for, as Markdown; empty where nothing is said.")
    feature_data: list[IntegrationFeature] = strawberry.field(description="Its features, each described.")
    categories: list[str] = strawberry.field(description="The slugs of the categories it stands in.")
    domain: str | None = strawberry.field(description="Its domain, such as `source_code_management`; null without one.")
    tier: str | None = strawberry.field(description="Its quality tier; null where it reaches none.")
    popularity: int | None = strawberry.field(description="How often it is installed; null until that is counted.")
    installation_notice: str = strawberry.field(description="What to know before installing, as Markdown.")
    logo_url: str | None = strawberry.field(description="The address of its logo; null where it has none.")
