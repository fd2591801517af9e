"""The command `tieline`."""

import dataclasses
import json
import os
import signal
import socket
import sys
from pathlib import Path
from typing import Annotated, Any

import typer
import uvicorn
from rich.console import Console

from docgen.build import build_site, check_site, write_site
from docgen.links import BrokenLinks
from docgen.prose import ProseError
from docgen.write import ForeignFolderError
from graphql_api.app import create_app, visible_catalog
from graphql_api.logs import configure_logs
from graphql_api.schema.root import build_schema, print_sdl
from graphql_api.services.directory import Listing, build_directory
from graphql_api.settings import Settings, SettingsError, read_settings
from graphql_api.stamp import is_current, stamp
from providers.catalog import Catalog, CatalogError, ProviderEntry
from providers.manifests import ManifestError, read_manifest
from providers.quality import assess_app

AsJson = Annotated[bool, typer.Option("--json", help="Print JSON for a script.")]
OutFolder = Annotated[Path | None, typer.Option(help="The folder of the site: site in TIELINE_HOME if not given.")]

BAD_INPUT = 2


class CommandError(Exception):
    """A command cannot do what was asked. The text is one line with the remedy."""


def build_cli() -> typer.Typer:
    """The command with everything below it."""
    plain = {"rich_markup_mode": None, "no_args_is_help": True, "add_completion": False}
    app = typer.Typer(help="Tieline: integrations for your product.", **plain)  # type: ignore[arg-type]
    docs = typer.Typer(help="Build and check the documentation site.", **plain)  # type: ignore[arg-type]
    provider = typer.Typer(help="Look at the providers that are there.", **plain)  # type: ignore[arg-type]
    apps = typer.Typer(help="Work with manifests of third-party apps.", **plain)  # type: ignore[arg-type]
    app.command("serve")(serve)
    app.command("schema")(print_schema)
    docs.command("build")(docs_build)
    docs.command("check")(docs_check)
    provider.command("list")(provider_list)
    provider.command("show")(provider_show)
    apps.command("validate")(app_validate)
    app.add_typer(docs, name="docs")
    app.add_typer(provider, name="provider")
    app.add_typer(apps, name="app")
    return app


def run(arguments: list[str] | None = None) -> None:
    """Run the command. A failure is one line on standard error: exit 1 for a check that fails, 2 for bad input."""
    command = typer.main.get_command(build_cli())
    try:
        status = command.main(arguments, prog_name="tieline", standalone_mode=False)
    except typer.TyperException as error:
        status = _refuse(error)
    except (
        CatalogError,
        ManifestError,
        SettingsError,
        BrokenLinks,
        ProseError,
        ForeignFolderError,
        CommandError,
    ) as error:
        status = _fail(str(error))
    except OSError as error:
        status = _fail(f"{error.filename or 'system'}: {error.strerror or error}")
    except (typer.Abort, KeyboardInterrupt):
        status = 130
    sys.exit(status if isinstance(status, int) else 0)


def serve(
    host: Annotated[str, typer.Option(help="The address to listen on.")] = "127.0.0.1",
    port: Annotated[int, typer.Option(help="The port to listen on.", min=0, max=65535)] = 8000,
) -> None:
    """Serve the site at /, the API at /graphql and /healthz. Builds the site when it is not current."""
    settings = read_settings()
    configure_logs(settings.log_format)
    catalog = visible_catalog(settings)
    with socket.socket(socket.AF_INET6 if ":" in host else socket.AF_INET) as listener:
        _bind(listener, host, port)
        if not is_current(settings.site_folder, catalog, settings.url):
            write_site(_built(catalog, settings), settings.site_folder)
            stamp(settings.site_folder, catalog, settings.url)
        address = f"http://{f'[{host}]' if ':' in host else host}:{listener.getsockname()[1]}"
        settings = settings.model_copy(update={"url": settings.url or address})
        _say(f"Tieline serves {address}/ (site), {address}/graphql (API). Stop it with Ctrl C.", error=True)
        config = uvicorn.Config(
            create_app(settings, catalog, dict(os.environ)),
            log_config=None,
            access_log=False,
            timeout_graceful_shutdown=20,
        )
        signal.signal(signal.SIGTERM, lambda *_: sys.exit(0))  # uvicorn raises it anew when it has stopped
        uvicorn.Server(config).run([listener])


def print_schema() -> None:
    """Print the GraphQL schema in its definition language."""
    sys.stdout.write(print_sdl(build_schema()))


def docs_build(
    out: OutFolder = None,
    site_url: Annotated[str | None, typer.Option(help="The site's address, for absolute links.")] = None,
    as_json: AsJson = False,
) -> None:
    """Write the Markdown pages and the HTML site. The old site stays until the new one is whole."""
    settings = read_settings(url=site_url)
    out = out or settings.site_folder
    catalog = visible_catalog(settings)
    files = _built(catalog, settings)
    write_site(files, out)
    if out.resolve() == settings.site_folder.resolve():
        stamp(out, catalog, settings.url)
    pages = sum(name.endswith(".html") for name in files)
    _print({"out": str(out), "pages": pages, "files": len(files), "version": catalog.version}, as_json=as_json)


