"""The command: help for everything, one line for each failure, exit codes, JSON for scripts."""

import json
import os
import re
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from pathlib import Path

import pytest

from graphql_api import cli
from graphql_api.settings import EXAMPLES

COMMANDS = [
    ("serve",),
    ("schema",),
    ("docs", "build"),
    ("docs", "check"),
    ("provider", "list"),
    ("provider", "show"),
    ("app", "validate"),
]


@pytest.fixture
def tieline(capsys):
    """Run the command: its exit code, what it printed, and the lines of its failure."""

    def ran(*arguments: str) -> tuple[int, str, list[str]]:
        with pytest.raises(SystemExit) as stopped:
            cli.run(list(arguments))
        printed = capsys.readouterr()
        return stopped.value.code or 0, printed.out, printed.err.splitlines()

    return ran


def test_help_lists_all(tieline):
    """`--help` names every command and group, each with a sentence."""
    code, text, _ = tieline("--help")
    assert code == 0
    for word in {command[0] for command in COMMANDS}:
        assert re.search(rf"^  {word} +[A-Z].{{10,}}", text, re.MULTILINE)


@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
def test_help_of_each(tieline, command):
    """Every command has help that says what it does and what each option is for."""
    code, text, _ = tieline(*command, "--help")
    assert code == 0
    assert f"Usage: tieline {' '.join(command)}" in text
    assert not re.search(r"^  --[a-z-]+( [A-Z]+)?$\n(?!     )", text, re.MULTILINE)


@pytest.mark.parametrize("group", [(), ("docs",), ("provider",), ("app",)])
def test_without_a_command(tieline, group):
    """Without a command the help is shown, and the exit code says that nothing was done."""
    code, text, lines = tieline(*group)
    assert code == 2
    assert "Usage: tieline" in text + "\n".join(lines)


@pytest.mark.parametrize(
    ("word", "arguments"),
    [
        ("nope", ["nope"]),
        ("nope", ["docs", "nope"]),
        ("--nope", ["schema", "--nope"]),
        ("SLUG", ["provider", "show"]),
        ("nobody", ["provider", "show", "nobody"]),
        ("--port", ["serve", "--port", "many"]),
        ("--port", ["serve", "--port", "70000"]),
        ("missing.toml", ["app", "validate", "missing.toml"]),
        ("README", ["app", "validate", "README"]),
    ],
)
def test_bad_arguments(tieline, arguments, word):
    """A wrong argument is one line that names it, and exit code 2."""
    code, text, lines = tieline(*arguments)
    assert (2, "", 1) == (code, text, len(lines))
    assert lines[0].startswith("tieline: ")
    assert word.casefold() in lines[0].casefold()


@pytest.mark.parametrize(
    ("name", "value"),
    [("MODE", "bad"), ("URL", "ftp://x"), ("LOG_FORMAT", "loud"), ("MAX_QUERY_DEPTH", "0"), ("MAX_QUERY_TOKENS", "x")],
)
def test_bad_setting(tieline, monkeypatch, name, value):
    """A setting that cannot be used is one line that names the variable."""
    monkeypatch.setenv(f"TIELINE_{name}", value)
    code, _, lines = tieline("provider", "list")
    assert (2, 1) == (code, len(lines))
    assert f"TIELINE_{name}" in lines[0]
    assert value in lines[0]


def test_missing_apps_folder(tieline, monkeypatch, tmp_path):
    """A folder of manifests that is not there is one line that names it."""
    monkeypatch.setenv("TIELINE_APPS_FOLDER", str(tmp_path / "nowhere"))
    code, _, lines = tieline("provider", "list")
    assert (2, 1) == (code, len(lines))
    assert "nowhere" in lines[0]


def test_schema(tieline):
    """`schema` prints what schema.graphql holds."""
    tracked = (Path(__file__).parents[2] / "schema.graphql").read_text(encoding="utf-8")
    assert (0, tracked, []) == tieline("schema")


def test_provider_list(tieline):
    """`provider list` has a line for each provider."""
    code, text, _ = tieline("provider", "list")
    slugs = [line.split()[0] for line in text.splitlines()]
    assert code == 0
    assert slugs[:5] == ["azure-devops", "github", "jira", "pagerduty", "vercel"]


def test_provider_list_as_json(tieline):
    """`provider list --json` can be parsed, and has tier, categories and features of each."""
    found = {each["slug"]: each for each in json.loads(tieline("provider", "list", "--json")[1])}
    assert "issue-tracking" in found["jira"]["categories"]
    assert all(each["features"] for each in found.values())


@pytest.mark.parametrize("slug", ["azure-devops", "vsts"])
def test_provider_show(tieline, slug):
    """`provider show` takes a slug or an alias, and shows features and what is missing."""
    code, text, _ = tieline("provider", "show", slug)
    assert code == 0
    assert "(azure-devops)" in text.splitlines()[0]
    assert "- integrations-" in text


@pytest.mark.parametrize("slug", ["jira", "github", "vercel", "pagerduty", "azure-devops"])
def test_provider_show_as_json(tieline, slug):
    """`provider show --json` can be parsed and holds the declaration."""
    shown = json.loads(tieline("provider", "show", slug, "--json")[1])
    assert (slug, slug) == (shown["slug"], shown["declaration"]["key"])


