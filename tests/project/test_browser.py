"""What a real browser makes of our rules: the policy on content, the frame around the browser tests."""

from collections.abc import Callable

import pytest
from django.http import HttpRequest, HttpResponse
from django.urls import path
from playwright.sync_api import Page

from servanda.common.access import public

FORBIDDEN = """<!doctype html><html lang="en"><title>Page</title>
<main><h1 style="color: red">Title</h1><script>document.title = "changed"</script>
<img alt="" src="https://elsewhere.example.org/picture.png"></main></html>"""
WITHOUT_NAMES = """<!doctype html><html><main><h1>Title</h1><input></main></html>"""


@public
def forbidden(request: HttpRequest) -> HttpResponse:
    return HttpResponse(FORBIDDEN)


@public
def without_names(request: HttpRequest) -> HttpResponse:
    return HttpResponse(WITHOUT_NAMES)


urlpatterns = [path("forbidden/", forbidden), path("without-names/", without_names)]
pytestmark = pytest.mark.urls(__name__)


def test_nothing_inline_runs_and_nothing_is_fetched_from_elsewhere(page_alone: Page) -> None:
    refused: list[str] = []
    page_alone.on("console", lambda message: refused.append(message.text))
    page_alone.goto("/forbidden/")
    assert page_alone.title() == "Page"
    kinds = ["style-src 'self'", "script-src 'self'", "img-src 'self'"]
    assert [kind for kind in kinds if not any(kind in line for line in refused)] == []


def test_axe_tells_what_a_reader_without_eyes_would_miss(
    page: Page, accessible: Callable[[Page], None]
) -> None:
    page.goto("/without-names/")
    with pytest.raises(pytest.fail.Exception) as told:
        accessible(page)
    assert all(rule in str(told.value) for rule in ("html-has-lang", "document-title", "label"))
