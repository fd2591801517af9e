"""Manifests: what they may say, what is filled in, and how every fault is told with its place."""

import json
import os
from dataclasses import replace
from pathlib import Path
from uuid import UUID, uuid5

import pytest
from hypothesis import given
from hypothesis import strategies as st

from providers.app_rules import APP_KEYS, AppError, app_from
from providers.manifests import ManifestError, ManifestFault, parse_manifest, read_manifest, read_manifests
from providers.vocabulary import FEATURE_GATES

EXAMPLES = Path(__file__).parents[2] / "graphql_api" / "examples"
PUBLIC = {"name": "Desk", "author": "We", "webhookUrl": "https://desk.example.com/hooks"}
INTERNAL = {"name": "Night watch", "status": "internal"}
STACKTRACE = {"type": "stacktrace-link", "uri": "/code"}


def public(**values):
    return app_from(PUBLIC | values)


def internal(**values):
    return app_from(INTERNAL | values)


def faults_of(data):
    with pytest.raises(AppError) as caught:
        app_from(data)
    return [(fault.field, fault.fault) for fault in caught.value.faults]


def manifest_faults(text, name="app.toml"):
    with pytest.raises(ManifestError) as caught:
        parse_manifest(text, Path(name))
    return [str(fault) for fault in caught.value.faults]


def outcome(text, name):
    try:
        return parse_manifest(text, Path(name)).slug
    except ManifestError as error:
        return str(error)


def folder_faults(folder):
    with pytest.raises(ManifestError) as caught:
        read_manifests(folder)
    return str(caught.value).replace(f"{folder}{os.sep}", "").splitlines()


def test_defaults():
    """What a public app does not say has the defaults of the wire."""
    app = public()
    assert (app.slug, app.status, app.verify_install, app.is_alertable) == ("desk", "unpublished", True, False)
    assert (app.overview, app.schema, app.components, app.popularity) == (None, {}, (), None)


def test_internal_defaults():
    """An internal app is named by its uuid, belongs to its owner, is installed at once and shows no features."""
    app = internal(owner={"id": 7, "slug": "acme"}, features=[{"gate": "integrations-chat"}])
    assert app.slug == f"night-watch-{UUID(app.uuid).hex[:6]}"
    assert (app.author, app.owner_slug, app.owner_id, app.verify_install) == ("acme", "acme", 7, False)
    assert app.features == ()


def test_internal_author():
    """An internal app without owner has the author `Internal`."""
    assert internal().author == "Internal"


def test_uuid_of_slug():
    """Without a uuid the slug decides it, whatever else changes."""
    assert public(slug="desk").uuid == public(name="Other", slug="desk").uuid != public(slug="two").uuid


def test_uuid_given():
    """A uuid that is given is kept in its usual form, and the components' follow from it and their type."""
    given_uuid = "5B0C9F5E3A524C0F9D5E8F2D1C7A6E41"
    app = public(uuid=given_uuid, schema={"elements": [STACKTRACE]})
    assert app.uuid == str(UUID(given_uuid))
    assert app.components[0].uuid == str(uuid5(UUID(given_uuid), "stacktrace-link"))


@pytest.mark.parametrize(
    ("name", "slug"), [("Ünï  Code!", "uni-code"), ("A", "a"), ("x" * 57, "x" * 57), ("-- Desk --", "desk")]
)
def test_slug_of_name(name, slug):
    """A slug that is not given is made from the name."""
    assert public(name=name).slug == slug


def test_longest_internal_slug():
    """The longest name leaves room for the uuid in the slug of an internal app."""
    assert len(internal(name="x" * 57).slug) == 64


def test_schema_kept():
    """A schema is kept as it was written, unknown keys included; an empty text counts as none."""
    schema = {"elements": [{**STACKTRACE, "colour": "red"}]}
    assert public(schema=schema).schema == schema
    assert public(schema="").schema == {}


def test_features():
    """Every app has API access; features come by number, in the developer's words or in ours with the app's name."""
    listed = [{"gate": "integrations-chat", "description": "Talks."}, {"gate": "integrations-issue-link"}]
    features = public(features=listed).features
    assert [feature.feature_id for feature in features] == [0, 1, 11]
    assert features[0].description == "Desk reads and writes through the API with a token of its own."
    assert features[1].description.startswith("Desk adds a form")
    assert features[2].description == "Talks."


