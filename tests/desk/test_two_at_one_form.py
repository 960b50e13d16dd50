"""Of two at one form the second is told who changed what, keeps what was typed, and saves when they choose."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from django.test import Client

from servanda.common.access import Role
from servanda.common.history.models import Change
from servanda.publications import operations as papers
from servanda.publications.drafts import Period
from servanda.publications.enums import PaperKind
from servanda.publications.models import PaperDraft
from servanda.workplan.enums import PartKind
from servanda.workplan.models import Part, PlanVersion
from servanda.workplan.operations import load_plans
from tests.facts import ANN, TREATY
from tests.workplan.plans import NOW, load_ccm_plans, plans_folder

YEAR = Period(dt.date(2017, 7, 1), dt.date(2018, 6, 30))
HEAD = {"symbol": "CCM/MSP/2018/6", "agenda": "8"}
Browsers = tuple[Client, Client]


@pytest.fixture
def two(staff: Client, signed_in_as: Callable[..., Client]) -> Browsers:
    """Salma, who saves first, and Bao, who opened the same page before that."""
    return staff, signed_in_as(Role.STAFF, name="Bao Second")


@pytest.fixture
def draft(three_loaded: None) -> PaperDraft:
    return papers.begin_paper(treaty_id=TREATY, kind=PaperKind.PROGRESS, period=YEAR, actor=ANN, now=NOW)


@pytest.fixture
def plan(db: None, tmp_path: Path) -> PlanVersion:
    """The small plan for 2019, a draft."""
    load_plans(folder=plans_folder(tmp_path / "plans"), treaty_id=TREATY, actor=ANN, now=NOW)
    return PlanVersion.objects.get()


def version_on(page: str) -> str:
    found = re.search(r'name="version" value="(\d+)"', page)
    assert found is not None
    return found[1]


def one_after_the_other(two: Browsers, path: str, first: dict[str, Any], second: dict[str, Any]) -> str:
    """Both open the form, the first saves, then the second tries: the page that the second gets."""
    opened = [version_on(browser.get(path).content.decode()) for browser in two]
    assert two[0].post(path, first | {"version": opened[0]}).status_code == 302
    recorded = Change.objects.count()
    answer = two[1].post(path, second | {"version": opened[1]})
    assert answer.status_code == 409
    assert Change.objects.count() == recorded
    return answer.content.decode()


def saves_now(two: Browsers, path: str, page: str, typed: dict[str, Any]) -> None:
    """Who has seen both saves over the other."""
    assert two[1].post(path, typed | {"version": version_on(page)}).status_code == 302


def test_the_head_of_a_paper(two: Browsers, draft: PaperDraft) -> None:
    path, mine = f"/en/desk/papers/{draft.pk}/head/", HEAD | {"symbol": "CCM/MSP/2018/7"}
    page = one_after_the_other(two, path, HEAD, mine)
    assert "Changed meanwhile by <bdi>Salma Staff</bdi>" in page
    assert "Head of a paper set" in page
    assert 'value="CCM/MSP/2018/7"' in page
    assert re.search(r"Symbol</th>.*CCM/MSP/2018/6.*CCM/MSP/2018/7", page)
    assert "Item of the provisional agenda</th>" not in page
    draft.refresh_from_db()
    assert draft.head["symbol"] == "CCM/MSP/2018/6"
    saves_now(two, path, page, mine)
    draft.refresh_from_db()
    assert draft.head["symbol"] == "CCM/MSP/2018/7"


def test_the_meeting_of_a_paper_is_chosen_with_its_head(two: Browsers, draft: PaperDraft) -> None:
    path = f"/en/desk/papers/{draft.pk}/head/"
    page = one_after_the_other(two, path, {"meeting": "9MSP"}, {"symbol": "CCM/MSP/2018/7"})
    assert re.search(r"Meeting it goes to</th>.*9MSP|Meeting it goes to</th>.*Ninth", page)
    assert "Read a paper" not in page
    saves_now(two, path, page, HEAD | {"meeting": "9MSP"})
    draft.refresh_from_db()
    assert draft.meeting == "9MSP"


def test_a_mistake_in_between_does_not_hide_what_the_other_did(two: Browsers, draft: PaperDraft) -> None:
    path = f"/en/desk/papers/{draft.pk}/head/"
    opened = version_on(two[1].get(path).content.decode())
    two[0].post(path, HEAD | {"version": opened})
    wrong = two[1].post(path, {"symbol": "seven", "version": opened})
    assert wrong.status_code == 422
    again = {"symbol": "CCM/MSP/2018/7", "version": version_on(wrong.content.decode())}
    assert two[1].post(path, again).status_code == 409
    draft.refresh_from_db()
    assert draft.head["symbol"] == "CCM/MSP/2018/6"


def test_the_head_of_a_plan(two: Browsers, plan: PlanVersion) -> None:
    path = f"/en/desk/plan/versions/{plan.pk}/head/"
    page = one_after_the_other(two, path, HEAD, HEAD | {"symbol": "CCM/MSP/2018/7"})
    assert re.search(r"Symbol</th>.*CCM/MSP/2018/6.*CCM/MSP/2018/7", page)
    assert "Salma Staff" in page


def test_the_text_of_a_part_of_the_plan(two: Browsers, plan: PlanVersion) -> None:
    path = f"/en/desk/plan/versions/{plan.pk}/text/activity/1.1.2/?language=en"
    first, mine = ({"language": "en", "text": words} for words in ("Send reminders", "Remind States"))
    page = one_after_the_other(two, path, first, mine)
    assert "Text of a work plan changed: Activity 1.1.2" in page
    assert re.search(r"Text</th>.*Send reminders.*Remind States", page)
    assert ">\nRemind States</textarea>" in page
    saves_now(two, path, page, mine)


def test_a_change_elsewhere_in_the_plan_is_named_and_nothing_seems_to_differ(
    two: Browsers, plan: PlanVersion
) -> None:
    path = f"/en/desk/plan/versions/{plan.pk}/"
    opened = version_on(two[1].get(f"{path}amount/travel/").content.decode())
    words = {"language": "en", "text": "Send reminders", "version": opened}
    two[0].post(f"{path}text/activity/1.1.2/", words)
    answer = two[1].post(f"{path}amount/travel/", {"amount": "50", "version": opened})
    page = answer.content.decode()
    assert (answer.status_code, "Activity 1.1.2" in page) == (409, True)
    assert re.search(r"Amount</th>.*44\.5.*50", page)
    two[0].post(f"{path}take-out/activity/1.1.2/", {"version": version_on(page)})
    page = (
        two[1].post(f"{path}amount/travel/", {"amount": "50", "version": version_on(page)}).content.decode()
    )
    assert "Part taken out of a work plan: Activity 1.1.2" in page


def test_the_introduction_of_a_priority(two: Browsers, plan: PlanVersion) -> None:
    Part.objects.create(
        version=plan, kind=PartKind.PRIORITY, reference="A", position=99, texts={"ar": "الرئاسة"}
    )
    path = f"/en/desk/plan/versions/{plan.pk}/introduction/A/?language=en"
    first, mine = ({"language": "en", "text": words} for words in ("It helps:", "It serves:"))
    page = one_after_the_other(two, path, first, mine)
    assert re.search(r"Text</th>.*It helps:.*It serves:", page)


def test_what_an_activity_serves(two: Browsers, db: None) -> None:
    load_ccm_plans()
    path = f"/en/desk/plan/versions/{PlanVersion.objects.get().pk}/ties/activity/3.2.1/"
    opened = two[0].get(path).content.decode()
    assert 'name="mandate" value="b" id="id_mandate_1" checked' in opened
    page = one_after_the_other(two, path, {"mandate": ["a"]}, {"mandate": ["a", "c"], "action": ["6.2"]})
    assert "Tied to what it serves: Activity 3.2.1" in page
    assert re.search(r"Mandate</th>.*>\(?a\)?<.*a.*c", page)
    saves_now(two, path, page, {"mandate": ["a", "c"], "action": ["6.2"]})
    shown = two[0].get("/en/desk/plan/2019/?on=2019-06-30").content.decode()
    assert f'href="{path}"' in shown


def test_the_meeting_and_the_next_stage_of_a_plan(
    two: Browsers, three_loaded: None, plan: PlanVersion
) -> None:
    path = f"/en/desk/plan/versions/{plan.pk}/"
    day = {"on_day": "20", "on_month": "5", "on_year": "2018"}
    opened = version_on(two[1].get(f"{path}move/endorse/").content.decode())
    two[0].post(
        f"{path}text/activity/1.1.2/", {"language": "en", "text": "Send reminders", "version": opened}
    )
    page = two[1].post(f"{path}move/endorse/", day | {"version": opened}).content.decode()
    assert "Text of a work plan changed" in page
    assert "Where the two differ" not in page
    saves_now(two, f"{path}move/endorse/", page, day)


def test_an_indicator(two: Browsers, plan: PlanVersion) -> None:
    add, said = "/en/desk/plan/2019/indicators/add/", {"reference": "1.1.1", "counting": "periodic"}
    assert two[0].post(add, said | {"name": "Advice given"}).status_code == 302
    path = f"/en/desk/plan/2019/indicators/{plan.plan.indicators.get().pk}/"
    first, mine = ({**said, "name": "Advice given", "target": target} for target in ("25", "30"))
    page = one_after_the_other(two, path, first, mine)
    assert re.search(r"Target</th>.*25.*30", page)
    saves_now(two, path, page, mine)
    assert plan.plan.indicators.get().target == 30


def test_what_an_indicator_showed_in_a_period(two: Browsers, plan: PlanVersion) -> None:
    said = {"reference": "1.1.1", "counting": "periodic", "name": "Advice given"}
    two[0].post("/en/desk/plan/2019/indicators/add/", said)
    path = f"/en/desk/plan/2019/indicators/{plan.plan.indicators.get().pk}/measure/"
    period = {
        "period_from_day": "1", "period_from_month": "1", "period_from_year": "2018",
        "period_to_day": "30", "period_to_month": "4", "period_to_year": "2018", "answer": "measured",
    }  # fmt: skip
    page = one_after_the_other(two, path, period | {"numerator": "3"}, period | {"numerator": "4"})
    assert re.search(r"Figure</th>.*3.*4", page)
    assert "From</th>" not in page
    saves_now(two, path, page, period | {"numerator": "4"})


def test_the_activities_of_an_act(two: Browsers, three_loaded: None) -> None:
    path = "/en/desk/results/acts/paper/"
    day = {"since_day": "1", "since_month": "1", "since_year": "2018"}
    page = one_after_the_other(two, path, day | {"note": "First"}, day | {"note": "Second"})
    assert "Salma Staff" in page
    assert "Second" in page
    saves_now(two, path, page, day | {"note": "Second"})


def test_a_section_of_a_paper_names_who_wrote_it(two: Browsers, draft: PaperDraft) -> None:
    path = f"/en/desk/papers/{draft.pk}/sections/membership/"
    two[0].post(path, {"text": "First.", "seen": "0"})
    page = two[1].post(path, {"text": "Second.", "seen": "0"}).content.decode()
    assert "Salma Staff" in page
    two[0].post(path, {"records": "yes", "text": "", "seen": "1"})
    page = two[1].post(path, {"text": "Second.", "seen": "1"}).content.decode()
    assert "Section of a paper given back to the records" in page
    assert "Salma Staff" in page


def test_a_section_written_anew_is_not_taken_for_the_one_that_was_given_back(
    two: Browsers, draft: PaperDraft
) -> None:
    path = f"/en/desk/papers/{draft.pk}/sections/membership/"
    for typed in (
        {"text": "First.", "seen": "0"},
        {"records": "yes", "seen": "1"},
        {"text": "Anew.", "seen": "0"},
    ):
        assert two[0].post(path, typed).status_code == 302
    answer = two[1].post(path, {"text": "Over the first.", "seen": "1"})
    assert (answer.status_code, "Anew." in answer.content.decode()) == (409, True)
    told = two[0].get("/en/desk/history/").content.decode()
    assert "section of a paper" in told
