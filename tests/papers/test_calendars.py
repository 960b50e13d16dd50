import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st
from icalendar import Calendar

from servanda.papers.calendars import Event, write_calendar

STAMP = dt.datetime(2018, 5, 31, 8, 30, tzinfo=dt.UTC)
ARABIC = "تقرير الشفافية السنوي: مستحق في ٣٠ نيسان/أبريل ٢٠١٨؛ الدول الأطراف، والوديع"


def feed(*events: Event, name: str = "Deadlines") -> bytes:
    return write_calendar(name, events, stamped_at=STAMP)


def read(written: bytes) -> Calendar:
    calendar = Calendar.from_ical(written)
    assert isinstance(calendar, Calendar)
    return calendar


def test_a_deadline_fills_its_day_and_keeps_nobody_busy() -> None:
    written = feed(Event("ccm-TCD-clearance@servanda", dt.date(2018, 4, 30), "Chad: clearance")).decode()
    for line in (
        "DTSTART;VALUE=DATE:20180430",
        "DTEND;VALUE=DATE:20180501",
        "DTSTAMP:20180531T083000Z",
        "UID:ccm-TCD-clearance@servanda",
        "TRANSP:TRANSPARENT",
    ):
        assert f"\r\n{line}\r\n" in written


def test_the_feed_says_its_name_and_how_often_to_come_back() -> None:
    written = feed(name="Délais; Convention, 2018").decode()
    for line in (
        "METHOD:PUBLISH",
        "X-WR-CALNAME:Délais\\; Convention\\, 2018",
        "NAME:Délais\\; Convention\\, 2018",
        "REFRESH-INTERVAL;VALUE=DURATION:PT12H",
        "X-PUBLISHED-TTL:PT12H",
    ):
        assert f"\r\n{line}\r\n" in written


def test_a_meeting_ends_on_the_day_after_its_last() -> None:
    event = Event("8MSP", dt.date(2018, 9, 3), "Eighth Meeting", last_day=dt.date(2018, 9, 5))
    assert b"DTEND;VALUE=DATE:20180906\r\n" in feed(event)


def test_an_event_that_ends_before_it_begins_is_refused() -> None:
    with pytest.raises(ValueError, match="event 8MSP ends on 2018-09-02 before it begins on 2018-09-03"):
        feed(Event("8MSP", dt.date(2018, 9, 3), "x", last_day=dt.date(2018, 9, 2)))


def test_arabic_comes_back_whole_from_folded_lines() -> None:
    written = feed(Event("a@b", dt.date(2018, 4, 30), ARABIC * 3, ARABIC * 9, categories=[ARABIC]))
    event = read(written).events[0]
    assert (event["SUMMARY"], event["DESCRIPTION"]) == (ARABIC * 3, ARABIC * 9)
    assert event.categories == [ARABIC]


def test_every_line_ends_with_crlf_and_none_is_longer_than_75_bytes() -> None:
    written = feed(Event("a@b", dt.date(2018, 4, 30), ARABIC * 3, "one\ntwo"))
    lines = written.split(b"\r\n")
    assert lines[-1] == b""
    assert max(map(len, lines)) <= 75
    assert not any(b"\n" in line or b"\r" in line for line in lines)


def test_the_same_events_give_the_same_bytes() -> None:
    event = Event("a@b", dt.date(2018, 4, 30), "x", url="https://example.org/en/")
    assert feed(event) == feed(event)


def test_an_instant_without_time_zone_is_refused() -> None:
    with pytest.raises(ValueError, match="needs a time zone"):
        write_calendar("x", [], stamped_at=dt.datetime(2018, 5, 31))  # noqa: DTZ001  the fault tried here


@given(st.text(), st.text())
def test_no_text_breaks_out_of_its_place(summary: str, description: str) -> None:
    calendar = read(feed(Event("a@b", dt.date(2018, 4, 30), summary, description)))
    assert len(calendar.events) == 1
    assert calendar.events[0]["UID"] == "a@b"
    assert calendar.events[0].start == dt.date(2018, 4, 30)
