"""A provider: an integration that this server speaks to itself."""

from collections.abc import Iterable

import strawberry

from graphql_api.context import Info
from graphql_api.schema import declarations as parts
from graphql_api.schema.aspects import IntegrationAspects, aspects_of
from graphql_api.schema.features import IntegrationFeature, features_of
from graphql_api.schema.integrations import Integration, IntegrationType
from graphql_api.schema.node import encode_id
from graphql_api.schema.quality import Quality, quality_of
from graphql_api.services.directory import Listing
from providers import contract
from providers.catalog import ProviderEntry
from providers.setup import external_install_url


@strawberry.type(description="What a provider tells about itself, in the shape that frontends of the seeds read.")
class IntegrationMetadata:
    """The `metadata` of a provider."""

    aspects: IntegrationAspects = strawberry.field(description="What a frontend shows around an installation.")
    author: str = strawberry.field(description="Who made the integration.")
    description: str = strawberry.field(description="What it is for, as Markdown.")
    features: list[IntegrationFeature] = strawberry.field(description="The same as `featureData`.")
    issue_url: str = strawberry.field(description="Where to report a fault.")
    noun: str = strawberry.field(description="What one installation is called, such as `Installation` or `Instance`.")
    source_url: str = strawberry.field(description="Where its source code is.")


@strawberry.type(description="A first-party integration, declared in one folder.")
class IntegrationProvider(Integration):
    """Everything about a provider; the long parts are made only when asked for."""

    listing: strawberry.Private[Listing]
    entry: strawberry.Private[ProviderEntry]

    key: str = strawberry.field(description="The provider's key; the same as its slug.")
    summary: str = strawberry.field(description="One plain sentence.")
    can_add: bool = strawberry.field(description="Whether an installation can be started here.")
    can_disable: bool = strawberry.field(description="Whether it can be switched off without removing it.")
    allow_multiple: bool = strawberry.field(description="Whether an organization may have more than one.")
    features: list[str] = strawberry.field(description="The bare values of its capabilities, sorted.")
    aliases: list[str] = strawberry.field(description="Other slugs under which it is found.")
    docs_url: str = strawberry.field(description="The vendor's documentation.")
    installs_as: str = strawberry.field(
        description="What an installation is at the vendor, such as an app or an API token."
    )
    takes_minutes: int = strawberry.field(description="How many minutes an installation takes.")
    uninstall: str = strawberry.field(description="What uninstalling removes and what stays, as Markdown.")
    about: str = strawberry.field(description="The prose of its page, as Markdown under fixed headings.")

    @strawberry.field(description="What the provider tells about itself.")
    def metadata(self, info: Info) -> IntegrationMetadata:
        """The shape of the seeds."""
        p = self.entry.provider
        return IntegrationMetadata(
            aspects=aspects_of(p.aspects, external_install_url(p, info.context.environment)),
            author=p.author,
            description=p.description,
            features=features_of(self.listing.features),
            issue_url=p.issue_url,
            noun=p.noun,
            source_url=p.source_url,
        )

    @strawberry.field(
        description="How the server can sign in at the vendor.", graphql_type=list[parts.IntegrationAuthentication]
    )
    def authentication(self) -> tuple[contract.Authentication, ...]:
        """As declared."""
        return self.entry.provider.authentication

    @strawberry.field(description="What the operator must set.")
    def setup_fields(self) -> list[parts.IntegrationSetupField]:
        """As declared, each with its variable."""
        return [_setup_field(self.entry.provider, field) for field in self.entry.provider.setup]

    @strawberry.field(description="How to install it, step by step.", graphql_type=list[parts.IntegrationInstallStep])
    def installation_steps(self) -> tuple[contract.InstallStep, ...]:
        """As declared."""
        return self.entry.provider.steps

    @strawberry.field(description="What can be set per installation.", graphql_type=list[parts.IntegrationConfigField])
    def configuration_fields(self) -> tuple[contract.ConfigField, ...]:
        """As declared."""
        return self.entry.provider.configuration

    @strawberry.field(description="The permissions it asks for.", graphql_type=list[parts.IntegrationPermission])
    def permissions(self) -> tuple[contract.Scope, ...]:
        """As declared."""
        return self.entry.provider.scopes

    @strawberry.field(description="The events it hears.", graphql_type=list[parts.IntegrationWebhookEvent])
    def webhook_events(self) -> tuple[contract.WebhookEvent, ...]:
        """As declared."""
        return self.entry.provider.webhooks

    @strawberry.field(
        description="How an incoming post proves its sender; null where none come.",
        graphql_type=parts.IntegrationWebhookVerification | None,
    )
    def webhook_verification(self) -> contract.WebhookVerification | None:
        """As declared."""
        return self.entry.provider.webhook_verification

    @strawberry.field(description="The calls it makes.", graphql_type=list[parts.IntegrationEndpoint])
    def endpoints(self) -> tuple[contract.Endpoint, ...]:
        """As declared."""
        return self.entry.provider.endpoints

    @strawberry.field(description="What the vendor's errors mean.", graphql_type=list[parts.IntegrationErrorHelp])
    def error_help(self) -> tuple[contract.ErrorHelp, ...]:
        """As declared."""
        return self.entry.provider.error_help

    @strawberry.field(description="How fast it may go.", graphql_type=parts.IntegrationRatePolicy)
    def rate_policy(self) -> contract.RatePolicy:
        """As declared."""
        return self.entry.provider.rate_policy

    @strawberry.field(description="What does not work.", graphql_type=list[parts.IntegrationLimitation])
    def limitations(self) -> tuple[contract.Limitation, ...]:
        """As declared."""
        return self.entry.provider.limitations

    @strawberry.field(description="The roles needed on both sides.", graphql_type=list[parts.IntegrationRole])
    def roles(self) -> tuple[contract.Role, ...]:
        """As declared."""
        return self.entry.provider.roles

    @strawberry.field(description="Expected features that are not there.", graphql_type=list[parts.IntegrationAbsence])
    def absences(self) -> tuple[contract.Absence, ...]:
        """As declared."""
        return self.entry.provider.absences

    @strawberry.field(description="How well it is declared, rule by rule.")
    def quality(self) -> Quality:
        """As computed."""
        return quality_of(self.listing.quality)


