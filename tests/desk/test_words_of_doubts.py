"""Doubts about a status page are told in the reader's language, or marked as English."""

import pytest

from servanda.desk.pages.words_of_doubts import Sentence, caution_in_words, doubt_in_words, place_in_words


@pytest.mark.parametrize(
    "told",
    [
        "112 parties are printed, 81 were counted outside brackets",
        "the number of signatories is not on the page; 3 were counted",
        "footnote 7 is not on the page",
    ],
)
def test_a_known_doubt_has_a_sentence(told: str) -> None:
    assert doubt_in_words(told) == Sentence(told)


def test_an_unknown_doubt_is_marked_as_english() -> None:
    assert doubt_in_words("something else") == Sentence("something else", is_english=True)


def test_reasons_of_a_caution_are_told_one_by_one() -> None:
    told = "2 cells under 3 columns; the page does not tell of which day it is; the record may be younger"
    assert [one.text for one in caution_in_words(told)] == [
        "the row has 2 cells, the table 3 columns",
        "the page does not tell of which day it is; the record may be younger",
    ]
    assert caution_in_words("") == []


def test_a_place_is_told_in_words() -> None:
    assert place_in_words("page") == "The page as a whole"
    assert place_in_words("row 61, Lithuania, column Signature") == "Row 61, Lithuania, column Signature"
