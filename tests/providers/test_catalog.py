"""The catalog: how providers are found, how a broken one is refused, and what its version stands for."""

# The expected value stands left, as in the whole project.

import sys
from dataclasses import replace

import pytest

from providers.app_rules import app_from
from providers.catalog import CatalogError, build_catalog, load_catalog
from providers.checking import ABOUT_HEADINGS

APP = {"name": "Desk", "author": "We", "webhookUrl": "https://desk.example.com/hooks"}
ABOUT = "\n\n".join(f"## {heading}\n\nWords." for heading in ABOUT_HEADINGS)
GOOD = """
from dataclasses import replace
from providers.pagerduty import provider as base
provider = replace(base, key="acme", name="Acme")
"""


def acme(change="", source=GOOD):
    return source.replace('name="Acme"', f'name="Acme", {change}') if change else source


def folder_in(place, source=GOOD, name="acme", **files):
    folder = place / name
    folder.mkdir()
    (folder / "__init__.py").write_text(source, encoding="utf-8")
    for stem, text in ({"about.md": ABOUT, "logo.svg": "<svg/>"} | files).items():
        (folder / stem).write_text(text, encoding="utf-8")
    return folder


def refusal(*places, apps=()):
    with pytest.raises(CatalogError) as caught:
        load_catalog(apps, folders=places)
    assert 1 == len(str(caught.value).splitlines())
    return str(caught.value)


@pytest.fixture(scope="module")
def catalog():
    return load_catalog()


@pytest.fixture
def distribution(tmp_path, monkeypatch):
    """An installed distribution whose entry point is the package `acme_plug` with this value."""

    def install(value):
        info = tmp_path / "acme_plug-1.dist-info"
        info.mkdir()
        (info / "METADATA").write_text("Metadata-Version: 2.1\nName: acme-plug\nVersion: 1\n", encoding="utf-8")
        (info / "entry_points.txt").write_text(f"[tieline.providers]\nacme = {value}\n", encoding="utf-8")
        monkeypatch.syspath_prepend(tmp_path)

    yield install
    sys.modules.pop("acme_plug", None)


def test_discovery(catalog):
    """The folders of the package are found without a list, in the order of their slugs."""
    assert ["azure-devops", "github", "jira", "pagerduty", "vercel"] == [e.provider.slug for e in catalog.providers]


def test_entry(catalog):
    """An entry carries the prose, the logo and the names of the files beside the declaration."""
    entry = catalog.provider("jira")
    assert "jira" == entry.folder.name
    assert entry.about.startswith("## What it is for")
    assert entry.logo.startswith("<svg")
    assert {"__init__.py", "about.md", "logo.svg"} <= entry.files


def test_look_up(catalog):
    """A provider is found by its slug and by its alias, and nothing by any other word."""
    assert "azure-devops" == catalog.provider("azure-devops").provider.key == catalog.provider("vsts").provider.key
    assert (None, None) == (catalog.provider("azure_devops"), catalog.provider(""))


def test_app_look_up():
    """An app is found by its slug among the apps alone."""
    catalog = build_catalog((), [app_from(APP)])
    assert ("Desk", None) == (catalog.app("desk").name, catalog.provider("desk"))


def test_added_folder(tmp_path):
    """A folder that is added becomes a provider, and nothing else has to be told of it."""
    folder = folder_in(tmp_path)
    found = load_catalog(folders=[tmp_path]).provider("acme")
    assert ("Acme", folder, ABOUT, "<svg/>") == (found.provider.name, found.folder, found.about, found.logo)


def test_added_folder_with_neighbours(tmp_path):
    """The files of an added folder import each other relatively."""
    source = acme("noun=NOUN").replace("from dataclasses", "from .features import NOUN\nfrom dataclasses")
    folder_in(tmp_path, source, **{"features.py": "NOUN = 'Anvil'\n"})
    assert "Anvil" == load_catalog(folders=[tmp_path]).provider("acme").provider.noun


@pytest.mark.parametrize("name", [".hidden", "_draft"])
def test_hidden_folders(tmp_path, catalog, name):
    """A folder whose name begins with a dot or an underscore is no provider."""
    folder_in(tmp_path, "raise RuntimeError", name=name)
    (tmp_path / "without_init").mkdir()
    assert catalog.version == load_catalog(folders=[tmp_path]).version


def test_bare_folder(tmp_path):
    """Prose and logo that are absent are empty; they cost the tier and stop nothing."""
    (tmp_path / "acme").mkdir()
    (tmp_path / "acme" / "__init__.py").write_text(GOOD, encoding="utf-8")
    found = load_catalog(folders=[tmp_path]).provider("acme")
    assert ("", "", {"__init__.py"}) == (found.about, found.logo, found.files)


