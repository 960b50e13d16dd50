"""Reports not received: since when, what was sent, what comes next, as of any day, and as a paper for a meeting."""

import csv
import datetime as dt
import io
import re
from collections.abc import Callable, Iterator

import openpyxl
import pytest
from django.test import Client
from pypdf import PdfReader

from servanda.common.access import OPERATOR, Role, Viewer
from servanda.common.languages import UN_ORDER
from servanda.correspondence import operations
from servanda.implementation.operations import record_fact
from servanda.law import records
from servanda.law.partial_dates import PartialDate
from servanda.library.enums import Sensitivity
from servanda.papers.dates import write_date
from servanda.papers.document import Paragraph, Table, Text
from servanda.papers.document_text import plain
from servanda.papers.docx import read
from servanda.people.enums import PersonRoleKind
from servanda.people.models import Person, PersonRole
from servanda.publications.overdue import (
    MissingReport,
    OverdueFilter,
    missing_reports,
    next_step_words,
    overdue_paper,
    sent_words,
)
from servanda.reporting.operations import record_not_received
from tests.correspondence.letters import approved, prepared, reminder
from tests.facts import ANN, TODAY, TREATY
from tests.people.contacts import office

PATH = "/en/desk/reports/overdue/"
PERU_2017 = OverdueFilter(obligation="annual-report")


@pytest.fixture(autouse=True)
def desk(three_loaded: None) -> None:
    """Angola, France and Peru, which has a mission to write to."""
    office("PER")


def peru(on: dt.date = TODAY, viewer: Viewer = ANN) -> MissingReport:
    """The row of Peru's report on 2017, due on 30 April 2018."""
    rows = missing_reports(TREATY, on, viewer, PERU_2017)
    return next(row for row in rows if (row.label.iso3, row.duty.period) == ("PER", "2017"))


def sent_on(day: dt.date, sensitivity: Sensitivity = Sensitivity.UNCLASSIFIED) -> None:
    [letter] = approved(reminder())
    type(letter).objects.filter(pk=letter.pk).update(
        approved_on=day, gone_on=day, stage="printed", sensitivity=sensitivity.value
    )


def test_the_next_step_is_the_rung_reached_until_it_is_prepared_then_sent() -> None:
    assert next_step_words(peru()) == "Annual report: reminder after the date, proposed since 30 May 2018"
    batch = prepared()
    assert next_step_words(peru()) == "Prepared, not sent: Annual report: reminder after the date"
    operations.approve_batch(batch_id=batch, actor=ANN, today=TODAY)
    assert "Prepared, not sent" in next_step_words(peru())


def test_once_sent_the_letter_stands_there_with_its_day_and_number_and_the_ladder_ends() -> None:
    sent_on(dt.date(2018, 5, 30))
    row = peru()
    assert "Annual report: reminder after the date, 30 May 2018 (" in sent_words(row)
    assert (row.last_contact_on, next_step_words(row)) == (
        dt.date(2018, 5, 30),
        "No further letter on the ladder",
    )


def test_on_a_day_before_it_went_the_letter_is_not_there_yet() -> None:
    sent_on(dt.date(2018, 5, 30))
    row = peru(dt.date(2018, 5, 29))
    assert (row.sent, row.prepared, row.last_contact_on) == (None, None, None)
    assert next_step_words(row) == "Annual report: reminder after the date, from 30 May 2018"


def test_a_contact_after_the_day_does_not_hide_the_one_before_it() -> None:
    sent_on(dt.date(2018, 5, 2))
    [later] = approved(reminder(period="2016"))
    type(later).objects.filter(pk=later.pk).update(gone_on=dt.date(2018, 5, 30), stage="printed")
    assert peru(dt.date(2018, 5, 10)).last_contact_on == dt.date(2018, 5, 2)


def test_a_confidential_letter_is_shown_to_those_who_may_see_it_only() -> None:
    sent_on(dt.date(2018, 5, 30), Sensitivity.STRICTLY_CONFIDENTIAL)
    coordinator = Viewer(name="Carmen", roles=frozenset({Role.COORDINATOR}))
    assert peru().sent is not None
    assert peru(viewer=coordinator).sent is None


def test_a_theme_shows_its_coordinators_of_the_day_and_the_states_it_concerns(staff: Client) -> None:
    someone = Person.objects.create(name="Ms. Someone")
    for theme, since in (("clearance", None), ("transparency", dt.date(2018, 6, 1))):
        PersonRole.objects.create(
            person=someone, kind=PersonRoleKind.COORDINATOR, state_id="FRA", theme=theme, since=since
        )
    page = staff.get(PATH + "?theme=clearance").content.decode()
    assert "Clearance and risk reduction education (France)" in page
    assert "coordinators on 31 May 2018:" in page
    assert "Transparency measures (France)" not in page
    assert "Ms. Someone" not in page


