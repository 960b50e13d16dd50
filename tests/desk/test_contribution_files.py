"""The pages of files of contributions: handed in, a name matched, taken, counted, undone."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from django.conf import settings
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from servanda.common.access import Role

pytestmark = pytest.mark.usefixtures("three_loaded")

FILES = "/en/desk/money/contributions/files/"
LIST = "/en/desk/money/contributions/?stream=trust-fund&year=2018"
CONTENT = (
    b"Pays,Date,Montant,What happened,Currency,Rate\n"
    b"France,2018-03-01,1'200.50,,,\n"
    b"EU,2018-03-02,100,received,EUR,1.15\n"
)
FORM = {"basis": "trust-fund/voluntary", "step": "received", "year": "2018"}
COLUMNS = {
    f"column_{place}": column
    for place, column in enumerate(("state", "date", "amount", "step", "currency", "rate"))
}


def text(client: Client, path: str) -> str:
    return re.sub(r"\s+", " ", client.get(path).content.decode())


def handed_in(client: Client, content: bytes = CONTENT, **form: str) -> str:
    posted = {**FORM, **form, "file": SimpleUploadedFile("paid.csv", content)}
    answer = client.post(FILES, posted)
    return answer.headers["Location"] if answer.status_code == 302 else answer.content.decode()


def taken(client: Client, path: str) -> str:
    digest = re.search(r'name="digest" value="(\w+)"', text(client, path))
    assert digest is not None
    client.post(path, {"decision": "take", "digest": digest[1]})
    return text(client, path)


def test_a_file_is_looked_at_matched_taken_counted_and_undone(staff: Client) -> None:
    path = handed_in(staff)
    page = text(staff, path)
    assert "paid.csv</bdi> · row 3 · column “<bdi>Pays</bdi>”: “EU” names no State here." in page
    assert "Rows that do not say it are taken as: received, 2018, Voluntary contribution." in page
    assert "Take the whole file" not in page
    staff.post(path, {"decision": "match", "name_0": "-", **COLUMNS})
    page = text(staff, path)
    assert "New rows: 2 · Brought before: 0 · received: CHF 1,315.50" in page
    assert "Undo this file" in taken(staff, path)
    counted = text(staff, LIST)
    assert "1,200.50" in counted
    assert "<bdi>EU</bdi>" in counted
    assert "taken over before" in handed_in(staff)
    staff.post(path, {"decision": "undo"})
    assert "Nothing is recorded for this stream and year." in text(staff, LIST)


def test_a_discarded_file_leaves_nothing_and_a_button_must_be_one_of_the_page(staff: Client) -> None:
    path = handed_in(staff)
    staff.post(path, {"decision": "burn"})
    assert "Choose one of the buttons." in text(staff, path)
    staff.post(path, {"decision": "discard"})
    assert "The file is discarded. Nothing was changed." in text(staff, path)
    assert "discarded" in text(staff, FILES)


def test_a_form_with_nothing_in_it_says_what_is_missing(staff: Client) -> None:
    answer = staff.post(FILES, {"basis": "trust-fund/tithe", "step": "received", "year": "18"})
    page = answer.content.decode()
    assert answer.status_code == 422
    assert "Enter a year between 2000 and 2199." in page
    assert "Nothing was taken. Please look again:" in page


def test_a_reader_sees_the_files_and_hands_none_in(
    signed_in_as: Callable[..., Client], staff: Client
) -> None:
    path = handed_in(staff)
    auditor = signed_in_as(Role.AUDITOR)
    assert 'type="file"' not in text(auditor, FILES)
    assert "paid.csv" in text(auditor, path)
    assert auditor.post(path, {"decision": "discard"}).status_code == 403
    assert auditor.post(FILES, {**FORM, "file": SimpleUploadedFile("a.csv", CONTENT)}).status_code == 403


def test_every_basis_of_every_stream_can_be_chosen(staff: Client) -> None:
    page = text(staff, FILES)
    funding = Path(settings.SERVANDA_TREATIES / "ccm" / "funding.toml").read_text("utf-8")
    streams = dict.fromkeys(re.findall(r'^\[\[stream\]\]\nid = "(.+)"', funding, re.MULTILINE))
    assert [stream for stream in streams if f'value="{stream}/scale-share"' in page] == list(streams)
