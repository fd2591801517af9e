"""The server over the real catalog, in memory, with everything that it writes in a folder of the test."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
import structlog
from starlette.testclient import TestClient

from graphql_api.app import create_app, visible_catalog
from graphql_api.settings import Settings
from providers.catalog import Catalog

Ask = Callable[..., dict[str, Any]]


@pytest.fixture(autouse=True)
def _plain_environment(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    for name in ("TIELINE_MODE", "TIELINE_URL", "TIELINE_APPS_FOLDER", "TIELINE_LOG_FORMAT"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("TIELINE_HOME", str(tmp_path))


@pytest.fixture(autouse=True)
def _logs_as_they_were() -> Iterator[None]:
    """A command that configures logs ties them to the stderr of its test."""
    yield
    structlog.reset_defaults()


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return Settings(mode="development", home=tmp_path)


@pytest.fixture(scope="session")
def catalog(tmp_path_factory: pytest.TempPathFactory) -> Catalog:
    return visible_catalog(Settings(mode="development", home=tmp_path_factory.mktemp("home")))


@pytest.fixture
def client(settings: Settings, catalog: Catalog) -> TestClient:
    return TestClient(create_app(settings, catalog, {}))


@pytest.fixture
def production(settings: Settings) -> TestClient:
    closed = settings.model_copy(update={"mode": "production"})
    return TestClient(create_app(closed, visible_catalog(closed), {}))


@pytest.fixture
def answer(client: TestClient) -> Ask:
    """The whole answer to a query."""

    def asked(query: str, **variables: object) -> dict[str, Any]:
        return client.post("/graphql", json={"query": query, "variables": variables}).json()

    return asked


@pytest.fixture
def ask(answer: Ask) -> Ask:
    """The data of an answer without errors."""

    def asked(query: str, **variables: object) -> dict[str, Any]:
        body = answer(query, **variables)
        assert body.get("errors", []) == []
        return body["data"]

    return asked
