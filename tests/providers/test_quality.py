"""The quality scale: what each rule asks, how rules add up to a tier, and that none can be met by accident."""

# The expected value stands left, as in the whole project.

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from providers.app_rules import app_from
from providers.apps import AppAvatar
from providers.catalog import ProviderEntry
from providers.checking import ABOUT_HEADINGS, provider_faults
from providers.contract import (
    Absence,
    Aspects,
    Authentication,
    Choice,
    ConfigField,
    Dialog,
    Endpoint,
    ErrorHelp,
    Feature,
    InstallStep,
    Limitation,
    Provider,
    RateLimit,
    RatePolicy,
    Role,
    Scope,
    WebhookEvent,
    WebhookVerification,
)
from providers.contract import SetupField as Setting
from providers.quality import USUAL_ERRORS, app_rules, assess_app, assess_provider, provider_rules
from providers.scale import TIERS, judge

GATE = "integrations-deployment"
LONG = "Words that say enough to go by, and a few more so that they are long enough for everybody who counts them. " * 2
SECTION = "\n\n".join(f"## {heading}\n\n{LONG}" for heading in ABOUT_HEADINGS)
ERRORS = tuple(ErrorHelp(status=s, meaning=LONG, causes=(LONG,), remedies=(LONG,)) for s in (*USUAL_ERRORS, 418))
FILES = ("client.py", "install.py", "webhooks.py", "deployments.py", "sandbox.py")
CLIENT = "if response.status_code == 418 or response.status in (200, 401):\n    pass\n"
SLUGS = {kind: [rule.slug for rule in rules()] for kind, rules in (("p", provider_rules), ("a", app_rules))}

GOOD = Provider(
    key="acme",
    name="Acme",
    noun="Installation",
    author="We",
    summary="Follows the deployments of Acme.",
    description=LONG,
    categories=("deployment",),
    features=(Feature(gate=GATE, description=LONG),),
    capabilities=frozenset({"deployment"}),
    absences=(
        Absence(gate="integrations-commits", reason=LONG),
        Absence(gate="integrations-release-management", reason=LONG),
    ),
    issue_url="https://acme.example.com",
    source_url="https://acme.example.com",
    docs_url="https://acme.example.com",
    installation_notice=LONG,
    installs_as="App",
    takes_minutes=5,
    authentication=(Authentication(kind="token", name="Token", description=LONG),),
    setup=(Setting(name="token", label="Token", how_to_get=LONG),),
    steps=(InstallStep(title="One", body=LONG), InstallStep(title="Two", body=LONG)),
    configuration=(
        ConfigField(name="mode", type="select", label="Mode", help=LONG, choices=(Choice(value="a", label="A"),)),
    ),
    scopes=(Scope(name="read", access="read", reason=LONG, gates=(GATE,)),),
    webhooks=(WebhookEvent(name="deployed", effect=LONG),),
    webhook_verification=WebhookVerification(header="X", algorithm="HMAC", secret="Chosen", source="https://x.example"),
    endpoints=(Endpoint(method="GET", path="/", purpose=LONG, host="acme.example.com", scopes=("read",)),),
    error_help=ERRORS,
    rate_policy=RatePolicy(
        limits=(RateLimit(name="All", amount=9, window_seconds=60, per="token"),), headers=(), policy=LONG, source="x"
    ),
    limitations=(Limitation(title="One", body=LONG),),
    roles=(Role(side="tieline", name="Owner", reason=LONG), Role(side="vendor", name="Owner", reason=LONG)),
    uninstall=LONG,
    aspects=Aspects(removal_dialog=Dialog(action_text="Remove", body=LONG)),
)


def first(group, **values):
    """A change of the first member of `group`."""
    return lambda p: {group: (replace(getattr(p, group)[0], **values), *getattr(p, group)[1:])}


def without(*names):
    """A change that empties these fields."""
    return lambda p: {name: type(getattr(p, name))() for name in names}


