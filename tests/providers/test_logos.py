"""Logos are pictures and nothing else."""

import pytest

from providers.checking import logo_faults


@pytest.mark.parametrize(
    "inside",
    [
        "<script>1</script>",
        '<image href="https://x.example/a.png"/>',
        '<g onload="x()"/>',
        '<a href="javascript:x"/>',
        "<style>@import 'x'</style>",
        '<rect fill="url(https://x.example/a)"/>',
        "<foreignObject/>",
    ],
)
def test_unsafe_logos(inside):
    """A logo that may run or fetch something is a fault."""
    assert logo_faults(f'<svg xmlns="http://www.w3.org/2000/svg">{inside}</svg>', "logo.svg")


def test_safe_logo():
    """Shapes, and references inside the picture, are no fault."""
    svg = '<svg xmlns="http://www.w3.org/2000/svg"><rect id="a" fill="url(#g)"/><use href="#a"/></svg>'

    assert [] == logo_faults(svg, "logo.svg")
