"""The schema as text: tracked, described, consistent, and free of any provider's words."""

import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from graphql import (
    GraphQLEnumType,
    GraphQLInputObjectType,
    GraphQLInterfaceType,
    GraphQLList,
    GraphQLNamedType,
    GraphQLNonNull,
    GraphQLObjectType,
    GraphQLType,
    GraphQLUnionType,
    get_named_type,
)
from starlette.testclient import TestClient

import providers
from graphql_api.app import create_app
from graphql_api.schema.root import build_schema, executable, print_sdl
from graphql_api.settings import Settings
from providers.catalog import Catalog, load_catalog

ROOT = Path(__file__).parents[3]
SCHEMA = executable(build_schema())
OWN_TYPES = [t for t in SCHEMA.type_map.values() if not t.name.startswith("__")]
UNIONS = [t for t in OWN_TYPES if isinstance(t, GraphQLUnionType)]
BUILT_IN = {"Boolean", "Float", "ID", "Int", "String"}


def fields() -> Iterator[tuple[str, GraphQLType]]:
    for each in OWN_TYPES:
        if isinstance(each, GraphQLObjectType | GraphQLInterfaceType | GraphQLInputObjectType):
            yield from ((f"{each.name}.{name}", field.type) for name, field in each.fields.items())


def descriptions(each: GraphQLNamedType) -> Iterator[tuple[str, str | None]]:
    yield each.name, each.description
    if isinstance(each, GraphQLEnumType):
        yield from ((f"{each.name}.{name}", value.description) for name, value in each.values.items())
    for name, field in getattr(each, "fields", {}).items():
        yield f"{each.name}.{name}", field.description
        arguments = getattr(field, "args", {}).items()
        yield from ((f"{each.name}.{name}({argument}:)", a.description) for argument, a in arguments)


def lists_in(kind: GraphQLType) -> Iterator[tuple[bool, bool]]:
    outer = isinstance(kind, GraphQLNonNull)
    inner = kind.of_type if outer else kind
    if isinstance(inner, GraphQLList):
        yield outer, isinstance(inner.of_type, GraphQLNonNull)
        yield from lists_in(inner.of_type)


@pytest.fixture
def enlarged(tmp_path: Path) -> Catalog:
    """A catalog with one more provider: the folder of Vercel again, under another key."""
    folder = tmp_path / "more" / "second_vercel"
    shutil.copytree(Path(providers.__file__).parent / "vercel", folder, ignore=shutil.ignore_patterns("__pycache__"))
    init = folder / "__init__.py"
    text = re.sub(r"\bkey=\"vercel\"", 'key="second-vercel"', init.read_text(encoding="utf-8"))
    text = re.sub(r"\bslug=\"vercel\"", 'slug="second-vercel"', text)
    init.write_text(text, encoding="utf-8")
    return load_catalog(folders=[folder.parent])


def test_tracked_schema_is_the_schema():
    """schema.graphql is what the code makes."""
    same = print_sdl(build_schema()) == (ROOT / "schema.graphql").read_text(encoding="utf-8")
    assert same, "schema.graphql is not what the code makes. Renew it with: make schema"


@pytest.mark.parametrize("kind", [t for t in OWN_TYPES if t.name not in BUILT_IN], ids=str)
def test_everything_is_described(kind):
    """Every type, field, argument, enum value and input field has a description."""
    assert [name for name, text in descriptions(kind) if not (text or "").strip()] == []


@pytest.mark.parametrize("union", UNIONS, ids=str)
def test_members_of_a_union_agree(union):
    """A field name that members of a union share has one type and one nullability."""
    kinds: dict[str, set[str]] = {}
    for member in union.types:
        for name, field in member.fields.items():
            kinds.setdefault(name, set()).add(str(field.type))
    assert {name: types for name, types in kinds.items() if len(types) > 1} == {}


def test_lists_are_never_null():
    """Every list is non-null, and of non-null values; only `nodes(ids:)` has holes."""
    loose = [name for name, kind in fields() if any(each != (True, True) for each in lists_in(kind))]
    assert loose == ["Query.nodes"]


def test_provider_adds_no_line(enlarged, tmp_path):
    """One more provider folder changes nothing in the schema and is found in the directory."""
    before = print_sdl(build_schema())
    client = TestClient(create_app(Settings(mode="development", home=tmp_path), enlarged, {}))
    found = client.get("/graphql", params={"query": "{ integrations(first: 100) { nodes { slug } } }"}).json()
    assert {"slug": "second-vercel"} in found["data"]["integrations"]["nodes"]
    assert before == print_sdl(build_schema())


def test_no_provider_is_named(catalog):
    """The schema's names hold no provider's slug; only its prose may give one as an example."""
    names = " ".join([*(t.name for t in OWN_TYPES), *(name for name, _ in fields())]).casefold()
    slugs = [entry.provider.slug.replace("-", "") for entry in catalog.providers]
    assert [slug for slug in slugs if slug in names] == []


def test_json_stays_where_it_is_allowed():
    """The JSON scalar stands only on what a developer wrote."""
    places = [name for name, kind in fields() if get_named_type(kind).name == "JSON"]
    assert sorted(places) == ["ElementField.json", "SentryAppSchema.json", "UnknownElement.json"]
