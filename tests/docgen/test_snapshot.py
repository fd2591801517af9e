"""One small page, word for word; renewed by UPDATE_SNAPSHOTS=1 pytest tests/docgen/test_snapshot.py."""

import os
import re
from pathlib import Path

import pytest

from docgen.build import build_site
from providers.catalog import Catalog

FOLDER = Path(__file__).parent / "snapshots"
RENEW = "to accept the new page: UPDATE_SNAPSHOTS=1 .venv/bin/pytest tests/docgen/test_snapshot.py"


def steady(page: str) -> str:
    """The page without what changes with every catalog or style."""
    page = re.sub(r"site\.[0-9a-f]{10}\.", "site.HASH.", page)
    return re.sub(r"catalog [0-9a-f]{16}", "catalog VERSION", page)


@pytest.mark.parametrize("name", ["index.md", "index.html"])
def test_a_provider_page_is_as_it_was(catalog: Catalog, name: str) -> None:
    """The page of a provider that has one of everything is the one that was accepted."""
    page = steady(build_site(catalog)[f"providers/acme/{name}"].decode())
    snapshot = FOLDER / f"provider-{name}"
    if os.environ.get("UPDATE_SNAPSHOTS"):
        FOLDER.mkdir(exist_ok=True)
        snapshot.write_text(page, encoding="utf-8")

    assert snapshot.read_text(encoding="utf-8") == page, RENEW
