"""Sections of reports in the summaries: "unchanged" and "not applicable" are counted as what they are."""

import datetime as dt

import pytest

from servanda.common.access import Role, Viewer
from servanda.law.forms import Answer, AnswerKind, Origin
from servanda.publications.summaries import Figure, Summary, summary
from servanda.publications.summaries.rows import shown_rows
from servanda.reporting.operations import acknowledge, publish
from tests.facts import ANN, TODAY, TREATY
from tests.reporting.drafts import draft, logged, save, submitted

pytestmark = pytest.mark.usefixtures("three_loaded")
COORDINATOR = Viewer(user_id=9, name="Co Example", roles=frozenset({Role.COORDINATOR}))
KEY = "sections-stockpiles"
FOUR_HUNDRED = Answer(
    kind=AnswerKind.GIVEN,
    fields={"total-munitions": "400"},
    origins={"total-munitions": Origin(file=1, page="7")},
)


def figure(found: Summary, key: str) -> Figure:
    place = found.figure(key)
    assert place, key
    return place[3]


def counts(found: Summary, year: str) -> dict[str, int]:
    names = ("reports", "given", "unchanged", "not-applicable", "not-reported", "restricted")
    told = {name: int(figure(found, f"{KEY}.{year}.{name}").value) for name in names}
    return {name: number for name, number in told.items() if number}


@pytest.mark.parametrize(
    ("answer", "counted_as"),
    [
        (FOUR_HUNDRED, "given"),
        (Answer(kind=AnswerKind.NOT_APPLICABLE, sentence="No stockpile."), "not-applicable"),
        (Answer(kind=AnswerKind.UNCHANGED, since=2016), "unchanged"),
        (Answer(), "not-reported"),
    ],
)
def test_each_of_the_four_answers_is_counted_as_what_it_is(answer: Answer, counted_as: str) -> None:
    submitted("2017", answer)
    assert counts(summary(TREATY, TODAY, ANN), "2017") == {"reports": 1, counted_as: 1}


def test_a_draft_is_counted_nowhere() -> None:
    save(draft("2017"), FOUR_HUNDRED)
    assert summary(TREATY, TODAY, ANN).figure(f"{KEY}.2017.reports") is None


def test_a_report_counts_from_the_day_on_which_it_was_received() -> None:
    submitted("2017", FOUR_HUNDRED)
    assert summary(TREATY, TODAY - dt.timedelta(days=1), ANN).figure(f"{KEY}.2017.reports") is None


def test_a_figure_leads_to_its_report_and_page_and_holds_where_it_is_unchanged() -> None:
    first = submitted("2016", FOUR_HUNDRED)
    second = submitted("2017", Answer(kind=AnswerKind.UNCHANGED, since=2016))
    found = summary(TREATY, TODAY, ANN)
    for year, version in (("2016", first.version.pk), ("2017", second.version.pk)):
        told = figure(found, f"in-reports-stockpiles.{year}.total-munitions")
        assert told.value == 400
        row = shown_rows(told, {"PER": "Peru"})[0]
        assert (row.version, row.page, row.name) == (version, "7", "Peru")
    assert "2016" in shown_rows(figure(found, "in-reports-stockpiles.2017.total-munitions"), {})[0].told


def test_what_the_unit_may_see_others_may_not_yet() -> None:
    logged()
    assert counts(summary(TREATY, TODAY, ANN), "2017") == {"reports": 1, "not-reported": 1}
    assert summary(TREATY, TODAY, COORDINATOR).figure(f"{KEY}.2017.reports") is None


def test_a_restricted_section_is_counted_as_restricted_and_its_figures_stay_away() -> None:
    version = logged(restricted_sections=["stockpiles"])
    save(version, FOUR_HUNDRED, actor=ANN)
    acknowledge(version_id=version.pk, actor=ANN)
    publish(version_id=version.pk, actor=ANN)
    assert counts(summary(TREATY, TODAY, ANN), "2017") == {"reports": 1, "given": 1}
    for_others = summary(TREATY, TODAY, COORDINATOR)
    assert counts(for_others, "2017") == {"reports": 1, "restricted": 1}
    assert for_others.figure("in-reports-stockpiles.2017.total-munitions") is None
