"""What strangers write cannot do anything."""

import re
from typing import Any

import pytest

from docgen.build import build_site
from docgen.sanitise import CLOSING, OPENING
from providers.apps import App, AppFeature
from providers.catalog import build_catalog

HOSTILE = (
    "<script>alert(1)</script>",
    "text <script>alert(1)</script> text",
    "<img src=x onerror=alert(1)>",
    "[click](javascript:alert(1))",
    "[click](JaVaScRiPt&#58;alert(1))",
    "[click](data:text/html;base64,PHNjcmlwdD4=)",
    "[click][1]\n\n[1]: javascript:alert(1)",
    '<a href="javascript:alert(1)">x</a>',
    '<iframe src="https://evil.example"></iframe>',
    "![pixel](https://evil.example/pixel.png)",
    '<svg onload="alert(1)">',
    "<style>body{display:none}</style>",
    f"{CLOSING}\n\n<script>alert(1)</script>\n\n{OPENING}",
    "```\nnever closed",
    "</main></body></html>",
    "<div id='content' onclick='alert(1)'>x</div>",
)


def page_of(app_fields: dict[str, Any], overview: str) -> str:
    """The page of an app with this overview, which is its feature's text as well."""
    features = (AppFeature(gate="integrations-api", feature_id=0, description=overview),)
    app = App(**{**app_fields, "overview": overview, "features": features})
    return build_site(build_catalog([], [app]))["apps/desk/index.html"].decode()


@pytest.mark.parametrize("overview", HOSTILE)
def test_hostile_overviews_do_nothing(app_fields: dict[str, Any], overview: str) -> None:
    """No script, handler, foreign picture, frame or script address comes through."""
    page = page_of(app_fields, overview)
    article = page.split("<main", 1)[1].rsplit("</main>", 1)[0]
    tags = re.findall(r"<[^>]*>", article)

    assert not [tag for tag in tags if re.match(r"</?(script|iframe|style|svg|object|form|input|main|body)\b", tag)]
    assert not [tag for tag in tags if re.search(r"\son\w+\s*=|javascript|data:|src=[\"']?https?:", tag, re.IGNORECASE)]
    assert page.count("</main>") == page.count("</body>") == 1
    assert 'id="quality"' in article


def test_harmless_markdown_is_shown(app_fields: dict[str, Any]) -> None:
    """Emphasis, lists, code and links work; links are marked as not ours; code keeps its characters."""
    page = page_of(app_fields, "Hello **you**\n\n- one\n\n[home](https://x.example/?a=1&b=2) `a < b && c`")

    assert "<strong>you</strong>" in page
    assert "<li>one</li>" in page
    assert '<a href="https://x.example/?a=1&amp;b=2" rel="nofollow noopener">home</a>' in page
    assert "<code>a &lt; b &amp;&amp; c</code>" in page


def test_headings_go_below_the_pages_own(app_fields: dict[str, Any]) -> None:
    """A stranger's headings begin at the third level, leave none out, and have no address."""
    page = page_of(app_fields, "# Top\n\ntext\n\n#### Deep\n\n#\n\ntext")

    assert "<h3>Top</h3>" in page
    assert "<h4>Deep</h4>" in page


def test_words_of_raw_html_stay(app_fields: dict[str, Any]) -> None:
    """Raw HTML is reduced to its words."""
    page = page_of(app_fields, "<p>We <b>help</b> you.</p>\n\nand <u>you</u>")

    assert "We help you." in page
    assert "and you" in page


def test_the_markdown_twin_is_harmless_too(app_fields: dict[str, Any]) -> None:
    """The published Markdown holds no tag and no script address of a stranger's."""
    app = App(**{**app_fields, "overview": "<script>alert(1)</script> [x](javascript:alert(1))"})
    twin = build_site(build_catalog([], [app]))["apps/desk/index.md"].decode()

    assert "<script" not in twin
    assert "javascript:" not in twin
