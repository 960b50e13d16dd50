"""A rule of a treaty file in words."""

from __future__ import annotations

from collections.abc import Iterator

from servanda.law.reference.markdown import date, table
from servanda.law.sentences import MONTHS
from servanda.law.treaty import (
    Completion,
    Condition,
    Counting,
    EachYear,
    Event,
    Extension,
    FirstYear,
    Obligation,
    Treaty,
)

COUNTED = {
    Counting.ANNIVERSARY: "ending on the same day and month",
    Counting.DAY_BEFORE: "the last day being the day before the anniversary",
}
FIRST = {
    FirstYear.YEAR_AFTER: "the year in which that day lies",
    FirstYear.NEXT_DATE: "the year before the next such date",
}


def membership(treaty: Treaty) -> Iterator[tuple[str, str]]:
    """Coming under the treaty and leaving it, as headings and sentences."""
    rule, leaving = treaty.entry_into_force, treaty.withdrawal
    counted = (
        f"on the first day of the month that is {rule.after} after the month of deposit"
        if rule.snap == "first of month"
        else f"{rule.after} after the deposit"
        if rule.after.total_months or rule.after.days
        else "on the day of the deposit"
    )
    yield (
        f"Entry into force (Article {rule.article})",
        f"{counted}, and not before {date(rule.not_before)}",
    )
    if treaty.signature_until:
        yield "Signature", f"from {date(treaty.opened_on)}, before {date(treaty.signature_until)}"
    provisional = treaty.provisional_application
    if provisional:
        covered = ", ".join(provisional.covers)
        yield (
            f"Provisional application (Article {provisional.article})",
            f"of article {covered}; it starts no time limit",
        )
    conflict = "; an armed conflict on that day postpones it" if leaving.conflict_postpones else ""
    yield f"Withdrawal (Article {leaving.article})", f"effective {leaving.after} after receipt{conflict}"


def obligation(treaty: Treaty, duty: Obligation) -> Iterator[tuple[str, str]]:
    """What an obligation asks, as headings and sentences."""
    yield "Article", duty.article
    yield "Source", duty.source
    if duty.binding == "political":
        yield "Binding", "politically, by a decision of meetings; not by the treaty's text"
    yield "Who is bound", _bound(treaty, duty.bound)
    yield from _when(treaty, duty)
    for clock in duty.clocks:
        yield (
            f"Besides (Article {clock.article})",
            f"{clock.within} from {event(treaty, clock.start)}, each time on its own",
        )
    yield from _met(treaty, duty)
    if duty.extension:
        yield from _extension(duty.extension)
    if duty.kind != "standing":
        yield "Called due", f"{duty.notice} before the date"


def readings(duty: Obligation) -> str:
    """The ways in which the text can be read, the one in use first."""
    if not duty.readings:
        return ""
    ordered = sorted(duty.readings, key=lambda one: not one.used)
    rows = [("yes" if one.used else "no", one.says.en, one.source) for one in ordered]
    return "## Readings\n\n" + table(("In use", "Reading", "Source"), rows)


def event(treaty: Treaty, start: Event) -> str:
    """What a clock counts from."""
    if start.due is not None:
        return f"the date of the {lowered(treaty.obligations[start.due].names.en)}"
    if start.fact is not None:
        return f"the {lowered(treaty.facts[start.fact].names.en)}"
    return "entry into force for the State"


def lowered(name: str) -> str:
    """A name inside a sentence."""
    return name[:1].lower() + name[1:]


def _bound(treaty: Treaty, condition: Condition | None) -> str:
    if condition is None:
        return "every State for which the treaty is in force"
    name = treaty.facts[condition.fact].names.en
    free = f"; not bound with {_values(condition.no)}" if condition.no else ""
    return f"a State for which “{name}” is recorded as {_values(condition.yes)}{free}; anything else is not known"


def _values(values: tuple[str, ...]) -> str:
    return " or ".join(f"“{value}”" for value in values)


def _when(treaty: Treaty, duty: Obligation) -> Iterator[tuple[str, str]]:
    read = duty.as_read
    if duty.kind == "standing":
        yield "When", "from entry into force for the State on; the treaty sets no date"
    elif duty.kind == "yearly":
        yield from _each_year(treaty, read, duty.each_year)
    else:
        counted = COUNTED[read.counting] if read.time_limit.total_months else "the first day being day 0"
        yield "When", f"{read.time_limit} from {event(treaty, read.start)}, {counted}"


def _each_year(treaty: Treaty, read: Obligation, each: EachYear) -> Iterator[tuple[str, str]]:
    yield "When", f"by {each.day} {MONTHS[each.month - 1]} each year, on the calendar year before"
    since = f", no earlier than {each.from_year}" if each.from_year else ""
    yield "First year covered", f"seen from {event(treaty, each.follows)}: {FIRST[read.first]}{since}"


def _met(treaty: Treaty, duty: Obligation) -> Iterator[tuple[str, str]]:
    if duty.filing:
        yield "Met by", "a report received"
    elif duty.done:
        yield "Met by", "; or ".join(_completion(treaty, one) for one in duty.done)
    if duty.open:
        name = treaty.facts[duty.open.fact].names.en
        yield "Seen open", f"on the day for which “{name}” is recorded as {_values(duty.open.yes)}"


def _completion(treaty: Treaty, completion: Completion) -> str:
    name = treaty.facts[completion.fact].names.en
    if not completion.values:
        return f"“{name}”, on its day"
    return f"“{name}” recorded as {_values(completion.values)}, by the day of that record"


def _extension(extension: Extension) -> Iterator[tuple[str, str]]:
    again = ", and again" if extension.renewable else ", once"
    test = f" in {extension.renewal_test}" if extension.renewal_test else ""
    yield f"Extension (Article {extension.article})", f"up to {extension.most}{again}{test}"
    yield "Decided by", extension.decided_by
    origin = "the treaty" if extension.lead_time_from == "treaty" else "a decision of the meetings"
    yield (
        f"To be asked for (Article {extension.ask_article})",
        f"{extension.ask_before_meeting} before the last meeting that opens before the date; so says {origin}",
    )
