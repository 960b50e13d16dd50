"""Calendar feeds: who sees what, in whose language, and what a calendar can rely on."""

import datetime as dt
from typing import Any

import pytest
from django.test import Client
from icalendar import Calendar

from servanda.common.access import Role
from servanda.people.models import User
from servanda.people.operations import create_feed, revoke_feed
from tests.facts import TODAY
from tests.people.accounts import person, viewer

pytestmark = pytest.mark.usefixtures("three_loaded")


def address(user: User, **wanted: str) -> str:
    return f"/feeds/{create_feed(actor=viewer(user), wanted=wanted).token}.ics"


def read(path: str) -> Calendar:
    answer = Client().get(path)
    assert answer.status_code == 200
    return Calendar.from_ical(answer.content)


def summaries(calendar: Calendar) -> list[str]:
    return [str(event["SUMMARY"]) for event in calendar.walk("VEVENT")]


def test_staff_see_what_falls_due_for_every_state() -> None:
    found = summaries(read(address(person(Role.STAFF))))
    assert "Annual transparency report for 2018: France, Peru" in found


def test_a_focal_point_sees_the_own_state_alone() -> None:
    found = summaries(read(address(person(Role.FOCAL_POINT, state="PER"))))
    assert "Annual transparency report for 2018: Peru" in found
    assert not any("France" in summary for summary in found)


def test_whose_role_carries_no_states_sees_meetings_alone() -> None:
    assert summaries(read(address(person(Role.SPONSORSHIP)))) == ["Ninth Meeting, Geneva"]


def test_a_feed_of_one_theme_holds_that_theme() -> None:
    found = summaries(read(address(person(Role.STAFF), theme="clearance")))
    assert not any("report" in summary for summary in found)


def test_it_is_written_in_the_language_of_the_person() -> None:
    found = summaries(read(address(person(Role.STAFF, language="es"))))
    assert any("Francia" in summary for summary in found)


def test_an_event_keeps_its_identity_from_day_to_day() -> None:
    path = address(person(Role.STAFF))
    uids = [{str(event["UID"]) for event in read(path).walk("VEVENT")} for _ in range(2)]
    assert uids[0] == uids[1]
    assert len(uids[0]) == len(read(path).walk("VEVENT"))


def test_it_looks_two_years_ahead_and_not_back() -> None:
    days: list[Any] = [event.start for event in read(address(person(Role.STAFF))).events]
    assert min(days) >= TODAY
    assert max(days) <= TODAY + dt.timedelta(days=730)


def test_an_unknown_and_a_revoked_secret_are_the_same_as_none() -> None:
    user = person(Role.STAFF)
    path = address(user)
    revoke_feed(actor=viewer(user), feed_id=user.feed_tokens.get().pk)
    assert Client().get(path).status_code == Client().get("/feeds/unknown.ics").status_code == 404


def test_no_shared_cache_may_keep_it() -> None:
    answer = Client().get(address(person(Role.STAFF)))
    assert (answer["Cache-Control"], answer["Content-Type"]) == (
        "private, no-store",
        "text/calendar; charset=utf-8",
    )
