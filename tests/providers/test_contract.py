"""What every provider must be that is found, whichever it is: there is no list here."""

# The expected value stands left, as in the whole project.

import re
from dataclasses import asdict
from xml.etree import ElementTree as ET

import pytest

from providers.catalog import load_catalog
from providers.checking import ABOUT_HEADINGS, about_faults, about_headings, provider_faults
from providers.quality import assess_provider
from providers.scale import TIERS
from providers.vocabulary import GATE_PREFIX

FILES = frozenset(
    [
        "__init__.py",
        "about.md",
        "logo.svg",
        "features.py",
        "permissions.py",
        "endpoints.py",
        "error_help.py",
        "configuration.py",
        "events.py",
        "client.py",
        "install.py",
        "webhooks.py",
        "issues.py",
        "commits.py",
        "alerts.py",
        "deployments.py",
        "sandbox.py",
    ]
)
PASSIVE = frozenset(
    [
        "svg",
        "g",
        "defs",
        "title",
        "desc",
        "path",
        "rect",
        "circle",
        "ellipse",
        "line",
        "polyline",
        "polygon",
        "text",
        "linearGradient",
        "radialGradient",
        "stop",
    ]
)

pytestmark = pytest.mark.parametrize(
    "entry", [pytest.param(entry, id=entry.provider.slug) for entry in load_catalog().providers]
)


def texts_of(value):
    if isinstance(value, str):
        return [value]
    if isinstance(value, dict):
        value = value.values()
    return [text for each in value for text in texts_of(each)] if hasattr(value, "__iter__") else []


def test_no_faults(entry):
    """The declaration and its prose are without a fault."""
    assert [] == [*provider_faults(entry.provider, entry.folder.name), *about_faults(entry.about)]


def test_about_headings(entry):
    """The prose has every fixed heading once, in the fixed order."""
    assert list(ABOUT_HEADINGS) == about_headings(entry.about)


def test_capabilities_are_described(entry):
    """Every capability has a feature that tells of it."""
    told = {feature.gate for feature in entry.provider.features}
    assert set() == {GATE_PREFIX + value for value in entry.provider.capabilities} - told


def test_scopes_have_reasons(entry):
    """Every permission says why it is asked for, in words of its own."""
    reasons = [scope.reason.strip() for scope in entry.provider.scopes]
    assert [] == [reason for reason in reasons if len(reason) < 20 or reasons.count(reason) > 1]


def test_scopes_are_used(entry):
    """Every permission that is not optional is needed by a call."""
    used = {scope for endpoint in entry.provider.endpoints for scope in endpoint.scopes}
    assert set() == {scope.name for scope in entry.provider.scopes if not scope.optional} - used


def test_settings_are_explained(entry):
    """Every value that the operator gives says where the vendor shows it."""
    assert [] == [field.name for field in entry.provider.setup if len(field.how_to_get.strip()) < 20]


def test_secrets_have_no_defaults(entry):
    """No secret has a value that stands in the source."""
    assert [] == [field.name for field in entry.provider.setup if field.secret and field.default]


def test_configuration_has_help(entry):
    """Every field that can be set per installation says what it does."""
    assert [] == [field.name for field in entry.provider.configuration if len(field.help.strip()) < 20]


def test_webhooks_are_proven(entry):
    """Whoever receives events says how a post proves its sender, and by which page of the vendor's."""
    proof = entry.provider.webhook_verification
    assert not entry.provider.webhooks or (proof.header and proof.algorithm and proof.secret and proof.source)


def test_errors_have_causes_and_remedies(entry):
    """Every error says why it may come and what to do, and none is explained twice."""
    errors = [(error.status, error.code) for error in entry.provider.error_help]
    poor = [error for error in entry.provider.error_help if not (all(error.causes) and all(error.remedies))]
    assert [] == poor + [error for error in entry.provider.error_help if not (error.causes and error.remedies)]
    assert sorted(set(errors)) == sorted(errors)


def test_logo_is_small(entry):
    """The logo is there and below 4 KB."""
    assert 0 < len(entry.logo.encode()) < 4096


def test_logo_is_passive(entry):
    """The logo is a picture and nothing more: no script, no style, no event, no address outside itself."""
    elements = list(ET.fromstring(entry.logo).iter())
    keys = {key.rsplit("}", 1)[-1].lower() for element in elements for key in element.attrib}
    assert set() == {element.tag.removeprefix("{http://www.w3.org/2000/svg}") for element in elements} - PASSIVE
    assert set() == {key for key in keys if key.startswith("on") or key in ("href", "src", "style")}
    assert [] == re.findall(r"url\((?!#)|<!|<\?xml-|javascript:", entry.logo)


def test_addresses_are_encrypted(entry):
    """Every address that a person is sent to begins with https."""
    p = entry.provider
    addresses = [p.issue_url, p.source_url, p.docs_url, p.rate_policy.source]
    addresses += [p.webhook_verification.source] if p.webhook_verification else []
    addresses += [p.aspects.external_install.url] if p.aspects.external_install else []
    assert [] == [address for address in addresses if not address.startswith("https://")]


def test_tier(entry):
    """No provider is shipped below silver."""
    assert assess_provider(entry).tier in TIERS[TIERS.index("silver") :]


def test_prose_names_us(entry):
    """No prose calls this product by the name of another."""
    texts = [entry.about, *texts_of(asdict(entry.provider))]
    assert [] == [text for text in texts if re.search(r"\bsentry\b", text, re.IGNORECASE)]


def test_files(entry):
    """The folder holds the files of fixed names and nothing else."""
    there = {path.name for path in entry.folder.iterdir()} - {"__pycache__"}
    assert set() == there - FILES
