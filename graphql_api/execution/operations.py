"""Runs one GraphQL operation: parse, validate, execute, and mask what clients must not see."""

import inspect
import secrets
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from graphql import (
    ASTValidationRule,
    DocumentNode,
    ExecutionResult,
    GraphQLError,
    GraphQLSchema,
    GraphQLSyntaxError,
    OperationDefinitionNode,
    OperationType,
    execute,
    parse,
    validate,
)

from graphql_api.execution.limits import MAX_ERRORS, Limits, validation_rules

CACHED_DOCUMENTS = 500


@dataclass(frozen=True, slots=True)
class Request:
    """One operation as a client sent it."""

    query: str
    variables: dict[str, Any] = field(default_factory=dict)
    operation_name: str | None = None
    queries_only: bool = False


@dataclass(frozen=True, slots=True)
class Response:
    """The answer: `body` as JSON values. `executed` is False where the request failed before anything ran."""

    body: dict[str, Any]
    executed: bool
    mutation_refused: bool = False


class Runner:
    """Runs operations against one schema. Documents that were valid once are kept, the latest `CACHED_DOCUMENTS`."""

    def __init__(
        self, schema: GraphQLSchema, limits: Limits, *, open_schema: bool, log: Callable[[str, BaseException], None]
    ) -> None:
        """`open_schema` allows introspection and suggestions; `log` is told of each masked error and its id."""
        self._schema = schema
        self._limits = limits
        self._rules: tuple[type[ASTValidationRule], ...] = validation_rules(limits, introspection=open_schema)
        self._hide_suggestions = not open_schema
        self._log = log
        self._documents: OrderedDict[str, DocumentNode] = OrderedDict()

    async def run(self, request: Request, context: object) -> Response:
        """Run one operation. Never raises for what a client can send."""
        document = self._documents.get(request.query) or self._parsed(request.query)
        if not isinstance(document, DocumentNode):
            return _refused([document])
        operation = _operation(document, request.operation_name)
        if isinstance(operation, GraphQLError):
            return _refused([operation])
        if request.queries_only and operation.operation is not OperationType.QUERY:
            message = f"A {operation.operation.value} cannot be sent by GET. Send it by POST."
            return _refused([_coded(GraphQLError(message), "METHOD_NOT_ALLOWED")], mutation_refused=True)
        errors = self._checked(request.query, document)
        return _refused(errors) if errors else await self._execute(document, request, context)

    def _parsed(self, query: str) -> DocumentNode | GraphQLError:
        try:
            return parse(query, max_tokens=self._limits.max_tokens, allow_empty_selection_sets=False)
        except GraphQLSyntaxError as error:
            too_long = "tokens" in error.message and "Parsing aborted" in error.message
            return _coded(error, "DOCUMENT_LIMIT_EXCEEDED" if too_long else "GRAPHQL_PARSE_FAILED")
        except RecursionError:
            return _too_deep()

    def _checked(self, query: str, document: DocumentNode) -> list[GraphQLError]:
        """What is wrong with the document; nothing for one that is kept, and a good one is kept from now on."""
        if query in self._documents:
            self._documents.move_to_end(query)
            return []
        try:
            errors = self._faults(document)
        except RecursionError:
            return [_too_deep()]
        if errors:
            return [_coded(error, "GRAPHQL_VALIDATION_FAILED") for error in errors[:MAX_ERRORS]]
        self._documents[query] = document
        if len(self._documents) > CACHED_DOCUMENTS:
            self._documents.popitem(last=False)
        return []

    def _faults(self, document: DocumentNode) -> list[GraphQLError]:
        hide = self._hide_suggestions
        own = validate(self._schema, document, self._rules[:1], max_errors=MAX_ERRORS)
        return own or validate(self._schema, document, self._rules[1:], max_errors=MAX_ERRORS, hide_suggestions=hide)

    async def _execute(self, document: DocumentNode, request: Request, context: object) -> Response:
        result = execute(
            self._schema,
            document,
            context_value=context,
            variable_values=request.variables,
            operation_name=request.operation_name,
            hide_suggestions=self._hide_suggestions,
        )
        if inspect.isawaitable(result):
            result = await result
        if not isinstance(result, ExecutionResult):
            return _refused([_coded(GraphQLError("Incremental answers are not given."), "BAD_REQUEST")])
        errors = [self._shown(error) for error in result.errors or ()]
        if result.data is None and errors and all(not error.path for error in result.errors or ()):
            return Response({"errors": errors[:MAX_ERRORS]}, executed=False)
        return Response({**({"errors": errors} if errors else {}), "data": result.data}, executed=True)

    def _shown(self, error: GraphQLError) -> dict[str, Any]:
        """An error as the client may see it: ours as they are, the unexpected under an id and logged."""
        if error.original_error is None or isinstance(error.original_error, GraphQLError):
            return _formatted(_coded(error, "BAD_USER_INPUT"))
        number = secrets.token_hex(8)
        self._log(number, error.original_error)
        masked = {"code": "INTERNAL_SERVER_ERROR", "errorId": number}
        shown = GraphQLError(
            f"Something went wrong here. Tell the operator the id {number}.", error.nodes, path=error.path
        )
        return {**_formatted(shown), "extensions": masked}


def _operation(document: DocumentNode, name: str | None) -> OperationDefinitionNode | GraphQLError:
    operations = [d for d in document.definitions if isinstance(d, OperationDefinitionNode)]
    named = [o for o in operations if name is None or (o.name and o.name.value == name)]
    if len(named) == 1:
        return named[0]
    if name is not None:
        return _coded(GraphQLError(f"There is no operation named {name!r} in the document."), "BAD_REQUEST")
    if not operations:
        return _coded(GraphQLError("The document has no operation."), "BAD_REQUEST")
    return _coded(GraphQLError("The document has several operations. Name one in operationName."), "BAD_REQUEST")


def _too_deep() -> GraphQLError:
    return _coded(GraphQLError("The document is nested too deeply to be read."), "DOCUMENT_LIMIT_EXCEEDED")


def _coded(error: GraphQLError, code: str) -> GraphQLError:
    error.extensions = {"code": code, **(error.extensions or {})}
    return error


def _formatted(error: GraphQLError) -> dict[str, Any]:
    return dict(error.formatted)


def _refused(errors: list[GraphQLError], *, mutation_refused: bool = False) -> Response:
    return Response({"errors": [_formatted(e) for e in errors]}, executed=False, mutation_refused=mutation_refused)
