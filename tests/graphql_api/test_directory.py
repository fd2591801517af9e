"""The directory: what it lists, and how it filters, searches and orders."""

# The expected value stands left, as in the whole project.

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graphql_api.app import visible_catalog
from graphql_api.services.directory import (
    Directory,
    Filter,
    ListedFeature,
    Listing,
    Order,
    UnknownValue,
    build_directory,
)
from graphql_api.settings import Settings
from providers.app_rules import app_from
from providers.catalog import Catalog, build_catalog, load_catalog
from providers.scale import Quality
from providers.vocabulary import CATEGORIES, COMPONENT_KINDS, DOMAINS, FEATURE_GATES

APP = {"name": "Desk", "author": "We", "webhookUrl": "https://desk.example.com/hooks"}
ISSUES = "integrations-issue-basic"
COMMITS = "integrations-commits"


def listing(slug, tier=None, gates=(), kinds=(), **values):
    usual = {
        "kind": "first_party",
        "name": slug.capitalize(),
        "author": "",
        "description": "",
        "categories": (),
        "domain": None,
        "popularity": None,
        "installation_notice": "",
        "status": None,
        "subject": None,
    }
    features = tuple(ListedFeature("What it does.", gate, None) for gate in gates)
    made = {"slug": slug, "features": features, "quality": Quality(tier, ()), "component_kinds": frozenset(kinds)}
    return Listing(**usual | made | values)


def directory_of(*listings):
    return Directory(Catalog((), (), ""), listings)


def slugs(found):
    return [listing.slug for listing in found]


def search(text, *listings, order=None):
    return slugs(directory_of(*listings).find(Filter(search=text), order))


SHELF = directory_of(
    listing("anvil", "gold", (ISSUES,), categories=("issue-tracking",), domain="project_management"),
    listing("bolt", "silver", (COMMITS, ISSUES), categories=("source-code", "issue-tracking"), domain="general"),
    listing("crane", "gold", (COMMITS,), ("issue-link",), kind="sentry_app", status="published"),
    listing("drill", None, (), ("issue-link", "issue-media"), kind="sentry_app", status="internal"),
)
WHOLE = build_directory(load_catalog([app_from(APP | {"status": "published"})]))


@pytest.mark.parametrize(
    ("wanted", "expected"),
    [
        ({}, ["anvil", "bolt", "crane", "drill"]),
        ({"kind": "first_party"}, ["anvil", "bolt"]),
        ({"kind": "sentry_app"}, ["crane", "drill"]),
        ({"category": "issue-tracking"}, ["anvil", "bolt"]),
        ({"category": "messaging"}, []),
        ({"domain": "general"}, ["bolt"]),
        ({"feature_gate": COMMITS}, ["bolt", "crane"]),
        ({"component_kind": "issue-link"}, ["crane", "drill"]),
        ({"component_kind": "issue-media"}, ["drill"]),
        ({"tier": "gold"}, ["anvil", "crane"]),
        ({"tier": "platinum"}, []),
        ({"status": "internal"}, ["drill"]),
        ({"search": "bolt"}, ["bolt"]),
        ({"tier": "gold", "feature_gate": COMMITS}, ["crane"]),
        ({"category": "issue-tracking", "search": "anvil"}, ["anvil"]),
        ({"kind": "first_party", "status": "internal"}, []),
    ],
)
def test_filters(wanted, expected):
    """A filter keeps what has its value, and several filters keep what has all of theirs."""
    assert expected == slugs(SHELF.find(Filter(**wanted)))


@pytest.mark.parametrize(
    ("field", "name", "known"),
    [
        ("category", "category", [category.slug for category in CATEGORIES]),
        ("domain", "domain", DOMAINS),
        ("feature_gate", "featureGate", [gate.gate for gate in FEATURE_GATES]),
        ("component_kind", "componentKind", COMPONENT_KINDS),
        ("tier", "tier", ["bronze", "silver", "gold", "platinum"]),
    ],
)
@pytest.mark.parametrize("value", ["shoes", ""])
def test_unknown_values(field, name, known, value):
    """A filter with a value that does not exist is refused, with the value and those that do."""
    with pytest.raises(UnknownValue) as caught:
        SHELF.find(Filter(**{field: value}))
    assert f"{name} '{value}' does not exist. Use one of: {', '.join(known)}." == str(caught.value)


