"""The answers of the matrix."""

from dataclasses import replace

import pytest

from docgen.model import Listing
from docgen.pages import all_pages
from docgen.pages.matrix import Cell, matrix_cell
from docgen.read import read_site
from providers.catalog import Catalog
from providers.vocabulary import gate_by_name


@pytest.fixture
def acme(catalog: Catalog) -> Listing:
    """An issue tracker with two features and one declared absence."""
    return read_site(catalog).listing("provider", "acme")


@pytest.mark.parametrize(
    ("gate", "cell"),
    [
        ("integrations-issue-basic", Cell("Yes", ("Text fields only.",))),
        ("integrations-issue-sync", Cell("Yes")),
        ("integrations-ticket-rules", Cell("No", ("Acme has no rules.",))),
        ("integrations-user-mapping", Cell("No")),
        ("integrations-deployment", Cell("n/a")),
    ],
)
def test_a_cell_says_yes_no_or_not_applicable(acme: Listing, gate: str, cell: Cell) -> None:
    """A feature counts first, then the declared reason, then whether the categories meet."""
    assert cell == matrix_cell(acme, gate_by_name()[gate])


def test_a_feature_without_code_is_declared(acme: Listing) -> None:
    """What is described before its code exists does not count as there."""
    waiting = replace(acme, pending=frozenset({"integrations-issue-sync"}))

    assert Cell("Declared") == matrix_cell(waiting, gate_by_name()["integrations-issue-sync"])


def test_only_features_that_somebody_has_are_columns(catalog: Catalog) -> None:
    """The matrix has a column for each feature in use, and notes under it."""
    page = next(page for page in all_pages(read_site(catalog)) if page.path == "matrix/index.md").markdown

    assert "features/issue-basic/index.md" in page
    assert "Automatic tickets" not in page
    assert "Yes[^1]" in page
    assert "[^1]: Text fields only." in page
