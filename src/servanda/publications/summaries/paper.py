"""The summaries as a paper for a meeting, in the language that is active."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from django.utils.translation import gettext as _

from servanda.common.languages import current
from servanda.common.treaty import treaty_of_this_desk
from servanda.papers.dates import write_date
from servanda.papers.document import Block, Document, Figure, Heading, Paragraph, Rule, Title
from servanda.papers.document import Table as PaperTable
from servanda.papers.isolates import isolate
from servanda.papers.numbers import write_number
from servanda.publications.summaries.charts import chart
from servanda.publications.summaries.drawing import drawing
from servanda.publications.summaries.rows import shown_rows
from servanda.publications.summaries.shapes import Column, Line, Summary, Table, TableKind
from servanda.publications.summaries.words import (
    column_name,
    figure_in_words,
    first_column_name,
    line_name,
    table_name,
    theme_name,
)

_NAMED = (Column.RECEIVED, Column.NOT_RECEIVED)
"""Of these the paper names the States; where nothing is known a name would say more than the sources do."""
_LEAST, _MOST, _MARGIN = 8, 18, 2
"""Widths of columns, in letters."""


def summary_paper(summary: Summary, names: Mapping[str, str]) -> Document:
    """The paper: what is counted, what is new, each theme with its tables, the documents relied on.

    `names` are the names of States by code, in their order.
    """
    language = current()
    title = _("Summary of reports and of implementation")
    return Document(language, title, [Title(title), *_blocks(summary, names)], dated=summary.as_of)


def _blocks(summary: Summary, names: Mapping[str, str]) -> Iterator[Block]:
    language = current()
    yield Paragraph(treaty_of_this_desk().names[language])
    yield Paragraph(
        _(
            "This paper shows what was on record on %(day)s. It counts the %(number)s States that had joined by"
            " that day. Where the sources do not tell, this is counted as “not known” and never as not reported."
            " Sums are sums of the figures that are known."
        )
        % {"day": write_date(summary.as_of, language), "number": write_number(summary.parties, language)},
        numbered=True,
    )
    yield Heading(_("What is new"))
    if summary.new.lines:
        yield _table(summary.new, summary)
    else:
        yield Paragraph(_("Nothing is recorded for the last twelve months."), numbered=True)
    for theme in summary.themes:
        yield Heading(theme_name(theme.theme))
        for table in theme.tables:
            if bars := chart(table, summary):
                yield Figure(drawing(bars), bars.described, caption=bars.title)
            yield _table(table, summary)
            if table.kind == TableKind.REPORTS:
                yield from _who(table, summary, names)
        if not theme.tables:
            yield Paragraph(_("Nothing is recorded under this theme yet."), numbered=True)
    yield Heading(_("Documents that the figures rest on"))
    yield _documents(summary)
    yield Rule()


def _table(table: Table, summary: Summary) -> PaperTable:
    header = [first_column_name(table), *(column_name(table, column, summary) for column in table.columns)]
    rows = [[line_name(table, line), *map(figure_in_words, line.cells)] for line in table.lines]
    return PaperTable(
        header,
        rows,
        caption=_("By subject") if table.kind == TableKind.NEW else table_name(table),
        widths=_widths([header, *rows]),
        figures=frozenset(range(1, len(header))),
    )


def _widths(lines: Sequence[Sequence[str]]) -> list[float]:
    """Columns as wide as their longest cell; headings may break between words."""
    header, *rows = lines
    widths = []
    for place, heading in enumerate(header):
        longest = max([len(row[place]) for row in rows] + [len(word) for word in heading.split()])
        widths.append(float(min(max(longest, _LEAST), _MOST) + _MARGIN))
    return widths


def _who(table: Table, summary: Summary, names: Mapping[str, str]) -> Iterator[Block]:
    """By name, for the last year of which something is told: from whom a report came, and from whom none did."""
    place = {column: number for number, column in enumerate(table.columns)}
    told = [line for line in table.lines if any(_number(line, place, column) for column in _NAMED)]
    for column in _NAMED:
        figure = told[-1].cells[place[column]] if told else None
        if figure is not None and figure.rows:
            sentence = _("%(report)s, %(year)s. %(column)s (%(figure)s): %(states)s.")
            values = {
                "report": table_name(table),
                "year": line_name(table, told[-1]),
                "column": column_name(table, column, summary),
                "figure": figure_in_words(figure),
                "states": _(", ").join(row.name for row in shown_rows(figure, names)),
            }
            yield Paragraph(sentence % values, numbered=True)


def _number(line: Line, place: Mapping[str, int], column: Column) -> int:
    figure = line.cells[place[column]]
    return len(figure.rows) if figure else 0


def _documents(summary: Summary) -> PaperTable:
    rows = {
        (row.source, row.iso3, id(row.record))
        for table in summary.tables()
        for line in table.lines
        for figure in line.cells
        if figure is not None
        for row in figure.rows
        if row.source
    }
    uses = Counter(source for source, _iso3, _record in rows)
    lines = [
        [isolate(source), write_number(number, current())]
        for source, number in sorted(uses.items(), key=lambda item: (-item[1], item[0]))
    ]
    return PaperTable(
        [_("Document"), _("Rows")],
        lines,
        caption=_("Documents, with the number of rows that rest on each"),
        widths=[6.0, 1.0],
        figures=frozenset({1}),
    )
