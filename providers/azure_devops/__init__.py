"""Azure DevOps: work items, commits and links into code, through Microsoft Entra ID or a personal access token."""

from providers.azure_devops.endpoints import ENDPOINTS
from providers.azure_devops.error_help import ERROR_HELP
from providers.azure_devops.features import FEATURES
from providers.azure_devops.permissions import SCOPES
from providers.contract import (
    Absence,
    Alert,
    Aspects,
    Authentication,
    Choice,
    Condition,
    ConfigField,
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

_COMMITS = ("integrations-commits",)
_SYNC = ("integrations-issue-sync",)

provider = Provider(
    key="azure-devops",
    aliases=("vsts",),
    name="Azure DevOps",
    noun="Installation",
    author="The Tieline team",
    summary="Create and synchronise Azure Boards work items, and follow commits and code in Azure Repos.",
    description=(
        "Connects an Azure DevOps organization to Tieline. Issues become work items and stay in step with them, "
        "commits are recorded with releases, and stack frames open the line of code in Azure Repos."
    ),
    domain="source_code_management",
    categories=("source-code", "issue-tracking"),
    features=FEATURES,
    capabilities=frozenset({"commits", "issue-basic", "issue-sync", "stacktrace-link", "ticket-rules", "user-mapping"}),
    absences=(
        Absence(
            gate="integrations-codeowners",
            reason="Azure Repos has no CODEOWNERS file of its own; it requires reviewers by branch policy instead.",
        ),
        Absence(
            gate="integrations-coding-agent",
            reason="Azure DevOps offers no call that hands a work item to a coding agent and follows what it does.",
        ),
        Absence(
            gate="integrations-issue-link",
            reason="For apps that bring a form of their own; here creating and linking belong to the provider.",
        ),
        Absence(
            gate="integrations-project-management",
            reason="Backlogs, sprints and boards stay in Azure Boards; Tieline handles single work items.",
        ),
    ),
    issue_url="https://github.com/tieline/tieline/issues/new?labels=integration%3Aazure-devops",
    source_url="https://github.com/tieline/tieline/tree/main/providers/azure_devops",
    docs_url="https://learn.microsoft.com/en-us/rest/api/azure/devops/?view=azure-devops-rest-7.1",
    installation_notice=(
        "You need the right to **manage service hooks** in each project that you connect, or changes made in Azure "
        "DevOps will not reach Tieline. Work items and comments are written in the name of the account you install "
        "with."
    ),
    installs_as="One installation per Azure DevOps organization",
    takes_minutes=20,
    aspects=Aspects(
        alerts=(
            Alert(
                text="Global personal access tokens die on 2026-12-01: use Entra ID or a token of one organization.",
                icon="warning",
                variant="warning",
            ),
        ),
        configure_integration=ConfigureAspect(title="Choose what is kept in step with Azure DevOps"),
        removal_dialog=Dialog(
            action_text="Remove installation",
            body=(
                "Service hooks made by Tieline are deleted and credentials forgotten. Links between issues and work "
                "items are lost; the work items themselves stay."
            ),
        ),
    ),
    authentication=(
        Authentication(
            kind="entra-oauth",
            name="Microsoft Entra ID, signed in as a person",
            description=(
                "A member of the organization signs in, and Tieline acts with that member's rights. The sign-in "
                "renews itself while it is used. Needs a work account in the tenant that the organization is "
                "connected to."
            ),
            recommended=True,
        ),
        Authentication(
            kind="service-principal",
            name="Microsoft Entra ID, as a service principal",
            description=(
                "Tieline signs in as an application, with its client secret and nobody's account. The service "
                "principal is added to the organization like a user, and its rights there decide what works."
            ),
        ),
        Authentication(
            kind="personal-access-token",
            name="Personal access token",
            description=(
                "A token of one user, entered per installation; no app registration is needed. Use a token bound to "
                "one organization: global tokens cannot be made since 2026-03-15 and stop working on 2026-12-01."
            ),
        ),
    ),
    setup=(
        SetupField(
            name="tenant-id",
            label="Directory (tenant) ID",
            how_to_get=(
                "In Azure DevOps open Organization settings, Microsoft Entra: the connected directory and its tenant "
                "ID are shown there. The same ID stands on the Overview page of your app registration in the "
                "Microsoft Entra admin center."
            ),
            example="0f8fad5b-d9cb-469f-a165-70867728950e",
            needed_for=("entra-oauth", "service-principal"),
        ),
        SetupField(
            name="client-id",
            label="Application (client) ID",
            how_to_get=(
                "Microsoft Entra admin center, App registrations, New registration. For a sign-in as a person enter "
                "the redirect address that Tieline shows, as type Web. Then copy Application (client) ID from "
                "Overview."
            ),
            example="7c9e6679-7425-40de-944b-e07fc1f90ae7",
            needed_for=("entra-oauth", "service-principal"),
        ),
        SetupField(
            name="client-secret",
            label="Client secret",
            how_to_get=(
                "Microsoft Entra admin center, App registrations, your app, Certificates & secrets, Client secrets, "
                "New client secret. Copy the column Value at once, it is not shown again, and note the day of expiry."
            ),
            secret=True,
            needed_for=("entra-oauth", "service-principal"),
        ),
        SetupField(
            name="api-url",
            label="API address",
            how_to_get="Leave it out for Azure DevOps Services; set it to lead calls to a proxy or stand-in of yours.",
            required=False,
            default="https://dev.azure.com",
        ),
        SetupField(
            name="login-url",
            label="Sign-in address",
            how_to_get=(
                "Leave it out for the public cloud. For a national cloud take the host of the endpoints that the "
                "Microsoft Entra admin center lists under App registrations, Endpoints."
            ),
            required=False,
            default="https://login.microsoftonline.com",
        ),
    ),
    steps=(
        InstallStep(
            title="Register an application",
            body=(
                "In the Microsoft Entra admin center make an app registration in the organization's tenant, with "
                "Tieline's redirect address as type Web. Skip this step for a personal access token."
            ),
            side="vendor",
        ),
        InstallStep(
            title="Grant it Azure DevOps",
            body=(
                "On the registration open API permissions, add the delegated permissions of Azure DevOps that the "
                "table below names, and give admin consent if your tenant asks for it. For a service principal add it "
                "instead under Organization settings, Users, with Basic access and the projects it needs."
            ),
            side="vendor",
        ),
        InstallStep(
            title="Admit applications",
            body=(
                "Check under Organization settings, Policies, that third-party application access via OAuth is on, "
                "and that no conditional access policy refuses Tieline's outgoing address."
            ),
            side="vendor",
        ),
        InstallStep(
            title="Give Tieline the settings",
            body="Set the environment variables listed below and start Tieline again. Nothing is needed for a token.",
        ),
        InstallStep(
            title="Install",
            body=(
                "Open Integrations, Azure DevOps, Install and choose how to authenticate. Sign in, or enter the "
                "personal access token, then pick the organization or type its name."
            ),
        ),
        InstallStep(
            title="Choose projects and repositories",
            body=(
                "Tick the projects whose work items and the repositories whose commits Tieline should follow. Tieline "
                "creates a service hook subscription for each project and event and reports those that were refused."
            ),
        ),
        InstallStep(
            title="Try it",
            body="Create a work item from an issue, change its state in Azure Boards, and see it arrive in the log.",
        ),
    ),
    configuration=(
        ConfigField(
            name="sync_status_forward",
            type="choice-mapper",
            label="States to set in Azure DevOps",
            help="For each project, the state that a work item gets when its issue is resolved or reopened.",
            gate="integrations-issue-sync",
            choices_from="The projects of the organization, and the states of their work item types.",
        ),
        ConfigField(
            name="sync_status_reverse",
            type="boolean",
            label="Resolve issues from Azure DevOps",
            help="Resolves the issue when its work item reaches a completed state, and reopens it when it leaves one.",
            gate="integrations-issue-sync",
            default="false",
        ),
        ConfigField(
            name="resolution_strategy",
            type="select",
            label="How issues are resolved",
            help="What a completed work item means for releases: whether the error may come back in a later one.",
            gate="integrations-issue-sync",
            choices=(
                Choice(value="resolve", label="Resolved"),
                Choice(value="resolve_current_release", label="Resolved in the current release"),
                Choice(value="resolve_next_release", label="Resolved in the next release"),
            ),
            conditions=(Condition(name="sync_status_reverse", values=("true",)),),
            default='"resolve"',
        ),
        ConfigField(
            name="sync_forward_assignment",
            type="boolean",
            label="Assign work items from Tieline",
            help="Assigns the linked work item when the issue is assigned to a member who has an account over there.",
            gate="integrations-issue-sync",
            default="false",
        ),
        ConfigField(
            name="sync_reverse_assignment",
            type="boolean",
            label="Assign issues from Azure DevOps",
            help="Assigns the issue when the work item is assigned to an account that belongs to a member of Tieline.",
            gate="integrations-issue-sync",
            default="false",
        ),
        ConfigField(
            name="sync_comments",
            type="boolean",
            label="Carry comments",
            help="Writes comments on the issue to the work item, and new comments on the work item to the issue.",
            gate="integrations-issue-sync",
            default="false",
        ),
        ConfigField(
            name="work_item_fields",
            type="textarea",
            label="Work item fields",
            help=(
                "Values for every work item that Tieline creates, one a line as reference name = value, such as "
                "`System.AreaPath = Shop\\Checkout`. Also for `System.IterationPath`, `System.Tags` (parted by "
                "semicolons) and fields of your own."
            ),
            gate="integrations-issue-basic",
        ),
    ),
    scopes=SCOPES,
    webhooks=(
        WebhookEvent(
            name="workitem.updated",
            effect="Carries a new state or assignee to the linked issues, as far as that direction is switched on.",
            gates=_SYNC,
        ),
        WebhookEvent(
            name="workitem.commented",
            effect="Adds the comment to the activity of the linked issues, unless Tieline wrote it.",
            gates=_SYNC,
        ),
        WebhookEvent(
            name="workitem.deleted",
            effect="Marks the link on the issue as broken and stops synchronising it; the issue keeps its status.",
            gates=("integrations-issue-basic", "integrations-issue-sync"),
        ),
        WebhookEvent(name="git.push", effect="Records the pushed commits of a followed repository.", gates=_COMMITS),
        WebhookEvent(
            name="git.pullrequest.updated",
            effect="Follows title and status; a completed pull request resolves the issues it names.",
            gates=_COMMITS,
        ),
        WebhookEvent(
            name="git.pullrequest.merged",
            effect="Tells that a merge was attempted; the pull request is read anew, and only a completed one counts.",
            gates=_COMMITS,
        ),
    ),
    webhook_verification=WebhookVerification(
        header="X-Tieline-Hook-Secret",
        algorithm="The shared secret itself, compared in constant time; the vendor does not sign what it sends.",
        secret="Made at random for each installation and written into each subscription as a custom HTTP header.",  # noqa: S106
        source="https://learn.microsoft.com/en-us/azure/devops/service-hooks/services/webhooks",
    ),
    endpoints=ENDPOINTS,
    error_help=ERROR_HELP,
    rate_policy=RatePolicy(
        limits=(
            RateLimit(
                name="Throughput units (TSTU), sliding window",
                amount=200,
                window_seconds=300,
                per="user or service principal",
            ),
        ),
        headers=(
            "Retry-After",
            "X-RateLimit-Resource",
            "X-RateLimit-Delay",
            "X-RateLimit-Limit",
            "X-RateLimit-Remaining",
            "X-RateLimit-Reset",
        ),
        policy=(
            "Tieline waits as long as Retry-After says, also when the answer was a success: the vendor first delays "
            "an account by up to 30 seconds a call, and only then refuses with 429."
        ),
        source="https://learn.microsoft.com/en-us/azure/devops/integrate/concepts/rate-limits",
    ),
    limitations=(
        Limitation(
            title="Hosted edition only",
            body="Azure DevOps Server is not supported: it has no Entra sign-in and older API versions.",
        ),
        Limitation(
            title="No delivery to private addresses",
            body="Service hooks cannot reach localhost or private ranges. Give Tieline a public HTTPS address.",
        ),
        Limitation(
            title="No personal Microsoft accounts with Entra ID",
            body="Entra apps do not serve them by themselves. Use a work account or a personal access token.",
        ),
        Limitation(
            title="Edits of comments do not come back",
            body="The vendor announces new comments only, so an edit or deletion over there stays there.",
        ),
        Limitation(
            title="Attachments and links are not carried",
            body="Title, description, fields and comments are. Put a link into a comment to share a file.",
        ),
        Limitation(
            title="Git only",
            body="Team Foundation Version Control is not read. Convert the repository to Git to see its commits.",
        ),
    ),
    roles=(
        Role(side="tieline", name="Operator", reason="Sets the environment variables of the app registration."),
        Role(side="tieline", name="Owner or manager", reason="Installs, configures and removes the integration."),
        Role(
            side="vendor", name="Application Administrator in Entra ID", reason="Registers the app and gives consent."
        ),
        Role(
            side="vendor",
            name="Project Administrator of each project",
            reason="Lets Tieline create service hooks there; Project Collection Administrators may do so everywhere.",
        ),
        Role(
            side="vendor",
            name="Project Collection Administrator",
            reason="Adds a service principal to the organization and opens its policy for applications.",
        ),
    ),
    uninstall=(
        "Tieline deletes the service hooks it made and forgets its tokens, the settings of the installation and the "
        "links to work items. Work items, comments and recorded commits stay. The app registration, the personal "
        "access token and the membership of the service principal are left at the vendor; delete them there."
    ),
)
