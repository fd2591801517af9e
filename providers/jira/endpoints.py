"""The calls that are made to Jira Cloud and to Atlassian's consent service."""

from providers.contract import Endpoint

AUTH = "auth.atlassian.com"
GATEWAY = "api.atlassian.com"
SITE = "api.atlassian.com/ex/jira/{cloudId}"

BASIC = "integrations-issue-basic"
SYNC = "integrations-issue-sync"
TICKETS = "integrations-ticket-rules"
USERS = "integrations-user-mapping"

READ = "read:jira-work"
WRITE = "write:jira-work"
READ_USER = "read:jira-user"
MANAGE_WEBHOOK = "manage:jira-webhook"

ENDPOINTS = (
    Endpoint(
        method="POST",
        path="/oauth/token",
        host=AUTH,
        purpose="Exchanges the code of the consent for tokens, and each refresh token for the next pair.",
        scopes=("offline_access",),
    ),
    Endpoint(
        method="GET",
        path="/oauth/token/accessible-resources",
        host=GATEWAY,
        purpose="Lists the sites that the consent covers, with the cloud id that all later calls carry.",
    ),
    Endpoint(
        method="GET",
        path="/rest/api/3/serverInfo",
        host=SITE,
        purpose="Reads title and address of the site, for the name of the installation and for links.",
    ),
    Endpoint(
        method="GET",
        path="/rest/api/3/myself",
        host=SITE,
        purpose="Names the account that Tieline acts as, and tests credentials.",
        scopes=(READ_USER,),
    ),
    Endpoint(
        method="GET",
        path="/rest/api/3/project/search",
        host=SITE,
        purpose="Searches projects page by page for the forms and for the status mapping.",
        gates=(BASIC, SYNC, TICKETS),
        scopes=(READ,),
    ),
    Endpoint(
        method="GET",
        path="/rest/api/3/project/{projectIdOrKey}/statuses",
        host=SITE,
        purpose="Lists the statuses of one project, so that only reachable ones are offered.",
        gates=(SYNC,),
        scopes=(READ,),
    ),
    Endpoint(
        method="GET",
        path="/rest/api/3/project/{projectIdOrKey}/versions",
        host=SITE,
        purpose="Lists the versions of a project for the fields that take one.",
        gates=(BASIC, TICKETS),
        scopes=(READ,),
    ),
    Endpoint(
        method="GET",
        path="/rest/api/3/issue/createmeta/{projectIdOrKey}/issuetypes",
        host=SITE,
        purpose="Lists the work types that the account may create in a project.",
        gates=(BASIC, TICKETS),
        scopes=(READ,),
    ),
    Endpoint(
        method="GET",
        path="/rest/api/3/issue/createmeta/{projectIdOrKey}/issuetypes/{issueTypeId}",
        host=SITE,
        purpose="Lists the fields of one work type, which are required, and their allowed values.",
        gates=(BASIC, TICKETS),
        scopes=(READ,),
    ),
    Endpoint(
        method="GET",
        path="/rest/api/3/jql/autocompletedata/suggestions",
        host=SITE,
        purpose="Suggests values while someone types into a field with a long list.",
        gates=(BASIC, TICKETS),
        scopes=(READ,),
    ),
    Endpoint(
        method="POST",
        path="/rest/api/3/search/jql",
        host=SITE,
        purpose="Finds work items to link, by key or by words; pages are followed by `nextPageToken`.",
        gates=(BASIC,),
        scopes=(READ,),
    ),
    Endpoint(
        method="POST",
        path="/rest/api/3/issue",
        host=SITE,
        purpose="Creates a work item, with the description in Atlassian Document Format.",
        gates=(BASIC, TICKETS),
        scopes=(WRITE,),
    ),
    Endpoint(
        method="GET",
        path="/rest/api/3/issue/{issueIdOrKey}",
        host=SITE,
        purpose="Reads title, status and assignee of a work item that is linked or about to be.",
        gates=(BASIC, SYNC),
        scopes=(READ,),
    ),
    Endpoint(
        method="POST",
        path="/rest/api/3/issue/{issueIdOrKey}/remotelink",
        host=SITE,
        purpose="Puts a link to the issue on the work item; repeated calls update the same link.",
        gates=(BASIC, TICKETS),
        scopes=(WRITE,),
    ),
    Endpoint(
        method="PUT",
        path="/rest/api/3/issue/{issueIdOrKey}/assignee",
        host=SITE,
        purpose="Assigns a work item, or clears its assignee.",
        gates=(SYNC,),
        scopes=(WRITE,),
    ),
    Endpoint(
        method="GET",
        path="/rest/api/3/issue/{issueIdOrKey}/transitions",
        host=SITE,
        purpose="Lists the transitions open to a work item, to find the one that ends in the mapped status.",
        gates=(SYNC,),
        scopes=(READ,),
    ),
    Endpoint(
        method="POST",
        path="/rest/api/3/issue/{issueIdOrKey}/transitions",
        host=SITE,
        purpose="Moves a work item along that transition.",
        gates=(SYNC,),
        scopes=(WRITE,),
    ),
    Endpoint(
        method="POST",
        path="/rest/api/3/issue/{issueIdOrKey}/comment",
        host=SITE,
        purpose="Writes a comment, in Atlassian Document Format.",
        gates=(SYNC,),
        scopes=(WRITE,),
    ),
    Endpoint(
        method="PUT",
        path="/rest/api/3/issue/{issueIdOrKey}/comment/{id}",
        host=SITE,
        purpose="Rewrites a comment after its original was edited.",
        gates=(SYNC,),
        scopes=(WRITE,),
    ),
    Endpoint(
        method="DELETE",
        path="/rest/api/3/issue/{issueIdOrKey}/comment/{id}",
        host=SITE,
        purpose="Deletes a comment after its original was deleted.",
        gates=(SYNC,),
        scopes=(WRITE,),
    ),
    Endpoint(
        method="GET",
        path="/rest/api/3/user/assignable/search",
        host=SITE,
        purpose="Finds people who can be assigned in a project, by name or e-mail address.",
        gates=(BASIC, SYNC, USERS),
        scopes=(READ_USER,),
    ),
    Endpoint(
        method="GET",
        path="/rest/api/3/user",
        host=SITE,
        purpose="Reads one account by its id, to name it in a mapping and to compare its address.",
        gates=(SYNC, USERS),
        scopes=(READ_USER,),
    ),
    Endpoint(
        method="POST",
        path="/rest/api/3/webhook",
        host=SITE,
        purpose="Registers one webhook whose filter covers all mapped projects.",
        gates=(SYNC,),
        scopes=(READ, MANAGE_WEBHOOK),
    ),
    Endpoint(
        method="GET",
        path="/rest/api/3/webhook",
        host=SITE,
        purpose="Checks daily that the webhook is still registered and when it expires.",
        gates=(SYNC,),
        scopes=(READ, MANAGE_WEBHOOK),
    ),
    Endpoint(
        method="PUT",
        path="/rest/api/3/webhook/refresh",
        host=SITE,
        purpose="Prolongs the webhook, which would otherwise expire 30 days after it was registered.",
        gates=(SYNC,),
        scopes=(READ, MANAGE_WEBHOOK),
    ),
    Endpoint(
        method="GET",
        path="/rest/api/3/webhook/failed",
        host=SITE,
        purpose=(
            "Lists deliveries of the last 72 hours that Jira gave up. Jira describes this call for Connect apps, "
            "though it names OAuth scopes for it; a 403 here is noted and otherwise ignored."
        ),
        gates=(SYNC,),
        scopes=(READ, MANAGE_WEBHOOK),
    ),
    Endpoint(
        method="DELETE",
        path="/rest/api/3/webhook",
        host=SITE,
        purpose="Removes the webhook when the integration is uninstalled or its filter changes.",
        gates=(SYNC,),
        scopes=(READ, MANAGE_WEBHOOK),
    ),
)
