"""A feature: which integrations have it, in their own words, and which have not."""

from docgen.model import Listing, NavGroup, NavLink, Page, Site
from docgen.pages.cards import category_links, gate_path
from docgen.pages.matrix import matrix_cell
from docgen.sanitise import untrusted
from docgen.text import blocks, bullets, code, facts, link, plain, section
from providers.vocabulary import FeatureGate


def feature_index(site: Site) -> Page:
    """Give the list of all features that an integration has."""
    lines = (
        f"{link(plain(gate.name), gate_path(gate.gate))}: {plain(gate.description)} "
        f"*{', '.join(plain(each.name) for each in site.with_gate(gate.gate))}*"
        for gate in site.gates
    )
    return Page(
        path="features/index.md",
        title="Features",
        description="Every feature that an integration of Tieline can have.",
        markdown=blocks("# Features", "What integrations can do, and which of them do it.", bullets(lines)),
        section="features",
        side=_side(site),
        boxes={},
    )


def feature_page(site: Site, gate: FeatureGate) -> Page:
    """Give the page of one feature."""
    return Page(
        path=gate_path(gate.gate),
        title=f"{gate.name} (feature)",
        description=gate.description or f"The feature {gate.gate}.",
        markdown=_markdown(site, gate),
        section="features",
        side=_side(site),
        boxes={"Who has it": "feature"},
    )


def _side(site: Site) -> tuple[NavGroup, ...]:
    links = (NavLink(gate.name, gate_path(gate.gate)) for gate in site.gates)
    return (NavGroup("Features", (NavLink("Overview", "features/index.md"), *links)),)


def _markdown(site: Site, gate: FeatureGate) -> str:
    reasons = (
        f"{link(plain(each.name), each.path)}: {plain(each.absences[gate.gate])}"
        for each in site.listings
        if gate.gate in each.absences and gate.gate not in each.texts
    )
    return blocks(
        f"# {plain(gate.name)}",
        plain(gate.description),
        facts(_facts(site, gate)),
        section("Who has it", *(_holder(each, gate) for each in site.with_gate(gate.gate))),
        section("Who has not, and why", bullets(reasons)),
        f"See {link('the whole matrix', 'matrix/index.md')}.",
    )


def _facts(site: Site, gate: FeatureGate) -> list[tuple[str, str]]:
    asked = [each for each in site.listings if matrix_cell(each, gate).answer != "n/a"]
    return [
        ("Gate", code(gate.gate)),
        ("Number for apps", str(gate.feature_id) if gate.feature_id is not None else ""),
        ("Belongs to", category_links(site, gate.categories)),
        ("Had by", f"{len(site.with_gate(gate.gate))} of {len(asked)} where it makes sense"),
    ]


def _holder(listing: Listing, gate: FeatureGate) -> str:
    texts = listing.texts[gate.gate]
    if listing.kind == "app":
        texts = tuple(untrusted(text) for text in texts)
    notes = listing.footnotes.get(gate.gate, ())
    return section(link(plain(listing.name), listing.path), *texts, *(f"*Note:* {note}" for note in notes), level=3)
