"""What would follow if a State deposited its instrument on a given day."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from servanda.common.as_of import AsOf
from servanda.common.days import day_entered
from servanda.common.errors import BadInput
from servanda.common.languages import current
from servanda.duties.queries import register, treaty
from servanda.law.findings import Duty
from servanda.law.what_if import WhatIf, deposit
from servanda.states.queries import StateLabel, state_labels

YEARS_SHOWN = 2


@dataclass(frozen=True)
class WhatIfPage:
    """The context of `desk/what_if.html`."""

    states: Sequence[StateLabel]
    state: StateLabel | None
    day: dt.date
    found: WhatIf | None
    """None until a State was chosen."""
    duties: Sequence[Duty]
    """The duties that would follow, soonest first; of yearly ones the first two."""
    mistakes: Sequence[str] = ()


def what_if_page(treaty_id: str, as_of: AsOf, fields: Mapping[str, str]) -> WhatIfPage:
    """What follows for the State and the day in the fields; today where no day is given."""
    states = state_labels(current(), as_of.day)
    state = next((label for label in states if label.iso3 == fields.get("state")), None)
    try:
        day = day_entered(fields, "day") or as_of.today
    except BadInput as bad:
        return WhatIfPage(states, state, as_of.today, None, (), bad.sentences)
    found = deposit(treaty(treaty_id), register(treaty_id), state.iso3, day) if state else None
    return WhatIfPage(states, state, day, found, _by_date(found.duties) if found else ())


def _by_date(duties: Sequence[Duty]) -> Sequence[Duty]:
    by_date = sorted(duties, key=lambda duty: duty.due_on.first if duty.due_on else dt.date.max)
    yearly = [duty for duty in by_date if duty.period.isdigit()]
    return [duty for duty in by_date if duty not in yearly[YEARS_SHOWN:]]
