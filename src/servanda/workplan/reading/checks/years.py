"""Lengths of time that the paper states, against the dates that it gives itself: “8 years after entry into force”."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from servanda.workplan.reading.dates import DateFound, dates_in
from servanda.workplan.reading.findings import Code, Doubts
from servanda.workplan.reading.folding import fold
from servanda.workplan.reading.told import Said, Why, told
from servanda.workplan.reading.units import Unit
from servanda.workplan.reading.words import Vocabulary

_SENTENCE = re.compile(r"[.!?。！？](?=\s|$)|[。！？]")
_ROOT = 4
_FARTHEST = 2
"""A stated length that is off by more speaks of another date."""
_AFTER, _BEFORE = 60, 90
"""How many letters after the length, and around the date, tell what happened then."""
_MONTHS = 12
_HALF_MONTH = 15


@dataclass(frozen=True, slots=True)
class Stated:
    """“8 years” at its place in the folded text."""

    years: int
    start: int
    end: int


def check_years(units: Sequence[Unit], vocabulary: Vocabulary, doubts: Doubts) -> None:
    """Tell each stated number of years that two dates in the same paragraph contradict."""
    for unit in units:
        folded = fold(unit.text)
        stated = list(_stated(folded, vocabulary))
        if stated:
            _check_unit(unit, stated, vocabulary, doubts)


def _check_unit(unit: Unit, stated: Sequence[Stated], vocabulary: Vocabulary, doubts: Doubts) -> None:
    folded, dates = fold(unit.text), dates_in(unit.text, vocabulary.language)
    for place, one in enumerate(stated):
        start, end = _sentence(folded, one.start)
        within = [date for date in dates if start <= date.start < end]
        until = stated[place + 1].start if place + 1 < len(stated) else end
        event = _event(folded, folded[one.end : min(until, one.end + _AFTER)], dates, within, vocabulary)
        if event is None:
            continue
        years, months = length(event.on, within[0].on)
        if years != one.years and abs(years - one.years) <= _FARTHEST:
            doubts.add(
                Code.YEARS_AGAINST_DATES,
                None,
                printed=_as_printed(unit.text, folded[one.start : one.end]),
                taken=told(Said.LENGTH, years=years, months=months),
                why=told(Why.LENGTH_DIFFERS, first=event.on, last=within[0].on, years=years, months=months),
                line=unit.line,
            )


def _as_printed(text: str, folded: str) -> str:
    """The words of the paper whose folded form this is; the folded form where they cannot be found."""
    words = text.split()
    for length_in_words in (len(folded.split()), 1):
        for place in range(len(words)):
            piece = " ".join(words[place : place + length_in_words])
            if folded in fold(piece):
                return piece
    return folded


def _stated(folded: str, vocabulary: Vocabulary) -> Iterator[Stated]:
    names = "|".join(re.escape(fold(one)) for one in vocabulary.lists["figures.years"])
    numbers = {fold(one): value for value, one in enumerate(vocabulary.lists["figures.numbers"])}
    words = "|".join(sorted(numbers, key=len, reverse=True))
    space = r"\s?" if vocabulary.language == "zh" else r"\s"
    pattern = rf"(?P<number>(?<!\d)\d{{1,2}}|\b(?:{words})){space}(?:{names})(?!\w)"
    if vocabulary.language == "zh":
        pattern = rf"(?P<number>(?<!\d)\d{{1,2}}|{words})(?:{names})(?!\d)"
    for found in re.finditer(pattern, folded):
        number = found["number"]
        years = int(number) if number.isdecimal() else numbers[number]
        yield Stated(years, found.start(), found.end())


def _sentence(text: str, place: int) -> tuple[int, int]:
    """Where the sentence around a place begins and ends."""
    stops = [0, *(stop.end() for stop in _SENTENCE.finditer(text)), len(text)]
    start = max(stop for stop in stops if stop <= place)
    return start, min(stop for stop in stops if stop > place)


def _event(
    folded: str, after: str, dates: Sequence[DateFound], within: Sequence[DateFound], vocabulary: Vocabulary
) -> DateFound | None:
    """The date of what the length is counted from: the one with the most words in common with what follows it."""
    if len(within) != 1:
        return None
    wanted = _roots(after, vocabulary)
    scored = []
    edge = 0
    for one in dates:
        around = folded[max(edge, one.start - _BEFORE) : one.start]
        scored.append((len(wanted & _roots(around, vocabulary)), one))
        edge = one.end
    scored = [(score, one) for score, one in scored if score and one is not within[0]]
    best = max((score for score, _ in scored), default=0)
    found = [one for score, one in scored if score == best]
    return found[0] if len(found) == 1 else None


def _roots(text: str, vocabulary: Vocabulary) -> set[str]:
    if vocabulary.language == "zh":
        return {text[place : place + 2] for place in range(len(text) - 1)}
    return {word[:_ROOT] for word in vocabulary.words(text) if len(word) >= _ROOT}


def length(start: dt.date, end: dt.date) -> tuple[int, int]:
    """Years and months between two days, the last month rounded."""
    months = (end.year - start.year) * _MONTHS + end.month - start.month
    days = end.day - start.day
    if days < 0:
        months, days = months - 1, days + 30
    return divmod(months + (days > _HALF_MONTH), _MONTHS)
