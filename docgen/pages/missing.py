"""What is shown at an address where nothing is."""

from docgen.model import Page, Site
from docgen.text import blocks, bullets, link


def missing_page(site: Site) -> Page:
    """Give the page 404.html; it links from the root, because it answers at any depth."""
    ways = (
        f"{link('All integrations', 'providers/index.md')}: {len(site.listings)} of them, by category",
        f"{link('Feature matrix', 'matrix/index.md')}: which of them does what",
        f"{link('Home', 'index.md')}: what Tieline is",
    )
    return Page(
        path="404.md",
        title="Not found",
        description="There is no page at this address.",
        markdown=blocks(
            "# There is no page here", "It may have moved, or the link is wrong. From here:", bullets(ways)
        ),
        layout="wide",
        boxes={},
        rooted=True,
    )
