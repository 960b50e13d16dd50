"""Reports as versions: drafts, submissions, papers received, and the clock that follows."""

import datetime as dt
from pathlib import Path

import pytest
from django.conf import LazySettings
from django.db import DatabaseError, transaction

from servanda.common.access import ANYONE, NotAllowed, NotThere
from servanda.common.errors import BadInput
from servanda.common.history.queries import history_of
from servanda.law.forms import Answer, AnswerKind, GapKind
from servanda.reporting.enums import Stage
from servanda.reporting.models import ReportVersion, SectionText
from servanda.reporting.operations import (
    Days,
    acknowledge,
    attach_file,
    open_draft,
    publish,
    recall,
    record_days,
    submit,
)
from servanda.reporting.queries import log, version_view, versions_of_state
from tests.facts import ANN, TODAY, TREATY, three_states
from tests.library import samples
from tests.reporting.drafts import COLLEAGUE, LIMA, NOTHING_LEFT, NOW, PARIS, draft, logged, save, submitted

pytestmark = pytest.mark.django_db
DAY = dt.date(2018, 5, 7)


@pytest.fixture(autouse=True)
def desk(settings: LazySettings, tmp_path: Path) -> None:
    settings.MEDIA_ROOT = tmp_path / "files"
    three_states()


def filings() -> list[tuple[str, str, str, bool]]:
    return [(one.iso3, one.period, str(one.received_on), one.in_use) for one in log(TREATY).filings]


def test_a_draft_is_opened_once_and_covers_its_year() -> None:
    first = draft()
    assert draft(actor=COLLEAGUE).pk == first.pk
    assert (first.period_from, first.period_to) == (dt.date(2017, 1, 1), dt.date(2017, 12, 31))
    assert filings() == []


@pytest.mark.parametrize(
    ("obligation", "period", "sentence"),
    [
        ("clearance", "2017", "Choose which report"),
        ("annual-report", "", "calendar year"),
        ("initial-report", "2017", "made once"),
    ],
)
def test_a_draft_of_what_is_no_report_is_refused(obligation: str, period: str, sentence: str) -> None:
    with pytest.raises(BadInput, match=sentence):
        draft(period, obligation=obligation)


def test_submitting_gives_a_receipt_and_starts_nothing_over() -> None:
    receipt = submitted()
    version = receipt.version
    assert (version.stage, version.number, len(receipt.checksum)) == (Stage.SUBMITTED, 1, 64)
    assert filings() == [("PER", "2017", "2018-05-31", True)]
    with pytest.raises(BadInput, match="“Submitted” now"):
        submit(version_id=version.pk, actor=LIMA, today=TODAY, now=NOW)


def test_an_empty_report_can_be_submitted_and_its_gaps_are_listed() -> None:
    version = draft()
    receipt = submit(version_id=version.pk, actor=LIMA, today=TODAY, now=NOW)
    assert {gap.kind for gap in receipt.gaps} == {GapKind.NOT_ANSWERED}
    assert len(receipt.gaps) == 11


def test_a_submitted_version_never_changes_not_even_in_the_database() -> None:
    version = submitted().version
    with pytest.raises(NotAllowed, match="never changes"):
        save(version)
    for column, value in {"answers": {}, "checksum": "0" * 64, "period_to": TODAY, "stage": "draft"}.items():
        with pytest.raises(DatabaseError), transaction.atomic():
            ReportVersion.objects.filter(pk=version.pk).update(**{column: value})
    with pytest.raises(TypeError, match="never removed"):
        version.delete()


def test_the_next_report_begins_with_the_last_answers() -> None:
    first = submitted("2016").version
    next_one = draft("2017")
    assert next_one.started_from == first
    assert next_one.answers == first.answers


def test_a_correction_is_a_new_version_and_the_first_receipt_still_counts() -> None:
    logged(days=Days(received_by_unit_on=DAY))
    second = submitted().version
    assert second.number == 2
    lines = versions_of_state(TREATY, "PER", viewer=ANN)
    assert [(one.number, one.stage, one.is_current) for one in lines] == [
        (2, Stage.SUBMITTED, True),
        (1, Stage.SUPERSEDED, False),
    ]
    assert filings() == [("PER", "2017", "2018-05-07", True)]


def test_a_recall_takes_the_clocks_entry_along_and_a_new_version_brings_it_back() -> None:
    version = submitted().version
    with pytest.raises(BadInput, match="few words"):
        recall(version_id=version.pk, reason=" ", actor=LIMA)
    recall(version_id=version.pk, reason="wrong annex", actor=LIMA)
    assert filings() == [("PER", "2017", "2018-05-31", False)]
    again = submitted().version
    assert (again.number, filings()) == (2, [("PER", "2017", "2018-05-31", True)])


def test_of_two_who_save_at_once_both_texts_are_kept() -> None:
    version = draft()
    mine = save(version)
    theirs = save(version, Answer(kind=AnswerKind.GIVEN, fields={"total-munitions": "7"}), actor=COLLEAGUE)
    assert theirs.other == mine.text
    assert theirs.text.beside
    version.refresh_from_db()
    assert version.answers["stockpiles"]["fields"] == {"total-munitions": "0"}
    chosen = save(
        version, Answer(kind=AnswerKind.GIVEN, fields={"total-munitions": "7"}), seen=mine.text.number
    )
    assert chosen.other is None
    assert SectionText.objects.count() == 3


