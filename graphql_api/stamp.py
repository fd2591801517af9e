"""Tells whether a built site is still what would be built, without building it."""

import hashlib
from importlib.resources import files
from pathlib import Path

from providers.catalog import Catalog


def is_current(folder: Path, catalog: Catalog, site_url: str | None) -> bool:
    """Whether `folder` was built from this catalog for this address by this code."""
    place = _place(folder)
    return (
        (folder / "index.html").is_file()
        and place.is_file()
        and place.read_text(encoding="utf-8") == _content(catalog, site_url)
    )


def stamp(folder: Path, catalog: Catalog, site_url: str | None) -> None:
    """Note beside `folder` what it was built from."""
    _place(folder).write_text(_content(catalog, site_url), encoding="utf-8")


def _place(folder: Path) -> Path:
    return folder.parent / f"{folder.name}.stamp"


def _content(catalog: Catalog, site_url: str | None) -> str:
    return f"{catalog.version} {_code()} {site_url or ''}\n"


def _code() -> str:
    """A hash of every source that a page is made by."""
    digest = hashlib.sha256()
    for package in ("docgen", "providers"):
        root = Path(str(files(package)))
        for path in sorted(root.rglob("*")):
            if path.is_file() and "__pycache__" not in path.parts:
                digest.update(path.relative_to(root).as_posix().encode() + b"\0" + path.read_bytes())
    return digest.hexdigest()[:16]
