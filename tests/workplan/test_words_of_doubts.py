"""What a doubt about a plan says on pages in each language."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.utils import translation

import servanda.workplan.reading
from servanda.common.languages import UN_ORDER, django_code
from servanda.workplan.reading import read_plan
from servanda.workplan.reading.told import Said, Why, as_printed, in_part, numbered, of_amount, told
from servanda.workplan.structure import Doubt
from servanda.workplan.words_of_doubts import as_plain_text, in_english, in_words
from servanda.workplan.words_of_reasons import SENTENCES, VALUES_ALONE
from tests.workplan.test_reading_made_up_plans import printed

SAMPLES = sorted((Path(__file__).parent / "samples").glob("plan-*.txt"))
READING = Path(servanda.workplan.reading.__file__).parent
OTHERS = [language for language in UN_ORDER if language != "en"]


def doubts() -> Iterator[Doubt]:
    for sample in SAMPLES:
        yield from read_plan(sample.read_bytes(), sample.name).doubts
    for language in UN_ORDER:
        _meant, text = printed(7, language)
        yield from read_plan(text.encode(), "plan.txt").doubts


def named(sentence: str) -> set[str]:
    return set(re.findall(r"%\((\w+)\)s", sentence))


def told_in_the_code() -> Iterator[tuple[str, set[str]]]:
    """Each kind that the reading tells, with the names of the values it gives."""
    for file in READING.rglob("*.py"):
        for node in ast.walk(ast.parse(file.read_text("utf-8"))):
            match node:
                case ast.Call(ast.Name("told"), [kind], keywords):
                    for member in ast.walk(kind):
                        names = {keyword.arg or "" for keyword in keywords}
                        match member:
                            case ast.Attribute(ast.Name("Why"), name):
                                yield Why[name], names
                            case ast.Attribute(ast.Name("Said"), name):
                                yield Said[name], names


def test_every_reason_has_a_sentence_that_is_translated() -> None:
    assert set(Why) <= set(SENTENCES)
    assert set(Said) <= {*SENTENCES, *VALUES_ALONE}
    for language in OTHERS:
        with translation.override(django_code(language)):
            assert [one for one in SENTENCES.values() if translation.gettext(one) == one] == []


def test_the_reading_gives_the_values_that_the_sentences_name() -> None:
    given = list(told_in_the_code())
    assert {kind for kind, _ in given} >= {Why.TWICE, Why.SHARE_DIFFERS, Said.LENGTH}
    sentences = {**SENTENCES, **VALUES_ALONE}
    assert [(kind, names) for kind, names in given if names != named(sentences[kind])] == []


@pytest.mark.parametrize("language", UN_ORDER)
def test_every_doubt_of_the_samples_can_be_said(language: str) -> None:
    with translation.override(django_code(language)):
        said = [(in_words(one.where), in_words(one.taken), in_words(one.why)) for one in doubts()]
    assert len(said) > 10
    assert [why for _, _, why in said if not why or "%(" in why] == []


def test_values_are_written_as_the_language_writes_them() -> None:
    share = told(Why.SHARE_DIFFERS, share="18.4", text="المرتبات", stated="20", amount="70672.40")
    length = told(Why.LENGTH_DIFFERS, first="2010-08-01", last="2018-05-31", years=7, months=10)
    with translation.override("fr"):
        assert "70\u202f672,40" in in_words(share).replace("\u00a0", "\u202f")
        assert "18,4\u00a0%" in in_words(share)
        assert in_words(in_part("summary")) == "le résumé"
        assert in_words(told(Said.LEVEL_SO_OFTEN, level="output", times=10)) == "produit (10)"
    with translation.override("ar"):
        assert "١٨٫٤٪" in in_words(share)
        assert "١-١-٢" in in_words(told(Why.LAST_FIRST, above="1.1.1", number="1.1.2"))
        assert "١ آب/أغسطس ٢٠١٠" in in_words(length)
        assert in_words(of_amount(None)) == ""
        assert in_words(told(Said.AMOUNT, amount="475362")) == "٤٧٥\u00a0٣٦٢"
        assert in_words(as_printed("عملية")) == "عملية"
        assert in_words(numbered("2.1.3")) == "٢-١-٣"


def test_what_runs_the_other_way_stays_in_its_place_within_a_sentence() -> None:
    one_of = told(Why.ONE_OF_FEMININE, text="لإحدى", instead="لآحاد", after="الدول")
    with translation.override("fr"):
        assert "«\u00a0\u2068لآحاد\u2069\u00a0»\u00a0: «\u00a0\u2068الدول\u2069\u00a0»" in in_words(one_of)
        assert in_words(as_printed("الدول")) == "الدول"
    with translation.override("ar"):
        assert "\u2068" not in in_words(one_of)


def test_what_a_paper_prints_is_never_taken_for_a_word_of_ours() -> None:
    with translation.override("fr"):
        assert in_words(as_printed("total")) == "total"
        assert in_words(as_printed("50%")) == "50%"


def test_a_terminal_has_english_whatever_the_language_of_the_page() -> None:
    levels = told(Why.SEVERAL_LEVELS, level="outcome", others=["output", "activity"])
    with translation.override("ar"):
        assert in_english(levels) == (
            "The same word stands before several levels: outcome, output, activity. The number decides."
        )
        assert in_english(told(Why.NOT_FOLLOWING, number="2.1", above="")).startswith(
            "2.1 does not follow from the beginning"
        )
        assert as_plain_text(told(Said.NUMBERS, numbers=["1.1.3", "3.1.1"])) == "1.1.3, 3.1.1"
