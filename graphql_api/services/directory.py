"""The directory: what can be installed, searched, filtered and ordered. In memory; asks neither database nor vendor."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum

from providers.apps import App
from providers.catalog import Catalog, ProviderEntry
from providers.quality import assess_app, assess_provider, pending_gates
from providers.scale import TIERS, Quality
from providers.vocabulary import CATEGORIES, COMPONENT_KINDS, DOMAINS, FEATURE_GATES, Category, FeatureGate


class UnknownValue(Exception):
    """A filter names something that does not exist. The text names the value and those that do."""


class Order(Enum):
    """How listings can be ordered. Ties are broken by name, then slug."""

    NAME = "name"
    POPULARITY = "popularity"
    TIER = "tier"


@dataclass(frozen=True, slots=True)
class ListedFeature:
    """One description of one feature. `feature_id` is None for providers; `available` is False while it has no code."""

    description: str
    feature_gate: str
    feature_id: int | None
    available: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Listing:
    """One integration as the directory shows it. `kind` is `first_party` or `sentry_app`; `subject` is its source."""

    kind: str
    slug: str
    name: str
    author: str
    description: str
    features: tuple[ListedFeature, ...]
    categories: tuple[str, ...]
    domain: str | None
    quality: Quality
    popularity: int | None
    installation_notice: str
    status: str | None
    component_kinds: frozenset[str]
    aliases: tuple[str, ...] = ()
    subject: ProviderEntry | App


@dataclass(frozen=True, slots=True, kw_only=True)
class Filter:
    """What listings must have; None asks for nothing. `search` also orders: the best match first."""

    kind: str | None = None
    category: str | None = None
    domain: str | None = None
    feature_gate: str | None = None
    component_kind: str | None = None
    tier: str | None = None
    status: str | None = None
    search: str | None = None


@dataclass(frozen=True, slots=True)
class Directory:
    """The listings of one catalog, made once."""

    catalog: Catalog
    listings: tuple[Listing, ...]

    def find(self, wanted: Filter, order: Order | None = None) -> list[Listing]:
        """The listings that fit, in `order`; without one the best match first, or by name when nothing is searched.

        Raises UnknownValue where a filter names a category, domain, gate, component kind or tier that does not exist.
        """
        _refuse_unknown(wanted)
        found = [listing for listing in self.listings if _fits(listing, wanted)]
        words = _words(wanted.search or "")
        scores = {listing.slug + listing.kind: _score(listing, words) for listing in found} if words else {}
        if words:
            found = [listing for listing in found if scores[listing.slug + listing.kind] > 0]
        found.sort(key=lambda listing: (listing.name.casefold(), listing.slug, listing.kind))
        if order is not None:
            found.sort(key=lambda listing: _rank(listing, order))
        elif words:
            found.sort(key=lambda listing: -scores[listing.slug + listing.kind])
        return found

    def find_all(self) -> list[Listing]:
        """Every listing, by name."""
        return self.find(Filter())

    def by_slug(self, slug: str) -> Listing | None:
        """The integration of this slug or alias. A provider comes before an app."""
        entry = self.catalog.provider(slug)
        return self.of(entry or self.catalog.app(slug))

    def of(self, subject: ProviderEntry | App | None) -> Listing | None:
        """The listing of this provider or app, None for None."""
        return next((listing for listing in self.listings if listing.subject is subject), None)

    def with_gate(self, gate: str) -> list[Listing]:
        """The listings that describe a feature of this gate, by name."""
        return self.find(Filter(feature_gate=gate))

    def gates(self) -> list[FeatureGate]:
        """The gates that at least one listing has, in the order of their wire values."""
        used = {feature.feature_gate for listing in self.listings for feature in listing.features}
        return [gate for gate in FEATURE_GATES if gate.gate in used]

    def categories(self) -> list[tuple[Category, int]]:
        """Every category that has an integration, with how many."""
        counted = [(c, sum(c.slug in listing.categories for listing in self.listings)) for c in CATEGORIES]
        return [(category, count) for category, count in counted if count]


def build_directory(catalog: Catalog) -> Directory:
    """The directory of `catalog`, which holds only what may be seen here."""
    listings = [_provider_listing(entry) for entry in catalog.providers]
    listings += [_app_listing(app) for app in catalog.apps]
    return Directory(catalog, tuple(listings))


def _provider_listing(entry: ProviderEntry) -> Listing:
    p = entry.provider
    pending = pending_gates(entry)
    return Listing(
        kind="first_party",
        slug=p.slug,
        name=p.name,
        author=p.author,
        description=p.description,
        features=tuple(ListedFeature(f.description, f.gate, None, f.gate not in pending) for f in p.features),
        categories=p.categories,
        domain=p.domain,
        quality=assess_provider(entry),
        popularity=None,
        installation_notice=p.installation_notice,
        status=None,
        component_kinds=frozenset(),
        aliases=p.aliases,
        subject=entry,
    )


def _app_listing(app: App) -> Listing:
    return Listing(
        kind="sentry_app",
        slug=app.slug,
        name=app.name,
        author=app.author,
        description=app.overview or "",
        features=tuple(ListedFeature(f.description, f.gate, f.feature_id) for f in app.features),
        categories=app.categories,
        domain=None,
        quality=assess_app(app),
        popularity=app.popularity,
        installation_notice=_app_notice(app),
        status=app.status,
        component_kinds=frozenset(component.type for component in app.components),
        subject=app,
    )


def _app_notice(app: App) -> str:
    if not app.scopes and not app.events:
        return f"{app.name} is run by {app.author}. It asks for no permissions and is told of no events."
    rights = ", ".join(f"`{scope}`" for scope in app.scopes) or "none"
    told = ", ".join(f"`{event}`" for event in app.events) or "nothing"
    return f"{app.name} is run by {app.author}. It asks for these permissions: {rights}. It is told of: {told}."


def _refuse_unknown(wanted: Filter) -> None:
    known: dict[str, tuple[str | None, Iterable[str]]] = {
        "category": (wanted.category, (category.slug for category in CATEGORIES)),
        "domain": (wanted.domain, DOMAINS),
        "featureGate": (wanted.feature_gate, (gate.gate for gate in FEATURE_GATES)),
        "componentKind": (wanted.component_kind, COMPONENT_KINDS),
        "tier": (wanted.tier, TIERS),
    }
    for name, (value, values) in known.items():
        allowed = list(values)
        if value is not None and value not in allowed:
            raise UnknownValue(f"{name} {value!r} does not exist. Use one of: {', '.join(allowed)}.")


def _fits(listing: Listing, wanted: Filter) -> bool:
    return (
        wanted.kind in (None, listing.kind)
        and (wanted.category is None or wanted.category in listing.categories)
        and wanted.domain in (None, listing.domain)
        and (wanted.feature_gate is None or any(f.feature_gate == wanted.feature_gate for f in listing.features))
        and (wanted.component_kind is None or wanted.component_kind in listing.component_kinds)
        and wanted.tier in (None, listing.quality.tier)
        and wanted.status in (None, listing.status)
    )


def _rank(listing: Listing, order: Order) -> int:
    if order is Order.POPULARITY:
        return -listing.popularity if listing.popularity is not None else 1
    if order is Order.TIER:
        return -TIERS.index(listing.quality.tier) if listing.quality.tier else 1
    return 0


def _words(text: str) -> list[str]:
    return re.findall(r"\w+", text.casefold())


def _score(listing: Listing, words: list[str]) -> int:
    """Zero unless every word is found; a word in the name weighs most, the start of a word more than its middle."""
    total = 0
    for word in words:
        here = max(
            12 * _weight(word, f"{listing.name} {listing.slug} {' '.join(listing.aliases)}"),
            3 * _weight(word, " ".join(f"{f.feature_gate} {f.description}" for f in listing.features)),
            2 * _weight(word, f"{listing.description} {listing.author} {' '.join(listing.categories)}"),
        )
        if not here:
            return 0
        total += here
    return total


def _weight(word: str, text: str) -> int:
    there = _words(text)
    if word in there:
        return 3
    if any(each.startswith(word) for each in there):
        return 2
    return 1 if word in text.casefold() else 0
