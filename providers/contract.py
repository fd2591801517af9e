"""The declaration of a provider: one frozen value that the API, the pages and the checks all read.

All prose is Markdown unless said otherwise. Text is written for the person who installs the integration.
"""

from dataclasses import dataclass, field
from typing import Literal

ConfigType = Literal[
    "boolean",
    "text",
    "textarea",
    "secret",
    "number",
    "select",
    "multi-select",
    "choice-mapper",
    "project-mapper",
    "table",
]
Side = Literal["tieline", "vendor"]
Access = Literal["read", "write", "read and write", "admin", "offline"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Feature:
    """One thing that an integration gives its users.

    `description` is one to four sentences; `footnote` is the remark under the matrix for this cell.
    The same gate may be described more than once.
    """

    gate: str
    description: str
    footnote: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Absence:
    """Why a feature that one would expect is not there: `reason` in one sentence of plain text."""

    gate: str
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Alert:
    """A notice on the integration's page: plain `text`, an `icon` name, and how loud it is."""

    text: str
    icon: str = "info"
    variant: Literal["info", "warning", "success", "error", "muted"] = "info"


@dataclass(frozen=True, slots=True, kw_only=True)
class Dialog:
    """What a person confirms: `body` in plain text, `action_text` on the button."""

    action_text: str
    body: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ConfigureAspect:
    """The `title` above the configuration that follows an installation, plain text."""

    title: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ExternalInstall:
    """An installation that starts at the vendor.

    `url` may name setup fields in braces (`{integration-slug}`); while one of them has no value `unset_url` is shown.
    """

    button_text: str
    notice_text: str
    url: str
    unset_url: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Aspects:
    """What a frontend shows around an installation; None where the integration has no such thing."""

    alerts: tuple[Alert, ...] = ()
    configure_integration: ConfigureAspect | None = None
    disable_dialog: Dialog | None = None
    removal_dialog: Dialog | None = None
    external_install: ExternalInstall | None = None
    direct_enable: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Authentication:
    """One way in which Tieline proves itself to the vendor: `kind` is a slug, such as `github-app` or `api-token`."""

    kind: str
    name: str
    description: str
    recommended: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class SetupField:
    """A value that the operator gives Tieline once, by an environment variable.

    `name` is lower-case with dashes; the variable is `TIELINE_<KEY>_<NAME>`. `how_to_get` says where the vendor shows it.
    `needed_for` names the authentication kinds that need it; empty means all. `default` is None where there is none.
    """

    name: str
    label: str
    how_to_get: str
    secret: bool = False
    required: bool = True
    default: str | None = None
    example: str = ""
    needed_for: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class InstallStep:
    """One numbered step of the installation, on one `side`."""

    title: str
    body: str
    side: Side = "tieline"


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """One value of a closed list, with the label that people see."""

    value: str
    label: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Condition:
    """A field is shown only when the field `name` has one of `values` (`true` and `false` for booleans)."""

    name: str
    values: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ConfigField:
    """One thing that can be set per installation.

    Either `choices` are given, or `choices_from` says in a sentence where they are read when the form is opened.
    `default` is written as JSON (`false`, `"resolve"`), empty where there is none. `gate` is the feature it belongs to.
    """

    name: str
    type: ConfigType
    label: str
    help: str
    gate: str = ""
    choices: tuple[Choice, ...] = ()
    choices_from: str = ""
    conditions: tuple[Condition, ...] = ()
    default: str = ""
    required: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Scope:
    """A permission at the vendor, and why it is asked for. `gates` are the features that need it; empty means all."""

    name: str
    access: Access
    reason: str
    gates: tuple[str, ...] = ()
    optional: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class WebhookEvent:
    """An event that the vendor sends, and what it does here."""

    name: str
    effect: str
    gates: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class WebhookVerification:
    """How an incoming post proves its sender.

    `header` carries the proof, `algorithm` says how it is made, `secret` where the shared secret comes from,
    `source` is the vendor's page that says so.
    """

    header: str
    algorithm: str
    secret: str
    source: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Endpoint:
    """A call that Tieline makes: `path` under `host`, with `{braces}` for parameters, and what it is for."""

    method: Literal["GET", "POST", "PUT", "PATCH", "DELETE", "HEAD"]
    path: str
    purpose: str
    host: str
    gates: tuple[str, ...] = ()
    scopes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ErrorHelp:
    """What an answer of the vendor means: every likely cause, the likeliest first, and what to do about each.

    `code` is the vendor's own code or the words of its message, empty where the status alone decides.
    `retry` says whether Tieline tries again by itself.
    """

    status: int
    meaning: str
    causes: tuple[str, ...]
    remedies: tuple[str, ...]
    code: str = ""
    retry: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class RateLimit:
    """One limit of the vendor's: `amount` requests or points in `window_seconds`, counted per `per`."""

    name: str
    amount: int
    window_seconds: int
    per: str


@dataclass(frozen=True, slots=True, kw_only=True)
class RatePolicy:
    """How fast we may go. `headers` are those that tell, `policy` what Tieline does; `source` is the vendor's page."""

    limits: tuple[RateLimit, ...]
    headers: tuple[str, ...]
    policy: str
    source: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Limitation:
    """Something that does not work and that one might expect: what, why, and what to do instead."""

    title: str
    body: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Role:
    """Who a person has to be, on which side, and for what."""

    side: Side
    name: str
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Provider:
    """Everything that is told about a provider, anywhere.

    `key` is also the slug: lower-case letters, digits and dashes, the folder's name with dashes.
    `summary` is one plain sentence for cards. `features` is a list of descriptions, `capabilities` the set of bare
    values that code can be asked for; they need not agree. `installs_as` and `takes_minutes` are facts for the header.
    `logo` is the SVG file in the folder. `uninstall` says what is removed on both sides and what is left.
    """

    key: str
    name: str
    noun: str
    author: str
    summary: str
    description: str
    categories: tuple[str, ...]
    features: tuple[Feature, ...]
    capabilities: frozenset[str]
    issue_url: str
    source_url: str
    docs_url: str
    installation_notice: str
    installs_as: str
    takes_minutes: int
    authentication: tuple[Authentication, ...]
    setup: tuple[SetupField, ...]
    steps: tuple[InstallStep, ...]
    configuration: tuple[ConfigField, ...]
    scopes: tuple[Scope, ...]
    webhooks: tuple[WebhookEvent, ...]
    endpoints: tuple[Endpoint, ...]
    error_help: tuple[ErrorHelp, ...]
    rate_policy: RatePolicy
    limitations: tuple[Limitation, ...]
    roles: tuple[Role, ...]
    uninstall: str
    domain: str | None = None
    webhook_verification: WebhookVerification | None = None
    absences: tuple[Absence, ...] = ()
    aspects: Aspects = field(default_factory=Aspects)
    aliases: tuple[str, ...] = ()
    logo: str = "logo.svg"
    can_add: bool = True
    can_disable: bool = False
    allow_multiple: bool = True

    @property
    def slug(self) -> str:
        """The same as `key`: one name for addresses, settings and look-ups."""
        return self.key

    def variable(self, setup_field: SetupField) -> str:
        """The environment variable of a setup field: `TIELINE_AZURE_DEVOPS_CLIENT_ID`."""
        return f"TIELINE_{self.key}_{setup_field.name}".replace("-", "_").upper()
