"""From a file to rows whose values are known words, codes and days; or sentences on all that is wrong."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _

from servanda.common.errors import BadInput
from servanda.common.table_files import MOST_BYTES, FileRow, csv_rows, workbook_rows
from servanda.common.treaty import treaty_of_this_desk
from servanda.people.addresses import normal_address
from servanda.people.enums import ContactTable, Language, PersonRoleKind
from servanda.people.exchange.columns import COLUMNS, DAYS, LABELS, column_of
from servanda.people.exchange.vcards import vcard_rows
from servanda.states.naming import NameIndex, NameProblem

MOST_MISTAKES = 30
_LANGUAGES_IN_ENGLISH = {
    "arabic": "ar", "chinese": "zh", "english": "en", "french": "fr", "russian": "ru", "spanish": "es"
}  # fmt: skip

ReadRow = dict[str, str]
"""Texts by column, with `where`: states as ISO3, roles and themes by id, languages by code, days as 2018-05-31."""


@dataclass(frozen=True)
class ReadList:
    """What a file says. `doubts` are sentences on what was guessed."""

    table: ContactTable
    rows: Sequence[ReadRow]
    doubts: Sequence[str]


def read_list(content: bytes, names: NameIndex, *, state: str = "") -> ReadList:
    """A list of persons or missions from .xlsx, .csv or .vcf. `state` (ISO3) is for rows that name none.

    BadInput with a sentence for each row that cannot be right: nothing is taken from a file with mistakes.
    """
    if not content.strip():
        raise BadInput(_("The file is empty."))
    if len(content) > MOST_BYTES:
        raise BadInput(_("The file is larger than %(most)d MiB. Divide it.") % {"most": MOST_BYTES >> 20})
    rows, doubts = _rows_of(content)
    headings = dict.fromkeys(heading for row in rows for heading in row.cells)
    columns = {heading: column_of(heading) for heading in headings}
    table = ContactTable.MISSION if "duty_station" in columns.values() else ContactTable.PERSON
    doubts = [*doubts, *_headings_left_out(columns, table)]
    read, mistakes = [], []
    for row in rows:
        known = {
            columns[heading]: cell
            for heading, cell in row.cells.items()
            if columns[heading] in COLUMNS[table]
        }
        values, wrong = _values(known, names, state, table)
        read.append({"where": row.where, **values})
        mistakes += [f"{row.where}: {sentence}" for sentence in wrong]
    _refuse(mistakes)
    return ReadList(table, read, doubts)


def _rows_of(content: bytes) -> tuple[Sequence[FileRow], Sequence[str]]:
    """By content, whatever the file is called."""
    if content.startswith(b"PK"):
        return workbook_rows(content), ()
    if content.startswith((b"\xd0\xcf\x11\xe0", b"%PDF")):
        raise BadInput(_("This is an old Office file or a PDF. Save the list as .xlsx or .csv."))
    head = content[:200].lstrip(b"\xef\xbb\xbf \r\n").upper()
    if head.startswith(b"BEGIN:VCARD"):
        return vcard_rows(_text(content)), ()
    return csv_rows(content)


def _text(content: bytes) -> str:
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return content.decode("cp1252", "replace")


def _headings_left_out(columns: dict[str, str], table: ContactTable) -> Iterable[str]:
    needed = "duty_station" if table is ContactTable.MISSION else "name"
    if needed not in columns.values():
        raise BadInput(
            _("No column is headed “%(heading)s”. The first row must hold the headings: %(all)s.")
            % {"heading": LABELS[needed], "all": ", ".join(str(LABELS[name]) for name in COLUMNS[table])}
        )
    for heading, column in columns.items():
        if column not in COLUMNS[table]:
            yield _("The column “%(heading)s” is not known and was left out.") % {"heading": heading[:60]}


def _values(
    cells: dict[str, str], names: NameIndex, state: str, table: ContactTable
) -> tuple[ReadRow, list[str]]:
    values: ReadRow = {}
    wrong: list[str] = []
    for column, cell in cells.items():
        try:
            values[column] = _value(column, cell, names, state) if cell else ""
        except (BadInput, NameProblem) as problem:
            wrong.append(str(problem))
    values["state"] = values.get("state") or state
    needed = ("state", "duty_station") if table is ContactTable.MISSION else ("state", "name")
    wrong += [
        _("“%(heading)s” is empty.") % {"heading": LABELS[name]}
        for name in needed
        if not values.get(name) and not (cells.get(name))
    ]
    return values, wrong


def _value(column: str, cell: str, names: NameIndex, state: str) -> str:
    if column == "state":
        return _state(cell, names, state)
    read = _READERS.get(column) or (_day if column in DAYS else str)
    return read(cell)


def _role(cell: str) -> str:
    return _listed(cell, {kind.value: [str(kind.label)] for kind in PersonRoleKind}, "role")


def _theme(cell: str) -> str:
    themes = treaty_of_this_desk().themes.values()
    return _listed(cell, {each.id: list(each.names.model_dump().values()) for each in themes}, "theme")


def _state(cell: str, names: NameIndex, state: str) -> str:
    if cell.isascii() and cell.isupper() and len(cell) == len("ISO"):
        return cell
    try:
        return names.find(cell).iso3
    except NameProblem:
        if state:  # an organization's name on a vCard; the reader chose the State
            return state
        raise


def _listed(cell: str, allowed: dict[str, list[str]], column: str) -> str:
    text = cell.casefold()
    for word, labels in allowed.items():
        if text in (word.casefold(), *(label.casefold() for label in labels)):
            return word
    raise BadInput(
        _("“%(cell)s” is no entry of “%(column)s”. Use one of: %(all)s.")
        % {"cell": cell[:60], "column": LABELS[column], "all": "; ".join(allowed)}
    )


def _language(cell: str) -> str:
    text = cell.casefold()
    by_name = {str(language.label).casefold(): language.value for language in Language}
    code = (by_name | _LANGUAGES_IN_ENGLISH).get(text, text[:2] if len(text) in (2, 5) else "")
    if code not in Language.values:
        raise BadInput(_("“%(cell)s” is none of the six languages.") % {"cell": cell[:40]})
    return code


def _day(cell: str) -> str:
    try:
        return dt.date.fromisoformat(cell[:10]).isoformat()
    except ValueError:
        raise BadInput(
            _("“%(cell)s” is no day. Write it as 2018-05-31, or as a date of the spreadsheet.")
            % {"cell": cell[:40]}
        ) from None


_READERS: dict[str, Callable[[str], str]] = {
    "role": _role,
    "theme": _theme,
    "language": _language,
    "email": normal_address,
}


def _refuse(mistakes: Sequence[str]) -> None:
    if not mistakes:
        return
    more = len(mistakes) - MOST_MISTAKES
    told = list(mistakes[:MOST_MISTAKES])
    raise BadInput([*told, _("There are %(number)d more.") % {"number": more}] if more > 0 else told)
