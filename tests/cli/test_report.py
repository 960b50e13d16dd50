"""`servanda report`."""

from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

from servanda.common.clock import today
from servanda.duties.operations.load_folder import load_folder
from servanda.papers.dates import write_date
from servanda.papers.document import Heading, Paragraph
from servanda.papers.document_text import plain
from servanda.papers.docx import read
from servanda.publications.drafts import usual_period
from servanda.publications.enums import PaperKind
from tests.facts import ANN, TREATY, small_folder

Run = Callable[..., Result]
PERIOD = ("--period", "2017-07-01", "2018-06-30")


@pytest.mark.django_db
@pytest.mark.parametrize("kind", ["status", "progress", "annual"])
def test_each_paper_is_written_from_the_records(servanda: Run, tmp_path: Path, kind: str) -> None:
    load_folder(folder=small_folder(tmp_path / "data"), treaty_id=TREATY, actor=ANN)
    target = tmp_path / "paper.docx"
    done = servanda("report", kind, *PERIOD, "--lang", "es", "--to", target)
    assert (done.exit_code, done.stdout) == (0, f"{target}: written.\n")
    assert [block for block in read(target.read_bytes()) if isinstance(block, Heading)]


@pytest.mark.django_db
def test_without_a_period_the_last_year_between_two_meetings_is_told(servanda: Run, tmp_path: Path) -> None:
    load_folder(folder=small_folder(tmp_path / "data"), treaty_id=TREATY, actor=ANN)
    period, target = usual_period(PaperKind.PROGRESS, today()), tmp_path / "paper.docx"
    assert servanda("report", "progress", "--to", target).exit_code == 0
    said = " ".join(plain(block.text) for block in read(target.read_bytes()) if isinstance(block, Paragraph))
    assert write_date(period.first, "en") in said
    assert write_date(period.last, "en") in said


def test_a_period_that_runs_backwards_and_another_ending_are_told(servanda: Run, tmp_path: Path) -> None:
    backwards = servanda(
        "report", "annual", "--period", "2019-12-31", "2019-01-01", "--to", tmp_path / "a.docx"
    )
    assert (backwards.exit_code, "Exchange the two days" in backwards.stderr) == (2, True)
    other = servanda("report", "annual", *PERIOD, "--to", tmp_path / "a.odt")
    assert (other.exit_code, "Give the file one of these endings" in other.stderr) == (2, True)
