"""What whoever runs a desk needs: `servanda upgrade`, `staff add`, `history verify`."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result
from django.test import Client

from servanda.common.access import Role
from servanda.common.history.models import Change
from servanda.people.models import Grant, User
from tests.cli.test_backup import at

Run = Callable[..., Result]


def test_an_upgrade_sets_up_a_desk_and_then_has_nothing_to_do(tmp_path: Path) -> None:
    first = at(tmp_path, "upgrade")
    assert first.returncode == 0, first.stderr
    assert "  states: 0001_initial" in first.stdout
    assert "A new desk was set up" in first.stdout
    before = (tmp_path / "servanda.sqlite3").stat().st_size if (tmp_path / "servanda.sqlite3").exists() else 0
    again = at(tmp_path, "upgrade")
    assert again.stdout == "The desk's database fits this version. Nothing was changed.\n"
    assert before == 0 or (tmp_path / "servanda.sqlite3").stat().st_size == before
    verified = at(tmp_path, "history", "verify")
    assert (verified.returncode, verified.stdout[:20]) == (0, "The history is whole")


@pytest.mark.parametrize("words", [("staff", "add", "ann@example.org", "Ann"), ("history", "verify")])
def test_without_a_desk_there_is_a_sentence(tmp_path: Path, words: tuple[str, ...]) -> None:
    found = at(tmp_path, *words)
    assert found.returncode == 2
    assert "There is no desk here yet" in found.stderr
    assert "servanda upgrade" in found.stderr


@pytest.mark.django_db
def test_the_first_account_is_staff_and_its_link_signs_in_once(servanda: Run) -> None:
    result = servanda("staff", "add", "ann@example.org", "Ann Example")
    assert result.exit_code == 0, result.stderr
    person = User.objects.get()
    assert (person.email, person.name, Grant.objects.get().role) == (
        "ann@example.org",
        "Ann Example",
        Role.STAFF,
    )
    link = result.stdout.splitlines()[-1]
    path = link.partition("://")[2].partition("/")[2]
    assert Client().get(f"/{path}").status_code == 200
    assert Change.objects.first().actor_name == "operator"  # type: ignore[union-attr]


@pytest.mark.django_db
@pytest.mark.parametrize("address", ["ann", "ann@example.org"])
def test_an_address_that_is_none_or_taken_is_refused(servanda: Run, address: str) -> None:
    servanda("staff", "add", "ann@example.org", "Ann Example")
    result = servanda("staff", "add", address, "Ann Again")
    assert result.exit_code == 2
    assert result.stderr.startswith("servanda: ")
    assert User.objects.count() == 1


@pytest.mark.django_db
def test_an_entry_slipped_in_and_those_missing_are_named(servanda: Run) -> None:
    servanda("staff", "add", "ann@example.org", "Ann Example")
    assert servanda("history", "verify").exit_code == 0
    first = Change.objects.get(number=1)
    first.pk, first.digest = 10_000, "0" * 64
    Change.objects.bulk_create([first])
    broken = servanda("history", "verify")
    assert broken.exit_code == 1
    assert "Entries 3 to 9999 are missing." in broken.stdout
    assert "Entry 10000 is not what was recorded" in broken.stdout
