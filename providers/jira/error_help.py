"""What answers of Jira Cloud mean, why they come, and what to do."""

from providers.contract import ErrorHelp

ERROR_HELP = (
    ErrorHelp(
        status=400,
        code="errors",
        meaning="Jira refused one or more fields; the answer names each field with its own message.",
        causes=(
            "A field that the project requires was left empty.",
            "A value is no longer allowed, such as an archived version or a removed option.",
            "The field is not on the create screen of that work type.",
        ),
        remedies=(
            "Read the messages next to the fields in the form and correct them.",
            "In an alert rule open the action again, so that it loads the present fields, and save it.",
            "Ask a Jira administrator to put the field on the create screen, or list it among the ignored fields.",
        ),
    ),
    ErrorHelp(
        status=400,
        code="Team with id",
        meaning="The Team field holds a team that Jira does not find; Jira speaks of an id although people see a name.",
        causes=(
            "The team was deleted or merged in Atlassian Teams.",
            "A name was entered where Jira wants the team's id.",
            "The connected account is not allowed to see that team.",
        ),
        remedies=(
            "Open the team's page in Atlassian and copy the id at the end of its address into the Team field.",
            "Clear the field, if the project does not require it.",
            "Make the connected account a member of the team, or open the team to everybody.",
        ),
    ),
    ErrorHelp(
        status=401,
        meaning="The credentials were not accepted.",
        causes=(
            "The API token was revoked or has reached its expiry date.",
            "The owner of the account withdrew the consent under Connected apps.",
            "The access token ran out between two calls, in which case it is refreshed once and the call repeated.",
            "The e-mail address does not belong to the account that made the API token.",
        ),
        remedies=(
            "Reconnect the installation; mappings and settings stay.",
            "Make a new API token and enter it in the installation.",
        ),
    ),
    ErrorHelp(
        status=403,
        code="invalid_grant",
        meaning="The refresh token is spent, so the connection to Jira cannot be renewed.",
        causes=(
            "Nothing was called for 90 days, or the consent is older than a year.",
            "Another server uses a copy of this database and has used the refresh token first.",
            "The account's password was changed, or the account was deactivated.",
            "The client secret of the app was replaced.",
        ),
        remedies=(
            "Reconnect the installation with the same account and site.",
            "Give a copied or restored server an app of its own before it starts.",
            "Set the new client secret on the server if it was replaced, and then reconnect.",
        ),
    ),
    ErrorHelp(
        status=403,
        meaning="The connected account is known but may not do this.",
        causes=(
            "The account lacks the project permission, for instance Create issues or Assign issues.",
            "The consent lacks a scope, because scopes were added to the app later.",
            "The site restricts apps or addresses from which it may be called.",
            "The account has no licence for Jira on this site.",
        ),
        remedies=(
            "Let a project administrator check the account with Jira's permission helper.",
            "Reconnect, so that the consent is given for all scopes.",
            "Ask the site administrator to admit the app or the server's address.",
        ),
    ),
    ErrorHelp(
        status=404,
        meaning="The work item, project or site does not exist, or the connected account may not see it.",
        causes=(
            "The work item was deleted or moved to another project.",
            "Issue security or project permissions hide it from the connected account.",
            "The consent no longer covers this site.",
        ),
        remedies=(
            "Open the work item in Jira as the connected account; if it shows nothing there, mend the permissions.",
            "Link the issue anew if the work item has moved.",
            "Reconnect and choose the site again.",
        ),
    ),
    ErrorHelp(
        status=410,
        meaning="The address that was called has been removed by Atlassian.",
        causes=(
            "This version of Tieline is older than the removal, as happened to the former search address.",
            "A proxy or stand-in in front of Jira rewrites addresses to old ones.",
        ),
        remedies=(
            "Update Tieline.",
            "If it is up to date, report the address with the link on this page.",
        ),
    ),
    ErrorHelp(
        status=409,
        meaning="The work item was changed by somebody else at the same moment.",
        causes=("Two transitions of the same work item ran at once, often an automation rule in Jira and Tieline.",),
        remedies=("Nothing, if the next attempt succeeds; otherwise see which automation rule reacts to the change.",),
        retry=True,
    ),
    ErrorHelp(
        status=413,
        meaning="The work item has reached a limit of Jira's on comments or links, or the text is too long.",
        causes=(
            "The work item holds as many comments or links as Jira allows.",
            "The comment or description is longer than the field takes.",
        ),
        remedies=(
            "Close the work item and link the issue to a new one.",
            "Shorten the text; long stack traces belong to the issue, which is one link away.",
        ),
    ),
    ErrorHelp(
        status=422,
        meaning="Jira understood the request but could not carry it out, usually because of the workflow.",
        causes=(
            "A condition or validator of the transition was not met.",
            "An automation or app on the site vetoed the change.",
        ),
        remedies=(
            "Try the same change by hand as the connected account; Jira then shows the missing condition.",
            "Map another status, or let the workflow admit the connected account.",
        ),
    ),
    ErrorHelp(
        status=429,
        code="jira-burst-based",
        meaning="Too many calls in a short time to one endpoint of this site.",
        causes=("Many issues changed at once, for instance by a bulk resolve.",),
        remedies=("Wait; Tieline slows down that endpoint alone and the rest goes on.",),
        retry=True,
    ),
    ErrorHelp(
        status=429,
        code="jira-per-issue-on-write",
        meaning="One work item was written to too often within a few seconds.",
        causes=(
            "Many issues are linked to the same work item and change together.",
            "An alert rule comments on one ticket again and again.",
        ),
        remedies=(
            "Wait; writes to this work item are spaced and none is lost.",
            "Link fewer issues to one work item, or raise the interval of the alert rule.",
        ),
        retry=True,
    ),
    ErrorHelp(
        status=429,
        code="jira-quota-tenant-based",
        meaning="The hourly points that this app has on this one site are used up.",
        causes=(
            "More issues are mirrored than the quota of the site bears.",
            "A form with long lists is opened very often.",
        ),
        remedies=(
            "Wait for the reset; calls to this site are held until then and afterwards resumed.",
            "Turn off mirroring of comments for projects that do not need it.",
        ),
        retry=True,
    ),
    ErrorHelp(
        status=429,
        code="jira-quota-global-based",
        meaning="The hourly points that this app has over all sites together are used up.",
        causes=(
            "Several Tieline servers share one OAuth app.",
            "Many sites are connected through the same app.",
        ),
        remedies=(
            "Wait for the reset; calls through this app are held until then.",
            "Register an OAuth app for each Tieline server.",
        ),
        retry=True,
    ),
    ErrorHelp(
        status=500,
        meaning="Jira failed while it worked on the request.",
        causes=("A fault at Atlassian.", "An app on the site throws an error during the change."),
        remedies=("Look at status.atlassian.com; if all is well there, try the same change in Jira itself.",),
        retry=True,
    ),
    ErrorHelp(
        status=502,
        meaning="Atlassian's gateway could not reach the site.",
        causes=("A short outage or a deployment at Atlassian.",),
        remedies=("Wait; the call is repeated. Look at status.atlassian.com if it lasts.",),
        retry=True,
    ),
    ErrorHelp(
        status=503,
        meaning="The site is not available, or could not be reached from the server.",
        causes=(
            "Maintenance or an outage at Atlassian.",
            "The site was suspended because it was idle or unpaid.",
            "A firewall between the Tieline server and Atlassian blocks the call.",
        ),
        remedies=(
            "Open the site in a browser; reactivate it if it is suspended.",
            "Let the server reach api.atlassian.com and auth.atlassian.com by HTTPS.",
        ),
        retry=True,
    ),
    ErrorHelp(
        status=504,
        meaning="Jira did not answer in time; a write may have happened all the same.",
        causes=("The site is slow under load.", "A search or a form with very many values takes too long."),
        remedies=(
            "Wait; reads are repeated, and a creation is repeated only after a look whether the work item exists.",
            "Link the work item by hand if it appears in Jira but not on the issue.",
        ),
        retry=True,
    ),
)