def test_feature_words():
    """The description of API access can be given as well."""
    (feature,) = public(features=[{"gate": "integrations-api", "description": "Ours."}]).features
    assert feature.description == "Ours."


@pytest.mark.parametrize("gate", [gate.gate for gate in FEATURE_GATES if gate.feature_id is not None])
def test_feature_sentence(gate):
    """Each gate of apps makes a sentence that begins with the app's name."""
    described = {feature.gate: feature.description for feature in public(features=[{"gate": gate}]).features}
    assert described[gate].startswith("Desk ")
    assert described[gate].endswith(".")


def test_headers():
    """Custom headers are kept as pairs; the user agent may be given."""
    headers = ["Authorization: Bearer a:b", "User-Agent: ours"]
    assert public(webhookHeaders=headers).webhook_headers == (("Authorization", "Bearer a:b"), ("User-Agent", "ours"))


@pytest.mark.parametrize(
    "header",
    [
        "Host: a",
        "content-type: a",
        "Connection: close",
        "Transfer-Encoding: chunked",
        "Request-ID: 1",
        "Sentry-Hook-Signature: 1",
        "webhook-id: 1",
        "Sentry-App-Signature: 1",
    ],
)
def test_our_headers(header):
    """Headers that carry the protocol cannot be given."""
    name = header.split(":")[0]
    assert faults_of(PUBLIC | {"webhookHeaders": [header]}) == [("webhookHeaders", f"{name} is set by Tieline alone")]


def test_repeated_header():
    """A header can be given once, whatever its case."""
    assert faults_of(PUBLIC | {"webhookHeaders": ["X: a", "x: b"]}) == [("webhookHeaders", "x is given twice")]


@pytest.mark.parametrize("header", ["A: b\r\nHost: c", "A: b\nc", "A\r: b", "A", ": b", "A:", "A B: c", "A: ä"])
def test_broken_header(header):
    """A header that is not one plain line is refused, and its value is not repeated."""
    ((field, fault),) = faults_of(PUBLIC | {"webhookHeaders": [header]})
    assert field == "webhookHeaders"
    assert "Host" not in fault


@pytest.mark.parametrize(
    ("values", "field", "message"),
    [
        ({"name": "x" * 58}, "name", "Cannot exceed 57 characters"),
        ({"name": " "}, "name", "required"),
        ({"webhookUrl": "ftp://a"}, "webhookUrl", "URL must start with http[s]://"),
        ({"webhookUrl": "http://" + "a" * 506}, "webhookUrl", "Cannot exceed 512 characters"),
        ({"webhookUrl": "http://["}, "webhookUrl", "must name a host, without spaces or line breaks"),
        ({"redirectUrl": "javascript:x"}, "redirectUrl", "URL must start with http[s]://"),
        ({"webhookUrl": None}, "webhookUrl", "webhookUrl required for public integrations"),
        ({"author": ""}, "author", "author required for public integrations"),
        ({"scopes": ["event:all"]}, "scopes", "event:all not a valid scope"),
        ({"events": ["a", "b"]}, "events", "Invalid event subscription: a, b"),
        ({"events": ["issue"]}, "events", "issue webhooks require the event:read permission."),
        ({"allowedOrigins": ["https://*.a"]}, "allowedOrigins", "'*' not allowed in origin"),
        ({"allowedOrigins": ["a" * 256]}, "allowedOrigins", "Cannot exceed 255 characters"),
        ({"schema": {"elements": [{}]}}, "schema", "Each element needs a 'type' field"),
        ({"slug": "Desk"}, "slug", "must be lower-case letters, digits and dashes, and not begin with a dash"),
        ({"slug": "123"}, "slug", "must not be digits alone"),
        ({"slug": "a" * 65}, "slug", "Cannot exceed 64 characters"),
        ({"name": "机"}, "slug", "cannot be made from this name, give one"),
        ({"uuid": "1"}, "uuid", "'1' is not a UUID"),
        ({"popularity": -1}, "popularity", "must be from 0 to 32767"),
        ({"popularity": True}, "popularity", "must be a whole number"),
        ({"isAlertable": 1}, "isAlertable", "must be true or false"),
        ({"scopes": "event:read"}, "scopes", "must be a list"),
        ({"scopes": [1]}, "scopes", "must be a list of texts"),
        ({"owner": []}, "owner", "must be an object"),
        ({"owner": {"id": "7"}}, "owner.id", "must be a whole number"),
        ({"features": ["chat"]}, "features[0]", "must be an object"),
        ({"avatars": [{"photoType": "big"}]}, "avatars[0].photoType", "must be one of logo, icon, is 'big'"),
        ({"status": "open"}, "status", "must be one of internal, published, unpublished, is 'open'"),
    ],
)
def test_fault(values, field, message):
    """Each broken limit is one fault, at its field and in the words of the protocol."""
    assert faults_of(PUBLIC | values) == [(field, message)]


