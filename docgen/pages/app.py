"""A third-party app: what its developer says of it, what it may do, and what it puts onto pages.

The address of its webhook, its client id, its owner and its allowed origins are private and never shown.
"""

import json
from collections.abc import Iterator

from docgen.model import Page, Site
from docgen.pages.cards import category_group, category_links, gate_path, tier_name
from docgen.pages.component import component_path
from docgen.pages.quality import EVERY_RULE, quality_section
from docgen.sanitise import untrusted
from docgen.text import blocks, code, codes, facts, fenced, link, logo, plain, section, table
from providers.apps import App
from providers.vocabulary import APP_STATUSES, WEBHOOK_RESOURCES, gate_by_name, with_implied


def app_page(site: Site, app: App) -> Page:
    """Give the page of one app."""
    listing = site.listing("app", app.slug)
    return Page(
        path=listing.path,
        title=f"{app.name} (app)",
        description=listing.summary,
        markdown=_markdown(site, app),
        section="providers",
        side=tuple(category_group(site, each) for each in site.categories if each.slug in app.categories),
        boxes={"Features": "feature"},
        folded=frozenset({EVERY_RULE}),
    )


def _markdown(site: Site, app: App) -> str:
    listing, quality = site.listing("app", app.slug), site.app_quality[app.slug]
    badge = f"[{tier_name(quality.tier)}](#quality)"
    return blocks(
        f"# {plain(app.name)}",
        logo(listing.logo),
        " · ".join(part for part in (category_links(site, app.categories), "*App*", badge) if part),
        f"An app by {plain(app.author)}. {APP_STATUSES.get(app.status, '')}",
        facts(_facts(app)),
        section("Overview", untrusted(app.overview)),
        section("Features", *_features(app)),
        section("Permissions", _scopes(app)),
        section("Webhooks", *_webhooks(app)),
        section("Components", *_components(app)),
        quality_section(quality),
    )


def _facts(app: App) -> list[tuple[str, str]]:
    return [
        ("Status", app.status.replace("_", " ").capitalize()),
        ("Action in alert rules", "Yes" if app.is_alertable else "No"),
        ("Checks the installation", "By itself" if app.verify_install else "No"),
        ("Published", (app.date_published or "")[:10]),
    ]


def _features(app: App) -> Iterator[str]:
    names = gate_by_name()
    for feature in app.features:
        name = names[feature.gate].name if feature.gate in names else feature.gate
        gate = f"Gate {link(code(feature.gate), gate_path(feature.gate))}"
        yield section(plain(name), untrusted(feature.description), gate, level=3)


def _scopes(app: App) -> str:
    if not app.scopes:
        return "It asks for none: it cannot read or change anything through the API."
    rows = [[code(scope), codes(sorted(with_implied(frozenset({scope})) - {scope}))] for scope in sorted(app.scopes)]
    return blocks("What it may do through the API once it is installed.", table(["Scope", "Implies"], rows))


def _webhooks(app: App) -> Iterator[str]:
    if not app.events:
        yield "It subscribes to no events. A public app still hears of its own installation and removal."
        return
    known = [(event, *WEBHOOK_RESOURCES.get(event, ("", ()))) for event in sorted(app.events)]
    rows = [[code(event), codes(events), code(scope)] for event, scope, events in known]
    yield table(["Resource", "Events", "Scope it needs"], rows)
    yield "`Sentry-Hook-Signature` signs each post: the hexadecimal HMAC-SHA256 of the body with the app's secret."


def _components(app: App) -> Iterator[str]:
    if not app.components:
        yield "It puts nothing onto pages."
    for component in sorted(app.components, key=lambda each: each.type):
        body = fenced(json.dumps(component.element, indent=2, ensure_ascii=False), "json")
        yield section(link(plain(component.type), component_path(component.type)), body, level=3)