def test_the_same_text_saved_twice_is_no_conflict() -> None:
    version = draft()
    save(version)
    assert save(version).other is None


def test_a_place_that_the_form_does_not_have_is_refused() -> None:
    with pytest.raises(BadInput, match="no place called “colour”"):
        save(draft(), Answer(kind=AnswerKind.GIVEN, fields={"colour": "blue"}))


def test_another_states_draft_is_not_there_by_any_route() -> None:
    version = draft()
    for viewer in (PARIS, ANN, ANYONE):
        with pytest.raises(NotThere):
            version_view(version.pk, viewer=viewer)
        with pytest.raises(NotThere):
            save(version, actor=viewer)
        with pytest.raises(NotThere):
            submit(version_id=version.pk, actor=viewer, today=TODAY, now=NOW)
        assert versions_of_state(TREATY, "PER", viewer=viewer) == []
    with pytest.raises(NotThere):
        open_draft(
            treaty_id=TREATY, iso3="PER", obligation="annual-report", period="2017", actor=PARIS, today=TODAY
        )


def test_a_paper_is_logged_with_its_files_and_its_days_apart() -> None:
    version = logged(
        files=[("report.pdf", samples.PDF)],
        days=Days(
            signed_on=dt.date(2018, 4, 20),
            received_by_depositary_on=dt.date(2018, 4, 30),
            received_by_unit_on=DAY,
        ),
    )
    view = version_view(version.pk, viewer=ANN)
    assert [file.name for file in view.files] == ["report.pdf"]
    assert filings() == [("PER", "2017", "2018-04-30", True)]
    assert [entry.action for entry in history_of(version)] == ["log report"]


def test_an_unfit_file_leaves_nothing_behind() -> None:
    with pytest.raises(BadInput):
        logged(files=[("report.pdf", samples.PDF), ("virus.exe", b"MZ")])
    assert (ReportVersion.objects.count(), filings()) == (0, [])


@pytest.mark.parametrize(
    ("days", "sentence"),
    [
        (Days(), "day of receipt"),
        (Days(received_by_unit_on=dt.date(2018, 6, 1)), "still to come"),
        (Days(signed_on=TODAY, received_by_unit_on=DAY), "before it was signed"),
    ],
)
def test_days_that_cannot_be_right_are_told(days: Days, sentence: str) -> None:
    with pytest.raises(BadInput, match=sentence):
        logged(days=days)


def test_the_depositarys_day_learnt_later_moves_the_clock() -> None:
    version = logged()
    days = Days(received_by_depositary_on=dt.date(2018, 4, 29), received_by_unit_on=DAY)
    record_days(version_id=version.pk, edition=1, days=days, actor=ANN, today=TODAY)
    assert filings() == [("PER", "2017", "2018-04-29", True)]
    with pytest.raises(BadInput, match="in the meantime"):
        record_days(version_id=version.pk, edition=1, days=days, actor=ANN, today=TODAY)


def test_the_unit_enters_what_a_paper_says_and_the_history_keeps_both() -> None:
    version = logged()
    saved = save(version, actor=ANN)
    save(
        version,
        Answer(kind=AnswerKind.GIVEN, fields={"total-munitions": "3"}),
        seen=saved.text.number,
        actor=ANN,
    )
    actions = [(entry.action, entry.before) for entry in history_of(version)]
    assert actions[1:] == [("enter section", None), ("enter section", {"stockpiles": NOTHING_LEFT.to_json()})]


def test_restricted_sections_are_kept_from_everyone_but_the_unit_and_the_state() -> None:
    version = logged(restricted_sections=["stockpiles"])
    save(version, actor=ANN)
    acknowledge(version_id=version.pk, actor=ANN)
    with pytest.raises(NotThere):
        version_view(version.pk, viewer=ANYONE)
    publish(version_id=version.pk, actor=ANN)
    public = version_view(version.pk, viewer=ANYONE)
    assert (public.answers, {year: dict(told) for year, told in public.by_year.items()}) == ({}, {2017: {}})
    assert public.withheld == {"stockpiles"}
    assert set(version_view(version.pk, viewer=ANN).answers) == {"stockpiles"}


def test_files_join_a_draft_and_go_into_the_checksum() -> None:
    version = draft()
    attach_file(version_id=version.pk, content=samples.PDF, name="annex.pdf", actor=LIMA, now=NOW)
    with_file = submit(version_id=version.pk, actor=LIMA, today=TODAY, now=NOW).checksum
    recall(version_id=version.pk, reason="again", actor=LIMA)
    assert submit(version_id=draft().pk, actor=LIMA, today=TODAY, now=NOW).checksum != with_file


def test_a_focal_point_makes_no_move_of_the_unit() -> None:
    version = submitted().version
    with pytest.raises(NotAllowed):
        acknowledge(version_id=version.pk, actor=LIMA)


def test_a_view_takes_few_queries(django_assert_max_num_queries: object) -> None:
    for period in ("2014", "2015", "2016", "2017"):
        version = submitted(period).version
    with django_assert_max_num_queries(8):  # type: ignore[operator]
        version_view(version.pk, viewer=LIMA)
