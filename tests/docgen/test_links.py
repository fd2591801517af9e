"""Broken links fail a build, by page and target."""

from dataclasses import replace

import pytest

from docgen.build import BrokenLinks, build_site
from docgen.links import check_links
from providers.catalog import Catalog, build_catalog

THERE = {
    "a/index.html": b'<h2 id="first">x</h2><a href="../b/index.html#second">b</a>',
    "b/index.html": b'<p id="second">',
}


def broken(files: dict[str, bytes]) -> list[str]:
    """What the check says, a line for each link."""
    with pytest.raises(BrokenLinks) as raised:
        check_links(files)
    return [str(link) for link in raised.value.links]


def test_good_links_pass() -> None:
    """Links to files and anchors that are there, to other sites and to the API are fine."""
    files = {**THERE, "c.html": b'<a href="a/#first">a</a><a href="https://x.example/y">x</a><a href="/graphql">g</a>'}

    check_links(files)


def test_a_missing_page_is_named_with_the_nearest() -> None:
    """A link to a page that is not there names page, target and what may have been meant."""
    files = {**THERE, "c.html": b'<a href="b/indx.html">b</a>'}

    assert broken(files) == ["c.html: b/indx.html (nearest: b/index.html)"]


def test_a_missing_anchor_is_named_with_the_nearest() -> None:
    """A link to an anchor that is not there names the nearest anchor of that page."""
    files = {**THERE, "c.html": b'<a href="b/index.html#secnd">b</a>'}

    assert broken(files) == ["c.html: b/index.html#secnd (nearest: #second)"]


def test_pictures_are_followed_too() -> None:
    """A picture that is not there is a broken link."""
    assert broken({"c.html": b'<img src="no.svg" alt="">'}) == ["c.html: no.svg"]


def test_a_broken_link_in_prose_fails_the_build(catalog: Catalog) -> None:
    """A link in about.md that leads nowhere stops the build and names the page."""
    entry = replace(catalog.providers[0], about="## Use\n\n[There](#permisions), [here](../nowhere/index.md).\n")

    with pytest.raises(BrokenLinks) as raised:
        build_site(build_catalog([entry]))

    assert "providers/acme/index.html: #permisions (nearest: #permissions)" in str(raised.value)
    assert "providers/acme/index.html: ../nowhere/index.html" in str(raised.value)
