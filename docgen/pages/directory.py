"""The directory: every integration, by category."""

from docgen.model import Page, Site
from docgen.pages.cards import cards, category_path
from docgen.text import blocks, link, section
from providers.vocabulary import Category

_LEAD = (
    "Connect the tools your team already works in. Every page here is written from the declaration that the API serves."
)


def directory_page(site: Site) -> Page:
    """All integrations, under each category that they belong to."""
    return Page(
        path="providers/index.md",
        title="Integrations",
        description=f"All {len(site.listings)} integrations of Tieline, by category.",
        markdown=_markdown(site),
        section="providers",
        layout="wide",
        boxes={"*": "card"},
    )


def _markdown(site: Site) -> str:
    homeless = [each for each in site.listings if not each.categories]
    return blocks(
        "# Integrations",
        _LEAD,
        "\n".join(f"- [{each.name}](#{each.slug}) {len(site.in_category(each.slug))}" for each in site.categories),
        *(_category_section(site, each) for each in site.categories),
        section("Without a category", cards(site, homeless)),
        f"Which of them does what? {link('Compare their features', 'matrix/index.md')}.",
    )


def _category_section(site: Site, category: Category) -> str:
    about = f"{category.description} {link('More about this category', category_path(category.slug))}."
    return section(category.name, about, cards(site, site.in_category(category.slug)))
