"""The documentation site and the logos, served from files and from the catalog."""

import os
from pathlib import Path

from starlette.requests import Request
from starlette.responses import HTMLResponse, PlainTextResponse, Response
from starlette.staticfiles import StaticFiles
from starlette.types import Scope

from providers.catalog import Catalog

SECURITY_HEADERS = {
    "Content-Security-Policy": (
        "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; font-src 'self'; "
        "connect-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'"
    ),
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "same-origin",
}
SVG_HEADERS = {
    "Content-Security-Policy": "default-src 'none'; style-src 'unsafe-inline'; sandbox",
    "X-Content-Type-Options": "nosniff",
}


class SiteFiles(StaticFiles):
    """The built site: folders answer with their index.html, the unknown with the site's own 404 page."""

    def __init__(self, folder: Path) -> None:
        """`folder` may not be there yet: then every page says so."""
        super().__init__(directory=folder, html=True, check_dir=False)
        self._folder = folder

    async def check_config(self) -> None:
        """Leave it to each request: the folder may come later."""

    async def get_response(self, path: str, scope: Scope) -> Response:
        """The file, with headers that keep the browser from reaching out."""
        if not self._folder.is_dir():
            return PlainTextResponse("The site has not been built. Run `tieline docs build`.\n", 503)
        response = await super().get_response(path, scope)
        response.headers.update(SECURITY_HEADERS)
        if f"{os.sep}assets{os.sep}" in f"{os.sep}{path}":
            response.headers["Cache-Control"] = "public, max-age=3600"
        if path.endswith(".md"):
            response.headers["Content-Type"] = "text/markdown; charset=utf-8"
        return response


class Logos:
    """`GET /logos/{slug}.svg`: the logo of a provider, as its folder has it."""

    def __init__(self, catalog: Catalog) -> None:
        """Serve the logos of `catalog`."""
        self._catalog = catalog

    async def respond(self, request: Request) -> Response:
        """The SVG, which may not run anything."""
        entry = self._catalog.provider(request.path_params["slug"])
        if entry is None or not entry.logo:
            return HTMLResponse("There is no such logo.\n", 404)
        return Response(entry.logo, media_type="image/svg+xml", headers=SVG_HEADERS)
