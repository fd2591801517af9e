"""What an app may add to the frontend: four kinds of component, their JSON Schema, and the faults of an app's schema.

The messages are protocol: clients of the original compare them.
"""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Final

from jsonschema import Draft7Validator
from jsonschema.exceptions import best_match

from providers.vocabulary import COMPONENT_KINDS

# The order is part of a message.
ELEMENT_TYPES: Final = ("issue-link", "alert-rule-action", "issue-media", "stacktrace-link")
TEXT_TYPES: Final = ("text", "textarea")
TEXT_DEFAULTS: Final = ("issue.title", "issue.description")


@dataclass(frozen=True, slots=True, kw_only=True)
class ComponentField:
    """One key of an element: `path` from the element down (`[]` is every item), `type` in JSON's words."""

    path: str
    type: str
    required: bool
    description: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ComponentKind:
    """One kind of element, or of field in a form. `example` is valid as it stands."""

    type: str
    name: str
    description: str
    fields: tuple[ComponentField, ...]
    example: dict[str, Any]


def normalised(schema: object) -> dict[str, Any]:
    """Return a schema as it is kept: an object as it was written, `{}` for `""`. Ask `schema_faults` first."""
    return dict(schema) if isinstance(schema, dict) else {}


def schema_faults(schema: object) -> list[str]:
    """Every fault of an app's schema, in the order of checking; empty where it is right, or `""` or `{}`.

    Takes any JSON value and raises nothing. The original answers with the first fault alone.
    """
    if schema in ("", {}):
        return []
    try:
        return [*_element_faults(schema)] or _shape_faults(schema)
    except (RecursionError, ValueError):  # a message shows the value, and Python prints no value without bounds
        return ["The schema is nested too deeply or holds a number that is too long"]


def component_schema() -> dict[str, Any]:
    """Return the JSON Schema (draft 7) of an app's schema. Keys that it does not know are accepted everywhere."""
    return {
        "$schema": "http://json-schema.org/draft-07/schema#",
        "type": "object",
        "required": ["elements"],
        "properties": {"elements": {"type": "array", "minItems": 1, "items": _one_of_types(ELEMENT_TYPES)}},
        "definitions": _definitions(),
    }


def _element_faults(schema: object) -> Iterator[str]:
    if not isinstance(schema, dict) or "elements" not in schema:
        return
    elements = schema["elements"]
    if not isinstance(elements, list) or not all(isinstance(element, dict) for element in elements):
        yield "'elements' should be an array of objects"
        return
    definitions = _definitions()
    yield from filter(None, (_element_fault(element, definitions) for element in elements))
    yield from _repetitions(elements)


def _element_fault(element: dict[str, Any], definitions: dict[str, Any]) -> str:
    if "type" not in element:
        return "Each element needs a 'type' field"
    kind = element["type"]
    if kind not in ELEMENT_TYPES:
        return f"Element has type '{kind}'. Type must be one of the following: {list(ELEMENT_TYPES)}"
    for default in _defaults(element):
        if default not in TEXT_DEFAULTS:
            return (
                f"Elements of type {list(TEXT_TYPES)} may only have a default value of the following: "
                f"{list(TEXT_DEFAULTS)}, but {default} was found."
            )
    fault = best_match(_errors({"$ref": f"#/definitions/{kind}", "definitions": definitions}, element))
    return f"{fault.message} for element of type '{kind}'" if fault else ""


def _repetitions(elements: list[dict[str, Any]]) -> Iterator[str]:
    counts = Counter(kind for kind in (element.get("type") for element in elements) if isinstance(kind, str))
    return (f"Multiple elements of type: {kind}" for kind in ELEMENT_TYPES if counts[kind] > 1)


def _shape_faults(schema: object) -> list[str]:
    fault = best_match(_errors(component_schema(), schema))
    return [fault.message] if fault else []


def _errors(schema: dict[str, Any], value: object) -> Iterator[Any]:
    return iter(Draft7Validator(schema).iter_errors(value))


def _defaults(element: Mapping[str, Any]) -> Iterator[object]:
    for form in (element.get("create"), element.get("link"), element.get("settings")):
        for field in _form_fields(form):
            if field.get("type") in TEXT_TYPES and "default" in field:
                yield field["default"]


def _form_fields(form: object) -> Iterator[Mapping[str, Any]]:
    if isinstance(form, dict):
        for key in ("required_fields", "optional_fields"):
            fields = form.get(key)
            yield from (field for field in fields if isinstance(field, dict)) if isinstance(fields, list) else ()


