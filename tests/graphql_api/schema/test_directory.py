"""The root fields of the directory, asked over HTTP."""

import base64

import pytest
from graphql import GraphQLNamedType, GraphQLObjectType, GraphQLUnionType, get_introspection_query, get_named_type

from graphql_api.schema.root import build_schema, executable

SCHEMA = executable(build_schema())
SLUGS = "query ($n: Int = 100) { integrations(first: $n, %s) { nodes { slug kind } } }"
NODE = "query ($id: ID!) { node(id: $id) { __typename id } }"
ISSUE_LINKS = """{
  components(kind: "issue-link") {
    totalCount
    nodes { type sentryApp { slug } schema {
      __typename
      ... on IssueLink { type create { uri requiredFields { name label type json } } link { uri } }
      ... on UnknownElement { type json }
    } }
  }
}"""


def encoded(text: str) -> str:
    return base64.urlsafe_b64encode(text.encode()).decode().rstrip("=")


def everything(kind: GraphQLNamedType) -> str:
    """A selection of every leaf below `kind`."""
    if isinstance(kind, GraphQLUnionType):
        return "{ __typename " + " ".join(f"... on {each} {everything(each)}" for each in kind.types) + " }"
    if not isinstance(kind, GraphQLObjectType):
        return ""
    return "{ " + " ".join(f"{name} {everything(get_named_type(f.type))}" for name, f in kind.fields.items()) + " }"


@pytest.fixture
def slugs(ask):
    def found(arguments: str) -> list[str]:
        return [node["slug"] for node in ask(SLUGS % arguments)["integrations"]["nodes"]]

    return found


def test_first_page(ask):
    """The first page has every integration with its features, described and gated."""
    found = ask("{ integrations { totalCount nodes { slug featureData { description featureGate featureId } } } }")
    nodes = {node["slug"]: node["featureData"] for node in found["integrations"]["nodes"]}
    assert {"jira", "github", "vercel", "pagerduty", "azure-devops", "desk", "night-watch"} <= set(nodes)
    assert all(f["featureGate"].startswith("integrations-") and f["description"] for f in nodes["jira"])
    assert {None} == {feature["featureId"] for feature in nodes["jira"]}


@pytest.mark.parametrize(
    ("inside", "outside", "arguments"),
    [
        ("jira", "desk", "kind: first_party"),
        ("desk", "jira", "kind: sentry_app"),
        ("jira", "vercel", 'category: "issue-tracking"'),
        ("github", "pagerduty", 'domain: "source_code_management"'),
        ("jira", "vercel", 'featureGate: "integrations-issue-sync"'),
        ("desk", "night-watch", 'componentKind: "issue-link"'),
        ("night-watch", "desk", "status: internal"),
        ("desk", "jira", "status: published"),
        ("jira", "github", 'search: "jira"'),
        ("desk", "jira", 'search: "DESK"'),
    ],
)
def test_filters(slugs, arguments, inside, outside):
    """Each filter lets in what fits and nothing else."""
    found = slugs(arguments)
    assert (True, False) == (inside in found, outside in found)


def test_tier_filter(ask):
    """The tier filter gives exactly those that have the tier."""
    tiers = {n["slug"]: n["tier"] for n in ask("{ integrations { nodes { slug tier } } }")["integrations"]["nodes"]}
    for tier in {tier for tier in tiers.values() if tier}:
        found = ask("query ($t: String) { integrations(tier: $t) { nodes { slug } } }", t=tier)["integrations"]["nodes"]
        assert {slug for slug, each in tiers.items() if each == tier} == {node["slug"] for node in found}


@pytest.mark.parametrize(
    ("argument", "arguments"),
    [
        ("category", 'category: "nowhere"'),
        ("domain", 'domain: "nowhere"'),
        ("featureGate", 'featureGate: "issue-sync"'),
        ("componentKind", 'componentKind: "button"'),
        ("tier", 'tier: "tin"'),
    ],
)
def test_unknown_filter_values(answer, argument, arguments):
    """A value that no filter knows is refused with those that exist."""
    error = answer(SLUGS % arguments)["errors"][0]
    assert {"code": "BAD_USER_INPUT", "argument": argument} == error["extensions"]
    assert "Use one of: " in error["message"]


def test_unknown_component_kind(answer):
    """`components` refuses a kind that does not exist with those that do."""
    error = answer('{ components(kind: "button") { totalCount } }')["errors"][0]
    assert {"code": "BAD_USER_INPUT", "argument": "kind"} == error["extensions"]