@pytest.mark.parametrize(
    ("source", "words"),
    [
        (acme("noun=3"), "noun: must be text, is a whole number"),
        (acme("categories='on-call'"), "categories: must be a tuple, is text"),
        (acme("categories=('on-call', 1)"), "categories[1]: must be text, is a whole number"),
        (acme("capabilities={'alert-rule'}"), "capabilities: must be a frozenset, is a set"),
        (acme("takes_minutes=True"), "takes_minutes: must be a whole number, is True or False"),
        (acme("scopes=(replace(base.scopes[0], access='all'),)"), "scopes[0].access: must be one of read, write,"),
        (acme("rate_policy=None"), "rate_policy: must be a RatePolicy, is None"),
        (acme("noun='  '"), "noun: must not be empty"),
        (acme("domain='shoes'"), "domain: 'shoes' is not one of messaging,"),
        (acme("categories=('shoes',)"), "categories: 'shoes' is not one of issue-tracking,"),
        (acme("capabilities=frozenset({'fly'})"), "capabilities: 'fly' is not the value of a feature gate"),
        (acme("features=(replace(base.features[0], gate='fly'),)"), "features[0].gate: 'fly' is not a feature gate"),
        (acme("scopes=(replace(base.scopes[0], gates=('fly',)),)"), "scopes[0].gates: 'fly' is not a feature gate"),
        (acme("docs_url='ftp://x'"), "docs_url: 'ftp://x' must be a web address"),
        (acme("scopes=()"), "endpoints["),
        (acme("authentication=()"), "setup[0].needed_for: 'oauth2' is not a kind of authentication"),
        (acme("setup=base.setup[:1] * 2"), "setup: 'client-id' is declared more than once"),
        (
            acme("setup=(replace(base.setup[0], name='Client_Id'),)"),
            "setup[0].name: 'Client_Id' must be lower-case letters, digits and single dashes",
        ),
        (
            "from providers.contract import Condition\n"
            + acme("configuration=(replace(base.configuration[0], conditions=(Condition(name='x', values=()),)),)"),
            "configuration[0].conditions: there is no field 'x'",
        ),
        (acme("endpoints=(replace(base.endpoints[0], scopes=('x',)),)"), "endpoints[0].scopes: 'x' is not among the"),
        (acme("aliases=('acme',)"), "aliases: 'acme' must be a slug other than the key"),
        (GOOD.replace("acme", "Acme"), "key: 'Acme' must be lower-case letters"),
        (GOOD.replace("acme", "42"), "key: '42' must be lower-case letters, digits and single dashes, and not digits"),
        (GOOD.replace("acme", "other"), "key: 'other' must be the folder's name with dashes: 'acme'"),
        ("provider = 3", "provider: must be a Provider, is int"),
        ("", "provider: must be a Provider, is NoneType"),
        ("def (", "cannot be imported: SyntaxError: invalid syntax"),
        ("import nowhere_at_all", "cannot be imported: ModuleNotFoundError: No module named 'nowhere_at_all'"),
        ("raise ValueError('two\\nlines')", "cannot be imported: ValueError: two lines"),
        (acme("colour='red'"), "cannot be imported: TypeError:"),
        (
            "from providers.contract import Feature\nFeature(gate='x')",
            "missing 1 required keyword-only argument: 'desc",
        ),
    ],
)
def test_broken_declaration(tmp_path, source, words):
    """A broken declaration stops the start with one line that names the file, the field and the fault."""
    folder_in(tmp_path, source)
    line = refusal(tmp_path)
    assert line.startswith(f"{tmp_path.name}/acme/__init__.py: ")
    assert words in line


@pytest.mark.parametrize(
    ("about", "words"),
    [
        ("## Colours\n", "'## Colours': is not one of the fixed headings (What it is for,"),
        ("## Use\n\n## Use\n", "'## Use': stands more than once"),
    ],
)
def test_broken_prose(tmp_path, about, words):
    """A heading that no page knows, or that stands twice, stops the start."""
    folder_in(tmp_path, **{"about.md": about})
    line = refusal(tmp_path)
    assert f"{tmp_path / 'acme' / 'about.md'}: " in line
    assert words in line


def test_heading_in_code(tmp_path):
    """What looks like a heading inside fenced code is none."""
    folder_in(tmp_path, **{"about.md": "## Use\n\n```sh\n## a comment\n```\n"})
    assert load_catalog(folders=[tmp_path]).provider("acme")


