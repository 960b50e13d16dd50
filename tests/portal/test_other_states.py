"""Another State's focal point: nothing there, by any route, whatever the method."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import get_resolver, reverse

from servanda.common.clock import now
from servanda.portal.models import UnsavedEntry
from servanda.portal.urls import urlpatterns
from servanda.reporting.enums import Stage
from servanda.reporting.models import Report, ReportVersion, SectionText
from servanda.reporting.operations import acknowledge, attach_file, publish
from tests.facts import ANN, CAPITAL

OPEN_TO_EVERY_FOCAL_POINT = {"home", "handed_leave"}
ROUTES = sorted(str(route.name) for route in urlpatterns if route.name not in OPEN_TO_EVERY_FOCAL_POINT)


def path_of(name: str, version: int, file: int) -> str:
    """The page of that name, of France's draft."""
    [(_path, parameters)] = get_resolver("servanda.portal.urls").reverse_dict.getlist(name)[0][0][:1]
    values = {
        "version": version,
        "section": "stockpiles",
        "file": file,
        "iso3": "FRA",
        "letter": 1,
        "form": "pdf",
        "token": "made-up",
    }
    return reverse(f"portal:{name}", kwargs={parameter: values[parameter] for parameter in parameters})


@pytest.fixture
def file(draft: ReportVersion) -> int:
    """A file in France's draft."""
    return attach_file(version_id=draft.pk, content=b"A secret", name="a.txt", actor=CAPITAL, now=now()).pk


@pytest.mark.parametrize("name", ROUTES)
def test_another_state_s_draft_is_not_found(
    of_peru: Client, draft: ReportVersion, file: int, name: str
) -> None:
    before = [model.objects.count() for model in (Report, ReportVersion, SectionText, UnsavedEntry)]
    path = path_of(name, draft.pk, file)
    sent = {
        "answer": "given",
        "f.total-munitions": "7",
        "text": "1",
        "reason": "mine",
        "obligation": "annual-report",
        "period": "2017",
        "file": SimpleUploadedFile("a.txt", b"text"),
    }
    answers = [of_peru.get(path), of_peru.head(path), of_peru.post(path, sent)]
    assert {answer.status_code for answer in answers} <= {404, 405}
    assert all(b"BLG 66" not in answer.content and b"secret" not in answer.content for answer in answers)
    assert [model.objects.count() for model in (Report, ReportVersion, SectionText, UnsavedEntry)] == before
    draft.refresh_from_db()
    assert draft.stage == Stage.DRAFT


@pytest.mark.parametrize("name", ROUTES)
def test_what_is_not_there_looks_the_same(
    of_peru: Client, draft: ReportVersion, file: int, name: str
) -> None:
    there = of_peru.get(path_of(name, draft.pk, file))
    nowhere = of_peru.get(path_of(name, 10**6, 10**6))
    assert there.status_code == nowhere.status_code


@pytest.mark.parametrize("name", ROUTES)
def test_a_published_report_of_another_state_is_not_for_the_portal(
    of_peru: Client, draft: ReportVersion, file: int, name: str
) -> None:
    assert draft.started_from is not None
    number = draft.started_from.pk
    acknowledge(version_id=number, actor=ANN)
    publish(version_id=number, actor=ANN)
    assert of_peru.get(path_of(name, number, file)).status_code in (404, 405)


def test_a_file_of_one_version_is_not_given_out_through_another(
    of_france: Client, of_peru: Client, draft: ReportVersion, file: int
) -> None:
    told = {"obligation": "annual-report", "period": "2017"}
    of_peru.post("/en/portal/states/PER/start/", told)
    own = ReportVersion.objects.get(report__state_id="PER")
    assert of_peru.get(f"/en/portal/reports/{own.pk}/files/{file}/").status_code == 404
    assert of_peru.get(f"/en/portal/reports/{own.pk}/").status_code == 200


def test_the_draft_is_hidden_from_the_unit_too(draft: ReportVersion, db: None) -> None:
    from tests.journeys.people import KINDS  # noqa: PLC0415

    staff = KINDS["staff"][0]()
    assert staff.get(f"/en/portal/reports/{draft.pk}/").status_code == 403
