"""The words that providers, apps and readers share: gates, domains, categories, scopes, events, statuses.

Values are wire values: what GraphQL, REST and webhooks show. Sources are named where a value comes from outside.
"""

from dataclasses import dataclass
from typing import Final

GATE_PREFIX: Final = "integrations-"


@dataclass(frozen=True, slots=True, kw_only=True)
class FeatureGate:
    """One gate: the name under which a feature is switched on, documented and filtered.

    `gate` is the wire value; `feature_id` the number that apps know it by, None for gates of providers alone;
    `categories` are the categories in which the question makes sense (elsewhere the matrix says "not applicable");
    `capability_file` is the file of a provider's folder that holds the code, None where no code of a provider's is asked.
    """

    gate: str
    name: str
    description: str
    categories: tuple[str, ...] = ()
    feature_id: int | None = None
    capability_file: str | None = None

    @property
    def value(self) -> str:
        """The bare capability value: `issue-basic` for `integrations-issue-basic`."""
        return self.gate.removeprefix(GATE_PREFIX)


@dataclass(frozen=True, slots=True, kw_only=True)
class Category:
    """A shelf of the directory: `slug` on the wire, `name` and `description` for people."""

    slug: str
    name: str
    description: str


CATEGORIES: Final = (
    Category(
        slug="issue-tracking", name="Issue tracking", description="Create, link and mirror issues and work items."
    ),
    Category(
        slug="source-code", name="Source code", description="Commits, pull requests, code owners and links into code."
    ),
    Category(slug="on-call", name="On-call", description="Page the people who are on call, and follow the incident."),
    Category(
        slug="deployment",
        name="Deployment",
        description="Turn deployments into releases and keep their settings right.",
    ),
    Category(slug="messaging", name="Messaging", description="Tell people where they already talk."),
    Category(
        slug="observability",
        name="Observability",
        description="Metrics, traces and recordings of what happened.",
    ),
    Category(slug="automation", name="Automation", description="Act on issues and events with code of your own."),
)

DOMAINS: Final = {
    "messaging": "Chat products that carry notifications.",
    "project_management": "Trackers of issues and projects.",
    "source_code_management": "Hosts of repositories and their reviews.",
    "on_call_scheduling": "Services that decide whom to page.",
    "identity": "Sources of people and groups.",
    "general": "Whatever has no domain of its own.",
}

_TRACKERS = ("issue-tracking", "source-code")

