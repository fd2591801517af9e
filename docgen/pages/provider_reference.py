"""The parts of a provider's page that people look things up in: permissions, webhooks, calls, limits, errors."""

from http import HTTPStatus

from docgen.pages.cards import own_gate_links
from docgen.text import blocks, bullets, code, codes, external, facts, plain, section, table
from providers.contract import ErrorHelp, Provider, RateLimit

_ALL = "all"


def permissions(provider: Provider) -> str:
    """Every permission with its reason."""
    rows = [
        [
            code(scope.name) + (" (optional)" if scope.optional else ""),
            scope.access,
            scope.reason,
            own_gate_links(provider, scope.gates, _ALL),
        ]
        for scope in provider.scopes
    ]
    return table(["Permission", "Access", "Why", "Needed for"], rows)


def webhooks(provider: Provider) -> str:
    """Tell what arrives, what it does, and how its sender is proven."""
    rows = [[code(each.name), each.effect, own_gate_links(provider, each.gates, _ALL)] for each in provider.webhooks]
    return blocks(table(["Event", "What it does here", "Feature"], rows), _verification(provider))


def endpoints(provider: Provider) -> str:
    """Every call that goes out, by host."""
    hosts = list(dict.fromkeys(each.host for each in provider.endpoints))
    return blocks(
        "Tieline makes these calls and no others." if hosts else "",
        *(section(f"Calls to {code(host)}", _calls(provider, host), level=3) for host in hosts),
    )


def limits(provider: Provider) -> str:
    """How fast it may go, and what does not work."""
    policy = provider.rate_policy
    rows = [[plain(each.name), f"{each.amount} {_window(each)}", plain(each.per)] for each in policy.limits]
    told = f"Told by {codes(policy.headers)}." if policy.headers else ""
    source = f"{external('The vendor on its limits', policy.source)}." if policy.source else ""
    return blocks(
        section(
            "Rate limits", table(["Limit", "How many", "For each"], rows), policy.policy, f"{told} {source}", level=3
        ),
        section("Known limitations", facts((plain(each.title), each.body) for each in provider.limitations), level=3),
    )


def error_help(provider: Provider) -> str:
    """Give a table that says what each answer means, then its causes, the likeliest first, and the remedies."""
    rows = [[_answer(each), each.meaning, "yes" if each.retry else "no"] for each in provider.error_help]
    return blocks(
        section("Answers of the vendor", table(["Answer", "What it means", "Tried again"], rows), level=3),
        section("Causes and remedies", *(_error(each) for each in provider.error_help), level=3),
    )


def _calls(provider: Provider, host: str) -> str:
    rows = [
        [code(f"{each.method} {each.path}"), each.purpose, codes(each.scopes)]
        for each in provider.endpoints
        if each.host == host
    ]
    return table(["Call", "What for", "Permission"], rows)


def _verification(provider: Provider) -> str:
    proof = provider.webhook_verification
    if proof is None:
        return ""
    said = [
        ("Header", code(proof.header)),
        ("Made of", proof.algorithm),
        ("Secret", proof.secret),
        ("Source", external("The vendor's description", proof.source) if proof.source else ""),
    ]
    return section("How a post is proven", facts(said), level=3)


def _window(limit: RateLimit) -> str:
    named = {1: "a second", 60: "a minute", 3600: "an hour", 86400: "a day"}
    return named.get(limit.window_seconds, f"in {limit.window_seconds} seconds")


def _answer(each: ErrorHelp) -> str:
    known = {status.value: status.phrase for status in HTTPStatus}
    return f"{each.status} {known.get(each.status, '')} {code(each.code)}".strip()


def _error(each: ErrorHelp) -> str:
    heading = f"{each.status}: {code(each.code)}" if each.code else str(each.status)
    return section(
        heading,
        _points("Likely cause" if len(each.causes) == 1 else "Likely causes", each.causes),
        _points("What to do", each.remedies),
        level=4,
    )


def _points(title: str, points: tuple[str, ...]) -> str:
    if len(points) == 1:
        return f"**{title}:** {points[0]}"
    return blocks(f"**{title}:**", bullets(points)) if points else ""
