"""A hundred letters at once: in time, with progress, and going on where a process ended."""

import time
from collections.abc import Callable
from itertools import islice
from pathlib import Path

import pytest
from django.test import Client

from servanda.common.access import Role
from servanda.correspondence import operations, post_room
from servanda.correspondence.enums import Paper
from servanda.correspondence.models import Letter
from servanda.correspondence.operations import NewLetter
from servanda.correspondence.operations.files import unwritten
from servanda.duties.operations.load_folder import load_folder
from servanda.papers.languages import CODES
from tests.correspondence.letters import NOW, prepared
from tests.facts import ANN, TODAY, TREATY, small_folder
from tests.people.accounts import person, sign_in
from tests.people.contacts import office

MOST_SECONDS = 60
STATES = dict(zip(("AGO", "FRA", "PER", "LAO", "CHE", "NOR"), CODES, strict=True))


@pytest.fixture
def staff(db: None) -> Client:
    return sign_in(Client(), person(Role.STAFF))


@pytest.fixture
def six_languages(db: None, tmp_path: Path) -> None:
    load_folder(folder=small_folder(tmp_path / "data"), treaty_id=TREATY, actor=ANN)
    for state, language in STATES.items():
        office(state, language=language)


def received(state: str, number: int) -> NewLetter:
    paper = (Paper.NOTE_VERBALE, Paper.LETTER)[number % 2]
    about = {"obligation": "annual-report", "period": "2017", "typed": {"received_on": "2018-05-07"}}
    return NewLetter(state=state, template="acknowledgement", paper=paper, **about)  # type: ignore[arg-type]


@pytest.mark.slow
def test_a_hundred_and_twenty_letters_in_six_languages_are_written_within_a_minute(
    six_languages: None, record_property: Callable[[str, object], None]
) -> None:
    batch = prepared(*(received(state, number) for number in range(20) for state in STATES))
    start = time.perf_counter()
    operations.approve_batch(batch_id=batch, actor=ANN, today=TODAY)
    approved = time.perf_counter()
    post_room.write_batch(batch_id=batch, actor=ANN, now=NOW)
    seconds = time.perf_counter() - start
    record_property("seconds to approve", approved - start)
    record_property("seconds to approve and write", seconds)
    print(f"120 letters: approved in {approved - start:.1f} s, with their files in {seconds:.1f} s")  # noqa: T201
    assert Letter.objects.exclude(word_file=None).exclude(pdf_file=None).count() == 120
    assert set(Letter.objects.values_list("language", flat=True)) == set(CODES)
    assert seconds < MOST_SECONDS


def test_writing_goes_on_where_a_process_ended(staff: Client, six_languages: None) -> None:
    batch = prepared(*(received(state, 1) for state in STATES))
    operations.approve_batch(batch_id=batch, actor=ANN, today=TODAY)
    for letter in list(islice(unwritten(batch), 2)):
        operations.write_files(letter=letter, actor=ANN, now=NOW)
    address = f"/en/desk/letters/batches/{batch}/"
    page = staff.get(address).content.decode()
    assert '<progress id="progress" max="6" value="2">' in page
    assert "Go on writing the files" in page
    staff.post(address, {"decision": "write"})
    assert not list(unwritten(batch))
    assert "<progress" not in staff.get(address).content.decode()
