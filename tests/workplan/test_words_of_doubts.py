"""What a doubt about a plan says on pages in each language."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.utils import translation

import servanda.workplan.reading
from servanda.common.languages import UN_ORDER, django_code
from servanda.workplan.reading import read_plan
from servanda.workplan.structure import Doubt
from servanda.workplan.words_of_doubts import taken_in_words, where_in_words, why_in_words
from tests.workplan.test_reading_made_up_plans import printed

SAMPLES = sorted((Path(__file__).parent / "samples").glob("plan-*.txt"))
READING = Path(servanda.workplan.reading.__file__).parent


def doubts() -> Iterator[Doubt]:
    for sample in SAMPLES:
        yield from read_plan(sample.read_bytes(), sample.name).doubts
    for language in UN_ORDER:
        _meant, text = printed(7, language)
        yield from read_plan(text.encode(), "plan.txt").doubts


def reasons_in_the_code() -> Iterator[str]:
    """The whole sentences that the reading gives as reasons; those with a value in them come up in `doubts`."""
    for file in READING.rglob("*.py"):
        for node in ast.walk(ast.parse(file.read_text("utf-8"))):
            match node:
                case ast.Assign([ast.Name("why")], ast.Constant(str(sentence))):
                    yield sentence
                case ast.keyword("why", ast.Constant(str(sentence))):
                    yield sentence


@pytest.mark.parametrize("language", [language for language in UN_ORDER if language != "en"])
def test_every_reason_is_said_in_the_language_of_the_page(language: str) -> None:
    with translation.override(django_code(language)):
        told = {*(doubt.why for doubt in doubts()), *reasons_in_the_code()}
        assert len(told) > 10
        assert [why for why in told if why_in_words(why) == why] == []


def test_values_are_written_as_the_language_writes_them() -> None:
    why = "By the figures it is 18.4 per cent of “المرتبات”; 20 per cent would be 70,672.40."
    with translation.override("fr"):
        assert "70\u202f672,40" in why_in_words(why).replace("\u00a0", "\u202f")
        assert where_in_words("summary") == "le résumé"
        assert taken_in_words("output (10)") == "produit (10)"
    with translation.override("ar"):
        assert "١-١-٢" in why_in_words("The levels are printed last first; under 1.1.1 only 1.1.2 fits.")
        assert "١ آب/أغسطس ٢٠١٠" in why_in_words(
            "From 2010-08-01 to 2018-05-31, both in the same paragraph, it is 7 years and 10 months. "
            "The text is kept as printed."
        )
        assert taken_in_words("475362") == "٤٧٥\u00a0٣٦٢"
        assert taken_in_words("عملية") == "عملية"
        assert where_in_words("line 52") == ""
