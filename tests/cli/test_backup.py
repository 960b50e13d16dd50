"""`servanda backup` and `servanda restore`."""

from __future__ import annotations

import hashlib
import json
import os
import stat
import subprocess
import sys
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from click.testing import Result
from django.apps import apps

from servanda.common.backup.rows import LEFT_OUT, lines, tables
from servanda.common.history.verification import verify
from tests.cli.conftest import DATA

SERVANDA = Path(sys.executable).parent / "servanda"
Run = Callable[..., Result]
Members = dict[str, bytes]


def at(home: Path, *words: object) -> subprocess.CompletedProcess[str]:
    """The command as a process of its own, on an embedded database in that home."""
    outside = {
        name: value for name, value in os.environ.items() if not name.startswith(("SERVANDA_", "DATABASE_"))
    }
    return subprocess.run(
        [str(SERVANDA), *(str(word) for word in words)],
        env={**outside, "SERVANDA_HOME": str(home), "DJANGO_SETTINGS_MODULE": "servanda.project.settings"},
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.fixture(scope="module")
def saved(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A backup of a desk with the real data and one uploaded file, taken from an embedded database."""
    home = tmp_path_factory.mktemp("home")
    assert at(home, "load", DATA).returncode == 0
    (home / "files" / "ab").mkdir()
    (home / "files" / "ab" / "abcd").write_text("a note verbale")
    file = tmp_path_factory.mktemp("safe") / "desk.backup"
    done = at(home, "backup", file)
    assert done.returncode == 0, done.stderr
    return file


@pytest.fixture
def files(tmp_path: Path, settings: Any) -> Path:
    """The folder of uploaded files of the desk that is restored into."""
    settings.MEDIA_ROOT = tmp_path / "files"
    return tmp_path / "files"


def members(file: Path) -> Members:
    with zipfile.ZipFile(file) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def written(members: Members, file: Path, **manifest: Any) -> Path:
    """An archive of these members; `manifest` changes what it says of itself."""
    told = {**json.loads(members["manifest.json"]), **manifest}
    with zipfile.ZipFile(file, "w") as archive:
        for name, content in {**members, "manifest.json": json.dumps(told).encode()}.items():
            archive.writestr(name, content)
    return file


def test_a_backup_is_for_its_owner_only_and_leaves_nothing_beside_it(saved: Path) -> None:
    assert stat.S_IMODE(saved.stat().st_mode) == 0o600
    assert [path.name for path in saved.parent.iterdir()] == [saved.name]


def test_it_holds_every_table_but_those_made_anew(saved: Path) -> None:
    kept = {name.removeprefix("rows/").removesuffix(".jsonl") for name in members(saved) if "rows/" in name}
    assert kept == {model._meta.label_lower for model in apps.get_models()} - LEFT_OUT


@pytest.mark.django_db
def test_what_comes_back_is_what_was_saved_in_either_database(
    servanda: Run, saved: Path, files: Path
) -> None:
    result = servanda("restore", saved)
    assert result.exit_code == 0, result.stderr
    assert result.stdout.startswith(f"Restored from {saved} and compared: ")
    digests = json.loads(members(saved)["manifest.json"])["digests"]
    for model in tables():
        found = hashlib.sha256(b"".join(lines(model))).hexdigest()
        assert found == digests[f"rows/{model._meta.label_lower}.jsonl"]
    assert verify() == []
    assert (files / "ab" / "abcd").read_text() == "a note verbale"
    assert (
        json.loads(servanda("status", "ccm", "--on", "2018-05-31", "--format", "json").stdout)["joined"]
        == 103
    )


@pytest.mark.django_db
def test_a_desk_that_holds_anything_is_not_restored_into(servanda: Run, saved: Path, files: Path) -> None:
    assert servanda("restore", saved).exit_code == 0
    again = servanda("restore", saved)
    assert again.exit_code == 2
    assert "This desk is not empty" in again.stderr


def altered(name: str, change: Callable[[bytes], bytes]) -> Callable[[Members], Members]:
    return lambda members: {**members, name: change(members[name])}


def added(name: str) -> Callable[[Members], Members]:
    return lambda members: {**members, name: b"more"}


ACTS = "rows/states.act.jsonl"
DAMAGE: dict[str, tuple[Callable[[Members], Members], str]] = {
    "a changed row": (
        altered(ACTS, lambda rows: rows.replace(b"2008", b"2009", 1)),
        "is not what was written",
    ),
    "a lost row": (altered(ACTS, lambda rows: rows.split(b"\n", 1)[1]), "is not what was written"),
    "a changed file": (altered("files/ab/abcd", lambda _: b"another note"), "is not what was written"),
    "a lost table": (
        lambda members: {name: content for name, content in members.items() if name != ACTS},
        "does not hold exactly what its manifest names",
    ),
    "something added": (added("rows/more.jsonl"), "does not hold exactly what its manifest names"),
}


@pytest.mark.django_db
@pytest.mark.parametrize("damage", DAMAGE)
def test_a_damaged_backup_is_refused_whole(
    servanda: Run, saved: Path, files: Path, tmp_path: Path, damage: str
) -> None:
    harm, sentence = DAMAGE[damage]
    result = servanda("restore", written(harm(members(saved)), tmp_path / "damaged"))
    assert result.exit_code == 2
    assert sentence in result.stderr
    assert not any(model._base_manager.exists() for model in tables())
    assert not files.exists()


@pytest.mark.django_db
@pytest.mark.parametrize("name", ["files/../../outside", "files//etc/passwd", "files/..\\outside"])
def test_no_file_is_put_outside_the_files_of_the_desk(
    servanda: Run, saved: Path, files: Path, tmp_path: Path, name: str
) -> None:
    inside = members(saved)
    digests = json.loads(inside["manifest.json"])["digests"]
    digests[name] = hashlib.sha256(b"more").hexdigest()
    if "//" in name:
        name = name.replace("//", "/")  # how the library reads it back; the manifest keeps the other
    result = servanda("restore", written({**inside, name: b"more"}, tmp_path / "evil", digests=digests))
    assert result.exit_code == 2
    assert not (tmp_path / "outside").exists()
    assert not files.exists()


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("manifest", "sentence"),
    [
        ({"form": 2}, "The backup has form 2; this release reads form 1."),
        ({"migrations": {"states": "0000_other"}}, "whose tables differ from these"),
        ({"surprise": True}, "no readable manifest"),
    ],
)
def test_a_backup_of_another_release_is_refused(
    servanda: Run, saved: Path, tmp_path: Path, manifest: dict[str, Any], sentence: str
) -> None:
    result = servanda("restore", written(members(saved), tmp_path / "other", **manifest))
    assert (result.exit_code, sentence in result.stderr) == (2, True)


@pytest.mark.django_db
@pytest.mark.parametrize("length", [0, 10, 100_000])
def test_a_part_of_a_backup_is_none(servanda: Run, saved: Path, tmp_path: Path, length: int) -> None:
    part = tmp_path / "part"
    part.write_bytes(saved.read_bytes()[:length])
    result = servanda("restore", part)
    assert result.exit_code == 2
    assert "is no backup of a desk, or only a part of one" in result.stderr


@pytest.mark.django_db
def test_a_file_that_is_there_is_never_overwritten(servanda: Run, tmp_path: Path) -> None:
    (tmp_path / "desk.backup").write_text("precious")
    result = servanda("backup", tmp_path / "desk.backup")
    assert (result.exit_code, "is there already" in result.stderr) == (2, True)
    assert (tmp_path / "desk.backup").read_text() == "precious"
    assert "There is no folder" in servanda("backup", tmp_path / "nowhere" / "desk.backup").stderr
    assert "There is no file" in servanda("restore", tmp_path / "nothing").stderr


def test_where_there_is_no_desk_nothing_is_backed_up(tmp_path: Path) -> None:
    done = at(tmp_path, "backup", tmp_path / "desk.backup")
    assert (done.returncode, done.stdout) == (2, "")
    assert "There is no desk here yet" in done.stderr


@pytest.mark.slow
def test_a_desk_goes_to_another_home_and_says_the_same_there(saved: Path, tmp_path: Path) -> None:
    done = at(tmp_path / "other", "restore", saved)
    assert done.returncode == 0, done.stderr
    done = at(tmp_path / "other", "backup", tmp_path / "again.backup")
    assert done.returncode == 0, done.stderr
    assert members(tmp_path / "again.backup") == members(saved)