FEATURE_GATES: Final = tuple(
    sorted(
        (
            FeatureGate(
                gate="integrations-api",
                name="API access",
                description="Reads and writes through the API with a token of its own.",
                categories=("automation",),
                feature_id=0,
            ),
            FeatureGate(
                gate="integrations-issue-link",
                name="Issue link",
                description="Adds a form to the issue page that creates or links an item in the app.",
                categories=("issue-tracking",),
                feature_id=1,
            ),
            FeatureGate(
                gate="integrations-stacktrace-link",
                name="Stack trace link",
                description="Opens the line of code behind a stack frame.",
                categories=("source-code",),
                feature_id=2,
                capability_file="commits.py",
            ),
            FeatureGate(
                gate="integrations-event-hooks",
                name="Event hooks",
                description="Receives every error event as it is recorded.",
                categories=("automation", "observability"),
                feature_id=3,
            ),
            FeatureGate(
                gate="integrations-project-management",
                name="Project management",
                description="Plans and tracks work next to issues.",
                categories=("issue-tracking",),
                feature_id=4,
            ),
            FeatureGate(
                gate="integrations-incident-management",
                name="Incident management",
                description="Opens, acknowledges and resolves incidents from issues and alerts.",
                categories=("on-call",),
                feature_id=5,
                capability_file="alerts.py",
            ),
            FeatureGate(
                gate="integrations-feature-flag",
                name="Feature flags",
                description="Shows which flags were on, and changes them.",
                categories=("deployment",),
                feature_id=6,
            ),
            FeatureGate(
                gate="integrations-alert-rule",
                name="Alert rule action",
                description="Can be chosen as the action of an alert rule.",
                categories=("on-call", "messaging"),
                feature_id=7,
                capability_file="alerts.py",
            ),
            FeatureGate(
                gate="integrations-release-management",
                name="Release management",
                description="Creates and follows releases.",
                categories=("deployment",),
                feature_id=8,
                capability_file="deployments.py",
            ),
            FeatureGate(
                gate="integrations-visualization",
                name="Visualization",
                description="Draws data about issues and events.",
                categories=("observability",),
                feature_id=9,
            ),
            FeatureGate(
                gate="integrations-chat",
                name="Chat",
                description="Brings issues and alerts into a conversation.",
                categories=("messaging",),
                feature_id=11,
            ),
            FeatureGate(
                gate="integrations-session-replay",
                name="Session replay",
                description="Links an issue to the recording of the session in which it happened.",
                categories=("observability",),
                feature_id=12,
            ),
            FeatureGate(
                gate="integrations-commits",
                name="Commit tracking",
                description="Records commits and their authors, so that an issue can name the change that caused it.",
                categories=("source-code", "deployment"),
                capability_file="commits.py",
            ),
            FeatureGate(
                gate="integrations-issue-basic",
                name="Create and link issues",
                description="Creates an item in the tracker from an issue, or links one that exists.",
                categories=_TRACKERS,
                capability_file="issues.py",
            ),
            FeatureGate(
                gate="integrations-issue-sync",
                name="Issue sync",
                description="Keeps status, assignee and comments the same on both sides.",
                categories=_TRACKERS,
                capability_file="issues.py",
            ),
            FeatureGate(
                gate="integrations-ticket-rules",
                name="Automatic tickets",
                description="Creates a ticket when an alert rule fires.",
                categories=_TRACKERS,
                capability_file="issues.py",
            ),
            FeatureGate(
                gate="integrations-codeowners",
                name="Code owners",
                description="Reads the CODEOWNERS file and suggests owners for issues.",
                categories=("source-code",),
                capability_file="commits.py",
            ),
            FeatureGate(
                gate="integrations-user-mapping",
                name="User mapping",
                description="Ties accounts of the vendor to members, so that assignees and authors are known.",
                categories=_TRACKERS,
                capability_file="issues.py",
            ),
            FeatureGate(
                gate="integrations-deployment",
                name="Deployments",
                description="Turns deployments of the vendor into releases and deploys.",
                categories=("deployment",),
                capability_file="deployments.py",
            ),
            FeatureGate(
                gate="integrations-chat-unfurl",
                name="Link previews",
                description="Shows an issue or a chart where its link is pasted into a chat.",
                categories=("messaging",),
                capability_file="chat.py",
            ),
            FeatureGate(
                gate="integrations-enterprise-alert-rule",
                name="Enterprise alert rules",
                description="Alert actions through a vendor's enterprise edition.",
                categories=("on-call", "messaging"),
                capability_file="alerts.py",
            ),
            FeatureGate(
                gate="integrations-enterprise-incident-management",
                name="Enterprise incident management",
                description="Incidents through a vendor's enterprise edition.",
                categories=("on-call",),
                capability_file="alerts.py",
            ),
            FeatureGate(
                gate="integrations-mobile",
                name="Mobile",
                description="Works with builds and stores of mobile apps.",
                categories=("deployment",),
                capability_file="mobile.py",
            ),
            FeatureGate(
                gate="integrations-serverless",
                name="Serverless functions",
                description="Switches instrumentation of serverless functions on and off.",
                categories=("deployment",),
                capability_file="serverless.py",
            ),
            FeatureGate(
                gate="integrations-coding-agent",
                name="Coding agent",
                description="Hands an issue to a coding agent and follows its work.",
                categories=("source-code", "automation"),
                capability_file="coding.py",
            ),
            FeatureGate(
                gate="integrations-data-forwarding",
                name="Data forwarding",
                description="Sends a copy of each event to another service.",
                categories=("observability",),
                capability_file="forwarding.py",
            ),
            FeatureGate(
                gate="integrations-monitoring",
                name="Monitoring",
                description="Reads monitors and metrics of the vendor.",
                categories=("observability",),
                capability_file="monitoring.py",
            ),
        ),
        key=lambda gate: gate.gate,
    )
)

COMPONENT_KINDS: Final = {
    "alert-rule-action": "A form in the alert rule editor; what is entered arrives with every alert that fires.",
    "issue-link": "Two forms on the issue page: create an item in the app, or link one that exists.",
    "issue-media": "Text, pictures and video of the app's, shown on the issue page.",
    "stacktrace-link": "A link on each stack frame that opens the line in the app.",
}

