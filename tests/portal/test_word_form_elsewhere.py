"""The form after another program opened and saved it."""

import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from django.utils.translation import override

from servanda.law.forms import Answer, AnswerKind, read_answers
from servanda.portal.word_form import answers_in, word_form
from servanda.reporting.models import ReportVersion
from servanda.reporting.queries import VersionView, version_view
from tests.facts import CAPITAL

SECONDS = 120
TYPED = {
    "contaminated-areas": Answer(
        kind=AnswerKind.GIVEN,
        fields={"total-area": "87000000.5", "clearance-plan": "Survey first.\nمسح أولا، ثم إزالة (٣)."},
        tables={"areas": ({"location": "Zone 4 / منطقة", "size": "0", "certainty": "suspected"},)},
    ),
    "conversion": Answer(kind=AnswerKind.UNCHANGED, since=2016),
}

pytestmark = pytest.mark.slow


@pytest.fixture
def saved_again(tmp_path: Path) -> Callable[[bytes], bytes]:
    """A Word file as LibreOffice saves it."""
    office = shutil.which("soffice")
    if not office:
        pytest.skip("LibreOffice Writer is not on this machine: nothing else saved the form")
    arguments = [office, f"-env:UserInstallation=file://{tmp_path}/profile", "--headless", "--convert-to"]

    def save(content: bytes) -> bytes:
        (tmp_path / "form.docx").write_bytes(content)
        (tmp_path / "out").mkdir()
        command = [*arguments, "docx:MS Word 2007 XML", "--outdir", "out", "form.docx"]
        subprocess.run(command, cwd=tmp_path, check=True, capture_output=True, timeout=SECONDS)
        return (tmp_path / "out" / "form.docx").read_bytes()

    return save


@pytest.mark.parametrize("language", ["ar", "fr"])
def test_a_form_saved_by_another_program_is_read_back(
    draft: ReportVersion, saved_again: Callable[[bytes], bytes], language: str
) -> None:
    empty = version_view(draft.pk, viewer=CAPITAL)
    typed = {**read_answers(draft.answers), **TYPED}
    view = VersionView(**{**vars(empty), "answers": typed})
    with override(language):
        content = saved_again(word_form(view, "France"))
    found = answers_in(content, VersionView(**{**vars(empty), "answers": {}}))
    assert {key: answer for key, answer in found.items() if answer != Answer()} == typed
