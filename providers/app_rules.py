"""What an app must be: reads its description in the keys of the wire, and says everything that is wrong with it."""

import re
import unicodedata
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from typing import Any, Final
from urllib.parse import urlsplit
from uuid import NAMESPACE_URL, UUID, uuid5

from providers.app_fields import AppFault, Fields, nearest
from providers.apps import App, AppAvatar, AppComponent, AppFeature
from providers.components import normalised, schema_faults
from providers.vocabulary import SCOPE_HIERARCHY, WEBHOOK_RESOURCES, category_by_slug, gate_by_name, with_implied

APP_KEYS: Final = (
    "allowedOrigins",
    "author",
    "avatars",
    "categories",
    "clientId",
    "datePublished",
    "events",
    "features",
    "isAlertable",
    "name",
    "overview",
    "owner",
    "popularity",
    "redirectUrl",
    "schema",
    "scopes",
    "slug",
    "status",
    "uuid",
    "verifyInstall",
    "webhookHeaders",
    "webhookUrl",
)
STATUSES: Final = ("internal", "published", "unpublished")
NAME_LENGTH: Final = 57
SLUG_LENGTH: Final = 64
URL_LENGTH: Final = 512
ORIGIN_LENGTH: Final = 255
MOST_POPULAR: Final = 32767

_SLUG: Final = re.compile(r"[a-z0-9][a-z0-9-]*")
_HEADER_NAME: Final = re.compile(r"[!#$%&'*+.^_`|~0-9A-Za-z-]+")
_HEADER_VALUE: Final = re.compile(r"[\t\x20-\x7e]+")
_OUR_HEADERS: Final = frozenset({"host", "connection", "transfer-encoding", "request-id", "sentry-app-signature"})
_OUR_HEADER_FAMILIES: Final = ("content-", "sentry-hook-", "webhook-")


class AppError(Exception):
    """The description is not one of an app. `faults` are all of them."""

    def __init__(self, faults: tuple[AppFault, ...]) -> None:
        """Keep the faults, and make one line of them."""
        super().__init__("; ".join(f"{fault.field}: {fault.fault}" for fault in faults))
        self.faults = faults


def app_from(data: Mapping[str, object], source: str = "") -> App:
    """Make the app that `data` describes, with every default filled in. Raises AppError with all faults at once."""
    fields = Fields(data, APP_KEYS, [])
    app = _app(fields, source)
    # A value that could not be read counts as absent, and to call it missing as well would mislead.
    unread = {fault.field for fault in fields.faults}
    faults = [*fields.faults, *(fault for fault in _broken_rules(app) if fault.field not in unread)]
    if faults:
        raise AppError(tuple(faults))
    return app


def _app(fields: Fields, source: str) -> App:
    status = fields.choice("status", STATUSES, "unpublished")
    internal = status == "internal"
    name, schema = fields.text("name"), _schema(fields)
    owner = fields.table("owner", ("id", "slug"))
    owner_slug = owner.text("slug") or None
    uuid, slug = _identity(fields, name, internal)
    return App(
        uuid=uuid,
        slug=slug,
        name=name,
        author=fields.text("author") or ((owner_slug or "Internal") if internal else ""),
        status=status,
        overview=fields.text("overview") or None,
        scopes=fields.texts("scopes"),
        events=fields.texts("events"),
        schema=schema,
        components=_components(schema, uuid),
        features=_features(fields, name, internal),
        categories=fields.texts("categories"),
        webhook_url=fields.text("webhookUrl") or None,
        redirect_url=fields.text("redirectUrl") or None,
        verify_install=fields.flag("verifyInstall", not internal),
        is_alertable=fields.flag("isAlertable", False),
        allowed_origins=fields.texts("allowedOrigins"),
        popularity=fields.number("popularity"),
        avatars=_avatars(fields),
        date_published=_moment(fields, "datePublished"),
        client_id=fields.text("clientId") or None,
        owner_slug=owner_slug,
        owner_id=owner.number("id"),
        webhook_headers=_headers(fields),
        source=source,
    )


