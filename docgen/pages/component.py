"""A kind of component: its fields, an example, and the apps that declare one."""

import json
from collections.abc import Iterator
from typing import Final

from docgen.model import NavGroup, NavLink, Page, Site
from docgen.text import blocks, bullets, code, fenced, link, plain, section, table
from providers.components import ELEMENT_TYPES, TEXT_DEFAULTS, TEXT_TYPES, ComponentKind, form_field_kinds

_WITH_FORM: Final = frozenset({"alert-rule-action", "issue-link"})


def component_index(site: Site) -> Page:
    """Give the list of the kinds of components."""
    lines = (f"{component_link(kind)} ({code(kind.type)}): {kind.description}" for kind in site.component_kinds)
    return Page(
        path="components/index.md",
        title="Components of apps",
        description="The pieces of interface that an app can declare.",
        markdown=blocks(
            "# Components",
            "An app declares pieces of interface in its schema, and they appear on the pages of the product. At most one "
            "of each kind; keys that are not known are kept.",
            bullets(lines),
            section("How an app declares them", "The schema of an app is an object with a list of elements:"),
            fenced(json.dumps({"elements": [{"type": "stacktrace-link", "uri": "/open"}]}, indent=2), "json"),
            section("Fields of a form", "The forms of some components are made of these.", *_form_fields()),
        ),
        section="components",
        side=_side(site),
        boxes={},
    )


def component_page(site: Site, kind: ComponentKind) -> Page:
    """Give the page of one kind."""
    return Page(
        path=component_path(kind.type),
        title=f"{kind.name} (component)",
        description=" ".join(kind.description.split()),
        markdown=_markdown(site, kind),
        section="components",
        side=_side(site),
        boxes={},
    )


def component_path(kind: str) -> str:
    """Give the path of a kind's page."""
    return f"components/{kind}/index.md"


def component_link(kind: ComponentKind) -> str:
    """Give the name of a kind, linked to its page."""
    return link(plain(kind.name), component_path(kind.type))


def _side(site: Site) -> tuple[NavGroup, ...]:
    links = (NavLink(kind.name, component_path(kind.type)) for kind in site.component_kinds)
    return (NavGroup("Components", (NavLink("Overview", "components/index.md"), *links)),)


def _form_fields() -> list[str]:
    return [section(plain(kind.name), kind.description, _fields(kind), level=3) for kind in form_field_kinds()]


def _fields(kind: ComponentKind) -> str:
    rows = [
        [code(field.path), plain(field.type), "yes" if field.required else "no", field.description]
        for field in kind.fields
    ]
    return table(["Field", "Type", "Required", "What it is"], rows)


def _about_forms(kind: ComponentKind) -> str:
    fields = link("fields of a form", "components/index.md", "fields-of-a-form")
    return f"What stands in a form: see {fields}." if kind.type in _WITH_FORM else ""


def _refusals(kind: ComponentKind) -> Iterator[str]:
    messages = [
        ("'elements' should be an array of objects", "the list is no list, or holds something else."),
        ("Each element needs a 'type' field", "the element does not say what it is."),
        (
            f"Element has type '…'. Type must be one of the following: {list(ELEMENT_TYPES)}",
            "there is no such kind.",
        ),
        (f"… for element of type '{kind.type}'", "a key is missing, or its value is not what the table above says."),
        (f"Multiple elements of type: {kind.type}", "an app has at most one."),
        ("The schema is nested too deeply or holds a number that is too long", "it cannot be read as it stands."),
    ]
    if kind.type in _WITH_FORM:
        default = (
            f"Elements of type {list(TEXT_TYPES)} may only have a default value of the following: "
            f"{list(TEXT_DEFAULTS)}, but … was found."
        )
        messages.append((default, "a field of a form is filled with something else."))
    yield from (f"{code(message)}: {reason}" for message, reason in messages)
    if any(field.path.endswith("uri") for field in kind.fields):
        yield "A `uri` must begin with one `/`: neither a whole address nor `//host` is ever called."


def _markdown(site: Site, kind: ComponentKind) -> str:
    users = [app for app in site.apps if any(each.type == kind.type for each in app.components)]
    return blocks(
        f"# {plain(kind.name)}",
        kind.description,
        f"Its `type` is {code(kind.type)}; an app has at most one.",
        section(
            "Fields",
            _fields(kind),
            _about_forms(kind),
        ),
        section("Example", fenced(json.dumps(kind.example, indent=2, ensure_ascii=False), "json")),
        section("What is refused", "`…` stands for what was found.", bullets(_refusals(kind))),
        section("Apps that have one", bullets(link(plain(app.name), f"apps/{app.slug}/index.md") for app in users)),
    )