@pytest.mark.parametrize("name", ["desk.toml", "night-watch.json"])
def test_valid_manifest(tieline, name):
    """A manifest without a fault exits with 0, and says what it is as JSON too."""
    path = str(EXAMPLES / name)
    assert tieline("app", "validate", path)[0] == 0
    shown = json.loads(tieline("app", "validate", path, "--json")[1])
    assert (True, name.split(".")[0]) == (shown["valid"], shown["slug"])


def test_faulty_manifest(tieline, tmp_path):
    """Every fault of a manifest is told at once, a line each, with the file, and exits with 2."""
    path = tmp_path / "bad.toml"
    path.write_text('slug = "Bad Slug"\nscopes = ["event:fly"]\n')
    code, text, lines = tieline("app", "validate", str(path))
    assert (2, "") == (code, text)
    assert len(lines) >= 3
    assert all(line.startswith("tieline: ") and "bad.toml" in line for line in lines)


def test_faulty_manifest_as_json(tieline, tmp_path):
    """The faults of a manifest are told as JSON, each with file, line, field and fault."""
    path = tmp_path / "bad.json"
    path.write_text("{")
    code, text, lines = tieline("app", "validate", str(path), "--json")
    shown = json.loads(text)
    assert (2, [], False) == (code, lines, shown["valid"])
    assert {"file", "line", "field", "fault"} == set(shown["faults"][0])


def test_docs_build_and_check(tieline, tmp_path):
    """What was built passes the check; a change is shown as a diff and exits with 1."""
    out = str(tmp_path / "out")
    code, text, _ = tieline("docs", "build", "--out", out, "--json")
    assert (0, out) == (code, json.loads(text)["out"])
    assert tieline("docs", "check", "--out", out)[0] == 0
    page = tmp_path / "out" / "index.md"
    page.write_text(page.read_text(encoding="utf-8") + "a word more\n", encoding="utf-8")
    code, text, lines = tieline("docs", "check", "--out", out)
    assert (1, 1) == (code, len(lines))
    assert "-a word more" in text


def test_docs_go_into_home(tieline, tmp_path):
    """Without `--out` the site goes into TIELINE_HOME, and is checked there."""
    assert tieline("docs", "build")[0] == 0
    assert (tmp_path / "site" / "index.html").is_file()
    assert tieline("docs", "check")[0] == 0


def test_docs_check_of_nothing(tieline, tmp_path):
    """A folder that is not there is not what would be built."""
    assert tieline("docs", "check", "--out", str(tmp_path / "nowhere"))[0] == 1


def test_docs_spare_foreign_folders(tieline, tmp_path):
    """A folder that holds something else is refused with one line and left as it is."""
    folder = tmp_path / "mine"
    folder.mkdir()
    (folder / "letter.txt").write_text("dear")
    code, _, lines = tieline("docs", "build", "--out", str(folder))
    assert (2, 1) == (code, len(lines))
    assert [path.name for path in folder.iterdir()] == ["letter.txt"]


def test_port_that_is_taken(tieline):
    """A port that is taken is one line that names it and says what to do."""
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = str(taken.getsockname()[1])
        code, _, lines = tieline("serve", "--port", port)
    assert (2, 1) == (code, len(lines))
    assert port in lines[0]
    assert "--port" in lines[0]


def fetched(address: str) -> str:
    with urllib.request.urlopen(address, timeout=10) as response:
        return response.read().decode()


def started(process: subprocess.Popen[str]) -> str:
    """The address that the server tells on its first line, once it answers there."""
    line = process.stderr.readline()
    address = re.search(r"http://127\.0\.0\.1:\d+", line)
    assert address, line
    for _ in range(200):
        try:
            fetched(address[0] + "/healthz")
        except OSError:
            time.sleep(0.05)
        else:
            return address[0]
    raise AssertionError("the server does not answer")


def test_serve(tmp_path):
    """In production the server answers at /healthz, / and /graphql, and stops on SIGTERM with exit code 0."""
    command = [sys.executable, "-c", "from graphql_api.cli import run; run()", "serve", "--port", "0"]
    environment = {**os.environ, "TIELINE_MODE": "production", "TIELINE_HOME": str(tmp_path / "home")}
    with subprocess.Popen(command, cwd=tmp_path, env=environment, stderr=subprocess.PIPE, text=True) as process:
        try:
            address = started(process)
            pages = [fetched(address + path) for path in ("/healthz", "/", "/graphql?query={catalog{providers}}")]
            logo = json.loads(fetched(address + '/graphql?query={integration(slug:"jira"){logoUrl}}'))
            process.send_signal(signal.SIGTERM)
            code = process.wait(20)
        finally:
            process.kill()
            process.stderr.read()
    assert code == 0
    assert pages[0] == '{"status":"ok"}'
    assert "<html" in pages[1]
    assert pages[2].startswith('{"data":{"catalog":{"providers":')
    assert logo["data"]["integration"]["logoUrl"] == f"{address}/logos/jira.svg"
    assert [path.name for path in tmp_path.iterdir()] == ["home"]