def test_search_finds_nothing(slugs):
    """A search without a match gives an empty page."""
    assert slugs('search: "xylophone quartz"') == []


def test_best_match_first(slugs):
    """A name that is searched for stands before those that only mention it."""
    assert slugs('search: "github"')[0] == "github"


def test_order_by_name(ask):
    """By name means A to Z, whatever the case."""
    found = ask("{ integrations(orderBy: NAME) { nodes { name } } }")["integrations"]["nodes"]
    names = [node["name"].casefold() for node in found]
    assert sorted(names) == names


def test_order_by_tier(ask):
    """By tier means the best first and those without one last."""
    scale = ["platinum", "gold", "silver", "bronze", None]
    found = ask("{ integrations(orderBy: TIER) { nodes { tier } } }")["integrations"]["nodes"]
    places = [scale.index(node["tier"]) for node in found]
    assert sorted(places) == places


@pytest.mark.parametrize("slug", ["jira", "github", "vercel", "pagerduty", "azure-devops"])
def test_provider_with_everything(ask, slug):
    """Every field of a provider can be asked for at once, and none fails."""
    whole = everything(SCHEMA.type_map["IntegrationProvider"])
    found = ask(f"query ($s: String!) {{ integration(slug: $s) {{ ... on IntegrationProvider {whole} }} }}", s=slug)
    provider = found["integration"]
    assert set(SCHEMA.type_map["IntegrationProvider"].fields) == set(provider)
    assert provider["metadata"]["features"] == provider["featureData"]
    assert sorted(provider["features"]) == provider["features"]
    assert all(permission["reason"] for permission in provider["permissions"])


@pytest.mark.parametrize("slug", ["desk", "night-watch"])
def test_app_with_everything(ask, slug):
    """Every field of an app can be asked for at once; what only its owner may see is empty."""
    whole = everything(SCHEMA.type_map["SentryApp"])
    app = ask(f"query ($s: String!) {{ sentryApp(slug: $s) {whole} }}", s=slug)["sentryApp"]
    hidden = ("webhookUrl", "allowedOrigins", "clientId", "clientSecret", "owner")
    assert [None, [], None, None, None] == [app[name] for name in hidden]
    assert len(app["components"]) == len(app["schema"]["elements"])


@pytest.mark.parametrize(("slug", "asked"), [("azure-devops", "vsts"), ("jira", "jira"), ("desk", "desk")])
def test_slugs_and_aliases(ask, slug, asked):
    """An integration is found by its slug and by an alias of it."""
    assert slug == ask("query ($s: String!) { integration(slug: $s) { slug } }", s=asked)["integration"]["slug"]


@pytest.mark.parametrize("slug", ["", "nobody", "Jira", "../jira", "\x00"])
def test_unknown_slugs(ask, slug):
    """A slug that nobody has gives null."""
    nothing = {"integration": None, "sentryApp": None}
    assert nothing == ask("query ($s: String!) { integration(slug: $s) { id } sentryApp(slug: $s) { id } }", s=slug)


def test_features(ask):
    """Each gate stands once, with the integrations that have it."""
    found = ask("{ features { id gate name description integrations { nodes { slug } } } }")["features"]
    gates = {feature["gate"]: [node["slug"] for node in feature["integrations"]["nodes"]] for feature in found}
    assert len(found) == len(gates)
    assert "jira" in gates["integrations-issue-sync"]
    assert all(gates.values())


def test_issue_links(ask):
    """Components of a kind come with their schema, typed, and with the fields as the developer wrote them."""
    found = ask(ISSUE_LINKS)["components"]["nodes"]
    desk = next(node for node in found if node["sentryApp"]["slug"] == "desk")
    assert desk["schema"]["__typename"] == "IssueLink"
    subject = desk["schema"]["create"]["requiredFields"][0]
    assert {"type": "text", "name": "subject", "label": "Subject", "default": "issue.title"} == subject["json"]
    assert {"issue-link"} == {node["type"] for node in found}


def test_components_of_an_app(ask):
    """`components` can be asked for those of one app."""
    found = ask('{ components(appSlug: "night-watch") { nodes { type sentryApp { slug } } } }')["components"]["nodes"]
    assert found == [{"type": "alert-rule-action", "sentryApp": {"slug": "night-watch"}}]


