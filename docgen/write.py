"""The only part that touches the disk: a site is written whole or not at all, and compared with what is there."""

import difflib
import secrets
import shutil
import time
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Final

MARKER: Final = ".tieline-site"
_COMPRESSED: Final = (".gz", ".br", ".zst")
_ABANDONED_SECONDS: Final = 3600
_MOST_FILES: Final = 20
_MOST_LINES: Final = 40


class ForeignFolderError(Exception):
    """The folder to write into holds something else. The text says what and what to do."""


def write_site(files: Mapping[str, bytes], out: Path) -> None:
    """Put `files` into the folder `out` in place of the site there; until they are all written, the old one stays.

    Raises ForeignFolderError where `out` holds something that is no site, OSError where it cannot be written.
    """
    out = out.resolve()
    _refuse_foreign(out)
    out.parent.mkdir(parents=True, exist_ok=True)
    _recover(out)
    fresh = out.with_name(f".{out.name}.{secrets.token_hex(4)}.new")
    try:
        for path, content in files.items():
            _write_file(fresh / path, content)
        _swap(fresh, out)
    finally:
        shutil.rmtree(fresh, ignore_errors=True)


def compare(files: Mapping[str, bytes], out: Path) -> str:
    """Tell what differs between `files` and the folder `out`, as text for people; empty where nothing does."""
    there = _there(out, files)
    lines = [
        *(f"missing: {path}" for path in sorted(set(files) - set(there))),
        *(f"extra: {path}" for path in sorted(set(there) - set(files))),
    ]
    changed = [path for path in sorted(set(files) & set(there)) if files[path] != there[path]]
    for path in changed[:_MOST_FILES]:
        lines += [f"changed: {path}", *_difference(path, there[path], files[path])]
    if len(changed) > _MOST_FILES:
        lines.append(f"... and {len(changed) - _MOST_FILES} more changed files")
    return "\n".join(lines)


def _refuse_foreign(out: Path) -> None:
    # Replacing a folder removes what is in it, so only a folder that we wrote, or an empty one, may be replaced.
    if out.exists() and not out.is_dir():
        raise ForeignFolderError(f"{out} is a file; name a folder")
    if out.is_dir() and not (out / MARKER).is_file() and any(out.iterdir()):
        raise ForeignFolderError(
            f"{out} is not empty and holds no site made by Tieline; name another folder or empty this one"
        )


def _recover(out: Path) -> None:
    # A build killed between its two renames left the old site aside; one killed while writing left half of a new one.
    left = sorted(out.parent.glob(f".{out.name}.*.old"), key=lambda path: path.stat().st_mtime)
    if left and not out.exists():
        left.pop().rename(out)
    unfinished = [
        p for p in out.parent.glob(f".{out.name}.*.new") if time.time() - p.stat().st_mtime > _ABANDONED_SECONDS
    ]
    for path in [*left, *unfinished]:
        shutil.rmtree(path, ignore_errors=True)


def _write_file(path: Path, content: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)


def _swap(fresh: Path, out: Path) -> None:
    old = out.with_name(f".{out.name}.{secrets.token_hex(4)}.old")
    if out.exists():
        out.rename(old)
    try:
        fresh.rename(out)
    except OSError:
        if old.exists():
            old.rename(out)
        raise
    shutil.rmtree(old, ignore_errors=True)


def _there(out: Path, files: Mapping[str, bytes]) -> Mapping[str, bytes]:
    found = {path.relative_to(out).as_posix(): path for path in out.rglob("*") if path.is_file()}
    return {name: path.read_bytes() for name, path in found.items() if not _is_side_file(name, files)}


def _is_side_file(name: str, files: Mapping[str, bytes]) -> bool:
    return name.endswith(_COMPRESSED) and name.rpartition(".")[0] in files


def _difference(path: str, there: bytes, wanted: bytes) -> Iterator[str]:
    try:
        before, after = there.decode().splitlines(), wanted.decode().splitlines()
    except UnicodeDecodeError:
        yield "  (not text)"
        return
    lines = list(difflib.unified_diff(before, after, f"there/{path}", f"built/{path}", lineterm=""))
    yield from lines[:_MOST_LINES]
    if len(lines) > _MOST_LINES:
        yield f"... and {len(lines) - _MOST_LINES} more lines"
    elif not lines:
        yield "  (differs in line ends only)"
