"""The desk's pages about reports: log in a minute, see the board follow, enter figures, read Word reports."""

import datetime as dt
import io
import re
from pathlib import Path

import docx
import openpyxl
import pytest
from django.conf import LazySettings
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from PIL import Image

from servanda.common.access import Role
from servanda.common.languages import UN_ORDER
from servanda.implementation.operations import record_request
from servanda.law import records as law
from servanda.law.forms import read_answers
from servanda.law.partial_dates import PartialDate
from servanda.reporting.models import ReportVersion
from servanda.reporting.operations import acknowledge, publish
from tests.facts import ANN, TODAY, TREATY
from tests.library import samples
from tests.papers.ruled import pdf, table
from tests.reporting.drafts import draft, logged, save

MOST_QUERIES = 15


@pytest.fixture(autouse=True)
def desk(settings: LazySettings, tmp_path: Path, three_loaded: None) -> None:
    settings.MEDIA_ROOT = tmp_path / "files"


def word(*lines: str, table: list[list[str]] | None = None) -> bytes:
    made = docx.Document()
    for line in lines:
        made.add_paragraph(line)
    if table:
        grid = made.add_table(0, len(table[0]))
        for row in table:
            for cell, text in zip(grid.add_row().cells, row, strict=True):
                cell.text = text
    out = io.BytesIO()
    made.save(out)
    return out.getvalue()


REPORT = word(
    "State Party: Peru",
    "Reporting time period from 01/01/2017 to 31/12/2017",
    "Form D: Stockpiles and destruction",
    "Stock",
    table=[["Type of munition", "Number of munitions"], ["BLG-66", "12"]],
)


REPORT_IN_PDF = pdf(
    "State Party: Peru\n\nReporting time period from 01/01/2017 to 31/12/2017\n\n"
    "#strong[Form D: Stockpiles and destruction]\n\nStock\n\n"
    + table([["Type of munition", "Number of munitions"], ["BLG-66", "12"]])
)


def drop(client: Client, *files: tuple[str, bytes]) -> str:
    sent = [SimpleUploadedFile(name, content) for name, content in files]
    answer = client.post("/en/desk/reports/log/", {"step": "read", "files": sent})
    assert answer.status_code == 200
    return answer.content.decode()


def hidden(page: str, name: str) -> str:
    found = re.search(rf'name="{name}" value="([^"]*)"', page)
    assert found
    return found[1]


def chosen(page: str, name: str) -> str:
    select = page.partition(f'name="{name}"')[2].partition("</select>")[0]
    found = re.search(r'value="([^"]*)" selected', select)
    return found[1] if found else ""


def log_it(client: Client, page: str, **more: str) -> ReportVersion:
    fields = {
        "step": "save",
        "kept": hidden(page, "kept"),
        "state": chosen(page, "state"),
        "obligation": chosen(page, "obligation"),
        "period": "2017",
        "channel": "e-mail",
        "received_by_unit_on_day": "7",
        "received_by_unit_on_month": "5",
        "received_by_unit_on_year": "2018",
        **more,
    }
    answer = client.post("/en/desk/reports/log/", fields)
    assert answer.status_code == 302, answer.content.decode()
    return ReportVersion.objects.latest("pk")


def test_a_report_is_proposed_from_its_files_logged_and_the_board_follows(staff: Client) -> None:
    assert "Peru" in staff.get("/en/desk/reports/overdue/?obligation=annual-report").content.decode()
    page = drop(staff, ("Peru 2017.docx", REPORT), ("letter.pdf", samples.PDF))
    assert (chosen(page, "state"), chosen(page, "obligation")) == ("PER", "annual-report")
    version = log_it(staff, page)
    assert [each.file.name for each in version.files.all()] == ["Peru 2017.docx", "letter.pdf"]
    rows = openpyxl.load_workbook(io.BytesIO(staff.get("/en/desk/reports/overdue.xlsx").content)).worksheets[
        0
    ]
    assert ("Peru", "2017") not in {(str(row[0]), str(row[4])) for row in rows.iter_rows(values_only=True)}
    state = staff.get("/en/desk/states/PER/").content.decode()
    assert f"/en/desk/reports/{version.pk}/" in state


def test_a_report_without_files_can_be_logged(staff: Client) -> None:
    page = drop(staff)
    assert log_it(staff, page, state="AGO").files.count() == 0


def test_files_are_attached_by_a_signed_number_only(staff: Client) -> None:
    answer = staff.post("/en/desk/reports/log/", {"step": "save", "kept": "[1]", "state": "PER"})
    assert (answer.status_code, ReportVersion.objects.count()) == (400, 0)


def test_an_unfit_file_is_told_and_nothing_is_kept(staff: Client) -> None:
    sent = SimpleUploadedFile("virus.exe", b"MZ")
    answer = staff.post("/en/desk/reports/log/", {"step": "read", "files": [sent]})
    assert (answer.status_code, "was not kept" in answer.content.decode()) == (400, True)


