"""The root fields of the directory, and the connections and groups that they answer with."""

from collections.abc import Iterable
from enum import Enum
from typing import Annotated

import strawberry

from graphql_api.context import Context, Info
from graphql_api.schema.apps import SentryApp, SentryAppComponent, SentryAppStatus, app_of, component_of
from graphql_api.schema.connections import After, Before, Cut, First, Last, Page, PageInfo, page_of
from graphql_api.schema.errors import bad_input
from graphql_api.schema.integrations import Integration, IntegrationType
from graphql_api.schema.node import Node, decode_id, encode_id
from graphql_api.schema.providers import IntegrationProvider, provider_of
from graphql_api.schema.scalars import ComponentType
from graphql_api.services.directory import Filter, Listing, Order, UnknownValue
from providers.apps import App, AppComponent
from providers.catalog import ProviderEntry
from providers.vocabulary import COMPONENT_KINDS, FeatureGate


@strawberry.enum(description="How integrations are ordered. Ties are broken by name.")
class IntegrationOrder(Enum):
    """The orders."""

    NAME = strawberry.enum_value("name", description="By name, A to Z.")
    POPULARITY = strawberry.enum_value("popularity", description="The most installed first; uncounted ones last.")
    TIER = strawberry.enum_value("tier", description="The best quality first; those without a tier last.")


@strawberry.type(description="An integration in a list.")
class IntegrationEdge:
    """The Relay type."""

    cursor: str = strawberry.field(description="Where it stands in the list.")
    node: Integration = strawberry.field(description="The integration.")


@strawberry.type(description="A page of integrations.")
class IntegrationConnection:
    """The Relay type."""

    edges: list[IntegrationEdge] = strawberry.field(description="The integrations with their cursors.")
    nodes: list[Integration] = strawberry.field(description="The integrations alone.")
    total_count: int = strawberry.field(description="How many fit, on all pages together.")
    page_info: PageInfo = strawberry.field(description="Where the page stands.")


@strawberry.type(description="A component in a list.")
class SentryAppComponentEdge:
    """The Relay type."""

    cursor: str = strawberry.field(description="Where it stands in the list.")
    node: SentryAppComponent = strawberry.field(description="The component.")


@strawberry.type(description="A page of components.")
class SentryAppComponentConnection:
    """The Relay type."""

    edges: list[SentryAppComponentEdge] = strawberry.field(description="The components with their cursors.")
    nodes: list[SentryAppComponent] = strawberry.field(description="The components alone.")
    total_count: int = strawberry.field(description="How many fit, on all pages together.")
    page_info: PageInfo = strawberry.field(description="Where the page stands.")


@strawberry.type(description="A feature that integrations give, whichever they are.")
class Feature(Node):
    """One gate, with the integrations that describe it."""

    listings: strawberry.Private[list[Listing]]

    gate: str = strawberry.field(description="The gate: `integrations-` and a value.")
    name: str = strawberry.field(description="Its name for people.")
    description: str = strawberry.field(description="What it gives, in a sentence.")

    @strawberry.field(description="The integrations that have it.")
    def integrations(
        self, info: Info, first: First = None, after: After = None, last: Last = None, before: Before = None
    ) -> IntegrationConnection:
        """By name."""
        return _connection(info.context, self.listings, Cut(first, after, last, before))


@strawberry.type(description="A shelf of the directory.")
class Category:
    """A category that has at least one integration."""

    slug: str = strawberry.field(description="Its short name, as the filter takes it.")
    name: str = strawberry.field(description="Its name for people.")
    description: str = strawberry.field(description="What stands in it.")
    count: int = strawberry.field(description="How many integrations stand in it.")


@strawberry.type(description="What is there, as a whole.")
class Catalog:
    """The version of all declarations."""

    version: str = strawberry.field(
        description="A hash of all that is declared: the same declarations, the same version."
    )
    providers: int = strawberry.field(description="How many providers there are.")
    apps: int = strawberry.field(description="How many apps there are.")