# What makes a good declaration break the rule of this slug and no other.
SPOILED = {
    "description": lambda _: {"description": "Short."},
    "summary": lambda _: {"summary": "Short."},
    "features-described": first("features", description="Short."),
    "capabilities-described": lambda p: {"capabilities": p.capabilities | {"chat"}},
    "category": without("categories"),
    "scopes-have-reasons": first("scopes", reason="Because."),
    "setup-how-to-get": first("setup", how_to_get="Ask."),
    "install-steps": lambda p: {"steps": p.steps[:1]},
    "authentication": without("authentication"),
    "configuration-help": first("configuration", help="Mode."),
    "configuration-choices": first("configuration", choices=()),
    "roles": lambda p: {"roles": p.roles[:1]},
    "notice": lambda _: {"installation_notice": "Mind."},
    "uninstall": lambda _: {"uninstall": "Remove."},
    "error-help": lambda p: {"error_help": tuple(error for error in p.error_help if error.status != 500)},
    "endpoints": without("endpoints", "scopes"),
    "webhook-verification": lambda _: {"webhook_verification": None},
    "error-causes": first("error_help", causes=()),
    "webhook-effects": first("webhooks", effect="Much."),
    "rate-limits": lambda p: {"rate_policy": replace(p.rate_policy, limits=())},
    "limitations": without("limitations"),
    "scopes-are-used": first("endpoints", scopes=()),
    "absences": without("absences"),
    "removal-dialog": lambda _: {"aspects": Aspects()},
    "client-errors": lambda p: {"error_help": tuple(error for error in p.error_help if error.status != 418)},
    "least-privilege": first("scopes", gates=()),
}
SPOILED_FOLDERS = {
    "about-present": {"about": " \n"},
    "about-headings": {"about": SECTION.replace("## Use\n", "## Uninstall\n")},
    "logo": {"logo": ""},
    "code": {"files": frozenset(FILES) - {"install.py"}},
    "capability-files": {"files": frozenset(FILES) - {"deployments.py"}},
    "sandbox": {"files": frozenset(FILES) - {"sandbox.py"}},
}
# Where there is no prose its headings cannot be filled either.
FOLLOWS = {"about-present": {"about-headings"}}

GOOD_APP = replace(
    app_from(
        {
            "name": "Desk",
            "author": "We",
            "webhookUrl": "https://desk.example.com",
            "overview": LONG,
            "status": "published",
            "scopes": ["event:read"],
            "events": ["issue"],
            "schema": {"elements": [{"type": "stacktrace-link", "uri": "/code"}]},
        }
    ),
    avatars=tuple(AppAvatar(avatar_type="upload", photo_type=photo) for photo in ("logo", "icon")),
)
SPOILED_APPS = {
    "overview": {"overview": None},
    "author": {"author": " "},
    "features": {"features": ()},
    "webhook-tls": {"webhook_url": "http://desk.example.com"},
    "scopes-are-used": {"scopes": ("event:read", "org:admin")},
    "logo": {"avatars": GOOD_APP.avatars[1:]},
    "icon": {"avatars": GOOD_APP.avatars[:1]},
    "verified-install": {"verify_install": False},
    "components": {"components": ()},
}


def failed(quality):
    return {finding.rule for finding in quality.findings if not finding.passed}


def judged(failing):
    """The tier that is reached when exactly these of the providers' rules fail."""
    return judge(failing, [replace(r, missing=lambda bad, r=r: r.slug * (r.slug in bad)) for r in provider_rules()])


@pytest.fixture
def good(tmp_path):
    (tmp_path / "client.py").write_text(CLIENT, encoding="utf-8")
    return ProviderEntry(GOOD, tmp_path, SECTION, "<svg/>", frozenset(FILES))


def test_number_of_rules():
    """There are at least 24 rules for providers."""
    assert len(provider_rules()) >= 24


@pytest.mark.parametrize("rules", [provider_rules(), app_rules()], ids=["providers", "apps"])
def test_rules_are_told(rules):
    """Every rule has a slug of its own, a known tier and a sentence, and they stand in the order of the tiers."""
    assert len(rules) == len({rule.slug for rule in rules})
    assert list(TIERS) == list(dict.fromkeys(rule.tier for rule in rules))
    assert [] == [rule.slug for rule in rules if not rule.sentence.endswith(".")]
    assert sorted(rules, key=lambda rule: TIERS.index(rule.tier)) == list(rules)


def test_good_provider(good):
    """A declaration with everything is platinum, and nothing is missing to a next tier."""
    quality = assess_provider(good)
    assert (set(), "platinum", None, ()) == (failed(quality), quality.tier, quality.next_tier, quality.missing_to_next)
    assert [] == provider_faults(GOOD, "acme")


