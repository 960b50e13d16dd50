"""Arabic pages: figures in Arabic-Indic digits, and nothing that a right-to-left line would turn round."""

import re
from collections.abc import Iterator

import pytest
from django.test import Client
from lxml import html

from tests.website.test_pages import PAGES

ISOLATED = re.compile("[\u2066\u2067\u2068][^\u2069]*\u2069")
# A code or a phrase in Latin letters carries its own figures: 7MSP, CC BY 4.0, .xlsx
LATIN_PHRASE = re.compile(r"\d*[A-Za-z][\w .:/-]*")


def own_words(node: html.HtmlElement) -> Iterator[str]:
    """The text of a page that is Arabic: not quoted data, not code, not another language."""
    if not isinstance(node.tag, str) or node.tag in ("script", "style", "svg", "bdi", "code"):
        return
    if node.get("dir") == "ltr" or node.get("lang", "ar") != "ar":
        return
    yield node.text or ""
    for child in node:
        yield from own_words(child)
        yield child.tail or ""


@pytest.mark.parametrize("path", PAGES)
def test_an_arabic_page_has_no_latin_figure_among_its_words(
    three_loaded: None, client: Client, path: str
) -> None:
    page = html.fromstring(client.get(f"/ar/{path}").content.decode())
    words = [LATIN_PHRASE.sub("", ISOLATED.sub("", text)) for text in own_words(page)]
    assert [text.strip() for text in words if re.search("[0-9]", text)] == []


@pytest.mark.parametrize("path", PAGES)
def test_no_plain_space_stands_inside_an_arabic_figure(three_loaded: None, client: Client, path: str) -> None:
    page = html.fromstring(client.get(f"/ar/{path}").content.decode())
    assert [text for text in own_words(page) if re.search("[٠-٩] [٠-٩]{3}(?![٠-٩])", text)] == []
