"""The catalog: every provider and app that is there, checked, in slug order, with a version made of their content."""

import hashlib
import importlib
import importlib.util
import json
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import asdict, dataclass
from functools import partial
from importlib.metadata import EntryPoint, entry_points
from pathlib import Path
from types import ModuleType
from typing import Any

import providers
from providers.apps import App
from providers.checking import Fault, about_faults, logo_faults, provider_faults
from providers.contract import Provider

ENTRY_POINT_GROUP = "tieline.providers"


class CatalogError(Exception):
    """The catalog cannot be made. The text is one line: the file, the field and the fault."""


@dataclass(frozen=True, slots=True)
class ProviderEntry:
    """A provider with what lies in its folder: `about` is the prose, `logo` the SVG text, `files` the names there."""

    provider: Provider
    folder: Path
    about: str
    logo: str
    files: frozenset[str]


@dataclass(frozen=True, slots=True)
class Catalog:
    """Providers and apps, each in slug order. `version` is a hash of all that they declare: same content, same version."""

    providers: tuple[ProviderEntry, ...]
    apps: tuple[App, ...]
    version: str

    def provider(self, slug: str) -> ProviderEntry | None:
        """The provider of this slug or alias, None where there is none."""
        return next((e for e in self.providers if slug == e.provider.slug or slug in e.provider.aliases), None)

    def app(self, slug: str) -> App | None:
        """The app of this slug, None where there is none."""
        return next((app for app in self.apps if slug == app.slug), None)


def load_catalog(apps: Iterable[App] = (), folders: Iterable[Path] = ()) -> Catalog:
    """Find every provider and join it with `apps`.

    Providers come from the folders of this package, from `folders` and from the entry points `tieline.providers`.
    Raises CatalogError for a broken declaration or a slug that two claim.
    """
    places = [Path(providers.__file__).parent, *folders]
    found = [entry for place in places for entry in _entries_of_folder(place)]
    found += [_entry_of_point(point) for point in entry_points(group=ENTRY_POINT_GROUP)]
    return build_catalog(found, apps)


def build_catalog(entries: Iterable[ProviderEntry], apps: Iterable[App] = ()) -> Catalog:
    """The catalog of these entries and apps. Raises CatalogError where two claim one slug."""
    ordered = tuple(sorted(entries, key=lambda entry: entry.provider.slug))
    ordered_apps = tuple(sorted(apps, key=lambda app: app.slug))
    _refuse_shared_slugs(ordered, ordered_apps)
    return Catalog(ordered, ordered_apps, _version(ordered, ordered_apps))


def _entries_of_folder(place: Path) -> Iterator[ProviderEntry]:
    for init in sorted(place.glob("*/__init__.py")):
        folder = init.parent
        if not folder.name.startswith(("_", ".")):
            yield _entry(partial(_import, folder), f"{place.name}/{folder.name}/__init__.py")


def _entry_of_point(point: EntryPoint) -> ProviderEntry:
    return _entry(lambda: importlib.import_module(point.module), _origin(point), point.load)


def _import(folder: Path) -> ModuleType:
    if folder.parent == Path(providers.__file__).parent:
        return importlib.import_module(f"providers.{folder.name}")
    name = f"_tieline_{hashlib.sha256(str(folder.resolve()).encode()).hexdigest()[:16]}"
    spec = importlib.util.spec_from_file_location(
        name, folder / "__init__.py", submodule_search_locations=[str(folder)]
    )
    if spec is None or spec.loader is None:
        raise ImportError(f"{folder} cannot be imported")
    module = importlib.util.module_from_spec(spec)
    # Only a module that is known can import its neighbours by `from .features import FEATURES`.
    sys.modules[name] = module
    try:
        spec.loader.exec_module(module)
    except BaseException:
        del sys.modules[name]
        raise
    return module


def _origin(point: EntryPoint) -> str:
    return f"{point.value.replace('.', '/').split(':')[0]}/__init__.py"


def _entry(load: Callable[[], ModuleType], origin: str, value: Callable[[], object] | None = None) -> ProviderEntry:
    try:
        module = load()
        loaded = value() if value else module
    except (Exception, SystemExit) as error:  # a declaration may fail in any way; all of them must read as one line
        line = " ".join(str(error).split())
        raise CatalogError(f"{origin}: cannot be imported: {type(error).__name__}: {line}") from error
    provider = getattr(loaded, "provider", None) if isinstance(loaded, ModuleType) else loaded
    if not isinstance(provider, Provider):
        raise CatalogError(f"{origin}: provider: must be a Provider, is {type(provider).__name__}")
    folder = _folder(module, origin)
    entry = ProviderEntry(
        provider=provider,
        folder=folder,
        about=_text(folder / "about.md"),
        logo=_text(folder / str(provider.logo)),
        files=frozenset(path.name for path in folder.iterdir() if _counts(path)),
    )
    faults: list[Fault] = [
        *provider_faults(provider, folder.name),
        *about_faults(entry.about),
        *logo_faults(entry.logo, provider.logo),
    ]
    if faults:
        raise CatalogError(f"{origin if faults[0].file == '__init__.py' else folder / faults[0].file}: {faults[0]}")
    return entry


def _folder(module: ModuleType, origin: str) -> Path:
    if module.__file__ is None:
        raise CatalogError(f"{origin}: provider: must be declared in a package of its own")
    return Path(module.__file__).parent


def _text(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8") if path.is_file() else ""
    except UnicodeDecodeError as error:
        raise CatalogError(f"{path}: text: is not UTF-8: {error.reason} at byte {error.start}") from error


def _counts(path: Path) -> bool:
    # an editor's backup must not change the version of the catalog
    return path.suffix in (".py", ".md", ".svg") and not path.name.startswith((".", "#"))


def _refuse_shared_slugs(entries: Iterable[ProviderEntry], apps: Iterable[App]) -> None:
    claims: dict[str, str] = {}
    for entry in entries:
        for slug in (entry.provider.slug, *entry.provider.aliases):
            _claim(claims, slug, f"{entry.folder.parent.name}/{entry.folder.name}/__init__.py: key")
    taken = frozenset(claims)
    app_claims: dict[str, str] = {}
    for app in apps:
        if app.slug in taken:
            raise CatalogError(f"{app.source or app.slug}: slug: '{app.slug}' belongs to {claims[app.slug]}")
        _claim(app_claims, app.slug, f"{app.source or app.slug}: slug")


def _claim(claims: dict[str, str], slug: str, who: str) -> None:
    if slug in claims:
        raise CatalogError(f"{who}: '{slug}' is already taken by {claims[slug].rsplit(':', 1)[0]}")
    claims[slug] = who


def _version(entries: Iterable[ProviderEntry], apps: Iterable[App]) -> str:
    content = [
        [[asdict(entry.provider), entry.about, entry.logo, sorted(entry.files)] for entry in entries],
        [_without_counts(asdict(app)) for app in apps],
    ]
    text = json.dumps(content, sort_keys=True, ensure_ascii=False, default=_plain)
    return hashlib.sha256(text.encode()).hexdigest()[:16]


def _without_counts(app: Mapping[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in app.items() if key not in ("popularity", "source")}


def _plain(value: object) -> list[str]:
    if isinstance(value, frozenset):
        return sorted(value)
    raise TypeError(f"{type(value).__name__} cannot be part of a declaration")
