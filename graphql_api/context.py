"""What a resolver may reach while it runs."""

from collections.abc import Mapping
from dataclasses import dataclass

import strawberry

from graphql_api.services.directory import Directory


@dataclass(frozen=True, slots=True)
class Context:
    """Handed to every resolver. `environment` holds the operator's variables, `base_url` the address of this server."""

    directory: Directory
    environment: Mapping[str, str]
    base_url: str


Info = strawberry.Info[Context, None]
