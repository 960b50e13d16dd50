"""Dates and figures of the Convention on Cluster Munitions as published, against the computed ones."""

import datetime as dt

import pytest
from tests.law.on_record import CCM, MISTAKES, REGISTER, after_deposit, day, duty, stands

from servanda.law import board, explain
from servanda.law.decisions import granted
from servanda.law.differences import comparisons, differences
from servanda.law.findings import StateOfPlay, Status
from servanda.law.lead_times import deciding_meeting, lead_time
from servanda.law.standing import counts, standing
from servanda.law.treaty import FirstYear


def test_the_folder_is_read_without_a_mistake() -> None:
    assert MISTAKES == []


@pytest.mark.parametrize(
    ("iso3", "deposited", "in_force"),
    [
        ("NGA", "2023-02-28", "2023-08-01"),
        ("SSD", "2023-08-03", "2024-02-01"),
        ("VUT", "2025-09-05", "2026-03-01"),
        ("NIU", "2020-08-06", "2021-02-01"),
        ("PLW", "2016-04-19", "2016-10-01"),
        ("CHE", "2012-07-17", "2013-01-01"),
        ("LTU", "2011-03-24", "2011-09-01"),
        ("BGR", "2011-04-06", "2011-10-01"),
        ("PER", "2012-09-26", "2013-03-01"),
        ("BIH", "2010-09-07", "2011-03-01"),
        ("GBR", "2010-05-04", "2010-11-01"),
        ("MRT", "2012-02-01", "2012-08-01"),
    ],
)
def test_published_entries_into_force_follow_from_the_deposit(
    iso3: str, deposited: str, in_force: str
) -> None:
    found = stands(iso3, "2026-02-03")
    assert (found.joined_on, found.in_force_on) == (day(deposited), day(in_force))


@pytest.mark.parametrize("deposited", ["2008-12-03", "2009-08-31", "2010-02-01", "2010-02-16", "2010-02-28"])
def test_who_deposited_by_february_2010_is_bound_with_the_convention_itself(deposited: str) -> None:
    dossier, _ = after_deposit(deposited)
    assert standing(CCM, dossier, day("2018-05-31")).in_force_on == day("2010-08-01")


# An initial report can only be due on these days, since every entry into force is the first of a month.
NORMAL = [
    "06-30",
    "07-31",
    "08-28",
    "09-28",
    "10-28",
    "11-28",
    "12-28",
    "01-28",
    "02-28",
    "03-30",
    "04-30",
    "05-30",
]
LEAP = {1: "06-29", 2: "07-30", 10: "03-29", 11: "04-29", 12: "05-29"}


@pytest.mark.parametrize("month", range(1, 13))
@pytest.mark.parametrize("leap", [False, True])
def test_the_initial_report_is_due_180_days_after_entry_into_force(month: int, leap: bool) -> None:
    enters = dt.date((2015 if month > 2 else 2016) if leap else 2013, month, 1)
    deposited = enters.replace(year=enters.year - (month <= 6), month=(month - 7) % 12 + 1, day=17)
    _, register = after_deposit(deposited.isoformat())
    found = explain.duties(CCM, register, "XXX", deposited)
    due = next(one for one in found if one.obligation == "initial-report").original_due_on
    expected = LEAP.get(month, NORMAL[month - 1]) if leap else NORMAL[month - 1]
    assert due is not None
    assert due == dt.date(enters.year + (month > 7), int(expected[:2]), int(expected[3:]))
    assert (due - enters).days == 180


# Extensions ------------------------------------------------------------------------------------------

BGR, PER, BIH = (("BGR", "stockpile-destruction"), ("PER", "stockpile-destruction"), ("BIH", "clearance"))


@pytest.mark.parametrize(
    ("whose", "on", "due"),
    [
        (BGR, "2018-05-31", "2019-10-01"),
        (BGR, "2019-09-03", "2019-10-01"),
        (BGR, "2019-09-04", "2021-04-01"),
        (BGR, "2021-09-20", "2021-04-01"),
        (BGR, "2021-09-21", "2022-10-01"),
        (BGR, "2022-09-01", "2022-10-01"),
        (BGR, "2022-09-02", "2023-12-31"),
        (PER, "2020-12-31", "2021-03-01"),
        (PER, "2021-09-21", "2024-04-01"),
        (BIH, "2018-05-31", "2021-03-01"),
        (BIH, "2020-11-27", "2022-09-01"),
        (BIH, "2022-09-01", "2022-09-01"),
        (BIH, "2022-09-02", "2023-09-01"),
    ],
)
def test_an_extended_date_is_the_one_written_in_the_decisions_taken_by_then(
    whose: tuple[str, str], on: str, due: str
) -> None:
    assert str(duty(*whose, on).due_on) == due


