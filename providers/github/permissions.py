"""The permissions that the GitHub App asks for: as few as the features allow."""

from providers.contract import Scope

SCOPES = (
    Scope(
        name="Metadata",
        access="read",
        reason=(
            "GitHub requires it of every app. It lists the repositories of the installation and reports when one is "
            "renamed, moved or deleted."
        ),
        gates=(
            "integrations-commits",
            "integrations-issue-basic",
            "integrations-stacktrace-link",
            "integrations-codeowners",
        ),
    ),
    Scope(
        name="Contents",
        access="read",
        reason=(
            "Reads commits, changed files, blame and the CODEOWNERS file, and checks that a file exists before a stack "
            "frame links to it. Nothing is ever written to a repository, so write access is not asked for."
        ),
        gates=("integrations-commits", "integrations-stacktrace-link", "integrations-codeowners"),
    ),
    Scope(
        name="Issues",
        access="read and write",
        reason=(
            "Creates issues and comments and changes state and assignee. Read access alone would allow linking but "
            "neither creation nor sync. It also brings the events about issues and their comments."
        ),
        gates=("integrations-issue-basic", "integrations-issue-sync", "integrations-ticket-rules"),
    ),
    Scope(
        name="Pull requests",
        access="read",
        reason=(
            "Tells which pull request brought a commit in, and when a pull request that fixes an issue was merged. "
            "Tieline does not comment on pull requests, so write access is not asked for."
        ),
        gates=("integrations-commits",),
    ),
    Scope(
        name="Members",
        access="read",
        reason=(
            "A permission on the organization, not on repositories. It confirms that the person who connects owns the "
            "organization, and lists logins and teams for user mapping. Accounts of single persons do not have it."
        ),
        gates=("integrations-user-mapping", "integrations-codeowners"),
        optional=True,
    ),
)
