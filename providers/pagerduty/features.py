"""What the PagerDuty integration gives its users."""

from providers.contract import Feature

FEATURES = (
    Feature(
        gate="integrations-alert-rule",
        description=(
            "PagerDuty becomes an action of issue and metric alert rules. Each rule chooses its service and, if you "
            "like, a severity, so that one account can page different teams for different projects."
        ),
        footnote="The rule has to be created; installing alone pages nobody.",
    ),
    Feature(
        gate="integrations-incident-management",
        description=(
            "An alert triggers an incident on the chosen service with a severity, a link to the issue and details "
            "that you lay down in a template, so the person on call sees what broke before opening anything."
        ),
    ),
    Feature(
        gate="integrations-incident-management",
        description=(
            "Issue and incident close together. Resolving the issue resolves the incident under the same "
            "deduplication key, and acknowledging or resolving it in PagerDuty shows on the issue or resolves it."
        ),
        footnote="From PagerDuty to Tieline with OAuth only.",
    ),
)
