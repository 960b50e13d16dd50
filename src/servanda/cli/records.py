"""Where a verb reads from: the desk's database, or a treaty's data folder."""

from __future__ import annotations

import datetime as dt
import difflib
from dataclasses import dataclass
from pathlib import Path

from servanda.cli.errors import BadRequest
from servanda.law import data_folder
from servanda.law.records import Register
from servanda.law.treaty import Treaty
from servanda.law.treaty_file import load_treaty

DATA = "data"
"""The folder inside a treaty's own that holds its records."""
MOST_SUGGESTIONS = 3
MOST_MISTAKES = 20


@dataclass(frozen=True)
class Records:
    """The law and the records that a verb works on."""

    treaty: Treaty
    register: Register
    names: dict[str, str]
    """English names of all States by code, on the day asked for."""
    read_from: str

    def name_of(self, iso3: str) -> str:
        """The State's name on the day asked for."""
        return self.names.get(iso3, iso3)

    def known_state(self, text: str) -> str:
        """The code as it is written; BadRequest with near ones where no State has it."""
        code = text.upper()
        if code in self.names:
            return code
        near = [f"{one} ({self.names[one]})" for one in self._near(text)]
        hint = f"Did you mean {' or '.join(near)}?" if near else "Codes have three letters, such as BGR."
        raise BadRequest(f"“{text}” is not the code of a State. {hint}")

    def _near(self, text: str) -> list[str]:
        named = [code for code, name in self.names.items() if text.casefold() in name.casefold()]
        if len(text) > len("ISO") and named:
            return sorted(named)[:MOST_SUGGESTIONS]
        typed = text.upper()
        swapped = [code for code in sorted(self.names) if sorted(code) == sorted(typed)]
        alike = difflib.get_close_matches(typed, sorted(self.names), MOST_SUGGESTIONS, cutoff=0.6)
        return list(dict.fromkeys([*swapped, *alike]))[:MOST_SUGGESTIONS]

    def known_obligation(self, text: str) -> str:
        """The id as it is; BadRequest with all ids where the treaty has no such obligation."""
        if text in self.treaty.obligations:
            return text
        known = ", ".join(self.treaty.obligations)
        raise BadRequest(f"“{text}” is not an obligation of {self.treaty.id}. Its obligations are: {known}.")


def records(treaty_name: str, data: Path | None, on: dt.date) -> Records:
    """The records to work on: of `data` if given, else of the desk, else of the treaty's own folder."""
    folder = treaty_folder(treaty_name)
    treaty = load_treaty(folder)
    if data is not None:
        return _from_folder(treaty, data, folder / DATA, on)
    found = _from_desk(treaty, on) if folder.parent == treaties_folder() else None
    return found or _from_folder(treaty, folder / DATA, folder / DATA, on)


def treaties_folder() -> Path:
    """The folder of all treaties."""
    from django.conf import settings

    folder: Path = settings.SERVANDA_TREATIES
    return folder


def treaty_folder(name: str) -> Path:
    """The folder of the treaty with this id, or at this path."""
    treaties = treaties_folder()
    ids = sorted(path.parent.name for path in treaties.glob("*/treaty.toml"))
    if name in ids:
        return treaties / name
    path = Path(name).expanduser()
    if path.exists():
        return path.resolve() if path.is_dir() else path.resolve().parent
    known = ", ".join(ids) or "none"
    raise BadRequest(
        f"There is no treaty “{name}” in {treaties}. Treaties there: {known}. "
        "Give one of these ids, or the path of a treaty folder."
    )


def _from_folder(treaty: Treaty, folder: Path, defaults: Path, on: dt.date) -> Records:
    if not folder.is_dir():
        raise BadRequest(
            f"Nothing is recorded in {folder}: no such folder. Name a data folder with --data DIR."
        )
    register, table, mistakes = data_folder.read(folder, treaty, defaults)
    if mistakes:
        raise BadRequest(_told(mistakes, folder))
    names = {iso3: table.name(iso3, "en", on) for iso3 in table.states}
    return Records(treaty, register, names, f"the data folder {folder}")


def _told(mistakes: list[data_folder.RowMistake], folder: Path) -> list[str]:
    shown = [str(mistake) for mistake in mistakes[:MOST_MISTAKES]]
    more = [f"and {len(mistakes) - MOST_MISTAKES} more mistakes"] if len(mistakes) > MOST_MISTAKES else []
    return [f"The data folder {folder} cannot be used:", *shown, *more]


def _from_desk(treaty: Treaty, on: dt.date) -> Records | None:
    """The records of the desk's database; None where there is no database yet, or nothing of this treaty in it."""
    from servanda.cli.desk_database import is_there, read

    if not is_there():
        return None
    found = read(treaty.id, on)
    if found is None:
        return None
    return Records(treaty, found.register, found.names, "the desk's database")
