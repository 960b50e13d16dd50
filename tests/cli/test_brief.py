"""`servanda brief`."""

from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

from servanda.duties.operations.load_folder import load_folder
from servanda.papers.document import Heading
from servanda.papers.docx import read
from tests.facts import ANN, TREATY, small_folder

Run = Callable[..., Result]


@pytest.mark.django_db
def test_a_note_is_written_in_the_language_asked_for(servanda: Run, tmp_path: Path) -> None:
    load_folder(folder=small_folder(tmp_path / "data"), treaty_id=TREATY, actor=ANN)
    target = tmp_path / "peru.docx"
    done = servanda("brief", "--state", "per", "--lang", "fr", "--on", "2018-05-31", "--to", target)
    assert (done.exit_code, done.stdout) == (0, f"{target}: written.\n")
    headings = [block.text for block in read(target.read_bytes()) if isinstance(block, Heading)]
    assert "Prolongations accordées" in headings


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (("--state", "PER", "--theme", "clearance"), "exclude each other"),
        (("--bilateral",), "--bilateral needs a State"),
        (("--coordinator",), "--coordinator needs a theme"),
        (("--state", "XXX"), "There is no State and no theme “XXX”"),
    ],
)
def test_what_cannot_be_written_is_told(
    servanda: Run, tmp_path: Path, words: tuple[str, ...], sentence: str
) -> None:
    load_folder(folder=small_folder(tmp_path / "data"), treaty_id=TREATY, actor=ANN)
    done = servanda("brief", *words, "--to", tmp_path / "note.docx")
    assert done.exit_code == 2
    assert sentence in done.stderr
    assert not (tmp_path / "note.docx").exists()


def test_only_word_and_pdf_are_written(servanda: Run, tmp_path: Path) -> None:
    done = servanda("brief", "--to", tmp_path / "note.odt")
    assert done.exit_code == 2
    assert "Give the file one of these endings" in done.stderr
