"""The schema: the root types put together."""

import strawberry
from graphql import GraphQLSchema, lexicographic_sort_schema, print_schema

from graphql_api.schema.apps import SentryApp, SentryAppComponent
from graphql_api.schema.directory import DirectoryQuery, Feature
from graphql_api.schema.providers import IntegrationProvider
from graphql_api.schema.scalars import scalar_config


@strawberry.type(description="Everything that can be asked.")
class Query(DirectoryQuery):
    """The root fields of every noun."""


def build_schema() -> strawberry.Schema:
    """The schema. The same code makes the same schema: nothing of a provider's is in it."""
    return strawberry.Schema(
        query=Query,
        types=[IntegrationProvider, SentryApp, SentryAppComponent, Feature],
        config=scalar_config(),
    )


def executable(schema: strawberry.Schema) -> GraphQLSchema:
    """The graphql-core schema behind a Strawberry schema."""
    return schema._schema  # noqa: SLF001  # Strawberry has no public name for it; test_schema fails when it moves


def print_sdl(schema: strawberry.Schema) -> str:
    """The schema in the schema definition language, sorted, with a line break at the end."""
    return print_schema(lexicographic_sort_schema(executable(schema))).rstrip() + "\n"
