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
from docgen.text import blocks, bullets, callout, code, codes, facts, fenced, link, logo, plain, section, steps, table
from providers.apps import App
from providers.vocabulary import APP_STATUSES, SCOPES, WEBHOOK_RESOURCES, gate_by_name, with_implied


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
        section("Install", callout("NOTE", _runs_it(app)), steps(_install_steps(app))),
        section("Permissions", _scopes(app)),
        section("Webhooks", *_webhooks(app)),
        section("Components", *_components(app)),
        section("Uninstall", *_uninstall(app)),
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


def _runs_it(app: App) -> str:
    return f"{plain(app.author)} makes and runs this app on servers of their own; it is no part of Tieline."


def _install_steps(app: App) -> Iterator[str]:
    if app.status == "internal":
        yield "Nothing has to be done: it is installed from the start in its owner's organization, and nowhere else."
        return
    yield f"Open **{plain(app.name)}** in the directory and choose to install it."
    yield "Read which [permissions](#permissions) it asks for, and agree to them."
    if app.redirect_url:
        yield "The browser goes on to the app, where you finish what it asks of you."
    if app.verify_install:
        yield "The installation is pending until the app confirms it."
    else:
        yield "The app is installed at once; it confirms nothing."


def _uninstall(app: App) -> Iterator[str]:
    yield "When it is removed from an organization:"
    told = "" if app.status == "internal" else "The app is told by the event `installation.deleted`."
    lines = (
        "Its token stops working.",
        "Its hooks are removed: no more events are sent to it.",
        "Its components disappear from the pages." if app.components else "",
        "External links that it made stay on their issues.",
        told,
    )
    yield bullets(filter(None, lines))


def _scopes(app: App) -> str:
    if not app.scopes:
        return "It asks for none: it cannot read or change anything through the API."
    rows = [
        [code(scope), SCOPES.get(scope, ""), codes(sorted(with_implied(frozenset({scope})) - {scope}))]
        for scope in sorted(app.scopes)
    ]
    header = ["Scope", "What it allows", "Implies"]
    return blocks("What it may do through the API once it is installed.", table(header, rows))


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
