"""GraphQL over HTTP: methods, media types, status codes, limits, and what is never told."""

import dataclasses
import time

import pytest
from starlette.applications import Starlette
from starlette.routing import Route
from starlette.testclient import TestClient

from graphql_api.context import Context
from graphql_api.execution.limits import Limits
from graphql_api.execution.operations import Runner
from graphql_api.schema.root import build_schema, executable
from graphql_api.services.directory import Directory, build_directory
from graphql_api.web.graphql import GraphQLEndpoint

OLD, NEW = "application/json", "application/graphql-response+json"
QUERY = "{ __typename }"
DATA = {"data": {"__typename": "Query"}}
TWO = "query A { __typename } query B { catalog { providers } }"
LEVELS = range(60)
HOSTILE = {
    "many aliases": "{" + " ".join(f"a{number}: __typename" for number in range(10_000)) + "}",
    "aliases below the token limit": "{" + " ".join(f"a{number}: __typename" for number in range(600)) + "}",
    "aliases in a fragment": "{ ...A } fragment A on Query {" + " ".join(f"a{n}: __typename" for n in range(31)) + "}",
    "cycle": "{ ...A } fragment A on Query { ...B } fragment B on Query { ...A }",
    "cycle of one": "{ ...A } fragment A on Query { ...A }",
    "deep fields": "{" + "a{" * 200 + "b" + "}" * 201,
    "very deep fields": "{" + "a{" * 5_000 + "b" + "}" * 5_001,
    "deep values": "{ integrations(search: " + "[" * 900 + "]" * 900 + ") { totalCount } }",
    "deep types": "query ($a: " + "[" * 900 + "Int" + "]" * 900 + ") { __typename }",
    "chain of fragments": "{ ...F0 }"
    + "".join(f"fragment F{n} on Query {{ ...F{n + 1} }}" for n in range(240))
    + "fragment F240 on Query { __typename }",
    "directives": "{ __typename " + "@include(if: true) " * 2_000 + "}",
    "directives below the token limit": "{ __typename " + "@x " * 900 + "}",
    "directives on a variable": "query ($a: Int " + "@x " * 900 + ") { __typename }",
    "tokens": "{" + "__typename " * 5_000 + "}",
    "unknown fields": "{" + " ".join(f"a{number}" for number in range(1_900)) + "}",
    "conflicting fields": "{" + " ".join(f'integration(slug: "{n}") {{ id }}' for n in range(200)) + "}",
    "exponential fragments": "{ ...F0 }"
    + "".join(f"fragment F{n} on Feature {{ integrations {{ ...F{n + 1} }} a {{ ...F{n + 1} }} }}" for n in LEVELS)
    + "fragment F60 on Feature { gate }",
    "introspection in circles": "{ __schema { types " + "{ fields { type " * 10 + "{ name }" + "} }" * 10 + " } }",
}
TABLE = [
    (OLD, None),
    (OLD, "*/*"),
    (OLD, OLD),
    (NEW, NEW),
    (NEW, f"{OLD};q=0.5, {NEW}"),
    (OLD, f"{OLD}, {NEW}"),
    (NEW, f"{OLD};q=0, */*"),
]


@pytest.fixture
def post(client):
    def sent(query: object = QUERY, accept: str = NEW, **members: object):
        return client.post("/graphql", json={"query": query, **members}, headers={"Accept": accept})

    return sent


def code(response) -> str:
    return response.json()["errors"][0]["extensions"]["code"]


def test_post_and_get(client):
    """A query is answered alike by POST and by GET."""
    answers = [client.post("/graphql", json={"query": QUERY}), client.get("/graphql", params={"query": QUERY})]
    assert [(200, DATA)] * 2 == [(each.status_code, each.json()) for each in answers]


def test_get_with_variables(client):
    """GET takes variables as JSON, an operation name and extensions."""
    query = "query A($s: String!) { integration(slug: $s) { slug } } query B { __typename }"
    values = {"query": query, "variables": '{"s": "jira"}', "operationName": "A", "extensions": "{}"}
    assert {"data": {"integration": {"slug": "jira"}}} == client.get("/graphql", params=values).json()


@pytest.mark.parametrize(("kind", "accept"), TABLE)
def test_media_types(client, accept, kind):
    """The answer has the media type that the client wants most, and says that it varies."""
    client.headers.pop("accept")
    response = client.post("/graphql", json={"query": QUERY}, headers={"Accept": accept} if accept else {})
    assert f"{kind}; charset=utf-8" == response.headers["content-type"]
    assert response.headers["vary"] == "Accept"


