"""Short plans in six languages, written for these tests: what each says, and what is odd in it."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest

from servanda.workplan.reading import read_plan
from servanda.workplan.structure import PlanRead, Told
from servanda.workplan.words_of_doubts import as_plain_text

SAMPLES = Path(__file__).parent / "samples"


def plan(name: str) -> PlanRead:
    return read_plan((SAMPLES / f"plan-{name}.txt").read_bytes(), f"plan-{name}.txt")


def counts(read: PlanRead) -> tuple[int, ...]:
    """Mandate, priorities and their items, expected results, outcomes, outputs, activities, assumptions, lines."""
    outputs = [output for outcome in read.outcomes for output in outcome.outputs]
    return (
        len(read.mandate),
        len(read.priorities),
        sum(len(one.items) for one in read.priorities),
        len(read.expected_results),
        len(read.outcomes),
        len(outputs),
        sum(len(output.activities) for output in outputs),
        len(read.assumptions),
        len(read.budget.lines) if read.budget else 0,
    )


def doubts(read: PlanRead) -> list[tuple[str, str]]:
    return [(doubt.code, as_plain_text(doubt.where)) for doubt in read.doubts]


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("2021-en", (3, 2, 5, 3, 2, 3, 5, 2, 4)),
        ("2023-fr", (3, 2, 4, 2, 2, 2, 5, 2, 3)),
        ("2020-es", (4, 2, 4, 0, 2, 3, 5, 2, 3)),
        ("2022-ru", (3, 1, 2, 2, 1, 2, 4, 2, 3)),
        ("2024-zh", (3, 2, 5, 2, 2, 2, 3, 2, 3)),
        ("2025-ar", (3, 2, 4, 0, 2, 3, 5, 2, 3)),
    ],
)
def test_each_part_is_found_in_its_number(name: str, expected: tuple[int, ...]) -> None:
    read = plan(name)
    assert (read.year, read.language) == (int(name[:4]), name[5:])
    assert counts(read) == expected


def test_english_with_everything_that_does_not_add_up() -> None:
    read = plan("2021-en")
    assert (
        read.objective
        == "To support the Parties in keeping every lantern lit from 1 January to 31 December 2021."
    )
    assert read.budget is not None
    assert (read.budget.currency, read.budget.total) == ("CHF", Decimal(208000))
    [in_kind] = read.budget.in_kind
    assert (in_kind.label, in_kind.amount, in_kind.source) == (
        "Office space",
        None,
        "In-kind contribution of the host State",
    )
    assert doubts(read) == [
        ("total-differs", "total"),
        ("expected-results-differ", "summary"),
        ("expected-results-differ", "expected-results"),
        ("note-against-figures", "Social costs"),
        ("years-against-dates", ""),
    ]
    years = read.doubts[-1]
    assert (years.printed, years.line) == ("eight years", 37)
    assert years.taken == Told("length", {"years": "7", "months": "8"})


def test_french_with_page_furniture_inside_an_item_and_centimes() -> None:
    read = plan("2023-fr")
    assert read.priorities[0].items[1].title == (
        "Suivre les décisions prises à la Sixième Réunion et à celles qui l’ont précédée."
    )
    assert read.budget is not None
    assert (read.budget.currency, read.budget.total) == ("EUR", Decimal("180000.50"))
    assert doubts(read) == []


def test_spanish_with_bare_numbers_and_without_a_total() -> None:
    read = plan("2020-es")
    assert read.outcomes[1].outputs[0].activities[1].number == "2.1.2"
    assert read.budget is not None
    assert (read.budget.currency, read.budget.total, read.budget.total_as_printed) == ("USD", None, "")
    assert doubts(read) == [("total-missing", "total")]


def test_russian_with_a_number_twice_an_amount_below_zero_and_two_currencies() -> None:
    read = plan("2022-ru")
    assert [one.number for one in read.outcomes[0].outputs[1].activities] == ["1.2.1", "1.2.1"]
    assert read.budget is not None
    assert [line.amount for line in read.budget.lines] == [84000, 12500, -1500]
    assert doubts(read) == [
        ("number-duplicate", "1.2.1"),
        ("negative-amount", "Возврат аванса"),
        ("total-differs-in-summary", "summary"),
        ("currencies-differ", "budget"),
    ]


def test_chinese_with_columns_from_last_to_first() -> None:
    read = plan("2024-zh")
    assert read.title == "灯笼股2024年工作计划和预算"
    assert read.budget is not None
    assert [(line.label, line.amount) for line in read.budget.lines] == [
        ("薪金", Decimal(98000)),
        ("社会费用", Decimal(14700)),
        ("差旅", Decimal(16000)),
    ]
    assert doubts(read) == []


def test_arabic_with_numbers_and_groups_of_digits_turned_round() -> None:
    read = plan("2025-ar")
    numbers = [
        one.number for outcome in read.outcomes for output in outcome.outputs for one in output.activities
    ]
    assert numbers == ["1.1.1", "1.1.2", "1.2.1", "1.2.2", "2.1.1"]
    assert read.budget is not None
    assert [line.amount for line in read.budget.lines] == [125800, 18870, 19530]
    assert read.budget.total == 164200
    assert (
        read.priorities[1].items[1].title
        == "الرد على الأسئلة في غضون خمسة أيام، ولا سيما أسئلة الموانئ الصغيرة."
    )
    codes = [code for code, _ in doubts(read)]
    assert codes.count("number-reversed") == 3
    assert codes.count("digit-groups") == 5
    assert codes.count("number-collision") == 2
