"""Scalars of our own: sets of words that grow, and JSON as somebody wrote it."""

from typing import Any, NewType

import strawberry
from strawberry.schema.config import StrawberryConfig

VOCABULARY = "https://github.com/tieline/tieline/blob/main/providers/vocabulary.py"

Scope = NewType("Scope", str)
ComponentType = NewType("ComponentType", str)
PermissionValue = NewType("PermissionValue", str)
JSON = NewType("JSON", object)


def _as_it_is(value: Any) -> Any:
    return value


def scalar_config() -> StrawberryConfig:
    """The schema's configuration: its scalars. Not `sort_schema`: a sorted copy no longer knows its unions."""
    return StrawberryConfig(
        scalar_map={
            Scope: strawberry.scalar(
                name="Scope",
                description="A permission of an app, such as `event:read`. A higher one implies the lower.",
                specified_by_url=VOCABULARY,
                serialize=str,
                parse_value=str,
            ),
            ComponentType: strawberry.scalar(
                name="ComponentType",
                description="A kind of component: `alert-rule-action`, `issue-link`, `issue-media` or `stacktrace-link`.",
                specified_by_url=VOCABULARY,
                serialize=str,
                parse_value=str,
            ),
            PermissionValue: strawberry.scalar(
                name="PermissionValue",
                description="How far somebody may go: `no-access`, `read`, `write` or `admin`.",
                specified_by_url=VOCABULARY,
                serialize=str,
                parse_value=str,
            ),
            JSON: strawberry.scalar(
                name="JSON",
                description="JSON exactly as a developer wrote it, keys unknown to Tieline included.",
                specified_by_url="https://www.rfc-editor.org/rfc/rfc8259",
                serialize=_as_it_is,
                parse_value=_as_it_is,
            ),
        },
    )
