"""Vercel: production deployments become releases, and the variables of a build are kept right."""

from providers.contract import (
    Absence,
    Alert,
    Aspects,
    Authentication,
    ConfigField,
    ConfigureAspect,
    Dialog,
    ExternalInstall,
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
from providers.vercel.endpoints import ENDPOINTS
from providers.vercel.error_help import ERROR_HELP
from providers.vercel.features import FEATURES
from providers.vercel.permissions import SCOPES

_CONSOLE = "Vercel, your team, Integrations, Integrations Console, your integration"
_DEPLOYMENT = "integrations-deployment"
_PROOF = "The setup field client-secret of the integration."
_RELEASES = (_DEPLOYMENT, "integrations-release-management")

provider = Provider(
    key="vercel",
    name="Vercel",
    noun="Installation",
    author="The Tieline team",
    summary="Turns production deployments on Vercel into releases, and keeps the variables of your builds right.",
    description=(
        "Connect projects on Vercel with projects in Tieline. Each production deployment becomes a release, so an "
        "error is shown with the deployment in which it first appeared.\n\n"
        "Tieline writes the environment variables that a build needs, checks that they are still there, and repairs "
        "them. The integration is one that you create at Vercel for your own host; the installation starts there."
    ),
    categories=("deployment",),
    features=FEATURES,
    capabilities=frozenset(("deployment",)),
    absences=(
        Absence(
            gate="integrations-commits",
            reason="Vercel names only the commit that was built; its history comes from the code host.",
        ),
        Absence(
            gate="integrations-feature-flag",
            reason="Flags that are declared on Vercel are neither read nor changed.",
        ),
        Absence(
            gate="integrations-serverless",
            reason="Functions on Vercel report errors through the SDK in the build, so there is nothing to switch on.",
        ),
        Absence(gate="integrations-mobile", reason="Vercel does not build or distribute mobile apps."),
    ),
    issue_url="https://github.com/tieline/tieline/issues/new?labels=integration%3Avercel",
    source_url="https://github.com/tieline/tieline/tree/main/providers/vercel",
    docs_url="https://vercel.com/docs/integrations/create-integration",
    installation_notice=(
        "The installation starts at Vercel and needs a person who may install integrations for the team. "
        "If you belong to several organizations in Tieline, check which one is named before you finish."
    ),
    installs_as="Connectable account integration",
    takes_minutes=15,
    can_add=False,
    can_disable=False,
    aspects=Aspects(
        alerts=(
            Alert(text="Variables take effect with the next build: deploy each project once after mapping it."),
            Alert(text="Vercel must be able to reach this host over HTTPS.", icon="warning", variant="warning"),
        ),
        configure_integration=ConfigureAspect(title="Connect your projects"),
        external_install=ExternalInstall(
            button_text="Install at Vercel",
            notice_text="Vercel asks for the team and its projects, then brings you back here to connect them.",
            url="https://vercel.com/integrations/{integration-slug}/new",
            unset_url="https://vercel.com/docs/integrations/create-integration",
        ),
        removal_dialog=Dialog(
            action_text="Remove",
            body=(
                "The integration is removed at Vercel too. Deployments make no more releases, and the token that "
                "builds use for source maps is revoked. Releases stay. Variables stay until you delete them at Vercel."
            ),
        ),
    ),
    authentication=(
        Authentication(
            kind="oauth2",
            name="Integration of your own, installed by OAuth",
            description=(
                "Vercel starts the installation and sends a code, which Tieline exchanges for a token of that "
                "installation. The token does not run out; it ends when the integration is removed."
            ),
            recommended=True,
        ),
    ),
    setup=(
        SetupField(
            name="integration-slug",
            label="Integration slug",
            how_to_get=f"{_CONSOLE}, URL Slug: the part of the public address after /integrations/.",
            example="tieline-acme",
        ),
        SetupField(
            name="client-id",
            label="Client id",
            how_to_get=f"{_CONSOLE}, Credentials, Client (Integration) ID.",
            example="oac_AbCdEfGhIjKlMnOp",
        ),
        SetupField(
            name="client-secret",
            label="Client secret",
            how_to_get=f"{_CONSOLE}, Credentials, Client (Integration) Secret. It also proves incoming posts.",
            secret=True,
        ),
        SetupField(
            name="api-url",
            label="API address",
            how_to_get="Leave it, unless your outgoing calls must pass a gateway: then the gateway's own address.",
            required=False,
            default="https://api.vercel.com",
            example="https://api.vercel.com",
        ),
    ),
    steps=(
        InstallStep(
            title="Create the integration",
            body=(
                "In the Integrations Console choose **Create** and, as its kind, a connectable account. Give it the "
                "redirect URL, the webhook URL and the permissions that this page lists."
            ),
            side="vendor",
        ),
        InstallStep(
            title="Store the credentials",
            body="Put slug, client id and client secret into the environment of Tieline, and restart it.",
        ),
        InstallStep(
            title="Start the installation",
            body="Open the integrations of your organization, choose Vercel and **Install at Vercel**.",
        ),
        InstallStep(
            title="Choose team and projects",
            body="Pick the team, then all projects or some, and confirm the permissions.",
            side="vendor",
        ),
        InstallStep(
            title="Confirm the organization",
            body="Back in Tieline, check the organization that is named, change it if it is wrong, and finish.",
        ),
        InstallStep(
            title="Connect your projects",
            body="Pair each project on Vercel with one in Tieline and save. The variables are written then.",
        ),
        InstallStep(
            title="Deploy once",
            body="Redeploy each project to production, so that the build sees the variables.",
            side="vendor",
        ),
    ),
    configuration=(
        ConfigField(
            name="project_mappings",
            type="project-mapper",
            label="Connected projects",
            help=(
                "Pairs of a project here and a project on Vercel. Saving a new pair writes TIELINE_ORG, "
                "TIELINE_PROJECT, TIELINE_AUTH_TOKEN, VERCEL_GIT_COMMIT_SHA and the DSN as TIELINE_DSN, or as "
                "NEXT_PUBLIC_TIELINE_DSN where the framework is Next.js. The project here needs an active DSN."
            ),
            gate=_DEPLOYMENT,
            choices_from="Projects of the organization, and the projects on Vercel that the installation covers.",
            default="[]",
        ),
    ),
    scopes=SCOPES,
    webhooks=(
        WebhookEvent(
            name="deployment.created",
            effect="A production deployment creates the release of its commit, not yet marked as deployed.",
            gates=_RELEASES,
        ),
        WebhookEvent(
            name="deployment.succeeded",
            effect="A production deployment adds a deploy, with its time and address, to the release.",
            gates=_RELEASES,
        ),
        WebhookEvent(
            name="deployment.promoted",
            effect="A preview that was promoted to production is treated as a production deployment.",
            gates=_RELEASES,
        ),
        WebhookEvent(
            name="project.removed",
            effect="Marks the mapping of the project as broken, so that the page says so and checks stop.",
            gates=(_DEPLOYMENT,),
        ),
        WebhookEvent(
            name="integration-configuration.permission-upgraded",
            effect="Reads the permissions and projects of the installation again and verifies the variables.",
        ),
        WebhookEvent(
            name="integration-configuration.scope-change-confirmed",
            effect="Notes the permissions that were confirmed, and resumes what waited for them.",
        ),
        WebhookEvent(
            name="integration-configuration.removed",
            effect="Removes the installation here and revokes its token, with an entry in the audit log.",
        ),
    ),
    webhook_verification=WebhookVerification(
        header="x-vercel-signature",
        algorithm="the hexadecimal HMAC-SHA1 of the raw body, with no prefix, compared in constant time",
        secret=_PROOF,
        source="https://vercel.com/docs/webhooks",
    ),
    endpoints=ENDPOINTS,
    error_help=ERROR_HELP,
    rate_policy=RatePolicy(
        limits=(
            RateLimit(name="Reading variables", amount=500, window_seconds=60, per="owner"),
            RateLimit(name="Creating variables", amount=120, window_seconds=60, per="owner"),
            RateLimit(name="Updating variables", amount=120, window_seconds=60, per="owner"),
        ),
        headers=("X-RateLimit-Limit", "X-RateLimit-Remaining", "X-RateLimit-Reset"),
        policy=(
            "Variables are written one project after another. At a refusal, or when nothing remains, Tieline waits "
            "until the reset that the headers name, and believes them over the numbers given here."
        ),
        source="https://vercel.com/docs/limits",
    ),
    limitations=(
        Limitation(
            title="Only production makes releases",
            body="Previews would flood the list. Promote one to have its release.",
        ),
        Limitation(
            title="Only deployments from a repository",
            body="A deployment without a commit has no name for its release.",
        ),
        Limitation(
            title="One DSN per project",
            body="The oldest active DSN is written. To use another, set the variable by hand.",
        ),
        Limitation(
            title="No log or trace drains", body="Logs and traces are not forwarded. Add a drain at Vercel instead."
        ),
        Limitation(
            title="Not in the marketplace",
            body="Billing and accounts are not handed over, as a native integration does.",
        ),
    ),
    roles=(
        Role(side="tieline", name="Operator of the host", reason="Creates the integration and sets its credentials."),
        Role(side="tieline", name="Owner, manager or admin", reason="Finishes the installation and connects projects."),
        Role(side="vendor", name="Team owner or member", reason="Installs the integration for the team's projects."),
        Role(
            side="vendor", name="Owner of the integration", reason="Creates it and changes its permissions and secret."
        ),
    ),
    uninstall=(
        "Remove the installation here, or the integration at Vercel: either end tells the other. Mappings and the "
        "access token are deleted, and the token that builds use is revoked. Releases and deploys stay. The variables "
        "stay at Vercel, as a build may rely on them; delete those beginning with TIELINE_ or NEXT_PUBLIC_TIELINE_."
    ),
)