def provider_of(listing: Listing, entry: ProviderEntry, base_url: str) -> IntegrationProvider:
    """`listing` of the provider `entry` as the API shows it."""
    p = entry.provider
    return IntegrationProvider(
        listing=listing,
        entry=entry,
        id=encode_id("IntegrationProvider", p.key),
        kind=IntegrationType.first_party,
        slug=p.slug,
        key=p.key,
        name=p.name,
        author=p.author,
        summary=p.summary,
        description=p.description,
        feature_data=features_of(listing.features),
        categories=list(p.categories),
        domain=p.domain,
        tier=listing.quality.tier,
        popularity=listing.popularity,
        installation_notice=p.installation_notice,
        logo_url=f"{base_url}/logos/{p.slug}.svg" if entry.logo else None,
        can_add=p.can_add,
        can_disable=p.can_disable,
        allow_multiple=p.allow_multiple,
        features=_sorted(p.capabilities),
        aliases=_sorted(p.aliases),
        docs_url=p.docs_url,
        installs_as=p.installs_as,
        takes_minutes=p.takes_minutes,
        uninstall=p.uninstall,
        about=entry.about,
    )


def _sorted(words: Iterable[str]) -> list[str]:
    return sorted(words)


def _setup_field(provider: contract.Provider, field: contract.SetupField) -> parts.IntegrationSetupField:
    return parts.IntegrationSetupField(
        name=field.name,
        variable=provider.variable(field),
        label=field.label,
        how_to_get=field.how_to_get,
        secret=field.secret,
        required=field.required,
        default=field.default,
        example=field.example,
        needed_for=list(field.needed_for),
    )
