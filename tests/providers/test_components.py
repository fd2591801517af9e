"""The component schema: what is accepted, and the very words with which the rest is refused."""

import copy
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from providers.components import (
    ELEMENT_TYPES,
    ComponentKind,
    component_kinds,
    component_schema,
    form_field_kinds,
    normalised,
    schema_faults,
)
from providers.vocabulary import COMPONENT_KINDS

STACKTRACE = {"type": "stacktrace-link", "uri": "/code"}
ALLOWED = "Type must be one of the following: ['issue-link', 'alert-rule-action', 'issue-media', 'stacktrace-link']"
DEFAULTS = (
    "Elements of type ['text', 'textarea'] may only have a default value of the following: "
    "['issue.title', 'issue.description']"
)
JSON_VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text() | st.sampled_from(ELEMENT_TYPES),
    lambda inner: (
        st.lists(inner)
        | st.dictionaries(
            st.text() | st.sampled_from(["type", "elements", "create", "link", "settings", "required_fields", "uri"]),
            inner,
        )
    ),
)


def faults_of(*elements: object) -> list[str]:
    return schema_faults({"elements": list(elements)})


def link(field: object) -> dict[str, object]:
    form = {"uri": "/x", "required_fields": [field]}
    return {"type": "issue-link", "create": form, "link": form}


def kind_ids(kind: ComponentKind) -> str:
    return kind.type


def without(element: dict[str, object], path: str) -> dict[str, object]:
    shorter = copy.deepcopy(element)
    *parents, last = path.split(".")
    place = shorter
    for parent in parents:
        place = place[parent]
    del place[last]
    return shorter


@pytest.mark.parametrize("schema", ["", {}])
def test_empty(schema):
    """An empty text and an empty object are both a schema without elements."""
    assert schema_faults(schema) == []
    assert normalised(schema) == {}


def test_unknown_keys():
    """Keys that nobody knows are accepted and kept."""
    schema = {"elements": [{**STACKTRACE, "colour": "red"}], "version": 3}
    assert schema_faults(schema) == []
    assert normalised(schema) == schema


@pytest.mark.parametrize(
    ("schema", "message"),
    [
        ({"elements": {}}, "'elements' should be an array of objects"),
        ({"elements": ["issue-link"]}, "'elements' should be an array of objects"),
        ({"elements": [{}]}, "Each element needs a 'type' field"),
        (
            {"elements": [{"type": "other"}]},
            f"Element has type 'other'. {ALLOWED}",
        ),
        (
            {"elements": [link({"type": "text", "name": "a", "label": "A", "default": "issue.id"})]},
            f"{DEFAULTS}, but issue.id was found.",
        ),
        (
            {"elements": [{"type": "stacktrace-link"}]},
            "'uri' is a required property for element of type 'stacktrace-link'",
        ),
        ({"elements": [STACKTRACE, STACKTRACE]}, "Multiple elements of type: stacktrace-link"),
        ({"elements": []}, "[] should be non-empty"),
        ({"items": []}, "'elements' is a required property"),
        ([], "[] is not of type 'object'"),
        (None, "None is not of type 'object'"),
    ],
)
def test_message(schema, message):
    """Each fault is told in the words that clients of the original know."""
    assert schema_faults(schema) == [message]


@pytest.mark.parametrize(
    ("field", "message"),
    [
        ({"type": "select", "label": "A", "uri": "/a"}, "'name' is a required property"),
        ({"type": "text", "name": "a"}, "'label' is a required property"),
        ({"type": "number", "name": "a", "label": "A"}, "'number' is not one of ['select', 'text', 'textarea']"),
        ({"type": "select", "name": "a", "label": "A", "options": []}, "[] should be non-empty"),
        ({"type": "select", "name": "a", "label": "A", "options": [["a"]]}, "['a'] is too short"),
        ({"type": "select", "name": "a", "label": "A", "options": [[1, "a"]]}, "1 is not of type 'string'"),
        ({"type": "select", "name": "a", "label": "A", "uri": "a"}, "'a' does not match '^\\\\/'"),
        ({"type": "select", "name": "a", "label": "A", "uri": "/a", "depends_on": []}, "[] should be non-empty"),
        ({"type": "select", "name": "a", "label": "A", "uri": "/a", "async": 1}, "1 is not of type 'boolean'"),
    ],
)
def test_form_field(field, message):
    """A fault inside a form names what is wrong there, and the element that it is in."""
    assert faults_of(link(field)) == [f"{message} for element of type 'issue-link'"]