@pytest.mark.parametrize(
    ("whose", "original"), [(BGR, "2019-10-01"), (PER, "2021-03-01"), (BIH, "2021-03-01")]
)
def test_the_original_date_stays_beside_the_extended_one(whose: tuple[str, str], original: str) -> None:
    assert duty(*whose, "2026-02-03").original_due_on == day(original)


def test_what_was_finished_within_an_extension_was_finished_in_time() -> None:
    assert duty(*BGR, "2026-02-03").state is StateOfPlay.MET
    assert duty(*PER, "2026-02-03").state is StateOfPlay.MET


def test_what_was_finished_a_week_after_the_last_date_was_finished_late() -> None:
    found = duty(*BIH, "2026-02-03")
    assert (str(found.due_on), str(found.done_on), found.state) == (
        "2023-09-01",
        "2023-09-08",
        StateOfPlay.MET_LATE,
    )


def test_a_decision_of_unknown_day_is_taken_to_be_of_the_last_meeting_before_the_date_it_moved() -> None:
    chain = granted(
        [one for one in REGISTER.dossiers["LBN"].decisions if one.obligation == "clearance"],
        day("2021-05-01"),
        REGISTER.meetings,
    )
    assert [(str(one.decision.until), one.decided_on.isoformat(), one.inferred) for one in chain] == [
        ("2026-05-01", "2020-11-27", True)
    ]


# Asking for more time --------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("meeting", "ask_by"),
    [
        ("8MSP", "2017-12-03"),
        ("9MSP", "2018-12-02"),
        ("10MSP", "2021-11-30"),
        ("11MSP", "2022-12-11"),
        ("12MSP", "2023-12-10"),
        ("13MSP", "2024-12-16"),
    ],
)
def test_a_request_is_submitted_nine_months_before_the_meeting_opens(meeting: str, ask_by: str) -> None:
    extension = CCM.obligations["clearance"].extension
    opens = next(one.opens_on for one in REGISTER.meetings if one.code == meeting)
    assert extension is not None
    asking = lead_time(extension, opens + dt.timedelta(days=1), REGISTER.meetings)
    assert asking is not None
    assert (asking.meeting, asking.ask_by) == (meeting, day(ask_by))


@pytest.mark.parametrize(
    ("due", "meeting"),
    [
        ("2025-08-01", "12MSP"),  # Germany, Lao People's Democratic Republic
        ("2026-03-01", "13MSP"),  # Somalia
        ("2026-06-01", "13MSP"),  # Chile
        ("2023-11-01", "11MSP"),  # Iraq
        ("2022-08-30", "2RC-2"),  # a meeting that opens on the day itself comes too late
        ("2022-08-31", "10MSP"),
    ],
)
def test_a_request_goes_to_the_last_meeting_that_opens_before_the_date(due: str, meeting: str) -> None:
    deciding = deciding_meeting(day(due), REGISTER.meetings)
    assert deciding is not None
    assert deciding.code == meeting


def test_no_meeting_is_named_while_the_one_that_would_decide_is_not_scheduled() -> None:
    assert deciding_meeting(day("2028-03-01"), REGISTER.meetings) is None
    assert deciding_meeting(day("2010-11-09"), REGISTER.meetings) is None


# Counting --------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("on", "joined", "signatories"),
    [
        ("2018-05-31", 103, 17),
        ("2024-09-10", 112, 12),
        ("2025-03-05", 112, 12),
        ("2025-03-06", 111, 12),
        ("2026-02-03", 112, 12),
    ],
)
def test_published_counts_are_those_of_deposits(on: str, joined: int, signatories: int) -> None:
    found = counts(CCM, REGISTER, day(on))
    assert (found.joined, found.signatories) == (joined, signatories)


def test_on_31_may_2018_one_of_103_was_not_yet_bound() -> None:
    found = counts(CCM, REGISTER, day("2018-05-31"))
    assert (found.joined, found.in_force, found.withdrawn) == (103, 102, 0)
    assert stands("LKA", "2018-05-31").status is Status.JOINED


def test_lithuania_leaves_on_the_published_day() -> None:
    assert stands("LTU", "2025-03-05").status is Status.IN_FORCE
    assert stands("LTU", "2025-03-06").status is Status.WITHDRAWN


@pytest.mark.parametrize(("period", "state"), [("2023", "unknown"), ("2024", "ended")])
def test_lithuanias_report_on_its_last_full_year_fell_due_after_it_had_left(period: str, state: str) -> None:
    assert duty("LTU", "annual-report", "2026-02-03", period).state == state


# What was due in 2019 --------------------------------------------------------------------------------


