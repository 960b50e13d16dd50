"""Marks and words: nothing is told by colour alone, nothing is left without a word."""

from enum import StrEnum

import pytest
from django.utils.translation import override

from servanda.common.marks import mark, shape_of
from servanda.common.words import word
from servanda.law.findings import Reason, StateOfPlay, Status
from servanda.law.records import ActKind, Confidence

LANGUAGES = ["ar", "zh-hans", "en", "fr", "ru", "es"]


@pytest.mark.parametrize("kind", [StateOfPlay, Status])
def test_no_two_of_a_kind_share_a_shape(kind: type[StateOfPlay] | type[Status]) -> None:
    assert len({shape_of(member) for member in kind}) == len(kind)


@pytest.mark.parametrize("kind", [StateOfPlay, Status])
def test_a_mark_is_a_shape_hidden_from_the_ear_and_a_word(kind: type[StateOfPlay] | type[Status]) -> None:
    for member in kind:
        assert 'aria-hidden="true"' in mark(member)
        assert word(member) in mark(member)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", [StateOfPlay, Status, Reason, ActKind, Confidence])
def test_every_member_has_a_word_of_its_own_in_every_language(kind: type[StrEnum], language: str) -> None:
    with override(language):
        words = [word(member) for member in kind]
    assert all(words)
    assert len(set(words)) == len(words)


def test_words_say_how_a_date_stands_and_never_judge() -> None:
    told = " ".join(word(member) for kind in (StateOfPlay, Reason) for member in kind)
    for judgement in ("compliance", "violat", "breach", "fail", "delinquent"):
        assert judgement not in told
