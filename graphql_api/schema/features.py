"""What an integration gives its users, as its own page shows it."""

import strawberry

from graphql_api.services.directory import ListedFeature


@strawberry.type(
    description="One description of one feature of one integration. A gate may be described more than once."
)
class IntegrationFeature:
    """A row of `featureData`."""

    description: str = strawberry.field(description="What the user gets, as Markdown.")
    feature_gate: str = strawberry.field(description="The gate that switches it: `integrations-` and a value.")
    available: bool = strawberry.field(description="Whether it works already; false while it is only declared.")
    feature_id: int | None = strawberry.field(description="The number of the gate for apps; null for providers.")


def features_of(features: tuple[ListedFeature, ...]) -> list[IntegrationFeature]:
    """`features` as the API shows them, in their order."""
    return [
        IntegrationFeature(
            description=f.description, feature_gate=f.feature_gate, feature_id=f.feature_id, available=f.available
        )
        for f in features
    ]
