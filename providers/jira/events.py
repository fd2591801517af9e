"""The events that Jira sends, and what each does here."""

from providers.contract import WebhookEvent

BASIC = "integrations-issue-basic"
SYNC = "integrations-issue-sync"

WEBHOOKS = (
    WebhookEvent(
        name="jira:issue_updated",
        effect=(
            "Reads the changelog: a change of status may resolve or reopen the issue, a change of assignee may "
            "reassign it. An event without a changelog, or one that Tieline caused itself, changes nothing."
        ),
        gates=(SYNC,),
    ),
    WebhookEvent(
        name="jira:issue_deleted",
        effect=("Removes the link from every issue that points to the deleted work item; the issues stay as they are."),
        gates=(BASIC, SYNC),
    ),
    WebhookEvent(
        name="comment_created",
        effect="Adds the comment to the linked issue under its author's name, if comments are mirrored.",
        gates=(SYNC,),
    ),
    WebhookEvent(
        name="comment_updated",
        effect="Rewrites the copy of the comment on the linked issue; a comment that was never copied is ignored.",
        gates=(SYNC,),
    ),
    WebhookEvent(
        name="comment_deleted",
        effect="Deletes the copy of the comment on the linked issue and leaves comments written in Tieline alone.",
        gates=(SYNC,),
    ),
)