def test_every_rule_is_spoiled():
    """The tables of spoiled declarations have an entry for every rule, and none for a rule that is gone."""
    assert sorted(SLUGS["p"]) == sorted([*SPOILED, *SPOILED_FOLDERS])
    assert sorted(SLUGS["a"]) == sorted(SPOILED_APPS)


@pytest.mark.parametrize("slug", SPOILED)
def test_spoiled_declaration(good, slug):
    """A declaration that lacks what one rule asks fails that rule alone."""
    provider = replace(GOOD, **SPOILED[slug](GOOD))
    assert {slug} == failed(assess_provider(replace(good, provider=provider)))


@pytest.mark.parametrize("slug", SPOILED_FOLDERS)
def test_spoiled_folder(good, slug):
    """A folder that lacks what one rule asks fails that rule, and no other than those that follow from it."""
    assert {slug} | FOLLOWS.get(slug, set()) == failed(assess_provider(replace(good, **SPOILED_FOLDERS[slug])))


@pytest.mark.parametrize(
    ("slug", "detail"),
    [
        ("description", "6 of at least 120 characters"),
        ("scopes-have-reasons", "read"),
        ("capabilities-described", "chat"),
        ("roles", "vendor"),
        ("error-help", "500"),
        ("client-errors", "418"),
        ("absences", "integrations-commits, integrations-release-management"),
        ("scopes-are-used", "read"),
    ],
)
def test_details(good, slug, detail):
    """A rule that fails names what is missing."""
    quality = assess_provider(replace(good, provider=replace(GOOD, **SPOILED[slug](GOOD))))
    assert [detail] == [finding.detail for finding in quality.findings if not finding.passed]


def test_no_client(good):
    """Without a client nothing can be said of the errors that it knows, so that rule fails too."""
    assert {"code", "client-errors"} == failed(assess_provider(replace(good, files=good.files - {"client.py"})))


def test_optional_scope(good):
    """A permission that is optional needs neither a call nor a feature."""
    idle = Scope(name="idle", access="read", reason=LONG, optional=True)
    assert set() == failed(assess_provider(replace(good, provider=replace(GOOD, scopes=(*GOOD.scopes, idle)))))


def test_no_webhooks(good):
    """Who receives nothing need not prove a sender."""
    provider = replace(GOOD, webhooks=(), webhook_verification=None)
    assert set() == failed(assess_provider(replace(good, provider=provider)))


@given(st.sets(st.sampled_from(SLUGS["p"]), max_size=6))
def test_tiers_are_cumulative(failing):
    """A tier is reached if and only if its rules and those of every lower tier hold."""
    reached = [tier for tier in TIERS if not failing & {rule.slug for rule in provider_rules() if rule.tier == tier}]
    expected = [tier for number, tier in enumerate(TIERS) if reached[: number + 1] == list(TIERS[: number + 1])]
    assert (expected or [None])[-1] == judged(failing).tier


@given(st.sets(st.sampled_from(SLUGS["p"]), max_size=6))
def test_missing_to_next(failing):
    """What is missing to the next tier are the failed rules of that tier, and below the top there is at least one."""
    quality = judged(failing)
    wanted = {rule.slug for rule in provider_rules() if rule.tier == quality.next_tier}
    assert failing & wanted == {finding.rule for finding in quality.missing_to_next}
    assert (quality.tier == "platinum") == (not quality.missing_to_next)


@given(st.sets(st.sampled_from(SLUGS["p"])), st.sampled_from(SLUGS["p"]))
def test_mending_never_lowers(failing, mended):
    """To mend a rule never lowers the tier."""
    before, after = judged(failing).tier, judged(failing - {mended}).tier
    assert [None, *TIERS].index(before) <= [None, *TIERS].index(after)


def test_good_app():
    """An app with everything is platinum."""
    assert (set(), "platinum") == (failed(assess_app(GOOD_APP)), assess_app(GOOD_APP).tier)


@pytest.mark.parametrize("slug", SPOILED_APPS)
def test_spoiled_app(slug):
    """An app that lacks what one rule asks fails that rule alone."""
    assert {slug} == failed(assess_app(replace(GOOD_APP, **SPOILED_APPS[slug])))


def test_internal_app():
    """An internal app needs neither features nor a confirmation of each installation."""
    app = replace(GOOD_APP, status="internal", features=(), verify_install=False)
    assert set() == failed(assess_app(app))
