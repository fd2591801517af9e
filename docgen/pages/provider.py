"""A provider: its header, and the sections of its page in the order in which a person meets them."""

from collections.abc import Mapping

from docgen.model import Page, Site
from docgen.pages.cards import category_group, category_links, gate_path, tier_name
from docgen.pages.provider_reference import endpoints, error_help, limits, permissions, webhooks
from docgen.pages.provider_setup import authentication, before_you_start, configuration, install_notices, install_steps
from docgen.pages.quality import EVERY_RULE, quality_section
from docgen.prose import prose_sections
from docgen.text import blocks, bullets, callout, code, external, facts, link, logo, plain, section
from providers.catalog import ProviderEntry
from providers.contract import Provider
from providers.vocabulary import FEATURE_GATES


def provider_page(site: Site, entry: ProviderEntry) -> Page:
    """Give the page of one provider. Raises ProseError for an about.md that cannot be taken in."""
    provider = entry.provider
    return Page(
        path=site.listing("provider", provider.slug).path,
        title=f"{provider.name} integration",
        description=provider.summary,
        markdown=blocks(_header(site, provider), _body(site, provider, prose_sections(entry))),
        section="providers",
        side=tuple(category_group(site, each) for each in site.categories if each.slug in provider.categories),
        boxes={"Features": "feature"},
        folded=frozenset({EVERY_RULE}),
    )


def _header(site: Site, provider: Provider) -> str:
    listing = site.listing("provider", provider.slug)
    return blocks(
        f"# {plain(provider.name)}",
        logo(listing.logo),
        " · ".join(filter(None, (category_links(site, provider.categories), f"[{tier_name(listing.tier)}](#quality)"))),
        plain(provider.summary),
        facts(_facts(provider)),
        provider.description,
    )


def _facts(provider: Provider) -> list[tuple[str, str]]:
    minutes = f"{provider.takes_minutes} minute{'' if provider.takes_minutes == 1 else 's'}"
    return [
        ("Installs as", plain(provider.installs_as)),
        ("You need", _needed(provider)),
        ("Takes", f"about {minutes}"),
        ("Accounts", "Any number" if provider.allow_multiple else "One"),
    ]


def _needed(provider: Provider) -> str:
    roles = [plain(role.name) for role in provider.roles if role.side == "vendor"]
    return f"{roles[0]} [and others](#who-you-need)" if len(roles) > 1 else "".join(roles)


def _body(site: Site, provider: Provider, prose: Mapping[str, str]) -> str:
    def told(heading: str) -> str:
        return prose.get(heading, "")

    return blocks(
        section("What it is for", told("What it is for")),
        section("Features", *_features(site, provider)),
        section("What it does not do", _absences(provider)),
        section("Before you start", told("Before you start"), before_you_start(provider, site.site_url)),
        section(
            "Install", install_notices(provider), told("Install"), authentication(provider), install_steps(provider)
        ),
        section("Configure", told("Configure"), configuration(provider)),
        section("Use", told("Use")),
        section("Permissions", told("Permissions"), permissions(provider)),
        section("Webhooks", webhooks(provider)),
        section("Endpoints", endpoints(provider)),
        section("Limits", told("Limits"), limits(provider)),
        section("Troubleshooting", told("Troubleshooting"), error_help(provider)),
        section("Uninstall", told("Uninstall"), _uninstall(provider)),
        quality_section(site.provider_quality[provider.slug]),
        section("Links", _links(provider)),
    )


def _features(site: Site, provider: Provider) -> list[str]:
    names = {gate.gate: gate.name for gate in site.gates}
    sections = []
    for gate in dict.fromkeys(feature.gate for feature in provider.features):
        texts = [
            blocks(each.description, f"*Note:* {each.footnote}" if each.footnote else "")
            for each in provider.features
            if each.gate == gate
        ]
        about = f"Gate {link(code(gate), gate_path(gate))}"
        pending = "*Declared, not yet available.*" if gate in site.listing("provider", provider.slug).pending else ""
        sections.append(section(plain(names[gate]), *texts, pending, about, level=3))
    return sections


def _absences(provider: Provider) -> str:
    names = {gate.gate: gate.name for gate in FEATURE_GATES}
    return bullets(f"**{plain(names.get(each.gate, each.gate))}**: {plain(each.reason)}" for each in provider.absences)


def _uninstall(provider: Provider) -> str:
    dialogs = [provider.aspects.disable_dialog, provider.aspects.removal_dialog]
    asked = (
        callout("NOTE", f"Before **{plain(each.action_text)}** you are asked: {plain(each.body)}")
        for each in dialogs
        if each
    )
    return blocks(provider.uninstall, *asked)


def _links(provider: Provider) -> str:
    links = (
        ("The vendor's documentation", provider.docs_url),
        ("Source of this integration", provider.source_url),
        ("Report a problem", provider.issue_url),
    )
    lines = [external(text, address) for text, address in links if address]
    return blocks(bullets(lines), f"Made by {plain(provider.author)}.")
