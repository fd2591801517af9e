"""How a GraphQL operation is run."""
