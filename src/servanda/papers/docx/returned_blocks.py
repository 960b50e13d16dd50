"""The blocks of a Word paper of ours, told by its styles."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from typing import Any

from servanda.papers.document import (
    Addressee,
    Align,
    Block,
    Figure,
    Heading,
    Letterhead,
    PageBreak,
    Paragraph,
    Reference,
    Rule,
    Table,
    Title,
)
from servanda.papers.docx import looks
from servanda.papers.docx.reading import PASSED_OVER, W, elements, value_of
from servanda.papers.docx.returned_lists import bullets_of, items_of
from servanda.papers.docx.returned_masthead import BELOW, masthead, rows_of, summary
from servanda.papers.docx.returned_tables import table_of
from servanda.papers.docx.returned_text import Found, Words
from servanda.papers.drawings import checked
from servanda.papers.normal_texts import lines_of_text, signature_of

_ALIGNS = {
    "left": Align.START,
    "start": Align.START,
    "right": Align.END,
    "end": Align.END,
    "center": Align.CENTRE,
}
_SVG = "{http://schemas.microsoft.com/office/drawing/2016/SVG/main}svgBlip"
_EMBED = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}embed"
_DESCRIBED = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}docPr"


class Blocks:
    """Takes a paper apart. `drawings` are its SVG drawings by the number under which the paper refers to them."""

    def __init__(self, words: Words, drawings: Mapping[str, str]) -> None:
        self._words, self._drawings = words, drawings
        self._left: deque[Found | Any] = deque()
        self._readers: dict[str, Callable[[Found], Block | None]] = {
            "Title": lambda found: Title(found.said, found.remarks),
            looks.BODY: self._text,
            looks.NUMBERED: self._text,
            looks.SMALL: self._text,
            looks.BULLET: lambda found: bullets_of([found, *self._more(looks.BULLET)], self._left),
            looks.ITEM: lambda found: items_of(
                [found, *self._more(looks.ITEM, looks.ITEM_BELOW)], self._left
            ),
            "Caption": self._captioned,
            looks.HEADNOTE: self._captioned,
            looks.FIGURE: self._captioned,
            looks.LETTERHEAD_NAME: self._letterhead,
            looks.REFERENCE: self._reference,
            looks.ADDRESSEE: lambda found: Addressee(lines_of_text(found.said)),
            looks.SIGNATURE: lambda found: signature_of(found.said),
            looks.CLOSING_RULE: lambda _: Rule(),
        }

    def of(self, body: Any) -> tuple[Block, ...]:
        """The blocks of a body in their order."""
        self._left = deque(self._children(body))
        blocks = []
        while self._left:
            block = self._next()
            if block is not None:
                blocks.append(block)
        return tuple(blocks)

    def _children(self, body: Any) -> Iterator[Found | Any]:
        for child in elements(body):
            if child.tag == f"{W}p":
                yield self._words.paragraph(child)
            elif child.tag == f"{W}tbl":
                yield child
            elif child.tag not in PASSED_OVER and child.tag != f"{W}sectPr":
                yield from self._children(child)

    def _next(self) -> Block | None:
        found = self._left.popleft()
        if not isinstance(found, Found):
            return self._table(found)
        if found.style.startswith("Heading "):
            return Heading(found.said, int(found.style[8:9]), numbered=found.numbered)
        return self._readers.get(found.style, self._foreign)(found)

    def _more(self, *styles: str) -> Iterator[Found]:
        """The paragraphs that follow, as long as they have one of the styles."""
        while self._left and isinstance(self._left[0], Found) and self._left[0].style in styles:
            yield self._left.popleft()

    def _one(self, style: str) -> str:
        """What the next paragraph says where it has that style."""
        following = self._left[0] if self._left else None
        if isinstance(following, Found) and following.style == style:
            self._left.popleft()
            return following.said
        return ""

    def _text(self, found: Found) -> Paragraph:
        align = _ALIGNS.get(value_of(found.setting("jc")), Align.JUSTIFIED)
        return Paragraph(
            found.text, align, numbered=found.style == looks.NUMBERED, small=found.style == looks.SMALL
        )

    def _foreign(self, found: Found) -> Block | None:
        """A paragraph in a style of somebody else; ours are the page break and the empty line after a frame."""
        if found.breaks_page:
            return PageBreak()
        return Paragraph(found.text, Align.START) if found.said.strip() else None

    def _letterhead(self, found: Found) -> Letterhead:
        return Letterhead(found.said, lines_of_text(self._one(looks.LETTERHEAD)))

    def _reference(self, found: Found) -> Reference:
        reference, _, date = found.said.partition("\t")
        return Reference(reference, date)

    def _captioned(self, found: Found) -> Block | None:
        """What a caption stands over: a table or a figure."""
        caption = found.said if found.style == "Caption" else ""
        headnote = found.said if found.style == looks.HEADNOTE else self._one(looks.HEADNOTE)
        if found.style == looks.FIGURE:
            return self._figure(found, "")
        if self._left and not isinstance(self._left[0], Found):
            return self._table(self._left.popleft(), caption, headnote[1:-1])
        if self._left and self._left[0].style == looks.FIGURE:
            return self._figure(self._left.popleft(), caption)
        return Paragraph(found.text, Align.START)

    def _figure(self, found: Found, caption: str) -> Figure | None:
        described = next(found.element.iter(_DESCRIBED), None)
        drawing = next(
            (self._drawings.get(blip.get(_EMBED, ""), "") for blip in found.element.iter(_SVG)), ""
        )
        note = self._one(looks.TABLE_NOTE)
        if described is None or not described.get("descr", "").strip() or not _is_drawing(drawing):
            return None
        return Figure(drawing, described.get("descr"), caption, note)

    def _table(self, element: Any, caption: str = "", headnote: str = "") -> Block | None:
        rows = rows_of(element, self._words)
        styles = {found.style for row in rows[:1] for cell in row for found in cell}
        if looks.SYMBOL in styles:
            below = self._below_rules()
            said = {style: found.said for style, found in below.items()}
            remarks = below["Title"].remarks if "Title" in below else ()
            return replace(masthead(rows, said, self._words.language), remarks=remarks)
        if looks.SUMMARY_HEAD in styles:
            self._one("Normal")
            return summary(rows)
        notes = [found.said.removeprefix("\t") for found in self._more(looks.MARKED_NOTE)]
        note = self._one(looks.TABLE_NOTE)
        return table_of(
            element, self._words, notes, Table((), (), caption=caption, headnote=headnote, note=note)
        )

    def _below_rules(self) -> dict[str, Found]:
        """The paragraphs of the masthead under its rules, by style, each once and in their order."""
        said: dict[str, Found] = {}
        for style in BELOW:
            following = self._left[0] if self._left else None
            if isinstance(following, Found) and following.style == style:
                said[style] = self._left.popleft()
        return said


def _is_drawing(svg: str) -> bool:
    """Whether the drawing is one that papers may hold: the file went through other hands."""
    try:
        return bool(checked(svg))
    except ValueError:
        return False
