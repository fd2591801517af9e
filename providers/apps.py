"""A third-party app as data, wherever it is kept."""

from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True, kw_only=True)
class AppFeature:
    """One feature of an app: its gate, the number of it, and the text its developer wrote or the one made for it."""

    gate: str
    feature_id: int
    description: str


@dataclass(frozen=True, slots=True, kw_only=True)
class AppAvatar:
    """A picture of an app. `avatar_type` is `default` or `upload`, `photo_type` `logo` or `icon`."""

    avatar_type: str
    photo_type: str
    avatar_uuid: str | None = None
    avatar_url: str | None = None
    color: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class AppComponent:
    """One element of an app's schema; `uuid` stays the same over updates of the app."""

    uuid: str
    type: str
    element: dict[str, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class App:
    """A third-party app as its developer registered it.

    `schema` is what the developer wrote, unknown keys included; `components` are its elements with their uuids.
    `events` are resources (`issue`, `error`, `comment`). `overview` is untrusted Markdown. `popularity` is None
    until installs are counted. `categories` are slugs of `vocabulary.CATEGORIES`. `source` is the manifest's file name.
    """

    uuid: str
    slug: str
    name: str
    author: str
    status: str
    overview: str | None
    scopes: tuple[str, ...]
    events: tuple[str, ...]
    schema: dict[str, Any]
    components: tuple[AppComponent, ...]
    features: tuple[AppFeature, ...]
    categories: tuple[str, ...] = ()
    webhook_url: str | None = None
    redirect_url: str | None = None
    verify_install: bool = True
    is_alertable: bool = False
    allowed_origins: tuple[str, ...] = ()
    popularity: int | None = None
    avatars: tuple[AppAvatar, ...] = ()
    date_published: str | None = None
    client_id: str | None = None
    owner_slug: str | None = None
    owner_id: int | None = None
    webhook_headers: tuple[tuple[str, str], ...] = ()
    source: str = ""
