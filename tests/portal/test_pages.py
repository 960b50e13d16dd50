"""Every page of the portal answers in six languages, with few queries, and is kept by no cache."""

from typing import Any

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from servanda.common.access import OPERATOR, Role
from servanda.common.clock import now, today
from servanda.common.languages import UN_ORDER
from servanda.law.forms import Answer, AnswerKind
from servanda.law.partial_dates import PartialDate
from servanda.people.operations import grant_role
from servanda.reporting.models import Filing, ReportVersion
from servanda.reporting.operations import save_section, submit
from tests.facts import CAPITAL
from tests.people.accounts import person, sign_in

PAGES = ("", "states/FRA/")
OF_A_DRAFT = (
    "",
    "about/",
    "sections/stockpiles/",
    "sections/stockpiles/?add=stock",
    "sections/victim-assistance/",
    "sections/stockpiles/texts/",
    "sections/stockpiles/comments/",
    "colleagues/",
    "word/",
    "check/",
)
OF_A_REPORT = ("", "receipt/", "recall/")
MOST_QUERIES = 15


@pytest.fixture
def paths(draft: ReportVersion) -> list[str]:
    """Every page, of a draft and of the report before it."""
    assert draft.started_from is not None
    return [
        *PAGES,
        *(f"reports/{draft.pk}/{page}" for page in OF_A_DRAFT),
        *(f"reports/{draft.started_from.pk}/{page}" for page in OF_A_REPORT),
    ]


@pytest.mark.parametrize("language", UN_ORDER)
def test_every_page_answers_in_every_language(of_france: Client, paths: list[str], language: str) -> None:
    answers = {path: of_france.get(f"/{language}/portal/{path}") for path in paths}
    assert {path: answer.status_code for path, answer in answers.items() if answer.status_code != 200} == {}
    for answer in answers.values():
        assert f'<html lang="{language}"' in answer.content.decode()
        assert answer["Cache-Control"] == "private, no-store"


def test_every_page_asks_the_database_few_things(
    of_france: Client, paths: list[str], django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    for path in paths:
        of_france.get(f"/en/portal/{path}")  # what a process keeps between two requests is kept now
        with django_assert_max_num_queries(MOST_QUERIES):
            of_france.get(f"/en/portal/{path}")


def test_a_section_with_many_rows_asks_no_more(
    of_france: Client, draft: ReportVersion, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    rows = tuple({"munition-type": f"Type {row}", "munition-quantity": str(row)} for row in range(300))
    answer = Answer(kind=AnswerKind.GIVEN, tables={"stock": rows})
    save_section(version_id=draft.pk, section="stockpiles", answer=answer, seen=0, actor=CAPITAL, now=now())
    with django_assert_max_num_queries(MOST_QUERIES):
        page = of_france.get(f"/en/portal/reports/{draft.pk}/sections/stockpiles/").content.decode()
    assert page.count('value="remove:stock/') == 300


def test_the_start_page_says_what_is_due_and_why(of_france: Client) -> None:
    page = of_france.get("/en/portal/").content.decode()
    assert "Due 30\xa0April\xa02018" in page or "Due 30 April 2018" in page
    assert "Start this report" in page
    assert "Article" in page


def test_a_focal_point_who_signs_in_starts_here(of_france: Client) -> None:
    assert of_france.get("/en/sign-in/")["Location"] == "/en/portal/"


def test_who_speaks_for_two_states_finds_both(three_loaded: None) -> None:
    both = person(Role.FOCAL_POINT, state="PER")
    grant_role(actor=OPERATOR, today=today(), user=both, role=Role.FOCAL_POINT, state="FRA")
    client = sign_in(Client(), both)
    assert "<h1><bdi>France</bdi></h1>" in client.get("/en/portal/").content.decode()
    assert 'href="/en/portal/states/PER/"' in client.get("/en/portal/").content.decode()
    assert "<h1><bdi>Peru</bdi></h1>" in client.get("/en/portal/states/PER/").content.decode()


def test_the_receipt_names_the_checksum(of_france: Client, draft: ReportVersion) -> None:
    receipt = submit(version_id=draft.pk, actor=CAPITAL, today=today(), now=now())
    page = of_france.get(f"/en/portal/reports/{draft.pk}/receipt/").content.decode()
    assert receipt.checksum in page


def test_reports_received_elsewhere_are_on_the_start_page_with_who_says_so(
    of_france: Client, draft: ReportVersion
) -> None:
    told: dict[str, Any] = {
        "treaty_id": "ccm",
        "state_id": "FRA",
        "obligation": "annual-report",
        "source": "A monitor",
    }
    for period in ("2015", "2016"):  # the second stands here as a version
        Filing.objects.update_or_create(
            **told,
            period=period,
            defaults={"received_on": PartialDate.parse("2017-04"), "in_use": period == "2015"},
        )
    page = of_france.get("/en/portal/").content.decode()
    assert "On record, received elsewhere" in page
    assert page.count("A monitor") == 1
    assert "April 2017" in page