def docs_check(
    out: OutFolder = None,
    site_url: Annotated[str | None, typer.Option(help="The site's address, as it was built with.")] = None,
) -> None:
    """Exit 1 with a diff when the folder is not what would be built."""
    settings = read_settings(url=site_url)
    out = out or settings.site_folder
    difference = check_site(_built(visible_catalog(settings), settings), out)
    if difference:
        _say(difference)
        _say(f"{out} is not what would be built. Renew it with: tieline docs build --out {out}", error=True)
        raise typer.Exit(1)
    _say(f"{out} is what would be built.")


def provider_list(as_json: AsJson = False) -> None:
    """List every provider with its tier and categories."""
    listings = _providers()
    if as_json:
        _say(json.dumps([_summary(listing) for listing in listings], indent=2))
        return
    for listing in listings:
        tier = listing.quality.tier or "no tier"
        _say(f"{listing.slug:<16} {listing.name:<16} {tier:<10} {', '.join(listing.categories)}")


def provider_show(
    slug: Annotated[str, typer.Argument(help="The slug of a provider.")], as_json: AsJson = False
) -> None:
    """Show one provider: what it declares, its tier, and what is missing to the next."""
    listings = _providers()
    entry = next(
        (li.subject for li in listings if isinstance(li.subject, ProviderEntry) and _named(li.subject, slug)), None
    )
    listing = next((li for li in listings if li.subject is entry), None)
    if listing is None or entry is None:
        known = ", ".join(each.slug for each in listings)
        raise CommandError(f"There is no provider {slug!r}. There are: {known}.")
    if as_json:
        _say(json.dumps({**_summary(listing), "declaration": _plain(entry.provider)}, indent=2))
        return
    _say(f"{listing.name} ({listing.slug}), {listing.quality.tier or 'no tier'}\n\n{listing.description.strip()}\n")
    for feature in listing.features:
        _say(f"- {feature.feature_gate}: {feature.description}")
    for finding in listing.quality.missing_to_next:
        _say(f"Missing to {finding.tier}: {finding.sentence} ({finding.detail})")


def app_validate(
    file: Annotated[Path, typer.Argument(help="A manifest, .toml or .json.")], as_json: AsJson = False
) -> None:
    """Check a manifest. Prints every fault at once, one a line, and exits 2 if there is any."""
    try:
        app = read_manifest(file)
    except ManifestError as error:
        if not as_json:
            raise
        _say(json.dumps({"valid": False, "faults": [dataclasses.asdict(fault) for fault in error.faults]}, default=str))
        raise typer.Exit(BAD_INPUT) from error
    tier = assess_app(app).tier
    shown = {"valid": True, "slug": app.slug, "name": app.name, "status": app.status, "tier": tier}
    _print({**shown, "components": [component.type for component in app.components]}, as_json=as_json)


def _bind(listener: socket.socket, host: str, port: int) -> None:
    listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listener.bind((host, port))
    except OSError as error:
        raise CommandError(f"Cannot listen on {host}:{port}: {error.strerror}. Choose another --port.") from error
    listener.set_inheritable(True)


def _built(catalog: Catalog, settings: Settings) -> dict[str, bytes]:
    console = Console(stderr=True)
    if not console.is_terminal:
        return build_site(catalog, site_url=settings.url)
    with console.status("Building the documentation site ..."):
        return build_site(catalog, site_url=settings.url)


def _providers() -> list[Listing]:
    directory = build_directory(visible_catalog(read_settings()))
    return [listing for listing in directory.find_all() if isinstance(listing.subject, ProviderEntry)]


def _named(entry: ProviderEntry, slug: str) -> bool:
    return slug == entry.provider.slug or slug in entry.provider.aliases


def _summary(listing: Listing) -> dict[str, Any]:
    return {
        "slug": listing.slug,
        "name": listing.name,
        "tier": listing.quality.tier,
        "categories": list(listing.categories),
        "features": sorted({feature.feature_gate for feature in listing.features}),
        "missingToNext": [finding.rule for finding in listing.quality.missing_to_next],
    }


def _plain(value: Any) -> Any:
    return json.loads(json.dumps(dataclasses.asdict(value), default=sorted))


def _print(values: dict[str, Any], *, as_json: bool) -> None:
    if as_json:
        _say(json.dumps(values))
    else:
        _say(", ".join(f"{name} {value if value != [] else 'none'}" for name, value in values.items()))


def _say(text: str, *, error: bool = False) -> None:
    typer.echo(text, err=error)


def _refuse(error: typer.TyperException) -> int:
    message = error.format_message() if hasattr(error, "format_message") else str(error)
    if "\n" in message:  # no command was given: the message is the help
        _say(message, error=True)
        return BAD_INPUT
    context = getattr(error, "ctx", None)
    return _fail(f"{message.rstrip('.')}. See {context.command_path if context else 'tieline'} --help.")


def _fail(message: str) -> int:
    for line in message.splitlines():
        _say(f"tieline: {line}", error=True)
    return BAD_INPUT
