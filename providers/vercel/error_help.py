"""What Vercel's answers mean here, and what to do about each."""

from providers.contract import ErrorHelp

ERROR_HELP = (
    ErrorHelp(
        status=400,
        code="invalid_grant",
        meaning="Vercel does not exchange the code for a token.",
        causes=(
            "The code was used already, because a page was reloaded.",
            "More than 30 minutes passed between the two sides.",
            "The redirect URL at Vercel is not exactly the one of this host.",
        ),
        remedies=(
            "Start the installation again at Vercel and finish it in one go.",
            "Compare the redirect URL in the integration's settings with the address on this page, to the last slash.",
        ),
    ),
    ErrorHelp(
        status=400,
        code="bad_request",
        meaning="Vercel refuses a value, most often of a variable.",
        causes=(
            "Another change of the same project's variables is under way.",
            "All variables of the project together have reached Vercel's size limit.",
            "A target names an environment that the project does not have.",
        ),
        remedies=(
            "Wait a minute and choose Repair.",
            "Delete variables that the project no longer uses, then choose Repair.",
        ),
    ),
    ErrorHelp(
        status=401,
        code="invalid_token",
        meaning="Vercel does not accept the token of the installation.",
        causes=(
            "The integration was removed at Vercel, and the news of it did not arrive.",
            "The client secret was replaced while the installation was under way.",
        ),
        remedies=("Look in the team's integrations at Vercel. If it is gone, remove it here and install it again.",),
    ),
    ErrorHelp(
        status=402,
        code="payment_required",
        meaning="Vercel has blocked the account until something about its payment is settled.",
        causes=("A payment failed.", "The plan ended, or a usage limit was passed."),
        remedies=("Ask an owner of the team to settle billing at Vercel, then choose Repair.",),
    ),
    ErrorHelp(
        status=403,
        code="ENV_ALREADY_EXISTS",
        meaning="A variable of this name is there already for one of the targets.",
        causes=(
            "An earlier installation, or a person, wrote it.",
            "It exists for one branch or one environment only, and overlaps.",
        ),
        remedies=(
            "Nothing, as a rule: Tieline updates the variable instead of creating it.",
            "If it is shared by the whole team, unlink it from the project, then choose Repair.",
        ),
        retry=True,
    ),
    ErrorHelp(
        status=403,
        code="forbidden",
        meaning="The installation may not do this.",
        causes=(
            "The project is not among those that the integration was given.",
            "A permission was added to the integration and has not been confirmed.",
            "The person who installed it left the team or lost the role, which disables the installation.",
            "Variables for production may be changed only by certain roles.",
        ),
        remedies=(
            "Open the integration at Vercel, choose Manage Access, and add the project or confirm the permission.",
            "Have a team owner take the installation over.",
        ),
    ),
    ErrorHelp(
        status=404,
        code="not_found",
        meaning="Vercel does not know the project, the variable, the deployment or the installation.",
        causes=(
            "The project was deleted or moved to another team.",
            "A variable was deleted by hand between two checks.",
            "A deployment was removed by the retention rules of the project.",
        ),
        remedies=(
            "Remove the mapping of a project that is gone, and map the new one.",
            "Choose Repair to write a deleted variable again.",
        ),
    ),
    ErrorHelp(
        status=409,
        meaning="The project cannot be changed just now.",
        causes=("The project is being transferred to another team.",),
        remedies=("Wait until the transfer is over. If the new team differs, install the integration there.",),
        retry=True,
    ),
    ErrorHelp(
        status=410,
        meaning="The address that was called is no longer offered.",
        causes=("Vercel has retired this version of the call, and this Tieline is too old for the new one.",),
        remedies=("Update Tieline. If it is up to date, report it with the call named in the delivery log.",),
    ),
    ErrorHelp(
        status=422,
        meaning="Vercel understood the request for deployments and cannot answer it.",
        causes=("The search for missed deployments reaches further back than they are kept.",),
        remedies=("Nothing: Tieline narrows the search. Deployments older than that cannot be made up for.",),
    ),
    ErrorHelp(
        status=429,
        code="too_many_requests",
        meaning="The owner of the projects has made too many calls of this kind within a minute.",
        causes=("Many projects were mapped at once.", "Other tools write variables for the same team."),
        remedies=("Wait: what is left is written after the reset that Vercel names.",),
        retry=True,
    ),
    ErrorHelp(
        status=500,
        meaning="Vercel failed on its side.",
        causes=("A fault at Vercel.",),
        remedies=("Look at Vercel's status page. The call is repeated; if it stays, choose Repair later.",),
        retry=True,
    ),
    ErrorHelp(
        status=503,
        meaning="Vercel cannot be reached at the moment.",
        causes=("An outage at Vercel.", "This host has no way out to the internet."),
        remedies=("Check from the host whether the API address answers. The mappings stay as they are.",),
        retry=True,
    ),
)
