"""Scopes as a permission form shows them."""

import pytest

from graphql_api.schema.permissions import permissions_of


@pytest.mark.parametrize(
    ("scopes", "kind", "value"),
    [
        ((), "event", "no-access"),
        (("event:write", "event:read"), "event", "write"),
        (("org:integrations",), "organization", "read"),
        (("member:invite",), "member", "read"),
        (("project:releases",), "release", "admin"),
        (("project:releases",), "project", "no-access"),
        (("project:distribution",), "distribution", "read"),
        (("alerts:write",), "alerts", "write"),
        (("team:admin",), "team", "admin"),
    ],
)
def test_levels(scopes, kind, value):
    """The highest level counts, implied scopes included, and what is not held is no access."""
    assert value == getattr(permissions_of(scopes), kind)
