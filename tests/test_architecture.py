"""The rooms of the code: who may import whom, what names may stand where, and how the files are kept."""

# The expected value stands left, as in the whole project.

import ast
import re
import sys
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
PACKAGES = ("providers", "docgen", "graphql_api")
VENDORS = re.compile(r"github|jira|vercel|pagerduty|azure", re.IGNORECASE)
OUR_ADDRESS = "https://github.com/tieline/"
STANDARD = frozenset(sys.stdlib_module_names)
ANYTHING = frozenset({"*"})

# DECISIONS 25: what a room may import beside the standard library and itself; the longest name that fits decides.
ROOMS = {
    "providers": {"jsonschema"},
    "docgen": {"providers", "markdown", "jinja2", "pygments", "nh3", "graphql", "rich"},
    "graphql_api.services": {"providers"},
    "graphql_api.execution": {"graphql", "orjson", "graphql_api.context"},
    "graphql_api.schema": {"graphql_api.services", "graphql_api.context", "providers", "strawberry", "graphql"},
    "graphql_api.web": {
        "graphql_api.services",
        "graphql_api.context",
        "graphql_api.schema",
        "graphql_api.execution",
        "providers",
        "starlette",
        "orjson",
        "structlog",
    },
    "graphql_api.context": {"graphql_api.services", "strawberry"},
    "graphql_api.settings": {"pydantic", "pydantic_settings", "providers"},
    "graphql_api.app": ANYTHING,
    "graphql_api.cli": ANYTHING,
    "graphql_api.logs": ANYTHING,
    "graphql_api.stamp": ANYTHING,
}
OF_A_PROVIDER = frozenset({"providers", "httpx", "httpcore", "jsonschema", "cryptography", "jwt", "stamina"})


def module_name(path):
    parts = path.relative_to(ROOT).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


SOURCES = {module_name(path): path for package in PACKAGES for path in sorted((ROOT / package).rglob("*.py"))}
TREES = {name: ast.parse(path.read_text(encoding="utf-8")) for name, path in SOURCES.items()}
PROVIDERS = frozenset(f"providers.{path.parent.name}" for path in (ROOT / "providers").glob("*/__init__.py"))
TESTS = sorted((ROOT / "tests").rglob("test_*.py"))


def imports_of(name):
    found = set()
    for node in ast.walk(TREES[name]):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            base = source_of(node, name)
            found |= {f"{base}.{a.name}" if f"{base}.{a.name}" in SOURCES else base for a in node.names}
    return found


def source_of(node, name):
    if not node.level:
        return node.module
    package = name.split(".") if SOURCES[name].name == "__init__.py" else name.split(".")[:-1]
    return ".".join([*package[: len(package) - node.level + 1], *filter(None, [node.module])])


def within(name, room):
    return name == room or name.startswith(f"{room}.")


def provider_of(name):
    return next((provider for provider in PROVIDERS if within(name, provider)), None)


def allowed_to(name):
    room = max((each for each in ROOMS if within(name, each)), key=len, default="")
    return OF_A_PROVIDER if provider_of(name) else {room, *ROOMS.get(room, ())}


def strangers_in(name):
    allowed = allowed_to(name)
    foreign = (each for each in imports_of(name) if each.split(".")[0] not in STANDARD)
    return sorted(
        each for each in foreign if allowed.isdisjoint(ANYTHING) and not any(within(each, a) for a in allowed)
    )


def test_rooms():
    """Every module with an import stands in a room of the table, so that none escapes it."""
    homeless = [name for name in SOURCES if imports_of(name) and not any(within(name, room) for room in ROOMS)]
    assert [] == homeless


@pytest.mark.parametrize("name", SOURCES)
def test_imports(name):
    """A module imports the standard library, its own room and what the table gives it, and nothing else."""
    assert [] == strangers_in(name)


@pytest.mark.parametrize("name", [name for name in SOURCES if within(name, "providers")])
def test_providers_stay_apart(name):
    """A provider knows no other provider, and the modules beside the providers know none at all."""
    neighbours = {provider_of(each) for each in imports_of(name)} - {None, provider_of(name)}
    assert set() == neighbours


def test_docgen_has_one_caller():
    """The documentation generator is called by the command line alone."""
    callers = {name for name in SOURCES for each in imports_of(name) if within(each, "docgen")}
    assert {"graphql_api.cli"} == {name for name in callers if not within(name, "docgen")}


def test_no_circles():
    """No module imports itself by way of others, inside functions included."""
    graph = {name: imports_of(name) & SOURCES.keys() for name in SOURCES}
    try:
        TopologicalSorter(graph).prepare()
    except CycleError as error:
        pytest.fail(" -> ".join(error.args[1]))


@pytest.mark.parametrize("room", ["schema", "services", "web"])
def test_no_vendor_names(room):
    """No file of the server's inner rooms names a provider; the address of our own repository does not count."""
    paths = [path for path in sorted((ROOT / "graphql_api" / room).rglob("*")) if path.is_file()]
    texts = {path: path.read_text(encoding="utf-8") for path in paths if path.suffix != ".pyc"}
    named = [path.name for path, text in texts.items() if VENDORS.search(text.replace(OUR_ADDRESS, ""))]
    assert [] == named


def test_no_drawers():
    """No module has a name under which anything could be put."""
    drawers = {"utils", "util", "helpers", "helper", "common", "manager", "misc"}
    assert [] == [name for name in SOURCES if name.rsplit(".", 1)[-1].strip("_") in drawers]


@pytest.mark.parametrize("name", SOURCES)
def test_sizes(name):
    """No module has more than 400 lines."""
    assert len(SOURCES[name].read_text(encoding="utf-8").splitlines()) <= 400


@pytest.mark.parametrize("path", TESTS, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_tests_say_what_they_hold(path):
    """Every test says in one docstring sentence which behaviour it holds."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    functions = [node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)]
    tests = {each.name: ast.get_docstring(each) or "" for each in functions if each.name.startswith("test_")}
    assert [] == [name for name, text in tests.items() if not text.endswith(".")]
