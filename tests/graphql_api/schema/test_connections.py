"""Pages of lists: walked in both directions, and refused where they cannot be."""

import base64

import pytest
from graphql import GraphQLError
from hypothesis import given
from hypothesis import strategies as st

from graphql_api.schema.connections import DEFAULT_PAGE, Cut, page_of

LISTS = st.lists(st.text(min_size=1), unique=True, max_size=40)
SIZES = st.integers(1, 100)
FOREIGN = base64.urlsafe_b64encode(b"after:nowhere").decode().rstrip("=")


def itself(item: str) -> str:
    return item


@given(LISTS, SIZES)
def test_walking_forwards(items, size):
    """Pages of any size, forwards, give every item once and in order."""
    walked, page = [], page_of(items, Cut(size, None, None, None), itself)
    walked += page.items
    while page.info.has_next_page:
        page = page_of(items, Cut(size, page.info.end_cursor, None, None), itself)
        walked += page.items
    assert items == walked


@given(LISTS, SIZES)
def test_walking_backwards(items, size):
    """Pages of any size, backwards, give every item once and in order."""
    page = page_of(items, Cut(None, None, size, None), itself)
    walked = page.items
    while page.info.has_previous_page:
        page = page_of(items, Cut(None, None, size, page.info.start_cursor), itself)
        walked = page.items + walked
    assert items == walked


@given(LISTS, st.data())
def test_between_two_cursors(items, data):
    """`after` and `before` together give what lies between, and nothing where they cross."""
    cursors = page_of(items, Cut(100, None, None, None), itself).cursors
    if not items:
        return
    start, end = data.draw(st.tuples(*[st.integers(0, len(items) - 1)] * 2))
    cut = Cut(100, cursors[start], None, cursors[end])
    assert items[start + 1 : end] == page_of(items, cut, itself).items


@given(LISTS, SIZES)
def test_flags_and_total(items, size):
    """A first page knows the total, that nothing is before it, and whether anything follows."""
    page = page_of(items, Cut(size, None, None, None), itself)
    assert (len(items), False, len(items) > size) == (
        page.total,
        page.info.has_previous_page,
        page.info.has_next_page,
    )


def test_size_by_default():
    """Without a size a page has twenty items."""
    items = [str(number) for number in range(50)]
    assert items[:DEFAULT_PAGE] == page_of(items, Cut(None, None, None, None), itself).items


@given(st.text())
def test_any_text_as_cursor(text):
    """Whatever text comes as a cursor is refused as one, and never fails in another way."""
    with pytest.raises(GraphQLError, match="after is not a cursor"):
        page_of([], Cut(None, text, None, None), itself)


@pytest.mark.parametrize(
    ("argument", "arguments"),
    [
        ("first", "first: 0"),
        ("first", "first: -1"),
        ("first", "first: 101"),
        ("last", "last: 0"),
        ("last", "last: 101"),
        ("last", "first: 1, last: 1"),
        ("after", 'after: ""'),
        ("after", 'after: "nonsense"'),
        ("after", 'after: "ü"'),
        ("after", f'after: "{FOREIGN}"'),
        ("before", f'before: "{FOREIGN}"'),
    ],
)
@pytest.mark.parametrize("field", ["integrations", "components"])
def test_refusals(answer, field, argument, arguments):
    """A page that cannot be is refused as bad input, under the name of the argument."""
    error = answer(f"{{ {field}({arguments}) {{ totalCount }} }}")["errors"][0]
    assert {"code": "BAD_USER_INPUT", "argument": argument} == error["extensions"]
    assert argument in error["message"]


def test_cursor_of_another_list(ask, answer):
    """A cursor of one list is refused by another."""
    cursor = ask("{ components(first: 1) { pageInfo { endCursor } } }")["components"]["pageInfo"]["endCursor"]
    error = answer("query ($c: String) { integrations(after: $c) { totalCount } }", c=cursor)["errors"][0]
    assert error["extensions"]["argument"] == "after"
