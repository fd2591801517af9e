"""The site and the logos, as the server gives them."""

import pytest

from docgen.build import write_site

PAGES = {
    "index.html": b"<h1>Home</h1>",
    "404.html": b"<h1>No such page</h1>",
    "providers/jira/index.html": b"<h1>Jira</h1>",
    "providers/jira/index.md": b"# Jira",
    "assets/site.css": b"body {}",
}


@pytest.fixture
def site(client, settings):
    """The client of a server whose site has been built."""
    write_site(PAGES, settings.site_folder)
    (settings.home / "secret.txt").write_text("secret")
    return client


@pytest.mark.parametrize(
    ("text", "kind", "path"),
    [
        ("<h1>Home</h1>", "text/html; charset=utf-8", "/"),
        ("<h1>Jira</h1>", "text/html; charset=utf-8", "/providers/jira/"),
        ("<h1>Jira</h1>", "text/html; charset=utf-8", "/providers/jira"),
        ("# Jira", "text/markdown; charset=utf-8", "/providers/jira/index.md"),
        ("body {}", "text/css; charset=utf-8", "/assets/site.css"),
    ],
)
def test_files(site, path, kind, text):
    """Folders answer with their page, files as what they are, none may reach out."""
    response = site.get(path)
    assert (200, kind, text) == (response.status_code, response.headers["content-type"], response.text)
    assert "default-src 'none'" in response.headers["content-security-policy"]
    assert response.headers["x-content-type-options"] == "nosniff"


def test_missing_page(site):
    """A page that is not there is answered with the site's own 404 page."""
    response = site.get("/nowhere/")
    assert (404, "<h1>No such page</h1>") == (response.status_code, response.text)
    assert "content-security-policy" in response.headers


@pytest.mark.parametrize(
    "path",
    [
        "/../secret.txt",
        "/%2e%2e/secret.txt",
        "/..%2fsecret.txt",
        "/assets/..%2f..%2fsecret.txt",
        "/%2fetc/passwd",
        "//etc/passwd",
        "/%00",
        "/..%5csecret.txt",
        "/" + "a" * 5_000,
    ],
)
def test_paths_outside(site, path):
    """No path leads out of the site's folder, and none brings the server down."""
    response = site.get(path)
    assert response.status_code == 404
    assert "secret" not in response.text


def test_link_out_of_the_site(site, settings):
    """A symbolic link that leads out of the folder is not followed."""
    (settings.site_folder / "out.txt").symlink_to(settings.home / "secret.txt")
    assert site.get("/out.txt").status_code == 404


def test_post_to_a_page(site):
    """Pages can only be read."""
    assert site.post("/").status_code == 405


def test_without_a_site(client):
    """Before the site is built, every page says in plain text how to build it."""
    response = client.get("/providers/")
    assert (503, "text/plain; charset=utf-8") == (response.status_code, response.headers["content-type"])
    assert "tieline docs build" in response.text


def test_site_that_comes_later(client, settings):
    """A site that is built while the server runs is served at once."""
    before = client.get("/").status_code
    write_site(PAGES, settings.site_folder)
    assert [503, 200] == [before, client.get("/").status_code]


def test_logos(client, catalog):
    """Every provider's logo is served as a picture that may not run anything."""
    for entry in catalog.providers:
        response = client.get(f"/logos/{entry.provider.slug}.svg")
        assert (200, entry.logo) == (response.status_code, response.text)
        assert response.headers["content-type"].startswith("image/svg+xml")
        assert "sandbox" in response.headers["content-security-policy"]


@pytest.mark.parametrize("slug", ["nobody", "..%2fjira", "desk"])
def test_unknown_logo(client, slug):
    """A logo that is not there is a 404."""
    assert client.get(f"/logos/{slug}.svg").status_code in (404, 503)


def test_health(client):
    """The health check says that all is well."""
    assert client.get("/healthz").json() == {"status": "ok"}
