"""What can be set for each connected Jira site."""

from providers.contract import Choice, Condition, ConfigField

SYNC = "integrations-issue-sync"
BASIC = "integrations-issue-basic"

CONFIGURATION = (
    ConfigField(
        name="sync_status_forward",
        type="choice-mapper",
        label="Status in Jira when an issue changes",
        help=(
            "For each Jira project, the status its work items get when the issue is resolved and when it is reopened. "
            "Both have to be chosen; a project that is not listed is left alone."
        ),
        gate=SYNC,
        choices_from="Projects that the connected account sees, and the statuses of each project's workflows.",
    ),
    ConfigField(
        name="sync_status_reverse",
        type="boolean",
        label="Resolve and reopen issues from Jira",
        help=(
            "When a linked work item moves into or out of a status of the category Done, the issue is resolved or "
            "reopened. Needs OAuth, because it depends on webhooks."
        ),
        gate=SYNC,
        default="false",
    ),
    ConfigField(
        name="resolution_strategy",
        type="select",
        label="How an issue is resolved",
        help=(
            "What Done in Jira means for the issue: resolved at once, or tied to a release so that a regression shows."
        ),
        gate=SYNC,
        choices=(
            Choice(value="resolve", label="Resolve"),
            Choice(value="resolve_current_release", label="Resolve in the current release"),
            Choice(value="resolve_next_release", label="Resolve in the next release"),
        ),
        conditions=(Condition(name="sync_status_reverse", values=("true",)),),
        default='"resolve"',
    ),
    ConfigField(
        name="sync_forward_assignment",
        type="boolean",
        label="Assign in Jira when an issue is assigned",
        help=(
            "The person is found by user mapping, then by e-mail address; removing the assignee clears it in Jira too."
        ),
        gate=SYNC,
        default="false",
    ),
    ConfigField(
        name="sync_reverse_assignment",
        type="boolean",
        label="Assign issues from Jira",
        help=(
            "A new assignee of a linked work item becomes the assignee of the issue, if that person is known and "
            "belongs to the issue's project. Needs OAuth, because it depends on webhooks."
        ),
        gate=SYNC,
        default="false",
    ),
    ConfigField(
        name="sync_comments",
        type="boolean",
        label="Mirror comments",
        help=(
            "Comments on an issue are written to the linked work item with the author's name, and later edits change "
            "the same comment. With OAuth, comments made in Jira come back as well."
        ),
        gate=SYNC,
        default="false",
    ),
    ConfigField(
        name="issues_ignored_fields",
        type="textarea",
        label="Fields to leave out of the form",
        help="Field ids or names that the create form does not show, one a line or separated by commas.",
        gate=BASIC,
    ),
)
