"""The summary of a day, put together theme by theme."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache

from django.conf import settings

from servanda.common.access import Viewer
from servanda.common.treaty import treaty_by_id
from servanda.law.records import Register
from servanda.law.treaty import Treaty
from servanda.publications.keeping import while_the_register_stands
from servanda.publications.summaries.answers import sections_tables
from servanda.publications.summaries.extensions import extensions_table
from servanda.publications.summaries.facts import (
    by_year_table,
    completed_table,
    figures_table,
    plays_table,
    values_table,
)
from servanda.publications.summaries.ground import Ground, ground, year_before
from servanda.publications.summaries.new import new_table
from servanda.publications.summaries.outline import Outline, ThemeOutline, load_outline
from servanda.publications.summaries.reports import reports_table
from servanda.publications.summaries.shapes import Summary, Table, ThemeSummary


def summary(treaty_id: str, on: dt.date, viewer: Viewer, *, for_others: bool = False) -> Summary:
    """All themes of a treaty on the day `on`. Sections of reports are counted as far as the viewer may see them;
    `for_others` leaves out whatever is restricted, whoever the viewer is: workbooks and papers leave the Unit.

    Two queries while nothing was recorded since the last call in this process, fifteen otherwise.
    """
    told = _from_the_register(treaty_id, on)
    answers = sections_tables(treaty_id, on, viewer, outline_of(treaty_id), for_others=for_others)
    themes = [replace(theme, tables=(*theme.tables, *answers.get(theme.theme, ()))) for theme in told.themes]
    return replace(told, themes=themes)


@cache
def outline_of(treaty_id: str) -> Outline:
    """The outline of a treaty's summaries, read once."""
    return load_outline(settings.SERVANDA_TREATIES / treaty_id, treaty_by_id(treaty_id))


@while_the_register_stands
def _from_the_register(treaty: Treaty, register: Register, on: dt.date) -> Summary:
    outline = outline_of(treaty.id)
    now, before = ground(treaty, register, on), ground(treaty, register, year_before(on))
    facts = [fact for theme in outline.themes for fact in _facts(theme)]
    return Summary(
        as_of=on,
        before=before.on,
        parties=len(now.parties),
        new=new_table(now, before, facts),
        themes=[
            ThemeSummary(theme.id, [table for table in _tables(now, before, theme) if table.lines])
            for theme in outline.themes
        ],
    )


def _facts(theme: ThemeOutline) -> Sequence[str]:
    return [*theme.facts, *(one.fact for one in theme.by_year)]


def _tables(now: Ground, before: Ground, theme: ThemeOutline) -> Iterator[Table]:
    obligations = [one for one in now.rules.obligation_list if one.theme == theme.id]
    for one in obligations:
        yield reports_table(now, one.id) if one.filing else plays_table(now, before, one.id)
    kinds = {fact: now.rules.facts[fact].kind for fact in theme.facts}
    yield from (values_table(now, before, fact) for fact, kind in kinds.items() if kind == "choice")
    yield from (completed_table(now, fact) for fact, kind in kinds.items() if kind == "day")
    figures = [fact for fact, kind in kinds.items() if kind == "figure"]
    if figures:
        yield figures_table(now, before, theme.id, figures)
    yield from (by_year_table(now, one) for one in theme.by_year)
    yield from (extensions_table(now, one.id) for one in obligations if one.extension)