@strawberry.type
class DirectoryQuery:
    """The root fields."""

    @strawberry.field(description="What can be installed, filtered and ordered.")
    def integrations(  # noqa: PLR0913, PLR0917  # each is an argument of the field
        self,
        info: Info,
        first: First = None,
        after: After = None,
        last: Last = None,
        before: Before = None,
        kind: Annotated[IntegrationType | None, strawberry.argument(description="Only this kind.")] = None,
        category: Annotated[str | None, strawberry.argument(description="Only this category, by slug.")] = None,
        domain: Annotated[str | None, strawberry.argument(description="Only this domain.")] = None,
        feature_gate: Annotated[
            str | None, strawberry.argument(description="Only with a feature of this gate.")
        ] = None,
        component_kind: Annotated[
            ComponentType | None, strawberry.argument(description="Only apps with a component of this kind.")
        ] = None,
        tier: Annotated[str | None, strawberry.argument(description="Only of this quality tier.")] = None,
        status: Annotated[SentryAppStatus | None, strawberry.argument(description="Only apps of this status.")] = None,
        search: Annotated[
            str | None,
            strawberry.argument(description="Only where every word is found in name, description or features."),
        ] = None,
        order_by: Annotated[
            IntegrationOrder | None,
            strawberry.argument(description="The order; by default the best match first, by name without a search."),
        ] = None,
    ) -> IntegrationConnection:
        """The directory."""
        wanted = Filter(
            kind=_word(kind),
            category=category,
            domain=domain,
            feature_gate=feature_gate,
            component_kind=component_kind,
            tier=tier,
            status=_word(status),
            search=search,
        )
        found = _found(info.context, wanted, Order(_word(order_by)) if order_by else None)
        return _connection(info.context, found, Cut(first, after, last, before))

    @strawberry.field(description="One integration; null where there is none. A provider comes before an app.")
    def integration(
        self, info: Info, slug: Annotated[str, strawberry.argument(description="Its slug, or an alias of it.")]
    ) -> Integration | None:
        """By slug."""
        listing = info.context.directory.by_slug(slug)
        return integration_of(info.context, listing) if listing else None

    @strawberry.field(description="One third-party app; null where there is none.")
    def sentry_app(
        self, info: Info, slug: Annotated[str, strawberry.argument(description="Its slug.")]
    ) -> SentryApp | None:
        """By slug."""
        directory = info.context.directory
        app = directory.catalog.app(slug)
        listing = directory.of(app)
        return app_of(listing, app) if app and listing else None

    @strawberry.field(description="Every feature that some integration has, by gate.")
    def features(self, info: Info) -> list[Feature]:
        """One for each gate."""
        return [_feature(info.context, gate) for gate in info.context.directory.gates()]

    @strawberry.field(description="What apps declare to be shown, by app and kind.")
    def components(
        self,
        info: Info,
        first: First = None,
        after: After = None,
        last: Last = None,
        before: Before = None,
        kind: Annotated[ComponentType | None, strawberry.argument(description="Only this kind.")] = None,
        app_slug: Annotated[str | None, strawberry.argument(description="Only of this app.")] = None,
    ) -> SentryAppComponentConnection:
        """The components of every app that is listed."""
        if kind is not None and kind not in COMPONENT_KINDS:
            raise bad_input(f"kind {str(kind)!r} does not exist. Use one of: {', '.join(COMPONENT_KINDS)}.", "kind")
        found = [
            (app, component)
            for app, component in _components(info.context)
            if kind in (None, component.type) and app_slug in (None, app.slug)
        ]
        page = page_of(found, Cut(first, after, last, before), lambda pair: pair[1].uuid)
        nodes = page.shown(lambda pair: component_of(*pair))
        return SentryAppComponentConnection(
            edges=[SentryAppComponentEdge(cursor=c, node=n) for c, n in zip(page.cursors, nodes, strict=True)],
            nodes=nodes,
            total_count=page.total,
            page_info=page.info,
        )

    @strawberry.field(description="The categories in which something stands.")
    def categories(self, info: Info) -> list[Category]:
        """In the order of the directory."""
        return [
            Category(slug=c.slug, name=c.name, description=c.description, count=count)
            for c, count in info.context.directory.categories()
        ]

    @strawberry.field(description="What is there, as a whole.")
    def catalog(self, info: Info) -> Catalog:
        """Version and counts."""
        catalog = info.context.directory.catalog
        return Catalog(version=catalog.version, providers=len(catalog.providers), apps=len(catalog.apps))

    @strawberry.field(description="The object of this id; null where there is none that you may see.")
    def node(
        self,
        info: Info,
        id: Annotated[strawberry.ID, strawberry.argument(description="A global id.")],  # noqa: A002
    ) -> Node | None:
        """By global id."""
        return _node(info.context, id)

    @strawberry.field(description="The objects of these ids, in their order; null in each place without one.")
    def nodes(
        self, info: Info, ids: Annotated[list[strawberry.ID], strawberry.argument(description="1 to 100 global ids.")]
    ) -> list[Node | None]:
        """By global ids."""
        if not 1 <= len(ids) <= 100:
            raise bad_input(f"ids must be 1 to 100 ids, are {len(ids)}.", "ids")
        return [_node(info.context, each) for each in ids]


