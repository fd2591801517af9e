"""The answers of the API fit the types that frontends of the seeds have (DECISIONS 3), proven by tsc."""

import shutil
import subprocess
from pathlib import Path

import pytest

SOURCE = Path(__file__).parents[1] / "typescript"
SCHEMA = Path(__file__).parents[2] / "schema.graphql"

pytestmark = pytest.mark.slow


def run(*command: str, folder: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(command, cwd=folder, capture_output=True, text=True, timeout=300, check=False)


@pytest.fixture(scope="module")
def workshop(tmp_path_factory: pytest.TempPathFactory, node_workshop) -> Path:
    """A copy of tests/typescript with its packages and the code generated from schema.graphql."""
    folder = node_workshop(SOURCE, tmp_path_factory.mktemp("work") / "typescript")
    shutil.copy(SCHEMA, folder)
    done = run("node_modules/.bin/graphql-codegen", "--config", "codegen.json", folder=folder)
    assert done.returncode == 0, done.stdout + done.stderr
    return folder


def compiled(folder: Path) -> subprocess.CompletedProcess[str]:
    return run("node_modules/.bin/tsc", "--noEmit", "--strict", "--project", ".", folder=folder)


def spoiled(workshop: Path, tmp_path: Path, old: str, new: str) -> Path:
    folder = tmp_path / "spoiled"
    shutil.copytree(workshop, folder, ignore=shutil.ignore_patterns("node_modules"))
    (folder / "node_modules").symlink_to((workshop / "node_modules").resolve(), target_is_directory=True)
    text = (folder / "seeds.ts").read_text(encoding="utf-8")
    assert old in text
    (folder / "seeds.ts").write_text(text.replace(old, new), encoding="utf-8")
    return folder


def test_answers_fit_the_seeds(workshop):
    """Every answer can be assigned to the type that a frontend of the seeds has for it."""
    done = compiled(workshop)
    assert (done.stdout + done.stderr, done.returncode) == ("", 0)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("featureId: number | null", "featureId: number"),
        ("issue_url: string", "issueUrl: string"),
        ("isAlertable: boolean", "isAlertable: string"),
        ("  | 'internal'\n", ""),
        ("removal_dialog?: IntegrationDialog | null", "removal_dialog: IntegrationDialog"),
        ("title: string;\n  settings", "heading: string;\n  settings"),
        ("'letter_avatar'", "'letters'"),
    ],
)
def test_check_can_fail(workshop, tmp_path, old, new):
    """A type of the seeds that the API does not meet is found."""
    done = compiled(spoiled(workshop, tmp_path, old, new))
    assert done.returncode != 0
    assert "assign.ts" in done.stdout
