"""What a Word file says, block by block: a file from outside, read inside bounds and never run.

Read from the markup itself: forms keep their answers in content controls, which libraries pass over.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NamedTuple

from lxml import etree

from servanda.papers.document import Heading, Paragraph, Table
from servanda.papers.document_text import LEFT_TO_RIGHT_MARK
from servanda.papers.docx.counting import Counter, counter
from servanda.papers.docx.list_rules import whole
from servanda.papers.docx.scripts import without_overrides
from servanda.papers.packages import Fault, Package, RefusedPackage, open_package

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
LARGEST_PART = 12 * 1024 * 1024
MOST_COLUMNS = 63
"""Word's own limit; a file can ask for a cell over a thousand million."""
MAIN = "word/document.xml"
_STYLES, _FOOTNOTES, _NUMBERING = "word/styles.xml", "word/footnotes.xml", "word/numbering.xml"
_BREAKS = {f"{W}tab": "\t", f"{W}br": "\n", f"{W}cr": "\n", f"{W}noBreakHyphen": "\u2011"}
PASSED_OVER = {f"{W}{name}" for name in ("del", "moveFrom", "instrText", "delText", "txbxContent")} | {
    "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
}
_DEEPEST = 9

ReadBlock = Heading | Paragraph | Table


def read(content: bytes, *, counted: bool = False) -> tuple[ReadBlock, ...]:
    """The headings, paragraphs and tables of a .docx in their order, with the text that its reader sees.

    A note that an asterisk of its own calls, as on a title, follows its paragraph; other notes do not come, nor marks
    that hold a piece from left to right.
    Deleted text under revision is left out, inserted text stands. A table has a header where the file marks one;
    a cell that spans columns or rows is followed by empty ones. With `counted` the numbers that Word counts itself
    stand before their texts, and only what else is in a list says that it is `numbered`. RefusedPackage where the
    file is no Word file or is beyond the bounds.
    """
    package = open_package(content)
    if MAIN not in package.names:
        raise RefusedPackage(Fault.DAMAGED, MAIN)
    body = parsed(package, MAIN).find(f"{W}body")
    known = _Known(_heading_levels(package), _notes(package), _counter(package) if counted else None)
    return tuple(_blocks(body, known)) if body is not None else ()


class _Known(NamedTuple):
    """What the file says apart from its body: which styles are headings of which level, its footnotes, its lists."""

    levels: dict[str, int]
    notes: dict[str, str]
    counter: Counter | None


def parsed(package: Package, name: str) -> Any:
    """The part as a tree; libxml2 itself refuses more than 256 levels and overlong texts."""
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    try:
        return etree.fromstring(package.read(name, at_most=LARGEST_PART), parser)
    except etree.XMLSyntaxError as error:
        raise RefusedPackage(Fault.DAMAGED, name) from error


def _heading_levels(package: Package) -> dict[str, int]:
    """Which styles are headings of which level. Word translates the ids of styles, but not their names."""
    if _STYLES not in package.names:
        return {}
    levels = {}
    for style in parsed(package, _STYLES).iter(f"{W}style"):
        name = value_of(style.find(f"{W}name")).casefold()
        if name.startswith("heading ") and name[8:].isdecimal():
            levels[style.get(f"{W}styleId", "")] = min(max(int(name[8:10]), 1), _DEEPEST)
    return levels


def _counter(package: Package) -> Counter:
    parts = (parsed(package, name) if name in package.names else None for name in (_NUMBERING, _STYLES))
    return counter(*parts)


def _notes(package: Package) -> dict[str, str]:
    if _FOOTNOTES not in package.names:
        return {}
    return {
        note.get(f"{W}id", ""): " ".join("".join(texts(note)).split())
        for note in parsed(package, _FOOTNOTES).iter(f"{W}footnote")
    }


def has_own_mark(run: Any) -> bool:
    """Whether a run calls a note by a mark that somebody typed, such as an asterisk, and not by a number."""
    reference = run.find(f"{W}footnoteReference")
    return reference is not None and reference.get(f"{W}customMarkFollows", "0") not in ("0", "false", "off")