@pytest.mark.parametrize(
    ("values", "field", "message"),
    [
        ({"verifyInstall": True}, "verifyInstall", "Internal integrations cannot have verify_install=True."),
        ({"isAlertable": True}, "webhookUrl", "webhookUrl required if alert rule action is enabled"),
        (
            {"events": ["issue"], "scopes": ["event:read"]},
            "webhookUrl",
            "webhookUrl required if webhook events are enabled",
        ),
    ],
)
def test_internal_fault(values, field, message):
    """Internal apps have limits of their own."""
    assert faults_of(INTERNAL | values) == [(field, message)]


def test_implied_scope():
    """A higher scope is enough for an event that needs a lower one."""
    assert public(events=["issue"], scopes=["event:admin"]).events == ("issue",)


@pytest.mark.parametrize(
    ("values", "field", "remedy"),
    [
        ({"webhook_url": "x"}, "webhook_url", "unknown key; did you mean 'webhookUrl'?"),
        ({"owner": {"slag": "a"}}, "owner.slag", "unknown key; did you mean 'slug'?"),
        ({"categories": ["issue-tracker"]}, "categories", "did you mean 'issue-tracking'?"),
        ({"features": [{"gate": "issue-link"}]}, "features[0].gate", "did you mean 'integrations-issue-link'?"),
        ({"features": [{"gate": "integrations-commits"}]}, "features[0].gate", "is not a feature of apps"),
        ({"features": [{"gate": "integrations-chat"}] * 2}, "features[1].gate", "is listed twice"),
        ({"zzz": 1}, "zzz", "known are allowedOrigins, author"),
    ],
)
def test_remedy(values, field, remedy):
    """A word that is not known is a fault that names the nearest one."""
    ((found, fault),) = faults_of(PUBLIC | values)
    assert found == field
    assert remedy in fault


@pytest.mark.parametrize("key", ["clientSecret", "client_secret", "apiToken"])
def test_secret(key):
    """A secret in a manifest is refused, the fault says where secrets live and does not repeat it."""
    ((field, fault),) = faults_of(PUBLIC | {key: "hush"})
    assert field == key
    assert "Tieline makes the client secret itself" in fault
    assert "hush" not in fault


@pytest.mark.parametrize("text", ["2026-01-31", "2026-01-31T09:00:00", "soon", "0001-01-01T00:00:00+05:00"])
def test_date_published(text):
    """The date of publication needs a time and a time zone."""
    ((field, _),) = faults_of(PUBLIC | {"datePublished": text})
    assert field == "datePublished"


def test_avatars():
    """A logo is in colour and an icon is not, unless it is said."""
    avatars = public(avatars=[{"photoType": "logo"}, {"photoType": "icon", "avatarType": "upload"}]).avatars
    assert [(avatar.photo_type, avatar.avatar_type, avatar.color) for avatar in avatars] == [
        ("logo", "default", True),
        ("icon", "upload", False),
    ]


def test_all_at_once():
    """Every fault of a manifest is told at once, in the order of the lines, those without a line first."""
    text = 'name = "Desk"\nscopes = ["a:b"]\nevents = ["c"]\n\n[[features]]\ngate = "x"\n\n[[features]]\ngate = 1\n'
    faults = manifest_faults(text)
    assert [fault.split(": ")[:2] for fault in faults] == [
        ["app.toml", "author"],
        ["app.toml", "webhookUrl"],
        ["app.toml:2", "scopes"],
        ["app.toml:3", "events"],
        ["app.toml:5", "features[0].gate"],
        ["app.toml:8", "features[1].gate"],
        ["app.toml:8", "features[1].gate"],
    ]


