"""Reads apps from manifests: one TOML or JSON file each, in the keys of the wire."""

import json
import math
import re
import tomllib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, time
from pathlib import Path
from typing import Any, Final

from providers.app_fields import AppFault
from providers.app_rules import AppError, app_from
from providers.apps import App

LARGEST: Final = 1_000_000  # bytes
SUFFIXES: Final = (".json", ".toml")
DEEPEST: Final = 64
SAFE_INTEGER: Final = 2**53

_TOML_PLACE: Final = re.compile(r" \(at (?:line (\d+), column \d+|end of document)\)$")


@dataclass(frozen=True, slots=True)
class ManifestFault:
    """One thing wrong with a manifest. `line` is None where no line shows it, `field` empty where none is at fault."""

    file: str
    line: int | None
    field: str
    fault: str

    def __str__(self) -> str:
        """Say it in one line: `file:line: field: fault`."""
        place = f"{self.file}:{self.line}" if self.line else self.file
        line = " ".join(": ".join(filter(None, (place, self.field, self.fault))).splitlines())
        return line.encode("utf-8", "backslashreplace").decode()


class ManifestError(Exception):
    """Manifests that cannot be taken. `faults` are all of them, the text has a line for each."""

    def __init__(self, faults: Iterable[ManifestFault]) -> None:
        """Keep the faults, and make a line of each."""
        self.faults = tuple(faults)
        super().__init__("\n".join(map(str, self.faults)))


def read_manifests(folder: Path) -> tuple[App, ...]:
    """Read every manifest directly in `folder`, sorted by slug; files whose name begins with a dot are left out.

    Raises ManifestError with the faults of all files, also where two share a slug, a uuid or a client id.
    """
    apps: list[tuple[Path, App]] = []
    faults: list[ManifestFault] = []
    for path in _manifests_in(folder):
        try:
            apps.append((path, read_manifest(path)))
        except ManifestError as error:
            faults += error.faults
    faults += _shared(apps)
    if faults:
        raise ManifestError(faults)
    return tuple(sorted((app for _, app in apps), key=lambda app: app.slug))


def read_manifest(path: Path) -> App:
    """Read the app of this file. Raises ManifestError with all faults, also where the file cannot be read."""
    return parse_manifest(_text(path), path)


def parse_manifest(text: str, path: Path) -> App:
    """Read the app that `text` describes; `path` says which format it is in, and is named in faults.

    Raises ManifestError with all faults.
    """
    document = _document(text, path)
    moment = document.get("datePublished")
    plain = document | {"datePublished": moment.isoformat()} if isinstance(moment, date) else document
    faults = list(_foreign_values(plain))
    try:
        app = app_from(plain, path.name)
    except AppError as error:
        faults += error.faults
    if faults:
        placed = (_placed(fault, text, path) for fault in dict.fromkeys(faults))
        raise ManifestError(sorted(placed, key=lambda fault: fault.line or 0))
    return app


def _manifests_in(folder: Path) -> list[Path]:
    try:
        return sorted(path for path in folder.iterdir() if _is_manifest(path))
    except OSError as error:
        raise ManifestError([_about(folder, f"the folder of manifests cannot be read: {error.strerror}")]) from error


def _is_manifest(path: Path) -> bool:
    return path.suffix.lower() in SUFFIXES and not path.name.startswith(".")


def _refuse_strange(path: Path) -> None:
    # A pipe or a device would be waited for, or read without end.
    if path.exists() and not path.is_file():
        raise ManifestError([_about(path, "cannot be read: it is not a file")])


def _text(path: Path) -> str:
    _refuse_strange(path)
    try:
        with path.open("rb") as file:
            raw = file.read(LARGEST + 1)
    except OSError as error:
        raise ManifestError([_about(path, f"cannot be read: {error.strerror}")]) from error
    if len(raw) > LARGEST:
        raise ManifestError([_about(path, f"is larger than {LARGEST} bytes")])
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        raise ManifestError([_about(path, "is not UTF-8", line)]) from error


def _document(text: str, path: Path) -> dict[str, Any]:
    try:
        document = _parsed(text, path.suffix.lower())
    except RecursionError as error:
        raise ManifestError([_about(path, "is nested too deeply")]) from error
    except ValueError as error:
        raise ManifestError([_syntax_fault(error, text, path)]) from error
    if not isinstance(document, dict):
        raise ManifestError([_about(path, "must hold one object")])
    return document


def _parsed(text: str, suffix: str) -> object:
    if suffix == ".toml":
        return tomllib.loads(text)
    if suffix == ".json":
        return json.loads(text, object_pairs_hook=_without_repetition)
    raise ValueError(f"the name of a manifest must end in {' or '.join(SUFFIXES)}")


