"""What is too much for one request is refused with a sentence, before anything reads it."""

from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from servanda.common.access import Role
from tests.people.accounts import person, sign_in

pytestmark = pytest.mark.django_db


@pytest.fixture
def staff() -> Client:
    return sign_in(Client(), person(Role.STAFF))


SCAN = b"%PDF-" + b"0" * 3_000_000


def test_a_scan_far_too_large_is_read_away_and_the_page_says_so(staff: Client, settings: Any) -> None:
    settings.SERVANDA_LARGEST_UPLOAD = 1024 * 1024
    answer = staff.post(
        "/en/desk/reports/log/", {"step": "read", "files": SimpleUploadedFile("scan.pdf", SCAN)}
    )
    assert answer.status_code == 413
    assert "What was sent is larger than 1 MiB. Nothing was saved." in answer.content.decode()


def test_too_many_files_at_once_are_told(staff: Client, settings: Any) -> None:
    settings.DATA_UPLOAD_MAX_NUMBER_FILES = 2
    files = [SimpleUploadedFile(f"{number}.txt", b"x") for number in range(3)]
    answer = staff.post("/en/desk/reports/log/", {"files": files})
    assert (answer.status_code, "Too many files" in answer.content.decode()) == (400, True)