def test_name_beats_description():
    """A word in the name counts more than the same word in a feature, and that more than one in the description."""
    found = search(
        "anvil",
        listing("a", description="An anvil."),
        listing("b", features=(ListedFeature("Hits the anvil.", COMMITS, None),)),
        listing("c", name="Anvil"),
    )
    assert ["c", "b", "a"] == found


@pytest.mark.parametrize(
    ("better", "worse"),
    [("Work", "Working"), ("Working", "Network")],
)
def test_whole_words_first(better, worse):
    """A whole word counts more than the start of one, and that more than its middle."""
    assert ["b", "a"] == search("work", listing("b", name=better), listing("a", name=worse))


def test_part_of_name_beats_description():
    """Even the middle of a word in the name counts more than the whole word elsewhere."""
    other = listing("a", description="Does work.", gates=(COMMITS,))
    assert ["b", "a"] == search("work", listing("b", name="Network"), other)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("anvil steel", ["both"]),
        ("STEEL Anvil", ["both"]),
        ("anvil, steel!", ["both"]),
        ("anvil rubber", []),
        ("anv", ["both", "one"]),
        ("nvi", ["both", "one"]),
        ("issue-basic", ["one"]),
    ],
)
def test_every_word_must_match(text, expected):
    """What is found has every word somewhere, whatever its case and whatever stands between the words."""
    both = listing("both", description="An anvil of steel.")
    assert expected == search(text, both, listing("one", description="An anvil.", gates=(ISSUES,)))


@pytest.mark.parametrize(
    ("place", "text"),
    [
        ("name", "Anvil"),
        ("slug", "anvil"),
        ("author", "Anvil"),
        ("description", "An anvil."),
        ("categories", ("anvil",)),
    ],
)
def test_places_of_search(place, text):
    """Name, slug, author, description and categories are searched."""
    assert 1 == len(search("anvil", listing(**{"slug": "x", "name": "X", place: text}), listing("other")))


@pytest.mark.parametrize("text", ["", " ", "?!", "--"])
def test_search_without_words(text):
    """A text without a word asks for nothing."""
    assert ["anvil", "bolt", "crane", "drill"] == slugs(SHELF.find(Filter(search=text)))


def test_equal_matches_by_name():
    """Listings that match equally well stand by name."""
    made = [listing(name, description="An anvil.") for name in ("drill", "bolt", "crane")]
    assert ["bolt", "crane", "drill"] == search("anvil", *made)


def test_order_beats_match():
    """An order that is asked for goes before the best match."""
    one, two = listing("anvil"), listing("bolt", description="An anvil.", popularity=3)
    assert ["bolt", "anvil"] == search("anvil", one, two, order=Order.POPULARITY)


def test_order_by_name():
    """Names are ordered without regard to case, equal ones by slug and then by kind."""
    made = [listing("d", name="b"), listing("c", name="B"), listing("b", name="a"), listing("a", name="C")]
    assert ["b", "c", "d", "a"] == slugs(directory_of(*made).find(Filter(), Order.NAME))
    twins = [listing("x", kind="sentry_app"), listing("x")]
    assert ["first_party", "sentry_app"] == [each.kind for each in directory_of(*twins).find(Filter(), Order.NAME)]


def test_order_by_popularity():
    """The most installed stand first, equal ones by name, and those that nobody counted last."""
    counts = {"a": None, "b": 0, "d": 5, "c": 5, "e": 9}
    made = [listing(slug, popularity=count) for slug, count in counts.items()]
    assert ["e", "c", "d", "b", "a"] == slugs(directory_of(*made).find(Filter(), Order.POPULARITY))


