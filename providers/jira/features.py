"""What the Jira integration gives its users."""

from providers.contract import Feature

FEATURES = (
    Feature(
        gate="integrations-issue-basic",
        description=(
            "Create a Jira work item from the issue page, or link one that exists. The form asks for exactly the "
            "fields that Jira wants for the chosen project and type, and remembers your last choice for each project."
        ),
        footnote="Fields that Jira computes, attachments and time tracking are not part of the form.",
    ),
    Feature(
        gate="integrations-issue-sync",
        description=(
            "Assignees follow each other. Assign an issue and its work items go to the same person in Jira; reassign "
            "in Jira and the issue follows. People are found by user mapping first and by e-mail address second."
        ),
        footnote="From Jira to Tieline with OAuth only.",
    ),
    Feature(
        gate="integrations-issue-sync",
        description=(
            "Comments on an issue appear in the linked work item with the name of their author, and edits change the "
            "same comment there. Comments made in Jira come back to the issue, without echoes."
        ),
        footnote="From Jira to Tieline with OAuth only.",
    ),
    Feature(
        gate="integrations-issue-sync",
        description=(
            "Status is kept in step: resolving an issue moves its work items to the status you chose for the project, "
            "and a work item that reaches a Done status resolves the issue, at once or with a release."
        ),
        footnote="From Jira to Tieline with OAuth only.",
    ),
    Feature(
        gate="integrations-ticket-rules",
        description=(
            "An alert rule can open a Jira work item by itself when it fires. The ticket names the rule and links "
            "back to the issue; if Jira refuses it, the delivery log shows which field was the reason."
        ),
    ),
    Feature(
        gate="integrations-user-mapping",
        description=(
            "Tie Jira accounts to members of your organization, so that assignees and authors are recognized even "
            "where Atlassian hides the e-mail address. A mapping always wins over a guess by address."
        ),
    ),
)
