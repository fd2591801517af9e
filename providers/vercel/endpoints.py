"""The calls that Tieline makes to Vercel. For a team, `teamId` goes with every one of them."""

from providers.contract import Endpoint

_API = "api.vercel.com"
_DEPLOYMENT = ("integrations-deployment",)

ENDPOINTS = (
    Endpoint(
        method="POST",
        path="/v2/oauth/access_token",
        purpose="Exchange the code that Vercel sent along for the token of the installation, once, within 30 minutes.",
        host=_API,
    ),
    Endpoint(
        method="GET",
        path="/v1/integrations/configuration/{id}",
        purpose="See whether the installation is in force, what it may do and which projects it covers.",
        host=_API,
        scopes=("read-write:integration-configuration",),
    ),
    Endpoint(
        method="DELETE",
        path="/v1/integrations/configuration/{id}",
        purpose="Remove the installation at Vercel when it is removed here.",
        host=_API,
        scopes=("read-write:integration-configuration",),
    ),
    Endpoint(
        method="GET",
        path="/v2/teams/{teamId}",
        purpose="Read the name of the team that installed the integration.",
        host=_API,
        scopes=("read:team",),
    ),
    Endpoint(
        method="GET",
        path="/v2/user",
        purpose="Read the name of the account that installed the integration, where it is not a team.",
        host=_API,
        scopes=("read:user",),
    ),
    Endpoint(
        method="GET",
        path="/v10/projects",
        purpose="List the projects to choose from, a hundred at a time.",
        host=_API,
        gates=_DEPLOYMENT,
        scopes=("read:project",),
    ),
    Endpoint(
        method="GET",
        path="/v9/projects/{idOrName}",
        purpose="Read the framework of a project and see whether it is still there.",
        host=_API,
        gates=_DEPLOYMENT,
        scopes=("read:project",),
    ),
    Endpoint(
        method="GET",
        path="/v10/projects/{idOrName}/env",
        purpose="List the names and targets of the variables, to find what is missing.",
        host=_API,
        gates=_DEPLOYMENT,
        scopes=("read-write:project-env-vars",),
    ),
    Endpoint(
        method="GET",
        path="/v1/projects/{idOrName}/env/{id}",
        purpose="Read one of Tieline's own variables in clear and compare it.",
        host=_API,
        gates=_DEPLOYMENT,
        scopes=("read-write:project-env-vars",),
    ),
    Endpoint(
        method="POST",
        path="/v10/projects/{idOrName}/env",
        purpose="Create a variable that is missing.",
        host=_API,
        gates=_DEPLOYMENT,
        scopes=("read-write:project-env-vars",),
    ),
    Endpoint(
        method="PATCH",
        path="/v9/projects/{idOrName}/env/{id}",
        purpose="Repair a variable whose value, type or targets differ.",
        host=_API,
        gates=_DEPLOYMENT,
        scopes=("read-write:project-env-vars",),
    ),
    Endpoint(
        method="DELETE",
        path="/v9/projects/{idOrName}/env/{id}",
        purpose="Take one of Tieline's variables away when a mapping is removed and you ask for it.",
        host=_API,
        gates=_DEPLOYMENT,
        scopes=("read-write:project-env-vars",),
    ),
    Endpoint(
        method="GET",
        path="/v13/deployments/{idOrUrl}",
        purpose="Look up the commit of a deployment whose event did not name it.",
        host=_API,
        gates=("integrations-deployment", "integrations-release-management"),
        scopes=("read:deployment",),
    ),
    Endpoint(
        method="GET",
        path="/v6/deployments",
        purpose="Find production deployments that were missed while Tieline could not be reached.",
        host=_API,
        gates=("integrations-deployment", "integrations-release-management"),
        scopes=("read:deployment",),
    ),
)
