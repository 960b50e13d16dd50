"""What holds of findings whatever the treaty, the records and the day."""

import datetime as dt
import random
from collections import Counter
from dataclasses import replace

from hypothesis import assume, given, settings
from hypothesis import strategies as st
from tests.law.draws import days, with_dossier, worlds

from servanda.law import explain
from servanda.law.findings import Duty, Reason, StateOfPlay, Status
from servanda.law.partial_dates import PartialDate
from servanda.law.records import Act, ActKind, Decision, Dossier, Filing, NotReceived, Register
from servanda.law.standing import counts, standing, standings
from servanda.law.treaty import Treaty

World = tuple[Treaty, Register]
PROPERTY = settings(max_examples=40, deadline=None)
ORDER = [Status.NOT_PARTY, Status.SIGNATORY, Status.JOINED, Status.IN_FORCE, Status.WITHDRAWN]
ROWS = ("acts", "facts", "decisions", "filings", "not_received", "published")
ONE_DAY = dt.timedelta(days=1)


def duties(world: World, on: dt.date, until: dt.date | None = None) -> list[Duty]:
    return explain.duties(*world, "AAA", on, until)


def told(world: World, on: dt.date) -> Counter:
    """The findings without their steps, in no order."""
    return Counter(
        (one.obligation, one.period, one.original_due_on, one.due_on, one.state, one.reason)
        for one in duties(world, on)
    )


def changed(world: World, **parts: object) -> World:
    treaty, register = world
    return treaty, with_dossier(register, replace(register.dossiers["AAA"], **parts))  # type: ignore[arg-type]


def dossier(world: World) -> Dossier:
    return world[1].dossiers["AAA"]


# Standing


@PROPERTY
@given(world=worlds(), on=days)
def test_the_counts_add_up(world: World, on: dt.date) -> None:
    found = Counter(one.status for one in standings(*world, on).values())
    total = counts(*world, on)
    assert total.joined == found[Status.IN_FORCE] + found[Status.JOINED]
    assert (total.in_force, total.signatories) == (found[Status.IN_FORCE], found[Status.SIGNATORY])
    assert total.withdrawn == found[Status.WITHDRAWN]
    assert sum(found.values()) == len(world[1].dossiers)


@PROPERTY
@given(world=worlds(), one=days, other=days)
def test_a_standing_only_moves_on(world: World, one: dt.date, other: dt.date) -> None:
    treaty, register = world
    before, after = sorted((one, other))
    for record in register.dossiers.values():
        first, second = (standing(treaty, record, day).status for day in (before, after))
        assert ORDER.index(first) <= ORDER.index(second)


@PROPERTY
@given(world=worlds(), on=days)
def test_nobody_is_bound_before_the_treaty_itself_is_in_force(world: World, on: dt.date) -> None:
    found = standing(world[0], dossier(world), on)
    assert found.in_force_on is None or found.in_force_on >= world[0].in_force_on


@PROPERTY
@given(world=worlds(), first=days, second=days)
def test_who_deposits_earlier_is_never_bound_later(world: World, first: dt.date, second: dt.date) -> None:
    before, after = (
        standing(
            world[0],
            Dossier("AAA", [Act(iso3="AAA", kind=ActKind.ACCESSION, on=day)]),
            dt.date(2100, 1, 1),
        ).in_force_on
        for day in sorted((first, second))
    )
    assert before is not None
    assert after is not None
    assert before <= after


@PROPERTY
@given(world=worlds(), on=days, later=days)
def test_an_act_received_later_changes_nothing_today(world: World, on: dt.date, later: dt.date) -> None:
    assume(later > on)
    act = Act(iso3="AAA", kind=ActKind.WITHDRAWAL, on=later, effective_on=on)
    more = changed(world, acts=(*dossier(world).acts, act))
    assert standing(more[0], dossier(more), on) == standing(world[0], dossier(world), on)
    assert told(more, on) == told(world, on)


@PROPERTY
@given(world=worlds(), on=days)
def test_provisional_application_starts_no_clock(world: World, on: dt.date) -> None:
    act = Act(iso3="AAA", kind=ActKind.PROVISIONAL_APPLICATION, on=on)
    assert told(changed(world, acts=(*dossier(world).acts, act)), on) == told(world, on)


# Duties


