"""The history is append-only, in the model and in the database, and a break in it is found."""

import datetime as dt

import pytest
from django.db import DatabaseError, connection, transaction
from tests.facts import ANN, BEN

from servanda.common import history
from servanda.common.history import triggers
from servanda.common.history.models import AppendOnly, Change, Head
from servanda.common.history.queries import history_about, history_of, last_change, latest
from servanda.common.history.verification import verify
from servanda.states.models import Treaty

pytestmark = pytest.mark.django_db


@pytest.fixture
def subject() -> Treaty:
    return Treaty.objects.create(id="ccm")


@pytest.fixture
def five(subject: Treaty) -> Treaty:
    """Five entries about one row."""
    for number in range(1, 6):
        history.record(
            actor=ANN,
            subject=subject,
            action="correct",
            before={"n": number},
            after={"n": number + 1},
            about="FRA",
        )
    return subject


def tamper(statement: str) -> None:
    """What only someone with the database's own rights can do."""
    triggers.remove(connection)
    with connection.cursor() as cursor:
        cursor.execute(statement)
    triggers.install(connection)


def test_an_entry_says_who_what_and_from_what_to_what(subject: Treaty) -> None:
    entry = history.record(actor=BEN, subject=subject, action="rename", before={"a": "1"}, after={"a": "2"})
    entry.refresh_from_db()
    assert (entry.number, entry.actor_id, entry.actor_name) == (1, 2, "Ben Example")
    assert (entry.subject_table, entry.subject_key, entry.action) == ("states_treaty", "ccm", "rename")
    assert (entry.before, entry.after, entry.at.tzinfo) == ({"a": "1"}, {"a": "2"}, dt.UTC)


def test_entries_are_numbered_without_a_gap_and_chained(five: Treaty) -> None:
    entries = history_of(five)
    assert [entry.number for entry in entries] == [1, 2, 3, 4, 5]
    assert [entry.previous for entry in entries] == ["", *(entry.digest for entry in entries[:-1])]
    assert latest() == (5, entries[-1].digest)
    assert verify() == []


def test_the_history_of_a_state_shows_the_newest_first(five: Treaty) -> None:
    assert [entry.number for entry in history_about("FRA", newest=2)] == [5, 4]
    assert history_about("PER") == []
    assert last_change(five) == history_of(five)[-1]


def test_nothing_recorded_is_an_empty_whole_history() -> None:
    assert (latest(), history.latest_number(), verify()) == ((0, ""), 0, [])


def test_the_model_refuses_to_change_or_remove_an_entry(five: Treaty) -> None:
    entry = history_of(five)[0]
    for attempt in (
        entry.save,
        entry.delete,
        Change.objects.all().delete,
        lambda: Change.objects.update(action="x"),
        lambda: Change.objects.bulk_update([entry], ["action"]),
    ):
        with pytest.raises(AppendOnly, match="never changed or removed"):
            attempt()


@pytest.mark.parametrize("statement", ["UPDATE common_change SET action = 'x'", "DELETE FROM common_change"])
def test_the_database_refuses_it_too(five: Treaty, statement: str) -> None:
    with (
        pytest.raises(DatabaseError, match="append-only"),
        transaction.atomic(),
        connection.cursor() as cursor,
    ):
        cursor.execute(statement)
    assert verify() == []


@pytest.mark.postgresql
def test_postgresql_refuses_to_truncate(five: Treaty) -> None:
    with (
        pytest.raises(DatabaseError, match="append-only"),
        transaction.atomic(),
        connection.cursor() as cursor,
    ):
        cursor.execute("TRUNCATE common_change")


@pytest.mark.parametrize(
    ("statement", "sentence"),
    [
        ("UPDATE common_change SET actor_name = 'Eve' WHERE number = 3", "Entry 3 is not what was recorded"),
        ("UPDATE common_change SET after = '{}' WHERE number = 3", "Entry 3 is not what was recorded"),
        ("DELETE FROM common_change WHERE number = 3", "Entry 3 is missing"),
        ("DELETE FROM common_change WHERE number >= 4", "Entries 4 to 5 are missing"),
        ("DELETE FROM common_change", "Entries 1 to 5 are missing"),
        ("UPDATE common_head SET number = 3", "recorded as entry 3, but the last entry is 5"),
        ("UPDATE common_change SET previous = 'x' WHERE number = 3", "Entry 3 does not follow"),
    ],
)
def test_a_changed_or_missing_entry_is_found(five: Treaty, statement: str, sentence: str) -> None:
    tamper(statement)
    assert any(sentence in break_ for break_ in verify()), verify()


def test_the_head_of_the_history_is_one_row() -> None:
    with pytest.raises(DatabaseError), transaction.atomic():
        Head.objects.create(id=2)


def test_a_transaction_taken_back_leaves_no_entry(subject: Treaty) -> None:
    with transaction.atomic():
        history.record(actor=ANN, subject=subject, action="rename")
        transaction.set_rollback(True)
    assert history.latest_number() == 0
    history.record(actor=ANN, subject=subject, action="rename")
    assert (history.latest_number(), verify()) == (1, [])