def integration_of(context: Context, listing: Listing) -> Integration:
    """`listing` as the API shows it, by its kind."""
    if isinstance(listing.subject, ProviderEntry):
        return provider_of(listing, listing.subject, context.base_url)
    return app_of(listing, listing.subject)


def _word(value: Enum | None) -> str | None:
    return None if value is None else str(value.value)


def _found(context: Context, wanted: Filter, order: Order | None) -> list[Listing]:
    try:
        return context.directory.find(wanted, order)
    except UnknownValue as error:
        raise bad_input(str(error), str(error).split()[0]) from error


def _connection(context: Context, listings: list[Listing], cut: Cut) -> IntegrationConnection:
    page: Page[Listing] = page_of(listings, cut, lambda listing: f"{listing.kind}:{listing.slug}")
    nodes = page.shown(lambda listing: integration_of(context, listing))
    return IntegrationConnection(
        edges=[IntegrationEdge(cursor=c, node=n) for c, n in zip(page.cursors, nodes, strict=True)],
        nodes=nodes,
        total_count=page.total,
        page_info=page.info,
    )


def _feature(context: Context, gate: FeatureGate) -> Feature:
    return Feature(
        id=encode_id("Feature", gate.gate),
        listings=context.directory.with_gate(gate.gate),
        gate=gate.gate,
        name=gate.name,
        description=gate.description,
    )


def _components(context: Context) -> Iterable[tuple[App, AppComponent]]:
    for listing in context.directory.listings:
        if isinstance(listing.subject, App):
            yield from ((listing.subject, component) for component in listing.subject.components)


def _node(context: Context, id_text: str) -> Node | None:
    kind, key = decode_id(id_text) or ("", "")
    found = {
        "IntegrationProvider": _provider_node,
        "SentryApp": _app_node,
        "SentryAppComponent": _component_node,
        "Feature": _feature_node,
    }.get(kind)
    return found(context, key) if found else None


def _provider_node(context: Context, key: str) -> IntegrationProvider | None:
    entry = next((e for e in context.directory.catalog.providers if e.provider.key == key), None)
    listing = context.directory.of(entry)
    return provider_of(listing, entry, context.base_url) if entry and listing else None


def _app_node(context: Context, uuid: str) -> SentryApp | None:
    app = next((a for a in context.directory.catalog.apps if a.uuid == uuid), None)
    listing = context.directory.of(app)
    return app_of(listing, app) if app and listing else None


def _component_node(context: Context, uuid: str) -> SentryAppComponent | None:
    return next((component_of(a, c) for a, c in _components(context) if c.uuid == uuid), None)


def _feature_node(context: Context, gate: str) -> Feature | None:
    return next((_feature(context, each) for each in context.directory.gates() if each.gate == gate), None)
