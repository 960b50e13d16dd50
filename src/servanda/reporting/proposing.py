"""What a report seems to be, from its files: proposed to a person, who decides."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from servanda.common.treaty import treaty_by_id
from servanda.reporting.texts import beginning
from servanda.states.naming.folding import key, plain
from servanda.states.queries import states_table

ORDINAL = str.maketrans("٠١٢٣٤٥٦٧٨٩", "0123456789")
_DAY = r"(\d{1,2})[./-](\d{1,2})[./-](\d{4})"
_SPAN = re.compile(_DAY + r"\D{1,30}?" + _DAY)
_YEAR = re.compile(r"(?<!\d)(20\d\d)(?!\d)")
_FIRST = ("initial", "الأولي", "初次", "первоначальн", "inicial")
_LEAST_NAME = 4
"""Letters: shorter names (Mali) must stand alone as words, which is asked of all."""
_LEAST_IN_CHINESE = 2
_IN_CHINESE = re.compile(r"[\u4e00-\u9fff]")
"""Chinese puts no spaces between words: a name there need not stand alone."""


@dataclass(frozen=True)
class Proposed:
    """What was found; "" and None where nothing was."""

    iso3: str = ""
    obligation: str = ""
    period: str = ""
    period_from: dt.date | None = None
    period_to: dt.date | None = None
    language: str = ""

    @property
    def covers_no_calendar_year(self) -> bool:
        """Whether days were found, and they are not 1 January to 31 December of one year."""
        if not (self.period_from and self.period_to):
            return False
        year = self.period_from.year
        return (self.period_from, self.period_to) != (dt.date(year, 1, 1), dt.date(year, 12, 31))


def propose(treaty_id: str, files: Iterable[tuple[str, bytes]], today: dt.date) -> Proposed:
    """State, report and period as the names and first words of the files tell them."""
    files = list(files)
    names = " ".join(re.sub(r"[_.-]+", " ", name) for name, _ in files)
    text = "\n".join(beginning(name, content) for name, content in files)
    said = f"{names}\n{text}".translate(ORDINAL)
    begins, ends = period_in(said)
    initial, yearly = _reports(treaty_id)
    is_initial = any(word in said.casefold() for word in _FIRST) and bool(initial)
    year = ends.year if begins and ends else _year(names.translate(ORDINAL), said, today)
    return Proposed(
        iso3=_state(names, text),
        obligation=initial if is_initial else yearly,
        period="" if is_initial or year is None else str(year),
        period_from=begins,
        period_to=ends,
        language=language_of(text),
    )


def period_in(said: str) -> tuple[dt.date | None, dt.date | None]:
    """The first two days that stand together as "01/01/2017 to 31/12/2017", day before month."""
    for match in _SPAN.finditer(said.translate(ORDINAL)):
        numbers = [int(part) for part in match.groups()]
        try:
            begins = dt.date(numbers[2], numbers[1], numbers[0])
            ends = dt.date(numbers[5], numbers[4], numbers[3])
        except ValueError:
            continue
        if begins < ends:
            return begins, ends
    return None, None


def _year(names: str, said: str, today: dt.date) -> int | None:
    """A year from the names of the files, else the one told most often; never one that is still to end."""
    for text in (names, said):
        years = [int(year) for year in _YEAR.findall(text) if int(year) < today.year]
        if years:
            return max(years, key=lambda year: (years.count(year), year))
    return None


def _reports(treaty_id: str) -> tuple[str, str]:
    filed = [duty for duty in treaty_by_id(treaty_id).obligation_list if duty.filing]
    once = next((duty.id for duty in filed if duty.kind == "once"), "")
    return once, next((duty.id for duty in filed if duty.kind == "yearly"), "")


def _state(names: str, text: str) -> str:
    """The State named first in the names of the files, else first in the text; of two there the longer name."""
    table = states_table()
    spellings = [(name, row.iso3) for row in table.names if len(name := key(row.name)) >= _least(name)]
    by_code = [(code, code) for code in table.states if re.search(rf"\b{code}\b", names)]
    for said in (names, text):
        if found := _first(spellings, said):
            return found
    return by_code[0][1] if by_code else ""


def _least(name: str) -> int:
    return _LEAST_IN_CHINESE if _IN_CHINESE.match(name) else _LEAST_NAME


def _first(spellings: Sequence[tuple[str, str]], said: str) -> str:
    words = [key(word) for word in plain(said).split()]
    starts, together = [], ""
    for word in words:
        starts.append(len(together))
        together += word
    borders = {*starts, len(together)}
    found = []
    for name, iso3 in spellings:
        at = together.find(name)
        while at >= 0:
            if _IN_CHINESE.match(name) or (at in borders and at + len(name) in borders):
                found.append((at, -len(name), iso3))
                break
            at = together.find(name, at + 1)
    return min(found)[2] if found else ""


_MARKS = {
    "ar": re.compile(r"[\u0600-\u06ff]"),
    "zh": re.compile(r"[\u4e00-\u9fff]"),
    "ru": re.compile(r"[\u0400-\u04ff]"),
    "fr": re.compile(r"\b(?:le|les|des|du|et|aux?|une?)\b", re.IGNORECASE),
    "es": re.compile(r"\b(?:el|los|las|del|y|una?|por)\b", re.IGNORECASE),
    "en": re.compile(r"\b(?:the|of|and|for|by|to)\b", re.IGNORECASE),
}
_LETTERS = 20
"""How many signs of a script, or a fifth of that in small words, make a language likely."""


def language_of(text: str) -> str:
    """The language that a text seems to be in, by script or by its small words; "" where that is not clear."""
    for language in ("ar", "zh", "ru"):
        if len(_MARKS[language].findall(text)) > _LETTERS:
            return language
    counts = {language: len(_MARKS[language].findall(text)) for language in ("en", "es", "fr")}
    best = max(counts, key=lambda language: counts[language])
    return best if counts[best] >= _LETTERS // 5 else ""
