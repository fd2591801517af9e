"""The rules of the quality scale: each a pure function over a declaration and its folder. Apps have a shorter list."""

import re
from collections.abc import Callable, Iterable
from typing import Final

from providers.apps import App
from providers.catalog import ProviderEntry
from providers.checking import ABOUT_HEADINGS, about_sections
from providers.contract import Provider
from providers.scale import Quality, Rule, judge
from providers.vocabulary import GATE_PREFIX, WEBHOOK_RESOURCES, gate_by_name, with_implied

SHORTEST_DESCRIPTION: Final = 120
SHORTEST_FEATURE: Final = 40
SHORTEST_REASON: Final = 20
SHORTEST_PROSE: Final = 80
USUAL_ERRORS: Final = (401, 403, 404, 429, 500)
FILES_OF_CODE: Final = ("client.py", "install.py", "webhooks.py")

_STATUS: Final = re.compile(r"\b(?:status(?:_code)?)\s*(?:==|in)\s*[({]?\s*((?:[1-5]\d\d\s*,?\s*)+)")


def assess_provider(entry: ProviderEntry) -> Quality:
    """The quality of a provider, computed from its declaration and its folder."""
    return judge(entry, provider_rules())


def pending_gates(entry: ProviderEntry) -> frozenset[str]:
    """The gates that a provider describes and whose code is not in its folder: declared, not yet available."""
    gates = gate_by_name()
    described = {feature.gate for feature in entry.provider.features}
    return frozenset(gate for gate in described if (gates[gate].capability_file or "") not in entry.files)


def assess_app(app: App) -> Quality:
    """The quality of a third-party app, computed from what its developer registered."""
    return judge(app, app_rules())


def provider_rules() -> tuple[Rule[ProviderEntry], ...]:
    """Every rule, by tier."""
    return (
        _declared("description", "bronze", "The description says enough to choose by.", _short_description),
        _declared("summary", "bronze", "One sentence sums it up on a card.", _long_summary),
        _declared("features-described", "bronze", "Every feature is described.", _thin_features),
        _declared("capabilities-described", "bronze", "Every capability has a feature that tells of it.", _untold),
        _declared("category", "bronze", "It stands on a shelf of the directory.", _no_category),
        _declared("scopes-have-reasons", "bronze", "Every permission has its reason.", _groundless_scopes),
        _declared("setup-how-to-get", "bronze", "Every setting says where to get its value.", _unexplained_setup),
        _declared("install-steps", "bronze", "The installation is told step by step.", _few_steps),
        _declared("authentication", "bronze", "It is said how Tieline signs in.", _no_authentication),
        Rule("about-present", "bronze", "There is prose for people.", lambda e: "" if e.about.strip() else "about.md"),
        Rule("about-headings", "silver", "The prose fills every heading.", _thin_prose),
        Rule("logo", "silver", "There is a logo.", lambda e: "" if "<svg" in e.logo else e.provider.logo),
        _declared("configuration-help", "silver", "Every configuration field has help.", _unhelpful_fields),
        _declared("configuration-choices", "silver", "Every selection says where its choices come from.", _no_choices),
        _declared("roles", "silver", "The roles needed on both sides are named.", _missing_roles),
        _declared("notice", "silver", "A notice says what to know before installing.", _no_notice),
        _declared("uninstall", "silver", "It is said what uninstalling removes.", _no_uninstall),
        _declared("error-help", "silver", "The usual errors have help.", _unexplained_errors),
        _declared("endpoints", "silver", "The calls it makes are listed.", _no_endpoints),
        _declared("webhook-verification", "silver", "Incoming posts are proven.", _unproven_webhooks),
        _declared("error-causes", "gold", "Every error has causes and remedies.", _groundless_errors),
        _declared("webhook-effects", "gold", "Every event says what it does.", _silent_events),
        _declared("rate-limits", "gold", "The vendor's limits are declared.", _no_limits),
        _declared("limitations", "gold", "Known limitations are told.", _no_limitations),
        _declared("scopes-are-used", "gold", "Every permission is needed by a call.", _idle_scopes),
        _declared("absences", "gold", "What it does not do has a reason.", _unexplained_absences),
        _declared("removal-dialog", "gold", "Removing it asks first.", _no_removal_dialog),
        Rule("code", "gold", "Its client, installation and webhooks are there.", _missing_code),
        Rule("capability-files", "gold", "Every capability has its code.", _missing_capabilities),
        Rule("client-errors", "platinum", "Every status that its client knows has help.", _unexplained_statuses),
        _declared("least-privilege", "platinum", "Each permission names the features that need it.", _broad_scopes),
        Rule("sandbox", "platinum", "It can be tried with no account.", lambda e: _absent(e, ("sandbox.py",))),
    )


