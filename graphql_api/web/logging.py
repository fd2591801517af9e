"""A line for each request, under an id that the client also sees."""

import secrets
import time

import structlog
from starlette.types import ASGIApp, Message, Receive, Scope, Send


class RequestLog:
    """ASGI middleware: gives each request an id, logs method, path, status and milliseconds, never headers or bodies."""

    def __init__(self, app: ASGIApp) -> None:
        """Wrap `app`."""
        self._app = app
        self._log = structlog.get_logger("request")

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass the request on and log its end."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        number, started, status = secrets.token_hex(8), time.perf_counter(), 500
        structlog.contextvars.bind_contextvars(request_id=number)

        async def with_id(message: Message) -> None:
            nonlocal status
            if message["type"] == "http.response.start":
                status = message["status"]
                message["headers"] = [*message["headers"], (b"x-request-id", number.encode())]
            await send(message)

        try:
            await self._app(scope, receive, with_id)
        finally:
            spent = round((time.perf_counter() - started) * 1000, 1)
            self._log.info("answered", method=scope["method"], path=scope["path"], status=status, ms=spent)
            structlog.contextvars.clear_contextvars()
