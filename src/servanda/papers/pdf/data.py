"""A document as the plain data that `paper.typ` draws: every text in runs, every number and mark written out."""

from __future__ import annotations

from collections.abc import Sequence
from functools import singledispatchmethod
from typing import Any

from servanda.papers.document import (
    Addressee,
    Block,
    Bullets,
    Document,
    Figure,
    Heading,
    Items,
    Letterhead,
    Masthead,
    PageBreak,
    Paragraph,
    Reference,
    Rule,
    Run,
    Signature,
    Summary,
    Table,
    Text,
    Title,
)
from servanda.papers.document_text import printable, runs
from servanda.papers.masthead_words import DRAFT, SUMMARY, agenda_line, corner, session_line
from servanda.papers.numbering import Counter, letter_item, mark_remark, mark_table_note, number_item


def data_of(document: Document) -> dict[str, Any]:
    """What the template asks for, by the names under which it asks."""
    entries = _Entries(document.language)
    return {
        "language": document.language,
        "manner": "official" if document.masthead else "close" if document.close else "plain",
        "title": printable(document.title),
        "author": printable(document.author),
        "symbol": printable(document.running_symbol),
        "dated": document.dated is not None,
        "blocks": [{"kind": type(block).__name__} | entries.of(block) for block in document.blocks],
    }


class _Entries:
    """What each block says in one language, by the names under which the template asks for it."""

    def __init__(self, language: str) -> None:
        self.language = language
        self.counter = Counter(language)

    @singledispatchmethod
    def of(self, block: Block) -> dict[str, Any]:
        """The entry of a block."""
        raise TypeError(f"{type(block).__name__} is no block of a paper")

    @of.register
    def _masthead(self, block: Masthead) -> dict[str, Any]:
        printed, meeting, item = corner(block, self.language), block.meeting, block.agenda
        symbol = (
            [Run(block.symbol, left_to_right=True)] if block.symbol else DRAFT[self.language] * block.draft
        )
        return {
            "symbol": _text(symbol),
            "organ": _text(block.organ),
            "handling": _texts([_held(line, printed.language, self.language) for line in printed.handling]),
            "versions": _texts([_held(line, printed.language, self.language) for line in printed.versions]),
            "corner": printed.language,
            "meeting": _text(meeting.name if meeting else ""),
            "session": _text(session_line(meeting, self.language) if meeting else ""),
            "agenda": _text(agenda_line(item, self.language) if item else ""),
            "titles": _texts([text for text in (item.title, item.sub_title) if text] if item else []),
            "title": _text(block.title),
            "remarks": _remarks(block.remarks),
            "submitter": _text(block.submitted_by),
        }

    @of.register
    def _summary(self, block: Summary) -> dict[str, Any]:
        rows = [
            {"label": _text(row.label), "content": _texts(row.content), "bullets": row.bullets}
            for row in block.rows
        ]
        return {"head": _text(SUMMARY[self.language]), "rows": rows}

    @of.register
    def _title(self, block: Title) -> dict[str, Any]:
        return {"text": _text(block.text), "remarks": _remarks(block.remarks)}

    @of.register
    def _heading(self, block: Heading) -> dict[str, Any]:
        number = {"number": self.counter.heading(block.level)} if block.numbered else {}
        return {"text": _text(block.text), "level": block.level} | number

    @of.register
    def _paragraph(self, block: Paragraph) -> dict[str, Any]:
        number = {"number": self.counter.paragraph()} if block.numbered else {}
        return {"text": _text(block.text), "align": block.align.value, "small": block.small} | number

    @of.register
    def _items(self, block: Items) -> dict[str, Any]:
        marks = (letter_item, number_item)
        lines = [
            {"depth": depth, "mark": marks[depth](place, self.language), "text": _text(text)}
            for depth, place, text in block.lines()
        ]
        return {"lines": lines}

    @of.register
    def _bullets(self, block: Bullets) -> dict[str, Any]:
        return {"items": _texts(block.items)}

    @of.register
    def _table(self, block: Table) -> dict[str, Any]:
        notes: list[str] = []
        cells = [[_cell(cell, notes, self.language) for cell in row] for row in [block.header, *block.rows]]
        return {
            "header": cells[0],
            "rows": cells[1:],
            "caption": _text(block.caption),
            "headnote": _text(f"({block.headnote})" if block.headnote else ""),
            "widths": list(block.widths) or [1] * len(block.header),
            "figures": sorted(block.figures),
            "total": block.total,
            "notes": [
                {"mark": mark_table_note(place, self.language), "text": _text(note)}
                for place, note in enumerate(notes, start=1)
            ],
            "note": _text(block.note),
        }

    @of.register
    def _figure(self, block: Figure) -> dict[str, Any]:
        return {
            "svg": block.svg,
            "alternative": printable(block.alternative),
            "caption": _text(block.caption),
            "note": _text(block.note),
        }

    @of.register
    def _letterhead(self, block: Letterhead) -> dict[str, Any]:
        return {"name": _text(block.name), "lines": _texts(block.lines)}

    @of.register
    def _reference(self, block: Reference) -> dict[str, Any]:
        return {"reference": _text([Run(block.reference, left_to_right=True)]), "date": _text(block.date)}

    @of.register
    def _addressee(self, block: Addressee) -> dict[str, Any]:
        return {"lines": _texts(block.lines)}

    @of.register
    def _signature(self, block: Signature) -> dict[str, Any]:
        return {"lines": _texts([line for line in (block.name, block.function) if line])}

    @of.register(Rule)
    @of.register(PageBreak)
    def _bare(self, _block: Rule | PageBreak) -> dict[str, Any]:
        return {}


def _remarks(remarks: Sequence[str]) -> list[dict[str, Any]]:
    return [
        {"mark": mark_remark(place), "text": _text(remark)}
        for place, remark in enumerate(filter(None, remarks), start=1)
    ]


def _held(line: str, printed_in: str, language: str) -> Text:
    return [Run(line, left_to_right=printed_in != language)]


def _texts(texts: Sequence[Text]) -> list[list[dict[str, Any]]]:
    return [_text(text) for text in texts]


def _text(text: Text) -> list[dict[str, Any]]:
    return [_run(run) | ({"footnote": _text(run.footnote)} if run.footnote else {}) for run in runs(text)]


def _cell(text: Text, notes: list[str], language: str) -> list[dict[str, Any]]:
    """A cell, its notes gathered in `notes` and marked by their place there."""
    said = []
    for run in runs(text):
        entry = _run(run)
        if run.footnote:
            if run.footnote not in notes:
                notes.append(run.footnote)
            entry["mark"] = mark_table_note(notes.index(run.footnote) + 1, language)
        said.append(entry)
    return said


def _run(run: Run) -> dict[str, Any]:
    return {"text": run.text, "bold": run.bold, "italic": run.italic, "ltr": run.left_to_right}
