"""Relay connections over lists: cursors, pages, and the refusals of what cannot be a page."""

import base64
import binascii
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Annotated, Generic, TypeVar

import strawberry

from graphql_api.schema.errors import bad_input

MAX_PAGE = 100
DEFAULT_PAGE = 20
Item = TypeVar("Item")
Shown = TypeVar("Shown")

First = Annotated[
    int | None,
    strawberry.argument(description="How many from the start: 1 to 100; 20 when neither first nor last is given."),
]
After = Annotated[str | None, strawberry.argument(description="Only what comes after this cursor.")]
Last = Annotated[int | None, strawberry.argument(description="How many from the end: 1 to 100.")]
Before = Annotated[str | None, strawberry.argument(description="Only what comes before this cursor.")]


@strawberry.type(description="Where a page stands in its list.")
class PageInfo:
    """The Relay type."""

    has_next_page: bool = strawberry.field(description="Whether anything comes after this page.")
    has_previous_page: bool = strawberry.field(description="Whether anything comes before this page.")
    start_cursor: str | None = strawberry.field(description="The cursor of the first edge, null on an empty page.")
    end_cursor: str | None = strawberry.field(description="The cursor of the last edge, null on an empty page.")


@dataclass(frozen=True, slots=True)
class Page(Generic[Item]):
    """A cut of a list: `items` with their `cursors`, and where the cut lies."""

    items: list[Item]
    cursors: list[str]
    total: int
    info: PageInfo

    def shown(self, make: Callable[[Item], Shown]) -> list[Shown]:
        """The items as `make` shows them."""
        return [make(item) for item in self.items]


@dataclass(frozen=True, slots=True)
class Cut:
    """The four arguments of a connection."""

    first: int | None
    after: str | None
    last: int | None
    before: str | None


def page_of(items: Sequence[Item], cut: Cut, key: Callable[[Item], str]) -> Page[Item]:
    """The page of `items` that `cut` asks for; `key` names an item inside its cursor.

    Raises a GraphQLError (BAD_USER_INPUT) for a size out of range, `first` beside `last`, or a cursor not of this list.
    """
    _refuse_sizes(cut)
    places = {key(item): place for place, item in enumerate(items)}
    start = _place(cut.after, places, "after") + 1 if cut.after is not None else 0
    end = _place(cut.before, places, "before") if cut.before is not None else len(items)
    end = max(start, end)
    if cut.last is not None:
        start = max(start, end - cut.last)
    else:
        end = min(end, start + (cut.first or DEFAULT_PAGE))
    chosen = list(items[start:end])
    cursors = [_cursor(key(item)) for item in chosen]
    info = PageInfo(
        has_next_page=end < len(items),
        has_previous_page=start > 0,
        start_cursor=cursors[0] if cursors else None,
        end_cursor=cursors[-1] if cursors else None,
    )
    return Page(chosen, cursors, len(items), info)


def _refuse_sizes(cut: Cut) -> None:
    if cut.first is not None and cut.last is not None:
        raise bad_input("Give either first or last, not both.", "last")
    for name, size in (("first", cut.first), ("last", cut.last)):
        if size is not None and not 1 <= size <= MAX_PAGE:
            raise bad_input(f"{name} must be from 1 to {MAX_PAGE}, is {size}.", name)


def _cursor(key: str) -> str:
    return base64.urlsafe_b64encode(f"after:{key}".encode()).decode().rstrip("=")


def _place(cursor: str, places: dict[str, int], argument: str) -> int:
    try:
        plain = base64.urlsafe_b64decode(cursor + "=" * (-len(cursor) % 4)).decode()
    except (binascii.Error, UnicodeError, ValueError):
        plain = ""
    place = places.get(plain.removeprefix("after:")) if plain.startswith("after:") else None
    if place is None:
        raise bad_input(f"{argument} is not a cursor of this list. Take one from edges.cursor or pageInfo.", argument)
    return place
