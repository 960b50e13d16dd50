"""What leaves the library: a download that can do nothing in our name."""

import datetime as dt
from pathlib import Path

import pytest
from django.conf import LazySettings
from django.http import HttpRequest, HttpResponse
from django.test import RequestFactory
from django.urls import path

from servanda.common.access import OPERATOR, public
from servanda.library.models import StoredFile
from servanda.library.operations import store_file
from servanda.library.serve import serve
from tests.library import samples

pytestmark = pytest.mark.django_db


@public
def download(request: HttpRequest, number: int) -> HttpResponse:
    return serve(StoredFile.objects.get(pk=number))


urlpatterns = [path("<int:number>/", download)]


def stored(name: str, settings: LazySettings, folder: Path) -> StoredFile:
    settings.MEDIA_ROOT = folder
    now = dt.datetime(2018, 5, 31, tzinfo=dt.UTC)
    return store_file(content=samples.PDF, name=name, actor=OPERATOR, now=now)


@pytest.mark.urls(__name__)
def test_a_file_is_served_as_a_sealed_download(
    client: object, settings: LazySettings, tmp_path: Path
) -> None:
    file = stored("report.pdf", settings, tmp_path)
    answer = client.get(f"/{file.pk}/")  # type: ignore[attr-defined]
    assert answer.content == samples.PDF
    assert answer["Content-Type"] == "application/pdf"
    assert answer["Content-Disposition"] == 'attachment; filename="report.pdf"'
    assert answer["X-Content-Type-Options"] == "nosniff"
    assert answer["Content-Security-Policy"] == "default-src 'none'; sandbox"
    assert "no-store" in answer["Cache-Control"]


@pytest.mark.parametrize(
    ("name", "header"),
    [
        ('a";b.pdf', 'attachment; filename="a\\";b.pdf"'),
        ("a\r\nSet-Cookie: x.pdf", 'attachment; filename="a Set-Cookie: x.pdf"'),
        ("%2e%2e%2fx.pdf", 'attachment; filename="%2e%2e%2fx.pdf"'),
        (
            "تقرير.pdf",
            "attachment; filename*=utf-8''%D8%AA%D9%82%D8%B1%D9%8A%D8%B1.pdf",
        ),
    ],
)
def test_a_name_cannot_leave_its_header(
    name: str, header: str, settings: LazySettings, tmp_path: Path
) -> None:
    answer = download(RequestFactory().get("/"), stored(name, settings, tmp_path).pk)
    assert answer["Content-Disposition"] == header