@pytest.mark.parametrize("sources", [{}, {"uri": "/a", "options": [["a", 1]]}])
def test_select_source(sources):
    """A select has either an address or options, never both and never neither."""
    (fault,) = faults_of(link({"type": "select", "name": "a", "label": "A", **sources}))
    assert fault.endswith("for element of type 'issue-link'")


@pytest.mark.parametrize(("length", "accepted"), [(0, False), (1, True), (140, True), (141, False)])
def test_description_length(length, accepted):
    """The description of alert settings has 1 to 140 characters."""
    action = component_kinds()[0].example
    action["settings"]["description"] = "x" * length
    assert (faults_of(action) == []) is accepted


def test_loose_uri():
    """An address that a request will refuse is still accepted in a schema, as the original does."""
    assert faults_of({"type": "stacktrace-link", "uri": "//host/a@b"}) == []


def test_order():
    """All faults come at once: element by element, then what is repeated."""
    assert faults_of(STACKTRACE, {}, STACKTRACE, {"type": "x"}) == [
        "Each element needs a 'type' field",
        f"Element has type 'x'. {ALLOWED}",
        "Multiple elements of type: stacktrace-link",
    ]


@given(JSON_VALUES)
def test_any_json(value):
    """No JSON value makes the check raise."""
    assert all(isinstance(fault, str) for fault in schema_faults(value))
    assert isinstance(normalised(value), dict)


@given(JSON_VALUES, st.sampled_from(ELEMENT_TYPES))
def test_any_element(value, kind):
    """No JSON value in an element of a known type makes the check raise."""
    element = {"type": kind, **(value if isinstance(value, dict) else {"create": value, "settings": value})}
    assert all(isinstance(fault, str) for fault in faults_of(element))


def test_deep():
    """A value that is deeper than Python can follow is a fault and no crash."""
    deep: list[object] = []
    for _ in range(100_000):
        deep = [deep]
    assert faults_of({"type": deep}) == ["The schema is nested too deeply or holds a number that is too long"]


def test_long_number():
    """A number that is longer than Python will print is a fault and no crash."""
    assert faults_of({"type": 1 << 100_000}) == ["The schema is nested too deeply or holds a number that is too long"]


def test_kinds():
    """The four kinds are the ones of the vocabulary, in its order."""
    assert {kind.type: kind.description for kind in component_kinds()} == COMPONENT_KINDS
    assert [kind.type for kind in component_kinds()] == sorted(ELEMENT_TYPES)


def test_examples():
    """The documented examples make one valid schema."""
    assert faults_of(*(kind.example for kind in component_kinds())) == []


@pytest.mark.parametrize("kind", component_kinds(), ids=kind_ids)
def test_required_fields(kind):
    """Leaving a field out is a fault exactly where the field is documented as required."""
    for field in kind.fields:
        if "[]" not in field.path and (field.required or field.path == "settings.description"):
            assert bool(faults_of(without(kind.example, field.path))) is field.required


@pytest.mark.parametrize("kind", form_field_kinds(), ids=kind_ids)
def test_form_field_kinds(kind):
    """The documented example of a form field is valid, and every required key of it is needed."""
    assert faults_of(link(kind.example)) == []
    for field in kind.fields:
        if field.required:
            assert faults_of(link(without(kind.example, field.path))), field.path


def test_fresh():
    """Changing what was handed out changes nothing for the next reader."""
    component_kinds()[0].example.clear()
    component_schema().clear()
    assert component_kinds()[0].example
    assert json.loads(json.dumps(component_schema()))["required"] == ["elements"]
