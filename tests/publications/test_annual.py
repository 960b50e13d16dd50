"""The annual report: by the plan of its year, with what there is to show, trips and money, and what is missing said."""

import datetime as dt

import pytest
from django.utils import translation

from servanda.common.access import Role, Viewer
from servanda.common.languages import UN_ORDER, django_code
from servanda.duties.operations.load_folder import load_folder
from servanda.papers.document import Table
from servanda.papers.document_text import plain
from servanda.papers.docx import write
from servanda.publications.drafts import Period, Section, draft_paper, sections_of
from servanda.publications.enums import PaperKind
from servanda.publications.queries import paper_of_period
from servanda.results.operations import log_work
from servanda.workplan.operations import load_plans
from tests.facts import ANN, CCM_DATA, TREATY
from tests.finance.money import a_budget, booked
from tests.workplan.plans import CCM_PLANS

NOW = dt.datetime(2019, 3, 5, 9, tzinfo=dt.UTC)
YEAR = Period(dt.date(2019, 1, 1), dt.date(2019, 12, 31))


@pytest.fixture
def everything(db: None) -> None:
    load_folder(folder=CCM_DATA, treaty_id=TREATY, actor=ANN)
    load_plans(folder=CCM_PLANS, treaty_id=TREATY, actor=ANN, now=NOW)


def section(section_id: str, viewer: Viewer = ANN, *, period: Period = YEAR) -> Section:
    found = sections_of(TREATY, PaperKind.ANNUAL, period, viewer)
    return next(one for one in found if one.id == section_id)


def cells(one: Section) -> list[list[str]]:
    table = one.data[0]
    assert isinstance(table, Table)
    return [[plain(cell) for cell in row] for row in table.rows]


def test_every_outcome_and_output_of_the_plan_has_its_section(everything: None) -> None:
    ids = [one.id for one in sections_of(TREATY, PaperKind.ANNUAL, YEAR, ANN)]
    assert [one for one in ids if one.startswith("outcome-")] == [
        f"outcome-{number}" for number in range(1, 7)
    ]
    assert len([one for one in ids if one.startswith("output-")]) == 11


def test_an_entry_of_the_log_counts_for_its_activity_and_the_others_are_said_to_be_empty(
    everything: None,
) -> None:
    log_work(
        treaty_id=TREATY,
        actor=ANN,
        today=dt.date(2019, 3, 5),
        now=NOW,
        on=dt.date(2019, 3, 4),
        what="Answered questions on the form",
        state_id="LAO",
        activity="3.2.1",
        people=["Ann Example"],
    )
    found = section("output-3-2")
    line = next(row for row in cells(found) if row[0].startswith("3.2.1 "))
    assert line[1:] == ["1", "1", "4 March 2019"]
    assert found.missing == ["Nothing is recorded yet for: 3.2.2, 3.2.3, 3.2.4."]


def test_what_was_done_for_an_activity_is_named_and_the_rest_counted(everything: None) -> None:
    for day in range(1, 10):
        log_work(
            treaty_id=TREATY,
            actor=ANN,
            today=dt.date(2019, 3, 15),
            now=NOW,
            on=dt.date(2019, 3, day),
            what=f"Call number {day}",
            state_id="LAO" if day > 5 else "",
            activity="3.2.2",
            people=["Ann Example"],
        )
    on_record, done = section("output-3-2").data
    assert isinstance(on_record, Table)
    assert isinstance(done, Table)
    assert on_record.caption == "Output 3.2: work on record"
    assert done.caption == "Activity 3.2.2: what was done"
    assert [plain(cell) for cell in done.rows[0]] == [
        "9 March 2019",
        "Call number 9",
        "Lao People’s Democratic Republic",
        "Ann Example",
    ]
    assert plain(done.rows[-1][2]) == "–"
    assert len(done.rows) == 6
    assert done.note == "and 3 more"


def test_what_is_not_recorded_is_missing_and_no_figure_is_made_up(everything: None) -> None:
    assert section("finance").missing == ["No budget is recorded for 2019."]
    assert section("in-kind").missing == ["No support in kind is recorded for this year."]
    assert section("missions").data == []


def test_the_money_of_a_year_is_told_to_the_day_that_its_accounts_reach(everything: None) -> None:
    year = Period(dt.date(2018, 1, 1), dt.date(2018, 12, 31))
    budget = a_budget()
    assert section("finance", period=year).said == [
        "Budget of 2018 by line. No accounts of that year are on record."
    ]
    booked(budget, "salaries", "29300", "2018-04-25")
    assert section("finance", period=year).said == [
        (
            "Budget of 2018 by line, with what was spent and committed by the accounts on record,"
            " which reach to 25 April 2018."
        )
    ]


def test_the_money_is_not_shown_to_a_coordinator(everything: None) -> None:
    coordinator = Viewer(
        user_id=5, name="Cleo", roles=frozenset({Role.COORDINATOR}), themes=frozenset({"clearance"})
    )
    found = section("finance", coordinator)
    assert found.data == ()
    assert "The money is shown to" in found.missing[0]


def test_the_report_is_written_in_every_language(everything: None) -> None:
    for language in UN_ORDER:
        with translation.override(django_code(language)):
            shown = paper_of_period(TREATY, PaperKind.ANNUAL, YEAR, viewer=ANN)
            assert write(draft_paper(shown)).startswith(b"PK")
            assert shown.language == language
