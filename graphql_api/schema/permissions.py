"""The scopes of an app as a permission form shows them: how far it may go with each kind of thing."""

from collections.abc import Iterable

import strawberry

from graphql_api.schema.scalars import PermissionValue
from providers.vocabulary import with_implied

LEVELS = ("admin", "write", "read")


@strawberry.type(description="How far an app may go with each kind of thing. A form writes `Event: event` and so on.")
class Permissions:
    """One value for each kind."""

    event: PermissionValue = strawberry.field(description="Issues and events.")
    member: PermissionValue = strawberry.field(description="Members of the organization.")
    organization: PermissionValue = strawberry.field(description="The organization itself.")
    project: PermissionValue = strawberry.field(description="Projects.")
    release: PermissionValue = strawberry.field(description="Releases: all or nothing.")
    team: PermissionValue = strawberry.field(description="Teams.")
    alerts: PermissionValue = strawberry.field(description="Alert rules.")
    distribution: PermissionValue = strawberry.field(description="Builds that are handed out: reading or nothing.")


def permissions_of(scopes: Iterable[str]) -> Permissions:
    """The highest level that `scopes`, and what they imply, give for each kind; `no-access` without any."""
    held = with_implied(frozenset(scopes))
    return Permissions(
        event=_highest("event", held),
        member=_highest("member", held),
        organization=_highest("org", held),
        project=_highest("project", held),
        release=PermissionValue("admin" if "project:releases" in held else "no-access"),
        team=_highest("team", held),
        alerts=_highest("alerts", held),
        distribution=PermissionValue("read" if "project:distribution" in held else "no-access"),
    )


def _highest(kind: str, held: frozenset[str]) -> PermissionValue:
    return PermissionValue(next((level for level in LEVELS if f"{kind}:{level}" in held), "no-access"))
