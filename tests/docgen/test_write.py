"""A site is written whole or not at all, and compared in words."""

from pathlib import Path

import pytest

from docgen.build import ForeignFolderError, check_site, write_site
from docgen.write import MARKER

OLD = {MARKER: b"catalog 1\n", "index.html": b"old\n", "gone/index.html": b"gone\n"}
NEW = {MARKER: b"catalog 2\n", "index.html": b"new\n", "a/b/index.html": b"deep\n"}


def on_disk(out: Path) -> dict[str, bytes]:
    """Every file under `out`."""
    return {path.relative_to(out).as_posix(): path.read_bytes() for path in out.rglob("*") if path.is_file()}


def test_a_site_replaces_the_one_before(tmp_path: Path) -> None:
    """After writing, the folder holds the new files alone, and nothing is left beside it."""
    out = tmp_path / "deep" / "site"

    write_site(OLD, out)
    write_site(NEW, out)

    assert on_disk(out) == NEW
    assert [out] == list(out.parent.iterdir())


def test_a_failure_midway_leaves_the_old_site(tmp_path: Path) -> None:
    """When a file cannot be written, the old site stays and no half of the new one is left."""
    out = tmp_path / "site"
    write_site(OLD, out)

    with pytest.raises(OSError):  # noqa: PT011 (which one depends on the system)
        write_site({**NEW, "index.html/below-a-file.html": b"x"}, out)

    assert on_disk(out) == OLD
    assert [out] == list(tmp_path.iterdir())


def test_a_failing_swap_puts_the_old_site_back(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """When the new folder cannot take the place, the old one returns to it."""
    out = tmp_path / "site"
    write_site(OLD, out)
    rename = Path.rename

    def refuse_new(path: Path, target: Path) -> Path:
        if path.name.endswith(".new"):
            raise PermissionError(path)
        return rename(path, target)

    monkeypatch.setattr(Path, "rename", refuse_new)

    with pytest.raises(PermissionError):
        write_site(NEW, out)

    assert on_disk(out) == OLD
    assert [out] == list(tmp_path.iterdir())


def test_a_folder_of_something_else_is_not_replaced(tmp_path: Path) -> None:
    """A folder that holds no site of ours is refused, with what to do."""
    (tmp_path / "letters.txt").write_text("dear")

    with pytest.raises(ForeignFolderError, match="name another folder"):
        write_site(NEW, tmp_path)

    assert (tmp_path / "letters.txt").read_text() == "dear"


def test_a_file_is_not_replaced(tmp_path: Path) -> None:
    """A file in the place of the folder is refused."""
    (tmp_path / "site").write_text("x")

    with pytest.raises(ForeignFolderError, match="is a file"):
        write_site(NEW, tmp_path / "site")


def test_the_same_site_has_no_difference(tmp_path: Path) -> None:
    """A folder that holds what would be built is not mentioned, compressed side files included."""
    write_site(NEW, tmp_path / "site")
    (tmp_path / "site" / "index.html.gz").write_bytes(b"x")

    assert check_site(NEW, tmp_path / "site") == ""


def test_differences_are_told_file_by_file(tmp_path: Path) -> None:
    """Missing, extra and changed files are named, the changed ones with their lines."""
    write_site(OLD, tmp_path / "site")

    told = check_site(NEW, tmp_path / "site").splitlines()

    assert "missing: a/b/index.html" in told
    assert "extra: gone/index.html" in told
    assert "changed: index.html" in told
    assert {"-old", "+new"} <= set(told)


def test_a_folder_that_is_not_there_lacks_everything(tmp_path: Path) -> None:
    """Without a folder every file is missing."""
    assert check_site({"index.html": b""}, tmp_path / "none") == "missing: index.html"


def test_long_differences_are_capped(tmp_path: Path) -> None:
    """A site of which everything changed is told in a readable length."""
    before = {MARKER: b"", **{f"{n}.html": b"a\n" * 500 for n in range(60)}}
    write_site(before, tmp_path / "site")

    told = check_site(dict.fromkeys(before, b"b\n" * 500), tmp_path / "site").splitlines()

    assert len(told) < 1000
    assert told[-1].endswith("more changed files")


def test_recovers_from_kill(tmp_path):
    """A site that a killed build left aside is put back before the next one is written, and nothing is left over."""
    out = tmp_path / "site"
    write_site(OLD, out)
    out.rename(tmp_path / ".site.0badcafe.old")

    write_site(OLD, out)

    assert [out] == list(tmp_path.iterdir())