def test_schema_as_written(ask):
    """The schema's JSON keeps every key that the developer wrote."""
    written = ask('{ sentryApp(slug: "desk") { schema { json } } }')["sentryApp"]["schema"]["json"]
    agent = written["elements"][0]["create"]["optional_fields"][1]
    assert agent["depends_on"] == ["queue"]


def test_categories(ask):
    """A category says how many stand in it, as many as its filter finds."""
    for category in ask("{ categories { slug name description count } }")["categories"]:
        query = "query ($c: String) { integrations(category: $c) { totalCount } }"
        assert category["count"] == ask(query, c=category["slug"])["integrations"]["totalCount"]


@pytest.mark.parametrize(
    ("kind", "query"),
    [
        ("IntegrationProvider", '{ found: integration(slug: "jira") { id } }'),
        ("SentryApp", '{ found: sentryApp(slug: "desk") { id } }'),
        ("Feature", "{ found: features { id } }"),
        ("SentryAppComponent", '{ found: sentryApp(slug: "desk") { components { id } } }'),
    ],
)
def test_node(ask, kind, query):
    """Every id that an answer shows is opaque and leads back to its object."""
    found = ask(query)["found"]
    node = (found[0] if isinstance(found, list) else found.get("components", [found])[0])["id"]
    assert ":" not in node
    assert {"__typename": kind, "id": node} == ask(NODE, id=node)["node"]


FOREIGN = ["", "x", "jira", "ü", "=", "A" * 999, encoded("Other:jira"), encoded("IntegrationProvider:nobody")]
FOREIGN += [encoded("IntegrationProvider"), encoded("SentryApp:"), encoded("IntegrationProvider:jira") + "=="]


@pytest.mark.parametrize("text", FOREIGN)
def test_ids_without_object(ask, text):
    """A foreign, unknown or malformed id gives null, all alike."""
    assert ask(NODE, id=text)["node"] is None


def test_nodes(ask):
    """`nodes` answers in the order of the ids, with null in each place without one."""
    jira = ask('{ integration(slug: "jira") { id } }')["integration"]["id"]
    found = ask("query ($ids: [ID!]!) { nodes(ids: $ids) { id } }", ids=["x", jira, "x", jira])["nodes"]
    assert found == [None, {"id": jira}, None, {"id": jira}]


@pytest.mark.parametrize("count", [0, 101])
def test_too_many_nodes(answer, count):
    """`nodes` takes one to a hundred ids."""
    error = answer("query ($ids: [ID!]!) { nodes(ids: $ids) { id } }", ids=["x"] * count)["errors"][0]
    assert {"code": "BAD_USER_INPUT", "argument": "ids"} == error["extensions"]


def test_catalog(ask, catalog):
    """The catalog tells its version and how much it has."""
    expected = {"version": catalog.version, "providers": len(catalog.providers), "apps": len(catalog.apps)}
    assert expected == ask("{ catalog { version providers apps } }")["catalog"]


def test_introspection(ask):
    """The whole schema can be asked for in development, deprecated and all."""
    query = get_introspection_query(specified_by_url=True, input_value_deprecation=True)
    names = {each["name"] for each in ask(query)["__schema"]["types"]}
    assert set(SCHEMA.type_map) == names


def test_introspection_in_production(production):
    """In production `__schema` is refused, also inside a fragment; `__type` and `__typename` work."""
    refused = production.post(
        "/graphql", json={"query": "{ ...S } fragment S on Query { s: __schema { types { name } } }"}
    )
    assert "Introspection is off" in refused.json()["errors"][0]["message"]
    allowed = production.post("/graphql", json={"query": '{ __typename __type(name: "Query") { name } }'})
    assert {"data": {"__typename": "Query", "__type": {"name": "Query"}}} == allowed.json()


def test_internal_apps_in_production(production):
    """In production the directory shows published apps alone."""
    query = '{ integration(slug: "night-watch") { id } integrations(kind: sentry_app) { nodes { slug } } }'
    data = production.post("/graphql", json={"query": query}).json()["data"]
    assert data["integration"] is None
    assert {"slug": "desk"} in data["integrations"]["nodes"]


def test_no_suggestions_in_production(production, client):
    """A wrong name is answered with suggestions in development, and without in production."""
    texts = [
        c.post("/graphql", json={"query": "{ integration { id } catalo { version } }"}).text
        for c in (client, production)
    ]
    assert [True, False] == ["Did you mean" in text for text in texts]
