"""The first page: what Tieline is, for whom, and every integration."""

from docgen.model import Listing, Page, Site
from docgen.pages.cards import cards
from docgen.text import blocks, bullets, fenced, link, section

_LEAD = (
    "Tieline is a self-hosted integration platform. People find an integration in a directory, install it and set it "
    "up; from then on issues, commits, alerts and deployments flow both ways."
)
_QUERY = """query {
  integration(slug: "github") {
    name
    features { description featureGate }
  }
}"""


def home_page(site: Site) -> Page:
    """Give the page at the root of the site."""
    return Page(
        path="index.md",
        title="Tieline: integrations for any product",
        description="A self-hosted integration platform: one declaration feeds the directory, the API and these pages.",
        markdown=_markdown(site),
        section="home",
        layout="wide",
        boxes={"Providers": "card", "Apps": "card"},
    )


def _markdown(site: Site) -> str:
    return blocks(
        "# Every tool your team works in, on one line",
        _LEAD,
        f"{link('See all integrations', 'providers/index.md')} · {link('Compare their features', 'matrix/index.md')}",
        section("Providers", "Made and kept with Tieline.", cards(site, _of_kind(site, "provider"))),
        section("Apps", "Made by other developers, with webhooks and components.", cards(site, _of_kind(site, "app"))),
        section("For whom", bullets(_readers())),
        section("Ask the API instead", _ask_the_api(), fenced(_QUERY, "graphql")),
    )


def _of_kind(site: Site, kind: str) -> list[Listing]:
    return [each for each in site.listings if each.kind == kind]


def _readers() -> list[str]:
    return [
        f"**You run a product** and want the integrations that people expect: see {_directory()} and install one.",
        f"**You build on it**: the {link('components', 'components/index.md')} of apps put your service onto its pages.",
        "**You write a frontend**: the [GraphQL API](/graphql) serves every word of these pages as data.",
    ]


def _directory() -> str:
    return link("what there is", "providers/index.md")


def _ask_the_api() -> str:
    return "These pages and the [API at /graphql](/graphql) come from the same declarations, so they never disagree."
