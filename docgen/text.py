"""Markdown written by code: plain text made safe, tables, lists and links."""

import re
from collections.abc import Iterable, Sequence
from typing import Final

_SPECIAL: Final = re.compile(r"([\\`*_\[\]|])")
_LINE_START: Final = re.compile(r"^(\s*)([#>+-]|\d+(?=[.)]\s))", re.MULTILINE)


def plain(text: str) -> str:
    """Plain text as Markdown that shows it unchanged, on one line."""
    line = _SPECIAL.sub(r"\\\1", " ".join(text.split())).replace("&", "&amp;").replace("<", "&lt;")
    return _LINE_START.sub(lambda found: f"{found[1]}\\{found[2]}" if not found[2].isdigit() else f"{found[0]}\\", line)


def code(text: str) -> str:
    """Text as a code span, whatever backticks it holds."""
    longest = max((len(run) for run in re.findall(r"`+", text)), default=0)
    fence, gap = "`" * (longest + 1), " " if longest else ""
    return f"{fence}{gap}{text}{gap}{fence}" if text else ""


def codes(texts: Iterable[str]) -> str:
    """Several code spans, with commas between."""
    return ", ".join(code(text) for text in texts)


def link(text: str, path: str, anchor: str = "") -> str:
    """Give a link to a page of the site: `text` is Markdown, `path` is from the site's root."""
    return f"[{text}](site:{path}{f'#{anchor}' if anchor else ''})"


def external(text: str, address: str) -> str:
    """Give a link out of the site; `text` is Markdown."""
    return f"[{text}](<{address}>)" if address else text


def logo(path: str) -> str:
    """Give a picture that says nothing which the text does not say."""
    return f"![](site:{path})"


def bullets(items: Iterable[str]) -> str:
    """Give a list with dots. Items may have more than one paragraph."""
    return "\n".join(f"- {_indented(item)}" for item in items)


def steps(items: Iterable[str]) -> str:
    """Give a numbered list."""
    return "\n".join(f"{number}. {_indented(item)}" for number, item in enumerate(items, 1))


def facts(pairs: Iterable[tuple[str, str]]) -> str:
    """Terms with what is said of them; pairs with nothing to say are left out."""
    return "\n\n".join(f"{term}\n:   {_indented(said)}" for term, said in pairs if said)


def table(header: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """Give a table of Markdown cells, empty without rows; columns that no row fills are left out."""
    body = [[_cell(value) for value in row] for row in rows]
    kept = [number for number in range(len(header)) if any(row[number] for row in body)]
    if not kept:
        return ""
    lines = [[header[n] for n in kept], ["---" for _ in kept], *([row[n] or "—" for n in kept] for row in body)]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def callout(kind: str, body: str) -> str:
    """Give a notice that stands out: `kind` is NOTE, WARNING, TIP or CAUTION."""
    lines = [f"[!{kind}]", *body.strip().splitlines()]
    return "\n".join(f"> {line}".rstrip() for line in lines)


def fenced(content: str, language: str) -> str:
    """Give a block of code."""
    longest = max((len(run) for run in re.findall(r"`{3,}", content)), default=2)
    fence = "`" * (longest + 1)
    return f"{fence}{language}\n{content}\n{fence}"


def blocks(*parts: str) -> str:
    """Give the parts that are not empty, with a blank line between."""
    return "\n\n".join(part.strip("\n") for part in parts if part.strip())


def section(heading: str, *parts: str, level: int = 2) -> str:
    """Give a heading with what stands under it, empty where nothing does."""
    body = blocks(*parts)
    return f"{'#' * level} {heading}\n\n{body}" if body else ""


def sentence_of(text: str, longest: int = 160) -> str:
    """Give the first sentence of a plain text, cut at a word where it is too long."""
    line = " ".join(text.split())
    first = re.split(r"(?<=[.!?])\s", line, maxsplit=1)[0]
    return first if len(first) <= longest else f"{first[:longest].rsplit(' ', 1)[0]}…"


def _cell(text: str) -> str:
    return re.sub(r"(?<!\\)\|", r"\\|", " ".join(text.split()))


def _indented(text: str) -> str:
    first, *rest = text.strip().splitlines() or [""]
    return "\n".join([first, *(f"    {line}" if line.strip() else "" for line in rest)])
