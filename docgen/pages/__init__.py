"""Each kind of page: what was read, laid out as Markdown. `all_pages` lists them."""

from docgen.model import Page, Site
from docgen.pages.app import app_page
from docgen.pages.category import category_page
from docgen.pages.component import component_index, component_page
from docgen.pages.directory import directory_page
from docgen.pages.feature import feature_index, feature_page
from docgen.pages.home import home_page
from docgen.pages.matrix import matrix_page
from docgen.pages.missing import missing_page
from docgen.pages.provider import provider_page


def all_pages(site: Site) -> tuple[Page, ...]:
    """Every page of the site, in the order of their paths. Raises ProseError for a wrong about.md."""
    pages = [home_page(site), directory_page(site), matrix_page(site), missing_page(site)]
    pages += [feature_index(site), component_index(site)]
    pages += [category_page(site, category) for category in site.categories]
    pages += [provider_page(site, entry) for entry in site.providers]
    pages += [app_page(site, app) for app in site.apps]
    pages += [feature_page(site, gate) for gate in site.gates]
    pages += [component_page(site, kind) for kind in site.component_kinds]
    return tuple(sorted(pages, key=lambda page: page.path))