def test_order_by_tier():
    """The highest tier stands first, equal ones by name, and what has none last."""
    tiers = {"a": None, "b": "bronze", "d": "gold", "c": "gold", "e": "platinum"}
    made = [listing(slug, tier) for slug, tier in tiers.items()]
    assert ["e", "c", "d", "b", "a"] == slugs(directory_of(*made).find(Filter(), Order.TIER))


@pytest.mark.parametrize("mode", ["development", "production"])
def test_visible_apps(mode, tmp_path):
    """Production shows published apps alone, development also those that are internal or being developed."""
    for status in ("published", "internal", "unpublished"):
        app = APP | {"slug": status, "name": status, "status": status, "verifyInstall": status == "published"}
        (tmp_path / f"{status}.json").write_text(json.dumps(app))
    catalog = visible_catalog(Settings(mode=mode, apps_folder=tmp_path))
    shown = {listing.slug for listing in build_directory(catalog).listings if listing.kind == "sentry_app"}
    assert ({"published"} if mode == "production" else {"published", "internal", "unpublished"}) == shown


def test_provider_listing():
    """A provider is listed with what it declares, without a popularity and without a status."""
    found = WHOLE.by_slug("vsts")
    assert ("first_party", "azure-devops", None, None) == (found.kind, found.slug, found.popularity, found.status)
    assert found is WHOLE.of(found.subject) is WHOLE.by_slug("azure-devops")
    assert found.description == found.subject.provider.description


def test_app_listing():
    """An app is listed with its popularity, its status and an empty text where it has no overview."""
    app = app_from(APP | {"status": "published", "popularity": 3})
    found = build_directory(build_catalog((), [app])).by_slug("desk")
    assert ("sentry_app", 3, "published", "") == (found.kind, found.popularity, found.status, found.description)
    assert app is found.subject


@pytest.mark.parametrize(
    ("rights", "words"),
    [
        ({}, "It asks for no permissions and is told of no events."),
        ({"scopes": ["org:read"]}, "It asks for these permissions: `org:read`. It is told of: nothing."),
        (
            {"scopes": ["event:read"], "events": ["issue", "comment"]},
            "It asks for these permissions: `event:read`. It is told of: `issue`, `comment`.",
        ),
    ],
)
def test_app_notice(rights, words):
    """The notice of an app says who runs it, what it may do and what it is told."""
    app = app_from(APP | {"status": "published"} | rights)
    assert f"Desk is run by We. {words}" == build_directory(build_catalog((), [app])).listings[0].installation_notice


@pytest.mark.parametrize("slug", ["", "nowhere", "Desk", "azure_devops"])
def test_unknown_slug(slug):
    """A slug that nobody has leads to nothing."""
    assert (None, None) == (WHOLE.by_slug(slug), WHOLE.of(None))


def test_gates_and_categories():
    """Only gates and categories in use are told, in their fixed order, categories with how many listings each has."""
    assert [COMMITS, ISSUES] == [gate.gate for gate in SHELF.gates()]
    assert [("issue-tracking", 2), ("source-code", 1)] == [(each.slug, count) for each, count in SHELF.categories()]
    assert ["anvil", "bolt"] == slugs(SHELF.with_gate(ISSUES))


@given(st.text())
def test_any_search(text):
    """Any text can be searched for, and what is found are listings of the directory, none of them twice."""
    found = WHOLE.find(Filter(search=text))
    assert len(found) == len({(each.kind, each.slug) for each in found})
    assert {(each.kind, each.slug) for each in found} <= {(each.kind, each.slug) for each in WHOLE.listings}


@given(st.sampled_from(WHOLE.listings), st.sampled_from([None, *Order]))
def test_found_by_name(wanted, order):
    """Every listing is found by its name, in every order, and by best match nothing stands before it."""
    found = WHOLE.find(Filter(search=wanted.name), order)
    assert wanted in found
    assert order is not None or wanted is found[0]


@given(st.sampled_from(list(Order)), st.text(max_size=3))
def test_orders_lose_nothing(order, text):
    """An order changes the places and nothing else."""
    assert set(slugs(WHOLE.find(Filter(search=text)))) == set(slugs(WHOLE.find(Filter(search=text), order)))