def _declared(slug: str, tier: str, sentence: str, missing: Callable[[Provider], str]) -> Rule[ProviderEntry]:
    return Rule(slug, tier, sentence, lambda entry: missing(entry.provider))


def _listed(names: Iterable[str]) -> str:
    return ", ".join(dict.fromkeys(names))


def _short_description(p: Provider) -> str:
    length = len(p.description)
    return "" if length >= SHORTEST_DESCRIPTION else f"{length} of at least {SHORTEST_DESCRIPTION} characters"


def _long_summary(p: Provider) -> str:
    return "" if 20 <= len(p.summary) <= 140 and "\n" not in p.summary else "a summary of 20 to 140 characters"


def _thin_features(p: Provider) -> str:
    return _listed(f.gate for f in p.features if len(f.description) < SHORTEST_FEATURE) or ("" if p.features else "any")


def _untold(p: Provider) -> str:
    told = {feature.gate for feature in p.features}
    return _listed(sorted(c for c in p.capabilities if GATE_PREFIX + c not in told))


def _no_category(p: Provider) -> str:
    return "" if p.categories else "a category"


def _groundless_scopes(p: Provider) -> str:
    return _listed(scope.name for scope in p.scopes if len(scope.reason) < SHORTEST_REASON)


def _unexplained_setup(p: Provider) -> str:
    return _listed(each.name for each in p.setup if len(each.how_to_get) < SHORTEST_REASON)


def _few_steps(p: Provider) -> str:
    return "" if len(p.steps) >= 2 and all(step.body for step in p.steps) else "at least two steps, each with its text"


def _no_authentication(p: Provider) -> str:
    return "" if p.authentication else "a way to sign in"


def _thin_prose(entry: ProviderEntry) -> str:
    prose = dict(about_sections(entry.about))
    return _listed(heading for heading in ABOUT_HEADINGS if len(prose.get(heading, "")) < SHORTEST_PROSE)


def _unhelpful_fields(p: Provider) -> str:
    return _listed(each.name for each in p.configuration if len(each.help) < SHORTEST_REASON)


def _no_choices(p: Provider) -> str:
    chosen = ("select", "multi-select", "choice-mapper", "project-mapper")
    return _listed(f.name for f in p.configuration if f.type in chosen and not (f.choices or f.choices_from))


def _missing_roles(p: Provider) -> str:
    sides = {role.side for role in p.roles}
    return _listed(side for side in ("tieline", "vendor") if side not in sides)


def _no_notice(p: Provider) -> str:
    return "" if len(p.installation_notice) >= SHORTEST_REASON else "an installation notice"


def _no_uninstall(p: Provider) -> str:
    return "" if len(p.uninstall) >= SHORTEST_REASON else "what is removed, and what stays"


def _unexplained_errors(p: Provider) -> str:
    known = {error.status for error in p.error_help}
    return _listed(str(status) for status in USUAL_ERRORS if status not in known)


def _no_endpoints(p: Provider) -> str:
    return "" if p.endpoints else "the calls that it makes"


def _unproven_webhooks(p: Provider) -> str:
    return "how a post is proven" if p.webhooks and p.webhook_verification is None else ""


def _groundless_errors(p: Provider) -> str:
    return _listed(f"{e.status} {e.code}".strip() for e in p.error_help if not (e.causes and e.remedies))


def _silent_events(p: Provider) -> str:
    return _listed(event.name for event in p.webhooks if len(event.effect) < SHORTEST_REASON)


def _no_limits(p: Provider) -> str:
    return "" if p.rate_policy.limits and p.rate_policy.policy else "limits and what is done about them"


