"""The elements of an app's schema, typed by kind, with a fallback for kinds that come later."""

from collections.abc import Iterable
from typing import Annotated, Any

import strawberry

from graphql_api.schema.scalars import JSON


@strawberry.type(description="One value of a selection.")
class ElementChoice:
    """A value and its label."""

    value: str = strawberry.field(description="The value that the app receives, as text.")
    label: str = strawberry.field(description="What people read.")


@strawberry.type(description="A field of a form that an app declares.")
class ElementField:
    """One field."""

    type: str = strawberry.field(description="select, text or textarea.")
    name: str = strawberry.field(description="The key under which the app receives it.")
    label: str = strawberry.field(description="What people read.")
    default: str | None = strawberry.field(description="`issue.title` or `issue.description`; null without a default.")
    uri: str | None = strawberry.field(
        description="The path at the app that gives the choices; null where they are fixed."
    )
    choices: list[ElementChoice] = strawberry.field(description="The fixed choices; empty where there are none.")
    depends_on: list[str] = strawberry.field(description="The fields that must be filled before this one is asked for.")
    skip_load_on_open: bool = strawberry.field(description="Whether its choices are not asked for when the form opens.")
    is_async: bool = strawberry.field(name="async", description="Whether its choices are searched while typing.")
    json: JSON = strawberry.field(description="The field as the developer wrote it.")


@strawberry.type(description="One of the two forms of an issue link.")
class IssueLinkForm:
    """The form and where it goes."""

    uri: str = strawberry.field(description="The path at the app that receives it.")
    required_fields: list[ElementField] = strawberry.field(description="What must be filled in.")
    optional_fields: list[ElementField] = strawberry.field(description="What may be filled in.")


@strawberry.type(description="Creates an item in the app from an issue, or links one.")
class IssueLink:
    """The element `issue-link`."""

    type: str = strawberry.field(description="`issue-link`.")
    create: IssueLinkForm = strawberry.field(description="The form that creates an item.")
    link: IssueLinkForm = strawberry.field(description="The form that links one.")


@strawberry.type(description="What an alert rule action asks for.")
class AlertRuleSettings:
    """The form of an alert rule action."""

    type: str = strawberry.field(description="`alert-rule-settings`.")
    description: str = strawberry.field(description="A sentence above the form; empty without one.")
    uri: str = strawberry.field(description="The path at the app that checks the form when a rule is saved.")
    required_fields: list[ElementField] = strawberry.field(description="What must be filled in.")
    optional_fields: list[ElementField] = strawberry.field(description="What may be filled in.")


@strawberry.type(description="An action that an alert rule can have.")
class AlertRuleAction:
    """The element `alert-rule-action`."""

    type: str = strawberry.field(description="`alert-rule-action`.")
    title: str = strawberry.field(description="What the action is called in the rule editor.")
    settings: AlertRuleSettings = strawberry.field(description="What it asks for.")


@strawberry.type(description="A part of what an app shows on the issue page.")
class IssueMediaPart:
    """A header, Markdown, a picture or a video."""

    type: str = strawberry.field(description="header, markdown, image or video.")
    text: str | None = strawberry.field(description="The text of a header or of Markdown.")
    url: str | None = strawberry.field(description="The address of a picture or video.")
    alt: str | None = strawberry.field(description="What a picture shows, for those who cannot see it.")


@strawberry.type(description="Text, pictures and video that an app shows on the issue page.")
class IssueMedia:
    """The element `issue-media`."""

    type: str = strawberry.field(description="`issue-media`.")
    title: str = strawberry.field(description="The heading above them.")
    elements: list[IssueMediaPart] = strawberry.field(description="What is shown, in order.")


@strawberry.type(description="A link on each stack frame.")
class StacktraceLink:
    """The element `stacktrace-link`."""

    type: str = strawberry.field(description="`stacktrace-link`.")
    uri: str = strawberry.field(description="The path at the app.")
    url: str = strawberry.field(description="The whole address; empty until an installation makes it.")
    params: list[str] = strawberry.field(description="The names of the parameters that are added.")


@strawberry.type(description="An element of a kind that this version does not know.")
class UnknownElement:
    """The fallback."""

    type: str = strawberry.field(description="The kind, as the developer wrote it.")
    json: JSON = strawberry.field(description="The element as the developer wrote it.")


SentryAppSchemaElement = Annotated[
    IssueLink | AlertRuleAction | IssueMedia | StacktraceLink | UnknownElement,
    strawberry.union("SentryAppSchemaElement", description="An element of an app's schema, by its kind."),
]
Element = IssueLink | AlertRuleAction | IssueMedia | StacktraceLink | UnknownElement


def element_of(element: dict[str, Any]) -> Element:
    """A checked element as the API shows it."""
    makers = {
        "issue-link": _issue_link,
        "alert-rule-action": _alert_rule_action,
        "issue-media": _issue_media,
        "stacktrace-link": _stacktrace_link,
    }
    return makers.get(element["type"], _unknown)(element)


def _issue_link(element: dict[str, Any]) -> Element:
    return IssueLink(type=element["type"], create=_form(element["create"]), link=_form(element["link"]))


def _form(form: dict[str, Any]) -> IssueLinkForm:
    return IssueLinkForm(
        uri=form["uri"],
        required_fields=_fields(form["required_fields"]),
        optional_fields=_fields(form.get("optional_fields", ())),
    )


def _alert_rule_action(element: dict[str, Any]) -> Element:
    settings = element["settings"]
    return AlertRuleAction(
        type=element["type"],
        title=element["title"],
        settings=AlertRuleSettings(
            type=settings["type"],
            description=settings.get("description", ""),
            uri=settings["uri"],
            required_fields=_fields(settings["required_fields"]),
            optional_fields=_fields(settings.get("optional_fields", ())),
        ),
    )


def _issue_media(element: dict[str, Any]) -> Element:
    shown = [
        IssueMediaPart(type=p["type"], text=p.get("text"), url=p.get("url"), alt=p.get("alt"))
        for p in element["elements"]
    ]
    return IssueMedia(type=element["type"], title=element["title"], elements=shown)


def _stacktrace_link(element: dict[str, Any]) -> Element:
    return StacktraceLink(type=element["type"], uri=element["uri"], url="", params=_texts(element.get("params")))


def _unknown(element: dict[str, Any]) -> Element:
    return UnknownElement(type=element["type"], json=JSON(element))


def _fields(fields: Iterable[dict[str, Any]]) -> list[ElementField]:
    return [_field(field) for field in fields]


def _field(field: dict[str, Any]) -> ElementField:
    return ElementField(
        type=field["type"],
        name=field["name"],
        label=field["label"],
        default=field.get("default"),
        uri=field.get("uri"),
        choices=[ElementChoice(value=str(value), label=str(label)) for value, label in field.get("options", ())],
        depends_on=_texts(field.get("depends_on")),
        skip_load_on_open=bool(field.get("skip_load_on_open", False)),
        is_async=bool(field.get("async", field["type"] == "select")),
        json=JSON(field),
    )


def _texts(value: Any) -> list[str]:
    return [str(each) for each in value] if isinstance(value, list) else []
