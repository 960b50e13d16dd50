"""Days that matter as an iCalendar feed (RFC 5545) that Outlook, Google and Apple calendars subscribe to."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from icalendar import Calendar, vDuration, vText
from icalendar import Event as CalendarEvent

PRODUCT = "-//Servanda//Treaty calendar//EN"
_CONTROLS = re.compile(r"[\x00-\x09\x0b-\x1f\x7f]")


@dataclass(frozen=True)
class Event:
    """An all-day event. `uid` must stay the same for the same thing, or calendars will show it twice."""

    uid: str
    day: dt.date
    summary: str
    description: str = ""
    last_day: dt.date | None = None
    """The last day, where the event lasts several."""
    url: str = ""
    categories: Sequence[str] = ()


def write_calendar(
    name: str,
    events: Iterable[Event],
    *,
    stamped_at: dt.datetime,
    refresh_every: dt.timedelta = dt.timedelta(hours=12),
) -> bytes:
    """The feed as UTF-8 with CRLF and folded lines.

    `stamped_at` is the instant, with its time zone, of the newest change behind the feed, not of the request:
    an unchanged feed then has the same bytes. An instant without time zone is a ValueError.
    """
    if stamped_at.tzinfo is None:
        raise ValueError("stamped_at needs a time zone; give an instant in UTC")
    stamp = stamped_at.astimezone(dt.UTC).replace(microsecond=0)
    feed = Calendar()
    feed.add("PRODID", PRODUCT)
    feed.add("VERSION", "2.0")
    feed.add("METHOD", "PUBLISH")
    # Each said twice: as RFC 7986 has it, and as Outlook and Google read it.
    feed.add("NAME", vText(_text(name)))
    feed.add("X-WR-CALNAME", vText(_text(name)))
    feed.add("REFRESH-INTERVAL", vDuration(refresh_every), parameters={"VALUE": "DURATION"})
    feed.add("X-PUBLISHED-TTL", vDuration(refresh_every))
    for event in events:
        feed.add_component(_component(event, stamp))
    return feed.to_ical()


def _component(event: Event, stamp: dt.datetime) -> CalendarEvent:
    last_day = event.last_day or event.day
    if last_day < event.day:
        raise ValueError(f"event {event.uid} ends on {last_day} before it begins on {event.day}")
    component = CalendarEvent.new(
        uid=event.uid,
        stamp=stamp,
        start=event.day,
        end=last_day + dt.timedelta(days=1),  # the format names the first day after the event
        summary=_text(event.summary),
        description=_text(event.description) or None,
        url=event.url or None,
        categories=[_text(category) for category in event.categories],
    )
    # A deadline does not make anybody busy.
    component.add("TRANSP", "TRANSPARENT")
    return component


def _text(text: str) -> str:
    return _CONTROLS.sub(" ", text)
