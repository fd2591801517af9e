"""What makes a declaration wrong: types first, then the rules between its fields. Quality is judged elsewhere."""

import re
import types
from collections.abc import Iterator
from dataclasses import dataclass, fields, is_dataclass
from typing import Any, Final, Literal, Union, get_args, get_origin, get_type_hints

from providers.contract import Provider
from providers.vocabulary import DOMAINS, GATE_PREFIX, category_by_slug, gate_by_name

ABOUT_HEADINGS: Final = (
    "What it is for",
    "Before you start",
    "Install",
    "Configure",
    "Use",
    "Permissions",
    "Limits",
    "Troubleshooting",
    "Uninstall",
)
_SLUG: Final = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_UNSAFE_SVG: Final = re.compile(
    r"<script|<foreignObject|<image|<style|<!ENTITY|\son\w+\s*=|(?:href|src)\s*=\s*[\"'](?!#)|url\(\s*[\"']?(?!#)",
    re.IGNORECASE,
)
_WEB_ADDRESS: Final = re.compile(r"https?://[^\s/]+\S*")


@dataclass(frozen=True, slots=True)
class Fault:
    """One fault: the `file` in the provider's folder, the path of the `field`, and what is wrong with it."""

    field: str
    fault: str
    file: str = "__init__.py"

    def __str__(self) -> str:
        """`field: fault`, on one line."""
        return f"{self.field}: {self.fault}"


def provider_faults(provider: Provider, folder: str) -> list[Fault]:
    """Everything wrong with `provider`, which lies in a folder of the name `folder`; the types alone if they are wrong."""
    wrong_types = list(_type_faults(provider, ""))
    if wrong_types:
        return wrong_types
    return [
        *_name_faults(provider, folder),
        *_detail_faults(provider),
        *_word_faults(provider),
        *_address_faults(provider),
        *_reference_faults(provider),
    ]


def about_sections(about: str) -> list[tuple[str, str]]:
    """The `## ` headings of an about.md with the text below each, in order; those in fenced code do not count."""
    sections: list[tuple[str, list[str]]] = []
    fenced = False
    for line in about.splitlines():
        fenced ^= line.startswith("```")
        if line.startswith("## ") and not fenced:
            sections.append((line[3:].strip(), []))
        elif sections:
            sections[-1][1].append(line)
    return [(heading, "\n".join(lines).strip()) for heading, lines in sections]


def about_headings(about: str) -> list[str]:
    """The headings alone."""
    return [heading for heading, _ in about_sections(about)]


def about_faults(about: str) -> list[Fault]:
    """Headings of about.md that no page knows, or that stand twice. An absent file is no fault but costs the tier."""
    faults = []
    headings = about_headings(about)
    for heading in dict.fromkeys(headings):
        if heading not in ABOUT_HEADINGS:
            known = ", ".join(ABOUT_HEADINGS)
            faults.append(Fault(f"'## {heading}'", f"is not one of the fixed headings ({known})", "about.md"))
        elif headings.count(heading) > 1:
            faults.append(Fault(f"'## {heading}'", "stands more than once", "about.md"))
    return faults


def logo_faults(svg: str, name: str) -> list[Fault]:
    """What a logo must not have: anything that runs or reaches out. An absent logo is no fault but costs the tier."""
    found = _UNSAFE_SVG.search(svg)
    return (
        [Fault("<svg>", f"'{found[0].strip()}' must not be in a logo: it may run or fetch something", name)]
        if found
        else []
    )


def _type_faults(value: Any, path: str) -> Iterator[Fault]:
    if is_dataclass(value) and not isinstance(value, type):
        hints = get_type_hints(type(value))
        for each in fields(value):
            where = f"{path}.{each.name}" if path else each.name
            yield from _value_faults(getattr(value, each.name), hints[each.name], where)


def _value_faults(value: Any, expected: Any, path: str) -> Iterator[Fault]:
    origin, arguments = get_origin(expected), get_args(expected)
    if origin is Literal:
        if value not in arguments:
            yield Fault(path, f"must be one of {', '.join(arguments)}, is {value!r}")
    elif origin in (Union, types.UnionType):
        yield from _union_faults(value, arguments, path)
    elif origin in (tuple, frozenset):
        yield from _collection_faults(value, origin, arguments[0], path)
    elif not isinstance(value, expected) or (expected is int and isinstance(value, bool)):
        yield Fault(path, f"must be {_name(expected)}, is {_name(type(value))}")
    else:
        yield from _type_faults(value, path)


def _union_faults(value: Any, arguments: tuple[Any, ...], path: str) -> Iterator[Fault]:
    if value is None and type(None) in arguments:
        return
    yield from _value_faults(value, next(each for each in arguments if each is not type(None)), path)


