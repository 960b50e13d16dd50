"""Charts, and what a drawing in a paper may hold."""

from decimal import Decimal

import pytest
from lxml import etree

from servanda.papers.charts import Bar, draw_bars
from servanda.papers.document import Document, Figure
from servanda.papers.drawings import checked, described
from servanda.papers.pictures import png

SPACE = 'xmlns="http://www.w3.org/2000/svg"'


@pytest.mark.parametrize(
    ("svg", "says"),
    [
        (f"<svg {SPACE}><script>alert(1)</script></svg>", "<script>"),
        (f'<svg {SPACE}><image href="file:///etc/hostname"/></svg>', "<image>"),
        (f'<svg {SPACE} onload="alert(1)"/>', "onload"),
        (f'<svg {SPACE}><rect fill="url(http://example.org/x)"/></svg>', "fill"),
        (f'<svg {SPACE}><rect style="fill:red"/></svg>', "style"),
        (f"<svg {SPACE}><foreignObject/></svg>", "<foreignObject>"),
        (f"<svg {SPACE}><?php run ?></svg>", "instructions"),
        ("<svg/>", "begin as SVG"),
        (f'<!DOCTYPE svg [<!ENTITY x "y">]><svg {SPACE}>&x;</svg>', "begin as SVG"),
        ("<svg", "cannot be read"),
        ("", "cannot be read"),
        (f"<svg {SPACE}>" + " " * 1024 * 1024 + "</svg>", "larger"),
    ],
)
def test_a_drawing_that_runs_loads_or_reaches_out_is_refused(svg: str, says: str) -> None:
    with pytest.raises(ValueError, match=says):
        checked(svg)
    with pytest.raises(ValueError, match=says):
        Document("en", "Paper", [Figure(svg, "What it shows")])


def test_a_figure_needs_words() -> None:
    with pytest.raises(ValueError, match="say in words"):
        Document("en", "Paper", [Figure(f"<svg {SPACE}/>", " ")])


def test_a_drawing_on_a_page_carries_its_words() -> None:
    root = etree.fromstring(described(f"<svg {SPACE}/>", 'A "bar" & <more>'))
    assert root.get("aria-label") == 'A "bar" & <more>'


def bars() -> list[Bar]:
    return [Bar("Staff & <co>", Decimal(300), "300"), Bar("Travel", Decimal(150), "150", quiet=True)]


def test_bars_are_as_long_as_their_values_and_mirrored_in_arabic() -> None:
    shapes = {}
    for language in ("en", "ar"):
        root = etree.fromstring(checked(draw_bars(bars(), language)))
        found = root.iterfind("{*}rect")
        shapes[language] = [(float(rect.get("x")), float(rect.get("width"))) for rect in found]
    assert [width for _, width in shapes["en"]] == [240.0, 120.0]
    assert [round(480 - x - width, 1) for x, width in shapes["ar"]] == [x for x, _ in shapes["en"]]


def test_a_chart_of_nothing_and_one_of_zeros_can_be_drawn() -> None:
    assert checked(draw_bars([], "en"))
    assert 'width="0.0"' in checked(draw_bars([Bar("None", Decimal(0), "0")], "en"))


def test_a_negative_bar_is_refused() -> None:
    with pytest.raises(ValueError, match="table"):
        draw_bars([Bar("Loss", Decimal(-1), "−1")], "en")


def test_a_drawing_becomes_a_picture_and_nonsense_does_not() -> None:
    assert png(draw_bars(bars(), "en")).startswith(b"\x89PNG")
    with pytest.raises(ValueError, match="no drawing"):
        png("nonsense")
