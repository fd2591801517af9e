"""The calls that are made to PagerDuty's Events API, REST API and consent service."""

from providers.contract import Endpoint

EVENTS = "events.pagerduty.com"
API = "api.pagerduty.com"
IDENTITY = "identity.pagerduty.com"

ALERT = "integrations-alert-rule"
INCIDENT = "integrations-incident-management"

ENDPOINTS = (
    Endpoint(
        method="POST",
        path="/oauth/token",
        host=IDENTITY,
        purpose="Exchanges the code of the consent for tokens, within 30 seconds, and each refresh token for the next.",
    ),
    Endpoint(
        method="GET",
        path="/users/me",
        host=API,
        purpose="Names the consenting user and account, and tests the token.",
        scopes=("read",),
    ),
    Endpoint(
        method="GET",
        path="/services",
        host=API,
        purpose="Lists the services to choose from, page by page.",
        gates=(ALERT,),
        scopes=("read",),
    ),
    Endpoint(
        method="GET",
        path="/services/{id}",
        host=API,
        purpose="Reads one service, to show its present name and notice that it was deleted or disabled.",
        gates=(ALERT,),
        scopes=("read",),
    ),
    Endpoint(
        method="POST",
        path="/services/{id}/integrations",
        host=API,
        purpose="Adds an Events API v2 integration to a chosen service; the answer holds the integration key.",
        gates=(ALERT,),
        scopes=("write",),
    ),
    Endpoint(
        method="POST",
        path="/v2/enqueue",
        host=EVENTS,
        purpose=(
            "Triggers, acknowledges or resolves an alert. The integration key in the body is the only proof, the "
            "deduplication key ties later events to the first, and 202 means accepted."
        ),
        gates=(ALERT, INCIDENT),
    ),
    Endpoint(
        method="POST",
        path="/v2/change/enqueue",
        host=EVENTS,
        purpose=(
            "Reports a release as a change event, which pages nobody and shows beside the incidents of the service."
        ),
        gates=(INCIDENT,),
    ),
    Endpoint(
        method="GET",
        path="/incidents/{id}/alerts",
        host=API,
        purpose="Lists the alerts of an incident with their keys, where PagerDuty has grouped several into one.",
        gates=(INCIDENT,),
        scopes=("read",),
    ),
    Endpoint(
        method="POST",
        path="/webhook_subscriptions",
        host=API,
        purpose="Subscribes to the incidents of a service; the answer shows the signing secret this one time.",
        gates=(INCIDENT,),
        scopes=("write",),
    ),
    Endpoint(
        method="GET",
        path="/webhook_subscriptions",
        host=API,
        purpose="Checks whether the subscriptions are there and whether PagerDuty has disabled one.",
        gates=(INCIDENT,),
        scopes=("read",),
    ),
    Endpoint(
        method="POST",
        path="/webhook_subscriptions/{id}/enable",
        host=API,
        purpose="Switches a subscription on again that PagerDuty disabled after refused deliveries.",
        gates=(INCIDENT,),
        scopes=("write",),
    ),
    Endpoint(
        method="DELETE",
        path="/webhook_subscriptions/{id}",
        host=API,
        purpose="Removes a subscription when its service is taken out or the integration is uninstalled.",
        gates=(INCIDENT,),
        scopes=("write",),
    ),
)
