"""A desk on which nothing is recorded yet says so, and what to do."""

import pytest
from django.test import Client

PAGES = ["", "states/", "states/?view=list", "what-if/", "differences/", "depositary/", "history/"]


@pytest.mark.parametrize("path", PAGES)
def test_a_page_of_an_empty_desk_answers(staff: Client, path: str) -> None:
    assert staff.get(f"/en/desk/{path}").status_code == 200


@pytest.mark.parametrize("path", ["", "states/", "deadlines/clearance/", "meetings/", "sources/"])
def test_a_public_page_of_an_empty_desk_answers(db: None, client: Client, path: str) -> None:
    assert client.get(f"/en/{path}").status_code == 200


def test_an_empty_place_says_what_to_do(staff: Client) -> None:
    assert "Choose another time above, or clear the filters." in staff.get("/en/desk/").content.decode()
    assert "Upload the first one above." in staff.get("/en/desk/depositary/").content.decode()
