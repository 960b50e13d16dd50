"""What a status page would change in the record, act by act."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from servanda.law.records import CONSENT, Act, ActKind
from servanda.states.depositary.acts import page_to_acts
from servanda.states.depositary.page import PrintedAct, Row, StatusPage

_Key = tuple[str, ActKind]


class Change(StrEnum):
    """What is proposed for one act of the record."""

    ADD = "add"
    CHANGE = "change"
    WITHDRAW = "withdraw"
    """Take the recorded act out of use: the page does not print it. Not a withdrawal from the treaty."""


@dataclass(frozen=True)
class Difference:
    """One proposed change: `recorded` is None for an act added, `printed` None for one taken out of use."""

    change: Change
    iso3: str
    recorded: Act | None
    printed: Act | None
    row: str
    """The page's row as printed; "" where the page has none for the State."""
    row_number: int = 0
    caution: str = ""
    """A sentence where the page gives reason to look twice; "" for none."""


def compare(page: StatusPage, acts: Iterable[Act]) -> list[Difference]:
    """The changes that would make the acts in use those of the page, by State.

    Nothing is proposed for a cell that was not understood, nor for an act younger than the page.
    """
    recorded, printed = _by_key(acts), _by_key(page_to_acts(page))
    rows = {row.iso3: row for row in page.rows if row.iso3}
    found: list[Difference] = []
    for key in sorted({*recorded, *printed}):
        found += _differences(page, rows.get(key[0]), key, recorded[key], printed[key])
    return found


def agreeing(page: StatusPage, acts: Iterable[Act]) -> list[Act]:
    """The acts in use that the page confirms."""
    printed = _by_key(page_to_acts(page))
    return [act for act in acts if act.in_use and any(_same(act, other) for other in printed[_key(act)])]


def _differences(
    page: StatusPage, row: Row | None, key: _Key, recorded: list[Act], printed: list[Act]
) -> Iterator[Difference]:
    iso3, slot = key
    text, number = (row.printed, row.number) if row else ("", 0)
    caution = _caution(page, row)

    def difference(change: Change, old: Act | None, new: Act | None) -> Difference:
        return Difference(change, iso3, old, new, text, number, caution)

    if not printed:
        known = [] if _is_unread(row, slot) else [act for act in recorded if not _is_younger(act, page)]
        yield from (difference(Change.WITHDRAW, act, None) for act in known)
        return
    new = printed[0]
    others = [act for act in recorded if not _same(act, new)]
    if not recorded:
        yield difference(Change.ADD, None, new)
    elif len(others) == len(recorded):
        yield difference(Change.CHANGE, others.pop(0), new)
    yield from (difference(Change.WITHDRAW, act, None) for act in others)


def _is_younger(act: Act, page: StatusPage) -> bool:
    return bool(page.as_at and act.on > page.as_at)


def _same(recorded: Act, printed: Act) -> bool:
    """Same act on the same day; a page that names no day of effect does not contradict one."""
    same_effect = printed.effective_on in {None, recorded.effective_on}
    return (recorded.kind, recorded.on) == (printed.kind, printed.on) and same_effect


def _by_key(acts: Iterable[Act]) -> defaultdict[_Key, list[Act]]:
    grouped: defaultdict[_Key, list[Act]] = defaultdict(list)
    for act in acts:
        if act.in_use:
            grouped[_key(act)].append(act)
    return grouped


def _key(act: Act) -> _Key:
    """State and place on the page: all kinds of consent share one, since a State consents once."""
    return act.iso3, ActKind.RATIFICATION if act.kind in CONSENT else act.kind


def _is_unread(row: Row | None, slot: ActKind) -> bool:
    """Whether the page prints something in this place that was not understood."""
    if not row:
        return False
    if slot is ActKind.WITHDRAWAL:
        return row.is_bracketed
    cells: dict[ActKind, PrintedAct | None] = {
        ActKind.SIGNATURE: row.signature,
        ActKind.PROVISIONAL_APPLICATION: row.provisional_application,
        ActKind.RATIFICATION: row.consent,
    }
    return cells[slot] is not None


def _caution(page: StatusPage, row: Row | None) -> str:
    """Why to look twice: doubts about the row, a page without a day, names not understood."""
    reasons = [doubt.why for doubt in page.doubts if row and doubt.row == row.number]
    if not page.as_at:
        reasons.append("the page does not tell of which day it is; the record may be younger")
    nameless = sum(1 for each in page.rows if not each.iso3)
    if nameless and not row:
        reasons.append(f"rows with a name that was not understood: {nameless}; the State may be among them")
    elif page.is_incomplete and not row:
        reasons.append("the page seems incomplete, and has no row that was understood as this State")
    return "; ".join(reasons)
