"""Taking files in: whole or not at all, recorded, under names of our own."""

import datetime as dt
import errno
import os
from pathlib import Path

import pytest
from django.conf import LazySettings

from servanda.common.access import ANYONE, OPERATOR, NotAllowed, Role, SignInNeeded, Viewer
from servanda.common.errors import BadInput
from servanda.common.history.models import Change
from servanda.library import queries, storage
from servanda.library.enums import Sensitivity
from servanda.library.models import StoredFile
from servanda.library.operations import change_sensitivity, store_file
from tests.library import samples

NOW = dt.datetime(2018, 5, 31, 9, 30, tzinfo=dt.UTC)
pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def folder(settings: LazySettings, tmp_path: Path) -> Path:
    settings.MEDIA_ROOT = tmp_path / "files"
    return tmp_path


def store(name: str = "report.pdf", content: bytes = samples.PDF, **given: object) -> StoredFile:
    return store_file(**{"content": content, "name": name, "actor": OPERATOR, "now": NOW, **given})  # type: ignore[arg-type]


def test_a_file_is_kept_under_its_digest_and_read_back() -> None:
    file = store(name="../evil/rapport\u202e.pdf", sensitivity=Sensitivity.CONFIDENTIAL)
    file.refresh_from_db()
    assert (file.name, file.size, file.media_type) == ("rapport.pdf", len(samples.PDF), "application/pdf")
    assert (file.received_at, file.sensitivity) == (NOW, Sensitivity.CONFIDENTIAL)
    assert queries.read_bytes(file) == samples.PDF


def test_nothing_lies_in_the_folder_but_the_file_for_its_owner_only(folder: Path) -> None:
    sha256 = store().sha256
    place = folder / "files" / sha256[:2] / sha256[2:4] / sha256
    assert [path for path in folder.rglob("*") if path.is_file()] == [place]
    assert place.stat().st_mode & 0o077 == 0
    assert place.parent.stat().st_mode & 0o077 == 0


def test_taking_a_file_in_is_recorded() -> None:
    file = store()
    change = Change.objects.get()
    assert (change.action, change.subject_key, change.about) == ("store file", str(file.pk), "report.pdf")
    assert change.after is not None
    assert change.after["sha256"] == file.sha256


def test_the_same_bytes_twice_are_two_rows_and_one_file(folder: Path) -> None:
    store(), store(name="again.pdf")
    assert StoredFile.objects.count() == 2
    assert len([path for path in folder.rglob("*") if path.is_file()]) == 1


def test_a_file_shortened_on_disk_is_told_and_healed_by_the_next_copy(folder: Path) -> None:
    file = store()
    (place,) = (path for path in folder.rglob("*") if path.is_file())
    place.write_bytes(samples.PDF[:10])
    with pytest.raises(storage.FileDamaged):
        queries.read_bytes(file)
    store()
    assert queries.read_bytes(file) == samples.PDF


def test_a_file_that_is_gone_is_told(folder: Path) -> None:
    file = store()
    next(path for path in folder.rglob("*") if path.is_file()).unlink()
    with pytest.raises(storage.FileDamaged):
        queries.read_bytes(file)


@pytest.mark.parametrize(
    ("name", "content"), [("a.exe", b"MZ"), ("a.pdf", b"<html>"), ("a.pdf", b""), ("", b"x")]
)
def test_an_unfit_file_leaves_nothing_behind(folder: Path, name: str, content: bytes) -> None:
    with pytest.raises(BadInput) as refused:
        store(name=name, content=content)
    assert f"“{name}” was not kept" in refused.value.sentences[0]
    assert not StoredFile.objects.exists()
    assert not list(folder.rglob("*"))


def test_a_full_disk_is_told_and_leaves_nothing_behind(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(_handle: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(storage, "_force_to_disk", lambda _folder: None)
    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(BadInput, match="no room left"):
        store()
    assert not StoredFile.objects.exists()
    assert [path for path in folder.rglob("*") if path.is_file()] == []


def test_the_public_stores_nothing() -> None:
    with pytest.raises(SignInNeeded):
        store(actor=ANYONE)


def test_a_label_is_changed_by_staff_and_recorded() -> None:
    file = store()
    change_sensitivity(
        file_id=file.pk,
        sensitivity=Sensitivity.CONFIDENTIAL,
        instead_of=Sensitivity.UNCLASSIFIED,
        actor=OPERATOR,
    )
    file.refresh_from_db()
    assert file.sensitivity == Sensitivity.CONFIDENTIAL
    change = Change.objects.last()
    assert change is not None
    assert (change.before or {})["sensitivity"] == "unclassified"


def test_of_two_people_changing_a_label_the_second_is_told() -> None:
    file = store()
    with pytest.raises(BadInput, match="in the meantime"):
        change_sensitivity(
            file_id=file.pk,
            sensitivity=Sensitivity.UNCLASSIFIED,
            instead_of=Sensitivity.CONFIDENTIAL,
            actor=OPERATOR,
        )


def test_nobody_but_staff_changes_a_label() -> None:
    with pytest.raises(NotAllowed):
        change_sensitivity(
            file_id=store().pk,
            sensitivity=Sensitivity.UNCLASSIFIED,
            instead_of=Sensitivity.UNCLASSIFIED,
            actor=Viewer(user_id=1, roles=frozenset({Role.PRESIDENT})),
        )
