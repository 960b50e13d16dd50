"""What was done counts itself: each record once towards an activity, what was withdrawn not at all, as of any day."""

import datetime as dt
from decimal import Decimal

import pytest

from servanda.common.access import Role, Viewer
from servanda.correspondence import operations as letters
from servanda.implementation import operations as implementation
from servanda.law import records as law
from servanda.law.partial_dates import PartialDate
from servanda.library.enums import Sensitivity
from servanda.missions import operations as missions
from servanda.publications import operations as papers
from servanda.publications.drafts import Period
from servanda.publications.enums import PaperKind
from servanda.reporting import operations as reporting
from servanda.reporting.enums import Channel
from servanda.reporting.operations import Days, Paper
from servanda.results import operations
from servanda.results.counting import Source
from servanda.results.queries import EvidenceFilter, evidence_by_activity, evidence_for_state
from tests.correspondence.letters import approved, prepared, reminder
from tests.facts import ANN, BEN, CAPITAL, TODAY, TREATY
from tests.library.samples import PDF
from tests.missions.samples import done, planned
from tests.people.contacts import office
from tests.results.work import AUDITOR, NOW, kinds, logged, shown

pytestmark = pytest.mark.usefixtures("three_loaded")


def received(period: str = "2017") -> int:
    """A report of Peru that came by mail."""
    paper = Paper(
        iso3="PER",
        obligation="annual-report",
        period=period,
        channel=Channel.MAIL,
        days=Days(received_by_unit_on=dt.date(2018, 5, 2)),
        files=[("report.pdf", PDF)],
    )
    return reporting.log_received(treaty_id=TREATY, paper=paper, actor=ANN, today=TODAY, now=NOW).pk


def contamination(value: str) -> law.Fact:
    """A fact on Peru."""
    on = PartialDate.parse("2018")
    return law.Fact(iso3="PER", fact="contamination", value=value, on=on, source="Letter")


def test_a_folder_that_was_loaded_is_nobody_s_work() -> None:
    assert evidence_by_activity(2018, TODAY, AUDITOR).evidence == []


def test_a_letter_counts_when_it_has_left_the_house_and_once() -> None:
    office("PER")
    letter = approved(reminder("PER"))[0]
    prepared(reminder("FRA", "2016"))
    assert kinds("3.2.1") == {}
    letters.mark_printed(letter_id=letter.pk, actor=BEN, today=dt.date(2018, 5, 30))
    (piece,) = shown("3.2.1").evidence
    assert (piece.kind, piece.on, piece.states, piece.people, piece.title, piece.theme) == (
        "report-reminder",
        dt.date(2018, 5, 30),
        ("PER",),
        ("Ben Example",),
        "ISU/2018/0001",
        "transparency",
    )
    assert kinds("3.2.1", as_of=dt.date(2018, 5, 29)) == {}


@pytest.mark.parametrize(
    ("template", "obligation", "activity"),
    [
        ("acknowledgement", "annual-report", "3.2.1"),
        ("clarification", "annual-report", "3.2.3"),
        ("invitation", "", "2.2.1"),
        ("thanks", "", "4.1.2"),
        ("reminder-before", "clearance", "3.1.1"),
    ],
)
def test_letters_belong_where_their_text_and_their_duty_say(
    template: str, obligation: str, activity: str
) -> None:
    office("PER")
    typed = dict.fromkeys(("matter", "question", "meeting", "meeting_on", "meeting_place"), "told")
    more = {"template": template, "obligation": obligation, "reminder": "", "period": ""}
    letter = approved(reminder("PER", **more, typed={**typed, "received_on": "2018-05-02"}))
    assert letter, "the draft lacks a field: fill it here"
    letters.mark_printed(letter_id=letter[0].pk, actor=ANN, today=TODAY)
    assert [each.title for each in shown(activity).evidence if each.title] == ["ISU/2018/0001"]


def test_a_report_logged_acknowledged_and_corrected_is_one_record() -> None:
    version = received()
    reporting.acknowledge(version_id=version, actor=BEN)
    assert kinds("3.2.1") == {"report-logged": 1}
    reporting.publish(version_id=version, actor=ANN)
    assert kinds("4.2.2") == {"report-published": 1}
    received()
    assert kinds("3.2.1") == {"report-logged": 1}
    received("2016")
    assert kinds("3.2.1") == {"report-logged": 2}


def test_a_report_that_is_recalled_counts_for_nothing() -> None:
    version = received()
    reporting.recall(version_id=version, reason="Sent by mistake", actor=ANN)
    assert kinds("3.2.1") == {}


