"""What every answer tells the browser, and what is refused before it is read."""

from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.http import HttpRequest, HttpResponse
from django.test import Client
from django.urls import path

from servanda.common.access import public


@public
def receive(request: HttpRequest) -> HttpResponse:
    return HttpResponse(", ".join(request.FILES))


urlpatterns = [path("receive/", receive)]
pytestmark = [pytest.mark.django_db, pytest.mark.urls(__name__)]


def test_nothing_inline_and_nothing_from_elsewhere(client: Client) -> None:
    policy = client.get("/receive/").headers["Content-Security-Policy"]
    assert "default-src 'none'" in policy
    assert "script-src 'self'" in policy
    assert "frame-ancestors 'none'" in policy
    assert [word for word in ("unsafe", "http:", "https:", "*", "data:") if word in policy] == []


def test_the_browser_is_told_to_be_careful(client: Client) -> None:
    headers = client.get("/receive/").headers
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["X-Frame-Options"] == "DENY"
    assert headers["Referrer-Policy"] == "same-origin"
    assert headers["Cross-Origin-Opener-Policy"] == "same-origin"
    assert "geolocation=()" in headers["Permissions-Policy"]


def test_a_small_file_comes_in(client: Client) -> None:
    answer = client.post("/receive/", {"report": SimpleUploadedFile("a.txt", b"x" * 1000)})
    assert answer.content.decode() == "report"


def test_a_file_beyond_the_limit_is_refused(client: Client, settings: Any) -> None:
    settings.SERVANDA_LARGEST_UPLOAD = 1000
    answer = client.post("/receive/", {"report": SimpleUploadedFile("a.txt", b"x" * 2000)})
    assert answer.status_code == 400


def test_another_host_name_is_refused(client: Client) -> None:
    assert client.get("/receive/", headers={"host": "elsewhere.example.org"}).status_code == 400
