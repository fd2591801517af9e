"""Strawberry types and root fields, one noun a file; resolvers of a few lines."""
