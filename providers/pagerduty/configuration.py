"""What can be set for each connected PagerDuty account."""

from providers.contract import Choice, ConfigField

ALERT = "integrations-alert-rule"
INCIDENT = "integrations-incident-management"

CONFIGURATION = (
    ConfigField(
        name="services",
        type="table",
        label="Services",
        help=(
            "One row for each service: `service` is the name that alert rules show, `integration_key` the key of its "
            "Events API v2 integration. A rule whose row is deleted stays, shows the service as removed and sends "
            "nothing."
        ),
        gate=ALERT,
        required=True,
    ),
    ConfigField(
        name="default_severity",
        type="select",
        label="Severity",
        help=(
            "The severity sent where an alert rule names none. By level means: debug and info become info, warning "
            "and error stay, fatal becomes critical."
        ),
        gate=ALERT,
        choices=(
            Choice(value="default", label="By level of the event"),
            Choice(value="critical", label="Critical"),
            Choice(value="error", label="Error"),
            Choice(value="warning", label="Warning"),
            Choice(value="info", label="Info"),
        ),
        default='"default"',
    ),
    ConfigField(
        name="custom_details",
        type="textarea",
        label="Custom details",
        help=(
            "What responders see under the incident, one `name: value` a line. Values may hold placeholders such as "
            "`{{ issue.short_id }}`; a name that does not exist is refused when you save."
        ),
        gate=INCIDENT,
    ),
    ConfigField(
        name="resolve_on_resolve",
        type="boolean",
        label="Resolve the incident with the issue",
        help="Sends resolve with the key of the trigger when the issue is resolved, in whatever way that happened.",
        gate=INCIDENT,
        default="true",
    ),
    ConfigField(
        name="sync_status_reverse",
        type="boolean",
        label="Follow incidents in PagerDuty",
        help=(
            "Resolves or reopens the issue with its incident and notes who acknowledged. Needs OAuth with the write "
            "scope, because Tieline subscribes to webhooks."
        ),
        gate=INCIDENT,
        default="false",
    ),
)
