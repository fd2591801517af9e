"""Global object identification: every object with an id can be fetched by it."""

import base64
import binascii

import strawberry


@strawberry.interface(description="An object that can be fetched again by its id alone.")
class Node:
    """The Relay interface."""

    id: strawberry.ID = strawberry.field(description="The opaque global id. Pass it to `node`; do not take it apart.")


def encode_id(kind: str, key: str) -> strawberry.ID:
    """The global id of the object `key` of the type `kind`."""
    return strawberry.ID(base64.urlsafe_b64encode(f"{kind}:{key}".encode()).decode().rstrip("="))


def decode_id(text: str) -> tuple[str, str] | None:
    """The type and key behind a global id, None for whatever `encode_id` did not make."""
    try:
        plain = base64.urlsafe_b64decode(text + "=" * (-len(text) % 4)).decode()
    except (binascii.Error, UnicodeError, ValueError):
        return None
    kind, colon, key = plain.partition(":")
    return (kind, key) if colon and str(encode_id(kind, key)) == text else None
