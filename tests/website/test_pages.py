"""The public pages: for everyone, in every language, on any day, with few queries and no cookie."""

from pathlib import Path

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from servanda.common.languages import UN_ORDER
from servanda.duties.operations.load_folder import load_folder
from servanda.meetings.models import Meeting
from tests.facts import ANN, PARTICIPATION, REPORTS, TREATY, small_folder

PAGES = [
    "",
    "states/",
    "states/PER/",
    "states/AGO/",
    "deadlines/",
    "deadlines/clearance/",
    "deadlines/annual-report/?year=2016",
    "deadlines/victim-assistance/",
    "meetings/",
    "sources/",
    "about/",
]
FILES = ["status.csv", "status.json", "deadlines.csv", "datapackage.json"]
MOST_QUERIES = 15


@pytest.mark.parametrize("language", UN_ORDER)
def test_every_page_answers_in_every_language(three_loaded: None, client: Client, language: str) -> None:
    answers = {path: client.get(f"/{language}/{path}") for path in PAGES}
    assert {path: answer.status_code for path, answer in answers.items() if answer.status_code != 200} == {}
    for answer in answers.values():
        assert f'<html lang="{language}"' in answer.content.decode()


def test_the_language_bar_is_in_the_un_s_order_and_leads_to_the_same_page(
    three_loaded: None, client: Client
) -> None:
    page = client.get("/en/states/PER/?on=2015-01-01").content.decode()
    places = [page.index(f'href="/{code}/states/PER/?on=2015-01-01" lang="{code}"') for code in UN_ORDER]
    assert places == sorted(places)


@pytest.mark.parametrize("path", PAGES)
def test_a_page_can_be_kept_by_everyone_and_sets_no_cookie(
    three_loaded: None, client: Client, path: str
) -> None:
    answer = client.get(f"/en/{path}")
    assert answer["Cache-Control"] == "public, max-age=300"
    assert "Cookie" not in answer.get("Vary", "")
    assert not answer.cookies


def test_counts_say_what_they_count(three_loaded: None, client: Client) -> None:
    page = client.get("/en/").content.decode()
    assert "instrument deposited and not withdrawn, whether or not in force yet" in page


def test_a_status_can_be_seen_on_another_day(three_loaded: None, client: Client) -> None:
    assert "joined, not yet in force" in client.get("/en/states/PER/?on=2012-12-01").content.decode()
    assert "signatory" in client.get("/en/states/PER/?on=2012-01-01").content.decode()


@pytest.mark.parametrize("path", ["states/ZZZ/", "states/per/", "deadlines/none/", "nowhere/"])
def test_what_is_not_there_is_not_found(three_loaded: None, client: Client, path: str) -> None:
    assert client.get(f"/en/{path}").status_code == 404


@pytest.mark.parametrize("day", ["2018-02-30", "yesterday", "0001-01-01", "9999-12-31", "2018"])
def test_a_day_that_cannot_be_shown_gets_a_sentence(three_loaded: None, client: Client, day: str) -> None:
    answer = client.get(f"/en/?on={day}")
    assert answer.status_code == 400
    assert 'role="alert"' in answer.content.decode()
    assert client.get(f"/open-data/ccm/status.csv?on={day}").status_code == 400


@pytest.mark.parametrize(
    "path", [*(f"en/{path}" for path in PAGES), *(f"open-data/ccm/{file}" for file in FILES)]
)
def test_the_number_of_queries_does_not_grow_with_rows(
    db: None, client: Client, tmp_path: Path, django_assert_max_num_queries: DjangoAssertNumQueries, path: str
) -> None:
    asked = []
    for states in (["PER", "AGO"], ["PER", "AGO", "FRA"]):
        texts = {
            name: "".join(
                line for line in text.splitlines(keepends=True) if line.split(",")[0] in ["iso3", *states]
            )
            for name, text in (("participation", PARTICIPATION), ("reports", REPORTS))
        }
        load_folder(folder=small_folder(tmp_path / "data", **texts), treaty_id=TREATY, actor=ANN)
        client.get(f"/{path}")  # what a process keeps between two requests is kept now
        with django_assert_max_num_queries(MOST_QUERIES) as queries_asked:
            assert client.get(f"/{path}").status_code == 200
        asked.append(len(queries_asked))
    assert asked[0] == asked[1]


def test_deadlines_of_one_day_stand_in_the_order_of_names_of_the_language(
    three_loaded: None, client: Client
) -> None:
    page = client.get("/es/deadlines/annual-report/?year=2016").content.decode()
    assert page.index("Francia</bdi>") < page.index("Peru</bdi>")


def test_what_was_done_later_is_not_told_on_an_earlier_day(three_loaded: None, client: Client) -> None:
    path = "/en/deadlines/initial-report/"
    assert "28 January 2011" in client.get(path).content.decode().partition("done in time")[2][:40]
    earlier = client.get(path + "?on=2010-12-31").content.decode()
    assert "done in time" not in earlier
    assert earlier.count("28 January 2011") == 2  # the date and the original date


def test_a_name_in_english_is_marked_as_such_in_other_languages(three_loaded: None, client: Client) -> None:
    mark = '<span class="under" lang="en">(English)</span>'
    Meeting.objects.filter(code="9MSP").update(city="Bern")
    assert "الاجتماع التاسع للدول الأطراف" in client.get("/ar/meetings/").content.decode()
    assert f'<bdi lang="en">Bern</bdi> {mark}' in client.get("/ar/meetings/").content.decode()
    assert mark not in client.get("/en/meetings/").content.decode()


def test_a_browser_finds_the_icon_where_it_looks_for_one(client: Client) -> None:
    answer = client.get("/favicon.ico")
    assert (answer.status_code, answer["Location"]) == (302, "/static/servanda/icon.svg")
