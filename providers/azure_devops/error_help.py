"""What the answers of Azure DevOps and Microsoft Entra ID mean, and what to do about each."""

from providers.contract import ErrorHelp

ERROR_HELP = (
    ErrorHelp(
        status=203,
        code="sign-in page",
        meaning="The vendor answered with a sign-in page and not with data. Tieline treats it as not authorised.",
        causes=(
            "The personal access token has expired, was revoked, or was mistyped.",
            "The token is a global one: those stop working on 2026-12-01.",
            "The Entra token was issued for another service than Azure DevOps.",
        ),
        remedies=(
            "Make a token bound to this organization and enter it in the installation.",
            "Replace the global token now, whatever its own expiry says.",
            "Sign in again from the installation's page, which asks for a token for Azure DevOps.",
        ),
    ),
    ErrorHelp(
        status=302,
        code="sign-in page",
        meaning="The vendor points to a sign-in page. Tieline does not follow and treats it as not authorised.",
        causes=(
            "The credentials have expired or were revoked.",
            "A proxy between Tieline and the vendor removes the Authorization header or asks for a sign-in of its own.",
            "The API address leads to a page for people, such as an old address of the organization.",
        ),
        remedies=(
            "Renew the credentials of the installation.",
            "Let the proxy pass the Authorization header and the vendor's hosts without a sign-in.",
            "Set the API address to https://dev.azure.com or leave it out.",
        ),
    ),
    ErrorHelp(
        status=400,
        meaning="The vendor could not use what was sent. Its message names the field or the parameter.",
        causes=(
            "A mandatory field of the work item type is missing, or a value is not in its list.",
            "The state cannot be reached from the present one under the process's rules.",
            "The service hook's address is not reachable from outside: localhost and private ranges are refused.",
            "A field reference name in the work item fields does not exist in this project.",
        ),
        remedies=(
            "Add the field to the installation's work item fields, or fill it in the form.",
            "Choose another state for the project, or relax the rule in the process.",
            "Give Tieline a public HTTPS address and install again.",
            "Copy the reference name from the process's field list; it has a dot in it, such as System.Tags.",
        ),
    ),
    ErrorHelp(
        status=400,
        code="TF401320",
        meaning="A rule of the process rejects the value of a work item field.",
        causes=(
            "The field is mandatory and was left empty.",
            "The value is not among those that the field allows in the work item's present state.",
        ),
        remedies=(
            "Give the field a value in the installation's work item fields.",
            "Open the work item in Azure DevOps, see which values it offers, and use one of them.",
        ),
    ),
    ErrorHelp(
        status=400,
        code="TF401347",
        meaning="The area path or the iteration path does not exist in the project.",
        causes=(
            "The path was renamed, moved or deleted.",
            "The path was written for another project: it begins with that project's name.",
        ),
        remedies=(
            "Copy the path anew from Project settings, Project configuration.",
            "Set area and iteration in the form of each alert rule when projects differ.",
        ),
    ),
    ErrorHelp(
        status=400,
        code="invalid_grant",
        meaning="Entra ID does not renew the sign-in. This comes from the token address, not from Azure DevOps.",
        causes=(
            "Nobody used the sign-in for about 90 days, so that the refresh token has expired.",
            "The person who signed in changed the password, left, or was blocked.",
            "An administrator revoked the sessions, or a conditional access policy now asks for more.",
        ),
        remedies=(
            "Sign in again from the installation's page.",
            "Use a service principal where an installation must not depend on one person.",
            "Ask the Entra administrator which policy applies; the sign-in log names it.",
        ),
    ),
    ErrorHelp(
        status=401,
        code="invalid_client",
        meaning="Entra ID does not accept Tieline's app. This comes from the token address, not from Azure DevOps.",
        causes=(
            "The client secret has expired.",
            "The ID of the secret was entered and not its value.",
            "The secret belongs to another app registration.",
        ),
        remedies=(
            "Make a new secret on the app registration and set it for Tieline before you delete the old one.",
            "Copy the column Value; it is shown once, when the secret is made.",
            "Compare the application ID with the one that Tieline has.",
        ),
    ),
    ErrorHelp(
        status=401,
        meaning="The vendor does not know the caller, or knows it and does not let it into this organization.",
        causes=(
            "The token has expired, was revoked, or is bound to another organization.",
            "The organization is connected to another Entra tenant than the one that issued the token.",
            "The service principal has not been added to the organization's users.",
            "The sign-in was made with a personal Microsoft account, which Entra apps do not serve by themselves.",
        ),
        remedies=(
            "Renew the credentials, and make a personal access token for exactly this organization.",
            "Look up the tenant under Organization settings, Microsoft Entra, and use its ID.",
            "Add the service principal under Organization settings, Users, with Basic access.",
            "Sign in with a work account, or use a personal access token.",
        ),
    ),
    ErrorHelp(
        status=401,
        code="TF400813",
        meaning="The account is known and has no right to use this organization.",
        causes=(
            "The account is not a member of the organization, or its access was removed.",
            "The token was issued for one organization and used on another.",
            "The organization does not admit third-party applications over OAuth.",
        ),
        remedies=(
            "Add the account under Organization settings, Users.",
            "Use credentials of this organization.",
            "Switch on third-party access via OAuth under Organization settings, Policies, or use a service principal.",
        ),
    ),
    ErrorHelp(
        status=403,
        meaning="The vendor knows the caller and refuses this call. Work through the causes in order.",
        causes=(
            "Service hooks: the account is neither a project administrator nor in Project Collection Administrators.",
            "The policy for third-party application access via OAuth is off in the organization.",
            "A conditional access policy refuses Tieline's network address, or asks for a second factor or a device.",
            "The personal access token, or the consent on the app registration, lacks the permission for this call.",
            "The account has Stakeholder access, which does not reach code.",
            "The account may not read or change this area path or this repository.",
            "An organization policy restricts personal access tokens or guests.",
        ),
        remedies=(
            "Add the account to Project Administrators of each project, or to Project Collection Administrators.",
            "Switch the policy on under Organization settings, Policies.",
            "Have the Entra administrator admit Tieline's address; the sign-in log names the policy.",
            "Compare the token's scopes, or the app's consented permissions, with the table of permissions.",
            "Give the account Basic access.",
            "Grant the right under Project settings, Permissions, or on the area path or repository itself.",
            "Use a service principal, or have an administrator make an exception to the policy.",
        ),
    ),
    ErrorHelp(
        status=403,
        code="VS403463",
        meaning="A conditional access policy of Entra ID stopped the call.",
        causes=(
            "Tieline's outgoing address is not among the trusted locations.",
            "The policy asks for something that a server cannot give, such as a managed device.",
        ),
        remedies=(
            "Have the Entra administrator add Tieline's outgoing address to the named locations.",
            "Exclude the service account from the policy, or use a service principal with a policy for workloads.",
        ),
    ),
    ErrorHelp(
        status=404,
        meaning="There is nothing under this address, or the account may not see that there is.",
        causes=(
            "The organization or the project was renamed or deleted.",
            "The account has no access to the project.",
            "The work item or the repository was deleted.",
        ),
        remedies=(
            "Open the project in the browser with the same account, and correct the name in the installation.",
            "Add the account to the project's readers, or to contributors where it writes.",
            "Restore it from the recycle bin, or remove the link in Tieline.",
        ),
    ),
    ErrorHelp(
        status=404,
        code="TF401019",
        meaning="The Git repository does not exist, or the account may not read it.",
        causes=(
            "The repository was renamed or deleted, or moved to another project.",
            "The account lacks Read on the repository.",
        ),
        remedies=(
            "Choose the repository again in Tieline.",
            "Grant Read under Project settings, Repositories, Security.",
        ),
    ),
    ErrorHelp(
        status=404,
        code="TF401232",
        meaning="The work item does not exist, or the account may not read it.",
        causes=(
            "The work item was deleted and is in the recycle bin.",
            "It was moved to an area path that the account may not read.",
        ),
        remedies=(
            "Restore the work item, or remove the link in Tieline.",
            "Grant the right to view work items on that area path.",
        ),
    ),
    ErrorHelp(
        status=404,
        code="TF200016",
        meaning="The vendor finds no project of this name.",
        causes=("The project was renamed or deleted.", "The account is not a member of the project."),
        remedies=("Choose the project again in Tieline.", "Add the account to the project."),
    ),
    ErrorHelp(
        status=409,
        meaning="Somebody changed the same thing at the same time.",
        causes=("Two changes to one work item met.", "The item was changed between Tieline's reading and writing."),
        remedies=(
            "Wait: Tieline reads it anew and writes again if the change still makes sense.",
            "If it recurs, look for a rule at the vendor that answers each change with another.",
        ),
        retry=True,
    ),
    ErrorHelp(
        status=412,
        meaning="The work item no longer has the revision that Tieline had read, so the change was not made.",
        causes=("The work item was edited between reading and writing.",),
        remedies=("Wait: Tieline reads the new revision and decides again.",),
        retry=True,
    ),
    ErrorHelp(
        status=429,
        code="TF400733",
        meaning="The account has used up what it may in this time, and the vendor refuses its calls for a while.",
        causes=(
            "Other tools work under the same account; their use counts together.",
            "A first import of many commits, or many alert rules that fire at once.",
            "Somebody runs large queries or scripts with the token that Tieline uses.",
        ),
        remedies=(
            "Wait: Tieline stops until the time in Retry-After has passed.",
            "Give Tieline an account or a service principal of its own.",
            "Look under Organization settings, Usage, to see who used how much.",
        ),
        retry=True,
    ),
    ErrorHelp(
        status=500,
        meaning="Something failed at the vendor.",
        causes=("An outage or a fault in one of the vendor's services.", "An extension at the vendor failed."),
        remedies=(
            "Wait: calls that only read, and those that can be repeated safely, are tried again.",
            "Look at https://status.dev.azure.com, and give the vendor the activity ID from the delivery log.",
        ),
        retry=True,
    ),
    ErrorHelp(
        status=503,
        meaning="The vendor cannot answer at the moment, or cannot be reached.",
        causes=("Maintenance or overload at the vendor.", "Tieline's network does not reach the vendor's hosts."),
        remedies=(
            "Wait: Tieline tries again at growing intervals and honours Retry-After.",
            "Allow outgoing HTTPS to the hosts in the table of calls.",
        ),
        retry=True,
    ),
)
