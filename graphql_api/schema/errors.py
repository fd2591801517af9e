"""Errors that a client may read: everything else is masked."""

from graphql import GraphQLError


def bad_input(message: str, argument: str) -> GraphQLError:
    """A value that cannot be used: `argument` names it, `message` says the remedy. Code BAD_USER_INPUT."""
    return GraphQLError(message, extensions={"code": "BAD_USER_INPUT", "argument": argument})
