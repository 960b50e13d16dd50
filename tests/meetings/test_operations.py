"""Recording meetings."""

import datetime as dt
from dataclasses import replace

import pytest
from tests.facts import ANN, TODAY, TREATY, three_states

from servanda.common.access import ANYONE, NotAllowed
from servanda.common.errors import BadInput, Stale
from servanda.law import records as law
from servanda.meetings.models import Meeting
from servanda.meetings.operations import correct_meeting, record_meeting
from servanda.meetings.queries import meetings

pytestmark = pytest.mark.django_db

MEETING = law.Meeting(
    code="9MSP",
    name="Ninth Meeting of States Parties",
    opens_on=dt.date(2019, 9, 2),
    closes_on=dt.date(2019, 9, 4),
    city="Geneva",
    country="FRA",
    presidency="PER",
    source="Decision of the eighth meeting",
)


@pytest.fixture(autouse=True)
def states() -> None:
    three_states()


def record(told: law.Meeting = MEETING) -> Meeting:
    return record_meeting(treaty_id=TREATY, meeting=told, actor=ANN, today=TODAY)


def test_meetings_are_read_back_in_their_order() -> None:
    earlier = replace(MEETING, code="8MSP", opens_on=dt.date(2018, 9, 3), closes_on=dt.date(2018, 9, 5))
    record()
    record(earlier)
    assert meetings(TREATY) == [earlier, MEETING]


@pytest.mark.parametrize(
    ("told", "sentence"),
    [
        (replace(MEETING, code=" "), "short code"),
        (replace(MEETING, closes_on=dt.date(2019, 9, 1)), "before it opens"),
        (replace(MEETING, presidency="XYZ"), "“XYZ” is not the code"),
        (replace(MEETING, source=""), "source is missing"),
    ],
)
def test_a_meeting_that_cannot_be_right_is_refused(told: law.Meeting, sentence: str) -> None:
    with pytest.raises(BadInput, match=sentence):
        record(told)
    assert meetings(TREATY) == []


def test_one_code_stands_for_one_meeting() -> None:
    record()
    with pytest.raises(BadInput, match="in use already"):
        record()


def test_a_meeting_can_be_moved_once_from_each_version() -> None:
    row = record()
    moved = replace(MEETING, opens_on=dt.date(2019, 9, 3))
    correct_meeting(meeting_id=row.pk, version=1, meeting=moved, actor=ANN, today=TODAY)
    assert meetings(TREATY) == [moved]
    with pytest.raises(Stale):
        correct_meeting(meeting_id=row.pk, version=1, meeting=MEETING, actor=ANN, today=TODAY)


def test_only_the_unit_records_meetings() -> None:
    with pytest.raises(NotAllowed):
        record_meeting(treaty_id=TREATY, meeting=MEETING, actor=ANYONE, today=TODAY)
