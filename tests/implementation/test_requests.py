"""Extension requests: recorded with their figures and document, corrected, refused where they cannot be right."""

import datetime as dt
from dataclasses import replace

import pytest
from tests.facts import ANN, BEN, CAPITAL, TODAY, TREATY, three_states

from servanda.common.access import NotAllowed
from servanda.common.errors import BadInput, Stale
from servanda.common.history.queries import history_of
from servanda.implementation.operations import correct_request, record_request
from servanda.implementation.queries import recorded_requests
from servanda.law import records as law
from servanda.law.partial_dates import PartialDate

pytestmark = pytest.mark.django_db

REQUEST = law.ExtensionRequest(
    iso3="PER",
    obligation="clearance",
    until=PartialDate.parse("2023-03-01"),
    asked_on=dt.date(2018, 3, 1),
    symbol="CCM/MSP/2018/WP.1",
    figures_on=PartialDate.parse("2017-12"),
    area_remaining="12500.5",
    source="Request of Peru",
    page="14",
)


@pytest.fixture(autouse=True)
def states(db: None) -> None:
    three_states()


def test_a_request_is_recorded_with_what_it_states_and_the_page_of_its_document() -> None:
    row = record_request(treaty_id=TREATY, request=REQUEST, actor=ANN, today=TODAY)
    (kept,) = recorded_requests(TREATY, "PER")
    assert kept.to_record() == REQUEST
    (entry,) = history_of(row)
    assert entry.action == "record extension request"
    assert entry.after is not None
    assert entry.after["area_remaining"] == "12500.5"


def test_of_two_who_correct_it_the_second_is_shown_both() -> None:
    row = record_request(treaty_id=TREATY, request=REQUEST, actor=ANN, today=TODAY)
    corrected = replace(REQUEST, area_remaining="12000")
    correct_request(request_id=row.pk, version=1, request=corrected, actor=ANN, today=TODAY)
    other = replace(REQUEST, page="15")
    with pytest.raises(Stale) as stale:
        correct_request(request_id=row.pk, version=1, request=other, actor=BEN, today=TODAY)
    assert (stale.value.theirs["area_remaining"], stale.value.yours["page"]) == ("12000", "15")
    assert recorded_requests(TREATY, "PER")[0].to_record() == corrected


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        ({"obligation": "annual-report"}, "no obligation whose deadline can be extended"),
        ({"until": PartialDate.parse("2018-02-01")}, "before it was asked for"),
        ({"area_remaining": "much"}, "“much” is not a figure"),
        ({"stock_remaining": "-1"}, "“-1” is not a figure"),
        ({"asked_on": dt.date(2018, 6, 1)}, "is still to come"),
        ({"source": ""}, "The source is missing"),
    ],
)
def test_a_request_that_cannot_be_right_is_refused(change: dict[str, object], sentence: str) -> None:
    with pytest.raises(BadInput, match=sentence):
        record_request(treaty_id=TREATY, request=replace(REQUEST, **change), actor=ANN, today=TODAY)  # type: ignore[arg-type]
    assert recorded_requests(TREATY, "PER") == []


def test_only_the_unit_records_one() -> None:
    with pytest.raises(NotAllowed):
        record_request(treaty_id=TREATY, request=REQUEST, actor=CAPITAL, today=TODAY)