def test_unreadable_prose(tmp_path):
    """Prose in another encoding than UTF-8 stops the start with the name of the file."""
    (folder_in(tmp_path) / "about.md").write_bytes(b"caf\xe9")
    assert f"{tmp_path / 'acme' / 'about.md'}: text: is not UTF-8" in refusal(tmp_path)


def test_duplicate_slug(tmp_path):
    """Two folders of one slug stop the start, and the line names both."""
    places = [tmp_path / "one", tmp_path / "two"]
    for place in places:
        place.mkdir()
        folder_in(place)
    assert "two/acme/__init__.py: key: 'acme' is already taken by one/acme/__init__.py" == refusal(*places)


@pytest.mark.parametrize("alias", ["github", "vsts"])
def test_alias_clash(tmp_path, alias):
    """An alias that another provider has as slug or alias stops the start."""
    folder_in(tmp_path, acme(f"aliases=('{alias}',)"))
    assert f"/__init__.py: key: '{alias}' is already taken by " in refusal(tmp_path)


@pytest.mark.parametrize(("slug", "owner"), [("github", "github"), ("vsts", "azure_devops")])
def test_app_with_slug_of_provider(slug, owner):
    """An app may not have the slug or the alias of a provider."""
    line = refusal(apps=[app_from(APP | {"slug": slug}, "desk.toml")])
    assert f"desk.toml: slug: '{slug}' belongs to providers/{owner}/__init__.py: key" == line


def test_apps_of_one_slug():
    """Two apps of one slug stop the start, and the line names both files."""
    line = refusal(apps=[app_from(APP, "a.toml"), app_from(APP, "b.toml")])
    assert "b.toml: slug: 'desk' is already taken by a.toml" == line


@pytest.mark.parametrize("value", ["acme_plug", "acme_plug:provider"])
def test_entry_point(tmp_path, distribution, value):
    """An installed distribution adds a provider by an entry point to its package, or to the declaration in it."""
    folder = folder_in(tmp_path, GOOD.replace("acme", "acme-plug"), "acme_plug")
    distribution(value)
    found = load_catalog().provider("acme-plug")
    assert (folder, ABOUT) == (found.folder, found.about)


@pytest.mark.parametrize(
    ("value", "words"),
    [
        ("acme_plug:nothing", "cannot be imported: AttributeError"),
        ("acme_plug:base", "key: 'pagerduty' must be the folder's name with dashes: 'acme-plug'"),
        ("acme_plug.gone", "cannot be imported: ModuleNotFoundError"),
    ],
)
def test_broken_entry_point(tmp_path, distribution, value, words):
    """An entry point that leads to no provider of its own stops the start with one line."""
    folder_in(tmp_path, GOOD.replace("acme", "acme-plug"), "acme_plug")
    distribution(value)
    line = refusal()
    assert line.startswith("acme_plug")
    assert words in line


def test_version_is_content(catalog):
    """The same declarations have the same version, in whichever order and however often they are read."""
    apps = [app_from(APP), app_from(APP | {"slug": "other"})]
    version = build_catalog(catalog.providers, apps).version
    assert version == build_catalog(reversed(catalog.providers), reversed(apps)).version
    assert catalog.version == load_catalog().version


@pytest.mark.parametrize(
    "change",
    [
        lambda entry: replace(entry, provider=replace(entry.provider, summary="Another sentence.")),
        lambda entry: replace(entry, provider=replace(entry.provider, capabilities=frozenset())),
        lambda entry: replace(entry, about=entry.about + "\nOne line more."),
        lambda entry: replace(entry, logo="<svg/>"),
        lambda entry: replace(entry, files=entry.files | {"client.py"}),
    ],
)
def test_version_follows_providers(catalog, change):
    """Another word in a declaration, its prose, its logo or its folder is another version."""
    first, *others = catalog.providers
    assert catalog.version != build_catalog([change(first), *others]).version


@pytest.mark.parametrize(
    "change",
    [{"name": "Bureau", "slug": "desk"}, {"overview": "More."}, {"status": "published"}, {"isAlertable": True}],
)
def test_version_follows_apps(change):
    """Another value in an app is another version."""
    assert build_catalog((), [app_from(APP)]).version != build_catalog((), [app_from(APP | change)]).version


def test_version_leaves_counts_out():
    """How often an app is installed and which file it was read from do not change the version."""
    one, two = app_from(APP, "a.toml"), app_from(APP | {"popularity": 7}, "b.toml")
    assert build_catalog((), [one]).version == build_catalog((), [two]).version
