"""Reads a provider's settings from an environment: what is set, what is missing, and addresses made of them."""

import re
from collections.abc import Mapping

from providers.contract import Provider, SetupField


def value_of(provider: Provider, field: SetupField, environment: Mapping[str, str]) -> str | None:
    """The value of one setting: the environment's, else the default, else None."""
    return environment.get(provider.variable(field)) or field.default


def missing_settings(provider: Provider, environment: Mapping[str, str], kind: str | None = None) -> list[str]:
    """The variables that an installation needs and that have no value, for one `kind` of authentication or for any."""
    needed = [f for f in provider.setup if f.required and (not f.needed_for or kind is None or kind in f.needed_for)]
    return [provider.variable(field) for field in needed if value_of(provider, field, environment) is None]


def external_install_url(provider: Provider, environment: Mapping[str, str]) -> str:
    """The address at which an external installation starts; `unset_url` while a setting in it has no value."""
    aspect = provider.aspects.external_install
    if aspect is None:
        return ""
    values = {field.name: value_of(provider, field, environment) for field in provider.setup}
    wanted = re.findall(r"\{([a-z0-9-]+)\}", aspect.url)
    if any(values.get(name) is None for name in wanted):
        return aspect.unset_url
    return re.sub(r"\{([a-z0-9-]+)\}", lambda match: str(values[match[1]]), aspect.url)
