"""The public face: build the site in memory, write it, check a folder against it."""

from collections.abc import Mapping
from pathlib import Path

from docgen.assets import asset_files, theme_paths
from docgen.links import BrokenLinks, check_links
from docgen.pages import all_pages
from docgen.prose import ProseError
from docgen.read import read_site
from docgen.render import render_pages
from docgen.write import MARKER, ForeignFolderError, compare, write_site
from providers.catalog import Catalog

__all__ = ["BrokenLinks", "ForeignFolderError", "ProseError", "build_site", "check_site", "write_site"]


def build_site(catalog: Catalog, *, site_url: str | None = None) -> dict[str, bytes]:
    """Every file of the site by its path, in order; the same catalog gives the same bytes.

    `site_url` is the address under which the site will stand; without it, no absolute address is written.
    Raises ProseError for an about.md that cannot be taken in, BrokenLinks for links that lead nowhere.
    """
    site = read_site(catalog, site_url=site_url)
    files = {
        **asset_files(site),
        **render_pages(site, all_pages(site), theme_paths()),
        MARKER: f"catalog {site.version}\n".encode(),
    }
    check_links(files)
    return dict(sorted(files.items()))


def check_site(files: Mapping[str, bytes], out: Path) -> str:
    """How the folder `out` differs from `files`: empty where it does not, else missing, extra and changed files."""
    return compare(files, out)
