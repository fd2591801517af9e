"""Pages become Markdown files and HTML files: the HTML is made of the very Markdown that stands beside it."""

import posixpath
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, Final

from jinja2 import Environment, PackageLoader, StrictUndefined
from markdown import Markdown
from markdown.extensions.toc import slugify
from markdown.treeprocessors import Treeprocessor

from docgen.assets import FAVICON, Theme
from docgen.markup import Shape
from docgen.model import Page, Site
from docgen.sanitise import clean, replace_untrusted, text_of

_SITE_LINK: Final = re.compile(r"\]\(site:([^)\s]+)\)")
_CELL_BREAK: Final = re.compile(r"\n(?=<t[dh][ >]|</tr>)")
_TOP: Final = (
    ("providers", "Integrations", "providers/index.md"),
    ("matrix", "Matrix", "matrix/index.md"),
    ("features", "Features", "features/index.md"),
    ("components", "Components", "components/index.md"),
)


@dataclass(frozen=True, slots=True)
class Contents:
    """A line of the table of contents; `title` is HTML."""

    title: str
    anchor: str


def render_pages(site: Site, pages: Iterable[Page], theme: Theme) -> Mapping[str, bytes]:
    """Give the Markdown and the HTML of every page, by path. `theme` names its files."""
    renderer = _Renderer(site, theme)
    files: dict[str, bytes] = {}
    for page in pages:
        markdown = relative_links(page)
        files[page.path] = markdown.encode()
        files[page.html_path] = renderer.html(page, markdown).encode()
    return files


def relative_links(page: Page) -> str:
    """Give the Markdown of a page as it is published: links of the site are relative to the page."""
    return _SITE_LINK.sub(lambda found: f"]({address(page, found[1])})", page.markdown).rstrip() + "\n"


def address(page: Page, path: str) -> str:
    """How `page` links to a path of the site."""
    if page.rooted:
        return f"/{path}"
    target, mark, anchor = path.partition("#")
    return posixpath.relpath(target, posixpath.dirname(page.path) or ".") + mark + anchor


class _Renderer:
    """Holds what is made once a run: two Markdown objects, one for our text, one for strangers', and the template."""

    def __init__(self, site: Site, theme: Theme) -> None:
        self._site, self._theme = site, theme
        self._shape = Shape(Page(path="", title="", description="", markdown="", boxes={}))
        self._ours = _our_markdown(self._shape)
        self._theirs = _their_markdown()
        environment = Environment(
            loader=PackageLoader("docgen", "theme"),
            autoescape=True,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
        )
        self._template = environment.get_template("page.html.j2")

    def html(self, page: Page, markdown: str) -> str:
        """Give the whole HTML page."""
        body, contents = self._body(page, markdown)
        return self._template.render(
            page=page,
            body=body,
            contents=contents,
            top=[(key, text, _html(address(page, path))) for key, text, path in _TOP],
            side=[(group.title, [self._nav_line(page, link) for link in group.links]) for group in page.side],
            home=_html(address(page, "index.md")),
            style=address(page, self._theme.style),
            script=address(page, self._theme.script),
            favicon=address(page, FAVICON),
            twin=address(page, page.path),
            canonical=self._canonical(page),
            version=self._site.version,
        )

    def _body(self, page: Page, markdown: str) -> tuple[str, list[Contents]]:
        foreign: list[str] = []

        def keep(text: str) -> str:
            foreign.append(self._cleaned(text))
            return f"untrusted-part-{len(foreign) - 1}-"

        kept = replace_untrusted(markdown, keep)
        self._shape.page = page
        body = self._ours.reset().convert(kept)
        for number, part in enumerate(foreign):
            body = body.replace(f"<p>untrusted-part-{number}-</p>", f'<div class="foreign">\n{part}\n</div>', 1)
        return _finished(body), list(_contents(vars(self._ours)["toc_tokens"]))

    def _cleaned(self, text: str) -> str:
        return clean(self._theirs.reset().convert(text))

    def _nav_line(self, page: Page, link: Any) -> tuple[str, str, bool]:
        return link.text, _html(address(page, link.path)), link.path == page.path

    def _canonical(self, page: Page) -> str:
        if not self._site.site_url or page.rooted:
            return ""
        return f"{self._site.site_url}/{page.html_path.removesuffix('index.html')}"


class _WordsOnly(Treeprocessor):
    """Raw HTML in a stranger's text is reduced to its words before it comes back."""

    def run(self, root: Any) -> None:  # noqa: ARG002 (the tree stays as it is)
        stash = self.md.htmlStash
        stash.rawHtmlBlocks = [text_of(raw) if isinstance(raw, str) else raw for raw in stash.rawHtmlBlocks]


def _our_markdown(shape: Shape) -> Markdown:
    markdown = Markdown(
        extensions=["tables", "fenced_code", "codehilite", "def_list", "footnotes", "sane_lists", "toc", shape],
        extension_configs={
            "codehilite": {"guess_lang": False, "css_class": "highlight"},
            "footnotes": {"SEPARATOR": "-"},
            "toc": {"slugify": _slug},
        },
        output_format="html",
    )
    # Angle brackets in a declaration are text, such as TIELINE_<KEY>; no page needs raw HTML.
    markdown.preprocessors.deregister("html_block")
    markdown.inlinePatterns.deregister("html")
    return markdown


def _slug(text: str, separator: str) -> str:
    slug = slugify(text, separator)
    return slug if slug[:1].isalpha() else f"answer-{slug}"


def _their_markdown() -> Markdown:
    markdown = Markdown(extensions=["sane_lists"], output_format="html")
    markdown.treeprocessors.register(_WordsOnly(markdown), "words-only", 1)
    return markdown


def _contents(tokens: Iterable[Any]) -> Iterable[Contents]:
    for token in tokens:
        if token["level"] == 2:
            yield Contents(token["name"], token["id"])
        else:
            yield from _contents(token["children"])


def _finished(body: str) -> str:
    # Wide code scrolls in its own box, which the keyboard must reach. A row of a table is a line of the file.
    return _CELL_BREAK.sub("", body.replace("<pre><span></span>", '<pre tabindex="0">'))


def _html(path: str) -> str:
    return path.removesuffix(".md") + ".html" if path.endswith(".md") else path
