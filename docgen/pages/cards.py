"""An integration in a list: a heading, its picture, its sentence, its tier and features."""

from collections.abc import Iterable

from markdown.extensions.toc import slugify

from docgen.model import Listing, NavGroup, NavLink, Site
from docgen.text import blocks, link, logo, plain
from providers.contract import Provider
from providers.vocabulary import Category, gate_by_name


def cards(site: Site, listings: Iterable[Listing]) -> str:
    """One third-level section for each integration; the theme draws them as cards."""
    return blocks(*(card(site, listing) for listing in listings))


def card(site: Site, listing: Listing) -> str:
    """One integration: enough to decide whether to open its page."""
    names = [gate.name for gate in site.gates if gate.gate in listing.texts]
    shown = names[:4] + ([f"{len(names) - 4} more"] if len(names) > 4 else [])
    return blocks(
        f"### {link(plain(listing.name), listing.path)}",
        logo(listing.logo),
        plain(listing.summary),
        " · ".join([badge(listing), *(plain(name) for name in shown)]),
    )


def badge(listing: Listing) -> str:
    """Give the tier in emphasis; an app says that it is one."""
    tier = tier_name(listing.tier)
    return f"*App* *{tier}*" if listing.kind == "app" else f"*{tier}*"


def tier_name(tier: str | None) -> str:
    """Give a tier for people: `Gold tier`, `No tier yet`."""
    return f"{tier.capitalize()} tier" if tier else "No tier yet"


def category_group(site: Site, category: Category) -> NavGroup:
    """Give the navigation of one category."""
    links = [NavLink("Overview", category_path(category.slug))]
    links += [NavLink(listing.name, listing.path) for listing in site.in_category(category.slug)]
    return NavGroup(category.name, tuple(links))


def category_path(slug: str) -> str:
    """Give the path of a category's page."""
    return f"categories/{slug}/index.md"


def category_links(site: Site, slugs: Iterable[str]) -> str:
    """Give the categories of an integration, each linked to its page."""
    wanted = set(slugs)
    return " · ".join(link(each.name, category_path(each.slug)) for each in site.categories if each.slug in wanted)


def gate_path(gate: str) -> str:
    """Give the path of a feature's page: `integrations-issue-basic` is at `features/issue-basic/`."""
    return f"features/{gate.removeprefix('integrations-')}/index.md"


def own_gate_links(provider: Provider, gates: Iterable[str], everything: str = "") -> str:
    """Give features by name, linked to where the provider's own page tells of them; `everything` where none is named."""
    known = gate_by_name()
    told = {feature.gate for feature in provider.features}
    shown = []
    for gate in sorted(set(gates)):
        name = plain(known[gate].name if gate in known else gate)
        shown.append(f"[{name}](#{slugify(name, '-')})" if gate in told else name)
    return ", ".join(shown) or everything
