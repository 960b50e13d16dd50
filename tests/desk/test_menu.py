"""The menu of the desk shows what the viewer may open, and nothing else."""

from typing import Any

import pytest
from django.test import Client

from servanda.common.access import Role

pytestmark = pytest.mark.usefixtures("three_loaded")

OF_PERU = "/en/desk/states/PER/"


def text(answer: Any) -> str:
    return str(answer.content.decode())


def test_the_menu_leads_only_where_the_viewer_may_go(staff: Client, signed_in_as: Any) -> None:
    president = signed_in_as(Role.PRESIDENT)
    for path in ("/en/desk/", OF_PERU):
        page = text(president.get(path))
        assert "/en/desk/depositary/" not in page
        assert "/en/desk/history/" not in page
        assert "/en/desk/differences/" in page
    assert "/en/desk/depositary/" in text(staff.get("/en/desk/"))
    auditor = text(signed_in_as(Role.AUDITOR).get("/en/desk/"))
    assert "/en/desk/history/" in auditor


def test_the_board_offers_to_log_a_report_to_those_who_may(staff: Client, signed_in_as: Any) -> None:
    button = 'class="button button-plain" href="/en/desk/reports/log/"'
    assert button in text(staff.get("/en/desk/"))
    assert button not in text(signed_in_as(Role.AUDITOR).get("/en/desk/"))
