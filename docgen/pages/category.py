"""A category: its integrations, and the features that make sense in it."""

from docgen.model import Page, Site
from docgen.pages.cards import cards, category_group, category_path, gate_path
from docgen.text import blocks, bullets, link, plain, section
from providers.vocabulary import Category


def category_page(site: Site, category: Category) -> Page:
    """Give the page of one category that has a member."""
    return Page(
        path=category_path(category.slug),
        title=f"{category.name} integrations",
        description=category.description,
        markdown=_markdown(site, category),
        section="providers",
        side=(category_group(site, category),),
        boxes={"Integrations": "card"},
    )


def _markdown(site: Site, category: Category) -> str:
    features = (
        f"{link(plain(gate.name), gate_path(gate.gate))}: {plain(gate.description)}"
        for gate in site.gates
        if category.slug in gate.categories
    )
    return blocks(
        f"# {category.name}",
        category.description,
        section("Integrations", cards(site, site.in_category(category.slug))),
        section("Features to expect here", bullets(features)),
        f"See {link('all integrations', 'providers/index.md')} or {link('compare them', 'matrix/index.md')}.",
    )
