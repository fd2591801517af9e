"""Text that strangers wrote: kept apart in the Markdown, cleaned in the HTML.

In a page's Markdown such text stands between two marks, with `&` and `<` escaped, so that it can neither hold HTML
nor close its own mark. The renderer takes it out, renders it by itself and cleans the result.
"""

import html
import re
from collections.abc import Callable
from typing import Final

import nh3

OPENING: Final = "<!-- written by the app's developer -->"
CLOSING: Final = "<!-- end of what the developer wrote -->"
_MARKED: Final = re.compile(f"{re.escape(OPENING)}\n(.*?)\n{re.escape(CLOSING)}", re.DOTALL)
_TAGS: Final = frozenset(
    [
        "p",
        "br",
        "strong",
        "em",
        "code",
        "pre",
        "ul",
        "ol",
        "li",
        "blockquote",
        "a",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "hr",
        "del",
    ],
)
_HEADING: Final = re.compile(r"<h([1-6])>(.*?)</h\1>", re.DOTALL)
_AIMLESS: Final = re.compile(r'<a rel="[^"]*">(.*?)</a>', re.DOTALL)
_SCRIPT_SCHEME: Final = re.compile(r"(?:java|vb)script\s*:|data\s*:\s*text/html", re.IGNORECASE)


def untrusted(markdown: str | None) -> str:
    """Give a stranger's Markdown as a part of a page, empty where there is none."""
    if not markdown or not markdown.strip():
        return ""
    text = _SCRIPT_SCHEME.sub("", markdown.replace("\r\n", "\n").replace("\x00", ""))
    return f"{OPENING}\n{html.escape(text.strip(), quote=False)}\n{CLOSING}"


def replace_untrusted(markdown: str, render: Callable[[str], str]) -> str:
    """Give the Markdown with each marked part replaced by `render` of what the stranger wrote."""
    return _MARKED.sub(lambda found: render(html.unescape(found[1])), markdown)


def clean(fragment: str) -> str:
    """HTML with harmless tags only, no pictures, links marked as not ours, headings from the third level down."""
    cleaned = nh3.clean(
        fragment,
        tags=set(_TAGS),
        attributes={"a": {"href"}},
        url_schemes={"http", "https", "mailto"},
        url_relative="deny",
        link_rel="nofollow noopener",
    )
    return _lowered(_AIMLESS.sub(r"\1", cleaned)).replace("<p></p>", "")


def text_of(fragment: str) -> str:
    """Give the words of an HTML fragment, without any tag and without scripts, still escaped for HTML."""
    return nh3.clean(fragment, tags=set())


def _lowered(fragment: str) -> str:
    previous = 2

    def lower(found: re.Match[str]) -> str:
        nonlocal previous
        if not text_of(found[2]).strip():
            return ""
        previous = min(int(found[1]) + 2, previous + 1, 6)
        return f"<h{previous}>{found[2]}</h{previous}>"

    return _HEADING.sub(lower, fragment)
