"""What is typed on the pages around the answers outlives the session too."""

import re
from collections.abc import Mapping

import pytest
from django.test import Client

from servanda.common.access import Role
from servanda.common.clock import now, today
from servanda.portal.models import UnsavedEntry
from servanda.reporting.models import Colleague, ReportVersion
from servanda.reporting.operations import submit
from tests.facts import CAPITAL
from tests.people.accounts import person, sign_in
from tests.portal.test_filling import opened

Typed = Mapping[str, str | list[str]]
ABOUT: Typed = {
    "period_from_day": "5",
    "period_from_month": "1",
    "period_from_year": "2017",
    "language": "fr",
    "visibility": "public",
    "restricted_sections": ["stockpiles", "conversion"],
}
HAND_OVER: Typed = {
    "do": "hand-over",
    "name": "Dr. Exemple",
    "email": "d.exemple@example.org",
    "language": "fr",
    "sections": ["stockpiles", "conversion"],
}


def at(version: ReportVersion, page: str) -> str:
    return f"/en/portal/reports/{version.pk}/{page}/"


def sent_without_a_session(path: str, typed: Typed) -> Client:
    """A form sent after its writer was signed out; the browser of that person, signed in again."""
    fadia = person(Role.FOCAL_POINT, state="FRA")
    client = sign_in(Client(), fadia)
    form = opened(client, path)
    client.logout()
    answer = client.post(path, {**form, **typed})
    assert answer["Location"] == f"/en/sign-in/?next={path}"
    return sign_in(Client(), fadia)


def test_days_and_visibility_are_shown_again_and_saved(three_loaded: None, draft: ReportVersion) -> None:
    path = at(draft, "about")
    client = sent_without_a_session(path, ABOUT)
    page = client.get(path).content.decode()
    assert "You typed this before your session ended" in page
    assert page.count(" checked") == 2
    client.post(path, {**opened(client, path), **ABOUT})
    draft.refresh_from_db()
    assert (str(draft.period_from), draft.language) == ("2017-01-05", "fr")
    assert set(draft.restricted_sections) == {"stockpiles", "conversion"}
    assert not UnsavedEntry.objects.exists()


def test_the_reason_of_a_recall_is_shown_again(three_loaded: None, draft: ReportVersion) -> None:
    submit(version_id=draft.pk, actor=CAPITAL, today=today(), now=now())
    path = at(draft, "recall")
    client = sent_without_a_session(path, {"reason": "A figure of the army is wrong"})
    assert "A figure of the army is wrong" in client.get(path).content.decode()
    draft.refresh_from_db()
    assert draft.stage == "submitted"


def test_who_was_to_get_a_section_is_shown_again_and_can_be_dropped(
    three_loaded: None, draft: ReportVersion
) -> None:
    path = at(draft, "colleagues")
    client = sent_without_a_session(path, HAND_OVER)
    page = client.get(path).content.decode()
    assert "Dr. Exemple" in page
    assert page.count(" checked") == 2
    assert not Colleague.objects.exists()
    client.post(path, {"do": "drop-unsaved"})
    assert "Dr. Exemple" not in client.get(path).content.decode()


@pytest.mark.parametrize("page", ["about", "colleagues"])
def test_a_sign_in_in_another_window_loses_nothing_either(
    three_loaded: None, draft: ReportVersion, page: str
) -> None:
    client = sign_in(Client(enforce_csrf_checks=True), person(Role.FOCAL_POINT, state="FRA"))
    typed = ABOUT if page == "about" else HAND_OVER
    form = {**opened(client, at(draft, page)), **typed, "csrfmiddlewaretoken": "of the session before"}
    answer = client.post(at(draft, page), form)
    assert (answer.status_code, answer["Location"]) == (302, at(draft, page))
    assert client.get(at(draft, page)).content.decode().count(" checked") == 2


def test_nobody_else_sees_what_was_typed(three_loaded: None, draft: ReportVersion) -> None:
    path = at(draft, "colleagues")
    sent_without_a_session(path, HAND_OVER)
    other = sign_in(Client(), person(Role.FOCAL_POINT, state="FRA", name="Gil Example"))
    assert "Dr. Exemple" not in other.get(path).content.decode()


def test_what_is_not_saved_is_named_before_submitting_and_waits_in_the_correction(
    three_loaded: None, draft: ReportVersion
) -> None:
    section = f"/en/portal/reports/{draft.pk}/sections/stockpiles/"
    client = sent_without_a_session(section, {"answer": "given", "sentence": "typed for an hour"})
    page = client.get(at(draft, "check")).content.decode()
    assert "Something that was written is not in the report yet" in page
    receipt = client.post(at(draft, "check"))
    assert re.search(
        r"<dd>\d+ [A-Z][a-z]+ \d{4}, \d\d:\d\d</dd>", client.get(receipt["Location"]).content.decode()
    )
    start = {"obligation": "annual-report", "period": "2017"}
    correction = client.post("/en/portal/states/FRA/start/", start)["Location"]
    assert "typed for an hour" in client.get(f"{correction}sections/stockpiles/").content.decode()
    client.post(f"{correction}sections/stockpiles/", {"do": "drop-unsaved"})
    assert "is not in the report yet" not in client.get(f"{correction}check/").content.decode()
