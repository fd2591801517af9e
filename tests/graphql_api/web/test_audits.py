"""The server passes the audits of the GraphQL-over-HTTP specification."""

import json
import os
import socket
import subprocess
import sys
import time
import urllib.request
from pathlib import Path

import pytest

SOURCE = Path(__file__).parents[2] / "node"

pytestmark = pytest.mark.slow


@pytest.fixture
def address(tmp_path):
    """The address of a server of its own."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [sys.executable, "-c", "from graphql_api.cli import run; run()", "serve", "--port", str(port)]
    environment = {**os.environ, "TIELINE_HOME": str(tmp_path), "TIELINE_MODE": "development"}
    with (tmp_path / "log").open("w") as log, subprocess.Popen(command, env=environment, stderr=log) as server:
        yield _ready(f"http://127.0.0.1:{port}")
        server.terminate()


def _ready(address: str) -> str:
    for _ in range(150):
        try:
            urllib.request.urlopen(f"{address}/healthz", timeout=1).close()
        except OSError:
            time.sleep(0.1)
        else:
            return f"{address}/graphql"
    raise AssertionError("the server does not answer")


def test_graphql_over_http_audits(address, node_workshop, tmp_path):
    """All 61 audits pass."""
    folder = node_workshop(SOURCE, tmp_path / "node")

    done = subprocess.run(
        ["node", "audit.js", address], cwd=folder, capture_output=True, text=True, timeout=60, check=True
    )

    assert {"count": 61, "failed": []} == json.loads(done.stdout)
