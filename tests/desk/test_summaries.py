"""The summaries at the desk: every figure leads to its rows, in every language, on any day, as page and as papers."""

import io
import re
import time
import zipfile
from collections.abc import Callable
from xml.etree import ElementTree as ET

import pytest
from django.test import Client
from openpyxl import load_workbook
from pytest_django import DjangoAssertNumQueries

from servanda.common.access import Role
from servanda.common.languages import UN_ORDER
from servanda.duties.operations.load_folder import load_folder
from tests.facts import ANN, CCM_DATA, TREATY

PAGE = "/en/desk/summaries/"
DAY = "?on=2018-05-31"
LINK = re.compile(r'href="(/en/desk/summaries/rows/\?[^"]+)"')


@pytest.fixture
def everything(db: None) -> None:
    """The data of the Convention as it is in the repository."""
    load_folder(folder=CCM_DATA, treaty_id=TREATY, actor=ANN)


def text(client: Client, path: str) -> str:
    answer = client.get(path)
    assert answer.status_code == 200, path
    return answer.content.decode()


def test_every_figure_leads_to_rows_that_name_state_and_source(everything: None, staff: Client) -> None:
    links = sorted({link.replace("&amp;", "&") for link in LINK.findall(text(staff, PAGE + DAY))})
    assert len(links) > 100
    for link in links[::12]:
        shown = text(staff, link)
        assert "/en/desk/states/" in shown
        assert 'data-label="Source"' in shown


def test_the_rows_of_a_sum_say_what_each_state_declared(everything: None, staff: Client) -> None:
    key = "figures-stockpile-destruction.stockpile-munitions.sum"
    shown = text(staff, f"{PAGE}rows/{DAY}&figure={key}")
    assert "12,672" in shown
    assert "Cluster Munition Monitor country profile Austria" in shown


@pytest.mark.parametrize("key", ["", "nothing", "reports-annual-report.2017.owed.more"])
def test_a_figure_that_is_not_there_is_not_found(three_loaded: None, staff: Client, key: str) -> None:
    assert staff.get(f"{PAGE}rows/", {"figure": key}).status_code == 404


@pytest.mark.parametrize("language", UN_ORDER)
@pytest.mark.parametrize("day", ["", DAY, "?on=2008-01-01"])
def test_it_answers_in_every_language_on_any_day(
    three_loaded: None, staff: Client, language: str, day: str
) -> None:
    for path in ("", "summaries.xlsx", "summaries.docx", "summaries.pdf"):
        assert staff.get(f"/{language}/desk/summaries/{path}{day}").status_code == 200


@pytest.mark.parametrize(
    ("role", "more"),
    [(Role.PRESIDENT, {}), (Role.COORDINATOR, {"theme": "clearance"}), (Role.AUDITOR, {})],
)
def test_others_who_read_the_desk_see_it(
    three_loaded: None, signed_in_as: Callable[..., Client], role: Role, more: dict[str, str]
) -> None:
    assert signed_in_as(role, **more).get(PAGE).status_code == 200


def test_a_focal_point_is_refused(three_loaded: None, signed_in_as: Callable[..., Client]) -> None:
    client = signed_in_as(Role.FOCAL_POINT, state="FRA")
    assert client.get(PAGE).status_code == 403


def test_an_empty_desk_says_that_nothing_is_recorded(db: None, staff: Client) -> None:
    assert "Nothing is recorded under this theme yet." in text(staff, PAGE)


def test_charts_say_in_words_what_they_show(everything: None, staff: Client) -> None:
    page = text(staff, PAGE + DAY)
    charts = re.findall(r'<svg viewBox="0 0 \d+ \d+" role="img".*?</svg>', page, re.DOTALL)
    assert len(charts) > 2
    for drawing in charts:
        root = ET.fromstring(drawing)
        named = {part.get("id"): part.text for part in root if part.tag in ("title", "desc")}
        assert all(named[one] for one in root.attrib["aria-labelledby"].split())


def test_all_years_take_few_queries_and_little_time(
    everything: None, staff: Client, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    text(staff, PAGE)
    with django_assert_max_num_queries(15):
        text(staff, PAGE)
    seconds = []
    for day in ("?on=2026-01-02", "?on=2026-01-03", "?on=2026-01-04", "?on=2026-01-05", "?on=2026-01-06"):
        started = time.process_time()
        text(staff, PAGE + day)
        seconds.append(time.process_time() - started)
    assert sorted(seconds)[2] < 0.3


def test_the_workbook_holds_every_figure_and_every_row_behind_it(everything: None, staff: Client) -> None:
    content = staff.get(f"{PAGE}summaries.xlsx{DAY}").content
    book = load_workbook(io.BytesIO(content))
    rows = [[cell.value for cell in row] for row in book["Rows behind the figures"].iter_rows(min_row=2)]
    assert any(row[2] == "AUT" and row[3] == "12,672" for row in rows)
    sheet = book["Stockpile destruction"]
    figures = {row[5].value: row[3].value for row in sheet.iter_rows(min_row=2)}
    key = "figures-stockpile-destruction.stockpile-munitions"
    assert figures[f"{key}.told"] == len({row[2] for row in rows if row[0] == f"{key}.told"})


def test_the_paper_runs_from_right_to_left_in_arabic(three_loaded: None, staff: Client) -> None:
    content = staff.get(f"/ar/desk/summaries/summaries.docx{DAY}").content
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        document = package.read("word/document.xml").decode()
    assert "<w:bidiVisual" in document
    assert "تدمير المخزونات" in document
