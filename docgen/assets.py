"""The files beside the pages: the style under a name made of its content, pictures, the mark of the site."""

import hashlib
import html
from collections.abc import Mapping
from dataclasses import dataclass
from importlib.resources import files
from typing import Final

from docgen.model import Listing, Site

FAVICON: Final = "assets/favicon.svg"
_HUES: Final = ("#0b6e69", "#7a4a12", "#2f5f8f", "#6a3f86", "#8a2f43", "#3c6420")
_MONOGRAM: Final = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 48 48">'
    '<rect x="2" y="2" width="44" height="44" rx="11" fill="{hue}"/>'
    '<text x="24" y="32" text-anchor="middle" font-family="system-ui, sans-serif" font-size="22" font-weight="700" '
    'fill="#fff">{letter}</text></svg>\n'
)


def theme_text(name: str) -> str:
    """Give a file of the theme."""
    return files("docgen.theme").joinpath(name).read_text(encoding="utf-8")


@dataclass(frozen=True, slots=True)
class Theme:
    """The paths of the style sheet and the script: new content has a new name, so that they may be cached for ever."""

    style: str
    script: str


def theme_paths() -> Theme:
    """The names that the theme's files have now."""
    return Theme(style=_hashed("site.css"), script=_hashed("site.js"))


def asset_files(site: Site) -> Mapping[str, bytes]:
    """Every file that is not a page."""
    theme = theme_paths()
    texts = {
        theme.style: theme_text("site.css"),
        theme.script: theme_text("site.js"),
        FAVICON: theme_text("favicon.svg"),
    }
    declared = {entry.provider.slug: entry.logo for entry in site.providers}
    for listing in site.listings:
        drawn = declared.get(listing.slug, "") if listing.kind == "provider" else ""
        texts[listing.logo] = drawn or monogram(listing)
    return {path: text.encode() for path, text in texts.items()}


def monogram(listing: Listing) -> str:
    """Give the picture of an integration that brings none: its first letter, in a colour of its slug."""
    hue = _HUES[hashlib.sha256(listing.slug.encode()).digest()[0] % len(_HUES)]
    letter = next((each for each in listing.name if each.isalnum()), "?")
    return _MONOGRAM.format(hue=hue, letter=html.escape(letter.upper()))


def _hashed(name: str) -> str:
    stem, dot, suffix = name.partition(".")
    return f"assets/{stem}.{hashlib.sha256(theme_text(name).encode()).hexdigest()[:10]}{dot}{suffix}"
