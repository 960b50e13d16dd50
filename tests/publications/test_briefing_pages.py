"""A briefing note has two pages at most, of every kind and in every language, as PDF and in LibreOffice."""

import datetime as dt
import io
import os
import shutil
import subprocess
from pathlib import Path

import pypdf
import pytest
from django.utils import translation

from servanda.common.languages import UN_ORDER, django_code
from servanda.duties.operations.load_folder import load_folder
from servanda.papers import docx, pdf
from servanda.papers.document import Document
from servanda.publications.briefings import NoteKind, Subject, briefing, briefing_paper
from tests.facts import ANN, CCM_DATA, TREATY

DAY = dt.date(2019, 6, 30)
MOST_TO_TELL = [
    *(Subject(NoteKind.STATE, state=iso3) for iso3 in ("BIH", "DEU", "IRQ", "LAO", "LBN")),
    *(Subject(NoteKind.BILATERAL, state=iso3) for iso3 in ("BIH", "LAO")),
    *(Subject(NoteKind.THEME, theme=theme) for theme in ("clearance", "transparency")),
    *(Subject(NoteKind.COORDINATOR, theme=theme) for theme in ("clearance", "transparency")),
    Subject(NoteKind.CONVENTION),
]


@pytest.fixture
def papers(db: None) -> dict[str, Document]:
    """The longest notes by name, in each language."""
    load_folder(folder=CCM_DATA, treaty_id=TREATY, actor=ANN)
    found = {}
    for language in UN_ORDER:
        with translation.override(django_code(language)):
            for subject in MOST_TO_TELL:
                name = f"{subject.kind.value}-{subject.state or subject.theme}-{language}"
                found[name] = briefing_paper(briefing(TREATY, subject, DAY, ANN))
    return found


def pages(content: bytes) -> int:
    return len(pypdf.PdfReader(io.BytesIO(content)).pages)


def test_the_longest_notes_cover_every_kind() -> None:
    assert {subject.kind for subject in MOST_TO_TELL} == set(NoteKind)


@pytest.mark.slow
def test_a_note_has_two_pages_at_most_as_pdf(papers: dict[str, Document]) -> None:
    counted = {name: pages(pdf.write(paper)) for name, paper in papers.items()}
    assert {name: number for name, number in counted.items() if number not in (1, 2)} == {}


@pytest.mark.slow
def test_a_note_has_two_pages_at_most_in_libreoffice(papers: dict[str, Document], tmp_path: Path) -> None:
    office = shutil.which("soffice")
    if not office:
        pytest.skip("LibreOffice Writer is not on this machine: no second opinion on Word papers")
    for name, paper in papers.items():
        (tmp_path / f"{name}.docx").write_bytes(docx.write(paper))
    profile = f"-env:UserInstallation=file://{tmp_path}/profile"
    command = [
        office,
        profile,
        "--headless",
        "--convert-to",
        "pdf",
        *sorted(f"{name}.docx" for name in papers),
    ]
    subprocess.run(command, cwd=tmp_path, check=True, capture_output=True, timeout=300, env=os.environ)
    counted = {name: pages((tmp_path / f"{name}.pdf").read_bytes()) for name in papers}
    assert {name: number for name, number in counted.items() if number not in (1, 2)} == {}
