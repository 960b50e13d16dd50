"""Entering figures beside the page they come from."""

import io
from collections.abc import Callable
from pathlib import Path

import docx
import pytest
from django.conf import LazySettings
from django.test import Client
from PIL import Image

from servanda.common.access import Role
from servanda.law.forms import Origin, read_answers
from servanda.papers import pdf
from servanda.papers.document import Document, PageBreak, Paragraph, Title
from servanda.reporting.models import ReportVersion
from tests.desk.test_reports import hidden
from tests.library import samples
from tests.reporting.drafts import logged

PAPER = pdf.write(Document("en", "Report", [Title("Report"), Paragraph("1"), PageBreak(), Paragraph("2")]))


@pytest.fixture(autouse=True)
def desk(settings: LazySettings, tmp_path: Path, three_loaded: None) -> None:
    settings.MEDIA_ROOT = tmp_path / "files"


def entry(version: ReportVersion) -> str:
    return f"/en/desk/reports/{version.pk}/sections/stockpiles/"


def test_the_page_stands_beside_the_form_and_the_buttons_turn_it(staff: Client) -> None:
    version = logged(files=[("report.pdf", PAPER)])
    file = version.files.get().file_id
    path = entry(version)
    page = staff.get(path).content.decode()
    picture = f"/en/desk/reports/{version.pk}/files/{file}/pages/1.png"
    assert f'src="{picture}"' in page
    assert "page 1 of 2" in page
    assert "Previous page" not in page
    told = {"answer": "given", "seen": "0", "shown_file": str(file), "shown_page": "1"}
    turned = staff.post(path, {**told, "show": "next", "v.total-munitions": "7"}).content.decode()
    assert "page 2 of 2" in turned
    assert 'value="7"' in turned
    assert version.texts.count() == 0
    back = staff.post(path, {**told, "shown_page": "2", "show": "previous"}).content.decode()
    assert "page 1 of 2" in back
    typed = {**told, "origin_file": str(file), "origin_page": "2", "show": "page"}
    assert "page 2 of 2" in staff.post(path, typed).content.decode()
    assert Image.open(io.BytesIO(staff.get(picture).content)).format == "PNG"


def test_the_form_opens_at_the_page_that_its_part_was_read_in(staff: Client) -> None:
    version = logged(files=[("report.pdf", PAPER)])
    path = entry(version)
    told = {"answer": "given", "seen": "0", "origin_file": str(version.files.get().file_id)}
    staff.post(path, {**told, "origin_page": "2", "v.total-munitions": "7"})
    assert "page 2 of 2" in staff.get(path).content.decode()


def test_figures_typed_beside_different_pages_each_keep_theirs(staff: Client) -> None:
    version = logged(files=[("report.pdf", PAPER)])
    file, path = version.files.get().file_id, entry(version)
    told = {"answer": "given", "seen": "0", "shown_file": str(file), "shown_page": "1"}
    turned = staff.post(path, {**told, "show": "next", "v.total-munitions": "7"}).content.decode()
    fields = {
        "answer": "given",
        "seen": "0",
        "origin_file": str(file),
        "origin_page": "2",
        "v.total-munitions": "7",
        "o.total-munitions": hidden(turned, "o.total-munitions"),
        "v.total-submunitions": "9",
    }
    staff.post(path, fields)
    origins = read_answers(ReportVersion.objects.get().answers)["stockpiles"].origins
    assert origins == {
        "total-munitions": Origin(file=file, page="1"),
        "total-submunitions": Origin(file=file, page="2"),
    }


def test_a_figure_changed_after_the_page_was_turned_stands_on_the_page_shown(staff: Client) -> None:
    version = logged(files=[("report.pdf", PAPER)])
    file = version.files.get().file_id
    fields = {
        "answer": "given",
        "seen": "0",
        "origin_file": str(file),
        "origin_page": "2",
        "v.total-munitions": "8",
        "o.total-munitions": f"{file}:1:7",
        "v.total-submunitions": "9",
        "o.total-submunitions": "999999:1:9",
    }
    staff.post(entry(version), fields)
    origins = read_answers(ReportVersion.objects.get().answers)["stockpiles"].origins
    assert set(origins.values()) == {Origin(file=file, page="2")}


def test_a_word_report_shows_its_words_and_tables(staff: Client) -> None:
    made = docx.Document()
    made.add_paragraph("Stockpiles of <Peru>")
    made.add_table(1, 2).rows[0].cells[1].text = "12"
    out = io.BytesIO()
    made.save(out)
    page = staff.get(entry(logged(files=[("report.docx", out.getvalue())]))).content.decode()
    assert "Stockpiles of &lt;Peru&gt;" in page
    assert "<td><bdi>12</bdi></td>" in page


def test_a_file_that_cannot_be_drawn_is_told_and_the_form_works(staff: Client) -> None:
    version = logged(files=[("broken.pdf", samples.PDF)])
    page = staff.get(entry(version)).content.decode()
    assert "cannot be shown here" in page
    assert staff.post(entry(version), {"answer": "given", "seen": "0"}).status_code == 302


@pytest.mark.parametrize("page", ["0", "3", "9999"])
def test_a_page_that_is_not_there_is_not_found(staff: Client, page: str) -> None:
    version = logged(files=[("report.pdf", PAPER)])
    path = f"/en/desk/reports/{version.pk}/files/{version.files.get().file_id}/pages/{page}.png"
    assert staff.get(path).status_code == 404


def test_the_picture_is_for_those_who_may_open_the_file(
    staff: Client, signed_in_as: Callable[..., Client]
) -> None:
    version = logged(files=[("report.pdf", PAPER)])
    path = f"/en/desk/reports/{version.pk}/files/{version.files.get().file_id}/pages/1.png"
    answer = staff.get(path)
    assert (answer.status_code, answer["Cache-Control"]) == (200, "private, no-store")
    assert signed_in_as(Role.PRESIDENT).get(path).status_code == 404
    assert signed_in_as(Role.FOCAL_POINT, state="FRA").get(path).status_code == 403
    assert Client().get(path).status_code == 302
