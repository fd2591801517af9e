"""What an Azure DevOps installation gives its users, gate by gate."""

from providers.contract import Feature

FEATURES = (
    Feature(
        gate="integrations-commits",
        description=(
            "Records the commits of the Azure Repos repositories you choose, with author, message and changed files. "
            "A release then lists the commits since the one before it, and an issue can name the commits that touched "
            "the failing file. A commit message or pull request that names an issue marks it as fixed there."
        ),
        footnote="Git repositories only; Team Foundation Version Control has no commits to record.",
    ),
    Feature(
        gate="integrations-issue-basic",
        description=(
            "Creates a work item from an issue, or links one that exists, without leaving the issue page. The form "
            "offers the types that the project's process really has (a Basic process has no Bug), and the fields you "
            "set per installation, such as area path, iteration and tags, are filled in for you."
        ),
        footnote="Fields that a process makes mandatory must be in the form or in the installation's work item fields.",
    ),
    Feature(
        gate="integrations-issue-sync",
        description=(
            "Keeps assignees the same: assigning the issue in Tieline assigns the linked work item, and the reverse. "
            "Each direction is switched on by itself. People are found by the user mapping first and by e-mail "
            "second; nobody is assigned by guess."
        ),
        footnote="A work item has one assignee: an issue assigned to a team leaves it as it is.",
    ),
    Feature(
        gate="integrations-issue-sync",
        description=(
            "Carries comments: a comment on the issue is written to the linked work item with its author's name, and "
            "a new comment on the work item appears in the issue's activity. A comment that Tieline wrote is "
            "recognised when it comes back, so it does not appear twice."
        ),
        footnote=(
            "An edit in Tieline is written to its copy through a preview version of the vendor's comments API. Edits "
            "and deletions made in Azure DevOps are not mirrored: the vendor announces new comments only."
        ),
    ),
    Feature(
        gate="integrations-issue-sync",
        description=(
            "Keeps state the same: resolving or reopening an issue moves the linked work item to the state you chose "
            "for its project, and a work item that reaches or leaves a completed state resolves or reopens the issue. "
            "Which states count as completed is read from the process, so custom states work."
        ),
        footnote="A move that the rules of the process forbid is refused by the vendor and shown as failed.",
    ),
    Feature(
        gate="integrations-stacktrace-link",
        description=(
            "Turns a stack frame into a link that opens the file at that line in Azure Repos, at the commit of the "
            "release where it is known and at the default branch otherwise. Tieline asks first whether the file is "
            "there, so a wrong path mapping shows as such and not as an empty page."
        ),
    ),
    Feature(
        gate="integrations-ticket-rules",
        description=(
            "Creates a work item when an alert rule fires, with the project, type and fields that you set in the "
            "rule. The work item is linked to the issue, so the rule does not make a second one for the same issue. "
            "Each attempt is recorded with the vendor's answer, also when it failed."
        ),
    ),
    Feature(
        gate="integrations-user-mapping",
        description=(
            "Ties the accounts of the Azure DevOps organization to members of Tieline. Accounts with the same e-mail "
            "are proposed, and you confirm or correct them. Assignees and commit authors are then known even where "
            "sign-in name and e-mail differ, as is usual with guests and across tenants."
        ),
        footnote="Proposals need permission to read users; without it accounts are mapped by hand.",
    ),
)