def test_a_fact_corrected_twice_counts_once_and_a_removed_one_not_until_it_is_used_again() -> None:
    fact = contamination("yes")
    row = implementation.record_fact(treaty_id=TREATY, fact=fact, actor=ANN, today=TODAY)
    other = contamination("suspected")
    implementation.correct_fact(fact_id=row.pk, version=1, fact=other, actor=ANN, today=TODAY)
    assert kinds("1.2.4") == {"state-file": 1}
    implementation.remove_fact(fact_id=row.pk, version=2, reason="Another State", actor=ANN)
    assert kinds("1.2.4") == {}
    implementation.choose_fact_source(fact_id=row.pk, version=3, actor=ANN)
    assert kinds("1.2.4") == {"state-file": 1}


def test_a_mission_counts_towards_each_of_its_activities_when_it_is_over() -> None:
    mission = done(activities=["3.1.4", "5.1.3"])
    assert kinds("3.1.4") == kinds("5.1.3") == {"support mission": 1}
    assert kinds("3.1.4", as_of=dt.date(2018, 5, 15)) == {}
    assert len(evidence_by_activity(2018, TODAY, AUDITOR).evidence) == 1
    missions.reopen_mission(mission_id=mission.pk, version=2, actor=ANN, today=TODAY)
    assert kinds("3.1.4") == {}
    planned()
    assert kinds("3.1.4") == {}


def test_a_log_entry_counts_with_its_hours_until_it_is_taken_out() -> None:
    entry = logged(hours=Decimal("1.50"), people=["Ann Example", "Ben Example"])
    logged(hours=Decimal("0.25"), state_id=None)
    logged()
    activity = shown("3.2.1")
    assert (activity.count, activity.hours) == (3, Decimal("1.75"))
    assert (activity.states, activity.people) == (["PER"], ["Ann Example", "Ben Example"])
    operations.take_out_entry(entry_id=entry.pk, version=1, reason="Another State", actor=ANN)
    assert (shown("3.2.1").count, shown("3.2.1").hours) == (2, Decimal("0.25"))


def test_evidence_is_narrowed_to_a_state_a_person_or_a_theme() -> None:
    done(theme="clearance")
    logged(state_id="FRA", people=["Ben Example"], theme="transparency")
    for only, expected in (
        (EvidenceFilter(state="PER"), {Source.MISSION}),
        (EvidenceFilter(person="Ben Example"), {Source.ENTRY}),
        (EvidenceFilter(theme="clearance"), {Source.MISSION}),
        (EvidenceFilter(theme="universalization"), set()),
        (EvidenceFilter(), {Source.MISSION, Source.ENTRY}),
    ):
        found = evidence_by_activity(2018, TODAY, AUDITOR, only=only).evidence
        assert {each.source for each in found} == expected
    assert [each.source for each in evidence_for_state(AUDITOR, TREATY, "FRA", TODAY)] == [Source.ENTRY]
    assert evidence_for_state(CAPITAL, TREATY, "FRA", TODAY) == ()


def test_what_a_label_keeps_is_counted_for_all_and_named_to_those_who_may_read_it() -> None:
    office("PER")
    batch = letters.prepare(
        treaty_id=TREATY,
        letters=[reminder("PER")],
        actor=ANN,
        now=NOW,
        sensitivity=Sensitivity.CONFIDENTIAL,
    )
    letter = letters.approve_batch(batch_id=batch.pk, actor=ANN, today=TODAY).approved[0]
    letters.mark_printed(letter_id=letter.pk, actor=ANN, today=TODAY)
    assert shown("3.2.1", viewer=ANN).evidence[0].title == "ISU/2018/0001"
    (hidden,) = shown("3.2.1").evidence
    assert (hidden.title, hidden.subject, hidden.states) == ("", ("", ""), ("PER",))


def test_another_year_has_its_own_evidence() -> None:
    logged(on=dt.date(2017, 12, 31))
    assert kinds("3.2.1") == {}
    assert kinds("3.2.1", as_of=dt.date(2017, 12, 31)) == {"entry": 1}
    assert evidence_by_activity(1, TODAY, AUDITOR).evidence == []


def test_the_results_are_for_those_who_read_the_desk() -> None:
    stranger = Viewer(user_id=8, name="Fo", roles=frozenset({Role.FOCAL_POINT}), states=frozenset({"PER"}))
    with pytest.raises(PermissionError):
        evidence_by_activity(2018, TODAY, stranger)


def test_a_paper_begun_by_mistake_counts_no_more_until_it_is_put_back() -> None:
    year = Period(dt.date(2016, 7, 1), dt.date(2017, 6, 30))
    draft = papers.begin_paper(treaty_id=TREATY, kind=PaperKind.PROGRESS, period=year, actor=ANN, now=NOW)
    assert kinds("1.1.2") == {"paper": 1}
    papers.take_out_paper(draft_id=draft.pk, edition=1, reason="begun by mistake", actor=ANN)
    assert kinds("1.1.2") == {}
    papers.put_back_paper(draft_id=draft.pk, edition=2, actor=ANN)
    assert kinds("1.1.2") == {"paper": 1}