def test_what_is_missing_in_the_form_is_told_beside_it(staff: Client) -> None:
    page = drop(staff)
    answer = staff.post(
        "/en/desk/reports/log/", {"step": "save", "kept": hidden(page, "kept"), "channel": "fax"}
    )
    assert (answer.status_code, ReportVersion.objects.count()) == (200, 0)
    assert "Nothing was saved" in answer.content.decode()


def test_a_word_report_is_read_with_its_doubts_and_taken_only_where_ticked(staff: Client) -> None:
    version = log_it(staff, drop(staff, ("Peru 2017.docx", REPORT)))
    file = version.files.get().file_id
    path = f"/en/desk/reports/{version.pk}/files/{file}/reading/"
    page = staff.get(path).content.decode()
    assert "The letter printed is not that of the title" in page
    assert staff.post(path, {}).status_code == 400
    assert ReportVersion.objects.get().answers == {}
    staff.post(path, {"section": "stockpiles", "seen.stockpiles": "0"})
    answer = read_answers(ReportVersion.objects.get().answers)["stockpiles"]
    assert answer.tables == {"stock": ({"munition-type": "BLG-66", "munition-quantity": "12"},)}
    assert {origin.file for origin in answer.origins.values()} == {file}


def test_a_report_in_pdf_is_read_with_the_page_of_each_figure(staff: Client) -> None:
    version = log_it(staff, drop(staff, ("Peru 2017.pdf", REPORT_IN_PDF)))
    file = version.files.get().file_id
    path = f"/en/desk/reports/{version.pk}/files/{file}/reading/"
    assert path in staff.get(f"/en/desk/reports/{version.pk}/").content.decode()
    assert "The letter printed is not that of the title" in staff.get(path).content.decode()
    staff.post(path, {"section": "stockpiles", "seen.stockpiles": "0"})
    answer = read_answers(ReportVersion.objects.get().answers)["stockpiles"]
    assert answer.tables == {"stock": ({"munition-type": "BLG-66", "munition-quantity": "12"},)}
    assert {(origin.file, origin.page) for origin in answer.origins.values()} == {(file, "1")}
    assert "Peru 2017.pdf, page 1" in staff.get(f"/en/desk/reports/{version.pk}/").content.decode()


def test_a_pdf_without_words_is_entered_beside_its_pages(staff: Client) -> None:
    version = logged(files=[("scan.pdf", samples.PDF)])
    path = f"/en/desk/reports/{version.pk}/files/{version.files.get().file_id}/reading/"
    page = staff.get(path, follow=True).content.decode()
    assert "No part of the form was found in this file" in page or "cannot be read" in page


def test_a_scan_leads_on_to_entering_by_hand(staff: Client) -> None:
    scan = io.BytesIO()
    Image.new("RGB", (200, 280), "white").save(scan, "PDF")
    version = logged(files=[("scan.pdf", scan.getvalue())])
    path = f"/en/desk/reports/{version.pk}/files/{version.files.get().file_id}/reading/"
    page = staff.get(path).content.decode()
    assert "No part of the form was found in this file" in page
    assert f'href="/en/desk/reports/{version.pk}/sections/institutions/"' in page


def test_figures_are_entered_beside_a_file_and_keep_its_page(staff: Client) -> None:
    version = logged(files=[("report.pdf", samples.PDF)])
    path = f"/en/desk/reports/{version.pk}/sections/stockpiles/"
    fields = {
        "answer": "given",
        "seen": "0",
        "origin_file": str(version.files.get().file_id),
        "origin_page": "3",
        "rows.stock": "3",
        "v.stock/1/munition-type": "BLG-66",
        "v.stock/1/munition-quantity": "1,250",
        "v.total-munitions": "0",
    }
    assert staff.post(path, fields).status_code == 302
    answer = read_answers(ReportVersion.objects.get().answers)["stockpiles"]
    assert answer.tables["stock"] == ({"munition-type": "BLG-66", "munition-quantity": "1250"},)
    assert (answer.fields, answer.origins["stock/0/munition-quantity"].page) == (
        {"total-munitions": "0"},
        "3",
    )
    shown = staff.get(f"/en/desk/reports/{version.pk}/").content.decode()
    assert "report.pdf, page 3" in shown
    assert "the report says 0; its parts add up to 1,250" in shown


def test_what_contradicts_a_request_for_more_time_shows_both_documents(staff: Client) -> None:
    version = logged(files=[("report.pdf", samples.PDF)], period="2017")
    request = law.ExtensionRequest(
        iso3=version.report.state_id,
        obligation="stockpile-destruction",
        until=PartialDate.parse("2024-04-01"),
        asked_on=dt.date(2017, 6, 1),
        stock_remaining="1000",
        source="Request for an extension, CCM/MSP/2017/9",
        page="7",
    )
    record_request(treaty_id=TREATY, request=request, actor=ANN, today=TODAY)
    fields = {
        "answer": "given",
        "seen": "0",
        "origin_file": str(version.files.get().file_id),
        "origin_page": "3",
        "rows.stock": "1",
        "v.stock/0/munition-quantity": "1250",
    }
    staff.post(f"/en/desk/reports/{version.pk}/sections/stockpiles/", fields)
    page = staff.get(f"/en/desk/reports/{version.pk}/").content.decode()
    shown = page.partition('id="contradictions"')[2].partition("</section>")[0]
    assert "says 1,250; the extension request says that 1,000 remained on 1 June 2017" in shown
    assert "This report: <bdi>report.pdf, page 3</bdi>" in shown
    assert "On record: <bdi>Request for an extension, CCM/MSP/2017/9, 7</bdi>" in shown


