"""What the database itself refuses, whoever writes."""

import datetime as dt
from typing import Any

import pytest
from django.db import IntegrityError, models, transaction
from tests.facts import TREATY, three_states

from servanda.implementation.models import Decision, Fact
from servanda.law.partial_dates import PartialDate
from servanda.law.records import ActKind
from servanda.meetings.models import Meeting
from servanda.reporting.models import RegisterCoverage
from servanda.states.models import Act, State, StateName

pytestmark = pytest.mark.django_db

DAY = dt.date(2009, 9, 25)
OF_FRANCE = {"treaty_id": TREATY, "state_id": "FRA"}
UNTIL = PartialDate.parse("2021-04")


@pytest.fixture(autouse=True)
def states() -> None:
    three_states()
    Act.objects.create(**OF_FRANCE, kind=ActKind.RATIFICATION, on=DAY)
    Decision.objects.create(**OF_FRANCE, obligation="clearance", until=UNTIL)
    Meeting.objects.create(treaty_id=TREATY, code="9MSP", opens_on=DAY, closes_on=DAY)
    StateName.objects.create(state_id="FRA", language="en", name="France")
    RegisterCoverage.objects.create(treaty_id=TREATY, obligation="initial-report", complete_since=DAY)


def refused(model: type[models.Model], **values: Any) -> None:
    with pytest.raises(IntegrityError), transaction.atomic():
        model._default_manager.create(**values)


@pytest.mark.parametrize(
    "values",
    [
        {"kind": "promise", "on": DAY},
        {"kind": ActKind.RATIFICATION, "on": DAY},
        {"kind": ActKind.ACCESSION, "on": DAY},
        {"kind": ActKind.SIGNATURE, "on": DAY, "effective_on": DAY},
        {"kind": ActKind.WITHDRAWAL, "on": DAY, "effective_on": DAY - dt.timedelta(days=1)},
        {"kind": ActKind.SIGNATURE, "on": DAY, "confidence": "certain"},
        {"kind": ActKind.SIGNATURE, "on": DAY, "origin": "hearsay"},
        {"kind": ActKind.SIGNATURE, "on": DAY, "version": 0},
    ],
    ids=str,
)
def test_no_act_outside_the_vocabulary_nor_two_in_use(values: dict[str, Any]) -> None:
    refused(Act, **OF_FRANCE, **values)


def test_another_source_can_stand_beside_the_act_in_use() -> None:
    Act.objects.create(**OF_FRANCE, kind=ActKind.RATIFICATION, on=DAY, in_use=False)
    Act.objects.create(**OF_FRANCE, kind=ActKind.ACCESSION, on=DAY, in_use=False)
    assert Act.objects.count() == 3


@pytest.mark.parametrize(
    ("model", "values"),
    [
        (State, {"iso3": "FR"}),
        (State, {"iso3": "GBR", "un_status": "candidate"}),
        (State, {"iso3": "GBR", "region_group": "Nordic"}),
        (StateName, {"state_id": "FRA", "language": "en", "name": "France"}),
        (StateName, {"state_id": "FRA", "language": "de", "name": "Frankreich"}),
        (StateName, {"state_id": "FRA", "language": "fr", "name": ""}),
        (Fact, {**OF_FRANCE, "fact": "", "value": "yes"}),
        (Fact, {**OF_FRANCE, "fact": "contamination", "value": ""}),
        (Decision, {**OF_FRANCE, "obligation": "clearance", "until": UNTIL}),
        (Meeting, {"treaty_id": TREATY, "code": "9MSP", "opens_on": DAY, "closes_on": DAY}),
        (Meeting, {"treaty_id": TREATY, "code": "", "opens_on": DAY, "closes_on": DAY}),
        (Meeting, {"treaty_id": TREATY, "code": "X", "opens_on": DAY, "closes_on": dt.date(2009, 1, 1)}),
        (RegisterCoverage, {"treaty_id": TREATY, "obligation": "initial-report", "complete_since": DAY}),
    ],
    ids=str,
)
def test_no_row_that_contradicts_its_table(model: type[models.Model], values: dict[str, Any]) -> None:
    refused(model, **values)


@pytest.mark.parametrize("text", ["2018", "2018-05", "2018-05-31"])
def test_a_date_comes_back_as_exact_as_it_was_printed(text: str) -> None:
    fact = Fact.objects.create(**OF_FRANCE, fact="contamination", value="yes", on=PartialDate.parse(text))
    fact.refresh_from_db()
    assert (fact.on, str(fact.on)) == (PartialDate.parse(text), text)
