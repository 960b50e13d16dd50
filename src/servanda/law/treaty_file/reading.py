"""From the text of a treaty file to a `Treaty`, or to the list of its mistakes."""

from __future__ import annotations

import datetime as dt
import re
import tomllib
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from servanda.law.treaty import Treaty
from servanda.law.treaty_file.mistakes import BadTreaty, Mistake, from_validation
from servanda.law.treaty_file.references import reference_mistakes

NAME = "treaty.toml"
LARGEST = 1_000_000
"""Bytes; a treaty's rules fill some twenty thousand."""


def load_treaty(path: Path) -> Treaty:
    """The treaty in the folder (or file) `path`; BadTreaty with every mistake where it cannot be used."""
    treaty, mistakes = _read(path)
    if mistakes or treaty is None:
        raise BadTreaty(mistakes)
    return treaty


def check(path: Path) -> list[Mistake]:
    """Every mistake in the treaty file of the folder (or file) `path`; none when it can be used."""
    return sorted(_read(path)[1])


def _read(path: Path) -> tuple[Treaty | None, list[Mistake]]:
    file = path / NAME if path.is_dir() else path
    try:
        document = parsed(file)
    except BadTreaty as error:
        return None, error.mistakes
    try:
        treaty = Treaty.model_validate(document)
    except ValidationError as error:
        return None, from_validation(file.name, error, document)
    return treaty, reference_mistakes(file.name, treaty)


def parsed(file: Path) -> dict[str, Any]:
    """The text of a TOML file of a treaty as tables; BadTreaty with one mistake where it cannot be read."""
    try:
        content = file.read_bytes()
    except FileNotFoundError:
        raise _bad(file, "(file)", f"not found in {file.parent}; a treaty folder needs it") from None
    except OSError as error:
        raise _bad(file, "(file)", f"cannot be read: {error.strerror}") from None
    if len(content) > LARGEST:
        raise _bad(file, "(file)", f"is larger than {LARGEST:,} bytes; a treaty file is not that long")
    try:
        text = content.decode("utf-8")
        return tomllib.loads(text)
    except UnicodeDecodeError as error:
        raise _bad(file, f"byte {error.start + 1}", "is not UTF-8 text; save the file as UTF-8") from None
    except tomllib.TOMLDecodeError as error:
        raise BadTreaty([_syntax(file, text, error)]) from None


def _bad(file: Path, key: str, sentence: str) -> BadTreaty:
    return BadTreaty([Mistake(file.name, key, sentence)])


def _syntax(file: Path, text: str, error: tomllib.TOMLDecodeError) -> Mistake:
    """What the reader of TOML could not read; a day that is not in the calendar is told by its key."""
    place = re.search(r"at line (\d+)", str(error))
    line = text.splitlines()[int(place.group(1)) - 1] if place else ""
    written = re.match(r"\s*([\w.-]+)\s*=\s*(\d{4}-\d{2}-\d{2})", line)
    if written and not _is_a_day(written.group(2)):
        return Mistake(file.name, written.group(1), f"“{written.group(2)}” is not a day of the calendar")
    return Mistake(file.name, "(syntax)", str(error))


def _is_a_day(text: str) -> bool:
    try:
        dt.date.fromisoformat(text)
    except ValueError:
        return False
    return True