@PROPERTY
@given(world=worlds(), on=days)
def test_a_state_that_has_not_joined_has_no_duties(world: World, on: dt.date) -> None:
    joined = standing(world[0], dossier(world), on).joined_on is not None
    assert joined or duties(world, on) == []


@PROPERTY
@given(world=worlds(), on=days)
def test_every_duty_tells_its_day_and_comes_with_steps(world: World, on: dt.date) -> None:
    assert all(one.as_of == on and one.iso3 == "AAA" and one.steps for one in duties(world, on))


@PROPERTY
@given(world=worlds(), on=days, seed=st.integers())
def test_the_order_of_the_records_plays_no_part(world: World, on: dt.date, seed: int) -> None:
    rows = {name: list(getattr(dossier(world), name)) for name in ROWS}
    shuffled = {
        name: random.Random(f"{seed}{name}").sample(found, len(found)) for name, found in rows.items()
    }
    other = changed(world, **shuffled)
    meetings = list(reversed(world[1].meetings))
    assert told((other[0], replace(other[1], meetings=meetings)), on) == told(world, on)


@PROPERTY
@given(world=worlds(), on=days)
def test_rows_that_are_not_in_use_play_no_part(world: World, on: dt.date) -> None:
    used = {name: [row for row in getattr(dossier(world), name) if row.in_use] for name in ROWS}
    assert told(changed(world, **used), on) == told(world, on)


@PROPERTY
@given(world=worlds(), on=days, until=days, decided=days)
def test_a_decision_later_than_the_day_has_no_effect(
    world: World, on: dt.date, until: dt.date, decided: dt.date
) -> None:
    assume(decided > on)
    before = changed(world, decisions=())
    late = Decision(iso3="AAA", obligation="first", until=PartialDate.on(until), decided_on=decided)
    assert told(changed(world, decisions=(late,)), on) == told(before, on)


@PROPERTY
@given(world=worlds(), on=days, until=days, decided=days)
def test_the_date_written_in_the_decision_is_the_date(
    world: World, on: dt.date, until: dt.date, decided: dt.date
) -> None:
    assume(decided <= on)
    granted = Decision(iso3="AAA", obligation="first", until=PartialDate.on(until), decided_on=decided)
    mains = [
        one
        for one in duties(changed(world, decisions=(granted,)), on)
        if (one.obligation, one.period) == ("first", "")
    ]
    assert all(one.due_on == PartialDate.on(until) for one in mains)


@PROPERTY
@given(world=worlds(), one=days, other=days)
def test_the_original_date_stays_as_days_go_by(world: World, one: dt.date, other: dt.date) -> None:
    before, after = (
        {(duty.obligation, duty.period, duty.original_due_on) for duty in duties(world, day)}
        for day in sorted((one, other))
    )
    yearly = {rule.id for rule in world[0].obligation_list if rule.kind == "yearly"}
    assert {duty for duty in before if duty[0] not in yearly} <= after


@PROPERTY
@given(world=worlds(), on=days, until=days)
def test_looking_further_ahead_only_adds_duties(world: World, on: dt.date, until: dt.date) -> None:
    ahead = duties(world, on, max(on, until))
    assert not told(world, on) - Counter(
        (one.obligation, one.period, one.original_due_on, one.due_on, one.state, one.reason) for one in ahead
    )


@PROPERTY
@given(world=worlds(), on=days, later=days)
def test_a_report_received_in_time_stays_so(world: World, on: dt.date, later: dt.date) -> None:
    assume(later >= on)
    still = changed(world, decisions=())
    filed = {rule.id for rule in world[0].obligation_list if rule.filing}
    met = {
        (one.obligation, one.period, one.original_due_on)
        for one in duties(still, on)
        if one.state is StateOfPlay.MET and one.obligation in filed
    }
    assert met <= {
        (one.obligation, one.period, one.original_due_on)
        for one in duties(still, later)
        if one.state is StateOfPlay.MET
    }


@PROPERTY
@given(world=worlds(), on=days)
def test_nothing_is_overdue_on_its_last_day(world: World, on: dt.date) -> None:
    overdue = [one for one in duties(world, on) if one.state is StateOfPlay.OVERDUE]
    assert all(one.due_on is not None and one.due_on.last < on for one in overdue)


