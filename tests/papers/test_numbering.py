"""How each language counts headings, paragraphs, sub-paragraphs and notes."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from servanda.papers.languages import CODES
from servanda.papers.numbering import (
    Counter,
    letter_item,
    mark_table_note,
    number_heading,
    number_item,
    number_levels,
    number_paragraph,
    read_levels,
    roman,
)


@pytest.mark.parametrize(
    ("language", "levels"),
    [
        ("en", ["IV.", "D.", "4.", "(d)", "(iv)"]),
        ("fr", ["IV.", "D.", "4.", "d)", "iv)"]),
        ("es", ["IV.", "D.", "4.", "d)", "iv)"]),
        ("ru", ["IV.", "D.", "4.", "d)", "iv)"]),
        ("zh", ["四.", "D.", "4.", "(d)", "(iv)"]),
        ("ar", ["رابعاً-", "دال-", "٤-", "(د)", "(٤)"]),
    ],
)
def test_headings_count_in_the_way_of_the_language(language: str, levels: list[str]) -> None:
    assert [number_heading((4,) * depth, language) for depth in (1, 2, 3, 4, 5)] == levels


def test_arabic_chapters_go_on_past_ten() -> None:
    chapters = {
        1: "أولاً-",
        8: "ثامناً-",
        10: "عاشراً-",
        11: "حادي عشر-",
        19: "تاسع عشر-",
        20: "عشرون-",
        23: "ثالث وعشرون-",
    }
    assert {place: number_heading((place,), "ar") for place in chapters} == chapters


def test_chinese_chapters_count_by_tens() -> None:
    assert [number_heading((place,), "zh") for place in (9, 10, 11, 20, 21)] == [
        "九.",
        "十.",
        "十一.",
        "二十.",
        "二十一.",
    ]


@pytest.mark.parametrize(
    ("language", "letters"),
    [
        ("en", ["(a)", "(b)", "(j)"]),
        ("zh", ["(a)", "(b)", "(j)"]),
        ("fr", ["a)", "b)", "j)"]),
        ("es", ["a)", "b)", "j)"]),
        ("ru", ["a)", "b)", "j)"]),
        ("ar", ["(أ)", "(ب)", "(ي)"]),
    ],
)
def test_sub_paragraphs_have_the_letters_of_the_language(language: str, letters: list[str]) -> None:
    assert [letter_item(place, language) for place in (1, 2, 10)] == letters


def test_the_abjad_has_its_order() -> None:
    said = [letter_item(place, "ar") for place in range(1, 12)]
    assert said == ["(أ)", "(ب)", "(ج)", "(د)", "(هـ)", "(و)", "(ز)", "(ح)", "(ط)", "(ي)", "(ك)"]


@pytest.mark.parametrize("language", CODES)
def test_no_two_places_have_the_same_sign(language: str) -> None:
    places = range(1, 100)
    for sign in (letter_item, number_item, number_paragraph, mark_table_note):
        assert len({sign(place, language) for place in places}) == len(places)
    for depth in (1, 2, 3):
        assert len({number_heading((1,) * (depth - 1) + (place,), language) for place in places}) == len(
            places
        )


@given(st.integers(1, 399))
def test_roman_numerals_never_repeat_a_sign_four_times(place: int) -> None:
    said = roman(place)
    assert not any(sign * 4 in said for sign in "ivxlc")
    values = dict(zip("ivxlc", (1, 5, 10, 50, 100), strict=True))
    figures = [values[sign] for sign in said]
    following = [*figures[1:], 0]
    assert sum(-one if one < two else one for one, two in zip(figures, following, strict=True)) == place


def test_what_stands_below_a_heading_begins_anew_and_paragraphs_do_not() -> None:
    counter = Counter("en")
    said = [counter.heading(1), counter.heading(2), counter.heading(2), counter.paragraph()]
    said += [counter.heading(1), counter.heading(2), counter.heading(3), counter.paragraph()]
    assert said == ["I.", "A.", "B.", "1.", "II.", "A.", "1.", "2."]


@pytest.mark.parametrize(("language", "written"), [("en", "3.2.1"), ("zh", "3.2.1"), ("ar", "٣-٢-١")])
def test_the_levels_of_a_number_run_the_way_the_language_is_read(language: str, written: str) -> None:
    assert number_levels("3.2.1", language) == written


@pytest.mark.parametrize("typed", ["3.2.1", "٣-٢-١", "٣.٢.١", " 3-2-1 ", "\u20663.2.1\u2069", "۳ – ۲ – ۱"])
def test_a_number_is_read_as_any_page_writes_it(typed: str) -> None:
    assert read_levels(typed) == "3.2.1"


@pytest.mark.parametrize(
    ("language", "written"), [("ar", ["ب", "زاي-ج", "ألف", "٣-أ"]), ("ru", ["b", "G.c", "A", "3.a"])]
)
def test_levels_may_be_letters_as_items_and_priorities_have_them(language: str, written: list[str]) -> None:
    assert [number_levels(each, language) for each in ("b", "G.c", "A", "3.a")] == written
