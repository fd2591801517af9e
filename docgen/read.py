"""Reads the catalog into a Site: what lists show, which gates and categories are used, the quality of each."""

import html
import re
from collections.abc import Iterable, Mapping

from markdown import markdown

from docgen.model import Listing, Site
from docgen.sanitise import text_of
from docgen.text import sentence_of
from providers.apps import App
from providers.catalog import Catalog, ProviderEntry
from providers.components import component_kinds
from providers.contract import Provider
from providers.quality import assess_app, assess_provider, pending_gates
from providers.vocabulary import CATEGORIES, FeatureGate, gate_by_name


def read_site(catalog: Catalog, *, site_url: str | None = None) -> Site:
    """Everything that the pages need of `catalog`. `site_url` is the address under which the site will stand."""
    provider_quality = {entry.provider.slug: assess_provider(entry) for entry in catalog.providers}
    app_quality = {app.slug: assess_app(app) for app in catalog.apps}
    listings = [_provider_listing(entry, provider_quality[entry.provider.slug].tier) for entry in catalog.providers]
    listings += [_app_listing(app, app_quality[app.slug].tier) for app in catalog.apps]
    return Site(
        version=catalog.version,
        site_url=site_url.rstrip("/") if site_url else None,
        providers=catalog.providers,
        apps=catalog.apps,
        listings=tuple(sorted(listings, key=lambda each: (each.name.casefold(), each.kind, each.slug))),
        gates=_gates(listings),
        categories=tuple(each for each in CATEGORIES if any(each.slug in it.categories for it in listings)),
        component_kinds=tuple(sorted(component_kinds(), key=lambda kind: kind.type)),
        provider_quality=provider_quality,
        app_quality=app_quality,
    )


def _provider_listing(entry: ProviderEntry, tier: str | None) -> Listing:
    provider = entry.provider
    return Listing(
        kind="provider",
        slug=provider.slug,
        name=provider.name,
        summary=provider.summary,
        categories=provider.categories,
        tier=tier,
        texts=_grouped((each.gate, each.description) for each in provider.features),
        footnotes=_footnotes(provider),
        absences={each.gate: each.reason for each in provider.absences},
        pending=pending_gates(entry),
    )


def _footnotes(provider: Provider) -> Mapping[str, tuple[str, ...]]:
    return _grouped((each.gate, each.footnote) for each in provider.features if each.footnote)


def _app_listing(app: App, tier: str | None) -> Listing:
    return Listing(
        kind="app",
        slug=app.slug,
        name=app.name,
        summary=_app_summary(app),
        categories=app.categories,
        tier=tier,
        texts=_grouped((each.gate, each.description) for each in app.features),
        footnotes={},
        absences={},
    )


def _app_summary(app: App) -> str:
    shown = markdown(app.overview or "")
    paragraphs = (html.unescape(text_of(found)) for found in re.findall(r"<p>(.*?)</p>", shown, re.DOTALL))
    first = next((text for text in paragraphs if text.strip()), "")
    return sentence_of(first) or f"An app by {app.author}."


def _grouped(pairs: Iterable[tuple[str, str]]) -> Mapping[str, tuple[str, ...]]:
    groups: dict[str, tuple[str, ...]] = {}
    for key, value in pairs:
        groups[key] = (*groups.get(key, ()), value)
    return groups


def _gates(listings: Iterable[Listing]) -> tuple[FeatureGate, ...]:
    known = gate_by_name()
    used = sorted({gate for each in listings for gate in each.texts})
    return tuple(known.get(gate) or FeatureGate(gate=gate, name=gate, description="") for gate in used)
