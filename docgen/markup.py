"""What our Markdown means beyond Markdown: an extension that gives shape to the tree, without any markup of its own.

The text stays readable by itself: a picture under the title is the logo, a list of terms before the first heading is
the facts, `> [!NOTE]` is a notice, a third-level heading may open a box or be folded.
"""

import re
from collections.abc import Iterator, Mapping
from typing import Final
from urllib.parse import urlsplit
from xml.etree.ElementTree import Element, SubElement

from markdown import Markdown
from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor

from docgen.model import Page

_NOTICE: Final = re.compile(r"^\[!(NOTE|TIP|WARNING|CAUTION)\]\s*")
_TIER: Final = re.compile(r"^(No|Bronze|Silver|Gold|Platinum) tier( yet)?$")
_ANSWERS: Final = {"Yes": "yes", "Declared": "declared", "No": "no", "n/a": "na"}
_LONG_CELL: Final = 60
_HEADINGS: Final = ("h1", "h2", "h3", "h4", "h5", "h6")


class Shape(Extension):
    """Shapes the tree of the page that `page` holds when the text is converted."""

    def __init__(self, page: Page) -> None:
        super().__init__()
        self.page = page

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 (the name is Markdown's)
        """After inline text and the table of contents (5), before backslashes are taken back (0)."""
        md.treeprocessors.register(_Shaper(md, self), "tieline-shape", 2)


class _Shaper(Treeprocessor):
    def __init__(self, md: Markdown, shape: Shape) -> None:
        super().__init__(md)
        self.shape = shape

    def run(self, root: Element) -> None:
        page = self.shape.page
        _mark_words(root)
        _lead_to_html(root)
        _split_notices(root)
        _scroll_tables(root)
        _group_terms(root)
        _head(root)
        _box(root, page.boxes)
        _fold(root, page.folded)


def _mark_words(root: Element) -> None:
    for element in root.iter():
        text = "".join(element.itertext()).strip() if element.tag in ("a", "em", "td") else ""
        if element.tag in ("a", "em") and (tier := _TIER.match(text)):
            element.set("class", f"tier {tier[1].lower()}")
        elif element.tag == "em" and text == "App":
            element.set("class", "tier app")
        elif element.tag == "td" and (element.text or "") in _ANSWERS:
            element.set("class", _ANSWERS[element.text or ""])
        if element.tag == "td":
            _unescape_pipes(element)


def _unescape_pipes(cell: Element) -> None:
    # A pipe in a code span of a table is escaped for other readers of Markdown; Python-Markdown keeps the backslash.
    for span in cell.iter("code"):
        span.text = (span.text or "").replace("\\|", "|")


def _lead_to_html(root: Element) -> None:
    for anchor in root.iter("a"):
        parts = urlsplit(anchor.get("href", ""))
        if not parts.scheme and not parts.netloc and parts.path.endswith(".md"):
            anchor.set("href", parts._replace(path=parts.path.removesuffix(".md") + ".html").geturl())


def _split_notices(root: Element) -> None:
    for parent in list(root.iter()):
        for quote in [child for child in parent if child.tag == "blockquote"]:
            notices = list(_notices(quote))
            if notices:
                place = list(parent).index(quote)
                parent.remove(quote)
                for offset, notice in enumerate(notices):
                    parent.insert(place + offset, notice)


def _notices(quote: Element) -> Iterator[Element]:
    # Quotes with only a blank line between arrive as one; each mark begins a notice of its own.
    notice: Element | None = None
    for child in list(quote):
        found = _NOTICE.match(child.text or "") if child.tag == "p" else None
        if found:
            if notice is not None:
                yield notice
            notice = Element("div", {"class": f"notice {found[1].lower()}"})
            label = SubElement(notice, "p", {"class": "notice-label"})
            label.text = found[1].capitalize()
            child.text = (child.text or "")[found.end() :]
        if notice is not None:
            notice.append(child)
    if notice is not None:
        yield notice


def _scroll_tables(root: Element) -> None:
    heading, number = "", 0
    for child in list(root):
        if child.tag in _HEADINGS:
            heading, number = "".join(child.itertext()), 0
        elif child.tag == "table":
            number += 1
            label = f"Table: {heading}" + (f" ({number})" if number > 1 else "")
            box = Element("section", {"class": "scroll", "tabindex": "0", "aria-label": label})
            root.insert(list(root).index(child), box)
            root.remove(child)
            box.append(child)
            _head_cells(child)


def _head_cells(table: Element) -> None:
    rows = list(table.iter("tr"))
    for number, cell in enumerate(rows[0]):
        cell.set("scope", "col")
        if any(len("".join(row[number].itertext())) > _LONG_CELL for row in rows[1:]):
            cell.set("class", "wide")
    if any(cell.get("class") in _ANSWERS.values() for cell in table.iter("td")):
        table.set("class", "matrix")
        for row in table.iter("tr"):
            if row[0].tag == "td":
                row[0].tag = "th"
                row[0].set("scope", "row")


def _group_terms(root: Element) -> None:
    for terms in root.iter("dl"):
        children = list(terms)
        for child in children:
            terms.remove(child)
        group: Element | None = None
        for child in children:
            if child.tag == "dt" or group is None:
                group = SubElement(terms, "div")
            group.append(child)


def _head(root: Element) -> None:
    top = list(root)
    first = next((n for n, child in enumerate(top) if child.tag == "h2"), len(top))
    for child in top[:first]:
        if child.tag == "dl":
            child.set("class", "facts")
    if not top or top[0].tag != "h1":
        return
    rest = top[1:first]
    if rest and _is_picture(rest[0]):
        _hero(root, top[0], rest[0], rest[1])
        rest = rest[2:]
    if rest and rest[0].tag == "p":
        rest[0].set("class", "lead")
    if len(rest) > 1 and rest[1].tag == "ul":
        rest[1].set("class", "chips")


def _hero(root: Element, title: Element, picture: Element, shelves: Element) -> None:
    for child in (title, picture, shelves):
        root.remove(child)
    hero = Element("div", {"class": "hero"})
    root.insert(0, hero)
    _logo_of(picture, 64)
    hero.append(picture)
    words = SubElement(hero, "div")
    shelves.set("class", "shelves")
    words.extend((title, shelves))


def _is_picture(element: Element) -> bool:
    return element.tag == "p" and [child.tag for child in element] == ["img"] and not (element.text or "").strip()


def _logo_of(paragraph: Element, size: int) -> None:
    paragraph.set("class", "logo")
    paragraph[0].set("width", str(size))
    paragraph[0].set("height", str(size))


def _box(root: Element, boxes: Mapping[str, str]) -> None:
    for heading, body in _parts(root, ("h1", "h2"), "h2"):
        kind = boxes.get("".join(heading.itertext()), boxes.get("*", ""))
        groups = list(_parts_of(body, "h3")) if kind else []
        if not groups:
            continue
        frame = Element("div", {"class": f"{kind}s"})
        root.insert(list(root).index(groups[0][0]), frame)
        for title, rest in groups:
            box = SubElement(frame, "div", {"class": kind})
            for child in (title, *rest):
                root.remove(child)
                box.append(child)
            _card_picture(box)


def _card_picture(box: Element) -> None:
    for child in list(box):
        if _is_picture(child):
            _logo_of(child, 40)


def _parts(root: Element, stops: tuple[str, ...], level: str) -> Iterator[tuple[Element, list[Element]]]:
    children = list(root)
    for number, child in enumerate(children):
        if child.tag == level:
            end = next((n for n in range(number + 1, len(children)) if children[n].tag in stops), len(children))
            yield child, children[number + 1 : end]


def _parts_of(body: list[Element], level: str) -> Iterator[tuple[Element, list[Element]]]:
    holder = Element("div")
    holder.extend(body)
    yield from _parts(holder, (level,), level)


def _fold(root: Element, folded: frozenset[str]) -> None:
    for heading, body in list(_parts(root, ("h1", "h2", "h3"), "h3")):
        if "".join(heading.itertext()) in folded:
            details = Element("details", {"class": "fold"})
            root.insert(list(root).index(heading), details)
            summary = SubElement(details, "summary")
            for child in (heading, *body):
                root.remove(child)
            summary.append(heading)
            details.extend(body)
