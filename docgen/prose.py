"""The hand-written about.md of a provider, cut at its fixed headings."""

from collections.abc import Mapping

from providers.catalog import ProviderEntry
from providers.checking import ABOUT_HEADINGS


class ProseError(Exception):
    """An about.md that no page can take in. The text names the file, the heading and the remedy."""


def prose_sections(entry: ProviderEntry) -> Mapping[str, str]:
    """Give the text under each fixed heading; headings without text are left out. Raises ProseError."""
    file = entry.folder / "about.md"
    sections: dict[str, list[str]] = {}
    lines: list[str] = []
    fenced = False
    for number, line in enumerate(entry.about.splitlines(), 1):
        fenced ^= line.lstrip().startswith("```")
        if line.startswith("## ") and not fenced:
            lines = sections.setdefault(_known(line[3:].strip(), sections, f"{file}:{number}"), [])
        elif not sections and line.strip() and not line.startswith("# "):
            raise ProseError(f"{file}:{number}: text before the first heading; move it under '## {ABOUT_HEADINGS[0]}'")
        else:
            lines.append(line)
    return {heading: "\n".join(text).strip() for heading, text in sections.items() if "".join(text).strip()}


def _known(heading: str, before: Mapping[str, list[str]], where: str) -> str:
    if heading not in ABOUT_HEADINGS:
        raise ProseError(f"{where}: '## {heading}' is not a known heading; use one of {', '.join(ABOUT_HEADINGS)}")
    if heading in before:
        raise ProseError(f"{where}: '## {heading}' stands twice; put both texts under one")
    return heading
