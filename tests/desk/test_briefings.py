"""Briefing notes at the desk: chosen, read on the page, taken along as a file in any language."""

import io
import zipfile
from collections.abc import Callable

import pytest
from django.test import Client

from servanda.common.access import Role
from servanda.common.languages import UN_ORDER

PAGE = "/en/desk/briefings/"


def test_a_note_on_a_state_is_one_click_from_its_file(three_loaded: None, staff: Client) -> None:
    file = staff.get("/en/desk/states/PER/?on=2018-05-30").content.decode()
    assert "/en/desk/briefings/?on=2018-05-30&amp;kind=state&amp;state=PER" in file
    shown = staff.get(f"{PAGE}?on=2018-05-31&kind=state&state=PER").content.decode()
    assert "in force; entry into force 1 March 2013" in shown
    assert "No extension is recorded." in shown


@pytest.mark.parametrize("language", UN_ORDER)
@pytest.mark.parametrize(("form", "begins"), [("docx", b"PK"), ("pdf", b"%PDF")])
def test_the_note_is_a_file_in_each_language(
    three_loaded: None, staff: Client, language: str, form: str, begins: bytes
) -> None:
    answer = staff.get(f"/{language}/desk/briefings/note.{form}?kind=state&state=PER")
    assert answer.content.startswith(begins)
    assert f'filename="briefing-state-PER-2018-05-31.{form}"' in answer["Content-Disposition"]


def test_the_words_of_the_paper_are_those_of_the_page(three_loaded: None, staff: Client) -> None:
    content = staff.get(f"{PAGE}note.docx?kind=convention").content
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        text = package.read("word/document.xml").decode()
    assert "Joined (instrument deposited and not withdrawn)" in text


@pytest.mark.parametrize(
    "asked", ["?kind=state", "?kind=theme", "?kind=state&state=XXX", "?kind=theme&theme=no"]
)
def test_a_note_about_nothing_is_not_found(three_loaded: None, staff: Client, asked: str) -> None:
    assert staff.get(f"{PAGE}note.docx{asked}").status_code == 404


def test_without_a_subject_the_page_asks_for_one(three_loaded: None, staff: Client) -> None:
    assert "Choose a State." in staff.get(f"{PAGE}?kind=bilateral").content.decode()
    assert "Choose a theme." in staff.get(f"{PAGE}?kind=coordinator").content.decode()


def test_readers_of_the_desk_read_notes_and_nobody_else(
    three_loaded: None, signed_in_as: Callable[..., Client]
) -> None:
    assert signed_in_as(Role.PRESIDENT).get(PAGE).status_code == 200
    assert signed_in_as(Role.FOCAL_POINT, state="PER").get(PAGE).status_code == 403
