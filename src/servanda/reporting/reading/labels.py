"""Finding the form's sections, tables and fields by their labels, in any of the six languages."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from rapidfuzz import fuzz

from servanda.law.forms import Field, Form, Table
from servanda.law.treaty import Names

LIKE = 88
"""From which likeness (0 to 100) two labels are the same: “Stockpile and destruction” is “Stockpiles and …”."""
LONGEST_TITLE = 250
_LETTERED = re.compile(
    r"^\s*(?:(?:form|formule|formulaire|formulario|форма|النموذج|نموذج|表格?)\s*[«“\"(]?\s*(?P<called>[A-K])\b\W*"
    r"|(?P<bare>[A-K])\s*[.:)]\s+)",
    re.IGNORECASE,
)
_BRACKETS = re.compile(r"\([^()]*\)|\[[^\[\]]*\]")


@dataclass(frozen=True)
class Titled:
    """A line that names a section: which one its title means, and the letter printed ("" for none)."""

    section: str
    letter: str
    by_title: bool
    rest: str
    likeness: float = 0.0
    """How much the line is like the title, from 0 to 100."""
    """What follows the title on the line, such as the boxes of a cover page."""


def plain(text: str) -> str:
    """A label for comparing: without case, accents, brackets and signs."""
    bare = unicodedata.normalize("NFKD", _BRACKETS.sub(" ", text).casefold())
    letters = "".join(sign for sign in bare if unicodedata.category(sign) != "Mn")
    return " ".join("".join(sign if sign.isalnum() else " " for sign in letters).split())


def titled(form: Form, line: str) -> Titled | None:
    """The section that a line names, by its title; by its letter only where there is no title to go by."""
    if len(line) > LONGEST_TITLE:
        return None
    lettered = _LETTERED.match(line)
    letter = (lettered["called"] or lettered["bare"]).upper() if lettered else ""
    title, boxes, rest = (line[lettered.end() :] if lettered else line).partition("[")
    for box in "☐☒☑□■":
        head, found, tail = title.partition(box)
        if found:
            title, boxes, rest = head, found, tail + boxes + rest
    named = {section.id: section.titles for section in form.sections}
    best, likeness = _most_like(title, named)
    if best and likeness >= LIKE:
        return Titled(best, letter, by_title=True, rest=boxes + rest, likeness=likeness)
    by_letter = next((section.id for section in form.sections if letter and section.letter == letter), "")
    return Titled(by_letter, letter, by_title=False, rest=boxes + rest) if by_letter else None


def likeness_of_title(form: Form, line: str) -> float:
    """How much a line is like a title of the form, from 0 to 100; a letter alone is a little like one."""
    found = titled(form, line)
    return 0.0 if found is None else max(found.likeness, 1.0)


def field_named(fields: Iterable[Field], text: str) -> Field | None:
    """The field that a label names; None where none is like it."""
    by_id = {field.id: field for field in fields}
    best, likeness = _most_like(text, {name: field.labels for name, field in by_id.items()})
    return by_id[best] if best and likeness >= LIKE else None


def table_named(tables: Iterable[Table], text: str) -> Table | None:
    """The table that a caption or heading names; None where none is like it."""
    by_id = {table.id: table for table in tables}
    best, likeness = _most_like(text, {name: table.labels for name, table in by_id.items()})
    return by_id[best] if best and likeness >= LIKE else None


def language_of_titles(form: Form, lines: Iterable[str]) -> str:
    """The language in which most titles of sections are printed; "" where none is as the form has it."""
    said = {plain(_LETTERED.sub("", line)) for line in lines if len(line) <= LONGEST_TITLE}
    counts: Counter[str] = Counter()
    for section in form.sections:
        for language, title in section.titles.model_dump().items():
            counts[language] += plain(title) in said
    language, times = counts.most_common(1)[0]
    return language if times else ""


def _most_like(text: str, named: Mapping[str, Names]) -> tuple[str, float]:
    said = plain(text)
    if not said:
        return "", 0
    scored = [
        (fuzz.ratio(said, plain(label)), name)
        for name, names in named.items()
        for label in names.model_dump().values()
    ]
    likeness, best = max(scored, key=lambda each: each[0], default=(0.0, ""))
    return best, likeness