@pytest.mark.parametrize("accept", ["text/plain", f"{OLD};q=0", "*/*;q=0", "nonsense"])
def test_not_acceptable(post, accept):
    """Who accepts none of the media types gets 406 as JSON."""
    response = post(accept=accept)
    assert (406, "NOT_ACCEPTABLE") == (response.status_code, code(response))


@pytest.mark.parametrize(
    ("status", "expected", "query"),
    [
        (200, None, QUERY),
        (400, "GRAPHQL_PARSE_FAILED", "{"),
        (400, "GRAPHQL_PARSE_FAILED", ""),
        (400, "GRAPHQL_VALIDATION_FAILED", "{ nothing }"),
        (400, "BAD_REQUEST", TWO),
        (400, "BAD_REQUEST", "fragment A on Query { __typename }"),
        (200, "BAD_USER_INPUT", "{ integrations(first: 0) { totalCount } }"),
    ],
)
def test_status_codes(post, query, expected, status):
    """What fails before it runs has 400 in the new media type and 200 in the old; what fails while it runs has 200."""
    new, old = post(query), post(query, OLD)
    assert [status, 200] == [new.status_code, old.status_code]
    assert new.json() == old.json()
    if expected:
        assert expected == code(new)


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"{",
        b"[]",
        b"null",
        b'"{ __typename }"',
        b"{}",
        b'{"query": null}',
        b'{"query": 1}',
        b"\xff",
        b"[" * 9_000,
        b'{"query": "{a}", "variables": []}',
        b'{"query": "{a}", "variables": "x"}',
        b'{"query": "{a}", "operationName": 1}',
        b'{"query": "{a}", "extensions": "x"}',
    ],
)
@pytest.mark.parametrize("accept", [OLD, NEW])
def test_unreadable_bodies(client, body, accept):
    """A body that is no GraphQL request is refused with 400 and a sentence, in the media type that was asked for."""
    response = client.post("/graphql", content=body, headers={"Content-Type": OLD, "Accept": accept})
    assert (400, "BAD_REQUEST") == (response.status_code, code(response))
    assert response.headers["content-type"].startswith(accept)


@pytest.mark.parametrize("params", [{}, {"query": QUERY, "variables": "{"}, {"query": QUERY, "variables": "[]"}])
def test_unreadable_gets(client, params):
    """A GET without a query, or with variables that are no object, is refused with 400."""
    assert client.get("/graphql", params=params).status_code == 400


@pytest.mark.parametrize("kind", ["", "text/plain", "application/graphql", "multipart/form-data"])
def test_wrong_content_type(client, kind):
    """A body that is not sent as JSON is refused with 415."""
    response = client.post("/graphql", content=b'{"query": "{ __typename }"}', headers={"Content-Type": kind})
    assert (415, "UNSUPPORTED_MEDIA_TYPE") == (response.status_code, code(response))


def test_content_type_with_charset(client):
    """Parameters and letter case of the content type do not matter."""
    headers = {"Content-Type": "Application/JSON; charset=UTF-8"}
    assert client.post("/graphql", content=b'{"query": "{ __typename }"}', headers=headers).json() == DATA


def test_body_too_large(post):
    """A body over the limit is refused with 413."""
    response = post(QUERY + " " * 200_000)
    assert (413, "BODY_TOO_LARGE") == (response.status_code, code(response))


@pytest.mark.parametrize("method", ["PUT", "PATCH", "DELETE"])
def test_wrong_method(client, method):
    """Any other method is refused with 405 and told which are allowed."""
    response = client.request(method, "/graphql")
    assert (405, "GET, POST, OPTIONS") == (response.status_code, response.headers["allow"])


@pytest.mark.parametrize("word", ["mutation", "subscription"])
def test_get_only_queries(client, word):
    """GET refuses what is not a query with 405 and says to POST it."""
    response = client.get("/graphql", params={"query": f"{word} {{ __typename }}"})
    assert (405, "POST") == (response.status_code, response.headers["allow"])
    assert code(response) == "METHOD_NOT_ALLOWED"


def test_operation_names(post):
    """One of several operations is chosen by its name."""
    assert post(TWO, operationName="A").json() == DATA


