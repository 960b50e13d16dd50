"""Figures as people type them, and as the page shows them again."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from servanda.common.languages import UN_ORDER
from servanda.law.forms import number
from servanda.reporting.figures import figure_shown, figure_typed

FIGURES = st.decimals(allow_nan=False, allow_infinity=False, places=3, min_value=-(10**9), max_value=10**9)


@pytest.mark.parametrize(
    ("typed", "language", "read"),
    [
        ("0", "en", "0"),
        ("1,250", "en", "1250"),
        ("1 250", "fr", "1250"),
        ("1\u202f250,5", "fr", "1250.5"),
        ("12,5", "ru", "12.5"),
        ("1.250", "es", "1250"),
        ("1.250.000", "es", "1250000"),
        ("٤٧٥\u00a0٣٦٢", "ar", "475362"),
        ("١٢٫٥", "ar", "12.5"),
        ("12.5", "zh", "12.5"),
        ("12,5", "en", "12,5"),
        ("about 40", "en", "about 40"),
        ("", "en", ""),
    ],
)
def test_a_figure_is_read_as_its_language_writes_it(typed: str, language: str, read: str) -> None:
    assert figure_typed(typed, language) == read


@given(FIGURES | st.integers(-(10**12), 10**12).map(Decimal), st.sampled_from(UN_ORDER))
def test_what_the_page_shows_is_read_as_the_same_figure(figure: Decimal, language: str) -> None:
    text = f"{figure:f}"
    assert number(figure_typed(figure_shown(text, language), language)) == figure