def test_toml_line():
    """A key inside a text or a deeper table is not taken for the one at fault."""
    text = 'overview = """\nslug = "x"\n"""\nslug = "X"\nauthor = "a"\nwebhookUrl = "http://a"\nname = "a"\n[schema]\n'
    assert manifest_faults(text)[0].startswith("app.toml:4: slug: ")


def test_json_line():
    """In JSON the outermost key is the one at fault."""
    text = json.dumps({"owner": {"slug": "a"}, **PUBLIC, "slug": "X"}, indent=2)
    line = text[: text.rindex('"slug"')].count("\n") + 1
    assert manifest_faults(text, "app.json")[0].startswith(f"app.json:{line}: slug: ")


@pytest.mark.parametrize(
    ("name", "text", "fault"),
    [
        ("a.toml", 'name = "a"\nslug =', "a.toml:2: is not TOML: Invalid value"),
        ("a.toml", "name = 1\nname = 2\n", "a.toml:2: is not TOML: Cannot overwrite a value"),
        ("a.json", '{\n  "name": 1,\n  "slug": ?\n}', "a.json:3: is not JSON: "),
        ("a.json", '{"name": 1, "name": 2}', "a.json: the key 'name' is given twice in one object"),
        ("a.json", "[]", "a.json: must hold one object"),
        ("a.json", "", "a.json:1: is not JSON: Expecting value"),
        ("a.json", "[" * 100_000, "a.json: is nested too deeply"),
        ("a.toml", "a = " + "[" * 100_000, "a.toml: is nested too deeply"),
        ("a.json", "9" * 5000, "a.json: Exceeds the limit"),
        ("a.yaml", "", "a.yaml: the name of a manifest must end in .json or .toml"),
    ],
)
def test_syntax(name, text, fault):
    """A text that cannot be parsed is one fault, at the line where the parser stopped."""
    (found,) = manifest_faults(text, name)
    assert found.startswith(fault)


@pytest.mark.parametrize(
    ("value", "fault"),
    [
        ("2026-01-31", "write dates and times as text, JSON has none"),
        ("nan", "numbers must be finite"),
        ("9007199254740992", "whole numbers must be below 2^53"),
        ('"\\u0000"', "holds a character that is none (NUL or half a surrogate pair)"),
        ("[" * 65 + "]" * 65, "nested deeper than 64 levels"),
    ],
)
def test_foreign_value(value, fault):
    """What JSON, GraphQL or the database could not carry is refused, however deep it stands."""
    known = 'name = "a"\nauthor = "a"\nwebhookUrl = "http://a"\n'
    text = f'{known}schema.elements = [{{ type = "stacktrace-link", uri = "/a", x = {value} }}]'
    assert manifest_faults(text) == [f"app.toml:4: schema: {fault}"]


def test_lone_surrogate():
    """Half a surrogate pair is a fault that can still be printed."""
    (fault,) = manifest_faults(json.dumps(PUBLIC | {"overview": "\ud800"}), "a.json")
    assert fault.encode()
    assert "half a surrogate pair" in fault


def test_one_line():
    """A fault is one line, whatever the manifest holds."""
    assert str(ManifestFault("a.toml", 3, "b\nc", "d\r\ne")) == "a.toml:3: b c: d e"
    assert str(ManifestFault("a.toml", None, "", "d")) == "a.toml: d"


@given(
    st.dictionaries(
        st.sampled_from(APP_KEYS) | st.text(),
        st.recursive(
            st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
            lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
        ),
    )
)
def test_any_object(document):
    """No object makes reading fail with anything but the faults, each of them printable."""
    assert outcome(json.dumps(document), "a.json").encode()


@given(st.text() | st.from_regex(r"(name|slug|\[+schema\]+|\[+features\]+) ?=? ?[\[{\"'1t.\]}\n]*"))
def test_any_text(text):
    """No text makes reading fail with anything but the faults, in either format."""
    assert outcome(text, "a.json").encode()
    assert outcome(text, "a.toml").encode()


