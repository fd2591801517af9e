"""The scopes of Classic User OAuth that are requested, and what each is for."""

from providers.contract import Scope

SCOPES = (
    Scope(
        name="read",
        access="read",
        reason=(
            "Names the account and the consenting user, lists services to choose from, and reads which alerts an "
            "incident holds, so that it can be tied to the right issue."
        ),
    ),
    Scope(
        name="write",
        access="write",
        reason=(
            "Adds an Events API v2 integration to the services you choose and manages the webhook subscriptions that "
            "report incidents. Incidents themselves are sent with integration keys and need no scope."
        ),
        gates=("integrations-alert-rule", "integrations-incident-management"),
    ),
)
