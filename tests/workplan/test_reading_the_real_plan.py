"""The real plan for 2019, read from its Arabic text, against the plan transcribed by hand."""

from __future__ import annotations

import json
import os
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from servanda.workplan.reading import read_plan
from servanda.workplan.structure import PlanRead, Told
from servanda.workplan.words_of_doubts import as_plain_text
from tests.workplan.copied import laid_flat, said, without_empty_lines

ROOT = Path(__file__).parents[2]
PAPERS = Path(os.environ.get("SERVANDA_PAPERS") or ROOT.parent / "shared" / "documents")
PAPER = PAPERS / "workplan-2019-ar.txt"
TRUTH = json.loads((ROOT / "treaties/ccm/plans/2019.json").read_text(encoding="utf-8"))
SUMMARY_LINE = 23
"""One line of leftover markup prints the objective and the specific objectives."""

pytestmark = pytest.mark.skipif(
    not PAPER.exists(), reason=f"the real paper is not here: {PAPER}; SERVANDA_PAPERS names its folder"
)


@pytest.fixture(scope="module")
def plan() -> PlanRead:
    return read_plan(PAPER.read_bytes(), PAPER.name)


def titles(items: list[dict[str, Any]]) -> list[str]:
    return [item["title_ar"] for item in items]


def test_the_head_of_the_paper(plan: PlanRead) -> None:
    paper = TRUTH["document"]
    assert (plan.year, plan.language) == (TRUTH["year"], paper["language"])
    assert (plan.title, plan.meeting) == (paper["title_ar"], paper["meeting"]["name_ar"])
    assert plan.dated_on is not None
    assert plan.dated_on.isoformat() == paper["date"]


def test_the_item_of_the_agenda_with_its_title_and_that_of_its_sub_item(plan: PlanRead) -> None:
    item = TRUTH["document"]["agenda_item"]
    assert plan.agenda == item["number"]
    assert tuple(plan.agenda_titles) == (item["title_ar"], item["subtitle_ar"])


def test_objective_and_specific_objectives(plan: PlanRead) -> None:
    assert plan.objective == TRUTH["objective"]["title_ar"]
    assert [item.title for item in plan.specific_objectives] == titles(TRUTH["specific_objectives"])
    assert plan.objective_line == SUMMARY_LINE
    assert {item.line for item in plan.specific_objectives} == {SUMMARY_LINE}


def test_the_six_items_of_the_mandate(plan: PlanRead) -> None:
    assert [(item.letter, item.title) for item in plan.mandate] == [
        (item["letter"], item["title_ar"]) for item in TRUTH["mandate"]
    ]


def test_the_nine_priorities_with_their_items(plan: PlanRead) -> None:
    read = [
        (one.letter, one.title, one.paragraph, one.intro, [(item.letter, item.title) for item in one.items])
        for one in plan.priorities
    ]
    assert read == [
        (
            one["letter"],
            one["title_ar"],
            one["paragraph"],
            one["intro_ar"],
            [(item["letter"], item["title_ar"]) for item in one["items"]],
        )
        for one in TRUTH["priorities"]
    ]
    assert sum(len(one.items) for one in plan.priorities) == TRUTH["counts"]["priority_items_total"] == 41


def test_both_lists_of_expected_results(plan: PlanRead) -> None:
    assert [item.title for item in plan.expected_results] == titles(TRUTH["expected_results"])
    assert [item.title for item in plan.summary_expected_results] == titles(TRUTH["summary_expected_results"])


def test_outcomes_outputs_and_activities_with_their_true_numbers(plan: PlanRead) -> None:
    def of_truth(one: dict[str, Any]) -> tuple[str, str, str, int]:
        return one["number"], one["title_ar"], one["source"]["number_as_printed"], one["source"]["line"]

    def of_plan(one: Any) -> tuple[str, str, str, int]:
        return one.number, one.title, one.number_as_printed, one.line

    read, true = [], []
    for outcome in plan.outcomes:
        read.append(of_plan(outcome))
        for output in outcome.outputs:
            read += [of_plan(output), *map(of_plan, output.activities)]
    for one in TRUTH["outcomes"]:
        true.append(of_truth(one))
        for output in one["outputs"]:
            true += [of_truth(output), *map(of_truth, output["activities"])]
    assert read == true
    counts = TRUTH["counts"]
    assert len(read) == counts["outcomes"] + counts["outputs"] + counts["activities"] == 6 + 11 + 36


