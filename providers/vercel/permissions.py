"""The permissions that the integration asks for at Vercel, under the names that Vercel's API gives them."""

from providers.contract import Scope

_DEPLOYMENT = ("integrations-deployment",)

SCOPES = (
    Scope(
        name="read-write:integration-configuration",
        access="read and write",
        reason=(
            "Reads whether the installation is in force and which projects it covers, and removes it at Vercel when "
            "you remove it here. Read access alone would leave a dead installation behind."
        ),
        gates=_DEPLOYMENT,
    ),
    Scope(
        name="read:project",
        access="read",
        reason=(
            "Lists the projects to choose from and reads the framework of each, since the name of the DSN variable "
            "depends on it. Projects are never changed, so write access is not asked for."
        ),
        gates=_DEPLOYMENT,
    ),
    Scope(
        name="read-write:project-env-vars",
        access="read and write",
        reason=(
            "Writes the variables that a build needs, reads them to verify, and repairs those that differ. Variables "
            "of other names are neither read in clear nor changed."
        ),
        gates=_DEPLOYMENT,
    ),
    Scope(
        name="read:deployment",
        access="read",
        reason=(
            "Needed to receive the events about deployments, and to look up the commit of a deployment where the event "
            "does not carry it. Deployments are never started or stopped."
        ),
        gates=("integrations-deployment", "integrations-release-management"),
    ),
    Scope(
        name="read:team",
        access="read",
        reason=(
            "Reads the name and picture of the team, so that you can tell two installations apart. Without it the "
            "installation shows the id of the team."
        ),
        gates=_DEPLOYMENT,
        optional=True,
    ),
    Scope(
        name="read:user",
        access="read",
        reason=(
            "Reads the name of the account where the installation belongs to one person and not to a team. Without it "
            "the installation shows the id of the account."
        ),
        gates=_DEPLOYMENT,
        optional=True,
    ),
)
