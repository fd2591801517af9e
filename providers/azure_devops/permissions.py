"""What is asked for at Azure DevOps and Microsoft Entra ID, and why."""

from providers.contract import Scope

SCOPES = (
    Scope(
        name="499b84ac-1321-427f-aa17-267ca6975798/.default",
        access="read and write",
        reason=(
            "Names Azure DevOps as the service that an Entra token is for. What the token may do is not more than the "
            "permissions consented to on the app registration and the rights of the user or service principal."
        ),
    ),
    Scope(
        name="offline_access",
        access="offline",
        reason=(
            "Gives a refresh token, so that Tieline can work while the person who installed it is away. Asked for "
            "with delegated sign-in only; a service principal signs in anew with its secret."
        ),
    ),
    Scope(
        name="vso.project",
        access="read",
        reason="Lists projects and their teams, to offer them in forms and to limit each subscription to one project.",
    ),
    Scope(
        name="vso.work_write",
        access="read and write",
        reason=(
            "Creates and changes work items and their comments, and reads types, fields and states. It includes the "
            "right to read work items, which is also what a service hook on work items asks for."
        ),
        gates=(
            "integrations-issue-basic",
            "integrations-issue-sync",
            "integrations-ticket-rules",
        ),
    ),
    Scope(
        name="vso.code",
        access="read",
        reason=(
            "Reads repositories, commits, changed files and pull requests, and allows service hooks on pushes. "
            "Tieline does not write to a repository and does not ask for the right to."
        ),
        gates=("integrations-commits", "integrations-stacktrace-link"),
    ),
    Scope(
        name="vso.graph",
        access="read",
        reason=(
            "Reads the organization's users with e-mail and descriptor, to propose user mappings and to find "
            "assignees. Leave it out to map accounts by hand."
        ),
        gates=("integrations-user-mapping", "integrations-issue-sync"),
        optional=True,
    ),
    Scope(
        name="vso.profile",
        access="read",
        reason=(
            "Reads the profile of the person who signs in and the organizations they belong to, so that you pick "
            "yours from a list. Not needed where the organization is typed in."
        ),
        optional=True,
    ),
)
