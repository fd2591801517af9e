"""What a frontend shows around an installation."""

import strawberry

from providers import contract


@strawberry.type(description="A notice on the integration's page.")
class IntegrationAlert:
    """One notice."""

    text: str = strawberry.field(description="The notice, plain text.")
    icon: str | None = strawberry.field(description="The name of the icon beside it.")
    variant: str | None = strawberry.field(description="How loud it is: info, warning, success, error or muted.")


@strawberry.type(description="A question asked before something is done.")
class IntegrationDialog:
    """A dialog with one button."""

    action_text: str = strawberry.field(description="The text of the button.")
    body: str = strawberry.field(description="What will happen, plain text.")


@strawberry.type(description="The configuration that follows an installation.")
class ConfigureIntegrationAspect:
    """Its heading."""

    title: str = strawberry.field(description="The title above it.")


@strawberry.type(description="An installation that starts at the vendor.")
class ExternalInstallAspect:
    """Where to go, and what to say before."""

    button_text: str = strawberry.field(description="The text of the button.")
    notice_text: str = strawberry.field(description="What to know before following it.")
    url: str = strawberry.field(description="The address to go to.")


@strawberry.type(description="What a frontend shows around an installation; null where there is no such thing.")
class IntegrationAspects:
    """All of them."""

    alerts: list[IntegrationAlert] = strawberry.field(description="Notices, empty without any.")
    configure_integration: ConfigureIntegrationAspect | None = strawberry.field(
        description="The configuration that follows an installation."
    )
    direct_enable: bool | None = strawberry.field(description="Whether it is switched on without an installation.")
    disable_dialog: IntegrationDialog | None = strawberry.field(description="What to ask before disabling.")
    removal_dialog: IntegrationDialog | None = strawberry.field(description="What to ask before removing.")
    external_install: ExternalInstallAspect | None = strawberry.field(
        description="How it is installed from the vendor's side."
    )


def aspects_of(aspects: contract.Aspects, install_url: str) -> IntegrationAspects:
    """`aspects` as the API shows them; `install_url` is the address of the external installation, made of settings."""
    return IntegrationAspects(
        alerts=[IntegrationAlert(text=a.text, icon=a.icon, variant=a.variant) for a in aspects.alerts],
        configure_integration=_configure(aspects.configure_integration),
        direct_enable=aspects.direct_enable,
        disable_dialog=_dialog(aspects.disable_dialog),
        removal_dialog=_dialog(aspects.removal_dialog),
        external_install=_external_install(aspects.external_install, install_url),
    )


def _configure(aspect: contract.ConfigureAspect | None) -> ConfigureIntegrationAspect | None:
    return ConfigureIntegrationAspect(title=aspect.title) if aspect else None


def _dialog(dialog: contract.Dialog | None) -> IntegrationDialog | None:
    return IntegrationDialog(action_text=dialog.action_text, body=dialog.body) if dialog else None


def _external_install(aspect: contract.ExternalInstall | None, url: str) -> ExternalInstallAspect | None:
    if aspect is None:
        return None
    return ExternalInstallAspect(button_text=aspect.button_text, notice_text=aspect.notice_text, url=url)