def _one_of_types(kinds: tuple[str, ...]) -> dict[str, Any]:
    # One condition a type, not anyOf: a fault is then told in the words of the type that was meant.
    conditions = [
        {
            "if": {"required": ["type"], "properties": {"type": {"const": kind}}},
            "then": {"$ref": f"#/definitions/{kind}"},
        }
        for kind in kinds
    ]
    return _object(["type"], {"type": {"enum": list(kinds)}}) | {"allOf": conditions}


def _object(required: list[str], properties: dict[str, Any]) -> dict[str, Any]:
    return {"type": "object", "required": required, "properties": properties}


def _definitions() -> dict[str, Any]:
    return _element_definitions() | _field_definitions() | _media_definitions()


def _element_definitions() -> dict[str, Any]:
    form = {"$ref": "#/definitions/form"}
    text = {"type": "string"}
    settings = _object(
        ["type", "uri", "required_fields"],
        {
            "type": {"const": "alert-rule-settings"},
            "description": {"type": "string", "minLength": 1, "maxLength": 140},
        },
    )
    return {
        "issue-link": _object(["type", "link", "create"], {"link": form, "create": form}),
        "alert-rule-action": _object(
            ["type", "title", "settings"], {"title": text, "settings": {"allOf": [settings, form]}}
        ),
        "stacktrace-link": _object(["type", "uri"], {"uri": {"$ref": "#/definitions/uri"}}),
        "issue-media": _object(
            ["type", "title", "elements"],
            {
                "title": text,
                "elements": {
                    "type": "array",
                    "minItems": 1,
                    "items": _one_of_types(("header", "markdown", "image", "video")),
                },
            },
        ),
    }


def _field_definitions() -> dict[str, Any]:
    text = {"type": "string"}
    uri = {"$ref": "#/definitions/uri"}
    fields = {"$ref": "#/definitions/fields"}
    option = {
        "type": "array",
        "minItems": 2,
        "maxItems": 2,
        "items": [text, {"type": ["string", "number"]}],
    }
    text_field = _object(
        ["type", "label", "name"], {"label": text, "name": text, "default": {"enum": list(TEXT_DEFAULTS)}}
    )
    select = _object(
        ["type", "name", "label"],
        {
            "name": text,
            "label": text,
            "uri": uri,
            "options": {"type": "array", "minItems": 1, "items": option},
            "async": {"type": "boolean"},
            "skip_load_on_open": {"type": "boolean"},
            "depends_on": {"type": "array", "minItems": 1, "items": text},
        },
    )
    return {
        # Looser than what a request allows, as in the original: `//host` is refused when it is to be called.
        "uri": {"type": "string", "pattern": r"^\/"},
        "fields": {"type": "array", "minItems": 1, "items": _one_of_types(("select", *TEXT_TYPES))},
        "form": _object(["uri", "required_fields"], {"uri": uri, "required_fields": fields, "optional_fields": fields}),
        "select": select | {"oneOf": [{"required": ["uri"]}, {"required": ["options"]}]},
        "text": text_field,
        "textarea": text_field,
    }


def _media_definitions() -> dict[str, Any]:
    text = {"type": "string"}
    url = {"type": "string", "pattern": r"^(?:https?|\/)"}
    return {
        "header": _object(["type", "text"], {"text": text}),
        "markdown": _object(["type", "text"], {"text": text}),
        "image": _object(["type", "url"], {"url": url, "alt": text}),
        "video": _object(["type", "url"], {"url": url}),
    }


def component_kinds() -> tuple[ComponentKind, ...]:
    """Return the four kinds of element, sorted by type."""
    return (_alert_rule_action(), _issue_link(), _issue_media(), _stacktrace_link())


def form_field_kinds() -> tuple[ComponentKind, ...]:
    """Return the kinds of field that the forms of `issue-link` and `alert-rule-action` are made of, sorted by type."""
    select = ComponentKind(
        type="select",
        name="Select",
        description="A closed list, or a list that the app is asked for.",
        fields=(
            *_any_field("select"),
            _may("options", "array", "The choices, each a pair of value and label. Either this or `uri`."),
            _may("uri", "string", "The path at the app that answers with the choices. Either this or `options`."),
            _may("async", "boolean", "Whether the app is asked again while somebody types; true where left out."),
            _may("skip_load_on_open", "boolean", "Whether the app is left alone until somebody types."),
            _may("depends_on", "array", "Names of fields that must have a value first; their values are sent along."),
        ),
        example={"type": "select", "name": "board", "label": "Board", "uri": "/boards"},
    )
    return (
        select,
        _text_kind("text", "Text", "One line of text."),
        _text_kind("textarea", "Text area", "A longer text."),
    )


