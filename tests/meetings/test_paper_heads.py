"""The head of a paper: what may stand there, and how it is kept."""

from __future__ import annotations

import datetime as dt

import pytest

from servanda.common.errors import BadInput
from servanda.meetings.paper_heads import PaperHead, checked_head, head_of
from servanda.papers.masthead import AgendaItem, Distribution

FULL = PaperHead("CCM/MSP/2018/5", Distribution.GENERAL, dt.date(2018, 6, 1), "ar", "7 (j)")


def test_a_head_is_kept_without_what_is_empty_and_comes_back_the_same() -> None:
    assert head_of(FULL.as_json()) == FULL
    assert (PaperHead().as_json(), head_of({})) == ({}, PaperHead())


def test_an_item_of_the_agenda_has_a_number_and_perhaps_a_letter() -> None:
    assert FULL.item == AgendaItem(7, 10)
    assert PaperHead(agenda="12").item == AgendaItem(12)
    assert PaperHead().item is None
    assert checked_head(PaperHead(symbol=" CCM/MSP/2018/ 5", agenda="7  (J)")) == PaperHead(
        symbol="CCM/MSP/2018/5", agenda="7 (j)"
    )


@pytest.mark.parametrize(
    "head", [PaperHead(symbol="number 5"), PaperHead(agenda="seven"), PaperHead(original="de")]
)
def test_what_cannot_stand_there_is_refused_with_a_sentence(head: PaperHead) -> None:
    with pytest.raises(BadInput) as refused:
        checked_head(head)
    assert len(refused.value.sentences) == 1
