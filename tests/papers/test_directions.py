"""From what stands on a page, left to right, to what is read."""

import pytest

from servanda.papers.pdf_reading.directions import is_right_to_left, read_in_order


@pytest.mark.parametrize(
    ("seen", "read"),
    [
        ("سالم"[::-1], "سالم"),
        ("٢٠١٨ " + "عام"[::-1], "عام ٢٠١٨"),
        ("٤٧٥ ٣٦٢ " + "المجموع"[::-1], "المجموع ٤٧٥ ٣٦٢"),
        ("٤٧٥\u00a0٣٦٢ " + "المجموع"[::-1], "المجموع ٤٧٥\u00a0٣٦٢"),
        ("٥-٣ " + "جنيف،"[::-1], "جنيف، ٣-٥"),
        ("٪١٨٫٤", "١٨٫٤٪"),
        ("CCM/MSP/2031/2 " + "الوثيقة"[::-1], "الوثيقة CCM/MSP/2031/2"),
        (".(Cluster Munitions) " + "انظر"[::-1], "انظر (Cluster Munitions)."),
    ],
)
def test_an_arabic_line(seen: str, read: str) -> None:
    assert read_in_order(list(seen), right_to_left=True) == read


def test_brackets_are_those_meant_whichever_were_drawn() -> None:
    meant = "(أ) ولاية"
    drawn = meant.translate(str.maketrans("()", ")("))
    assert read_in_order(list(meant[::-1]), right_to_left=True) == meant
    assert read_in_order(list(drawn[::-1]), right_to_left=True) == meant


def test_arabic_words_inside_an_english_line_are_turned() -> None:
    seen = "See " + "ولاية الوحدة"[::-1] + " here"
    assert read_in_order(list(seen), right_to_left=False) == "See ولاية الوحدة here"


def test_a_letter_keeps_the_marks_that_stand_on_it() -> None:
    assert read_in_order(["اً", "م", "و", "ي"], right_to_left=True) == "يوماً"


def test_the_direction_is_that_of_most_letters() -> None:
    assert is_right_to_left("ولاية CCM 2018")
    assert not is_right_to_left("The word ولاية is Arabic")
    assert not is_right_to_left("2018")
