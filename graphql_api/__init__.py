"""The server: it answers GraphQL, serves the site, and keeps what happened."""