def _without_repetition(pairs: list[tuple[str, object]]) -> dict[str, object]:
    keys = [key for key, _ in pairs]
    twice = sorted({key for key in keys if keys.count(key) > 1}) if len(set(keys)) < len(keys) else []
    if twice:
        raise ValueError(f"the key '{twice[0]}' is given twice in one object")
    return dict(pairs)


def _syntax_fault(error: ValueError, text: str, path: Path) -> ManifestFault:
    if isinstance(error, json.JSONDecodeError):
        return _about(path, f"is not JSON: {error.msg}", error.lineno)
    if not isinstance(error, tomllib.TOMLDecodeError):
        return _about(path, str(error))
    place = _TOML_PLACE.search(str(error))
    line = int(place[1] or text.count("\n") + 1) if place else None
    return _about(path, f"is not TOML: {_TOML_PLACE.sub('', str(error))}", line)


def _foreign_values(document: dict[str, Any]) -> Iterator[AppFault]:
    # A stack of its own, because what is looked for includes depth that Python cannot follow.
    waiting = [(key, value, 1) for key, value in document.items()]
    while waiting:
        field, value, depth = waiting.pop()
        if depth > DEEPEST:
            yield AppFault(field, f"nested deeper than {DEEPEST} levels")
            continue
        if fault := _foreign(value):
            yield AppFault(field, fault)
        inner = [*value, *value.values()] if isinstance(value, dict) else value if isinstance(value, list) else []
        waiting += ((field, item, depth + 1) for item in inner)


def _foreign(value: object) -> str:
    if isinstance(value, (date, time)):
        return "write dates and times as text, JSON has none"
    if isinstance(value, float) and not math.isfinite(value):
        return "numbers must be finite"
    if isinstance(value, int) and abs(value) >= SAFE_INTEGER:
        return "whole numbers must be below 2^53"
    if isinstance(value, str) and any(letter == "\0" or "\ud800" <= letter <= "\udfff" for letter in value):
        return "holds a character that is none (NUL or half a surrogate pair)"
    return ""


def _shared(apps: Iterable[tuple[Path, App]]) -> Iterator[ManifestFault]:
    owners: dict[tuple[str, str], Path] = {}
    for path, app in apps:
        for field, value in (("slug", app.slug), ("uuid", app.uuid), ("clientId", app.client_id)):
            owner = owners.setdefault((field, value), path) if value else path
            if owner != path:
                fault = AppFault(field, f"'{value}' is already taken by {owner.name}")
                yield _placed(fault, _text(path), path)


def _about(path: Path, fault: str, line: int | None = None) -> ManifestFault:
    return ManifestFault(str(path), line, "", fault)


def _placed(fault: AppFault, text: str, path: Path) -> ManifestFault:
    find = _toml_line if path.suffix.lower() == ".toml" else _json_line
    return ManifestFault(str(path), find(text, fault.field), fault.field, fault.fault)


def _json_line(text: str, field: str) -> int | None:
    key = re.compile(rf"{re.escape(json.dumps(_top(field), ensure_ascii=False))}\s*:")
    # The least indented: the same key may stand deeper inside.
    hits = [(len(line) - len(line.lstrip()), number) for number, line in _lines(text) if key.search(line)]
    return min(hits)[1] if hits else None


def _toml_line(text: str, field: str) -> int | None:
    name = rf"""["']?{re.escape(_top(field))}["']?\s*"""
    key, table = re.compile(rf"\s*{name}[.=]"), re.compile(rf"\s*\[+\s*{name}[\].]")
    lines = list(_toml_lines(text))
    head = next((index for index, (_, line) in enumerate(lines) if line.lstrip().startswith("[")), len(lines))
    plain = [number for number, line in lines[:head] if key.match(line)]
    tables = [number for number, line in lines[head:] if table.match(line)]
    index = re.match(r"[^.\[]*\[(\d+)\]", field)
    hits = plain or tables[int(index[1]) if index else 0 :] or tables
    return hits[0] if hits else None


def _toml_lines(text: str) -> Iterator[tuple[int, str]]:
    inside = False
    for number, line in _lines(text):
        if not inside:
            yield number, line
        inside ^= len(re.findall(r'"""|\'\'\'', line)) % 2 == 1


def _lines(text: str) -> Iterator[tuple[int, str]]:
    return enumerate(text.split("\n"), start=1)


def _top(field: str) -> str:
    return re.split(r"[.\[]", field, maxsplit=1)[0]
