"""Each finding tells the way to its date, from the act of the State to the article."""

import pytest
from tests.law.lanterns import (
    LANTERNS,
    act,
    day,
    decision,
    duties,
    fact,
    filing,
    joined,
    meeting,
    missing,
    printed,
    register,
    sentences,
)

from servanda.law.explain.case import end_of
from servanda.law.findings import Duty, Reason, StateOfPlay
from servanda.law.records import Confidence

MEETINGS = [
    meeting("1ML", "2005-03-01", "2005-03-04"),
    meeting("2ML", "2006-11-30", "2006-12-02"),
    meeting("3ML", "2007-11-30", "2007-12-02"),
]
TO_THE_DATE = [
    "Instrument deposited on 10 January 2004 (accession).",
    "Entry into force: 45 days after the deposit, on 24 February 2004.",
    "The time limit counts from entry into force for the State, 24 February 2004.",
    "Time limit: 3 years, the last day being 23 February 2007.",
]
BOUND = "The obligation applies: Harbour is recorded as “yes”."


def lighting(on: str, *records: object, **more: str) -> Duty:
    """The duty to light of a State that joined on 10 January 2004."""
    found = duties(on, register(joined("2004-01-10"), *records, meetings=MEETINGS, **more), "lighting")
    return found[0]


def test_a_plain_time_limit_is_told_from_the_deposit_on() -> None:
    found = lighting("2005-01-31", fact("harbour", "yes", "2004"))
    assert sentences(found) == [
        *TO_THE_DATE,
        BOUND,
        (
            "A request to extend would go to 2ML, which opens on 30 November 2006, and be submitted 5 months "
            "before: by 30 June 2006."
        ),
    ]
    assert [step.article for step in found.steps] == ["", "30", "", "2", "2", "3"]
    assert (found.state, found.reason) == (StateOfPlay.RUNNING, Reason.TIME_LEFT)


def test_decisions_are_told_in_the_order_in_which_they_were_taken() -> None:
    found = lighting(
        "2007-11-30",
        fact("harbour", "yes", "2004"),
        decision("lighting", "2008-12-31", decided_on=day("2007-12-01"), source="report"),
        decision("lighting", "2008-06", decided_on=day("2007-11-20")),
        decision("lighting", "2008-01-31", meeting="2ML"),
        decision("lighting", "2007-06-30"),
    )
    assert sentences(found)[4:8] == [
        (
            "Extended to 30 June 2007. The source does not say when; taken as decided by 2 December 2006, at the "
            "last meeting before the earlier date."
        ),
        "Extended to 31 January 2008, the date written in the decision of 2ML.",
        "Extended to June 2008, the date written in the decision taken on 20 November 2007.",
        "A decision of 1 December 2007 is later than the day asked for and is left out.",
    ]
    assert found.extended_by == ("2007-06-30", "2008-01-31", "2008-06")
    assert found.original_due_on == day("2007-02-23")


@pytest.mark.parametrize(
    ("records", "sentence", "state", "reason"),
    [
        (
            [],
            "Whether the obligation applies is not known: nothing is recorded under “Harbour”.",
            StateOfPlay.UNKNOWN,
            Reason.CONDITION_UNKNOWN,
        ),
        (
            [fact("harbour", "disputed")],
            "Whether the obligation applies is not known: Harbour is recorded as “disputed”.",
            StateOfPlay.UNKNOWN,
            Reason.CONDITION_UNKNOWN,
        ),
        (
            [fact("harbour", "yes", confidence=Confidence.LOW)],
            "Whether the obligation applies is not known: “yes” for Harbour rests on a source of low confidence.",
            StateOfPlay.UNKNOWN,
            Reason.CONDITION_UNKNOWN,
        ),
        (
            [fact("harbour", "no"), printed("lighting", "2007-02-23")],
            (
                "Whether the obligation applies is not known: an undated source gives Harbour as “no”, yet a "
                "deadline of 23 February 2007 was published."
            ),
            StateOfPlay.UNKNOWN,
            Reason.SOURCES_CONTRADICT,
        ),
        (
            [fact("harbour", "no", "2004"), printed("lighting", "2007-02-23")],
            "The obligation does not apply: Harbour is recorded as “no”.",
            StateOfPlay.NOT_APPLICABLE,
            Reason.CONDITION_FALSE,
        ),
        ([fact("harbour", "yes")], BOUND, StateOfPlay.RUNNING, Reason.TIME_LEFT),
    ],
)
def test_who_is_bound_is_told(
    records: list[object], sentence: str, state: StateOfPlay, reason: Reason
) -> None:
    found = lighting("2005-01-31", *records)
    assert sentence in sentences(found)
    assert (found.state, found.reason) == (state, reason)


