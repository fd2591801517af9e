"""The feature matrix: integrations by features, with notes."""

from dataclasses import dataclass
from typing import Literal

from docgen.model import Listing, Page, Site
from docgen.pages.cards import gate_path
from docgen.text import blocks, link, plain, section, table
from providers.vocabulary import FeatureGate

Answer = Literal["Yes", "Declared", "No", "n/a"]

_LEGEND = (
    "**Yes**: it has the feature. **Declared**: it is described, and its code is not there yet. **No**: it has not; a "
    "note says why where there is more to say. **n/a**: the question does not arise, because the feature belongs to "
    "other categories."
)


@dataclass(frozen=True, slots=True)
class Cell:
    """One answer of the matrix, and the notes under it as Markdown."""

    answer: Answer
    notes: tuple[str, ...] = ()


def matrix_cell(listing: Listing, gate: FeatureGate) -> Cell:
    """Whether `listing` has the feature: what it declares comes first, its own reason next, its categories last."""
    if gate.gate in listing.texts:
        return Cell("Declared" if gate.gate in listing.pending else "Yes", listing.footnotes.get(gate.gate, ()))
    if gate.gate in listing.absences:
        return Cell("No", (plain(listing.absences[gate.gate]),))
    if gate.categories and not set(gate.categories) & set(listing.categories):
        return Cell("n/a")
    return Cell("No")


def matrix_page(site: Site) -> Page:
    """Every integration against every feature that one of them has."""
    return Page(
        path="matrix/index.md",
        title="Feature matrix",
        description="Which integration has which feature, with the exceptions that matter.",
        markdown=_markdown(site),
        section="matrix",
        layout="wide",
        boxes={},
    )


def _markdown(site: Site) -> str:
    notes: dict[str, int] = {}
    rows = [_row(site, listing, notes) for listing in site.listings]
    header = ["Integration", *(link(plain(gate.name), gate_path(gate.gate)) for gate in site.gates)]
    return blocks(
        "# Feature matrix",
        "What each integration does, feature by feature.",
        _LEGEND,
        table(header, rows),
        section("Notes", "\n".join(f"[^{number}]: {note}" for note, number in notes.items())),
    )


def _row(site: Site, listing: Listing, notes: dict[str, int]) -> list[str]:
    cells = [_shown(matrix_cell(listing, gate), notes) for gate in site.gates]
    return [link(plain(listing.name), listing.path), *cells]


def _shown(cell: Cell, notes: dict[str, int]) -> str:
    numbers = [notes.setdefault(" ".join(note.split()), len(notes) + 1) for note in cell.notes]
    return cell.answer + "".join(f"[^{number}]" for number in dict.fromkeys(numbers))
