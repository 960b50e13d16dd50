import bidi
import pytest
from hypothesis import given
from hypothesis import strategies as st

from servanda.papers.isolates import OLD_CONTROLS, inline, isolate, left_to_right, tame

SYMBOLS = [
    "CCM/MSP/2018/9",
    "CCM/MSP/2018/WP.1/Rev.1",
    "info@example.org",
    "+41 22 730 93 05",
    "A/C.1/73/L.5",
]


@pytest.mark.parametrize("symbol", SYMBOLS)
def test_a_symbol_stays_left_to_right_between_arabic_words(symbol: str) -> None:
    line = f"الوثيقة {left_to_right(symbol)} ٢٠١٨"
    assert symbol in bidi.get_display(line, base_dir="R")


def test_what_is_isolated_takes_the_direction_of_its_own_first_letter() -> None:
    line = f"State: {isolate('دولة فلسطين')} (2015)"
    drawn = bidi.get_display(line, base_dir="L")
    assert drawn.startswith("State: ")
    assert drawn.endswith(" (2015)")


@pytest.mark.parametrize("code", ["2018/CRP.1", "7MSP", "2RC-1", "BGR"])
def test_a_code_that_begins_with_a_figure_keeps_it_in_an_arabic_line(code: str) -> None:
    assert code in bidi.get_display(f"على {inline(code, 'ar')} (الافتتاح)", base_dir="R")


def test_a_code_that_is_not_isolated_can_turn_round() -> None:
    assert "CRP.1/2018" in bidi.get_display("على 2018/CRP.1", base_dir="R")


def test_text_of_the_language_itself_needs_no_marks() -> None:
    assert inline("7MSP", "en") == "7MSP"
    assert inline("٣٠ نيسان/أبريل", "ar") == "٣٠ نيسان/أبريل"
    assert inline("تشاد", "en") == "\u2068تشاد\u2069"


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("plain", "plain"),
        ("evil\u202etxt.exe", "eviltxt.exe"),
        ("open\u2067", "open"),
        ("\u2069closed", "closed"),
        ("\u2069\u2066crossed", "crossed"),
        ("\u2066CCM/MSP/2018/9\u2069", "\u2066CCM/MSP/2018/9\u2069"),
    ],
)
def test_direction_controls_cannot_reach_beyond_the_text_they_came_with(text: str, kept: str) -> None:
    assert tame(text) == kept


@given(st.text(alphabet="aب1\u2066\u2067\u2068\u2069" + OLD_CONTROLS))
def test_what_follows_an_isolate_is_drawn_as_if_it_were_not_there(text: str) -> None:
    inside = isolate(text)
    assert sum(inside.count(sign) for sign in "\u2066\u2067\u2068") == inside.count("\u2069")
    assert not set(inside) & set(OLD_CONTROLS)