def _identity(fields: Fields, name: str, internal: bool) -> tuple[str, str]:
    slug = fields.text("slug")
    stem = slug or _slugified(name)
    uuid = _given_uuid(fields) or uuid5(uuid5(NAMESPACE_URL, "urn:tieline:apps"), stem)
    return str(uuid), f"{stem}-{uuid.hex[:6]}" if internal and stem and not slug else stem


def _given_uuid(fields: Fields) -> UUID | None:
    text = fields.text("uuid")
    try:
        return UUID(text) if text else None
    except ValueError:
        fields.fault("uuid", f"'{text}' is not a UUID")
        return None


def _slugified(name: str) -> str:
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-")


def _schema(fields: Fields) -> dict[str, Any]:
    schema = fields.raw("schema") if fields.given("schema") else {}
    faults = schema_faults(schema)
    for fault in faults:
        fields.fault("schema", fault)
    return {} if faults else normalised(schema)


def _components(schema: Mapping[str, Any], uuid: str) -> tuple[AppComponent, ...]:
    return tuple(
        AppComponent(uuid=str(uuid5(UUID(uuid), element["type"])), type=element["type"], element=element)
        for element in schema.get("elements", ())
    )


def _features(fields: Fields, name: str, internal: bool) -> tuple[AppFeature, ...]:
    found = {"integrations-api": ""}
    listed: set[str] = set()
    for item in fields.tables("features", ("gate", "description")):
        gate, description = item.text("gate"), item.text("description")
        if fault := _gate_fault(gate, listed):
            item.fault("gate", fault)
        else:
            found[gate] = description
        listed.add(gate)
    features = (_feature(gate, description, name) for gate, description in found.items())
    return () if internal else tuple(sorted(features, key=lambda feature: feature.feature_id))


def _gate_fault(gate: str, listed: set[str]) -> str:
    gates = tuple(known.gate for known in gate_by_name().values() if known.feature_id is not None)
    if gate not in gates:
        return f"'{gate}' is not a feature of apps; {nearest(gate, gates)}"
    return f"'{gate}' is listed twice" if gate in listed else ""


def _feature(gate: str, description: str, name: str) -> AppFeature:
    known = gate_by_name()[gate]
    sentence = f"{name} {known.description[0].lower()}{known.description[1:]}"
    return AppFeature(gate=gate, feature_id=known.feature_id or 0, description=description or sentence)


def _avatars(fields: Fields) -> tuple[AppAvatar, ...]:
    known = ("avatarType", "photoType", "avatarUuid", "avatarUrl", "color")
    return tuple(_avatar(item) for item in fields.tables("avatars", known))


def _avatar(item: Fields) -> AppAvatar:
    photo = item.choice("photoType", ("logo", "icon"), "logo")
    return AppAvatar(
        avatar_type=item.choice("avatarType", ("default", "upload"), "default"),
        photo_type=photo,
        avatar_uuid=item.text("avatarUuid") or None,
        avatar_url=item.text("avatarUrl") or None,
        color=item.flag("color", photo == "logo"),
    )


def _moment(fields: Fields, key: str) -> str | None:
    text = fields.text(key)
    try:
        moment = datetime.fromisoformat(text) if text else None
        if moment is None or moment.tzinfo:
            return moment.astimezone(UTC).isoformat().replace("+00:00", "Z") if moment else None
    except (ValueError, OverflowError):
        pass
    fields.fault(key, f"must be a date and time with a time zone, such as 2026-01-31T09:00:00Z, is '{text}'")
    return None


def _headers(fields: Fields) -> tuple[tuple[str, str], ...]:
    headers: dict[str, tuple[str, str]] = {}
    for entry in fields.texts("webhookHeaders"):
        name, _, value = (part.strip(" ") for part in entry.partition(":"))
        if fault := _header_fault(name, value):
            fields.fault("webhookHeaders", fault)
        elif name.lower() in headers:
            fields.fault("webhookHeaders", f"{name} is given twice")
        headers[name.lower()] = (name, value)
    return tuple(headers.values())


