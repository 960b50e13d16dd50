"""`servanda plan read`."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result
from django.conf import settings

Run = Callable[..., Result]
SAMPLES = Path(settings.SERVANDA_TREATIES).parent / "tests" / "workplan" / "samples"
ENGLISH = SAMPLES / "plan-2021-en.txt"


def test_the_json_has_every_part_and_null_for_what_is_not_printed(servanda: Run) -> None:
    result = servanda("plan", "read", SAMPLES / "plan-2020-es.txt", "--format", "json")
    assert result.exit_code == 0, result.stderr
    plan = json.loads(result.stdout)
    assert (plan["year"], plan["language"], plan["dated_on"]) == (2020, "es", "2019-07-02")
    assert plan["expected_results"] == []
    assert plan["mandate"][0] == {"letter": "a", "title": "Preparar las reuniones;", "line": 22}
    [first, *_] = plan["outcomes"]
    assert (first["number"], first["title"]) == ("1", "Las Partes cumplen a tiempo lo que han prometido.")
    activity = first["outputs"][0]["activities"][1]
    assert (activity["number"], activity["title"]) == ("1.1.2", "Informar a la Presidencia entrante.")
    budget = plan["budget"]
    assert (budget["currency"], budget["total"], budget["total_as_printed"]) == ("USD", None, None)
    assert (budget["lines"][0]["label"], budget["lines"][0]["amount"]) == ("Sueldos", 96400)
    assert budget["in_kind"] == []
    [doubt] = plan["doubts"]
    assert doubt == {
        "code": "total-missing",
        "where": "total",
        "printed": "",
        "taken": None,
        "why": "The table has no line for the total. Its lines add up to 109,600.",
        "reason": {"kind": "no-total", "values": {"amount": "109600"}},
        "line": None,
    }


def test_a_plan_without_a_budget_has_null_in_its_place(servanda: Run, tmp_path: Path) -> None:
    text = (
        ENGLISH.read_text(encoding="utf-8")
        .split("VII. Budget for 2021")[0]
        .replace("Budget: CHF 208,000", "")
    )
    (tmp_path / "plan.txt").write_text(text, encoding="utf-8")
    plan = json.loads(servanda("plan", "read", tmp_path / "plan.txt", "--format", "json").stdout)
    assert plan["budget"] is None
    assert len(plan["outcomes"]) == 2


def test_the_table_shows_the_tree_the_budget_and_the_doubts(servanda: Run) -> None:
    result = servanda("plan", "read", ENGLISH)
    assert result.exit_code == 0
    for piece in (
        "Work plan and budget of the Lantern Unit for 2021",
        "1.2.2",
        "208,000",
        "Doubts (5)",
        "eight years",
    ):
        assert piece in result.stdout


def test_out_writes_the_same_json_to_a_file(servanda: Run, tmp_path: Path) -> None:
    file = tmp_path / "plan.json"
    shown = servanda("plan", "read", ENGLISH, "--out", file, "--format", "json")
    assert json.loads(file.read_text(encoding="utf-8")) == json.loads(shown.stdout)


@pytest.mark.parametrize(
    "content", [b"", b"\xff\xd8\xff\xe0 a photo", b"Dear Madam, thank you for the letter and the plan."]
)
def test_what_is_no_plan_ends_with_code_2_and_the_reason(
    servanda: Run, tmp_path: Path, content: bytes
) -> None:
    (tmp_path / "paper").write_bytes(content)
    result = servanda("plan", "read", tmp_path / "paper", "--out", tmp_path / "plan.json")
    assert result.exit_code == 2
    assert result.stderr.startswith("servanda: ")
    assert result.stdout == ""
    assert not (tmp_path / "plan.json").exists()


def test_a_file_that_is_not_there_and_a_folder_that_cannot_be_written(servanda: Run, tmp_path: Path) -> None:
    assert servanda("plan", "read", tmp_path / "none.txt").exit_code == 2
    assert servanda("plan", "read", tmp_path).exit_code == 2
    assert servanda("plan", "read", ENGLISH, "--out", tmp_path / "no" / "plan.json").exit_code == 2
