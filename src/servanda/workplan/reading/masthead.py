"""What stands at the head of the paper: its title, its year, its day, the meeting it goes to."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from servanda.workplan.reading.agenda import agenda_item
from servanda.workplan.reading.dates import dates_in, years_in
from servanda.workplan.reading.folding import fold
from servanda.workplan.reading.headings import is_title
from servanda.workplan.reading.units import Unit
from servanda.workplan.reading.words import LANGUAGES, Vocabulary
from servanda.workplan.reading.words import vocabulary as words_of

_LONGEST_TITLE = 200


@dataclass(frozen=True, slots=True)
class Masthead:
    """The head of the paper; what is not printed is empty or None."""

    title: str = ""
    year: int | None = None
    dated_on: dt.date | None = None
    meeting: str = ""
    agenda: str = ""
    agenda_titles: tuple[str, ...] = ()


def masthead(head: Sequence[Unit], everything: Sequence[Unit], vocabulary: Vocabulary) -> Masthead:
    """The masthead; the title is looked for in the whole paper where the head has none."""
    title = _title(head, vocabulary) or _untranslated_title(head) or _title(everything, vocabulary)
    agenda, agenda_titles = agenda_item(head, title, vocabulary)
    return Masthead(
        title,
        _year(title, everything, vocabulary),
        _day(head, vocabulary),
        _meeting(head, vocabulary),
        agenda,
        agenda_titles,
    )


def _title(units: Sequence[Unit], vocabulary: Vocabulary) -> str:
    titles = [
        unit.text for unit in units if len(unit.text) <= _LONGEST_TITLE and is_title(unit.text, vocabulary)
    ]
    with_year = [title for title in titles if years_in(title)]
    return next(iter(with_year or titles), "")


def _untranslated_title(units: Sequence[Unit]) -> str:
    """The title in another language than the paper's, which nobody translated yet."""
    return next((title for language in LANGUAGES if (title := _title(units, words_of(language)))), "")


def _year(title: str, everything: Sequence[Unit], vocabulary: Vocabulary) -> int | None:
    """The year in the title; else the one that the headings name most often, where one does."""
    if years := _years_outside_dates(title, vocabulary):
        return years[-1] if len(set(years)) == 1 else min(years)
    named = Counter(year for unit in everything if unit.heading for year in years_in(unit.text))
    return named.most_common(1)[0][0] if named else None


def _years_outside_dates(title: str, vocabulary: Vocabulary) -> list[int]:
    """The years that a title names; that of a day printed in it, such as the day of the paper, is none of them."""
    folded = fold(title)
    for found in reversed(dates_in(title, vocabulary.language)):
        folded = folded[: found.start] + folded[found.end :]
    return years_in(folded)


def _day(head: Sequence[Unit], vocabulary: Vocabulary) -> dt.date | None:
    """The day of the paper: a single day, not the days of the meeting."""
    for unit in head:
        for found in dates_in(unit.text, vocabulary.language):
            if not found.span:
                return found.on
    return None


def _meeting(head: Sequence[Unit], vocabulary: Vocabulary) -> str:
    for unit in head:
        if vocabulary.length_found("plan.meeting", unit.text) and not is_title(unit.text, vocabulary):
            return unit.text
    return ""
