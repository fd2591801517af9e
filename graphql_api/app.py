"""The one place where everything is joined."""

from collections.abc import Mapping
from pathlib import Path

import structlog
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Mount, Route
from starlette.staticfiles import StaticFiles

from graphql_api.context import Context
from graphql_api.execution.limits import Limits
from graphql_api.execution.operations import Runner
from graphql_api.schema.root import build_schema, executable
from graphql_api.services.directory import build_directory
from graphql_api.settings import Settings
from graphql_api.web.graphql import GraphQLEndpoint
from graphql_api.web.logging import RequestLog
from graphql_api.web.site import Logos, SiteFiles
from providers.catalog import Catalog, build_catalog, load_catalog
from providers.manifests import read_manifests

# all of them, so that the endpoint itself refuses in GraphQL's own shape
METHODS = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"]
QUERY_PAGE = Path(__file__).parent / "web" / "query_page"


def visible_catalog(settings: Settings) -> Catalog:
    """Providers and the apps that the directory may show: all in development, published ones in production.

    Raises CatalogError and ManifestError, one line for each fault.
    """
    whole = load_catalog(read_manifests(settings.apps_folder))
    if settings.mode == "development":
        return whole
    return build_catalog(whole.providers, [app for app in whole.apps if app.status == "published"])


def create_app(settings: Settings, catalog: Catalog, environment: Mapping[str, str]) -> Starlette:
    """The server over `catalog`. `environment` holds the operator's variables for providers."""
    development = settings.mode == "development"
    context = Context(build_directory(catalog), environment, (settings.url or "").rstrip("/"))
    limits = Limits(
        max_depth=settings.max_query_depth,
        max_tokens=settings.max_query_tokens,
        max_aliases=settings.max_query_aliases,
        max_directives=settings.max_query_directives,
    )
    runner = Runner(executable(build_schema()), limits, open_schema=development, log=_log_masked)
    endpoint = GraphQLEndpoint(
        runner,
        context,
        max_bytes=settings.max_request_bytes,
        query_page=(QUERY_PAGE / "index.html").read_text(encoding="utf-8") if development else None,
    )
    app = Starlette(
        routes=[
            Route("/healthz", _healthy),
            Route("/graphql", endpoint.respond, methods=METHODS),
            *([Mount("/graphql", StaticFiles(directory=QUERY_PAGE))] if development else []),
            Route("/logos/{slug}.svg", Logos(catalog).respond),
            Mount("/", SiteFiles(settings.site_folder)),
        ],
        exception_handlers={Exception: _failed},
    )
    app.add_middleware(RequestLog)
    return app


async def _healthy(_: Request) -> Response:
    return JSONResponse({"status": "ok"})


async def _failed(_: Request, error: Exception) -> Response:
    structlog.get_logger("web").error("request failed", exc_info=error)
    return JSONResponse({"detail": "Something went wrong here. The operator finds it in the log."}, 500)


def _log_masked(number: str, error: BaseException) -> None:
    structlog.get_logger("graphql").error("resolver failed", error_id=number, exc_info=error)
