"""A small catalog of made-up integrations, and the real one."""

from pathlib import Path
from typing import Any

import pytest

from providers.apps import App, AppComponent, AppFeature
from providers.catalog import Catalog, ProviderEntry, build_catalog, load_catalog
from providers.contract import (
    Absence,
    Alert,
    Aspects,
    Authentication,
    Choice,
    Condition,
    ConfigField,
    Dialog,
    Endpoint,
    ErrorHelp,
    Feature,
    InstallStep,
    Limitation,
    Provider,
    RateLimit,
    RatePolicy,
    Role,
    Scope,
    SetupField,
    WebhookEvent,
    WebhookVerification,
)
from providers.manifests import read_manifests

EXAMPLES = Path(__file__).parents[2] / "graphql_api" / "examples"


@pytest.fixture
def provider_fields() -> dict[str, Any]:
    """The fields of a provider that has one of everything."""
    return {
        "key": "acme",
        "name": "Acme",
        "noun": "Account",
        "author": "The Tieline team",
        "summary": "Ties issues to Acme | the tracker.",
        "description": "Acme keeps *work items*; `TIELINE_<KEY>` stays text.",
        "categories": ("issue-tracking",),
        "features": (
            Feature(gate="integrations-issue-basic", description="Create an item.", footnote="Text fields only."),
            Feature(gate="integrations-issue-sync", description="Follow its state."),
        ),
        "capabilities": frozenset({"issue-basic", "issue-sync"}),
        "absences": (Absence(gate="integrations-ticket-rules", reason="Acme has no rules."),),
        "issue_url": "https://example.com/issues",
        "source_url": "https://example.com/source",
        "docs_url": "https://example.com/docs",
        "installation_notice": "You need to be an **owner**.",
        "installs_as": "App",
        "takes_minutes": 3,
        "aspects": Aspects(
            alerts=(Alert(text="Mind the gap.", variant="warning"),),
            removal_dialog=Dialog(action_text="Remove", body="Links are forgotten."),
        ),
        "authentication": (Authentication(kind="oauth", name="OAuth", description="Signs in.", recommended=True),),
        "setup": (SetupField(name="client-id", label="Client id", how_to_get="Shown at Acme.", example="a|b"),),
        "steps": (
            InstallStep(title="Register", body="At Acme.", side="vendor"),
            InstallStep(title="Connect", body="Press it."),
        ),
        "configuration": (
            ConfigField(
                name="mode",
                type="select",
                label="Mode",
                help="How to sync.",
                gate="integrations-issue-sync",
                choices=(Choice(value="a", label="All"),),
                default='"a"',
            ),
            ConfigField(
                name="late",
                type="boolean",
                label="Late",
                help="Sync late.",
                conditions=(Condition(name="mode", values=("a",)),),
                default="false",
            ),
        ),
        "scopes": (Scope(name="items", access="read", reason="Reads items.", gates=("integrations-issue-basic",)),),
        "webhooks": (WebhookEvent(name="item.changed", effect="Follows it."),),
        "webhook_verification": WebhookVerification(
            header="X-Acme", algorithm="HMAC", secret="The client secret.", source="https://example.com/hooks"
        ),
        "endpoints": (Endpoint(method="GET", path="/items/{id}", purpose="Reads one.", host="api.example.com"),),
        "error_help": (
            ErrorHelp(
                status=401, meaning="Unknown caller.", causes=("Token gone.", "Clock wrong."), remedies=("Again.",)
            ),
        ),
        "rate_policy": RatePolicy(
            limits=(RateLimit(name="Calls", amount=10, window_seconds=60, per="account"),),
            headers=("retry-after",),
            policy="Waits.",
            source="https://example.com/limits",
        ),
        "limitations": (Limitation(title="No boards", body="Use Acme."),),
        "roles": (
            Role(side="vendor", name="Owner", reason="Installs."),
            Role(side="tieline", name="Admin", reason="Sets."),
        ),
        "uninstall": "Everything goes.",
    }


@pytest.fixture
def entry(provider_fields: dict[str, Any]) -> ProviderEntry:
    """The provider in a folder that is not on the disk."""
    return ProviderEntry(
        provider=Provider(**provider_fields),
        folder=Path("/providers/acme"),
        about="## What it is for\n\nFor teams.\n\n## Use\n\nUse it: see [permissions](#permissions).\n",
        logo='<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"/>',
        files=frozenset({"__init__.py", "about.md", "issues.py", "logo.svg"}),
    )


@pytest.fixture
def app_fields() -> dict[str, Any]:
    """The fields of an app, with everything private filled in."""
    return {
        "uuid": "6a1c1c1e-0000-4000-8000-000000000001",
        "slug": "desk",
        "name": "Desk",
        "author": "Someone",
        "status": "published",
        "overview": "A help desk.",
        "scopes": ("event:write",),
        "events": ("issue",),
        "schema": {"elements": [{"type": "stacktrace-link", "uri": "/open"}]},
        "components": (
            AppComponent(uuid="c1", type="stacktrace-link", element={"type": "stacktrace-link", "uri": "/open"}),
        ),
        "features": (AppFeature(gate="integrations-stacktrace-link", feature_id=2, description="Opens **lines**."),),
        "webhook_url": "https://private-hook.example.com/hook",
        "client_id": "private-client-id",
        "owner_slug": "private-owner",
        "allowed_origins": ("https://private-origin.example.com",),
        "categories": ("issue-tracking",),
    }


@pytest.fixture
def catalog(entry: ProviderEntry, app_fields: dict[str, Any]) -> Catalog:
    """The made-up provider and the made-up app."""
    return build_catalog([entry], [App(**app_fields)])


@pytest.fixture(scope="session")
def real_catalog() -> Catalog:
    """The providers and example apps that ship."""
    return load_catalog(read_manifests(EXAMPLES))
