"""What an operator sets is read right, or refused with a sentence."""

from datetime import date
from pathlib import Path

import pytest
from django.core.exceptions import ImproperlyConfigured

from servanda.project.settings import environment


def test_the_home_is_made_for_its_owner_only(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SERVANDA_HOME", str(tmp_path / "desk"))
    assert environment.home() == tmp_path / "desk"
    assert (tmp_path / "desk").stat().st_mode & 0o777 == 0o700


def test_a_home_that_cannot_be_made_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "file").touch()
    monkeypatch.setenv("SERVANDA_HOME", str(tmp_path / "file" / "desk"))
    with pytest.raises(ImproperlyConfigured, match=r"SERVANDA_HOME: the folder .* cannot be made"):
        environment.home()


def test_without_a_word_a_clone_keeps_its_desk_beside_the_code(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("SERVANDA_HOME")
    assert environment.home() == environment.CHECKOUT / "var"


@pytest.mark.parametrize("value", ["yes", "true", "2"])
def test_a_flag_that_is_neither_on_nor_off_is_refused(value: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SERVANDA_DEBUG", value)
    with pytest.raises(ImproperlyConfigured, match=r"SERVANDA_DEBUG is .* it can be 1 or 0"):
        environment.flag("SERVANDA_DEBUG")


@pytest.mark.parametrize(("value", "expected"), [("1", True), ("0", False), ("", False)])
def test_a_flag_is_on_or_off(value: str, expected: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SERVANDA_DEBUG", value)
    assert environment.flag("SERVANDA_DEBUG") is expected


@pytest.mark.parametrize(
    "value", ["desk.example.org", "ftp://desk.example.org", "https://", "https://a.org/desk"]
)
def test_an_address_that_is_none_is_refused(value: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SERVANDA_ADDRESS", value)
    with pytest.raises(ImproperlyConfigured, match="SERVANDA_ADDRESS is"):
        environment.address()


def test_the_day_can_be_pinned(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SERVANDA_TODAY", "2018-05-31")
    assert environment.pinned_day() == date(2018, 5, 31)
    monkeypatch.setenv("SERVANDA_TODAY", "")
    assert environment.pinned_day() is None


def test_a_day_that_is_none_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SERVANDA_TODAY", "31 May 2018")
    with pytest.raises(ImproperlyConfigured, match="write a day as 2018-05-31"):
        environment.pinned_day()
