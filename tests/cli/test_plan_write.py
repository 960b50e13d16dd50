"""`servanda plan write`."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

from servanda.workplan.reading import read_plan
from tests.workplan.plans import load_ccm_plans

Run = Callable[..., Result]


@pytest.mark.django_db
def test_each_kind_of_file_is_written_and_the_papers_are_the_same_plan(servanda: Run, tmp_path: Path) -> None:
    load_ccm_plans()
    for ending in ("docx", "pdf", "json", "xlsx"):
        done = servanda("plan", "write", "2019", "--lang", "en", "--to", tmp_path / f"plan.{ending}")
        assert done.exit_code == 0, done.stderr
        assert "not translated" not in done.stdout
    told = json.loads((tmp_path / "plan.json").read_text("utf-8"))
    for ending in ("docx", "pdf"):
        read = read_plan((tmp_path / f"plan.{ending}").read_bytes(), f"plan.{ending}")
        assert read.budget is not None
        assert read.budget.total == told["budget"]["total"] == 475362
        assert [one.title for one in read.mandate] == [one["title"] for one in told["mandate"]]
    assert (told["year"], told["language"], len(told["outcomes"])) == (2019, "en", 6)


@pytest.mark.django_db
def test_texts_without_a_translation_are_counted(servanda: Run, tmp_path: Path) -> None:
    load_ccm_plans()
    done = servanda("plan", "write", "2019", "--lang", "fr", "--to", tmp_path / "plan.json")
    assert "texts are not translated yet; each says so." in " ".join(done.stdout.split())


@pytest.mark.django_db
def test_a_year_without_a_plan_and_another_ending_are_refused(servanda: Run, tmp_path: Path) -> None:
    none = servanda("plan", "write", "2031", "--to", tmp_path / "plan.pdf")
    assert (none.exit_code, "There is no plan for 2031" in none.stderr) == (2, True)
    other = servanda("plan", "write", "2019", "--to", tmp_path / "plan.odt")
    assert (other.exit_code, "names no kind of file" in other.stderr) == (2, True)
    assert list(tmp_path.iterdir()) == []
