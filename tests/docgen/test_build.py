"""The whole site: what it holds, and that it is the same every time."""

import html
import re
from typing import Any

import pytest

from docgen.build import build_site
from docgen.text import plain
from providers.apps import App
from providers.catalog import Catalog, build_catalog
from providers.components import schema_faults
from providers.vocabulary import SCOPE_HIERARCHY, SCOPES


@pytest.fixture(scope="module")
def files(real_catalog: Catalog) -> dict[str, bytes]:
    """The site of what ships."""
    return build_site(real_catalog)


def words(content: bytes) -> str:
    """What a reader sees, with single spaces."""
    return " ".join(html.unescape(re.sub(r"<[^>]+>", "", content.decode())).split())


def seen(markdown: str) -> str:
    """The same of a Markdown text, as far as our declarations use Markdown."""
    without_links = re.sub(r"\[([^\]]*)\]\([^)]*\)", r"\1", markdown)
    return " ".join(re.sub(r"[`*]", "", without_links).split())


def test_two_builds_are_the_same_bytes(real_catalog: Catalog, files: dict[str, bytes]) -> None:
    """The same catalog gives the same files, in the same order."""
    again = build_site(real_catalog)

    assert list(files.items()) == list(again.items())


def test_every_provider_has_a_page_with_each_feature(real_catalog: Catalog, files: dict[str, bytes]) -> None:
    """A provider's page holds the text and the footnote of each of its features."""
    for entry in real_catalog.providers:
        page = words(files[f"providers/{entry.provider.slug}/index.html"])
        for feature in entry.provider.features:
            assert seen(feature.description) in page
            assert seen(feature.footnote) in page


def test_every_app_has_a_page_with_each_feature(real_catalog: Catalog, files: dict[str, bytes]) -> None:
    """An app's page holds the text of each of its features."""
    for app in real_catalog.apps:
        page = words(files[f"apps/{app.slug}/index.html"])
        for feature in app.features:
            assert seen(feature.description) in page


def test_every_gate_that_somebody_has_is_a_page(real_catalog: Catalog, files: dict[str, bytes]) -> None:
    """Each feature has a page, and gates that nobody has do not."""
    gates = {f.gate for e in real_catalog.providers for f in e.provider.features}
    gates |= {f.gate for a in real_catalog.apps for f in a.features}

    pages = {path.split("/")[1] for path in files if re.fullmatch(r"features/[^/]+/index\.html", path)}

    assert {gate.removeprefix("integrations-") for gate in gates} == pages


def test_there_are_four_component_pages(files: dict[str, bytes]) -> None:
    """Each kind of component has a page."""
    pages = {path.split("/")[1] for path in files if re.fullmatch(r"components/[^/]+/index\.html", path)}

    assert {"alert-rule-action", "issue-link", "issue-media", "stacktrace-link"} == pages


def test_a_markdown_twin_stands_beside_every_page(files: dict[str, bytes]) -> None:
    """Each HTML page has its Markdown beside it, and says so."""
    for path in (path for path in files if path.endswith(".html")):
        twin = path.removesuffix(".html") + ".md"
        assert twin in files
        assert b'<link rel="alternate" type="text/markdown" href=' in files[path]
        assert files[twin].startswith(b"# ")
        assert b"site:" not in files[twin]


def test_pages_are_small(files: dict[str, bytes]) -> None:
    """No HTML page is above 60 KB."""
    assert {
        path: len(content) for path, content in files.items() if path.endswith(".html") and len(content) > 61_440
    } == {}


def test_pages_ask_nobody_else_and_hold_no_inline_code(files: dict[str, bytes]) -> None:
    """A page loads nothing from outside and works under a strict content security policy."""
    for path in (path for path in files if path.endswith(".html")):
        page = files[path].decode()
        assert not re.search(r'<(?:img|script|link|source)[^>]+(?:src|href)="(?:https?:)?//', page)
        assert not re.search(r'<script(?![^>]*\bsrc=)|<style|\sstyle="|\son[a-z]+="', page)


def test_folders_leave_the_servers_own_addresses_alone(files: dict[str, bytes]) -> None:
    """The site takes none of the addresses that the server answers itself."""
    assert not {path.split("/")[0] for path in files} & {"graphql", "api", "extensions", "sentry-apps"}


def test_an_empty_catalog_is_a_site() -> None:
    """A host without any integration has pages all the same."""
    files = build_site(build_catalog([]))

    assert {"index.html", "providers/index.html", "matrix/index.html", "404.html"} <= set(files)


