"""The parts of a provider's declaration. Their attributes are those of `providers.contract`, so that its values answer."""

import strawberry


@strawberry.type(description="A way in which the server proves itself to the vendor.")
class IntegrationAuthentication:
    """One way to sign in."""

    kind: str = strawberry.field(description="Its short name, such as `api-token`.")
    name: str = strawberry.field(description="Its name for people.")
    description: str = strawberry.field(description="How it works and when to choose it, as Markdown.")
    recommended: bool = strawberry.field(description="Whether it is the one to choose without a reason against it.")


@strawberry.type(description="A value that the operator gives the server once.")
class IntegrationSetupField:
    """One setting."""

    name: str = strawberry.field(description="Its short name, lower-case with dashes.")
    variable: str = strawberry.field(description="The environment variable that holds it.")
    label: str = strawberry.field(description="Its name for people.")
    how_to_get: str = strawberry.field(description="Where the vendor shows it, as Markdown.")
    secret: bool = strawberry.field(description="Whether it must be kept secret.")
    required: bool = strawberry.field(description="Whether installing needs it.")
    default: str | None = strawberry.field(description="What holds when it is not set; null without a default.")
    example: str = strawberry.field(description="What a value looks like; empty without an example.")
    needed_for: list[str] = strawberry.field(description="The kinds of authentication that need it; empty means all.")


@strawberry.type(description="One step of the installation.")
class IntegrationInstallStep:
    """A numbered step."""

    title: str = strawberry.field(description="The step in a few words.")
    body: str = strawberry.field(description="What to do, as Markdown.")
    side: str = strawberry.field(description="Where it is done: `tieline` or `vendor`.")


@strawberry.type(description="One value of a closed list.")
class IntegrationChoice:
    """A value and its label."""

    value: str = strawberry.field(description="The value that is stored.")
    label: str = strawberry.field(description="What people read.")


@strawberry.type(description="A field is shown only when another has one of these values.")
class IntegrationCondition:
    """When a field is shown."""

    name: str = strawberry.field(description="The other field.")
    values: list[str] = strawberry.field(description="Its values, `true` and `false` for a boolean.")


@strawberry.type(description="One thing that can be set for each installation.")
class IntegrationConfigField:
    """A field of the configuration form."""

    name: str = strawberry.field(description="The key under which it is stored.")
    type: str = strawberry.field(
        description="boolean, text, textarea, secret, number, select, multi-select, choice-mapper, project-mapper or table."
    )
    label: str = strawberry.field(description="Its name for people.")
    help: str = strawberry.field(description="What it does.")
    gate: str = strawberry.field(description="The feature gate it belongs to; empty where it belongs to all.")
    choices: list[IntegrationChoice] = strawberry.field(description="Its values, where they are known beforehand.")
    choices_from: str = strawberry.field(description="Where its values are read when the form is opened; else empty.")
    conditions: list[IntegrationCondition] = strawberry.field(description="When it is shown; empty means always.")
    default: str = strawberry.field(description="Its default, written as JSON; empty without one.")
    required: bool = strawberry.field(description="Whether it must be filled in.")


@strawberry.type(description="A permission at the vendor, with the reason for it.")
class IntegrationPermission:
    """One permission."""

    name: str = strawberry.field(description="The vendor's name for it.")
    access: str = strawberry.field(description="How far it goes: read, write, read and write, admin or offline.")
    reason: str = strawberry.field(description="Why it is asked for.")
    gates: list[str] = strawberry.field(description="The feature gates that need it; empty means all.")
    optional: bool = strawberry.field(description="Whether everything else works without it.")


@strawberry.type(description="An event that the vendor sends.")
class IntegrationWebhookEvent:
    """One event."""

    name: str = strawberry.field(description="The vendor's name for it.")
    effect: str = strawberry.field(description="What it does here.")
    gates: list[str] = strawberry.field(description="The feature gates it serves.")


@strawberry.type(description="How an incoming post proves its sender.")
class IntegrationWebhookVerification:
    """The proof."""

    header: str = strawberry.field(description="The header that carries it.")
    algorithm: str = strawberry.field(description="How it is made.")
    secret: str = strawberry.field(description="Where the shared secret comes from.")
    source: str = strawberry.field(description="The vendor's page that says so.")


@strawberry.type(description="A call that the server makes to the vendor.")
class IntegrationEndpoint:
    """One call."""

    method: str = strawberry.field(description="The HTTP method.")
    host: str = strawberry.field(description="The host it goes to.")
    path: str = strawberry.field(description="The path, parameters in braces.")
    purpose: str = strawberry.field(description="What it is for.")
    gates: list[str] = strawberry.field(description="The feature gates it serves.")
    scopes: list[str] = strawberry.field(description="The permissions it needs.")


@strawberry.type(description="What an error of the vendor means, and what to do.")
class IntegrationErrorHelp:
    """One error."""

    status: int = strawberry.field(description="The HTTP status.")
    code: str = strawberry.field(description="The vendor's own code or words; empty where the status decides alone.")
    meaning: str = strawberry.field(description="What it means.")
    causes: list[str] = strawberry.field(description="Every likely cause, the likeliest first.")
    remedies: list[str] = strawberry.field(description="What to do.")
    retry: bool = strawberry.field(description="Whether the server tries again by itself.")


@strawberry.type(description="One limit of the vendor's.")
class IntegrationRateLimit:
    """So many in so much time."""

    name: str = strawberry.field(description="What is limited.")
    amount: int = strawberry.field(description="How many requests or points.")
    window_seconds: int = strawberry.field(description="In how many seconds.")
    per: str = strawberry.field(description="What they are counted for.")


@strawberry.type(description="How fast the server may go.")
class IntegrationRatePolicy:
    """Limits, and what is done about them."""

    limits: list[IntegrationRateLimit] = strawberry.field(description="The vendor's limits.")
    headers: list[str] = strawberry.field(description="The headers that tell what is left.")
    policy: str = strawberry.field(description="What the server does about them, as Markdown.")
    source: str = strawberry.field(description="The vendor's page that says so.")


@strawberry.type(description="Something that does not work and that one might expect.")
class IntegrationLimitation:
    """One limitation."""

    title: str = strawberry.field(description="What does not work.")
    body: str = strawberry.field(description="Why, and what to do instead, as Markdown.")


@strawberry.type(description="Who a person has to be to install it.")
class IntegrationRole:
    """A role on one side."""

    side: str = strawberry.field(description="Where the role is held: `tieline` or `vendor`.")
    name: str = strawberry.field(description="The role.")
    reason: str = strawberry.field(description="What it is needed for.")


@strawberry.type(description="A feature that one would expect and that is not there.")
class IntegrationAbsence:
    """The gate and the reason."""

    gate: str = strawberry.field(description="The feature gate.")
    reason: str = strawberry.field(description="Why it is not there.")
