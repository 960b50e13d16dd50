"""Doubts that were stored as English sentences are said in every language after an upgrade."""

from __future__ import annotations

from importlib import import_module
from typing import Any

import pytest
from django.apps import apps
from django.db import connection
from django.utils import translation

from servanda.states.models import Treaty
from servanda.workplan import operations
from servanda.workplan.models import PlanReading
from servanda.workplan.words_of_doubts import in_words, told_from
from tests.facts import ANN, TREATY
from tests.workplan.papers import ENGLISH
from tests.workplan.plans import NOW

migration = import_module("servanda.workplan.migrations.0004_doubts_without_words")


def stored(code: str, where: str, taken: str, why: str) -> dict[str, Any]:
    return {"code": code, "where": where, "printed": "", "taken": taken, "why": why, "line": 52}


BEFORE = [
    stored(
        "number-reversed",
        "1.1.2",
        "1.1.2",
        "The levels are printed last first; under 1.1.1 only 1.1.2 fits.",
    ),
    stored(
        "label-in-two-senses",
        "Results",
        "output (10)",
        "The word usually heads a list of results. The number has as many parts as an output.",
    ),
    stored(
        "note-against-figures",
        "Social costs",
        "65000",
        "By the figures it is 18.4 per cent of “Salaries”; 20 per cent would be 70,672.40.",
    ),
    stored(
        "years-against-dates",
        "line 52",
        "7 years and 10 months",
        "From 2010-08-01 to 2018-05-31, both in the same paragraph, it is 7 years and 10 months. "
        "The text is kept as printed.",
    ),
    stored("total-differs", "total", "208000", "A sentence that no version of the desk has ever said."),
]


def said(doubt: dict[str, Any]) -> tuple[str, str, str]:
    where, taken, why = (in_words(told_from(doubt[name])) for name in ("where", "taken", "why"))
    return where, taken, why


@pytest.mark.django_db
def test_an_upgrade_changes_the_doubts_of_the_readings_that_are_there() -> None:
    Treaty.objects.get_or_create(id=TREATY)
    row = operations.read_paper(content=ENGLISH.encode(), name="plan.txt", actor=ANN, now=NOW)
    PlanReading.objects.filter(pk=row.pk).update(doubts=BEFORE)
    migration.change_all(apps, connection.schema_editor())
    row.refresh_from_db()
    with translation.override("fr"):
        first, second, third, fourth, _ = map(said, row.doubts)
    assert (first[0], first[1]) == ("1.1.2", "1.1.2")
    assert second[:2] == ("Results", "produit (10)")
    assert third[1].replace("\u00a0", "\u202f") == "65\u202f000"
    assert "«\u00a0Salaries\u00a0»" in third[2]
    assert fourth[:2] == ("", "années\u00a0: 7, mois\u00a0: 10")
    assert "1er août 2010" in fourth[2]


def test_a_sentence_that_is_not_known_stays_as_it_was_stored() -> None:
    changed = migration.without_words(BEFORE[-1])
    with translation.override("ar"):
        assert said(changed)[2] == "A sentence that no version of the desk has ever said."
    assert changed["line"] == 52
