"""What tests of several rooms share."""

import os
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

WITHOUT_NODE = "node and npm are not here, so this is not checked; install node"


@pytest.fixture(scope="session")
def node_workshop() -> Callable[[Path, Path], Path]:
    """Copies a folder with a package.json and installs what its lock file names; skips without node, fails so in CI."""

    def prepare(source: Path, folder: Path) -> Path:
        if not shutil.which("npm"):
            (pytest.fail if os.environ.get("CI") else pytest.skip)(WITHOUT_NODE)
        shutil.copytree(source, folder, ignore=shutil.ignore_patterns("node_modules", "generated"))
        command = ["npm", "ci", "--no-audit", "--no-fund"]
        done = subprocess.run(command, cwd=folder, capture_output=True, text=True, timeout=300, check=False)
        assert done.returncode == 0, done.stderr
        return folder

    return prepare
