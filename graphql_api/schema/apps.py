"""A third-party app and its components."""

from enum import Enum

import strawberry

from graphql_api.schema.elements import SentryAppSchemaElement, element_of
from graphql_api.schema.features import features_of
from graphql_api.schema.integrations import Integration, IntegrationType
from graphql_api.schema.node import Node, encode_id
from graphql_api.schema.permissions import Permissions, permissions_of
from graphql_api.schema.quality import Quality, quality_of
from graphql_api.schema.scalars import JSON, ComponentType, Scope
from graphql_api.services.directory import Listing
from providers import apps


@strawberry.enum(description="Where an app stands in its life.")
class SentryAppStatus(Enum):
    """Values as apps know them."""

    unpublished = strawberry.enum_value("unpublished", description="Being developed.")
    published = strawberry.enum_value("published", description="In the directory, for everybody.")
    internal = strawberry.enum_value("internal", description="For its owner's organization alone.")
    publish_request_inprogress = strawberry.enum_value(
        "publish_request_inprogress", description="Its owner has asked for publication."
    )
    deletion_in_progress = strawberry.enum_value("deletion_in_progress", description="Being deleted.")


@strawberry.enum(description="Where a picture comes from.")
class AvatarType(Enum):
    """Values as frontends know them."""

    letter_avatar = strawberry.enum_value("letter_avatar", description="Drawn from the first letters of a name.")
    upload = strawberry.enum_value("upload", description="Uploaded.")
    gravatar = strawberry.enum_value("gravatar", description="Found by an e-mail address.")
    background = strawberry.enum_value("background", description="A coloured ground.")
    default = strawberry.enum_value("default", description="The picture that all have who chose none.")


@strawberry.enum(description="What an app's picture is for.")
class PhotoType(Enum):
    """Values as frontends know them."""

    icon = strawberry.enum_value("icon", description="Small, of one colour, shown beside links.")
    logo = strawberry.enum_value("logo", description="Shown in the directory.")


@strawberry.type(description="A picture of an app.")
class SentryAppAvatar:
    """One picture."""

    avatar_type: AvatarType = strawberry.field(description="Where it comes from.")
    avatar_uuid: str | None = strawberry.field(description="The id of the upload; null without one.")
    avatar_url: str | None = strawberry.field(description="Its address; null without an upload.")
    color: bool = strawberry.field(description="True for a logo, false for an icon.")
    photo_type: PhotoType = strawberry.field(description="What it is for.")


@strawberry.type(description="What a developer declares to be shown: the elements, typed, and the JSON as written.")
class SentryAppSchema:
    """The app's schema."""

    elements: list[SentryAppSchemaElement] = strawberry.field(description="The elements, at most one of a kind.")
    json: JSON = strawberry.field(description="The schema as the developer wrote it, unknown keys included.")


@strawberry.type(description="The organization that owns an app.")
class SentryAppOwner:
    """A value, not a node."""

    id: int = strawberry.field(description="The number of the organization.")
    slug: str = strawberry.field(description="The slug of the organization.")


@strawberry.type(description="An app as it stands beside one of its components.")
class ComponentApp:
    """Enough of an app to show where a component comes from."""

    uuid: str = strawberry.field(description="The uuid of the app.")
    slug: str = strawberry.field(description="The slug of the app; `sentryApp(slug:)` gives the rest.")
    name: str = strawberry.field(description="The name of the app.")
    avatars: list[SentryAppAvatar] = strawberry.field(description="Its pictures.")


@strawberry.type(description="A piece of interface that an app declares.")
class SentryAppComponent(Node):
    """One element of an app's schema."""

    uuid: str = strawberry.field(description="The uuid; the same over updates of the app.")
    type: ComponentType = strawberry.field(description="Its kind.")
    schema: SentryAppSchemaElement = strawberry.field(description="The element.")
    sentry_app: ComponentApp = strawberry.field(description="The app that declares it.")
    error: str = strawberry.field(description="Why it cannot be shown; empty where it can.")