APP_STATUSES: Final = {
    "unpublished": "Being developed: only its owner sees and installs it.",
    "published": "In the directory, for everybody.",
    "internal": "For its owner's organization alone, installed from the start.",
    "publish_request_inprogress": "Its owner has asked for publication and an operator has not answered yet.",
    "deletion_in_progress": "Being deleted with everything that belongs to it.",
}

# A higher scope implies the ones after it.
SCOPE_HIERARCHY: Final = {
    "org:admin": ("org:write", "org:read", "org:integrations"),
    "org:write": ("org:read", "org:integrations"),
    "org:integrations": ("org:read",),
    "org:read": (),
    "member:admin": ("member:write", "member:invite", "member:read"),
    "member:write": ("member:invite", "member:read"),
    "member:invite": ("member:read",),
    "member:read": (),
    "team:admin": ("team:write", "team:read"),
    "team:write": ("team:read",),
    "team:read": (),
    "project:admin": ("project:write", "project:read"),
    "project:write": ("project:read",),
    "project:releases": (),
    "project:distribution": (),
    "project:read": (),
    "event:admin": ("event:write", "event:read"),
    "event:write": ("event:read",),
    "event:read": (),
    "alerts:write": ("alerts:read",),
    "alerts:read": (),
    "openid": (),
    "profile": (),
    "email": (),
}

# What each scope allows, in one plain sentence.
SCOPES: Final = {
    "org:admin": "Manages everything about the organization, including its removal.",
    "org:write": "Changes the settings of the organization.",
    "org:integrations": "Installs, sets and removes the integrations of the organization.",
    "org:read": "Reads the organization and its settings.",
    "member:admin": "Manages the members, including their removal.",
    "member:write": "Changes members and their roles.",
    "member:invite": "Invites new members.",
    "member:read": "Reads who the members are.",
    "team:admin": "Manages the teams, including their removal.",
    "team:write": "Creates and changes teams.",
    "team:read": "Reads the teams and who is in them.",
    "project:admin": "Manages the projects, including their removal.",
    "project:write": "Creates and changes projects.",
    "project:releases": "Creates and changes releases and their files.",
    "project:distribution": "Hands out builds of the projects.",
    "project:read": "Reads the projects and their settings.",
    "event:admin": "Manages issues and events, including their removal.",
    "event:write": "Changes issues: their status, assignee and comments.",
    "event:read": "Reads issues, events and comments.",
    "alerts:write": "Creates and changes alert rules.",
    "alerts:read": "Reads the alert rules and the alerts that fired.",
    "openid": "Learns who the person is that signs in.",
    "profile": "Reads the name and picture of the person who signs in.",
    "email": "Reads the email address of the person who signs in.",
}

# What an app may subscribe to, the scope that it needs, and the events that come of it.
WEBHOOK_RESOURCES: Final = {
    "issue": ("event:read", ("issue.assigned", "issue.created", "issue.ignored", "issue.resolved", "issue.unresolved")),
    "error": ("event:read", ("error.created",)),
    "comment": ("event:read", ("comment.created", "comment.deleted", "comment.updated")),
    "seer": (
        "event:read",
        (
            "seer.root_cause_started",
            "seer.root_cause_completed",
            "seer.solution_started",
            "seer.solution_completed",
            "seer.coding_started",
            "seer.coding_completed",
            "seer.iteration_started",
            "seer.iteration_completed",
            "seer.pr_created",
        ),
    ),
    "preprod_artifact": (
        "project:read",
        ("preprod_artifact.size_analysis_completed", "preprod_artifact.build_distribution_completed"),
    ),
}


def with_implied(scopes: frozenset[str]) -> frozenset[str]:
    """`scopes` and every scope that one of them implies."""
    return scopes.union(*(SCOPE_HIERARCHY.get(scope, ()) for scope in scopes))


def gate_by_name() -> dict[str, FeatureGate]:
    """Every gate by its wire value."""
    return {gate.gate: gate for gate in FEATURE_GATES}


def category_by_slug() -> dict[str, Category]:
    """Every category by its slug."""
    return {category.slug: category for category in CATEGORIES}
