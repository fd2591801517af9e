"""What is built can be installed: the wheel carries everything that the product reads."""

import os
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
CARRIED = ("pyproject.toml", "README.md", "LICENSE")
PACKAGES = ("graphql_api", "providers", "docgen")

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def wheel(tmp_path_factory):
    """The wheel, built from a copy, so that the checkout stays as it is."""
    source = tmp_path_factory.mktemp("source")
    for name in CARRIED:
        shutil.copy(ROOT / name, source)
    for name in PACKAGES:
        shutil.copytree(ROOT / name, source / name, ignore=shutil.ignore_patterns("__pycache__"))
    command = [sys.executable, "-m", "pip", "wheel", "-q", "--no-deps", "--no-build-isolation", "-w", "out", "."]
    subprocess.run(command, cwd=source, check=True, capture_output=True)
    return next((source / "out").glob("*.whl"))


def test_wheel_has_no_tests(wheel):
    """The wheel holds the three packages and its own description, nothing else."""
    tops = {name.split("/")[0] for name in zipfile.ZipFile(wheel).namelist()}

    assert set(PACKAGES) == {top for top in tops if not top.endswith(".dist-info")}


@pytest.mark.parametrize("command", [["docs", "build", "--out", "site"], ["provider", "list"], ["schema"]])
def test_wheel_works(wheel, tmp_path, command):
    """From the wheel alone, far from the checkout, the commands do what they do here."""
    place = tmp_path / "installed"
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(place)
    code = "import sys, graphql_api as g; assert sys.argv[1] in g.__file__; import graphql_api.cli as c; c.run(sys.argv[2:])"
    environment = {**os.environ, "PYTHONPATH": str(place), "TIELINE_HOME": str(tmp_path / "home")}

    done = subprocess.run(  # noqa: PLW1510  # the exit code is what is tested
        [sys.executable, "-c", code, str(place), *command],
        cwd=tmp_path,
        env=environment,
        capture_output=True,
        text=True,
    )

    assert (0, "") == (done.returncode, done.stderr)