def test_of_two_who_enter_at_once_the_second_sees_it_and_nothing_is_lost(staff: Client) -> None:
    version = logged()
    path = f"/en/desk/reports/{version.pk}/sections/stockpiles/"
    staff.post(path, {"answer": "given", "seen": "0", "v.total-munitions": "1"})
    answer = staff.post(path, {"answer": "given", "seen": "0", "v.total-munitions": "2"})
    page = answer.content.decode()
    assert (answer.status_code, "Both texts are kept" in page, 'value="2"' in page) == (409, True, True)
    assert version.texts.count() == 2
    assert (
        staff.post(
            path, {"answer": "given", "seen": hidden(page, "seen"), "v.total-munitions": "2"}
        ).status_code
        == 302
    )


def test_more_rows_are_shown_without_saving(staff: Client) -> None:
    version = logged()
    path = f"/en/desk/reports/{version.pk}/sections/stockpiles/"
    page = staff.post(
        path, {"answer": "given", "more": "1", "rows.stock": "1", "v.stock/0/munition-type": "A"}
    )
    assert 'name="v.stock/2/munition-type"' in page.content.decode()
    assert version.texts.count() == 0


def test_stages_are_moved_by_buttons_and_a_recall_needs_a_reason(staff: Client) -> None:
    version = logged()
    path = f"/en/desk/reports/{version.pk}/move/"
    staff.post(path, {"action": "acknowledge"})
    assert staff.post(path, {"action": "recall", "note": ""}).status_code == 400
    assert staff.post(path, {"action": "fly"}).status_code == 400
    staff.post(path, {"action": "recall", "note": "sent by mistake"})
    assert ReportVersion.objects.get().stage == "recalled"


def test_days_period_and_visibility_are_completed_later(staff: Client) -> None:
    version = logged()
    fields = {
        "edition": "1",
        "received_by_depositary_on_day": "30",
        "received_by_depositary_on_month": "4",
        "received_by_depositary_on_year": "2018",
        "language": "es",
        "visibility": "public",
        "restricted_sections": ["stockpiles"],
    }
    path = f"/en/desk/reports/{version.pk}/details/"
    assert staff.post(path, fields).status_code == 302
    version.refresh_from_db()
    assert version.received_by_depositary_on == dt.date(2018, 4, 30)
    assert (version.language, version.restricted_sections) == ("es", ["stockpiles"])
    assert staff.post(path, fields).status_code == 400  # the edition is an older one now


def test_a_file_is_given_out_as_a_download_to_those_who_may(staff: Client, signed_in_as: object) -> None:
    version = logged(files=[("report.pdf", samples.PDF)])
    path = f"/en/desk/reports/{version.pk}/files/{version.files.get().file_id}/"
    assert staff.get(path).content == samples.PDF
    president = signed_in_as(Role.PRESIDENT)  # type: ignore[operator]
    assert president.get(path).status_code == 404
    acknowledge(version_id=version.pk, actor=ANN)
    publish(version_id=version.pk, actor=ANN)
    assert president.get(path).status_code == 200


def test_a_draft_of_a_state_is_not_there_for_the_desk(staff: Client) -> None:
    version = draft()
    save(version)
    assert staff.get(f"/en/desk/reports/{version.pk}/").status_code == 404
    assert str(version.pk) not in re.findall(
        r"/desk/reports/(\d+)/", staff.get("/en/desk/reports/").content.decode()
    )


@pytest.mark.parametrize("language", UN_ORDER)
def test_every_page_answers_in_every_language_with_few_queries(
    staff: Client, language: str, django_assert_max_num_queries: object
) -> None:
    for period in ("2014", "2015", "2016"):
        logged(period=period)
    version = logged(files=[("report.docx", REPORT)])
    save(version, actor=ANN)
    file = version.files.get().file_id
    pages = [
        "",
        "log/",
        "overdue/",
        "overdue/?region=GRULAC&on=2017-01-01",
        f"{version.pk}/",
        f"{version.pk}/details/",
        f"{version.pk}/sections/stockpiles/",
        f"{version.pk}/files/{file}/reading/",
    ]
    staff.get(f"/{language}/desk/")
    for page in pages:
        with django_assert_max_num_queries(MOST_QUERIES):  # type: ignore[operator]
            assert staff.get(f"/{language}/desk/reports/{page}").status_code == 200, page
