"""Plans copied out of a page: without empty lines, and with tables laid flat, a row a line and spaces between cells."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest

from servanda.workplan.reading import read_plan
from servanda.workplan.structure import Budget, PlanRead
from tests.workplan.copied import laid_flat, said, without_empty_lines

SAMPLES = sorted((Path(__file__).parent / "samples").glob("*.txt"))
HEAD = "Work plan and budget of the Unit for 2019\nI. Results\nOutcome 1: Lamps burn.\nOutput 1.1: Oil is there.\n"
PLAN = HEAD + "Activity 1.1.1: Buy oil.\nActivity 1.1.2: Trim wicks.\nII. Budget in Swiss francs\n"


def read(text: str) -> PlanRead:
    return read_plan(text.encode(), "copied.txt")


def budget_of(rows: str) -> Budget:
    budget = read(PLAN + rows).budget
    assert budget is not None
    return budget


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.stem)
def test_a_sample_says_the_same_without_its_empty_lines(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert said(read(without_empty_lines(text))) == said(read(text))


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.stem)
def test_a_sample_says_the_same_with_its_tables_laid_flat(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    flat = read(laid_flat(without_empty_lines(text)))
    assert said(flat) == said(read(text))
    given = flat.budget.in_kind if flat.budget else ()
    before = read(text).budget
    assert len(given) == len(before.in_kind if before else ())


def test_notes_and_labels_that_go_on_in_the_next_line() -> None:
    budget = budget_of(
        "Item 2019 Notes\n"
        "Salaries 358,300 Two full posts and\n"
        "one half post.\n"
        "Social costs 70,000 20 per cent of salaries.\n"
        "Other\n"
        "support costs 7,000 Rooms.\n"
        "Bank fees 500\n"
        "Total 435,800\n"
    )
    assert [(line.label, line.amount, line.note) for line in budget.lines] == [
        ("Salaries", Decimal(358_300), "Two full posts and one half post."),
        ("Social costs", Decimal(70_000), "20 per cent of salaries."),
        ("Other support costs", Decimal(7_000), "Rooms."),
        ("Bank fees", Decimal(500), ""),
    ]
    assert budget.total == Decimal(435_800)


def test_the_currency_beside_an_amount_is_no_part_of_the_label() -> None:
    budget = budget_of("Salaries CHF 90 000\nTravel CHF 8 000 Four trips.\nTotal CHF 98 000\n")
    assert [(line.label, line.note) for line in budget.lines] == [("Salaries", ""), ("Travel", "Four trips.")]
    assert budget.currency == "CHF"


def test_lines_without_a_head_or_a_total_are_no_table() -> None:
    text = (
        HEAD
        + "II. Background\nIn 2017 they burnt 4,000 lamps\nIn 2018 they burnt 5,000 lamps\nThen 6,000 more\n"
    )
    plan = read(text + "III. Activities\nActivity 1.1.1: Buy oil.\nActivity 1.1.2: Trim wicks.\n")
    assert plan.budget is None


def test_a_chapter_of_a_text_without_empty_lines_ends_the_one_before() -> None:
    plan = read(PLAN + "Salaries 90,000\nTravel 8,000\nTotal 98,000\nIII. Assumptions\nOil comes on time.\n")
    assert plan.outcomes[0].outputs[0].activities[-1].title == "Trim wicks."
    assert [item.title for item in plan.assumptions] == ["Oil comes on time."]


def test_days_under_a_job_number_and_a_bullet_left_behind_are_no_texts() -> None:
    plan = read(
        "Work plan of the Unit for 2019\nSummary\nMain objective: Keep the lamps burning.\n"
        "Specific objectives: •\nBuy oil;\n•\nTrim wicks.\nGE.18-01234 (E)\n200618\n250618\n" + PLAN
    )
    assert [item.title for item in plan.specific_objectives] == ["Buy oil;", "Trim wicks."]