def _remarks(paragraph: Any, notes: dict[str, str]) -> Iterator[Paragraph]:
    """The notes with marks of their own that a paragraph calls: their marks are part of its text."""
    for run in paragraph.iter(f"{W}r"):
        if has_own_mark(run) and (said := notes.get(run.find(f"{W}footnoteReference").get(f"{W}id", ""))):
            yield Paragraph(said)


def _blocks(parent: Any, known: _Known) -> Iterator[ReadBlock]:
    for child in elements(parent):
        if child.tag == f"{W}p":
            paragraph = _paragraph(child, known)
            if paragraph.text:
                yield paragraph
            yield from _remarks(child, known.notes)
        elif child.tag == f"{W}tbl":
            yield _table(child, known)
        elif child.tag not in PASSED_OVER:  # what is in controls, custom markup and insertions counts
            yield from _blocks(child, known)


def _paragraph(element: Any, known: _Known) -> Heading | Paragraph:
    text, listed = _said(element, known)
    style = value_of(element.find(f"{W}pPr/{W}pStyle"))
    if style in known.levels:
        return Heading(text, level=known.levels[style])
    return Paragraph(text, numbered=listed)


def _said(element: Any, known: _Known) -> tuple[str, bool]:
    """The text of a paragraph, and whether it is in a list that its text does not tell."""
    text = "".join(texts(element)).replace(LEFT_TO_RIGHT_MARK, "").strip()
    if known.counter is None:
        return text, element.find(f"{W}pPr/{W}numPr") is not None
    number = known.counter.before(element)  # asked for an empty paragraph too: Word counts it
    return f"{number} {text}" if number and text else text, number is None


def texts(element: Any) -> Iterator[str]:
    """The pieces of text in a paragraph or a run, tabs and line ends among them."""
    for child in elements(element):
        if child.tag == f"{W}t":
            yield without_overrides(child.text or "")
        elif child.tag in _BREAKS:
            yield _BREAKS[child.tag]
        elif child.tag not in PASSED_OVER and child.tag != f"{W}pPr":
            yield from texts(child)


def _table(element: Any, known: _Known) -> Table:
    lines = [(row, list(_cells(row, known))) for row in down_to(element, f"{W}tr")]
    columns = max((len(cells) for _, cells in lines), default=0)
    rows = [(row, cells + [""] * (columns - len(cells))) for row, cells in lines]
    header: list[str] = []
    if rows and rows[0][0].find(f"{W}trPr/{W}tblHeader") is not None:
        header = rows.pop(0)[1]
    return Table(header=header, rows=[cells for _, cells in rows])


def _cells(row: Any, known: _Known) -> Iterator[str]:
    """The texts of a row, one for each column of the grid."""
    filled = whole(row.find(f"{W}trPr/{W}gridBefore"), 0, MOST_COLUMNS)
    yield from [""] * filled
    for cell in down_to(row, f"{W}tc"):
        merged = cell.find(f"{W}tcPr/{W}vMerge")
        continues = merged is not None and merged.get(f"{W}val", "continue") == "continue"
        yield "" if continues else "\n".join(_lines(cell, known))
        span = min(whole(cell.find(f"{W}tcPr/{W}gridSpan"), 1, MOST_COLUMNS), MOST_COLUMNS - filled)
        yield from [""] * (span - 1)
        filled += max(span, 1)


def _lines(cell: Any, known: _Known) -> Iterator[str]:
    """The paragraphs of a cell, those of a table inside it as well."""
    for child in elements(cell):
        if child.tag == f"{W}p":
            if text := _said(child, known)[0]:
                yield text
        elif child.tag not in PASSED_OVER:
            yield from _lines(child, known)


def down_to(element: Any, tag: str) -> Iterator[Any]:
    """The nearest elements of that name below, through whatever wraps them, and not those inside each other."""
    for child in elements(element):
        if child.tag == tag:
            yield child
        elif child.tag not in PASSED_OVER:
            yield from down_to(child, tag)


def elements(parent: Any) -> Iterator[Any]:
    """The elements just below, without comments."""
    return (child for child in parent if isinstance(child.tag, str))


def value_of(element: Any) -> str:
    """The value of a property; "" where it is not there."""
    return "" if element is None else element.get(f"{W}val", "")
