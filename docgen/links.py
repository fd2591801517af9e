"""Every link inside the site leads somewhere: to a file that is there, and to an anchor on it."""

import posixpath
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from difflib import get_close_matches
from html.parser import HTMLParser
from typing import Final
from urllib.parse import unquote, urlsplit

# What the server answers beside the site.
LIVE: Final = frozenset({"/graphql"})


@dataclass(frozen=True, slots=True)
class BrokenLink:
    """A link on `page` to `target` that leads nowhere; `nearest` is what may have been meant, or empty."""

    page: str
    target: str
    nearest: str

    def __str__(self) -> str:
        """One line for people."""
        return f"{self.page}: {self.target}" + (f" (nearest: {self.nearest})" if self.nearest else "")


class BrokenLinks(Exception):
    """Links of the site that lead nowhere. The text has a line for each."""

    def __init__(self, links: tuple[BrokenLink, ...]) -> None:
        super().__init__("\n".join(["these links lead nowhere:", *map(str, links)]))
        self.links = links


def check_links(files: Mapping[str, bytes]) -> None:
    """Follow every link of every HTML page among `files` (path -> content). Raises BrokenLinks."""
    pages = {path: _read(content) for path, content in sorted(files.items()) if path.endswith(".html")}
    broken = tuple(link for path, page in pages.items() for link in _broken(path, page, pages, files))
    if broken:
        raise BrokenLinks(broken)


@dataclass(slots=True)
class _Anchors:
    """What one page offers and asks for, in the order of the page."""

    ids: list[str] = field(default_factory=list)
    targets: list[str] = field(default_factory=list)


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.anchors = _Anchors()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002
        for name, value in attrs:
            if name == "id" and value:
                self.anchors.ids.append(value)
            elif name in ("href", "src") and value is not None:
                self.anchors.targets.append(value)


def _read(content: bytes) -> _Anchors:
    reader = _Reader()
    reader.feed(content.decode())
    reader.close()
    return reader.anchors


def _broken(
    path: str, page: _Anchors, pages: Mapping[str, _Anchors], files: Mapping[str, bytes]
) -> Iterator[BrokenLink]:
    for target in dict.fromkeys(page.targets):
        parts = urlsplit(target)
        if parts.scheme or parts.netloc or parts.path in LIVE:
            continue
        found = _resolve(path, unquote(parts.path))
        if found not in files:
            yield BrokenLink(path, target, _nearest(found, list(files)))
        elif parts.fragment and found in pages and unquote(parts.fragment) not in pages[found].ids:
            near = _nearest(unquote(parts.fragment), pages[found].ids)
            yield BrokenLink(path, target, f"#{near}" if near else "")


def _resolve(page: str, path: str) -> str:
    if not path:
        return page
    found = posixpath.normpath(posixpath.join("/", posixpath.dirname(page), path)).lstrip("/")
    return posixpath.join(found, "index.html") if path.endswith("/") else found


def _nearest(wanted: str, there: list[str]) -> str:
    return next(iter(get_close_matches(wanted, there, n=1, cutoff=0.5)), "")