def _text_kind(kind: str, name: str, description: str) -> ComponentKind:
    default = _may("default", "string", "What it is filled with: `issue.title` or `issue.description`, nothing else.")
    return ComponentKind(
        type=kind,
        name=name,
        description=description,
        fields=(*_any_field(kind), default),
        example={"type": kind, "name": "title", "label": "Title", "default": "issue.title"},
    )


def _any_field(kind: str) -> tuple[ComponentField, ...]:
    return (
        _must("type", "string", f"Always `{kind}`."),
        _must("name", "string", "The key under which the value arrives at the app."),
        _must("label", "string", "What people see beside the field."),
    )


def _alert_rule_action() -> ComponentKind:
    return ComponentKind(
        type="alert-rule-action",
        name="Alert rule action",
        description=COMPONENT_KINDS["alert-rule-action"],
        fields=(
            _must("type", "string", "Always `alert-rule-action`."),
            _must("title", "string", "The action's name in the alert rule editor."),
            _must("settings", "object", "The form that a person fills in."),
            _must("settings.type", "string", "Always `alert-rule-settings`."),
            _may("settings.description", "string", "What the form is for, 1 to 140 characters."),
            *_form("settings", "is asked whether the values are right before the rule is saved"),
        ),
        example={
            "type": "alert-rule-action",
            "title": "Put a card on the board",
            "settings": {
                "type": "alert-rule-settings",
                "description": "The card carries the issue's title and a link back.",
                "uri": "/alerts/settings",
                "required_fields": [{"type": "select", "name": "board", "label": "Board", "uri": "/boards"}],
            },
        },
    )


def _issue_link() -> ComponentKind:
    title = {"type": "text", "name": "title", "label": "Title", "default": "issue.title"}
    return ComponentKind(
        type="issue-link",
        name="Issue link",
        description=COMPONENT_KINDS["issue-link"],
        fields=(
            _must("type", "string", "Always `issue-link`."),
            _must("create", "object", "The form that makes a new item in the app."),
            *_form("create", "makes the item and answers with its address"),
            _must("link", "object", "The form that finds an item which the app has already."),
            *_form("link", "answers with the item's address"),
        ),
        example={
            "type": "issue-link",
            "create": {"uri": "/tickets/create", "required_fields": [title]},
            "link": {
                "uri": "/tickets/link",
                "required_fields": [{"type": "select", "name": "ticket", "label": "Ticket", "uri": "/tickets"}],
            },
        },
    )


def _issue_media() -> ComponentKind:
    return ComponentKind(
        type="issue-media",
        name="Issue media",
        description=COMPONENT_KINDS["issue-media"],
        fields=(
            _must("type", "string", "Always `issue-media`."),
            _must("title", "string", "The heading above the media."),
            _must("elements", "array", "What is shown, from top to bottom; at least one."),
            _must("elements[].type", "string", "`header`, `markdown`, `image` or `video`."),
            _may("elements[].text", "string", "The text; required for `header` and `markdown`."),
            _may("elements[].url", "string", "A web address, or a path at the app; required for `image` and `video`."),
            _may("elements[].alt", "string", "What an `image` shows, in words."),
        ),
        example={
            "type": "issue-media",
            "title": "Replay",
            "elements": [
                {"type": "header", "text": "The last minute before the error"},
                {"type": "image", "url": "/replay/preview.png", "alt": "The cart with an empty total"},
            ],
        },
    )


def _stacktrace_link() -> ComponentKind:
    return ComponentKind(
        type="stacktrace-link",
        name="Stack trace link",
        description=COMPONENT_KINDS["stacktrace-link"],
        fields=(
            _must("type", "string", "Always `stacktrace-link`."),
            _must("uri", "string", "The path at the app that shows the line, beginning with `/`."),
        ),
        example={"type": "stacktrace-link", "uri": "/code"},
    )


def _form(path: str, effect: str) -> tuple[ComponentField, ...]:
    return (
        _must(f"{path}.uri", "string", f"The path at the app that {effect}, beginning with `/`."),
        _must(f"{path}.required_fields", "array", "The fields that must have a value; at least one."),
        _may(f"{path}.optional_fields", "array", "Fields that may stay empty; at least one where given."),
    )


def _must(path: str, kind: str, description: str) -> ComponentField:
    return ComponentField(path=path, type=kind, required=True, description=description)


def _may(path: str, kind: str, description: str) -> ComponentField:
    return ComponentField(path=path, type=kind, required=False, description=description)
