"""What the GitHub integration gives its users, row by row."""

from providers.contract import Feature

FEATURES = (
    Feature(
        gate="integrations-commits",
        description=(
            "Each push to a connected repository is recorded with its commits, authors and changed files. "
            "A release then shows what went into it, and an issue names the commit that most likely caused it."
        ),
        footnote="Commits whose message carries the skip marker are left out.",
    ),
    Feature(
        gate="integrations-commits",
        description=(
            "A commit or pull request that says `fixes` and the short name of an issue resolves that issue once the "
            "change is part of a release. Pull requests are followed from opening to merge and listed on the issue."
        ),
    ),
    Feature(
        gate="integrations-issue-basic",
        description=(
            "Create a GitHub issue from an issue in Tieline, with repository, title, description, assignee and labels, "
            "or link one that exists. The link is shown on both sides, by a comment on GitHub if you want one."
        ),
    ),
    Feature(
        gate="integrations-issue-sync",
        description=(
            "Assign an issue on one side and the linked issue follows on the other. Each direction is switched on by "
            "itself, and removing the assignee travels as well."
        ),
        footnote="Needs a user mapping for each person; e-mail addresses are not compared.",
    ),
    Feature(
        gate="integrations-issue-sync",
        description=(
            "Resolve an issue and the linked GitHub issue closes; reopen one and the other reopens. For each "
            "repository you choose which state stands for resolved and which for unresolved."
        ),
    ),
    Feature(
        gate="integrations-issue-sync",
        description=(
            "Comments written in Tieline are posted to the linked GitHub issue with the name of their author, "
            "and editing such a comment edits the same comment on GitHub."
        ),
        footnote="One way only: comments written on GitHub stay there.",
    ),
    Feature(
        gate="integrations-stacktrace-link",
        description=(
            "A stack frame of your own code opens the file at its line on GitHub, at the commit of the release in "
            "which the error happened, or on the default branch where that commit is not known."
        ),
        footnote="Needs a code mapping from the path in the stack trace to the folder in the repository.",
    ),
    Feature(
        gate="integrations-codeowners",
        description=(
            "The CODEOWNERS file of a repository is read and kept current, and its rules suggest owners for new "
            "issues. Lines that name people or teams without a counterpart in Tieline are listed for you to map."
        ),
        footnote="Looked for in `.github/`, in the root and in `docs/`; the first that is found counts.",
    ),
    Feature(
        gate="integrations-ticket-rules",
        description=(
            "An alert rule can create a GitHub issue when it fires. The rule holds repository, labels and assignee, "
            "the ticket says which rule made it, and each attempt stands in the delivery log with its outcome."
        ),
    ),
    Feature(
        gate="integrations-user-mapping",
        description=(
            "Tie a GitHub login to a member of the organization, one to one. Assignees, code owners and authors of "
            "commits are then the right people, even where their e-mail address on GitHub is hidden."
        ),
    ),
)
