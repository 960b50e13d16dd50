"""What the desk exports of contributions comes back: into an empty desk all of it, into the same one nothing new."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

import pytest
from django.test import Client
from django.utils.translation import override

from servanda.common.languages import UN_ORDER, django_code
from servanda.desk.pages.money.exports import contributions_file
from servanda.finance.enums import Step
from servanda.finance.models import Contribution
from servanda.finance.queries import contributions
from servanda.finance.standing import Standing
from tests.facts import ANN, TODAY, TREATY
from tests.finance.money import D, gave
from tests.finance.test_contribution_files import TOLD, handed_in, planned, taken

pytestmark = pytest.mark.usefixtures("three_loaded")


def recorded() -> None:
    """Shares asked, invoiced and paid late and in part; a gift in euros; somebody who is no State."""
    gave("FRA", Step.ASKED, "1000.01", "2018-01-05", due_on="2018-04-30")
    gave("FRA", Step.INVOICED, "1000.01", "2018-01-20")
    gave("FRA", Step.RECEIVED, "600.50", "2018-02-01")
    gave("AGO", Step.ASKED, "25", "2018-01-05")
    gave("PER", Step.PLEDGED, "200", "2018-02-10", basis="voluntary", currency="EUR", rate=D("1.15"))
    gave("", Step.RECEIVED, "7000", "2018-03-01", basis="voluntary", giver="European Union")


def standings() -> Mapping[tuple[str, str, str], Standing]:
    lines = contributions(ANN, TREATY, "trust-fund", 2018, TODAY).lines
    return {(line.state, line.giver, line.basis): line.standing for line in lines}


def exported(form: str) -> bytes:
    return contributions_file(ANN, TREATY, "trust-fund", 2018, TODAY, form)


@pytest.mark.parametrize("form", ["xlsx", "csv"])
@pytest.mark.parametrize("language", UN_ORDER)
def test_our_own_export_comes_back_in_each_language(form: str, language: str) -> None:
    recorded()
    before = standings()
    with override(django_code(language)):
        content = exported(form)
    same = planned(handed_in(content))
    assert (same.new, same.bad, same.wrong, same.known) == ([], [], [], 6)
    Contribution.objects.all().delete()
    taken(content)
    assert standings() == before
    assert Contribution.objects.count() == 6


def test_a_table_of_the_export_is_shown_with_its_steps_before_it_is_taken(staff: Client) -> None:
    recorded()
    content = exported("csv")
    Contribution.objects.all().delete()
    held = handed_in(content)
    page = staff.get(f"/en/desk/money/contributions/files/{held.pk}/").content.decode()
    assert "A table with a column for each step." in page
    assert "Day of amounts without one" in page
    assert page.count("<bdi>France</bdi></th>") == 3
    assert "Take the whole file" in page


def test_of_two_payments_their_sum_comes_back_on_the_day_of_the_last() -> None:
    gave("FRA", Step.RECEIVED, "100", "2018-01-05")
    gave("FRA", Step.RECEIVED, "50", "2018-03-05")
    content = exported("csv")
    Contribution.objects.all().delete()
    taken(content)
    (row,) = Contribution.objects.all()
    assert (str(row.amount), str(row.on)) == ("150.00", "2018-03-05")


def test_the_export_of_one_stream_does_not_come_into_the_other() -> None:
    recorded()
    plan = planned(handed_in(exported("csv"), told=replace(TOLD, stream="meeting-costs")))
    assert not plan.may_be_taken
    assert "Streams never mix" in next(one.sentence for row in plan.bad for one in row.row.mistakes)
