"""GitHub: commits, code owners, issues and their sync, through a GitHub App that belongs to this host."""

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
    WebhookEvent,
    WebhookVerification,
)
from providers.github.configuration import CONFIGURATION
from providers.github.endpoints import ENDPOINTS
from providers.github.error_help import ERROR_HELP
from providers.github.features import FEATURES
from providers.github.permissions import SCOPES

_APP_PAGE = (
    "GitHub, Settings of the organization or person that owns the app, Developer settings, GitHub Apps, your app"
)
_SYNC = "integrations-issue-sync"
_PROOF = "The setup field webhook-secret; during a change the old value may stay valid beside the new one."

provider = Provider(
    key="github",
    name="GitHub",
    noun="Installation",
    author="The Tieline team",
    summary="Connects repositories and issues on GitHub or GitHub Enterprise Server with issues in Tieline.",
    description=(
        "Connect the repositories of a GitHub organization, or of your own account. Tieline records the commits that "
        "go into each release, names the change behind an error, and opens the line of code behind a stack frame.\n\n"
        "Issues can be created or linked on GitHub and kept the same on both sides. Each host registers a GitHub App "
        "of its own, so no third party stands between your Tieline and your code."
    ),
    categories=("source-code", "issue-tracking"),
    domain="source_code_management",
    features=FEATURES,
    capabilities=frozenset(
        ("commits", "issue-basic", "issue-sync", "stacktrace-link", "codeowners", "ticket-rules", "user-mapping")
    ),
    absences=(
        Absence(
            gate="integrations-issue-link",
            reason="That form belongs to apps; here issues are created and linked by the integration itself.",
        ),
        Absence(
            gate="integrations-project-management",
            reason="GitHub Projects boards are not read or changed; only the issues on them are.",
        ),
        Absence(
            gate="integrations-coding-agent",
            reason="An agent would need write access to your code, which this integration deliberately does not hold.",
        ),
    ),
    issue_url="https://github.com/tieline/tieline/issues/new?labels=integration%3Agithub",
    source_url="https://github.com/tieline/tieline/tree/main/providers/github",
    docs_url="https://docs.github.com/en/apps",
    installation_notice=(
        "You need to be an **owner** of the GitHub organization; other members can only ask an owner to approve. "
        "GitHub lets you give all repositories or chosen ones, and you can change that later."
    ),
    installs_as="GitHub App",
    takes_minutes=10,
    aspects=Aspects(
        alerts=(Alert(text="Where addresses are restricted, allow the one of this host first.", variant="warning"),),
        configure_integration=ConfigureAspect(title="Choose what is kept the same on both sides"),
        removal_dialog=Dialog(
            action_text="Remove",
            body=(
                "Tieline stops receiving commits and issues from this account, and linked issues are no longer kept "
                "the same. If no other organization here uses it, the app is also uninstalled on GitHub."
            ),
        ),
    ),
    authentication=(
        Authentication(
            kind="github-app",
            name="New GitHub App by manifest",
            description=(
                "Tieline hands GitHub a filled-in description of the app, and you only confirm it. Addresses, "
                "permissions and events are right from the start, and GitHub returns the credentials."
            ),
            recommended=True,
        ),
        Authentication(
            kind="github-app-existing",
            name="GitHub App that you registered",
            description=(
                "You register the app by hand, or already have one, and enter its credentials. For organizations where "
                "another team registers apps, and for instances that this host's browser users cannot reach."
            ),
        ),
    ),
    setup=(
        SetupField(
            name="app-id",
            label="App id",
            how_to_get=f"{_APP_PAGE}, General, About, App ID. With the manifest flow, Tieline shows it at the end.",
            example="1234567",
        ),
        SetupField(
            name="app-slug",
            label="App slug",
            how_to_get=f"{_APP_PAGE}, Public link: the last part of that address, after /apps/.",
            example="tieline-acme",
        ),
        SetupField(
            name="client-id",
            label="Client id",
            how_to_get=f"{_APP_PAGE}, General, About, Client ID. It is not the same as the app id.",
            example="Iv23liAbCdEfGhIjKlMn",
        ),
        SetupField(
            name="client-secret",
            label="Client secret",
            how_to_get=f"{_APP_PAGE}, General, Client secrets, Generate a new client secret. It is shown once.",
            secret=True,
        ),
        SetupField(
            name="private-key",
            label="Private key",
            how_to_get=(
                f"{_APP_PAGE}, General, Private keys, Generate a private key. The browser saves a .pem file; give its "
                "whole content, the first and last line included."
            ),
            secret=True,
            example="-----BEGIN RSA PRIVATE KEY-----",
        ),
        SetupField(
            name="webhook-secret",
            label="Webhook secret",
            how_to_get=(
                f"{_APP_PAGE}, General, Webhook, Secret. You choose it: a long random text, the same here and there. "
                "GitHub does not show it again."
            ),
            secret=True,
        ),
        SetupField(
            name="api-url",
            label="API address",
            how_to_get="Leave it for github.com. On Enterprise Server: https://, your host name, then /api/v3.",
            required=False,
            default="https://api.github.com",
            example="https://github.example.com/api/v3",
        ),
        SetupField(
            name="web-url",
            label="Web address",
            how_to_get="Leave it for github.com. On Enterprise Server: the address at which people open it.",
            required=False,
            default="https://github.com",
            example="https://github.example.com",
        ),
    ),
    steps=(
        InstallStep(
            title="Register the app",
            body="In the settings of GitHub, choose **Register by manifest** and name the owner of the app.",
        ),
        InstallStep(
            title="Confirm it on GitHub",
            body="GitHub shows the name of the app. Change it if it is taken, and choose **Create GitHub App**.",
            side="vendor",
        ),
        InstallStep(
            title="Store the credentials",
            body="Put the values that Tieline shows on return into its environment, and restart it.",
        ),
        InstallStep(
            title="Start the installation",
            body="Open the integrations of your organization, choose GitHub and **Add installation**, then sign in.",
        ),
        InstallStep(
            title="Choose repositories",
            body="Pick the account, then all repositories or a selection, and choose **Install**.",
            side="vendor",
        ),
        InstallStep(
            title="Check the target and finish",
            body="Back in Tieline, check that account and organization are the ones you meant, and confirm.",
        ),
        InstallStep(
            title="Map people and code",
            body="Add user mappings for assignees, and a code mapping for each project with stack traces.",
        ),
    ),
    configuration=CONFIGURATION,
    scopes=SCOPES,
    webhooks=(
        WebhookEvent(name="ping", effect="Answered, and noted as proof that the address and the secret are right."),
        WebhookEvent(name="installation", effect="Creates, suspends, resumes or disables the installation here."),
        WebhookEvent(
            name="installation_repositories", effect="Adds the repositories that were given, disables the others."
        ),
        WebhookEvent(name="installation_target", effect="Takes over the new name of a renamed account."),
        WebhookEvent(name="github_app_authorization", effect="Forgets the sign-in of a person who revoked it."),
        WebhookEvent(name="repository", effect="Follows a repository that is renamed, moved, archived or deleted."),
        WebhookEvent(
            name="push",
            effect="Records commits, authors and changed files; reads CODEOWNERS again where it was changed.",
            gates=("integrations-commits", "integrations-codeowners"),
        ),
        WebhookEvent(
            name="pull_request",
            effect="Records the pull request, and its merge commit once merged, so that it can resolve issues.",
            gates=("integrations-commits",),
        ),
        WebhookEvent(
            name="issues",
            effect="Carries assignee and state over to linked issues; a deleted or moved issue is marked at its link.",
            gates=(_SYNC,),
        ),
        WebhookEvent(
            name="issue_comment",
            effect="Notes that a comment which Tieline posted was edited or deleted on GitHub, and stops updating it.",
            gates=(_SYNC,),
        ),
        WebhookEvent(
            name="organization",
            effect="Marks the user mapping of a person who left. Arrives only with the permission on members.",
            gates=("integrations-user-mapping",),
        ),
    ),
    webhook_verification=WebhookVerification(
        header="X-Hub-Signature-256",
        algorithm="sha256= and the hexadecimal HMAC-SHA256 of the raw body, compared in constant time",
        secret=_PROOF,
        source="https://docs.github.com/en/webhooks/using-webhooks/validating-webhook-deliveries",
    ),
    endpoints=ENDPOINTS,
    error_help=ERROR_HELP,
    rate_policy=RatePolicy(
        limits=(
            RateLimit(name="REST requests", amount=5000, window_seconds=3600, per="installation"),
            RateLimit(name="REST requests on Enterprise Cloud", amount=15000, window_seconds=3600, per="installation"),
            RateLimit(name="Points (secondary)", amount=900, window_seconds=60, per="installation"),
            RateLimit(name="Content creation (secondary, about)", amount=80, window_seconds=60, per="installation"),
        ),
        headers=(
            "retry-after",
            "x-ratelimit-limit",
            "x-ratelimit-remaining",
            "x-ratelimit-reset",
            "x-ratelimit-resource",
        ),
        policy=(
            "After a refusal Tieline waits as long as `retry-after` says, else until the reset when nothing remains, "
            "else a minute and then longer. The last 200 requests of an hour are kept for people who wait at a page."
        ),
        source="https://docs.github.com/en/rest/using-the-rest-api/rate-limits-for-the-rest-api",
    ),
    limitations=(
        Limitation(
            title="Assignees need a user mapping",
            body="GitHub hides most e-mail addresses, so people are never matched by them. Map each login once.",
        ),
        Limitation(
            title="Comments travel one way",
            body="Comments written on GitHub are not copied here. Open the linked issue to read them.",
        ),
        Limitation(
            title="No comments on pull requests and no checks",
            body="They would need write access to pull requests and checks. Follow pull requests on the issue instead.",
        ),
        Limitation(
            title="Administration, webhooks and statuses are not asked for",
            body="The app brings its own webhook, and no feature here reads repository settings or commit statuses.",
        ),
        Limitation(
            title="One host of GitHub at a time",
            body="The settings name one API address. For github.com beside Enterprise Server, run a second Tieline.",
        ),
        Limitation(
            title="Issues only, no project boards",
            body="Milestones, issue types and project fields cannot be filled from the form. Set them on GitHub.",
        ),
    ),
    roles=(
        Role(side="tieline", name="Operator of the host", reason="Registers the app and sets its credentials."),
        Role(side="tieline", name="Owner, manager or admin", reason="Adds the installation and sets up sync."),
        Role(side="vendor", name="Organization owner", reason="Registers and installs the app, accepts permissions."),
        Role(side="vendor", name="Repository admin", reason="Can give the app single repositories if owners allow it."),
    ),
    uninstall=(
        "Remove the installation here, or uninstall the app on GitHub: either end tells the other. Tokens and "
        "repository connections are deleted, and the app is uninstalled from the account unless another organization "
        "here still uses it. Recorded commits, releases and issues stay, on GitHub as well. The registered app itself "
        "remains in the developer settings until its owner deletes it."
    ),
)
