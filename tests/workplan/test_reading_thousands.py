"""Amounts that a paper gives in thousands are taken in whole units, and the reader is told."""

from decimal import Decimal

import pytest

from servanda.workplan.reading import read_plan
from servanda.workplan.reading.amounts import currency_in
from servanda.workplan.reading.budget.thousands import said_in_thousands
from servanda.workplan.reading.words import vocabulary
from servanda.workplan.structure import PlanRead
from servanda.workplan.words_of_doubts import as_plain_text
from tests.workplan.papers import ENGLISH

IN_WHOLE = ENGLISH[ENGLISH.index("Cost\t") :]
SAID = {
    "en": "2021 (in thousands of Swiss francs)",
    "fr": "2021 (en milliers de francs suisses)",
    "es": "2021 (en miles de francos suizos)",
    "ru": "2021 (тыс. шв. франков)",
    "ar": "2021 (بآلاف الفرنكات السويسرية)",
    "zh": "2021（千瑞士法郎）",
}


def read(table: str) -> PlanRead:
    paper = ENGLISH.replace(IN_WHOLE, table)
    assert paper != ENGLISH
    return read_plan(paper.encode(), "plan.txt")


def told(plan: PlanRead) -> list[tuple[str, str]]:
    return [(one.printed, as_plain_text(one.taken)) for one in plan.doubts if one.code == "in-thousands"]


def test_the_head_of_the_column_says_thousands() -> None:
    plan = read(
        f"Cost\t{SAID['en']}\tNotes\nSalaries\t300\tTwo posts and a half.\nTravel\t44.5\tNine trips.\nTotal\t344.5\t\n"
    )
    assert plan.budget is not None
    assert [line.amount for line in plan.budget.lines] == [Decimal(300_000), Decimal(44_500)]
    assert [line.amount_as_printed for line in plan.budget.lines] == ["300", "44.5"]
    assert (plan.budget.total, plan.budget.currency) == (Decimal(344_500), "CHF")
    assert told(plan) == [(SAID["en"], "344500")]


@pytest.mark.parametrize(
    "head", ["2021 (CHF '000)", "CHF ’000", "CHF 000", "2021, k CHF", "in CHF thousands", "2021 CHF (000)"]
)
def test_signs_in_the_head_say_thousands(head: str) -> None:
    plan = read(f"Cost\t{head}\tNotes\nSalaries\t300\tTwo posts.\nTravel\t44.5\tTrips.\nTotal\t344.5\t\n")
    assert plan.budget is not None
    assert (plan.budget.total, plan.budget.currency) == (Decimal(344_500), "CHF")
    assert told(plan) == [(head, "344500")]


def test_the_caption_says_thousands() -> None:
    plan = read("(in thousands of Swiss francs)\n\nCost\t2021\tNotes\nSalaries\t300\tTwo.\nTotal\t300\t\n")
    assert plan.budget is not None
    assert plan.budget.total == Decimal(300_000)
    assert told(plan) == [("(in thousands of Swiss francs)", "300000")]


@pytest.mark.parametrize(
    "sentence",
    [
        "One thousand Swiss francs of it are kept for the library.",
        "About 2 thousand Swiss francs are kept",
    ],
)
def test_a_sentence_about_thousands_is_no_caption(sentence: str) -> None:
    plan = read(f"{sentence}\n\n{IN_WHOLE}")
    assert plan.budget is not None
    assert plan.budget.total == Decimal(344_000)
    assert told(plan) == []


@pytest.mark.parametrize("language", list(SAID))
def test_each_language_says_thousands_in_its_own_words(language: str) -> None:
    words = vocabulary(language)
    assert said_in_thousands(["", SAID[language]], [], words) == SAID[language]
    assert currency_in(SAID[language], words) == "CHF"