def test_a_theme_narrows_to_the_states_for_which_something_is_open_under_it() -> None:
    known = records.Fact(iso3="PER", fact="contamination", value="yes", source="Report on 2016")
    record_fact(treaty_id=TREATY, fact=known, actor=ANN, today=TODAY)
    rows = missing_reports(TREATY, TODAY, ANN, OverdueFilter(theme="clearance"))
    assert {row.label.iso3 for row in rows} == {"PER"}
    assert {row.label.iso3 for row in missing_reports(TREATY, TODAY, ANN, OverdueFilter())} == {"FRA", "PER"}


def test_years_that_stand_alike_are_one_line_and_each_is_a_row_of_the_exports(staff: Client) -> None:
    page = staff.get(PATH + "?obligation=annual-report").content.decode()
    book = openpyxl.load_workbook(io.BytesIO(staff.get("/en/desk/reports/overdue.xlsx").content))
    rows = [row for row in book.worksheets[0].iter_rows(values_only=True) if row[0] == "Peru"]
    assert page.count('/en/desk/states/PER/"') == 1
    assert len(rows) > 1
    lines = staff.get("/en/desk/reports/overdue.csv").content.decode("utf-8-sig")
    found = [row for row in csv.DictReader(io.StringIO(lines)) if row["State"] == "Peru"]
    assert len(found) == len(rows)
    assert found[-1]["Next step"] == "Annual report: reminder after the date, proposed since 30 May 2018"


@pytest.mark.parametrize("language", UN_ORDER)
@pytest.mark.parametrize("kind", ["docx", "pdf"])
def test_the_paper_for_a_meeting_is_made_in_each_language_from_any_page(
    staff: Client, language: str, kind: str
) -> None:
    answer = staff.get(f"{PATH}paper/?on=2018-05-31&language={language}&as={kind}")
    name = f'attachment; filename="reports-not-received-2018-05-31.{language}.{kind}"'
    assert (answer.status_code, answer["Content-Disposition"]) == (200, name)
    if kind == "docx":
        assert write_date(TODAY, language) in " ".join(plain(text) for text in _texts(answer.content))
    else:
        assert len(PdfReader(io.BytesIO(answer.content)).pages) == 1


def _texts(content: bytes) -> Iterator[Text]:
    for block in read(content):
        if isinstance(block, Paragraph):
            yield block.text


def test_the_paper_keeps_silence_apart_from_what_a_source_says() -> None:
    missing = records.NotReceived(
        iso3="PER",
        obligation="annual-report",
        period="2017",
        as_of=PartialDate.on(TODAY),
        source="List of the depositary, 31 May 2018",
    )
    record_not_received(treaty_id=TREATY, missing=missing, actor=ANN, today=TODAY)
    rows = missing_reports(TREATY, TODAY, ANN, OverdueFilter())
    blocks = overdue_paper(rows, TODAY, OverdueFilter()).blocks
    said = [str(getattr(block, "text", "")) for block in blocks]
    silent = next(place for place, text in enumerate(said) if "the sources do not tell" in text)
    known = ["Peru", "2017", "30 April 2018", "–"]
    assert "it is on record that they had not been received" in " ".join(said[:silent])
    assert [table.rows for table in blocks[:silent] if isinstance(table, Table)] == [[known]]
    others = [row for table in blocks[silent:] if isinstance(table, Table) for row in table.rows]
    assert ["Peru", "2013, 2014, 2015, 2016", "30 April 2014", "–"] in others


def test_the_paper_judges_no_state() -> None:
    rows = missing_reports(TREATY, TODAY, OPERATOR, OverdueFilter())
    said = str(overdue_paper(rows, TODAY, OverdueFilter(region="African"))).lower()
    for word in ("non-compli", "violat", "breach", "fail", "delinquent", "overdue"):
        assert word not in said


def test_a_focal_point_sees_neither_list_nor_paper(signed_in_as: Callable[..., Client]) -> None:
    client = signed_in_as(Role.FOCAL_POINT, state="PER")
    for path in (PATH, f"{PATH}paper/", "/en/desk/reports/overdue.csv"):
        assert client.get(path).status_code == 403


def test_the_board_shows_beside_each_duty_what_was_sent_and_what_comes_next(staff: Client) -> None:
    board = "/en/desk/?within=past&state=PER"
    assert (
        "Annual report: reminder after the date, proposed since 30 May 2018"
        in staff.get(board).content.decode()
    )
    sent_on(dt.date(2018, 5, 30))
    page = staff.get(board).content.decode()
    assert re.search(
        r'<a href="/en/desk/letters/\d+/">Annual report: reminder after the date</a>, 30 May 2018', page
    )
    assert "Annual report: reminder after the date, proposed since" not in page
