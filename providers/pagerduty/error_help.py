"""What answers of PagerDuty mean, why they come, and what to do."""

from providers.contract import ErrorHelp

ERROR_HELP = (
    ErrorHelp(
        status=400,
        code="invalid event",
        meaning="The Events API refused the event and will refuse it again, so it is not repeated.",
        causes=(
            "The integration key is mistyped, or its integration was deleted from the service.",
            "The key belongs to another kind of integration, such as Events API v1 or e-mail.",
            "The key belongs to an account in the other service region.",
            "Custom details make the event larger than 512 KB.",
        ),
        remedies=(
            (
                "Open the service in PagerDuty, Integrations, copy the key of its Events API V2 integration into the "
                "table."
            ),
            "Set the address of the Events API to that of your region.",
            "Shorten the template of the custom details.",
        ),
    ),
    ErrorHelp(
        status=400,
        code="invalid_grant",
        meaning="The token service refused the code or the refresh token.",
        causes=(
            "The consent took longer than 30 seconds to come back, because the server was slow or asleep.",
            "The refresh token was used before by a copy of this server.",
            "The consent was withdrawn, or is older than PagerDuty allows.",
        ),
        remedies=(
            "Start the installation again, or reconnect an existing one; the services stay.",
            "Give a copied or restored server an app of its own before it starts.",
        ),
    ),
    ErrorHelp(
        status=401,
        code="2006",
        meaning="The access token was not accepted.",
        causes=(
            "The token has expired, in which case it is refreshed once and the call repeated.",
            "The consenting user withdrew the app's access or left the account.",
            "The REST address belongs to the other service region.",
        ),
        remedies=(
            "Reconnect with a user who stays; integration keys go on working meanwhile.",
            "Set the address of the REST API to that of your region.",
        ),
    ),
    ErrorHelp(
        status=402,
        code="2014",
        meaning="The account's plan does not include what was asked for.",
        causes=("The plan of the account lacks an ability that this call needs, or the account has expired.",),
        remedies=("Ask the account owner about the plan; pasted integration keys need no such ability.",),
    ),
    ErrorHelp(
        status=403,
        code="2010",
        meaning="The consenting user is known but may not do this.",
        causes=(
            "The user may not edit the service, so no integration can be added to it.",
            "The app's permission scope is Read, so that write was not granted.",
            "The consent was given before write was added to the app.",
        ),
        remedies=(
            "Let a user with rights to the service reconnect, or paste the key of an integration made by such a user.",
            "Set the scope of the app to Read and Write under App Registration, then reconnect.",
        ),
    ),
    ErrorHelp(
        status=404,
        code="2100",
        meaning="The service, incident or subscription does not exist, or the consenting user cannot see it.",
        causes=(
            "The service was deleted at PagerDuty.",
            "The service belongs to a private team of which the user is not a member.",
            "The webhook subscription was removed by hand.",
        ),
        remedies=(
            "Remove the row of the service and choose another in the alert rules that used it.",
            "Reconnect with a user who sees the service.",
            "Turn following of incidents off and on again; that subscribes anew.",
        ),
    ),
    ErrorHelp(
        status=408,
        code="2016",
        meaning="PagerDuty needed too long for the request.",
        causes=("The service list is very long, or PagerDuty is under load.",),
        remedies=("Wait; the call is repeated.",),
        retry=True,
    ),
    ErrorHelp(
        status=429,
        code="2020",
        meaning="The REST API was called too often within a minute by this user and app.",
        causes=(
            "Many incidents changed at once while they are followed.",
            "Another tool uses the same app and user.",
        ),
        remedies=(
            "Wait; Tieline goes on after the time that PagerDuty names, and paging by key is not affected.",
            "Give each tool an app of its own.",
        ),
        retry=True,
    ),
    ErrorHelp(
        status=429,
        meaning="Too many events for one integration key; PagerDuty may leave out its rate headers here.",
        causes=(
            "An alert rule without an interval fires for very many issues.",
            "Several rules or tools send to the same key.",
        ),
        remedies=(
            "Wait; events are kept in order and sent later, triggers as well as resolves.",
            "Raise the interval of the rule, or give it a narrower filter.",
            "Give each tool an integration of its own on the service.",
        ),
        retry=True,
    ),
    ErrorHelp(
        status=500,
        code="2000",
        meaning="PagerDuty failed while it worked on the request.",
        causes=("A fault at PagerDuty.",),
        remedies=(
            "Look at status.pagerduty.com; the event is repeated.",
            "If it lasts, tell the people on call by another way.",
        ),
        retry=True,
    ),
    ErrorHelp(
        status=502,
        meaning="PagerDuty's gateway got no proper answer from behind it.",
        causes=("A short outage or a deployment at PagerDuty.",),
        remedies=("Wait; the call is repeated with the same deduplication key, so nobody is paged twice.",),
        retry=True,
    ),
    ErrorHelp(
        status=503,
        meaning="PagerDuty is not available, or could not be reached from the server.",
        causes=(
            "An outage at PagerDuty.",
            "A firewall between the Tieline server and PagerDuty blocks the call.",
        ),
        remedies=(
            "Look at status.pagerduty.com.",
            "Let the server reach events.pagerduty.com, api.pagerduty.com and identity.pagerduty.com by HTTPS.",
        ),
        retry=True,
    ),
    ErrorHelp(
        status=504,
        meaning="No answer came in time; the event may have arrived all the same.",
        causes=("PagerDuty is under load, or the network between is slow.",),
        remedies=("Wait; the event is repeated with the same deduplication key, so nobody is paged twice.",),
        retry=True,
    ),
)
