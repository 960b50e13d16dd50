"""Pages travel compressed where the browser takes it: a focal point may sit at the end of a slow line."""

import gzip

import pytest
from django.test import Client

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
