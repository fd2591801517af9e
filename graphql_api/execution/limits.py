"""What a document may be: rules that refuse too much before anything is run."""

from dataclasses import dataclass
from typing import Any

from graphql import (
    ASTValidationRule,
    FieldNode,
    FragmentDefinitionNode,
    FragmentSpreadNode,
    GraphQLError,
    Node,
    OperationDefinitionNode,
    SelectionSetNode,
    ValidationContext,
    specified_rules,
)

MAX_ERRORS = 5


@dataclass(frozen=True, slots=True)
class Limits:
    """How much one document may have of each; `max_depth` counts nested fields."""

    max_depth: int = 15
    max_tokens: int = 2_000
    max_aliases: int = 30
    max_directives: int = 20


def validation_rules(limits: Limits, *, introspection: bool) -> tuple[type[ASTValidationRule], ...]:
    """The rules of one schema, made once: Limits first, so that a hostile document is refused before the dear rules."""
    own: list[type[ASTValidationRule]] = [_limit_rule(limits)]
    if not introspection:
        own.append(NoIntrospection)
    return (*own, *specified_rules)


class NoIntrospection(ASTValidationRule):
    """Refuses `__schema`; `__typename` and `__type` stay."""

    def enter_field(self, node: FieldNode, *_: Any) -> None:
        """Report each use."""
        if node.name.value == "__schema":
            self.report_error(GraphQLError("Introspection is off here. Read the schema in the documentation.", node))


def _limit_rule(limits: Limits) -> type[ASTValidationRule]:
    class DocumentLimits(ASTValidationRule):
        """Counts depth, aliases and directives over the whole document, fragments followed."""

        def __init__(self, context: ValidationContext) -> None:
            super().__init__(context)
            counted = refusals(context, limits)
            for refusal in counted:
                self.report_error(refusal)

    return DocumentLimits


def refusals(context: ValidationContext, limits: Limits) -> list[GraphQLError]:
    """Every limit that the document is over, each once, and fragments that are circles (which no depth can be given)."""
    document = context.document
    fragments = {d.name.value: d for d in document.definitions if isinstance(d, FragmentDefinitionNode)}
    counts = _Counts(aliases=0, directives=0)
    for definition in document.definitions:
        counts.add(definition)
    found = []
    if counts.aliases > limits.max_aliases:
        found.append(_too_many("aliases", counts.aliases, limits.max_aliases))
    if counts.directives > limits.max_directives:
        found.append(_too_many("directives", counts.directives, limits.max_directives))
    depths = _Depths(fragments)
    deepest = max((depths.of(d) for d in document.definitions if isinstance(d, OperationDefinitionNode)), default=0)
    if deepest > limits.max_depth:
        found.append(_over(f"The document nests {deepest} fields deep; at most {limits.max_depth} are allowed."))
    return found


def _too_many(what: str, count: int, limit: int) -> GraphQLError:
    return _over(f"The document has {count} {what}; at most {limit} are allowed. Split it into several requests.")


def _over(message: str) -> GraphQLError:
    return GraphQLError(message, extensions={"code": "DOCUMENT_LIMIT_EXCEEDED"})


@dataclass(slots=True)
class _Counts:
    aliases: int
    directives: int

    def add(self, root: Node) -> None:
        """Count everything below `root`."""
        waiting = [root]
        while waiting:
            node = waiting.pop()
            self.directives += len(getattr(node, "directives", None) or ())
            self.aliases += isinstance(node, FieldNode) and node.alias is not None
            selections: SelectionSetNode | None = getattr(node, "selection_set", None)
            waiting += selections.selections if selections else ()


class _Depths:
    """How deep operations and fragments nest; every fragment is measured once."""

    def __init__(self, fragments: dict[str, FragmentDefinitionNode]) -> None:
        self._fragments = fragments
        self._known: dict[str, int] = {}

    def of(self, node: Node) -> int:
        """The depth below `node`; a fragment inside itself counts nothing, since another rule refuses it."""
        selections: SelectionSetNode | None = getattr(node, "selection_set", None)
        below = max((self._of_selection(each) for each in selections.selections), default=0) if selections else 0
        return below + isinstance(node, FieldNode)

    def _of_selection(self, node: Node) -> int:
        if not isinstance(node, FragmentSpreadNode):
            return self.of(node)
        name = node.name.value
        if name not in self._known and name in self._fragments:
            self._known[name] = 0
            self._known[name] = self.of(self._fragments[name])
        return self._known.get(name, 0)
