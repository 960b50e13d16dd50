"""`servanda letter`: proposals and approved letters as lists, a letter to a State as a file in any of six languages."""

from __future__ import annotations

import io
import json
from collections.abc import Callable
from pathlib import Path

import docx
import pytest
from click.testing import Result
from pypdf import PdfReader

from servanda.common.languages import UN_ORDER
from servanda.correspondence import operations
from servanda.correspondence.models import Letter
from servanda.duties.operations.load_folder import load_folder
from tests.correspondence.letters import approved
from tests.facts import ANN, TODAY, TREATY, small_folder
from tests.people.contacts import office

Run = Callable[..., Result]
REMINDER = ("letter", "render", "reminder-after", "PER", "--obligation", "annual-report", "--period", "2017")


@pytest.fixture
def three(db: None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SERVANDA_TODAY", TODAY.isoformat())
    load_folder(folder=small_folder(tmp_path / "data"), treaty_id=TREATY, actor=ANN)
    office("PER")


def test_what_the_ladder_proposes_is_listed_until_it_is_prepared(servanda: Run, three: None) -> None:
    def asked() -> list[dict[str, str]]:
        options = ("--obligation", "annual-report", "--period", "2017", "--state", "per", "--all")
        found = servanda("letter", "propose", *options, "--format", "json")
        assert found.exit_code == 0, found.stderr
        rows: list[dict[str, str]] = json.loads(found.stdout)
        return rows

    (row,) = asked()
    assert (row["reminder"], row["due_on"], row["language"]) == (
        "annual-report-not-received",
        "2018-04-30",
        "fr",
    )
    approved()
    assert asked() == []
    assert Letter.objects.count() == 1


def test_letters_are_listed_with_what_became_of_them(servanda: Run, three: None) -> None:
    assert servanda("letter", "list").stdout == "No letter was approved with these options.\n"
    (letter,) = approved()
    operations.mark_printed(letter_id=letter.pk, actor=ANN, today=TODAY)
    table = servanda("letter", "list", "--words", "rapports", "--stage", "printed").stdout
    assert "ISU/2018/0001" in table
    assert table.splitlines()[0].startswith("reference")
    assert servanda("letter", "list", "--words", "missile").stdout.startswith("No letter")
    wrong = servanda("letter", "list", "--stage", "gone")
    assert (wrong.exit_code, "not delivered" in wrong.stderr) == (2, True)


@pytest.mark.parametrize("language", UN_ORDER)
def test_a_letter_is_written_in_any_language_and_recorded_nowhere(
    servanda: Run, three: None, tmp_path: Path, language: str
) -> None:
    words, page = tmp_path / "letter.docx", tmp_path / "letter.pdf"
    for target in (words, page):
        found = servanda(*REMINDER, "--lang", language, "--to", target)
        assert found.exit_code == 0, found.stderr
    text = "\n".join(one.text for one in docx.Document(io.BytesIO(words.read_bytes())).paragraphs)
    assert "missing" not in text.replace("[missing: number of the letter]", "")
    assert ("٢٠١٨" if language == "ar" else "2018") in text
    assert len(PdfReader(page).pages) == 1
    assert Letter.objects.count() == 0


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (("letter", "render", "greetings", "PER", "--to", "a.docx"), "There is no text “greetings”"),
        (("letter", "render", "thanks", "XXX", "--to", "a.docx"), "not the code of a State"),
        (("letter", "render", "thanks", "PER", "--to", "a.odt"), "as .docx or .pdf"),
        (("letter", "render", "thanks", "PER", "--field", "matter", "--to", "a.pdf"), "names no field"),
        (("letter", "render", "thanks", "PER", "--paper", "fax", "--to", "a.pdf"), "not written as “fax”"),
        ((*REMINDER[:4], "--obligation", "tax", "--to", "a.pdf"), "not an obligation"),
    ],
)
def test_what_cannot_be_written_is_told(
    servanda: Run, three: None, words: tuple[str, ...], sentence: str
) -> None:
    found = servanda(*words)
    assert found.exit_code == 2
    assert sentence in found.stderr


def test_a_field_left_open_stands_in_brackets_or_is_given(servanda: Run, three: None, tmp_path: Path) -> None:
    target = tmp_path / "thanks.docx"
    command = ("letter", "render", "thanks", "PER", "--lang", "en", "--to", target)
    servanda(*command)
    assert "[missing: matter]" in _text(target)
    servanda(*command, "--field", "matter=the workshop in Lima")
    assert "the workshop in Lima" in _text(target)


def _text(file: Path) -> str:
    return "\n".join(one.text for one in docx.Document(io.BytesIO(file.read_bytes())).paragraphs)
