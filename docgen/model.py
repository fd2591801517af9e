"""What the site is made of, as plain data: what was read, and the pages made of it."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from providers.apps import App
from providers.catalog import ProviderEntry
from providers.components import ComponentKind
from providers.scale import Quality
from providers.vocabulary import Category, FeatureGate

Layout = Literal["article", "wide"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Listing:
    """An integration as lists show it, provider or app alike.

    `summary` is one plain sentence. `notes` has an item for each gate that the integration has: the texts of its
    features, and their footnotes. `absences` gives the reason for a gate that it does not have. `pending` are the gates
    that it describes and whose code is not there yet.
    """

    kind: Literal["provider", "app"]
    slug: str
    name: str
    summary: str
    categories: tuple[str, ...]
    tier: str | None
    texts: Mapping[str, tuple[str, ...]]
    footnotes: Mapping[str, tuple[str, ...]]
    absences: Mapping[str, str]
    pending: frozenset[str] = frozenset()

    @property
    def path(self) -> str:
        """The path of its page, from the root of the site."""
        return f"{self.kind}s/{self.slug}/index.md"

    @property
    def logo(self) -> str:
        """The path of its picture, from the root of the site."""
        return f"assets/logos/{self.kind}-{self.slug}.svg"


@dataclass(frozen=True, slots=True, kw_only=True)
class Site:
    """Everything that pages are made of.

    `listings` are in the order of names, `gates` are those that an integration has, `categories` those with a member.
    `provider_quality` and `app_quality` go by slug.
    """

    version: str
    site_url: str | None
    providers: tuple[ProviderEntry, ...]
    apps: tuple[App, ...]
    listings: tuple[Listing, ...]
    gates: tuple[FeatureGate, ...]
    categories: tuple[Category, ...]
    component_kinds: tuple[ComponentKind, ...]
    provider_quality: Mapping[str, Quality]
    app_quality: Mapping[str, Quality]

    def listing(self, kind: str, slug: str) -> Listing:
        """Give the listing of one integration."""
        return next(each for each in self.listings if (each.kind, each.slug) == (kind, slug))

    def in_category(self, slug: str) -> tuple[Listing, ...]:
        """Give the integrations of a category, in the order of names."""
        return tuple(each for each in self.listings if slug in each.categories)

    def with_gate(self, gate: str) -> tuple[Listing, ...]:
        """Give the integrations that have a feature of this gate, in the order of names."""
        return tuple(each for each in self.listings if gate in each.texts)


@dataclass(frozen=True, slots=True)
class NavLink:
    """A line of the navigation: plain `text` and the `path` of a page from the root of the site."""

    text: str
    path: str


@dataclass(frozen=True, slots=True)
class NavGroup:
    """Lines of the navigation under one `title`."""

    title: str
    links: tuple[NavLink, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """One page, before it is rendered.

    `path` is that of its Markdown (`providers/github/index.md`). `markdown` may link to `site:<path>#<anchor>`, which
    is made relative. `section` is the entry of the top navigation that is lit. `boxes` says under which second-level
    headings the third-level ones become boxes, and of which class (`card`, `feature`); the heading `*` means all.
    `folded` are third-level headings whose text is shown on demand. A `rooted` page links from the root of the
    server, because it is shown at any address.
    """

    path: str
    title: str
    description: str
    markdown: str
    section: str = ""
    layout: Layout = "article"
    side: tuple[NavGroup, ...] = ()
    boxes: Mapping[str, str]
    folded: frozenset[str] = frozenset()
    rooted: bool = False

    @property
    def html_path(self) -> str:
        """The path of the HTML made of it."""
        return self.path.removesuffix(".md") + ".html"