@pytest.mark.parametrize(
    ("on", "records", "last", "state", "reason"),
    [
        (
            "2008-01-01",
            [fact("lighting-completed", on="2007-02-23")],
            "Done: Lighting completed, 23 February 2007.",
            StateOfPlay.MET,
            Reason.DONE_IN_TIME,
        ),
        (
            "2008-01-01",
            [fact("lighting-completed", on="2007-02-24")],
            "Done: Lighting completed, 24 February 2007.",
            StateOfPlay.MET_LATE,
            Reason.DONE_LATE,
        ),
        (
            "2008-01-01",
            [fact("lighting-completed", on="2007-02")],
            "Done: Lighting completed, February 2007.",
            StateOfPlay.UNKNOWN,
            Reason.DONE_DAY_NOT_TOLD,
        ),
        (
            "2007-06-30",
            [fact("lighting-completed", on="2007")],
            "Done: Lighting completed, 2007.",
            StateOfPlay.UNKNOWN,
            Reason.DATE_NOT_TOLD,
        ),
        (
            "2008-01-01",
            [fact("lit", "all", "2006")],
            "Done by 2006: Lanterns lit is recorded as “all”.",
            StateOfPlay.MET,
            Reason.DONE_IN_TIME,
        ),
        (
            "2008-01-01",
            [fact("lit", "all")],
            "Nothing is recorded on whether it was done.",
            StateOfPlay.UNKNOWN,
            Reason.PAST_SILENT,
        ),
        (
            "2008-01-01",
            [fact("lit", "some", "2008-03-01")],
            "Still open on 1 March 2008: Lanterns lit is recorded as “some”.",
            StateOfPlay.OVERDUE,
            Reason.PAST_KNOWN_OPEN,
        ),
        (
            "2008-01-01",
            [fact("lighting-completed", on="2008-05-05")],
            "Not done by the day asked for; the records now show: Lighting completed, 5 May 2008.",
            StateOfPlay.OVERDUE,
            Reason.PAST_KNOWN_OPEN,
        ),
        (
            "2008-01-01",
            [fact("lighting-completed", on="2006-05-05"), fact("lit", "some", "2007-10-01")],
            "That is later than the day it was done: the obligation is open again.",
            StateOfPlay.UNKNOWN,
            Reason.PAST_SILENT,
        ),
        (
            "2006-12-23",
            [],
            BOUND,
            StateOfPlay.DUE,
            Reason.WITHIN_NOTICE,
        ),
        (
            "2007-02-24",
            [],
            "Nothing is recorded on whether it was done.",
            StateOfPlay.UNKNOWN,
            Reason.PAST_SILENT,
        ),
    ],
)
def test_how_it_stands_is_told(
    on: str, records: list[object], last: str, state: StateOfPlay, reason: Reason
) -> None:
    found = lighting(on, fact("harbour", "yes", "2004"), *records)
    assert last in sentences(found)
    assert (found.state, found.reason) == (state, reason)


@pytest.mark.parametrize(
    ("on", "state"),
    [
        ("2004-12-31", StateOfPlay.UNKNOWN),
        ("2005-01-31", StateOfPlay.RUNNING),
        ("2005-06-30", StateOfPlay.NOT_APPLICABLE),
        ("2006-01-01", StateOfPlay.RUNNING),
    ],
)
def test_the_last_fact_stated_by_the_day_holds(on: str, state: StateOfPlay) -> None:
    facts = [
        fact("harbour", "no", "2005-06"),
        fact("harbour", "yes", "2006"),
        fact("harbour", "yes", "2005-01"),
    ]
    later = fact("harbour", "yes", "2005-07-01")
    assert lighting(on, *facts, later).state is state


def test_a_meeting_that_opens_on_the_date_itself_decides_too_late() -> None:
    found = duties(
        "2007-03-01",
        register(
            joined("2004-01-10"),
            decision("lighting", "2008-01-31"),
            meetings=[*MEETINGS, meeting("2bML", "2007-02-23", "2007-02-26")],
        ),
        "lighting",
    )
    assert "taken as decided by 2 December 2006" in sentences(found[0])[4]


def test_having_done_it_shows_that_a_state_was_bound() -> None:
    assert lighting("2008-01-01", fact("lighting-completed", on="2007-01-01")).state is StateOfPlay.MET


def test_the_latest_possible_day_of_completion_is_not_shown_as_the_day() -> None:
    assert lighting("2008-01-01", fact("lit", "all", "2006")).done_on is None


