"""Pages travel compressed where the browser takes it: a focal point may sit at the end of a slow line."""

import gzip

import pytest
from django.http import HttpResponse
from django.test import Client, RequestFactory

from servanda.common.compressing import CompressedPagesMiddleware

pytestmark = pytest.mark.django_db


def test_a_page_is_sent_compressed_and_says_the_same() -> None:
    plain = Client().get("/en/states/")
    packed = Client().get("/en/states/", headers={"accept-encoding": "gzip"})
    assert packed.headers["Content-Encoding"] == "gzip"
    assert gzip.decompress(packed.content) == plain.content
    assert len(packed.content) < len(plain.content) / 2


def test_a_page_that_did_not_change_is_not_sent_again_compressed_or_not() -> None:
    asked = {"accept-encoding": "gzip"}
    first = Client().get("/en/states/", headers=asked)
    again = Client().get("/en/states/", headers={**asked, "if-none-match": first.headers["ETag"]})
    assert (again.status_code, again.content) == (304, b"")


@pytest.mark.parametrize(("kind", "packed"), [("application/pdf", False), ("text/csv; charset=utf-8", True)])
def test_a_file_that_is_compressed_already_is_sent_as_it_is(kind: str, packed: bool) -> None:
    answer = HttpResponse(b"12,13,14\n" * 100, content_type=kind)
    asked = RequestFactory().get("/", headers={"accept-encoding": "gzip"})
    sent = CompressedPagesMiddleware(lambda _request: answer).process_response(asked, answer)
    assert sent.has_header("Content-Encoding") == packed
