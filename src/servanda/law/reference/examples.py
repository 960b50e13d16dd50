"""Scenarios as worked examples: what is recorded, the day asked for, what comes out."""

from __future__ import annotations

from collections.abc import Iterator

from servanda.law.reference.markdown import date, page, table
from servanda.law.scenarios import DutyThen, Scenario, StandingThen
from servanda.law.treaty import Treaty

Recorded = tuple[str, str]


def example(treaty: Treaty, story: Scenario) -> str:
    """One worked example, without the closing line break."""
    return page(
        f"### {story.title}",
        f"{story.why} (Article {story.article})",
        _case(story),
        table(("Recorded", "Day"), recorded(treaty, story)),
        f"Asked for {date(story.asked_on)}{_reading(treaty, story)}:",
        _standing(story.standing) if story.standing else _duties(story.duties),
    ).rstrip()


def recorded(treaty: Treaty, story: Scenario) -> Iterator[Recorded]:
    """What is recorded in a story, as lines of a table."""
    yield from _acts(story)
    for fact in story.facts:
        value = f": {fact.value}" if fact.value else ""
        doubt = "" if fact.confidence == "high" else f" ({fact.confidence} confidence)"
        yield f"{treaty.facts[fact.fact].names.en}{value}{doubt}", date(fact.on) or "not dated"
    for meeting in story.meetings:
        yield f"Meeting {meeting.code}", f"{date(meeting.opens_on)} to {date(meeting.closes_on)}"
    for decision in story.decisions:
        taken = date(decision.decided_on) or decision.meeting or "not told"
        yield f"Extended until {date(decision.until)}", f"decided: {taken}"
    for report in story.filings:
        yield f"Report received{_of_year(report.period)}", date(report.received_on)
    for gap in story.missing:
        yield f"Report listed as missing{_of_year(gap.period)}", date(gap.as_of)
    for other in story.printed:
        yield "Printed elsewhere as the date", date(other.on)
    for log in story.logs:
        yield "The Unit's log is complete", f"since {date(log.complete_since)}"


def _acts(story: Scenario) -> Iterator[Recorded]:
    for act in story.acts:
        unused = "" if act.in_use else " (of another source, not in use)"
        effect = f", effective {date(act.effective_on)}" if act.effective_on else ""
        yield f"{act.kind.value.capitalize()}{unused}", f"{date(act.on)}{effect}"


def _of_year(period: str) -> str:
    return f", on {period}" if period else ""


def _case(story: Scenario) -> str:
    told = [f"The case of {story.state}." if story.state else "", story.source]
    return " ".join(part for part in told if part)


def _reading(treaty: Treaty, story: Scenario) -> str:
    if story.reading is None:
        return ""
    readings = treaty.obligations[story.obligation].readings
    says = next(one.says.en for one in readings if one.id == story.reading)
    return f", under another reading (“{says}”)"


def _standing(then: StandingThen) -> str:
    row = (then.status.value, date(then.in_force_on), date(then.withdrawn_on))
    return _told(("Standing", "Entry into force", "Withdrawal takes effect"), [row])


def _duties(duties: tuple[DutyThen, ...]) -> str:
    if not duties:
        return "No duty."
    head = ("Of", "Original date", "Date", "State of play", "To be asked for by")
    return _told(head, [_row(duty) for duty in duties])


def _told(head: tuple[str, ...], rows: list[tuple[str, ...]]) -> str:
    """A table of the columns in which something is told."""
    kept = [place for place in range(len(head)) if any(row[place] for row in rows)]
    return table([head[place] for place in kept], [[row[place] for place in kept] for row in rows])


def _row(duty: DutyThen) -> tuple[str, ...]:
    asking = f"{date(duty.ask_by)} ({duty.ask_meeting})" if duty.ask_by else ""
    return duty.period, date(duty.original_due_on), date(duty.due_on), duty.state.value, asking
