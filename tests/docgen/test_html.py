"""The pages are valid HTML, says a validator that is not ours."""

import subprocess
from pathlib import Path

import pytest

from docgen.build import build_site, write_site
from providers.catalog import Catalog

SOURCE = Path(__file__).parents[1] / "node"

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def validated(tmp_path_factory, node_workshop):
    """Validates every page below a folder."""
    folder = node_workshop(SOURCE, tmp_path_factory.mktemp("node") / "node")

    def validate(site: Path) -> subprocess.CompletedProcess[str]:
        pages = [str(path) for path in sorted(site.rglob("*.html"))]
        command = ["node_modules/.bin/html-validate", "--config", "htmlvalidate.json", *pages]
        return subprocess.run(command, cwd=folder, capture_output=True, text=True, timeout=300, check=False)

    return validate


def test_every_page_is_valid(validated, real_catalog: Catalog, tmp_path: Path) -> None:
    """The validator finds nothing on any page of the real site."""
    write_site(build_site(real_catalog), tmp_path / "site")

    done = validated(tmp_path / "site")

    assert (0, "") == (done.returncode, done.stdout)


def test_an_invalid_page_is_seen(validated, tmp_path: Path) -> None:
    """The check can fail: a page with a heading inside a paragraph is refused."""
    (tmp_path / "index.html").write_text("<!doctype html><html><body><p><h1>No</h1></p></body></html>")

    assert 0 != validated(tmp_path).returncode
