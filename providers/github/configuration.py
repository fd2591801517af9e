"""What can be set for each GitHub installation: all of it belongs to issue sync."""

from providers.contract import Choice, Condition, ConfigField

_SYNC = "integrations-issue-sync"

CONFIGURATION = (
    ConfigField(
        name="sync_status_forward",
        type="choice-mapper",
        label="Send status to GitHub",
        help="Per repository: the state that a linked issue gets when it is resolved, and when it is unresolved.",
        gate=_SYNC,
        choices_from="The repositories of the installation, each with the states open and closed.",
    ),
    ConfigField(
        name="sync_status_reverse",
        type="boolean",
        label="Take status from GitHub",
        help="Closing the linked issue on GitHub resolves the issue here, and reopening it does the opposite.",
        gate=_SYNC,
        default="false",
    ),
    ConfigField(
        name="sync_forward_assignment",
        type="boolean",
        label="Send assignees to GitHub",
        help="Assigning an issue here assigns the linked issue to the same person, if that person is mapped.",
        gate=_SYNC,
        default="false",
    ),
    ConfigField(
        name="sync_reverse_assignment",
        type="boolean",
        label="Take assignees from GitHub",
        help="Assigning the linked issue on GitHub assigns the issue here; with several assignees, the latest counts.",
        gate=_SYNC,
        default="false",
    ),
    ConfigField(
        name="sync_comments",
        type="boolean",
        label="Send comments to GitHub",
        help="Comments on an issue here are posted to the linked issue. GitHub shows them as written by the app.",
        gate=_SYNC,
        default="false",
    ),
    ConfigField(
        name="resolution_strategy",
        type="select",
        label="How to resolve",
        help="What resolved means when the reason was a closed issue on GitHub. It decides what counts as a return.",
        gate=_SYNC,
        choices=(
            Choice(value="resolve", label="Resolved at once"),
            Choice(value="resolve_current_release", label="Resolved in the current release"),
            Choice(value="resolve_next_release", label="Resolved in the next release"),
        ),
        conditions=(Condition(name="sync_status_reverse", values=("true",)),),
        default='"resolve"',
    ),
)
