"""The values of an app's description, read by key with their types held."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from typing import Final, TypeVar

_SECRET_KEY: Final = re.compile(r"secret|token|password", re.IGNORECASE)

_Value = TypeVar("_Value", str, int, bool, list[object], dict[str, object])


@dataclass(frozen=True, slots=True)
class AppFault:
    """One thing wrong with an app. `field` is the key on the wire, such as `webhookUrl` or `features[1].gate`."""

    field: str
    fault: str


class Fields:
    """The values of one object by key. What has the wrong type becomes a fault and counts as absent."""

    def __init__(
        self, data: Mapping[str, object], known: tuple[str, ...], faults: list[AppFault], path: str = ""
    ) -> None:
        """Refuse keys that are not `known`; `path` stands before each key in a fault."""
        self._data, self.faults, self._path = data, faults, path
        for key in data:
            if key not in known:
                self.fault(key, _unknown_key(key, known))

    def fault(self, key: str, fault: str) -> None:
        """Note what is wrong with the value of `key`."""
        self.faults.append(AppFault(f"{self._path}{key}", fault))

    def given(self, key: str) -> bool:
        """Whether `key` has a value."""
        return self._data.get(key) is not None

    def raw(self, key: str) -> object:
        """The value of `key`, whatever it is."""
        return self._data.get(key)

    def text(self, key: str) -> str:
        """A text, empty when absent."""
        return self._typed(key, "", "a text")

    def flag(self, key: str, default: bool) -> bool:
        """True or false."""
        return self._typed(key, default, "true or false")

    def number(self, key: str) -> int | None:
        """A whole number, None when absent."""
        return self._typed(key, 0, "a whole number") if self.given(key) else None

    def choice(self, key: str, choices: tuple[str, ...], default: str) -> str:
        """One of `choices`."""
        text = self.text(key) or default
        if text in choices:
            return text
        self.fault(key, f"must be one of {', '.join(choices)}, is '{text}'")
        return ""

    def texts(self, key: str) -> tuple[str, ...]:
        """A list of texts, each once."""
        items = self._items(key)
        texts = [item for item in items if isinstance(item, str)]
        if len(texts) < len(items):
            self.fault(key, "must be a list of texts")
        return tuple(dict.fromkeys(texts))

    def table(self, key: str, known: tuple[str, ...]) -> "Fields":
        """The fields of an object."""
        empty: dict[str, object] = {}
        return Fields(self._typed(key, empty, "an object"), known, self.faults, f"{self._path}{key}.")

    def tables(self, key: str, known: tuple[str, ...]) -> Iterator["Fields"]:
        """The fields of each object in a list."""
        for index, item in enumerate(self._items(key)):
            if isinstance(item, dict):
                yield Fields(item, known, self.faults, f"{self._path}{key}[{index}].")
            else:
                self.fault(f"{key}[{index}]", "must be an object")

    def _items(self, key: str) -> list[object]:
        empty: list[object] = []
        return self._typed(key, empty, "a list")

    def _typed(self, key: str, default: _Value, words: str) -> _Value:
        value = self._data.get(key)
        if value is None:
            return default
        # type() and not isinstance: true is not a number here.
        if type(value) is type(default):
            return value
        self.fault(key, f"must be {words}")
        return default


def _unknown_key(key: str, known: tuple[str, ...]) -> str:
    if _SECRET_KEY.search(key):
        return (
            "secrets do not belong in a manifest, leave it out: Tieline makes the client secret itself "
            "and keeps it encrypted in its database"
        )
    return f"unknown key; {nearest(key, known)}"


def nearest(word: str, known: tuple[str, ...]) -> str:
    """The remedy for a word that is not known: the nearest one, or all of them."""
    close = get_close_matches(word, known, n=1)
    return f"did you mean '{close[0]}'?" if close else f"known are {', '.join(known)}"
