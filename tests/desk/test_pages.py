"""Every page of the desk answers in every language, with few queries, however many rows there are."""

from collections.abc import Callable
from pathlib import Path

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from servanda.common.access import Role
from servanda.common.languages import UN_ORDER
from servanda.duties.operations.load_folder import load_folder
from tests.facts import ANN, NAMES, PARTICIPATION, REPORTS, STATES, TREATY, small_folder

PAGES = [
    "",
    "?within=past",
    "?within=not-told",
    "states/",
    "states/?view=list",
    "states/PER/",
    "states/AGO/",
    "states/PER/acts/add/",
    "what-if/",
    "what-if/?state=AGO&day=2018-06-01",
    "differences/",
    "depositary/",
    "history/",
    "history/?state=PER",
]
MOST_QUERIES = 15
"""The file of a State asks most: it has something of every room."""


@pytest.mark.parametrize("language", UN_ORDER)
def test_every_page_answers_in_every_language(three_loaded: None, staff: Client, language: str) -> None:
    answers = {path: staff.get(f"/{language}/desk/{path}") for path in PAGES}
    assert {page: answer.status_code for page, answer in answers.items() if answer.status_code != 200} == {}
    direction = 'dir="rtl"' if language == "ar" else 'dir="ltr"'
    for answer in answers.values():
        assert f'<html lang="{language}" {direction}>' in answer.content.decode()


@pytest.mark.parametrize("path", PAGES)
def test_a_page_shows_another_day_where_it_shows_one(three_loaded: None, staff: Client, path: str) -> None:
    shown = path + ("&" if "?" in path else "?") + "on=2026-03-01"
    assert staff.get(f"/en/desk/{shown}").status_code == 200


def first_lines(text: str, states: int) -> str:
    return "".join(
        line
        for line in text.splitlines(keepends=True)
        if line.split(",")[0] in ["iso3", "PER", "FRA", "AGO"][: states + 1]
    )


@pytest.mark.parametrize("path", PAGES)
def test_the_number_of_queries_does_not_grow_with_rows(
    staff: Client, tmp_path: Path, django_assert_max_num_queries: DjangoAssertNumQueries, path: str
) -> None:
    asked = []
    for states in (1, 3):
        texts = {
            name: first_lines(text, states)
            for name, text in (("participation", PARTICIPATION), ("reports", REPORTS))
        }
        folder = small_folder(tmp_path / "data", states=STATES, state_names=NAMES, **texts)
        load_folder(folder=folder, treaty_id=TREATY, actor=ANN)
        staff.get(f"/en/desk/{path}")  # what a process keeps between two requests is kept now
        with django_assert_max_num_queries(MOST_QUERIES) as queries_asked:
            assert staff.get(f"/en/desk/{path}").status_code == 200
        asked.append(len(queries_asked))
    assert asked[0] == asked[1]


def test_the_first_request_after_a_change_stays_within_the_same_bound(
    three_loaded: None, staff: Client, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    with django_assert_max_num_queries(MOST_QUERIES + 4):
        staff.get("/en/desk/")


def test_a_day_that_is_none_is_refused_with_a_sentence(three_loaded: None, staff: Client) -> None:
    answer = staff.get("/en/desk/?on=2018-02-30")
    assert answer.status_code == 400
    assert "“2018-02-30” is not a day of the calendar" in answer.content.decode()


def test_a_code_that_is_no_state_s_is_not_found(three_loaded: None, staff: Client) -> None:
    assert staff.get("/en/desk/states/ZZZ/").status_code == 404


def test_a_page_of_the_desk_is_kept_by_no_cache(three_loaded: None, staff: Client) -> None:
    answer = staff.get("/en/desk/states/PER/")
    assert answer["Cache-Control"] == "private, no-store"


def test_readers_see_no_way_to_change(three_loaded: None, signed_in_as: Callable[..., Client]) -> None:
    auditor = signed_in_as(Role.AUDITOR)
    page = auditor.get("/en/desk/states/PER/").content.decode()
    assert "Add an act" not in page
    assert "Correct" not in page
    assert auditor.get("/en/desk/states/PER/acts/add/").status_code == 403


def test_the_export_holds_what_the_board_shows(three_loaded: None, staff: Client) -> None:
    answer = staff.get("/en/desk/board.xlsx?within=past&state=PER")
    assert answer["Content-Disposition"] == 'attachment; filename="due-2018-05-31.xlsx"'
    assert answer.content[:2] == b"PK"


def test_a_deposit_that_could_not_be_recorded_shows_what_stands_in_its_way_and_no_dates(
    three_loaded: None, staff: Client
) -> None:
    page = staff.get("/en/desk/what-if/?state=PER&day=2018-06-01").content.decode()
    assert "This deposit could not be recorded as it stands" in page
    assert "Peru: " in page
    assert "PER: " not in page
    assert "Dates that would follow" not in page
    assert "would enter into force" not in page
