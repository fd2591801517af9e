"""The events that PagerDuty sends, and what each does here."""

from providers.contract import WebhookEvent

INCIDENT = "integrations-incident-management"

WEBHOOKS = (
    WebhookEvent(
        name="incident.triggered",
        effect="Ties the incident to the issue whose alert key it carries, and shows its number and link there.",
        gates=(INCIDENT,),
    ),
    WebhookEvent(
        name="incident.acknowledged",
        effect="Notes on the issue who acknowledged and when; the issue stays unresolved.",
        gates=(INCIDENT,),
    ),
    WebhookEvent(
        name="incident.reassigned",
        effect="Notes on the issue who is on it now; the issue's own assignee is not changed.",
        gates=(INCIDENT,),
    ),
    WebhookEvent(
        name="incident.resolved",
        effect="Resolves the issues whose alerts the incident holds, unless Tieline itself resolved the incident.",
        gates=(INCIDENT,),
    ),
    WebhookEvent(
        name="incident.reopened",
        effect="Reopens the issues that the incident's resolution had resolved.",
        gates=(INCIDENT,),
    ),
    WebhookEvent(
        name="pagey.ping",
        effect="Confirms that a subscription reaches the server; the time is shown on the installation page.",
    ),
)
