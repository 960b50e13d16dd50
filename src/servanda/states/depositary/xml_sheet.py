"""The page as the UN Treaty Collection publishes it in XML (…/MTDSG/Volume II/Chapter XXVI/XXVI-6.en.xml).

Checked against 407 such files of 2018, XXVI-6 among them, kept in a public archive. What was met there:

- `Document/Treaty/Header` with chapter, number, title and counts; `Participants/Table/TGroup` with
  `Thead/Row/Entry` and `Tbody/Rows/Row/Entry`; `EndNotes/Note` with `index` and `text`. No "as at" date.
- Footnote marks, italics and links stand as escaped markup inside the text:
  `Belize&lt;superscript&gt;1&lt;/superscript&gt;`.
- Two files of three are not well-formed: they declare ISO-8859-1 and hold characters cut to their lower byte:
  “ became 0x1C and … a bare &. These are mended, and the page says so.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from xml.etree.ElementTree import Element, ParseError, TreeBuilder

from defusedxml import DefusedXmlException
from defusedxml.ElementTree import DefusedXMLParser

from servanda.states.depositary.sheet import Cell, Sheet, refuse_excess
from servanda.states.depositary.text import squeezed
from servanda.states.depositary.upload import UnreadablePage, Upload

MAX_DEPTH = 64
MAX_REPAIRS = 10_000
_CUT = {code: 0x2000 + code for code in range(0x20) if code not in {0x09, 0x0A, 0x0D}}
_BARE_AMPERSAND = re.compile(r"&(?!(?:amp|lt|gt|quot|apos|#\d{1,7}|#x[0-9A-Fa-f]{1,6});)")
_MARK = re.compile(r"<superscript>([^<]*)</superscript>")
_TAG = re.compile(r"<[^<>]{1,500}>")


class _BoundedBuilder(TreeBuilder):
    """Builds the tree, and refuses one that is deeper than any status page."""

    def __init__(self) -> None:
        super().__init__()
        self._depth = 0

    def start(self, tag: str, attrs: Mapping[str, str], /) -> Element:
        self._depth += 1
        if self._depth > MAX_DEPTH:
            raise UnreadablePage(f"the XML has more than {MAX_DEPTH} levels; this is not a status page")
        return super().start(tag, dict(attrs))

    def end(self, tag: str, /) -> Element:
        self._depth -= 1
        return super().end(tag)


def xml_sheet(upload: Upload) -> Sheet:
    """Take the parts out of the XML; UnreadablePage where it holds a DTD or no table of participants."""
    text, repairs = _mended(upload)
    root = _parse(text, upload.filename)
    heads, rows = _participants(root, upload.filename)
    footnotes = _footnotes(root)
    refuse_excess(rows, footnotes)
    return Sheet(
        number=_number(root),
        title=_plain(_text(root, "Titlesect") or _text(root, "Subtitlesect")),
        as_at="",
        signatories=_text(root, "Signatories"),
        parties=_text(root, "Parties"),
        heads=heads,
        rows=rows,
        footnotes=footnotes,
        repairs=repairs,
    )


def _mended(upload: Upload) -> tuple[str, Sequence[str]]:
    cut = sum(upload.text.count(chr(code)) for code in _CUT)
    if cut + upload.text.count("&") > MAX_REPAIRS:
        raise UnreadablePage(
            f"“{upload.filename}” holds too many control characters or &; it is damaged, save it again"
        )
    text, bare = _BARE_AMPERSAND.subn("&amp;", upload.text.translate(_CUT))
    repairs = []
    if cut:
        repairs.append(
            f"characters that XML forbids: {cut}, each read as the punctuation that it was cut from"
        )
    if bare:
        repairs.append(f"single &: {bare}, each read as the sign itself")
    return text, repairs


def _parse(text: str, filename: str) -> Element:
    parser = DefusedXMLParser(
        target=_BoundedBuilder(), forbid_dtd=True, forbid_entities=True, forbid_external=True
    )
    try:
        parser.feed(text)
        root: Element = parser.close()
    except DefusedXmlException as error:
        raise UnreadablePage(
            f"“{filename}” declares a document type or entities, which no status page does; it was not read"
        ) from error
    except ParseError as error:
        line, column = error.position
        raise UnreadablePage(
            f"“{filename}” is not well-formed XML at line {line}, column {column}; save it again"
        ) from error
    return root


def _participants(root: Element, filename: str) -> tuple[Sequence[str], list[list[Cell]]]:
    heads: Sequence[str] = ()
    rows: list[list[Cell]] = []
    for table in root.iterfind(".//Participants//Table"):
        found = [_cell(entry).text for entry in table.findall(".//Thead/Row[1]/Entry")]
        if heads and found != heads:
            raise UnreadablePage(
                f"“{filename}” has two tables of participants with other columns; read them by hand"
            )
        heads = found
        rows += [[_cell(entry) for entry in row.findall("Entry")] for row in table.findall(".//Tbody//Row")]
    if not heads or not heads[0].startswith("Participant"):
        raise UnreadablePage(
            f"“{filename}” has no table that begins with the column Participant; save the English file"
        )
    return heads, rows


def _cell(entry: Element) -> Cell:
    text = "".join(entry.itertext())
    marks = [mark for group in _MARK.findall(text) for mark in re.findall(r"\w+", group)]
    return Cell(_plain(_MARK.sub("", text)), tuple(marks))


def _footnotes(root: Element) -> dict[str, str]:
    notes: dict[str, str] = {}
    for note in root.iterfind(".//EndNotes/Note"):
        number = squeezed(note.findtext("index", ""))
        text = _plain(" ".join("".join(part.itertext()) for part in note.findall("text")))
        notes[number] = f"{notes[number]} {text}" if number in notes else text
    return notes


def _number(root: Element) -> str:
    chapter = re.search(r"\b([IVXLC]+)$", _text(root, "Chapter/Header"))
    parts = [chapter.group(1) if chapter else "", _text(root, "Numsect"), _text(root, "Subnumsect")]
    return "-".join(part for part in parts if part) if chapter and parts[1] else ""


def _text(root: Element, path: str) -> str:
    return squeezed(root.findtext(f".//Header//{path}", "") or "")


def _plain(text: str) -> str:
    return squeezed(_TAG.sub(" ", text))