@pytest.mark.parametrize(("word", "name"), [("Name one", None), ("'C'", "C"), ("''", "")])
def test_operation_not_found(post, name, word):
    """Without a name, or with one that nothing has, the answer says so with 400."""
    response = post(TWO, operationName=name)
    assert (400, "BAD_REQUEST") == (response.status_code, code(response))
    assert word in response.json()["errors"][0]["message"]


@pytest.mark.parametrize("variables", [{}, {"s": None}, {"s": 1}, {"s": ["a"]}, {"s": {"a": 1}}])
def test_variables_of_wrong_type(post, variables):
    """Variables that do not fit are refused before anything runs, under the name of the variable."""
    response = post("query ($s: String!) { integration(slug: $s) { id } }", variables=variables)
    assert response.status_code == 400
    assert "data" not in response.json()
    assert "$s" in response.json()["errors"][0]["message"]


def test_many_wrong_variables(post):
    """However many values are wrong, at most five errors are told."""
    response = post("query ($i: [ID!]!) { nodes(ids: $i) { id } }", variables={"i": [None] * 1_000})
    assert len(response.json()["errors"]) <= 5


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_documents(post, name):
    """A document that asks for too much is refused in under a second, with at most five errors."""
    started = time.perf_counter()
    response = post(HOSTILE[name])
    spent = time.perf_counter() - started
    assert response.status_code in (400, 413)
    assert 1 <= len(response.json()["errors"]) <= 5
    assert spent < 1


def test_fragments_that_only_look_exponential(post):
    """Fragments that spread each other twice and nest nothing are cheap, and answered."""
    links = "".join(f"fragment F{n} on Query {{ ...F{n + 1} ...F{n + 1} }}" for n in LEVELS)
    assert post("{ ...F0 }" + links + "fragment F60 on Query { __typename }").json() == DATA


def test_unexpected_errors_are_masked(catalog):
    """What goes wrong inside is logged under an id, and the client learns nothing but the id."""

    class Broken(Directory):
        def gates(self):
            raise RuntimeError("secret at /srv/hidden")

    whole, logged = build_directory(catalog), []
    broken = Broken(**{field.name: getattr(whole, field.name) for field in dataclasses.fields(whole)})
    schema = executable(build_schema())
    runner = Runner(schema, Limits(), open_schema=False, log=lambda number, error: logged.append((number, str(error))))
    endpoint = GraphQLEndpoint(runner, Context(broken, {}, ""), max_bytes=9_999, query_page=None)
    response = TestClient(Starlette(routes=[Route("/graphql", endpoint.respond)])).get(
        "/graphql", params={"query": "{ features { id } }"}
    )
    error = response.json()["errors"][0]
    assert [(error["extensions"]["errorId"], "secret at /srv/hidden")] == logged
    assert (200, "INTERNAL_SERVER_ERROR", ["features"]) == (response.status_code, code(response), error["path"])
    assert [] == [word for word in ("secret", "hidden", "RuntimeError") if word in response.text]


def test_query_page(client):
    """In development a browser gets the query page, whose files are all our own."""
    page = client.get("/graphql", headers={"Accept": "text/html,*/*;q=0.8"})
    assert page.headers["content-type"].startswith("text/html")
    assert [] == [word for word in ("http://", "https://", 'src="//') if word in page.text]
    assert [200, 200] == [client.get(f"/graphql/query.{end}").status_code for end in ("js", "css")]


def test_no_query_page_in_production(production):
    """In production there is no query page, and its files are not there either."""
    page = production.get("/graphql", headers={"Accept": "text/html"})
    assert page.status_code == 406
    assert production.get("/graphql", headers={"Accept": "text/html,*/*;q=0.8"}).status_code == 400


def test_page_gives_way_to_a_query(client):
    """A browser that brings a query gets the answer, not the page."""
    response = client.get("/graphql", params={"query": QUERY}, headers={"Accept": "text/html,*/*;q=0.8"})
    assert response.json() == DATA


def test_head_and_options(client):
    """HEAD has the head of GET; OPTIONS names the methods."""
    head = client.head("/graphql", params={"query": QUERY})
    assert (200, "") == (head.status_code, head.text)
    options = client.options("/graphql")
    assert (204, "GET, POST, OPTIONS") == (options.status_code, options.headers["allow"])


def test_request_id(client):
    """Every answer carries an id of its own, under which the request is logged."""
    ids = {client.get("/healthz").headers["x-request-id"] for _ in range(3)}
    assert len(ids) == 3
