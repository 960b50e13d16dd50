"""The head of a paper: what may stand there, and how it is kept."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping

import pytest

from servanda.common.errors import BadInput
from servanda.meetings.paper_heads import PaperHead, checked_head, head_of
from servanda.papers.masthead import AgendaItem, Distribution

FULL = PaperHead(
    "CCM/MSP/2018/5",
    Distribution.GENERAL,
    dt.date(2018, 6, 1),
    "ar",
    "7 (j)",
    {"en": "Review of the Convention\nImplementation support", "fr": "Examen de la Convention"},
    {"en": "Reissued for technical reasons.\nSubmitted late."},
)


def english(texts: Mapping[str, str]) -> str:
    return texts.get("en", "")


def test_a_head_is_kept_without_what_is_empty_and_comes_back_the_same() -> None:
    assert head_of(FULL.as_json()) == FULL
    assert (PaperHead().as_json(), head_of({})) == ({}, PaperHead())


def test_an_item_of_the_agenda_has_a_number_and_perhaps_a_letter() -> None:
    assert FULL.item(english) == AgendaItem(7, 10, "Review of the Convention", "Implementation support")
    assert PaperHead(agenda="12").item(english) == AgendaItem(12)
    assert PaperHead().item(english) is None
    assert checked_head(PaperHead(symbol=" CCM/MSP/2018/ 5", agenda="7  (J)")) == PaperHead(
        symbol="CCM/MSP/2018/5", agenda="7 (j)"
    )


def test_each_remark_is_a_line_and_lines_are_kept_without_needless_space() -> None:
    assert FULL.said_remarks(english) == ("Reissued for technical reasons.", "Submitted late.")
    typed = PaperHead(remarks={"en": " Reissued  for technical reasons. \r\n\r\nSubmitted late.", "fr": " "})
    assert checked_head(typed).remarks == FULL.remarks


@pytest.mark.parametrize(
    "head",
    [
        PaperHead(symbol="number 5"),
        PaperHead(agenda="seven"),
        PaperHead(original="de"),
        PaperHead(agenda_titles={"en": "A title without its item"}),
    ],
)
def test_what_cannot_stand_there_is_refused_with_a_sentence(head: PaperHead) -> None:
    with pytest.raises(BadInput) as refused:
        checked_head(head)
    assert len(refused.value.sentences) == 1
