import bidi
import pytest
from hypothesis import given
from hypothesis import strategies as st

from servanda.papers.isolates import OLD_CONTROLS, isolate, left_to_right, tame

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
