"""Six languages, in the United Nations' order, under two letters."""

import pytest
from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.test import Client
from django.urls import path, reverse, translate_url
from django.utils.translation import get_language, override

from servanda.common import languages
from servanda.common.access import public
from servanda.project.languages import under_each_language


@public
def tell(request: HttpRequest) -> HttpResponse:
    return HttpResponse(get_language())


urlpatterns = under_each_language(path("tell/", tell, name="tell"))


def test_the_languages_stand_in_the_order_of_the_united_nations() -> None:
    assert [languages.two_letters(code) for code, _ in settings.LANGUAGES] == list(languages.UN_ORDER)


@pytest.mark.parametrize("letters", languages.UN_ORDER)
def test_each_address_begins_with_two_letters_and_is_read_back(letters: str) -> None:
    with override(languages.django_code(letters)):
        assert languages.current() == letters
        assert reverse("tell", urlconf=__name__) == f"/{letters}/tell/"


@pytest.mark.django_db
@pytest.mark.urls(__name__)
@pytest.mark.parametrize("letters", languages.UN_ORDER)
def test_a_page_is_written_in_the_language_of_its_address(letters: str, client: Client) -> None:
    answer = client.get(f"/{letters}/tell/")
    assert answer.content.decode() == languages.django_code(letters)
    assert answer.headers["Content-Language"] == languages.django_code(letters)


@pytest.mark.urls(__name__)
def test_the_language_bar_leads_to_the_same_page_in_each_language() -> None:
    with override("en"):
        there = [translate_url("/en/tell/", languages.django_code(letters)) for letters in languages.UN_ORDER]
    assert there == [f"/{letters}/tell/" for letters in languages.UN_ORDER]