def test_absolute_addresses_are_written_only_when_asked_for(catalog: Catalog) -> None:
    """The canonical address needs the address of the site."""
    assert b"canonical" not in build_site(catalog)["providers/acme/index.html"]

    page = build_site(catalog, site_url="https://docs.example.com/")["providers/acme/index.html"]

    assert b'<link rel="canonical" href="https://docs.example.com/providers/acme/">' in page


def test_what_is_private_to_an_app_is_on_no_page(catalog: Catalog) -> None:
    """No file of the site tells an app's webhook address, client id, owner or allowed origins."""
    everything = b"\n".join(build_site(catalog).values())

    assert b"private-" not in everything


def test_the_same_slug_may_be_a_provider_and_have_its_own_logo(catalog: Catalog) -> None:
    """A declared logo is copied as it is, an app gets a drawn letter."""
    files = build_site(catalog)

    assert catalog.providers[0].logo.encode() == files["assets/logos/provider-acme.svg"]
    assert b">D</text>" in files["assets/logos/app-desk.svg"]


def test_names_with_special_characters_stay_text(app_fields: dict[str, Any]) -> None:
    """A name cannot be Markdown or HTML."""
    name = "<b>Bold</b> *star* | [x](http://evil.example)"
    files = build_site(build_catalog([], [App(**{**app_fields, "name": name})]))

    for path in ("apps/desk/index.html", "index.html", "matrix/index.html", "features/stacktrace-link/index.html"):
        assert html.escape(name, quote=False) in files[path].decode()
        assert "evil.example)" not in re.sub(r">[^<]*<", "><", files[path].decode())


def test_plain_text_is_shown_unchanged() -> None:
    """Every character that Markdown knows is taken back."""
    assert r"1\. a\_b \*c\* &lt;d&gt; \| \`e\`".replace("&gt;", ">") == plain("1. a_b *c* <d> | `e`")


def test_every_scope_is_told_in_one_sentence(catalog: Catalog) -> None:
    """Each scope has its sentence, and an app's page shows those of its scopes."""
    assert list(SCOPES) == list(SCOPE_HIERARCHY)
    assert all(text.endswith(".") and ". " not in text for text in SCOPES.values())
    assert SCOPES["event:write"] in build_site(catalog)["apps/desk/index.md"].decode()


@pytest.mark.parametrize(
    ("changed", "shown", "hidden"),
    [
        ({"redirect_url": "https://private-redirect.example.com"}, ("browser goes on", "is pending"), ("at once",)),
        ({"verify_install": False}, ("at once", "installation.deleted"), ("browser goes on", "is pending")),
        ({"status": "internal", "verify_install": False}, ("from the start",), ("at once", "installation.deleted")),
    ],
)
def test_an_app_tells_how_it_is_installed_and_removed(
    app_fields: dict[str, Any], changed: dict[str, Any], shown: tuple[str, ...], hidden: tuple[str, ...]
) -> None:
    """The steps follow from what the app declares, and its redirect address stays private."""
    page = build_site(build_catalog([], [App(**{**app_fields, **changed})]))["apps/desk/index.md"].decode()
    told = page.split("## Install")[1].split("## Permissions")[0] + page.split("## Uninstall")[1]

    assert [text for text in shown if text not in told] == []
    assert [text for text in (*hidden, "private-") if text in told] == []


def test_the_addresses_for_the_vendor_are_whole_when_the_server_is_known(catalog: Catalog) -> None:
    """Without the address of the server, the page says what comes before."""
    bare = build_site(catalog)["providers/acme/index.md"].decode()
    whole = build_site(catalog, site_url="https://tieline.example.com")["providers/acme/index.md"].decode()

    assert "`/extensions/acme/webhook/`" in bare
    assert "`TIELINE_URL`" in bare
    assert "`https://tieline.example.com/extensions/acme/setup/`" in whole
    assert "`TIELINE_URL`" not in whole


def test_component_pages_tell_the_refusals_that_are_given(catalog: Catalog) -> None:
    """A message of the validation is on the page of its kind, and only kinds with a form speak of forms."""
    files = build_site(catalog)
    link_page, media_page = (files[f"components/{kind}/index.md"].decode() for kind in ("issue-link", "issue-media"))
    field = {"type": "text", "name": "a", "label": "A", "default": "x"}
    form = {"uri": "/a", "required_fields": [field]}
    faults = schema_faults({"elements": [{"type": "issue-link", "create": form, "link": form}]})

    assert faults[0].replace("but x was", "but … was") in link_page
    assert "What stands in a form" in link_page
    assert "What stands in a form" not in media_page