def test_a_complete_log_turns_silence_into_overdue() -> None:
    found = lighting("2007-02-24", fact("harbour", "yes", "2004"), lighting="2007-02-23")
    assert found.state is StateOfPlay.OVERDUE
    late = lighting("2007-02-24", fact("harbour", "yes", "2004"), lighting="2007-02-24")
    assert late.state is StateOfPlay.UNKNOWN


def test_who_left_before_the_date_is_told_so() -> None:
    found = lighting("2006-06-01", act("withdrawal", "2006-01-31"), fact("harbour", "yes", "2004"))
    assert sentences(found)[-1] == "The State withdrew with effect on 31 May 2006, before the date."
    assert (found.state, found.reason, found.lead_time) == (StateOfPlay.ENDED, Reason.LEFT, None)


@pytest.mark.parametrize(
    ("effective_on", "state"),
    [("2007-02-23", StateOfPlay.ENDED), ("2007-02-24", StateOfPlay.UNKNOWN)],
)
def test_who_left_on_the_last_day_owed_nothing_and_a_day_later_did(
    effective_on: str, state: StateOfPlay
) -> None:
    notice = act("withdrawal", "2006-10-01", effective_on=day(effective_on))
    assert lighting("2007-12-31", notice, fact("harbour", "yes", "2004")).state is state


def test_printed_dates_stand_beside_the_computed_one_the_one_in_use_first() -> None:
    found = lighting(
        "2005-01-31", printed("lighting", "2007-02-24", in_use=False), printed("lighting", "2007-02-23")
    )
    assert [str(one) for one in found.published_due_on] == ["2007-02-23", "2007-02-24"]
    assert sentences(found)[-2:] == [
        "Published elsewhere: 23 February 2007.",
        "Published elsewhere: 24 February 2007.",
    ]


def test_each_storm_starts_a_clock_of_its_own() -> None:
    records = register(
        joined("2004-01-10"), fact("storm-ended", on="2010-08-31"), fact("storm-ended", on="2011-03")
    )
    found = duties("2012-01-01", records, "lighting")
    assert [(one.period, str(one.due_on)) for one in found] == [
        ("", "2007-02-23"),
        ("2010-08-31", "2012-02-29"),
        ("2011-03", "2012-09-30"),
    ]
    assert sentences(found[1])[:2] == [
        "The time limit counts from End of a storm, 31 August 2010.",
        "Time limit: 18 months, ending on 29 February 2012.",
    ]
    assert [one.period for one in duties("2011-03-30", records, "lighting")] == ["", "2010-08-31"]


def test_work_finished_before_a_storm_does_not_answer_for_it() -> None:
    records = register(
        joined("2004-01-10"),
        fact("harbour", "no", "2004"),
        fact("lighting-completed", on="2006-05-05"),
        fact("storm-ended", on="2010-08-31"),
    )
    first, second = duties("2012-03-01", records, "lighting")
    assert (first.state, second.state) == (StateOfPlay.NOT_APPLICABLE, StateOfPlay.UNKNOWN)


def test_work_finished_on_the_last_day_of_a_storm_does_not_answer_for_it() -> None:
    records = register(
        joined("2004-01-10"),
        fact("lighting-completed", on="2010-08-31"),
        fact("storm-ended", on="2010-08-31"),
    )
    _, after = duties("2011-01-01", records, "lighting")
    assert (after.state, after.done_on) == (StateOfPlay.RUNNING, None)


def test_on_the_date_itself_it_is_still_told_by_when_to_ask() -> None:
    assert lighting("2007-02-23", fact("harbour", "yes", "2004")).lead_time is not None
    assert lighting("2007-02-24", fact("harbour", "yes", "2004")).lead_time is None


def test_the_next_date_after_a_first_report_due_on_that_date_is_a_year_later() -> None:
    records = register(joined("2004-08-01"))
    (first,) = duties("2004-12-31", records, "first-report")
    assert str(first.due_on) == "2005-09-14"
    assert [one.period for one in duties("2004-12-31", records, "yearly-report")] == ["2005"]


def test_a_duty_whose_main_clock_starts_from_a_fact_has_its_name() -> None:
    records = register(joined("2004-01-10"), fact("storm-ended", on="2010-02-28"))
    (found,) = duties("2010-03-01", records, "storm-report")
    assert (found.period, str(found.due_on)) == ("2010-02-28", "2010-06-08")
    assert duties("2010-02-27", records, "storm-report") == []
    assert len(duties("2010-02-28", records, "storm-report")) == 1