def _collection_faults(value: Any, collection: Any, element: Any, path: str) -> Iterator[Fault]:
    if not isinstance(value, collection):
        yield Fault(path, f"must be a {collection.__name__}, is {_name(type(value))}")
        return
    for number, each in enumerate(value):
        yield from _value_faults(each, element, f"{path}[{number}]")


def _name(kind: Any) -> str:
    known = {str: "text", int: "a whole number", bool: "True or False", type(None): "None"}
    return known.get(kind, f"a {getattr(kind, '__name__', kind)}")


def _name_faults(provider: Provider, folder: str) -> Iterator[Fault]:
    if not _SLUG.fullmatch(provider.key) or provider.key.isdigit():
        yield Fault(
            "key", f"'{provider.key}' must be lower-case letters, digits and single dashes, and not digits alone"
        )
    elif provider.key.replace("-", "_") != folder:
        yield Fault("key", f"'{provider.key}' must be the folder's name with dashes: '{folder.replace('_', '-')}'")
    for name in ("name", "noun", "author", "summary", "description"):
        if not getattr(provider, name).strip():
            yield Fault(name, "must not be empty")
    for alias in provider.aliases:
        if not _SLUG.fullmatch(alias) or alias == provider.key:
            yield Fault("aliases", f"'{alias}' must be a slug other than the key")
    for group in ("setup", "configuration"):
        yield from _repeated(group, [each.name for each in getattr(provider, group)])
    for number, field in enumerate(provider.setup):
        if not _SLUG.fullmatch(field.name):
            yield Fault(f"setup[{number}].name", f"'{field.name}' must be lower-case letters, digits and single dashes")


def _detail_faults(provider: Provider) -> Iterator[Fault]:
    if provider.takes_minutes < 1:
        yield Fault("takes_minutes", f"must be at least 1, is {provider.takes_minutes}")
    if not re.fullmatch(r"[a-z0-9_-]+\.svg", provider.logo):
        yield Fault("logo", f"'{provider.logo}' must be the bare name of an .svg file in the folder")


def _repeated(group: str, names: list[str]) -> Iterator[Fault]:
    for name in dict.fromkeys(names):
        if names.count(name) > 1:
            yield Fault(group, f"'{name}' is declared more than once")


def _word_faults(provider: Provider) -> Iterator[Fault]:
    if provider.domain is not None and provider.domain not in DOMAINS:
        yield Fault("domain", f"'{provider.domain}' is not one of {', '.join(DOMAINS)}")
    categories = category_by_slug()
    for category in provider.categories:
        if category not in categories:
            yield Fault("categories", f"'{category}' is not one of {', '.join(categories)}")
    gates = gate_by_name()
    for where, gate in _gates(provider):
        if gate not in gates:
            yield Fault(where, f"'{gate}' is not a feature gate of providers/vocabulary.py")
    for capability in sorted(provider.capabilities):
        if GATE_PREFIX + capability not in gates:
            yield Fault("capabilities", f"'{capability}' is not the value of a feature gate")


def _gates(provider: Provider) -> Iterator[tuple[str, str]]:
    for group in ("features", "absences"):
        for number, described in enumerate(getattr(provider, group)):
            yield f"{group}[{number}].gate", described.gate
    for group in ("scopes", "webhooks", "endpoints"):
        for number, served in enumerate(getattr(provider, group)):
            yield from ((f"{group}[{number}].gates", gate) for gate in served.gates)
    for number, field in enumerate(provider.configuration):
        if field.gate:
            yield f"configuration[{number}].gate", field.gate


def _address_faults(provider: Provider) -> Iterator[Fault]:
    addresses = {name: getattr(provider, name) for name in ("issue_url", "source_url", "docs_url")}
    if provider.aspects.external_install:
        addresses["aspects.external_install.url"] = provider.aspects.external_install.url
    for name, address in addresses.items():
        if not _WEB_ADDRESS.fullmatch(address):
            yield Fault(name, f"'{address}' must be a web address that starts with http:// or https://")


def _reference_faults(provider: Provider) -> Iterator[Fault]:
    fields_here = {each.name for each in provider.configuration}
    for number, field in enumerate(provider.configuration):
        for condition in field.conditions:
            if condition.name not in fields_here:
                yield Fault(f"configuration[{number}].conditions", f"there is no field '{condition.name}'")
    scopes = {scope.name for scope in provider.scopes}
    for number, endpoint in enumerate(provider.endpoints):
        for scope in endpoint.scopes:
            if scope not in scopes:
                yield Fault(f"endpoints[{number}].scopes", f"'{scope}' is not among the scopes")
    kinds = {each.kind for each in provider.authentication}
    for number, setting in enumerate(provider.setup):
        for kind in setting.needed_for:
            if kind not in kinds:
                yield Fault(f"setup[{number}].needed_for", f"'{kind}' is not a kind of authentication")
