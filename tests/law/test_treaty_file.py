"""Each mistake in a treaty file is told in one line, with the file and the key."""

from pathlib import Path

import pytest

from servanda.law.treaty_file import BadTreaty, check, load_treaty
from servanda.law.treaty_file.reading import LARGEST

BROKEN = Path(__file__).parent / "broken"
TREATIES = Path(__file__).parents[2] / "treaties"


def expected(file: Path) -> list[str]:
    """The first lines of a broken file say what is to be said of it."""
    lines = file.read_text("utf-8").partition("\n\n")[0].splitlines()
    return [line.removeprefix("# ") for line in lines]


FILES = sorted(BROKEN.glob("*.toml"))


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_a_broken_file_is_told_as_its_first_lines_say(file: Path) -> None:
    told = [str(mistake) for mistake in check(file)]
    assert (told or ["no mistake: the file that the others break"]) == expected(file)


@pytest.mark.parametrize("file", [file for file in FILES if file.stem != "sound"], ids=lambda file: file.stem)
def test_a_broken_file_is_not_used(file: Path) -> None:
    with pytest.raises(BadTreaty) as refusal:
        load_treaty(file)
    assert set(str(refusal.value).splitlines()) == set(expected(file))


@pytest.mark.parametrize("folder", sorted(path.parent for path in TREATIES.glob("*/treaty.toml")))
def test_every_treaty_of_the_repository_can_be_used(folder: Path) -> None:
    assert check(folder) == []
    assert load_treaty(folder).id == folder.name


@pytest.mark.parametrize("folder", sorted(path.parent for path in TREATIES.glob("*/treaty.toml")))
def test_every_name_is_written_in_six_languages(folder: Path) -> None:
    treaty = load_treaty(folder)
    themes, facts = (part.names for part in treaty.theme_list), (part.names for part in treaty.fact_list)
    own = (part.names for part in treaty.unit_duties.values())
    for names in (treaty.titles, *themes, *facts, *own, *(part.names for part in treaty.obligation_list)):
        assert all(text.strip() == text and text for text in names.model_dump().values())
    assert treaty.names["fr"] == treaty.titles.in_language("fr")


def test_a_folder_without_a_treaty_file_is_told(tmp_path: Path) -> None:
    assert [str(one) for one in check(tmp_path)] == [
        f"treaty.toml: (file): not found in {tmp_path}; a treaty folder needs it"
    ]


def test_a_file_that_cannot_be_read_is_told(tmp_path: Path) -> None:
    (tmp_path / "treaty.toml").mkdir()
    assert [str(one) for one in check(tmp_path)] == ["treaty.toml: (file): cannot be read: Is a directory"]


def test_a_file_in_another_encoding_is_told(tmp_path: Path) -> None:
    (tmp_path / "treaty.toml").write_bytes('id = "château"'.encode("latin-1"))
    assert [str(one) for one in check(tmp_path)] == [
        "treaty.toml: byte 9: is not UTF-8 text; save the file as UTF-8"
    ]


def test_a_file_that_is_far_too_long_is_told(tmp_path: Path) -> None:
    (tmp_path / "treaty.toml").write_text("#" * (LARGEST + 1))
    assert [str(one) for one in check(tmp_path)] == [
        "treaty.toml: (file): is larger than 1,000,000 bytes; a treaty file is not that long"
    ]
