"""Jira Cloud: create and link work items, keep them in step with issues, open tickets from alert rules."""

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
from providers.jira.configuration import CONFIGURATION
from providers.jira.endpoints import ENDPOINTS
from providers.jira.error_help import ERROR_HELP
from providers.jira.events import WEBHOOKS
from providers.jira.features import FEATURES
from providers.jira.permissions import SCOPES

_PROOF = "The client secret of the OAuth 2.0 app"

provider = Provider(
    key="jira",
    name="Jira",
    noun="Instance",
    author="The Tieline team",
    summary="Create, link and mirror Jira Cloud work items from issues, by hand or when an alert rule fires.",
    description=(
        "Connects one Jira Cloud site with your organization. People create or link a work item from an issue page, "
        "alert rules open tickets by themselves, and assignee, comments and status follow each other on both "
        "sides.\n\n"
        "The connection uses an OAuth 2.0 (3LO) app of your own, or an e-mail address with an API token. "
        "Atlassian Connect is not used, because Atlassian no longer accepts private Connect installations."
    ),
    categories=("issue-tracking",),
    domain="project_management",
    features=FEATURES,
    capabilities=frozenset({"issue-basic", "issue-sync", "ticket-rules", "user-mapping"}),
    absences=(
        Absence(
            gate="integrations-issue-link",
            reason=(
                "This is the form that apps add to the issue page; Jira has its own form, described under issue-basic."
            ),
        ),
        Absence(
            gate="integrations-project-management",
            reason="Boards, sprints and roadmaps stay in Jira; Tieline works with single work items only.",
        ),
    ),
    issue_url="https://github.com/tieline/tieline/issues/new?labels=integration%3Ajira",
    source_url="https://github.com/tieline/tieline/tree/main/providers/jira",
    docs_url="https://developer.atlassian.com/cloud/jira/platform/rest/v3/intro/",
    installation_notice=(
        "You need a **Jira Cloud** site; Jira Server and Data Center are not supported. Every call runs as the "
        "Atlassian account that gives consent, so choose an account that may stay for years."
    ),
    installs_as="One Jira Cloud site, through an Atlassian OAuth 2.0 (3LO) app of your own or an API token",
    takes_minutes=15,
    authentication=(
        Authentication(
            kind="oauth2",
            name="OAuth 2.0 (3LO)",
            description=(
                "A person consents once at Atlassian and chooses the site. The access token lasts one hour; the "
                "refresh token changes with each use, so Tieline lets only one worker refresh at a time. After 90 "
                "days without use the consent lapses and has to be given again."
            ),
            recommended=True,
        ),
        Authentication(
            kind="api-token",
            name="Site, e-mail and API token",
            description=(
                "Calls go straight to the address of the site with basic authentication. No app has to be registered, "
                "but Jira lets such a caller register no webhooks, so nothing flows back from Jira to Tieline. Use a "
                "token without scopes: a scoped token is not accepted at the site's own address."
            ),
        ),
    ),
    setup=(
        SetupField(
            name="client-id",
            label="Client ID",
            how_to_get=(
                "developer.atlassian.com, profile picture, Developer console, My apps, your app, Settings, under "
                "Authentication details: Client ID."
            ),
            needed_for=("oauth2",),
        ),
        SetupField(
            name="client-secret",
            label="Client secret",
            how_to_get=(
                "developer.atlassian.com, profile picture, Developer console, My apps, your app, Settings, under "
                "Authentication details: Secret. The same secret checks incoming webhooks."
            ),
            secret=True,
            needed_for=("oauth2",),
        ),
        SetupField(
            name="auth-url",
            label="Address of the consent and token service",
            how_to_get="Leave the default, unless you test against a stand-in of your own.",
            required=False,
            default="https://auth.atlassian.com",
            needed_for=("oauth2",),
        ),
        SetupField(
            name="api-url",
            label="Address of the API gateway",
            how_to_get="Leave the default, unless you test against a stand-in of your own.",
            required=False,
            default="https://api.atlassian.com",
            needed_for=("oauth2",),
        ),
    ),
    steps=(
        InstallStep(
            title="Register an OAuth 2.0 app",
            body=(
                "At developer.atlassian.com open **Developer console**, **Create**, **OAuth 2.0 integration**, name "
                "the app and agree to the terms. Skip this and the next two steps if you use an API token."
            ),
            side="vendor",
        ),
        InstallStep(
            title="Set the callback and the permissions",
            body=(
                "Under **Authorization**, next to OAuth 2.0 (3LO), enter the callback URL: the public address of your "
                "Tieline server followed by `/extensions/jira/setup/`. Under **Permissions** add the Jira API and "
                "tick the scopes listed on this page; `offline_access` is not in that list and is requested at "
                "consent."
            ),
            side="vendor",
        ),
        InstallStep(
            title="Give the server the app's credentials",
            body=(
                "Set the variables for client ID and client secret and restart Tieline. While one of them is missing "
                "the installation refuses to start and names the variable."
            ),
        ),
        InstallStep(
            title="Start the installation",
            body=(
                "As manager of your organization open the directory, choose **Jira**, then **Install**, and pick "
                "OAuth or API token. With an API token you enter the site, the e-mail address and the token here, and "
                "the next step falls away."
            ),
        ),
        InstallStep(
            title="Consent and choose the site",
            body=(
                "Sign in at Atlassian with the account that Tieline shall act as, choose one site and accept. If the "
                "account reaches several sites through earlier consents, Tieline asks which one you mean."
            ),
            side="vendor",
        ),
        InstallStep(
            title="Turn on what you want mirrored",
            body=(
                "Add the projects and their two statuses, then switch on assignees, comments and status one by one. "
                "Everything is off at first, so an installation alone changes nothing in Jira."
            ),
        ),
    ),
    configuration=CONFIGURATION,
    scopes=SCOPES,
    webhooks=WEBHOOKS,
    webhook_verification=WebhookVerification(
        header="Authorization",
        algorithm="`Bearer` and a JSON Web Token, signed with HS256. (`X-Hub-Signature` belongs to webhooks made by hand.)",
        secret=_PROOF,
        source="https://developer.atlassian.com/cloud/jira/platform/webhooks/#webhooks-authentication-for-oauth-2-0-apps",
    ),
    endpoints=ENDPOINTS,
    error_help=ERROR_HELP,
    rate_policy=RatePolicy(
        limits=(
            RateLimit(name="Writes to one work item, short window", amount=20, window_seconds=2, per="work item"),
            RateLimit(name="Writes to one work item, long window", amount=100, window_seconds=30, per="work item"),
        ),
        headers=(
            "Retry-After",
            "X-RateLimit-Limit",
            "X-RateLimit-Remaining",
            "X-RateLimit-Reset",
            "X-RateLimit-NearLimit",
            "RateLimit-Reason",
        ),
        policy=(
            "Tieline reads `RateLimit-Reason` and answers each in its own way. A burst slows down the one endpoint; a "
            "limit on one work item spaces the writes to it; an exhausted quota stops all calls of that installation, "
            "or of the app, until the reset. `Retry-After` always wins. Points quotas hold for OAuth apps and have no "
            "fixed number here, because Atlassian sets them per app; API tokens meet burst limits only."
        ),
        source="https://developer.atlassian.com/cloud/jira/platform/rate-limiting/",
    ),
    limitations=(
        Limitation(
            title="Jira Cloud only",
            body=(
                "Jira Server and Data Center authenticate differently and lack API version 3. There is no setting "
                "that makes this provider talk to them."
            ),
        ),
        Limitation(
            title="Nothing comes back with an API token",
            body=(
                "Jira lets only apps register webhooks. With an API token Tieline writes to Jira but does not hear of "
                "changes there; use OAuth where the reverse direction matters."
            ),
        ),
        Limitation(
            title="A private app hears only its owner",
            body=(
                "While the app is not shared, Jira delivers webhooks only if the consenting account also owns the "
                "app. Consent with the owner's account, or set **Distribution** in the developer console to sharing."
            ),
        ),
        Limitation(
            title="Some fields cannot be filled by the form",
            body=(
                "Time tracking, work logs, attachments and issue links are never shown. Custom fields of an unknown "
                "type are offered as text or JSON. If a required field cannot be filled, the form says so before you "
                "send; make it optional in Jira or give it a default."
            ),
        ),
        Limitation(
            title="A transition must exist",
            body=(
                "Status is changed by transitions of the workflow. If none leads from the present status to the "
                "mapped one, or it demands a field, the status stays and the delivery log says why. Tieline does not "
                "chain several transitions."
            ),
        ),
        Limitation(
            title="E-mail addresses are often hidden",
            body=(
                "Atlassian shows an address only if its owner allows it, so people may not be found by e-mail. Enter "
                "a user mapping for them; it is asked first."
            ),
        ),
    ),
    roles=(
        Role(side="tieline", name="Operator", reason="Sets the client ID and the client secret on the server."),
        Role(side="tieline", name="Manager or owner", reason="Installs, configures and removes the integration."),
        Role(
            side="vendor",
            name="Atlassian developer account",
            reason="Registers the OAuth 2.0 app; any Atlassian account can do this, it need not belong to the site.",
        ),
        Role(
            side="vendor",
            name="Jira user with project permissions",
            reason=(
                "Gives consent or owns the API token. Needs Browse projects, Create issues, Assign issues, Transition "
                "issues and Add comments in every project that is used."
            ),
        ),
        Role(
            side="vendor",
            name="Site administrator",
            reason="Only where the site blocks apps that users consent to: approves the app for the site.",
        ),
    ),
    uninstall=(
        "Tieline deletes the webhook it registered, then its tokens, settings and the links between issues and work "
        "items. Work items, comments and links that were written to Jira stay there. The consent remains in the "
        "Atlassian account until its owner removes it under **Connected apps**; an API token remains until it is "
        "revoked. The app in the developer console is yours and is not touched."
    ),
    aspects=Aspects(
        alerts=(
            Alert(text="With an API token, changes made in Jira do not reach Tieline.", icon="info", variant="info"),
        ),
        configure_integration=ConfigureAspect(title="Connect your projects"),
        removal_dialog=Dialog(
            action_text="Remove",
            body="Links between issues and Jira work items are deleted. The work items themselves stay in Jira.",
        ),
    ),
)