@strawberry.type(description="A third-party app, registered by its developer.")
class SentryApp(Integration):
    """Everything about an app that the directory may tell."""

    listing: strawberry.Private[Listing]
    app: strawberry.Private[apps.App]

    uuid: str = strawberry.field(description="The uuid.")
    events: list[str] = strawberry.field(description="The resources it hears of: issue, error, comment, ...")
    is_alertable: bool = strawberry.field(description="Whether it can be the action of an alert rule.")
    overview: str | None = strawberry.field(
        description="What it is for, as its developer's Markdown; not to be trusted."
    )
    redirect_url: str | None = strawberry.field(
        description="Where the browser goes after installing; null for nowhere."
    )
    scopes: list[Scope] = strawberry.field(description="The permissions it asks for, sorted.")
    status: SentryAppStatus = strawberry.field(description="Where it stands in its life.")
    verify_install: bool = strawberry.field(description="Whether it confirms each installation itself.")
    webhook_url: str | None = strawberry.field(description="Where events go; null outside the owner's organization.")
    allowed_origins: list[str] = strawberry.field(
        description="Where browsers may call from; empty outside the owner's organization."
    )
    avatars: list[SentryAppAvatar] = strawberry.field(description="Its pictures.")
    client_id: str | None = strawberry.field(description="Its client id; null outside the owner's organization.")
    client_secret: str | None = strawberry.field(description="Never shown here; null.")
    date_published: str | None = strawberry.field(description="When it was published, as ISO 8601; null before.")
    owner: SentryAppOwner | None = strawberry.field(description="Its owner; null outside the owner's organization.")

    @strawberry.field(description="What it declares to be shown.")
    def schema(self) -> SentryAppSchema:
        """As written and as typed."""
        elements = [element_of(component.element) for component in self.app.components]
        return SentryAppSchema(elements=elements, json=JSON(self.app.schema))

    @strawberry.field(description="Its scopes as a permission form shows them.")
    def permissions(self) -> Permissions:
        """The highest level of each kind."""
        return permissions_of(self.app.scopes)

    @strawberry.field(description="Its components, by kind.")
    def components(self) -> list[SentryAppComponent]:
        """One for each element."""
        return [component_of(self.app, component) for component in self.app.components]

    @strawberry.field(description="How well it is declared, rule by rule.")
    def quality(self) -> Quality:
        """As computed."""
        return quality_of(self.listing.quality)


def app_of(listing: Listing, app: apps.App) -> SentryApp:
    """`listing` of `app` as the API shows it to those outside its owner's organization."""
    return SentryApp(
        listing=listing,
        app=app,
        id=encode_id("SentryApp", app.uuid),
        kind=IntegrationType.sentry_app,
        slug=app.slug,
        name=app.name,
        author=app.author,
        description=listing.description,
        feature_data=features_of(listing.features),
        categories=list(app.categories),
        domain=None,
        tier=listing.quality.tier,
        popularity=listing.popularity,
        installation_notice=listing.installation_notice,
        logo_url=next((a.avatar_url for a in app.avatars if a.photo_type == "logo"), None),
        uuid=app.uuid,
        events=sorted(app.events),
        is_alertable=app.is_alertable,
        overview=app.overview,
        redirect_url=app.redirect_url,
        scopes=[Scope(scope) for scope in sorted(app.scopes)],
        status=SentryAppStatus(app.status),
        verify_install=app.verify_install,
        webhook_url=None,
        allowed_origins=[],
        avatars=_avatars(app),
        client_id=None,
        client_secret=None,
        date_published=app.date_published,
        owner=None,
    )


def component_of(app: apps.App, component: apps.AppComponent) -> SentryAppComponent:
    """A component of `app` as the API shows it."""
    return SentryAppComponent(
        id=encode_id("SentryAppComponent", component.uuid),
        uuid=component.uuid,
        type=ComponentType(component.type),
        schema=element_of(component.element),
        sentry_app=ComponentApp(uuid=app.uuid, slug=app.slug, name=app.name, avatars=_avatars(app)),
        error="",
    )


def _avatars(app: apps.App) -> list[SentryAppAvatar]:
    return [
        SentryAppAvatar(
            avatar_type=AvatarType(avatar.avatar_type),
            avatar_uuid=avatar.avatar_uuid,
            avatar_url=avatar.avatar_url,
            color=avatar.color,
            photo_type=PhotoType(avatar.photo_type),
        )
        for avatar in app.avatars
    ]