def due_in_2019(obligation: str) -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    for one in board.duties(CCM, REGISTER, day("2018-05-31"), obligations={obligation}):
        if one.due_on is not None and one.due_on.first.year == 2019:
            found.setdefault(one.state.value, set()).add(one.iso3)
    return found


def test_two_stockpiles_were_running_towards_2019_and_every_other_state_is_accounted_for() -> None:
    assert due_in_2019("stockpile-destruction") == {
        "running": {"BGR", "BWA"},
        "met": {"BIH", "CHL", "MOZ", "NLD", "PRT"},
        "not applicable": {"LBN", "LTU", "TUN"},
        "unknown": {"ATG", "COM", "CPV", "CRI", "GHA", "GNB", "GRD", "GTM", "MCO", "PAN", "SLV", "VCT"},
    }


def test_guinea_bissau_is_listed_as_not_known_until_it_told_that_it_holds_none() -> None:
    assert duty("GNB", "stockpile-destruction", "2018-05-31").state is StateOfPlay.UNKNOWN
    assert duty("GNB", "stockpile-destruction", "2022-05-31").state is StateOfPlay.NOT_APPLICABLE


def test_the_first_clearance_dates_were_those_of_2020() -> None:
    found = board.duties(CCM, REGISTER, day("2018-05-31"), obligations={"clearance"})
    running = {one.iso3: one.due_on for one in found if one.state is StateOfPlay.RUNNING}
    assert min(str(due) for due in running.values()) == "2020-08-01"
    assert {iso3 for iso3, due in running.items() if str(due) == "2020-08-01"} == {"DEU", "HRV", "LAO", "MNE"}


# Printed dates beside computed ones --------------------------------------------------------------------

EXPLAINED = {
    ("AFG", "entry-into-force", "2012-03-12"): (11, "one edition; later ones print 1 March"),
    ("HND", "entry-into-force", "2011-09-01"): (-366, "one news item, a year before the deposit took effect"),
    ("CHE", "initial-report", "2013-06-28"): (-2, "two days short; the source does not say why"),
    ("ISL", "initial-report", "2016-07-31"): (1, "29 February 2016 not counted"),
    ("SOM", "initial-report", "2016-08-31"): (3, "the end of the sixth month instead of 180 days"),
    ("PSE", "initial-report", "2015-12-27"): (-1, "entry into force counted as the first day"),
    ("CPV", "initial-report", "2011-10-28"): (30, "a month late; corrected in later lists"),
    ("GIN", "initial-report", "2015-04-19"): (-162, "180 days from the deposit, not from entry into force"),
}


def test_every_printed_date_is_the_computed_one_or_its_difference_is_explained() -> None:
    found = differences(CCM, REGISTER, day("2026-02-03"))
    assert {(one.iso3, one.obligation, str(one.printed.on)): one.days for one in found} == {
        key: days for key, (days, _) in EXPLAINED.items()
    }


def test_121_printed_dates_are_compared() -> None:
    found = comparisons(CCM, REGISTER, day("2026-02-03"))
    assert len(found) == sum(len(dossier.published) for dossier in REGISTER.dossiers.values()) == 121
    assert all(one.computed_on is not None for one in found)


def test_printed_deadlines_agree_with_the_original_date_and_not_only_with_an_extended_one() -> None:
    for one in comparisons(CCM, REGISTER, day("2026-02-03")):
        if one.agrees and one.obligation != "entry-into-force":
            original = duty(one.iso3, one.obligation, "2026-02-03").original_due_on
            assert one.computed_on == original


# Provisional application and the first annual report -----------------------------------------------------


@pytest.mark.parametrize("iso3", ["BLZ", "LTU", "CHE"])
def test_provisional_application_moves_no_date(iso3: str) -> None:
    found = stands(iso3, "2020-01-01")
    assert found.provisional_on is not None
    initial = duty(iso3, "initial-report", "2020-01-01")
    assert found.in_force_on is not None
    assert initial.original_due_on == found.in_force_on + dt.timedelta(days=180)


@pytest.mark.parametrize(
    ("iso3", "covers"), [("GBR", "2011"), ("PER", "2013"), ("BIH", "2011"), ("LKA", "2019")]
)
def test_the_first_annual_report_covers_the_year_in_which_the_initial_one_was_due(
    iso3: str, covers: str
) -> None:
    found = explain.duties(CCM, REGISTER, iso3, day("2026-02-03"))
    assert min(one.period for one in found if one.obligation == "annual-report") == covers


def test_under_the_other_reading_the_united_kingdom_would_have_reported_no_earlier() -> None:
    annual = CCM.obligations["annual-report"]
    assert annual.as_read.first is FirstYear.YEAR_AFTER
    assert [annual.under(reading).first for reading in annual.readings] == [
        FirstYear.YEAR_AFTER,
        FirstYear.NEXT_DATE,
    ]
