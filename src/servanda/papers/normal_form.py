"""The one form that papers saying the same have: what a writer prints, and nothing that no reader could see.

A Word file of ours read back (`docx.read_back`) equals the normal form of the paper that was written. Runs of one
manner become one run, marks of direction become runs, widths become shares of a hundred. Left out are
what a masthead does not print, and how closely the paper is set.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import singledispatchmethod

from servanda.papers.document import (
    Addressee,
    Block,
    Bullets,
    Document,
    Figure,
    Heading,
    Item,
    Items,
    Letterhead,
    Masthead,
    Paragraph,
    Reference,
    Signature,
    Summary,
    SummaryRow,
    Table,
    Text,
    Title,
)
from servanda.papers.document_text import plain, printable
from servanda.papers.normal_texts import lines_of_text, normal_text, shares, signature_of, unstyled

LONGEST_TITLE = 255


def normal(document: Document) -> Document:
    """The paper in its normal form; a paper in normal form stays as it is."""
    masthead, forms = document.masthead, _Normal(document.language)
    symbol = plain(document.symbol)
    return replace(
        document,
        title=printable(document.title)[:LONGEST_TITLE],
        author=printable(document.author)[:LONGEST_TITLE],
        close=False,
        symbol="" if masthead and symbol == plain(masthead.symbol) else symbol,
        blocks=tuple(forms.of(block) for block in document.blocks if not _prints_nothing(block)),
    )


def _prints_nothing(block: Block) -> bool:
    return isinstance(block, Items | Bullets) and not block.items


def _texts(texts: Sequence[Text], language: str) -> tuple[Text, ...]:
    return tuple(normal_text(text, language) for text in texts)


def _remarks(remarks: Sequence[str]) -> tuple[str, ...]:
    return tuple(said for remark in remarks if (said := plain(remark)))


class _Normal:
    """The normal form of the blocks of one language."""

    def __init__(self, language: str) -> None:
        self.language = language

    @singledispatchmethod
    def of(self, block: Block) -> Block:
        """The block in its normal form; one without texts has it already."""
        return block

    @of.register
    def _title(self, block: Title) -> Title:
        return Title(plain(block.text), _remarks(block.remarks))

    @of.register
    def _heading(self, block: Heading) -> Heading:
        return replace(block, text=plain(block.text))

    @of.register
    def _paragraph(self, block: Paragraph) -> Paragraph:
        return replace(block, text=normal_text(block.text, self.language))

    @of.register
    def _items(self, block: Items) -> Items:
        return Items(tuple(_item(item, self.language) for item in block.items))

    @of.register
    def _bullets(self, block: Bullets) -> Bullets:
        return Bullets(_texts(block.items, self.language))

    @of.register
    def _table(self, block: Table) -> Table:
        rows = [_texts(row, self.language) for row in block.rows]
        total = block.total and bool(rows)
        if total:
            rows[-1] = tuple(normal_text(unstyled(cell), self.language) for cell in rows[-1])
        return replace(
            block,
            header=_texts(block.header, self.language),
            rows=tuple(rows),
            caption=plain(block.caption),
            widths=shares(block.widths),
            total=total,
            note=plain(block.note),
            headnote=plain(block.headnote),
        )

    @of.register
    def _figure(self, block: Figure) -> Figure:
        return Figure(block.svg, printable(block.alternative), plain(block.caption), plain(block.note))

    @of.register
    def _letterhead(self, block: Letterhead) -> Letterhead:
        return Letterhead(plain(block.name), lines_of_text("\n".join(block.lines)))

    @of.register
    def _reference(self, block: Reference) -> Reference:
        return Reference(plain(block.reference), plain(block.date))

    @of.register
    def _addressee(self, block: Addressee) -> Addressee:
        return Addressee(lines_of_text("\n".join(block.lines)))

    @of.register
    def _signature(self, block: Signature) -> Signature:
        lines = "\n".join(line for line in (block.name, block.function) if line)
        return signature_of(plain(lines))

    @of.register
    def _summary(self, block: Summary) -> Summary:
        return Summary(
            tuple(
                SummaryRow(
                    plain(row.label),
                    _texts(row.content, self.language) or ("",),
                    row.bullets and bool(row.content),
                )
                for row in block.rows
            )
        )

    @of.register
    def _masthead(self, block: Masthead) -> Masthead:
        meeting, agenda = block.meeting, block.agenda
        if meeting:
            last = meeting.last if meeting.first and meeting.last != meeting.first else None
            meeting = replace(meeting, name=plain(meeting.name), place=plain(meeting.place), last=last)
        if agenda:
            agenda = replace(agenda, title=plain(agenda.title), sub_title=plain(agenda.sub_title))
        return replace(
            block,
            organ=plain(block.organ),
            title=plain(block.title),
            symbol=plain(block.symbol),
            draft=block.draft and not block.symbol,
            original="" if block.only else block.original,
            meeting=meeting,
            agenda=agenda,
            submitted_by=plain(block.submitted_by),
            remarks=_remarks(block.remarks),
        )


def _item(item: Text | Item, language: str) -> Text | Item:
    if not isinstance(item, Item):
        return normal_text(item, language)
    text, below = normal_text(item.text, language), _texts(item.items, language)
    return Item(text, below) if below else text
