"""The hand-written prose is merged at its headings, and nowhere else."""

from dataclasses import replace

import pytest

from docgen.build import ProseError, build_site
from docgen.prose import prose_sections
from providers.catalog import Catalog, ProviderEntry, build_catalog


def test_prose_stands_before_the_generated_part(catalog: Catalog) -> None:
    """Under a heading the prose comes first, then what the declaration says."""
    entry = replace(catalog.providers[0], about="## Permissions\n\nBy hand.\n")
    page = build_site(build_catalog([entry]))["providers/acme/index.md"].decode()

    permissions = page.split("## Permissions", 1)[1].split("\n## ", 1)[0]

    assert permissions.index("By hand.") < permissions.index("Reads items.")


@pytest.mark.parametrize(
    ("about", "fault"),
    [
        ("## Instal\n\nx", r"about\.md:1: '## Instal' is not a known heading"),
        ("## Use\n\nx\n\n## Use\n\ny", r"about\.md:5: '## Use' stands twice"),
        ("Hello\n\n## Use\n", r"about\.md:1: text before the first heading"),
    ],
)
def test_wrong_prose_is_named(entry: ProviderEntry, about: str, fault: str) -> None:
    """An unknown or repeated heading, or text before the first, fails with file, line and remedy."""
    with pytest.raises(ProseError, match=fault):
        build_site(build_catalog([replace(entry, about=about)]))


def test_a_heading_in_code_is_no_heading(entry: ProviderEntry) -> None:
    """A line that looks like a heading inside fenced code belongs to the text."""
    about = "# Acme\n\n## Use\n\n```\n## not a heading\n```\n\n## Limits\n"

    assert prose_sections(replace(entry, about=about)) == {"Use": "```\n## not a heading\n```"}
