"""An invented treaty, and short ways to write down what a State did under it."""

import datetime as dt
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from servanda.law import board, explain
from servanda.law.findings import Duty
from servanda.law.partial_dates import PartialDate
from servanda.law.records import (
    Act,
    ActKind,
    Decision,
    Dossier,
    Fact,
    Filing,
    Meeting,
    NotReceived,
    PublishedDate,
    Register,
)
from servanda.law.treaty_file import load_treaty

FOLDER = Path(__file__).parents[1] / "treaties" / "lanterns"
LANTERNS = load_treaty(FOLDER)


def day(text: str) -> dt.date:
    return dt.date.fromisoformat(text)


def act(kind: ActKind | str, on: str, **more: Any) -> Act:
    return Act(iso3="AAA", kind=ActKind(kind), on=day(on), **more)


def joined(on: str) -> Act:
    return act(ActKind.ACCESSION, on, source="the Keeper")


def fact(name: str, value: str = "", on: str = "", **more: Any) -> Fact:
    return Fact(iso3="AAA", fact=name, value=value or on, on=PartialDate.parse(on) if on else None, **more)


def decision(obligation: str, until: str, **more: Any) -> Decision:
    return Decision(iso3="AAA", obligation=obligation, until=PartialDate.parse(until), **more)


def filing(obligation: str, on: str, period: str = "", **more: Any) -> Filing:
    return Filing(iso3="AAA", obligation=obligation, received_on=PartialDate.parse(on), period=period, **more)


def missing(obligation: str, on: str, period: str = "", **more: Any) -> NotReceived:
    return NotReceived(iso3="AAA", obligation=obligation, as_of=PartialDate.parse(on), period=period, **more)


def printed(obligation: str, on: str, **more: Any) -> PublishedDate:
    return PublishedDate(iso3="AAA", obligation=obligation, on=PartialDate.parse(on), **more)


def meeting(code: str, opens: str, closes: str, **more: Any) -> Meeting:
    return Meeting(code=code, name=code, opens_on=day(opens), closes_on=day(closes), **more)


def register(*records: object, meetings: Sequence[Meeting] = (), **complete_since: str) -> Register:
    """The register of one State, AAA; `complete_since` by obligation, with _ for -."""
    kinds = (Act, Fact, Decision, Filing, NotReceived, PublishedDate)
    sorted_out: Any = [tuple(one for one in records if isinstance(one, kind)) for kind in kinds]
    logs = {name.replace("_", "-"): day(since) for name, since in complete_since.items()}
    return Register({"AAA": Dossier("AAA", *sorted_out)}, tuple(meetings), logs)


def duties(on: str, records: Register, obligation: str = "", until: str = "") -> list[Duty]:
    """The duties of AAA on a day, or those under one obligation; the array engine has to agree."""
    last = day(until) if until else None
    found = explain.duties(LANTERNS, records, "AAA", day(on), last)
    at_once = board.duties(LANTERNS, records, day(on), last)
    assert [answer(duty) for duty in at_once] == [answer(duty) for duty in found]
    return [duty for duty in found if not obligation or duty.obligation == obligation]


def answer(duty: Duty) -> tuple[object, ...]:
    """What matters of a finding, but for the way to it."""
    return duty.obligation, duty.period, duty.original_due_on, duty.due_on, duty.state, duty.reason


def sentences(duty: Duty) -> list[str]:
    return [step.text for step in duty.steps]