def _header_fault(name: str, value: str) -> str:
    # Never the value: it may be a secret, and faults end up in logs.
    if not _HEADER_NAME.fullmatch(name):
        return "each header must be written 'Name: value'"
    if not _HEADER_VALUE.fullmatch(value):
        return f"the value of {name} must be one line of ASCII characters"
    if name.lower() in _OUR_HEADERS or name.lower().startswith(_OUR_HEADER_FAMILIES):
        return f"{name} is set by Tieline alone"
    return ""


def _broken_rules(app: App) -> Iterator[AppFault]:
    rules = (_name_faults, _slug_faults, _owner_faults, _address_faults, _scope_faults, _event_faults, _list_faults)
    for rule in rules:
        yield from (AppFault(field, fault) for field, fault in rule(app))


_Faults = Iterator[tuple[str, str]]


def _name_faults(app: App) -> _Faults:
    if not app.name.strip():
        yield "name", "required"
    if len(app.name) > NAME_LENGTH:
        yield "name", f"Cannot exceed {NAME_LENGTH} characters"


def _slug_faults(app: App) -> _Faults:
    if not app.slug:
        if app.name.strip():
            yield "slug", "cannot be made from this name, give one"
    elif not _SLUG.fullmatch(app.slug):
        yield "slug", "must be lower-case letters, digits and dashes, and not begin with a dash"
    elif app.slug.isdigit():
        yield "slug", "must not be digits alone"
    elif len(app.slug) > SLUG_LENGTH:
        yield "slug", f"Cannot exceed {SLUG_LENGTH} characters"


def _owner_faults(app: App) -> _Faults:
    if app.status in ("published", "unpublished") and not app.author.strip():
        yield "author", "author required for public integrations"
    if app.status == "internal" and app.verify_install:
        yield "verifyInstall", "Internal integrations cannot have verify_install=True."


def _address_faults(app: App) -> _Faults:
    if not app.webhook_url and (fault := _missing_webhook(app)):
        yield "webhookUrl", fault
    for field, url in (("webhookUrl", app.webhook_url), ("redirectUrl", app.redirect_url)):
        if url and (fault := _url_fault(url)):
            yield field, fault


def _missing_webhook(app: App) -> str:
    if app.status in ("published", "unpublished"):
        return "webhookUrl required for public integrations"
    if app.status == "internal" and app.events:
        return "webhookUrl required if webhook events are enabled"
    if app.status == "internal" and app.is_alertable:
        return "webhookUrl required if alert rule action is enabled"
    return ""


def _url_fault(url: str) -> str:
    if not url.lower().startswith(("http://", "https://")):
        return "URL must start with http[s]://"
    if len(url) > URL_LENGTH:
        return f"Cannot exceed {URL_LENGTH} characters"
    try:
        host = urlsplit(url).hostname if url.isprintable() and " " not in url else ""
    except ValueError:
        host = ""
    return "" if host else "must name a host, without spaces or line breaks"


def _scope_faults(app: App) -> _Faults:
    return (("scopes", f"{scope} not a valid scope") for scope in app.scopes if scope not in SCOPE_HIERARCHY)


def _event_faults(app: App) -> _Faults:
    unknown = [event for event in app.events if event not in WEBHOOK_RESOURCES]
    if unknown:
        yield "events", f"Invalid event subscription: {', '.join(unknown)}"
    held = with_implied(frozenset(app.scopes))
    for event in app.events:
        if event in WEBHOOK_RESOURCES and WEBHOOK_RESOURCES[event][0] not in held:
            yield "events", f"{event} webhooks require the {WEBHOOK_RESOURCES[event][0]} permission."


def _list_faults(app: App) -> _Faults:
    if any("*" in origin for origin in app.allowed_origins):
        yield "allowedOrigins", "'*' not allowed in origin"
    if any(len(origin) > ORIGIN_LENGTH for origin in app.allowed_origins):
        yield "allowedOrigins", f"Cannot exceed {ORIGIN_LENGTH} characters"
    shelves = tuple(category_by_slug())
    for slug in app.categories:
        if slug not in shelves:
            yield "categories", f"'{slug}' is not a category; {nearest(slug, shelves)}"
    if not 0 <= (app.popularity or 0) <= MOST_POPULAR:
        yield "popularity", f"must be from 0 to {MOST_POPULAR}"