def test_readings_are_told_with_the_one_in_use() -> None:
    (found,) = duties("2005-01-31", register(joined("2004-01-10")), "first-report")
    assert sentences(found)[4:6] == [
        (
            "The text allows more than one reading; the one used is: The year ends on the day before the "
            "anniversary."
        ),
        "Another reading would give 24 February 2005: The year ends on the anniversary.",
    ]


def test_a_report_is_told_with_what_was_said_of_it() -> None:
    records = register(
        joined("2004-01-10"), missing("first-report", "2005-03-01"), filing("first-report", "2005-03-05")
    )
    (found,) = duties("2005-03-05", records, "first-report")
    assert sentences(found)[-2:] == [
        "Not received by 1 March 2005, says a source.",
        "Received on 5 March 2005.",
    ]
    assert found.state is StateOfPlay.MET_LATE
    (before,) = duties("2005-03-04", records, "first-report")
    assert before.state is StateOfPlay.OVERDUE
    assert sentences(before)[-1] == (
        "Not received by the day asked for; the records now show: received on 5 March 2005."
    )


def test_of_two_reports_the_first_counts() -> None:
    records = register(
        joined("2004-01-10"), filing("first-report", "2005-06-01"), filing("first-report", "2005-02-01")
    )
    (found,) = duties("2005-12-31", records, "first-report")
    assert (str(found.done_on), found.state) == ("2005-02-01", StateOfPlay.MET)


def test_yearly_reports_are_listed_up_to_the_next_one_or_as_far_as_asked() -> None:
    records = register(joined("2004-01-10"))
    listed = [one.period for one in duties("2006-09-14", records, "yearly-report")]
    assert listed == ["2004", "2005"]
    ahead = [one.period for one in duties("2006-09-14", records, "yearly-report", until="2008-09-14")]
    assert ahead == ["2004", "2005", "2006", "2007"]


@pytest.mark.parametrize(
    ("effective_on", "listed"), [("2006-01-01", ["2004", "2005"]), ("2006-01-02", ["2004", "2005", "2006"])]
)
def test_no_report_is_owed_on_a_year_in_which_the_treaty_no_longer_bound(
    effective_on: str, listed: list[str]
) -> None:
    notice = act("withdrawal", "2005-10-01", effective_on=day(effective_on))
    records = register(joined("2004-01-10"), notice)
    assert [one.period for one in duties("2008-12-31", records, "yearly-report")] == listed


@pytest.mark.parametrize(
    ("on", "records", "state", "reason"),
    [
        ("2004-02-01", [], StateOfPlay.NOT_STARTED, Reason.CLOCK_NOT_STARTED),
        ("2004-02-24", [], StateOfPlay.UNKNOWN, Reason.CONDITION_UNKNOWN),
        ("2004-02-24", [fact("harbour", "yes")], StateOfPlay.RUNNING, Reason.NO_TIME_LIMIT),
        ("2004-02-24", [fact("harbour", "no")], StateOfPlay.NOT_APPLICABLE, Reason.CONDITION_FALSE),
        (
            "2004-07-01",
            [fact("harbour", "yes"), act("withdrawal", "2004-03-01")],
            StateOfPlay.ENDED,
            Reason.LEFT,
        ),
    ],
)
def test_a_standing_duty_lasts_as_long_as_the_treaty_binds(
    on: str, records: list[object], state: StateOfPlay, reason: Reason
) -> None:
    (found,) = duties(on, register(joined("2004-01-10"), *records), "watch")
    assert (found.state, found.reason, found.due_on) == (state, reason, None)


def test_a_state_without_any_record_has_no_duties() -> None:
    assert duties("2018-05-31", register()) == []


def test_rules_without_a_time_limit_or_a_day_of_the_year_say_so() -> None:
    watch = LANTERNS.obligations["watch"]
    with pytest.raises(ValueError, match="watch has no time limit"):
        end_of(day("2004-01-01"), watch)
    with pytest.raises(ValueError, match="watch has no day of the year"):
        _ = watch.each_year


def test_an_extension_longer_than_the_treaty_allows_at_once_is_told() -> None:
    records = register(joined("2004-01-10"), decision("lighting", "2045-01-01", decided_on=day("2006-12-01")))
    (duty,) = [one for one in duties("2010-01-01", records) if one.obligation == "lighting"]
    assert "extended-beyond" in [one.rule for one in duty.steps]


def test_after_a_report_was_missing_the_last_step_says_that_nothing_later_is_recorded() -> None:
    records = register(joined("2004-01-10"), missing("first-report", "2005-12-31"))
    (duty,) = [one for one in duties("2010-01-01", records) if one.obligation == "first-report"]
    assert [one.rule for one in duty.steps][-2:] == ["not-received", "nothing-later"]