def test_both_formats(tmp_path):
    """TOML and JSON that say the same give equal apps, but for the name of the file."""
    toml = read_manifest(EXAMPLES / "desk.toml")
    document = {
        "name": toml.name,
        "slug": toml.slug,
        "uuid": toml.uuid,
        "author": toml.author,
        "status": toml.status,
        "datePublished": toml.date_published,
        "categories": toml.categories,
        "webhookUrl": toml.webhook_url,
        "redirectUrl": toml.redirect_url,
        "isAlertable": toml.is_alertable,
        "scopes": toml.scopes,
        "events": toml.events,
        "overview": toml.overview,
        "features": [{"gate": feature.gate, "description": feature.description} for feature in toml.features],
        "schema": toml.schema,
    }
    path = tmp_path / "desk.json"
    path.write_text("\ufeff" + json.dumps(document), encoding="utf-8")
    assert read_manifest(path) == replace(toml, source="desk.json")


def test_examples():
    """The examples that come with Tieline are valid, and each says something of its own about every feature."""
    desk, watch, story = read_manifests(EXAMPLES)
    assert [component.type for component in desk.components] == ["issue-link", "alert-rule-action", "stacktrace-link"]
    assert [feature.feature_id for feature in desk.features] == [0, 1, 2, 4, 7]
    assert (desk.status, desk.source) == ("published", "desk.toml")
    assert (watch.slug, watch.status, watch.events) == ("night-watch", "internal", ("issue",))
    assert (story.slug, [component.type for component in story.components]) == ("storyboard", ["issue-media"])


def test_sorted_folder(tmp_path):
    """A folder gives its apps by slug and looks at manifests alone."""
    for name, slug in (("a.json", "zebra"), ("b.JSON", "ant")):
        (tmp_path / name).write_text(json.dumps(PUBLIC | {"slug": slug}))
    for name in (".a.json", "README.md"):
        (tmp_path / name).write_text("{")
    assert [app.slug for app in read_manifests(tmp_path)] == ["ant", "zebra"]


def test_faults_of_folder(tmp_path):
    """The faults of all files come together."""
    (tmp_path / "a.json").write_text("{")
    (tmp_path / "b.toml").write_bytes(b'name = "a"\nauthor = "\xff"\n')
    (tmp_path / "c.json").mkdir()
    found = folder_faults(tmp_path)
    assert found[0].startswith("a.json:1: is not JSON: ")
    assert found[1:] == ["b.toml:2: is not UTF-8", "c.json: cannot be read: it is not a file"]


def test_duplicates(tmp_path):
    """Two manifests of one slug, uuid or client id are a fault of the second that names the first."""
    for name in ("a.json", "b.json"):
        (tmp_path / name).write_text(json.dumps(PUBLIC | {"slug": "desk", "clientId": "c"}, indent=1))
    uuid = public(slug="desk").uuid
    assert folder_faults(tmp_path) == [
        "b.json:5: slug: 'desk' is already taken by a.json",
        f"b.json: uuid: '{uuid}' is already taken by a.json",
        "b.json:6: clientId: 'c' is already taken by a.json",
    ]


def test_missing_folder(tmp_path):
    """A folder that is not there is a fault that names it."""
    with pytest.raises(ManifestError, match="nowhere: the folder of manifests cannot be read: No such file"):
        read_manifests(tmp_path / "nowhere")


@pytest.mark.parametrize("make", [os.mkfifo, Path.mkdir])
def test_what_is_no_file(tmp_path, make):
    """A pipe or a folder is refused and not waited for."""
    make(tmp_path / "a.toml")
    with pytest.raises(ManifestError, match=r"a\.toml: cannot be read: it is not a file"):
        read_manifest(tmp_path / "a.toml")


def test_what_is_too_large(tmp_path):
    """A manifest without end is not read to its end."""
    (tmp_path / "a.toml").write_bytes(b" " * 1_000_001)
    with pytest.raises(ManifestError, match="is larger than 1000000 bytes"):
        read_manifest(tmp_path / "a.toml")