def _no_limitations(p: Provider) -> str:
    return "" if p.limitations else "at least one known limitation"


def _idle_scopes(p: Provider) -> str:
    used = {scope for endpoint in p.endpoints for scope in endpoint.scopes}
    return _listed(scope.name for scope in p.scopes if scope.name not in used and not scope.optional)


def _unexplained_absences(p: Provider) -> str:
    told = {feature.gate for feature in p.features} | {absence.gate for absence in p.absences}
    wanted = (g for g in gate_by_name().values() if g.capability_file and set(g.categories) & set(p.categories))
    common = ("commits.py", "issues.py", "alerts.py", "deployments.py")
    return _listed(g.gate for g in wanted if g.gate not in told and g.capability_file in common)


def _no_removal_dialog(p: Provider) -> str:
    return "" if p.aspects.removal_dialog else "the text of the removal dialog"


def _absent(entry: ProviderEntry, files: Iterable[str]) -> str:
    return _listed(name for name in files if name not in entry.files)


def _missing_code(entry: ProviderEntry) -> str:
    return _absent(entry, FILES_OF_CODE)


def _missing_capabilities(entry: ProviderEntry) -> str:
    gates = gate_by_name()
    wanted = (gates[GATE_PREFIX + value].capability_file for value in sorted(entry.provider.capabilities))
    return _absent(entry, [name for name in wanted if name])


def _unexplained_statuses(entry: ProviderEntry) -> str:
    if "client.py" not in entry.files:
        return "client.py"
    text = (entry.folder / "client.py").read_text(encoding="utf-8")
    handled = {int(code) for match in _STATUS.finditer(text) for code in re.findall(r"\d{3}", match[1])}
    known = {error.status for error in entry.provider.error_help}
    return _listed(str(status) for status in sorted(handled - known) if status >= 300)


def _broad_scopes(p: Provider) -> str:
    return _listed(scope.name for scope in p.scopes if not scope.gates and not scope.optional)


def app_rules() -> tuple[Rule[App], ...]:
    """Every rule for apps, by tier."""
    return (
        Rule("overview", "bronze", "The overview says enough to choose by.", _short_overview),
        Rule("author", "bronze", "Its author is named.", lambda app: "" if app.author.strip() else "the author"),
        Rule("features", "bronze", "A public app tells of its features.", _no_app_features),
        Rule("webhook-tls", "silver", "Its webhooks travel encrypted.", _plain_webhook),
        Rule("scopes-are-used", "silver", "It asks for no permission beyond its events and components.", _wide_scopes),
        Rule("logo", "gold", "There is a logo.", lambda app: _no_photo(app, "logo")),
        Rule("icon", "gold", "An app with issue or stack trace links has an icon.", _no_icon),
        Rule("verified-install", "gold", "A public app confirms each installation.", _unverified),
        Rule(
            "components",
            "platinum",
            "It shows itself where people work.",
            lambda a: "" if a.components else "a component",
        ),
    )


def _short_overview(app: App) -> str:
    length = len(app.overview or "")
    return "" if length >= SHORTEST_DESCRIPTION else f"{length} of at least {SHORTEST_DESCRIPTION} characters"


def _no_app_features(app: App) -> str:
    return "" if app.status == "internal" or app.features else "a feature"


def _plain_webhook(app: App) -> str:
    return "an https:// address" if app.webhook_url and not app.webhook_url.startswith("https://") else ""


def _wide_scopes(app: App) -> str:
    needed = {WEBHOOK_RESOURCES[event][0] for event in app.events}
    needed |= {"event:read", "event:write", "project:read"} if app.components else set()
    allowed = with_implied(frozenset(needed))
    return _listed(scope for scope in app.scopes if scope not in allowed)


def _no_photo(app: App, photo: str) -> str:
    return "" if any(avatar.photo_type == photo for avatar in app.avatars) else photo


def _no_icon(app: App) -> str:
    linked = any(component.type in ("issue-link", "stacktrace-link") for component in app.components)
    return _no_photo(app, "icon") if linked else ""


def _unverified(app: App) -> str:
    return "" if app.status == "internal" or app.verify_install else "verifyInstall"
