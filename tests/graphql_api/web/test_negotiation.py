"""Which media type a client gets."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graphql_api.web.negotiation import accepted

OLD, NEW = "application/json", "application/graphql-response+json"
OFFERS = [OLD, NEW]
PIECES = st.sampled_from([OLD, NEW, "*/*", "application/*", ";", ",", "q=", "q=0", "0.5", "nan", "-1", "inf", " ", "/"])


@pytest.mark.parametrize(
    ("chosen", "header"),
    [
        (OLD, None),
        (OLD, ""),
        (OLD, "*/*"),
        (OLD, "application/*"),
        (OLD, OLD),
        (NEW, NEW),
        (NEW, NEW.upper()),
        (OLD, f"{OLD}; charset=utf-8"),
        (NEW, f"{NEW}, {OLD}"),
        (OLD, f"{OLD}, {NEW}"),
        (NEW, f"{OLD};q=0.9, {NEW}"),
        (OLD, f"{NEW};q=0.5, {OLD};q=0.6"),
        (NEW, f"{OLD};q=0, */*"),
        (OLD, f"{NEW};q=0, */*;q=0.1"),
        (NEW, f"{NEW}, */*;q=0.1"),
        (OLD, f"{OLD}; Q=1, {NEW}; q=0.3"),
        (None, f"{OLD};q=0"),
        (None, "*/*;q=0"),
        (None, "text/plain"),
        (None, "nonsense"),
        (None, f"{OLD};q=nan"),
        (None, f"{OLD};q=-1"),
    ],
)
def test_choice(header, chosen):
    """The highest quality wins, then the client's order; a quality of zero refuses."""
    assert chosen == accepted(header, OFFERS)


@given(st.text() | st.lists(PIECES).map("".join))
def test_any_header(header):
    """Whatever the header says, the choice is an offer or none."""
    assert accepted(header, OFFERS) in (*OFFERS, None)


@given(st.permutations([f"{OLD};q=0.3", f"{NEW};q=0.7", "*/*;q=0.1"]))
def test_order_gives_way_to_quality(ranges):
    """The order of the header does not matter where qualities differ."""
    assert accepted(",".join(ranges), OFFERS) == NEW
