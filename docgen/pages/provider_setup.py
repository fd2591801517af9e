"""The parts of a provider's page for the person who installs it: roles, settings, steps, configuration."""

import json

from docgen.pages.cards import own_gate_links
from docgen.text import blocks, bullets, callout, code, codes, external, plain, section, steps, table
from providers.contract import ConfigField, Provider, SetupField, Side

_CALLOUTS = {"info": "NOTE", "muted": "NOTE", "success": "TIP", "warning": "WARNING", "error": "CAUTION"}


def before_you_start(provider: Provider, site_url: str | None) -> str:
    """Who has to be there, what is entered at the vendor, and what the operator sets once."""
    roles = [[_side(provider, role.side), plain(role.name), role.reason] for role in provider.roles]
    return blocks(
        section("Who you need", table(["Side", "Role", "For what"], roles), level=3),
        section("Addresses to enter at the vendor", _addresses(provider, site_url), level=3),
        section("Settings of the host", _settings(provider), level=3),
    )


def install_notices(provider: Provider) -> str:
    """Tell what to know before the first step: the notice, then the alerts."""
    aspects = provider.aspects
    alerts = (callout(_CALLOUTS[alert.variant], plain(alert.text)) for alert in aspects.alerts)
    notice = callout("NOTE", provider.installation_notice) if provider.installation_notice.strip() else ""
    return blocks(notice, *alerts)


def authentication(provider: Provider) -> str:
    """Give the ways to sign in, the recommended one marked."""
    ways = (
        f"**{plain(way.name)}**{' (recommended)' if way.recommended else ''}, {code(way.kind)}: {way.description}"
        for way in provider.authentication
    )
    return section("How Tieline signs in", bullets(ways), level=3)


def install_steps(provider: Provider) -> str:
    """Give the numbered steps, each with the side on which it is done."""
    lines = (f"**{plain(step.title)}** *in {_side(provider, step.side)}*\n\n{step.body}" for step in provider.steps)
    return section("Step by step", steps(lines), _external(provider), level=3)


def configuration(provider: Provider) -> str:
    """Tell what can be set for each installation."""
    title = provider.aspects.configure_integration
    rows = [_configuration_row(provider, each) for each in provider.configuration]
    header = ["Setting", "Type", "What it does", "Choices", "Shown when", "Default", "Feature"]
    return section(plain(title.title) if title else "Settings of an installation", table(header, rows), level=3)


def _side(provider: Provider, side: Side) -> str:
    return plain(provider.name) if side == "vendor" else "Tieline"


def _addresses(provider: Provider, site_url: str | None) -> str:
    base = f"{site_url or ''}/extensions/{provider.key}"
    rows = [["Redirect address", code(f"{base}/setup/")]]
    if provider.webhooks:
        rows.append(["Webhook address", code(f"{base}/webhook/")])
    before = "" if site_url else "The address of your server (`TIELINE_URL`) comes before."
    return blocks(before, table(["For what", "Address"], rows))


def _settings(provider: Provider) -> str:
    header = ["Setting", "Variable", "How to get it", "Secret", "Default", "Example", "Needed for"]
    rows = [_setting_row(provider, each) for each in provider.setup]
    if not rows:
        return "Nothing has to be set on the host."
    return blocks("The operator sets these once, in the environment of the host.", table(header, rows))


def _setting_row(provider: Provider, each: SetupField) -> list[str]:
    return [
        plain(each.label) + ("" if each.required else " (optional)"),
        code(provider.variable(each)),
        each.how_to_get,
        "yes" if each.secret else "no",
        code(each.default) if each.default is not None else "",
        code(each.example),
        codes(each.needed_for),
    ]


def _external(provider: Provider) -> str:
    install = provider.aspects.external_install
    if install is None:
        return ""
    address = code(install.url) if "{" in install.url else external(install.url, install.url)
    start = f"The installation starts at {plain(provider.name)}: **{plain(install.button_text)}** opens {address}."
    return f"{start} {plain(install.notice_text)}"


def _configuration_row(provider: Provider, each: ConfigField) -> list[str]:
    return [
        f"**{plain(each.label)}** {code(each.name)}" + (" (required)" if each.required else ""),
        each.type,
        each.help,
        _choices(each),
        _conditions(provider, each),
        _default(each),
        own_gate_links(provider, (each.gate,) if each.gate else ()),
    ]


def _choices(each: ConfigField) -> str:
    if each.choices:
        return "; ".join(f"{plain(choice.label)} ({code(choice.value)})" for choice in each.choices)
    return each.choices_from


def _conditions(provider: Provider, each: ConfigField) -> str:
    labels = {other.name: other.label for other in provider.configuration}
    return " and ".join(
        f"{plain(labels.get(condition.name, condition.name))} is {' or '.join(map(code, condition.values))}"
        for condition in each.conditions
    )


def _default(each: ConfigField) -> str:
    labels = {choice.value: choice.label for choice in each.choices}
    try:
        value = json.loads(each.default) if each.default else None
    except ValueError:
        value = each.default
    return plain(labels[value]) if isinstance(value, str) and value in labels else code(each.default)