@PROPERTY
@given(world=worlds(), on=days)
def test_what_is_running_or_due_is_never_past(world: World, on: dt.date) -> None:
    ahead = [one for one in duties(world, on) if one.state in {StateOfPlay.RUNNING, StateOfPlay.DUE}]
    assert all(one.due_on is None or on <= one.due_on.first for one in ahead)


@PROPERTY
@given(world=worlds(), three=st.tuples(days, days, days))
def test_duties_after_a_withdrawal_are_ended(world: World, three: tuple[dt.date, ...]) -> None:
    joined, leaves, on = sorted(three)
    gone = changed(
        world,
        acts=(
            Act(iso3="AAA", kind=ActKind.ACCESSION, on=joined),
            Act(iso3="AAA", kind=ActKind.WITHDRAWAL, on=leaves, effective_on=leaves),
        ),
    )
    settled = {StateOfPlay.MET, StateOfPlay.MET_LATE, StateOfPlay.NOT_APPLICABLE, StateOfPlay.UNKNOWN}
    for one in duties(gone, on):
        if one.due_on is None or one.due_on.first >= leaves:
            assert one.state is StateOfPlay.ENDED or one.state in settled
            assert one.state is not StateOfPlay.UNKNOWN or one.reason is Reason.DONE_DAY_NOT_TOLD


@PROPERTY
@given(world=worlds(), on=days)
def test_no_yearly_duty_covers_a_year_after_the_withdrawal(world: World, on: dt.date) -> None:
    leaves = standing(world[0], dossier(world), on).withdrawn_on
    yearly = {rule.id for rule in world[0].obligation_list if rule.kind == "yearly"}
    assert all(
        leaves is None or dt.date(int(one.period), 1, 1) < leaves
        for one in duties(world, on)
        if one.obligation in yearly
    )


@PROPERTY
@given(world=worlds(), on=days, since=days)
def test_a_complete_log_only_turns_silence_into_overdue(world: World, on: dt.date, since: dt.date) -> None:
    treaty, register = world
    silent = (treaty, replace(register, complete_since={}))
    logged = (treaty, replace(register, complete_since=dict.fromkeys(treaty.obligations, since)))
    for before, after in zip(duties(silent, on), duties(logged, on), strict=True):
        turned = (before.state, after.state) == (StateOfPlay.UNKNOWN, StateOfPlay.OVERDUE)
        assert before.state is after.state or turned


@PROPERTY
@given(world=worlds(), on=days)
def test_a_report_received_on_the_last_day_is_in_time_and_a_day_later_is_late(
    world: World, on: dt.date
) -> None:
    for one in duties(world, on):
        rule = world[0].obligations[one.obligation]
        if not rule.filing or one.due_on is None or not one.due_on.is_exact or one.due_on.last >= on:
            continue
        for delay, expected in ((0, StateOfPlay.MET), (1, StateOfPlay.MET_LATE)):
            received = PartialDate.on(one.due_on.last + delay * ONE_DAY)
            report = Filing(iso3="AAA", obligation=rule.id, period=one.period, received_on=received)
            after = duties(changed(world, filings=(report,)), on)
            same = [two for two in after if (two.obligation, two.due_on) == (one.obligation, one.due_on)]
            if rule.kind == "yearly" or one.period == "":
                assert {two.state for two in same} == {expected}


@PROPERTY
@given(world=worlds(), on=days)
def test_a_source_that_saw_it_missing_makes_it_overdue(world: World, on: dt.date) -> None:
    quiet = changed(world, filings=(), not_received=())
    seen = [
        NotReceived(iso3="AAA", obligation=one.obligation, period=one.period, as_of=PartialDate.on(on))
        for one in duties(quiet, on)
        if world[0].obligations[one.obligation].filing
    ]
    before, after = duties(quiet, on), duties(changed(quiet, not_received=seen), on)
    for one, two in zip(before, after, strict=True):
        past = one.state is StateOfPlay.UNKNOWN and one.due_on is not None and one.due_on.last < on
        if (
            past
            and world[0].obligations[one.obligation].filing
            and (one.period == "" or one.period.isdigit())
        ):
            assert two.state is StateOfPlay.OVERDUE


@PROPERTY
@given(world=worlds(), on=days)
def test_a_request_goes_to_a_meeting_before_the_date(world: World, on: dt.date) -> None:
    for one in duties(world, on):
        if one.lead_time is not None and one.due_on is not None:
            assert one.lead_time.ask_by <= one.lead_time.meeting_opens_on < one.due_on.first
