"""What GitHub's answers mean here, and what to do about each."""

from providers.contract import ErrorHelp

ERROR_HELP = (
    ErrorHelp(
        status=200,
        code="bad_verification_code",
        meaning="GitHub gave no token for the person who is connecting; it reports this in an answer of status 200.",
        causes=(
            "The page was reloaded, and the code had already been used.",
            "More than ten minutes passed between the sign-in and the return to Tieline.",
        ),
        remedies=("Start the connection again from Tieline, in one window, and do not reload the page on the way.",),
    ),
    ErrorHelp(
        status=200,
        code="incorrect_client_credentials",
        meaning="GitHub does not accept the client id and client secret that Tieline sent.",
        causes=(
            "The client secret was deleted or replaced on GitHub.",
            "Client id and client secret come from two different apps.",
        ),
        remedies=("Create a new client secret on the page of the app, put it into the setting and restart Tieline.",),
    ),
    ErrorHelp(
        status=301,
        code="Moved Permanently",
        meaning="The repository or the issue has another address now.",
        causes=("The repository was renamed or moved, or the issue was moved to another repository.",),
        remedies=("Nothing, if reading goes on. For a moved issue, remove the link and link it at its new place.",),
    ),
    ErrorHelp(
        status=401,
        code="A JSON web token could not be decoded",
        meaning="GitHub does not accept the app itself.",
        causes=(
            "The private key does not belong to the app id, or was deleted on GitHub.",
            "The clock of the host is wrong by more than a minute.",
            "The key lost its line breaks when it was put into the setting.",
        ),
        remedies=(
            "Set the clock by a time server.",
            "Generate a new private key on the page of the app and replace the setting, line breaks included.",
        ),
    ),
    ErrorHelp(
        status=401,
        code="Bad credentials",
        meaning="The token of the installation is no longer valid.",
        causes=("The hour of the token was over.", "The app was removed or suspended while the call was under way."),
        remedies=(
            "Nothing at first: a new token is fetched and the call repeated once.",
            "If it stays, look on GitHub whether the app is still installed, then reconnect.",
        ),
        retry=True,
    ),
    ErrorHelp(
        status=403,
        code="Resource not accessible by integration",
        meaning="The installation lacks the permission that this call needs.",
        causes=(
            "New permissions were added to the app and the owner has not accepted them yet.",
            "The app was registered by hand with fewer permissions than the table lists.",
        ),
        remedies=(
            "Ask an owner to open the installation on GitHub and accept the pending permissions.",
            "Compare the permissions of the app with the table and add what is missing.",
        ),
    ),
    ErrorHelp(
        status=403,
        code="This installation has been suspended",
        meaning="The app is installed but switched off.",
        causes=("An owner of the account, or the owner of the app, suspended the installation.",),
        remedies=("Unsuspend it on the page of the installation; Tieline goes on by itself after that.",),
    ),
    ErrorHelp(
        status=403,
        code="IP allow list enabled",
        meaning="The organization admits calls from listed addresses only, and this host's is not among them.",
        causes=("The public address of the Tieline host is missing from the list, or has changed.",),
        remedies=("Ask an owner to add the address to the organization's allow list.",),
    ),
    ErrorHelp(
        status=403,
        code="API rate limit exceeded",
        meaning="The budget of the hour is used up. GitHub answers with 403 or with 429.",
        causes=("A large import or many stack trace look-ups ran within this hour.", "Another program uses this app."),
        remedies=("Wait: Tieline pauses this installation until the reset that GitHub names, then goes on.",),
        retry=True,
    ),
    ErrorHelp(
        status=404,
        meaning="GitHub does not know the thing, or does not let this installation see it; it does not say which.",
        causes=(
            "The repository is not among those that the installation was given.",
            "The repository, the issue or the installation was deleted.",
            "The commit was never pushed, or a force push removed it.",
        ),
        remedies=(
            "Open the installation on GitHub and add the repository.",
            "Push the commits before the release is created.",
            "If the installation is gone, install the app again.",
        ),
    ),
    ErrorHelp(
        status=409,
        code="Git Repository is empty",
        meaning="There is nothing to read in the repository yet.",
        causes=("The repository has no commit.", "GitHub is still creating it from a template or a transfer."),
        remedies=("Push a first commit, or wait a minute and try again.",),
    ),
    ErrorHelp(
        status=410,
        code="Issues are disabled for this repo",
        meaning="The repository has no issues, or this one was deleted.",
        causes=("Issues are switched off in the settings of the repository.", "The linked issue was deleted."),
        remedies=("Switch issues on, or choose another repository.", "Remove the link to the deleted issue."),
    ),
    ErrorHelp(
        status=422,
        code="Validation Failed",
        meaning="GitHub understood the request and refuses a value in it. The refused fields are shown at the form.",
        causes=(
            "The assignee cannot be assigned in this repository.",
            "The title is empty or a text is longer than GitHub takes.",
            "The search names a repository that is gone or that the installation cannot read.",
        ),
        remedies=("Correct the field that is marked.", "Give the person access to the repository, or choose another."),
    ),
    ErrorHelp(
        status=429,
        code="secondary rate limit",
        meaning="Too many calls at once, or too many things created in a short time.",
        causes=("An alert rule creates many tickets at once.", "Many stack frames were opened at the same moment."),
        remedies=(
            "Wait: Tieline obeys `retry-after`, and where it is missing pauses for a minute and then longer.",
            "Give the alert rule a longer interval.",
        ),
        retry=True,
    ),
    ErrorHelp(
        status=500,
        meaning="GitHub failed on its side, or needed too long for a large comparison.",
        causes=("A fault at GitHub.", "The two commits lie very far apart."),
        remedies=("Look at GitHub's status page. Tieline repeats the call with growing pauses.",),
        retry=True,
    ),
    ErrorHelp(
        status=502,
        meaning="Something between Tieline and GitHub gave no proper answer.",
        causes=("A fault at GitHub.", "A proxy before Enterprise Server timed out."),
        remedies=("Wait; the call is repeated. On Enterprise Server, look at the proxy's own log.",),
        retry=True,
    ),
    ErrorHelp(
        status=503,
        meaning="GitHub is not available at the moment, or Enterprise Server is under maintenance.",
        causes=("Planned maintenance.", "Overload, most often during searches and comparisons."),
        remedies=("Wait until the service is back. What was to be sent is kept and sent then.",),
        retry=True,
    ),
)
