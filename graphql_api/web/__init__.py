"""Thin Starlette routes."""
