"""GraphQL over HTTP. Source: the GraphQL-over-HTTP specification."""

import json
from typing import Any

import orjson
from starlette.requests import Request
from starlette.responses import HTMLResponse, Response

from graphql_api.context import Context
from graphql_api.execution import operations
from graphql_api.execution.operations import Runner
from graphql_api.web.negotiation import accepted

GRAPHQL_JSON = "application/graphql-response+json"
JSON = "application/json"


class BadRequest(Exception):
    """A request that cannot be read: the HTTP `status`, the `code` for clients, and a sentence with the remedy."""

    def __init__(self, status: int, code: str, message: str) -> None:
        """Keep all three."""
        super().__init__(message)
        self.status = status
        self.code = code


class GraphQLEndpoint:
    """`GET` and `POST /graphql`. A browser that asks for HTML gets `query_page`, where there is one."""

    def __init__(self, runner: Runner, context: Context, *, max_bytes: int, query_page: str | None) -> None:
        """`max_bytes` bounds a request's body; `query_page` is None in production."""
        self._runner = runner
        self._context = context
        self._max_bytes = max_bytes
        self._query_page = query_page

    async def respond(self, request: Request) -> Response:
        """Answer one request, whatever it is."""
        if request.method == "OPTIONS":
            return Response(status_code=204, headers={"Allow": "GET, POST, OPTIONS"})
        offers = [JSON, GRAPHQL_JSON]  # who accepts anything gets the older type
        if request.method in ("GET", "HEAD") and self._query_page and "query" not in request.query_params:
            offers = [*offers, "text/html"]
        kind = accepted(request.headers.get("accept"), offers)
        if kind == "text/html" and self._query_page:
            return HTMLResponse(self._query_page, headers={"Vary": "Accept"})
        if kind is None:
            return _failed(BadRequest(406, "NOT_ACCEPTABLE", f"Accept {GRAPHQL_JSON} or {JSON}."), JSON)
        try:
            operation = await self._read(request)
        except BadRequest as error:
            return _failed(error, kind)
        answer = await self._runner.run(operation, self._context)
        return _respond(answer, kind)

    async def _read(self, request: Request) -> operations.Request:
        if request.method in ("GET", "HEAD"):
            return _from_query(request)
        if request.method == "POST":
            return _operation(_json(await self._body(request)), queries_only=False)
        raise BadRequest(405, "METHOD_NOT_ALLOWED", f"Use GET or POST, not {request.method}.")

    async def _body(self, request: Request) -> bytes:
        kind = request.headers.get("content-type", "").split(";")[0].strip().lower()
        if kind != JSON:
            raise BadRequest(415, "UNSUPPORTED_MEDIA_TYPE", f"Send the body as {JSON}, not as {kind or 'nothing'}.")
        body = bytearray()
        async for chunk in request.stream():
            body += chunk
            if len(body) > self._max_bytes:
                raise BadRequest(413, "BODY_TOO_LARGE", f"A body may have at most {self._max_bytes} bytes.")
        return bytes(body)


def _from_query(request: Request) -> operations.Request:
    values: dict[str, Any] = {"query": request.query_params.get("query")}
    if values["query"] is None:
        raise BadRequest(400, "BAD_REQUEST", "There is no query. Give it as ?query=, or POST a JSON object.")
    if "operationName" in request.query_params:
        values["operationName"] = request.query_params["operationName"] or None
    for name in ("variables", "extensions"):
        if request.query_params.get(name):
            values[name] = _json(request.query_params[name].encode(), where=name)
    return _operation(values, queries_only=True)


def _json(text: bytes, where: str = "the body") -> Any:
    try:
        return orjson.loads(text)
    except orjson.JSONDecodeError as error:
        raise BadRequest(400, "BAD_REQUEST", f"{where} is not JSON: {error}.") from error


def _operation(values: Any, *, queries_only: bool) -> operations.Request:
    if not isinstance(values, dict):
        raise BadRequest(400, "BAD_REQUEST", 'The body must be a JSON object with a "query".')
    query = values.get("query")
    if not isinstance(query, str):
        raise BadRequest(400, "BAD_REQUEST", 'query must be text, such as {"query": "{ __typename }"}.')
    name = values.get("operationName")
    if name is not None and not isinstance(name, str):
        raise BadRequest(400, "BAD_REQUEST", "operationName must be text or null.")
    for each in ("variables", "extensions"):
        if values.get(each) is not None and not isinstance(values[each], dict):
            raise BadRequest(400, "BAD_REQUEST", f"{each} must be an object or null.")
    return operations.Request(query, values.get("variables") or {}, name, queries_only)


def _respond(answer: operations.Response, kind: str) -> Response:
    status = 200
    if answer.mutation_refused:
        status = 405
    elif not answer.executed and kind == GRAPHQL_JSON:
        status = 400
    headers = {"Vary": "Accept", **({"Allow": "POST"} if answer.mutation_refused else {})}
    return Response(_bytes(answer.body), status, headers, media_type=_with_charset(kind))


def _bytes(body: dict[str, Any]) -> bytes:
    try:
        return orjson.dumps(body)
    except (TypeError, ValueError):  # numbers beyond 64 bits in a developer's JSON
        return json.dumps(body, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "replace")


def _failed(error: BadRequest, kind: str) -> Response:
    body = {"errors": [{"message": str(error), "extensions": {"code": error.code}}]}
    headers = {"Vary": "Accept", **({"Allow": "GET, POST, OPTIONS"} if error.status == 405 else {})}
    return Response(orjson.dumps(body), error.status, headers, media_type=_with_charset(kind))


def _with_charset(kind: str) -> str:
    return f"{kind}; charset=utf-8"
