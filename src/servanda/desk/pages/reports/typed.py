"""From the fields of the desk's section page to an `Answer`, each new value with the file and page it was read in."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping

from servanda.law.forms import Answer, AnswerKind, Field, Kind, Origin, Section
from servanda.reporting.figures import figure_typed

MOST_ROWS = 500
LONGEST_PAGE = 20
"""Signs of a page as typed: “12”, “xiv”, “annex 2, 3”."""
_DAY = re.compile(r"^(\d{1,2})[./-](\d{1,2})[./-](\d{4})$")
Typed = Mapping[str, str]


def input_name(place: str) -> str:
    """The name of an input: `v.` with the place, `field` or `table/row/column`."""
    return f"v.{place}"


def rows_shown(typed: Typed, table: str) -> int:
    """How many rows of a table the page had."""
    told = typed.get(f"rows.{table}", "")
    return min(int(told), MOST_ROWS) if told.isascii() and told.isdecimal() and len(told) < 5 else 0  # noqa: PLR2004


def carried_name(place: str) -> str:
    """The name of the hidden input that carries the origin of a value typed and not saved yet."""
    return f"o.{place}"


def carried(origin: Origin, text: str) -> str:
    """What that input says: file, page, and the value it was typed with."""
    return f"{origin.file}:{origin.page}:{text}"


def answer_typed(
    section: Section,
    typed: Typed,
    before: Answer,
    origin: Origin | None,
    language: str,
    *,
    files: Collection[int] = (),
) -> Answer:
    """The answer as typed. A value that stood there before keeps its origin, and so does one that was typed beside
    another page of `files` before this one; a new one gets `origin`."""
    kind = typed.get("answer", "")
    since = typed.get("since", "")
    is_year = len(since) == 4 and since.isascii() and since.isdecimal()  # noqa: PLR2004
    chosen = AnswerKind(kind) if kind in set(AnswerKind) else AnswerKind.NOT_REPORTED
    fields: dict[str, str] = {}
    tables: dict[str, list[dict[str, str]]] = {}
    origins: dict[str, Origin] = {}
    for place, old, text in _values(section, typed, language) if chosen == AnswerKind.GIVEN else ():
        kept = _put(place, text, fields, tables)
        known = before.origins.get(old) if _value(before, old) == text else None
        if found := known or _carried(typed.get(carried_name(old), ""), text, files) or origin:
            origins[kept] = found
    return Answer(
        kind=chosen,
        fields=fields,
        tables={key: tuple(rows) for key, rows in tables.items()},
        sentence=typed.get("sentence", "").replace("\r\n", "\n").strip(),
        since=int(since) if chosen == AnswerKind.UNCHANGED and is_year else None,
        origins=origins,
    )


def _carried(told: str, text: str, files: Collection[int]) -> Origin | None:
    file, _colon, rest = told.partition(":")
    page, _colon, value = rest.partition(":")
    is_file = file.isascii() and file.isdecimal() and int(file) in files
    return Origin(file=int(file), page=page[:LONGEST_PAGE]) if is_file and value == text else None


def _values(section: Section, typed: Typed, language: str) -> Iterator[tuple[str, str, str]]:
    """The place counted among rows that say something, the place on the page, and the text."""
    for field in section.fields:
        if text := value_typed(field, typed.get(input_name(field.id), ""), language):
            yield field.id, field.id, text
    for table in section.tables:
        kept = 0
        for row in range(rows_shown(typed, table.id)):
            told = [
                (
                    column,
                    value_typed(column, typed.get(input_name(f"{table.id}/{row}/{column.id}"), ""), language),
                )
                for column in table.columns
            ]
            for column, text in told:
                if text:
                    yield f"{table.id}/{kept}/{column.id}", f"{table.id}/{row}/{column.id}", text
            kept += any(text for _, text in told)


def _put(place: str, text: str, fields: dict[str, str], tables: dict[str, list[dict[str, str]]]) -> str:
    first, *rest = place.split("/")
    if not rest:
        fields[first] = text
        return place
    rows = tables.setdefault(first, [])
    while len(rows) <= int(rest[0]):
        rows.append({})
    rows[int(rest[0])][rest[1]] = text
    return place


def _value(answer: Answer, place: str) -> str:
    first, *rest = place.split("/")
    if not rest:
        return answer.fields.get(first, "")
    rows = answer.tables.get(first, ())
    return rows[int(rest[0])].get(rest[1], "") if int(rest[0]) < len(rows) else ""


def value_typed(field: Field, text: str, language: str) -> str:
    """One value as an answer holds it; what cannot be read stays as it was typed."""
    text = text.replace("\r\n", "\n").strip()
    if field.kind == Kind.NUMBER:
        return figure_typed(text, language)
    if field.kind == Kind.DATE and (found := _DAY.match(text)):
        return f"{found[3]}-{found[2].zfill(2)}-{found[1].zfill(2)}"
    return text
