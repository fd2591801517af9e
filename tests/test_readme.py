"""The README is true: its queries are asked, its commands and settings exist, its targets can be made."""

import asyncio
import json
import os
import re
from pathlib import Path

import pytest

from graphql_api.app import visible_catalog
from graphql_api.cli import run
from graphql_api.context import Context
from graphql_api.execution.limits import Limits
from graphql_api.execution.operations import Request, Runner
from graphql_api.schema.root import build_schema, executable
from graphql_api.services.directory import build_directory
from graphql_api.settings import Settings

ROOT = Path(__file__).parent.parent
README = ROOT / "README.md"
EXAMPLE = re.compile(r"```graphql\n(?P<query>.*?)```\n\n```json\n(?P<answer>.*?)```", re.DOTALL)


@pytest.fixture(scope="module")
def answer():
    """Asks a query as a newcomer would after `make run`."""
    settings = Settings(mode="development")
    runner = Runner(executable(build_schema()), Limits(), open_schema=True, log=lambda *_: None)
    context = Context(build_directory(visible_catalog(settings)), {}, "http://127.0.0.1:8000")
    return lambda query: asyncio.run(runner.run(Request(query), context)).body


def test_readme_answers_snapshot(answer):
    """Every query of the README is followed by the answer that the server gives."""
    text = README.read_text(encoding="utf-8")

    def renewed(match: re.Match[str]) -> str:
        body = json.dumps(answer(match["query"]), indent=2, ensure_ascii=False)
        return f"```graphql\n{match['query']}```\n\n```json\n{body}\n```"

    current, count = EXAMPLE.subn(renewed, text)
    if os.environ.get("UPDATE_SNAPSHOTS"):
        README.write_text(current, encoding="utf-8")

    assert 3 == count
    assert current == README.read_text(encoding="utf-8"), "renew the answers with: make snapshots"


@pytest.mark.parametrize(
    "command", re.findall(r"^\| `tieline ([a-z ]+?)(?: [A-Z]+)?` \|", README.read_text(encoding="utf-8"), re.MULTILINE)
)
def test_readme_commands(command, capsys):
    """Every command that the README names explains itself."""
    with pytest.raises(SystemExit) as ended:
        run([*command.split(), "--help"])

    assert ended.value.code == 0
    assert f"tieline {command}" in capsys.readouterr().out


@pytest.mark.parametrize("variable", re.findall(r"`TIELINE_([A-Z_]+)` \|", README.read_text(encoding="utf-8")))
def test_readme_settings(variable):
    """Every setting that the README names is there."""
    assert variable.lower() in Settings.model_fields


@pytest.mark.parametrize("target", sorted(set(re.findall(r"make ([a-z-]+)", README.read_text(encoding="utf-8")))))
def test_readme_targets(target):
    """Every make target that the README names is there."""
    assert re.search(rf"^{target}:", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE)


def test_readme_pictures():
    """Every picture and file that the README shows is in the repository."""
    links = re.findall(r"\]\((?!https?:)([^)#]+)\)", README.read_text(encoding="utf-8"))

    assert links
    assert [] == [link for link in links if not (ROOT / link).is_file()]
