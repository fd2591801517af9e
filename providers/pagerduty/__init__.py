"""PagerDuty: page the people on call from alert rules, and let incidents and issues close each other."""

from providers.contract import (
    Absence,
    Alert,
    Aspects,
    Authentication,
    ConfigureAspect,
    Dialog,
    InstallStep,
    Limitation,
    Provider,
    RateLimit,
    RatePolicy,
    Role,
    SetupField,
    WebhookVerification,
)
from providers.pagerduty.configuration import CONFIGURATION
from providers.pagerduty.endpoints import ENDPOINTS
from providers.pagerduty.error_help import ERROR_HELP
from providers.pagerduty.events import WEBHOOKS
from providers.pagerduty.features import FEATURES
from providers.pagerduty.permissions import SCOPES

_PROOF = "Given once in the answer that creates the webhook subscription, and stored encrypted"

provider = Provider(
    key="pagerduty",
    name="PagerDuty",
    noun="Installation",
    author="The Tieline team",
    summary="Page the people on call when an alert rule fires, and resolve the incident together with the issue.",
    description=(
        "Adds PagerDuty services as targets of alert rules. A rule that fires triggers an incident with the severity "
        "and the details you chose; resolving the issue resolves the incident, and with OAuth the other way round as "
        "well.\n\n"
        "Each service is reached by an integration key of its own. Keys come from PagerDuty's install flow, "
        "are made by Tieline through an OAuth app of yours, or are pasted."
    ),
    categories=("on-call",),
    domain="on_call_scheduling",
    features=FEATURES,
    capabilities=frozenset({"alert-rule", "incident-management"}),
    absences=(
        Absence(
            gate="integrations-enterprise-alert-rule",
            reason="PagerDuty has one interface for all its plans, so the ordinary alert action serves every account.",
        ),
        Absence(
            gate="integrations-enterprise-incident-management",
            reason="PagerDuty has no enterprise interface for incidents; incident management covers all plans.",
        ),
    ),
    issue_url="https://github.com/tieline/tieline/issues/new?labels=integration%3Apagerduty",
    source_url="https://github.com/tieline/tieline/tree/main/providers/pagerduty",
    docs_url="https://developer.pagerduty.com/docs/introduction",
    installation_notice=(
        "Installing pages nobody by itself: afterwards add PagerDuty as the action of an **alert rule**. You need at "
        "least one PagerDuty service that you may add an integration to."
    ),
    installs_as="One PagerDuty account, with an integration key for each service",
    takes_minutes=10,
    authentication=(
        Authentication(
            kind="oauth2",
            name="OAuth app (Classic User OAuth with PKCE)",
            description=(
                "A PagerDuty user consents, and Tieline lists services, makes the integration keys and subscribes to "
                "incidents with that user's rights. The refresh token changes with each use; the lifetime is taken "
                "from the answer. PagerDuty drops unknown scopes in silence, so Tieline compares what was granted."
            ),
            recommended=True,
        ),
        Authentication(
            kind="integration-key",
            name="Integration key",
            description=(
                "One Events API v2 key for each service, handed over by PagerDuty's install flow or pasted by you. It "
                "can trigger, acknowledge and resolve, but it reads nothing, so incidents do not report back."
            ),
        ),
    ),
    setup=(
        SetupField(
            name="client-id",
            label="Client ID",
            how_to_get=(
                "PagerDuty, Integrations, App Registration, your app, OAuth 2.0 functionality: Client ID. It is shown "
                "together with the secret when the OAuth functionality is saved for the first time."
            ),
            needed_for=("oauth2",),
        ),
        SetupField(
            name="client-secret",
            label="Client secret",
            how_to_get=(
                "PagerDuty, Integrations, App Registration, your app, OAuth 2.0 functionality: shown once when it is "
                "saved for the first time. If it is lost, delete the OAuth client in the app and create another."
            ),
            secret=True,
            needed_for=("oauth2",),
        ),
        SetupField(
            name="app-id",
            label="App ID",
            how_to_get=(
                "PagerDuty, Integrations, App Registration, your app, Events Integration, Integration Setup URL: the "
                "value of `app_id` in that address. Without it the install flow is not offered and keys are pasted."
            ),
            required=False,
            needed_for=("integration-key",),
        ),
        SetupField(
            name="events-url",
            label="Address of the Events API",
            how_to_get="Leave the default, or set https://events.eu.pagerduty.com if your account is in the EU region.",
            required=False,
            default="https://events.pagerduty.com",
        ),
        SetupField(
            name="api-url",
            label="Address of the REST API",
            how_to_get="Leave the default, or set https://api.eu.pagerduty.com if your account is in the EU region.",
            required=False,
            default="https://api.pagerduty.com",
            needed_for=("oauth2",),
        ),
        SetupField(
            name="identity-url",
            label="Address of the consent and token service",
            how_to_get="Leave the default, unless you test against a stand-in of your own.",
            required=False,
            default="https://identity.pagerduty.com",
            needed_for=("oauth2",),
        ),
    ),
    steps=(
        InstallStep(
            title="Register an app",
            body=(
                "In PagerDuty open **Integrations**, **App Registration**, **Create New App**. Add **OAuth 2.0**, "
                "choose Classic User OAuth with Read and Write, and enter the redirect URL: the public address of "
                "your Tieline server followed by `/extensions/pagerduty/setup/`. Skip this if you paste keys."
            ),
            side="vendor",
        ),
        InstallStep(
            title="Add the install flow to the app (optional)",
            body=(
                "Add **Events Integration** to the same app with the same redirect URL. People can then choose "
                "services at PagerDuty instead of pasting keys, even without OAuth."
            ),
            side="vendor",
        ),
        InstallStep(
            title="Give the server the app's credentials",
            body=(
                "Set the variables of the way you chose and restart Tieline. While a value is missing the "
                "installation refuses to start and names the variable."
            ),
        ),
        InstallStep(
            title="Start the installation",
            body=(
                "As manager of your organization open the directory, choose **PagerDuty**, then **Install**, and pick "
                "OAuth, the install flow or pasted keys. The page shows for which organization you install."
            ),
        ),
        InstallStep(
            title="Consent, or choose services",
            body=(
                "Sign in at PagerDuty and accept, or select the services in the install flow. If you paste keys, open "
                "each service, **Integrations**, **Add an integration**, **Events API V2**, and copy the key."
            ),
            side="vendor",
        ),
        InstallStep(
            title="Check the services and send a test",
            body=(
                "The services now stand in the table, each with its key hidden. **Send test** triggers an incident "
                "and resolves it; warn the people on call, because it really pages them."
            ),
        ),
        InstallStep(
            title="Add the action to an alert rule",
            body="Open an alert rule, add the action **PagerDuty**, choose account, service and severity, and save.",
        ),
    ),
    configuration=CONFIGURATION,
    scopes=SCOPES,
    webhooks=WEBHOOKS,
    webhook_verification=WebhookVerification(
        header="X-PagerDuty-Signature",
        algorithm=(
            "One or more `v1=` values separated by commas, each the hexadecimal HMAC-SHA256 of the raw body. One "
            "match is enough, other versions are ignored, and a repeated `X-Webhook-Id` is dropped."
        ),
        secret=_PROOF,
        source="https://github.com/PagerDuty/developer-docs/blob/main/docs/webhooks/04-Signatures.md",
    ),
    endpoints=ENDPOINTS,
    error_help=ERROR_HELP,
    rate_policy=RatePolicy(
        limits=(
            RateLimit(name="REST API", amount=960, window_seconds=60, per="user and app"),
            RateLimit(name="Events API v2", amount=120, window_seconds=60, per="integration key, about"),
        ),
        headers=("ratelimit-limit", "ratelimit-remaining", "ratelimit-reset"),
        policy=(
            "Events of one key are sent in order. After a 429 Tieline waits for `ratelimit-reset`, or longer with "
            "each attempt where that header is missing, and repeats 5xx answers and network faults the same way; a "
            "400 is never repeated. The limit of the Events API is PagerDuty's approximate figure and moves with its "
            "load."
        ),
        source="https://github.com/PagerDuty/developer-docs/blob/main/docs/REST-API/04-Rate-Limits.md",
    ),
    limitations=(
        Limitation(
            title="Urgency and priority are set at PagerDuty",
            body=(
                "An event carries a severity; what urgency or priority follows is decided by the service's settings "
                "and event orchestration. Set the service to derive urgency from severity if the two should agree."
            ),
        ),
        Limitation(
            title="Keys alone do not report back",
            body=(
                "With integration keys Tieline can send but not listen. Use OAuth if acknowledgements and resolutions "
                "made in PagerDuty should show on the issue."
            ),
        ),
        Limitation(
            title="Only services, no rule sets",
            body=(
                "The install flow may hand over keys of global or team rule sets. Tieline leaves them out, because it "
                "could not tell which service an incident ends up in; choose the service itself."
            ),
        ),
        Limitation(
            title="One service region for each server",
            body=(
                "The addresses of the interfaces are settings of the server, so accounts in the US and the EU region "
                "cannot be mixed on one Tieline server."
            ),
        ),
        Limitation(
            title="One issue, one open incident for each service",
            body=(
                "The issue's short id is the deduplication key. A rule that fires again while the incident is open "
                "adds to it and pages nobody anew; repeated paging is the task of the escalation policy."
            ),
        ),
        Limitation(
            title="Grouped incidents close late",
            body=(
                "If PagerDuty groups alerts of several issues, it keeps the incident open until all of them are "
                "resolved. Turn off grouping on the service if each issue needs an incident of its own."
            ),
        ),
    ),
    roles=(
        Role(side="tieline", name="Operator", reason="Sets the values of the app on the server; not needed for keys."),
        Role(
            side="tieline",
            name="Manager or owner",
            reason="Installs, changes the services and removes the integration.",
        ),
        Role(side="tieline", name="Editor of alert rules", reason="Adds the PagerDuty action; nobody is paged before."),
        Role(
            side="vendor",
            name="User with the base role User or Manager, or above",
            reason="Registers the app; PagerDuty ties it to that user and account for good.",
        ),
        Role(
            side="vendor",
            name="User who may edit the services",
            reason="Gives consent or copies keys; Tieline can add integrations only to services this user may edit.",
        ),
    ),
    uninstall=(
        "Tieline deletes its webhook subscriptions and then its tokens, keys and settings. The integrations on your "
        "services stay, because PagerDuty offers no call to delete them; remove them under the service's "
        "**Integrations** so that the keys die. Open incidents stay open and have to be resolved at PagerDuty. Alert "
        "rules keep the action, shown as removed, and send nothing."
    ),
    aspects=Aspects(
        alerts=(
            Alert(text="This adds an action to alert rules. Nobody is paged until you create a rule that uses it."),
        ),
        configure_integration=ConfigureAspect(title="Choose your services"),
        removal_dialog=Dialog(
            action_text="Remove",
            body="Alert rules that page through this installation stop doing so at once. Open incidents stay open.",
        ),
    ),
)
