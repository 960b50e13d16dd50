"""What a change of what is recorded would do to dates, told before anything is saved."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from servanda.common.treaty import treaty_by_id
from servanda.duties.queries.register import register
from servanda.law import board, explain
from servanda.law.findings import Duty, StateOfPlay
from servanda.law.partial_dates import PartialDate
from servanda.law.records import Act, Dossier, Register
from servanda.law.standing import standing
from servanda.states.models import ProposalLine
from servanda.states.queries import acts_after

ENTRY_INTO_FORCE = "entry-into-force"
WITHDRAWAL = "withdrawal"


class Effect(StrEnum):
    """What happens to a date."""

    APPEARS = "appears"
    MOVES = "moves"
    VANISHES = "vanishes"
    STANDS_OTHERWISE = "stands otherwise"
    """The date stays, its state of play does not."""


@dataclass(frozen=True)
class Consequence:
    """One date that would change. `subject` is an obligation's id, or "entry-into-force", or "withdrawal"."""

    subject: str
    period: str
    effect: Effect
    before_on: PartialDate | None = None
    after_on: PartialDate | None = None
    before_state: StateOfPlay | None = None
    after_state: StateOfPlay | None = None
    to_ask: bool = False
    """Whether it is the last day to ask for more time, and not the deadline itself."""


def consequences(
    treaty_id: str, iso3: str, changed_acts: Sequence[Act], on: dt.date, until: dt.date | None = None
) -> list[Consequence]:
    """What would follow on the day `on` if `changed_acts` were the acts of the State `iso3`.

    Yearly duties are looked at up to `until`. Nothing is saved.
    """
    before = register(treaty_id)
    return _following(before, treaty_id, _with_acts(before, iso3, changed_acts), on, until)


def _with_acts(before: Register, iso3: str, changed_acts: Sequence[Act]) -> Dossier:
    return replace(before.dossiers.get(iso3, Dossier(iso3)), acts=tuple(changed_acts))


def _following(
    before: Register, treaty_id: str, changed: Dossier, on: dt.date, until: dt.date | None = None
) -> list[Consequence]:
    after = replace(before, dossiers={**before.dossiers, changed.iso3: changed})
    return consequences_for_state(treaty_id, before, after, iso3=changed.iso3, on=on, until=until)


def consequences_for_state(
    treaty_id: str,
    before: Register,
    after: Register,
    *,
    iso3: str,
    on: dt.date,
    until: dt.date | None = None,
) -> list[Consequence]:
    """The dates of one State that differ between two registers, on the day `on`."""
    old, new = (_dates(treaty_id, data, iso3, on, until) for data in (before, after))
    return _all_compared(old, new)


def consequences_for_all(
    treaty_id: str, before: Register, after: Register, on: dt.date
) -> dict[str, list[Consequence]]:
    """The dates of duties that differ between two registers on the day `on`, State by State."""
    rules = treaty_by_id(treaty_id)
    old, new = (_by_state(board.duties(rules, data, on)) for data in (before, after))
    found = {iso3: _all_compared(old.get(iso3, {}), new.get(iso3, {})) for iso3 in sorted({*old, *new})}
    return {iso3: changes for iso3, changes in found.items() if changes}


def _all_compared(old: dict[_Key, _Dated], new: dict[_Key, _Dated]) -> list[Consequence]:
    keys = [*new, *(key for key in old if key not in new)]
    found = [_compared(key, old.get(key), new.get(key)) for key in keys]
    return [consequence for consequence in found if consequence]


def consequences_of_lines(lines: Iterable[ProposalLine], on: dt.date) -> dict[str, list[Consequence]]:
    """What would follow on the day `on`, State by State, if the open ones among `lines` were approved."""
    lines = list(lines)
    if not lines:
        return {}
    treaty_id = lines[0].proposal.treaty_id
    before = register(treaty_id)
    return {
        iso3: _following(before, treaty_id, _with_acts(before, iso3, acts), on)
        for iso3, acts in acts_after(lines).items()
    }


@dataclass(frozen=True)
class _Dated:
    on: PartialDate | None
    state: StateOfPlay | None = None


_Key = tuple[str, str, bool]


def _dates(
    treaty_id: str, data: Register, iso3: str, on: dt.date, until: dt.date | None
) -> dict[_Key, _Dated]:
    rules = treaty_by_id(treaty_id)
    stands = standing(rules, data.dossiers.get(iso3, Dossier(iso3)), on)
    found: dict[_Key, _Dated] = {}
    for subject, day in ((ENTRY_INTO_FORCE, stands.in_force_on), (WITHDRAWAL, stands.withdrawn_on)):
        if day:
            found[subject, "", False] = _Dated(PartialDate.on(day))
    for duty in explain.duties(rules, data, iso3, on, until):
        found.update(_of_duty(duty))
    return found


def _by_state(duties: Iterable[Duty]) -> dict[str, dict[_Key, _Dated]]:
    found: dict[str, dict[_Key, _Dated]] = {}
    for duty in duties:
        found.setdefault(duty.iso3, {}).update(_of_duty(duty))
    return found


def _of_duty(duty: Duty) -> Iterator[tuple[_Key, _Dated]]:
    yield (duty.obligation, duty.period, False), _Dated(duty.due_on, duty.state)
    if duty.lead_time:
        yield (duty.obligation, duty.period, True), _Dated(PartialDate.on(duty.lead_time.ask_by))


def _compared(key: _Key, old: _Dated | None, new: _Dated | None) -> Consequence | None:
    effect = _effect(old, new)
    if effect is None:
        return None
    subject, period, to_ask = key
    return Consequence(
        subject,
        period,
        effect,
        to_ask=to_ask,
        before_on=old.on if old else None,
        after_on=new.on if new else None,
        before_state=old.state if old else None,
        after_state=new.state if new else None,
    )


def _effect(old: _Dated | None, new: _Dated | None) -> Effect | None:
    if old is None or new is None:
        return Effect.APPEARS if old is None else Effect.VANISHES
    if old.on != new.on:
        return Effect.MOVES
    return Effect.STANDS_OTHERWISE if old.state != new.state else None
