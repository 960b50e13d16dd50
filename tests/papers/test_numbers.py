import re
import unicodedata
from decimal import Decimal

import bidi
import pytest
from hypothesis import given
from hypothesis import strategies as st

from servanda.papers.languages import CODES
from servanda.papers.numbers import (
    STYLES,
    write_digits,
    write_file_size,
    write_money,
    write_number,
    write_percent,
)

FIGURES = st.one_of(
    st.integers(-(10**30), 10**30),
    st.decimals(min_value=-(10**12), max_value=10**12, allow_nan=False, allow_infinity=False, places=2),
)
LANGUAGES = st.sampled_from(CODES)
LATIN = str.maketrans("٠١٢٣٤٥٦٧٨٩", "0123456789")


def read_back(text: str, language: str) -> Decimal:
    style = STYLES[language]
    plain = text.replace(style.group, "").replace(style.decimal, ".").replace(style.minus, "-")
    return Decimal(plain.translate(LATIN))


@pytest.mark.parametrize(
    ("language", "written"),
    [
        ("ar", "٤٧٥\u00a0٣٦٢"),
        ("zh", "475,362"),
        ("en", "475,362"),
        ("fr", "475\u00a0362"),
        ("ru", "475\u202f362"),
        ("es", "475\u00a0362"),
    ],
)
def test_the_total_of_the_2019_plan_reads_475_362_in_every_language(language: str, written: str) -> None:
    assert write_number(475_362, language) == written


def test_spanish_closes_up_four_figures() -> None:
    assert write_number(1234, "es") == "1234"
    assert write_number(12345, "es") == "12\u00a0345"


@pytest.mark.parametrize(
    ("language", "written"),
    [("ar", "١٨٫٤٠"), ("zh", "18.40"), ("en", "18.40"), ("fr", "18,40"), ("ru", "18,40"), ("es", "18,40")],
)
def test_a_figure_keeps_the_places_it_has(language: str, written: str) -> None:
    assert write_number(Decimal("18.40"), language) == written


@pytest.mark.parametrize(
    ("language", "written"),
    [
        ("ar", "١٨٫٤٪"),
        ("zh", "18.4%"),
        ("en", "18.4%"),
        ("fr", "18,4\u00a0%"),
        ("ru", "18,4\u00a0%"),
        ("es", "18,4\u00a0%"),
    ],
)
def test_a_share_carries_the_sign_of_its_language(language: str, written: str) -> None:
    assert write_percent(Decimal("18.4"), language) == written


@pytest.mark.parametrize(
    ("language", "written"),
    [
        ("ar", "٦٥\u00a0٠٠٠\u00a0\u2066CHF\u2069"),
        ("zh", "CHF\u00a065,000"),
        ("en", "CHF\u00a065,000"),
        ("fr", "65\u00a0000\u00a0CHF"),
        ("ru", "65\u202f000\u00a0CHF"),
        ("es", "65\u00a0000\u00a0CHF"),
    ],
)
def test_an_amount_carries_the_code_of_its_currency(language: str, written: str) -> None:
    assert write_money(Decimal(65_000), "CHF", language) == written


@given(FIGURES, LANGUAGES)
def test_a_figure_read_back_is_the_same_figure(value: int | Decimal, language: str) -> None:
    assert read_back(write_number(value, language), language) == value


@given(FIGURES, LANGUAGES)
def test_no_figure_holds_a_plain_space_or_a_place_to_break_the_line(
    value: int | Decimal, language: str
) -> None:
    written = write_number(value, language) + write_percent(value, language)
    written += write_money(value, "CHF", language)
    assert not re.search(r"[ \t\n\u2009]", written)


@given(FIGURES, LANGUAGES)
def test_every_sign_between_figures_belongs_to_the_number_for_the_bidirectional_algorithm(
    value: int | Decimal, language: str
) -> None:
    digits = write_number(value, language).removeprefix(STYLES[language].minus)
    assert {unicodedata.bidirectional(sign) for sign in digits} <= {"EN", "AN", "CS"}


@given(FIGURES, LANGUAGES, st.sampled_from(["L", "R"]))
def test_a_figure_is_drawn_in_the_order_in_which_it_is_stored(
    value: int | Decimal, language: str, paragraph: str
) -> None:
    digits = write_number(value, language).removeprefix(STYLES[language].minus)
    for line in (f"المجموع {digits} فرنك", f"total {digits} francs", digits):
        assert digits in bidi.get_display(line, base_dir=paragraph)


def test_a_plain_space_would_have_turned_the_figure_round() -> None:
    assert "٣٦٢ ٤٧٥" in bidi.get_display("المجموع ٤٧٥ ٣٦٢ فرنك", base_dir="R")


@pytest.mark.parametrize("paragraph", ["L", "R"])
def test_an_arabic_minus_stands_where_the_reader_meets_it_first(paragraph: str) -> None:
    drawn = bidi.get_display(f"المجموع {write_number(-5, 'ar')} فرنك", base_dir=paragraph)
    assert "٥\u2212" in drawn


def test_a_year_takes_the_digits_of_the_language_and_no_groups() -> None:
    assert write_digits("2017", "ar") == "٢٠١٧"
    assert write_digits("2017", "en") == "2017"


@pytest.mark.parametrize("value", ["NaN", "Infinity"])
def test_what_is_no_figure_is_refused(value: str) -> None:
    with pytest.raises(ValueError, match="leave the place empty"):
        write_number(Decimal(value), "en")


@pytest.mark.parametrize(
    ("size", "language", "written"),
    [
        (1, "en", "1\u00a0kB"),
        (12_345, "en", "12\u00a0kB"),
        (3_449_999, "en", "3.4\u00a0MB"),
        (3_449_999, "fr", "3,4\u00a0Mo"),
        (3_449_999, "ar", "٣٫٤\u00a0ميغابايت"),
        (20_000_000, "ru", "20,0\u00a0МБ"),
    ],
)
def test_the_size_of_a_file(size: int, language: str, written: str) -> None:
    assert write_file_size(size, language) == written