def test_assumptions(plan: PlanRead) -> None:
    assert [item.title for item in plan.assumptions] == titles(TRUTH["assumptions"])


def test_the_budget(plan: PlanRead) -> None:
    budget, true = plan.budget, TRUTH["budget"]
    assert budget is not None
    assert budget.currency == true["currency"]
    assert [(line.label, line.amount, line.note, line.amount_as_printed) for line in budget.lines] == [
        (line["label_ar"], line["amount"], line["note_ar"], line["amount_as_printed"])
        for line in true["lines"]
    ]
    assert budget.total == Decimal(475362) == sum(line.amount or 0 for line in budget.lines)
    assert budget.total_as_printed == true["total"]["amount_as_printed"]
    assert budget.total_in_summary_as_printed == true["total"]["amount_in_summary_as_printed"]
    assert [(line.label, line.amount, line.note, line.source) for line in budget.in_kind] == [
        (line["label_ar"], line["amount"], line["note_ar"], line["source_ar"]) for line in true["in_kind"]
    ]
    assert [note.title for note in budget.notes] == titles(true["notes"])


def anomaly(name: str) -> dict[str, Any]:
    return next(one for one in TRUTH["anomalies"] if one["id"] == name)


def test_every_number_printed_last_level_first_is_told(plan: PlanRead) -> None:
    told = [as_plain_text(doubt.where) for doubt in plan.doubts if doubt.code == "number-reversed"]
    assert told == anomaly("dotted-number-order")["printed_reversed"]


def test_the_three_collisions_are_told(plan: PlanRead) -> None:
    told = [
        list(doubt.taken.values["numbers"])
        for doubt in plan.doubts
        if doubt.code == "number-collision" and doubt.taken
    ]
    assert sorted(told) == sorted(anomaly("number-collisions")["collisions_when_read_forward"].values())


def test_the_label_used_in_two_senses_is_told(plan: PlanRead) -> None:
    told = [(doubt.printed, doubt.taken) for doubt in plan.doubts if doubt.code == "label-in-two-senses"]
    assert told == [("النتائج", Told("level-so-often", {"level": "output", "times": "10"}))]


def test_the_total_of_the_summary_stored_in_reverse_is_told(plan: PlanRead) -> None:
    told = [doubt for doubt in plan.doubts if doubt.code == "digit-groups"]
    assert [(as_plain_text(one.where), one.printed, as_plain_text(one.taken)) for one in told] == [
        ("summary", "٣٦٢ ٤٧٥", "475362")
    ]


def test_the_results_that_stand_in_one_list_only_are_told(plan: PlanRead) -> None:
    told = [
        (as_plain_text(doubt.where), doubt.printed)
        for doubt in plan.doubts
        if doubt.code == "expected-results-differ"
    ]
    assert [where for where, _ in told] == ["summary", "expected-results"]
    assert "الرئاسة" in told[0][1]
    assert "شراكات" in told[1][1]


def test_it_says_the_same_when_it_was_copied_out_of_a_page(plan: PlanRead) -> None:
    text = PAPER.read_text(encoding="utf-8")
    for copied in (without_empty_lines(text), laid_flat(without_empty_lines(text))):
        assert said(read_plan(copied.encode(), PAPER.name)) == said(plan)


def test_probable_misreadings_of_the_scan_are_told(plan: PlanRead) -> None:
    told = [
        (doubt.line, as_plain_text(doubt.taken))
        for doubt in plan.doubts
        if doubt.code == "probable-misreading"
    ]
    assert sorted(told) == [
        (23, "حددها"),
        (23, "لأحد"),
        (47, "اعتمده"),
        (52, "عملية"),
        (58, "اعتمدهما"),
        (75, "وعقدتها"),
        (79, "المحلي"),
        (107, "والأمنة"),
        (121, "المكثفة"),
        (135, "المكثفة"),
        (149, "المكثفة"),
        (226, "المنسقين"),
        (228, "وعقدتها"),
    ]
    noted = " ".join(item["printed"] for item in anomaly("likely-misreads")["items"])
    assert [word for _, word in told if word not in noted] == ["حددها"]
