"""Every setting, typed and described, read from the environment once."""

from pathlib import Path
from typing import Literal

from pydantic import Field, ValidationError
from pydantic_settings import BaseSettings, SettingsConfigDict

EXAMPLES = Path(__file__).parent / "examples"


class SettingsError(Exception):
    """A setting cannot be used. The text is one line: the variable and the fault."""


class Settings(BaseSettings):
    """What the operator decides. Each field is the variable `TIELINE_<NAME>`."""

    model_config = SettingsConfigDict(env_prefix="TIELINE_", env_ignore_empty=True, frozen=True, extra="ignore")

    mode: Literal["development", "production"] = Field(
        "production",
        description="`development` shows the query page, full introspection and suggestions; `production` does not.",
    )
    home: Path = Field(Path(".tieline"), description="The one folder in which Tieline keeps what it writes.")
    url: str | None = Field(
        None,
        pattern=r"^https?://[^/\s]+[^\s]*$",
        description="The address under which people and apps reach this server, without a slash at the end.",
    )
    apps_folder: Path = Field(EXAMPLES, description="The folder of the manifests of third-party apps (TOML or JSON).")
    log_format: Literal["text", "json"] = Field("text", description="`text` for people, `json` for machines.")
    max_query_depth: int = Field(15, ge=1, description="How deep a GraphQL operation may nest its fields.")
    max_query_tokens: int = Field(2_000, ge=1, description="How many tokens a GraphQL document may have.")
    max_query_aliases: int = Field(30, ge=0, description="How many aliases a GraphQL document may have.")
    max_query_directives: int = Field(20, ge=0, description="How many directives a GraphQL document may use.")
    max_request_bytes: int = Field(
        100_000, ge=1_000, description="How many bytes the body of a GraphQL request may have."
    )

    @property
    def site_folder(self) -> Path:
        """Where the built site lies: one folder for each mode, since development shows apps that production must not."""
        return self.home / ("site" if self.mode == "production" else f"site-{self.mode}")


def read_settings(**given: object) -> Settings:
    """The settings of the environment, with `given` above them. Raises SettingsError, one line for the first fault."""
    try:
        return Settings(**{name: value for name, value in given.items() if value is not None})  # type: ignore[arg-type]
    except ValidationError as error:
        first = error.errors()[0]
        name = "TIELINE_" + "_".join(str(part) for part in first["loc"]).upper()
        raise SettingsError(f"{name}: {first['msg']}, is {first['input']!r}") from error
