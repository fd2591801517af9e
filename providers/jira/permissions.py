"""The scopes that are requested at consent, and what each is for."""

from providers.contract import Scope

SCOPES = (
    Scope(
        name="read:jira-work",
        access="read",
        reason=(
            "Lists projects, work types, fields and statuses for the forms, finds work items to link and reads the "
            "ones that are linked. Registering webhooks needs it as well."
        ),
    ),
    Scope(
        name="write:jira-work",
        access="write",
        reason="Creates work items, writes and edits comments, assigns people, changes status and adds the link back.",
        gates=("integrations-issue-basic", "integrations-issue-sync", "integrations-ticket-rules"),
    ),
    Scope(
        name="read:jira-user",
        access="read",
        reason=(
            "Finds the Jira account behind a member for assignees and user mapping, and names the consenting account."
        ),
        gates=("integrations-issue-sync", "integrations-user-mapping"),
    ),
    Scope(
        name="manage:jira-webhook",
        access="admin",
        reason=(
            "Registers the one webhook that tells Tieline of changes in Jira, prolongs it and removes it at the end."
        ),
        gates=("integrations-issue-sync",),
    ),
    Scope(
        name="offline_access",
        access="offline",
        reason="Yields a refresh token, so that the connection outlives the hour for which an access token is good.",
    ),
)
