"""Papers of every shape, for properties that hold of all: blocks and texts as Hypothesis makes them up."""

import datetime as dt

from hypothesis import strategies as st

from servanda.papers.document import (
    Addressee,
    AgendaItem,
    Align,
    Bullets,
    Distribution,
    Document,
    Figure,
    Heading,
    Item,
    Items,
    Letterhead,
    Masthead,
    PageBreak,
    Paragraph,
    Reference,
    Rule,
    Run,
    Session,
    Signature,
    Summary,
    SummaryRow,
    Table,
    Title,
)
from servanda.papers.languages import CODES

LETTERS = "abc Z.,;:(-)/%&<>'\"12٣ أبةًنور  句号。é Ж\u00a0\u200e\n\u2066\u2069"
words = st.text(LETTERS, max_size=12)
line = st.text(LETTERS.replace("\n", ""), max_size=12)
named = st.text("abc Ж句ب", min_size=1, max_size=8).filter(str.strip)
runs = st.builds(Run, words, st.booleans(), st.booleans(), st.booleans(), st.just("") | line)
texts = words | st.lists(runs, max_size=3).map(tuple)
days = st.dates(dt.date(1990, 1, 1), dt.date(2100, 1, 1))
DRAWING = '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="6"><rect width="30" height="4"/></svg>'


remarks = st.lists(line, max_size=2)


@st.composite
def tables(draw: st.DrawFn) -> Table:
    """A table; its widths are whole shares of a hundred, as they come back."""
    columns = draw(st.integers(1, 3))
    row = st.lists(texts, min_size=columns, max_size=columns).map(tuple)
    widths = {1: (), 2: (30, 70), 3: (25, 50, 25)}[columns]
    return Table(
        draw(row),
        draw(st.lists(row, max_size=3)),
        caption=draw(line),
        widths=draw(st.sampled_from([(), widths])),
        figures=draw(st.frozensets(st.integers(0, columns - 1))),
        total=draw(st.booleans()),
        note=draw(line),
        headnote=draw(line),
    )


@st.composite
def sessions(draw: st.DrawFn) -> Session:
    """A meeting with a place, and with its days or without."""
    days_of = draw(st.none() | st.tuples(days, days).map(sorted))
    first, last = days_of or (None, None)
    return Session(draw(named), draw(named), first, last)


@st.composite
def mastheads(draw: st.DrawFn) -> Masthead:
    """A masthead with any of its parts."""
    item = st.builds(AgendaItem, st.integers(1, 40), st.integers(0, 28), line, line, st.booleans())
    return Masthead(
        draw(line),
        draw(named),
        symbol=draw(st.sampled_from(["", "CCM/MSP/2031/2"])),
        draft=draw(st.booleans()),
        distribution=draw(st.none() | st.sampled_from(Distribution)),
        date=draw(st.none() | days),
        original=draw(st.sampled_from(["", *CODES])),
        only=draw(st.booleans()),
        meeting=draw(st.none() | sessions()),
        agenda=draw(st.none() | item),
        submitted_by=draw(line),
        remarks=draw(remarks),
    )


summaries = st.builds(
    Summary, st.lists(st.builds(SummaryRow, line, st.lists(texts, max_size=3), st.booleans()), max_size=3)
)
blocks = st.one_of(
    st.builds(Title, words, remarks),
    st.builds(Heading, words, st.just(1), st.booleans()),
    st.builds(Paragraph, texts, st.sampled_from(Align), st.booleans()),
    st.builds(Bullets, st.lists(texts, max_size=3)),
    st.builds(Items, st.lists(texts | st.builds(Item, texts, st.lists(texts, max_size=2)), max_size=3)),
    tables(),
    summaries,
    st.builds(Figure, st.just(DRAWING), named, line, line),
    st.builds(Letterhead, line, st.lists(line, max_size=2)),
    st.builds(Reference, line, line),
    st.builds(Addressee, st.lists(line, max_size=2)),
    st.builds(Signature, line, line),
    st.builds(Rule),
    st.builds(PageBreak),
)


@st.composite
def papers(draw: st.DrawFn) -> Document:
    """A paper in one of the six languages, with a masthead or without."""
    head = draw(st.lists(mastheads(), max_size=1))
    return Document(
        draw(st.sampled_from(CODES)),
        draw(named),
        [*head, *draw(st.lists(blocks, max_size=5))],
        author=draw(line),
        symbol=draw(st.sampled_from(["", "CCM/MSP/2031/2"])),
        dated=draw(st.none() | days),
    )
