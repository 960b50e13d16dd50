"""Footnotes of a Word paper: true ones, which Word moves and counts.

In Arabic too: the digits of their marks are those that the reader's Word shows. A mark that is typed instead would
stand there twice in LibreOffice.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from docx.document import Document as WordDocument
from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.text.paragraph import Paragraph as WordParagraph
from docx.text.run import Run as WordRun
from lxml import etree

from servanda.papers.document_text import Text
from servanda.papers.docx.looks import FOOTNOTE, NOTE_MARK

_SEPARATORS = ("separator", "continuationSeparator")
Say = Callable[[WordParagraph, Text], None]
Styled = Callable[[WordParagraph, str], WordParagraph]


class Footnotes:
    """The notes of one paper. The part is added to the file once there is a note."""

    def __init__(self, word: WordDocument, style_ids: Mapping[str, str], styled: Styled, say: Say) -> None:
        self._word, self._style_ids, self._styled, self._say = word, style_ids, styled, say
        self._root: Any = parse_xml(f"<w:footnotes {nsdecls('w')}/>")
        self._count = 0

    def add(self, run: WordRun, text: str) -> None:
        """Make a run the mark of a new note that says `text`."""
        self._refer(run)
        self._note(text, OxmlElement("w:footnoteRef"))

    def add_remark(self, run: WordRun, mark: str, text: str) -> None:
        """Make a run a mark of its own, such as an asterisk, of a note that Word does not count.

        LibreOffice up to 7.4 takes one sign as the mark: it shows two asterisks twice, one as it should be.
        """
        self._refer(run).set(qn("w:customMarkFollows"), "1")
        run._r.append(_typed(mark))
        self._note(text, _typed(mark))

    def _refer(self, run: WordRun) -> Any:
        if not self._count:
            self._begin()
        self._count += 1
        run._r.style = self._style_ids[NOTE_MARK]
        reference = OxmlElement("w:footnoteReference")
        reference.set(qn("w:id"), str(self._count))
        run._r.append(reference)
        return reference

    def _note(self, text: str, sign: Any) -> None:
        note = OxmlElement("w:footnote")
        element: Any = OxmlElement("w:p")
        note.set(qn("w:id"), str(self._count))
        note.append(element)
        self._root.append(note)
        paragraph = self._styled(WordParagraph(element, self._word._body), FOOTNOTE)
        mark = paragraph.add_run()
        mark._r.style = self._style_ids[NOTE_MARK]
        mark._r.append(sign)
        self._say(paragraph, "\u00a0" + text)

    def _begin(self) -> None:
        """The two lines between text and notes, without which Word calls the file damaged."""
        for number, kind in enumerate(_SEPARATORS, start=-1):
            self._root.append(
                parse_xml(
                    f'<w:footnote {nsdecls("w")} w:type="{kind}" w:id="{number}"><w:p><w:r><w:{kind}/></w:r></w:p>'
                    "</w:footnote>"
                )
            )
        lines: Any = OxmlElement("w:footnotePr")
        for number in (-1, 0):
            line = OxmlElement("w:footnote")
            line.set(qn("w:id"), str(number))
            lines.append(line)
        settings = self._word.settings.element
        after = next((child for child in settings if child.tag in _AFTER_FOOTNOTES), None)
        settings.append(lines) if after is None else after.addprevious(lines)

    def finish(self) -> None:
        """Put the notes into the file."""
        if self._count:
            content = etree.tostring(self._root, xml_declaration=True, encoding="UTF-8", standalone=True)
            part = Part(
                PackURI("/word/footnotes.xml"), CONTENT_TYPE.WML_FOOTNOTES, content, self._word.part.package
            )
            self._word.part.relate_to(part, RELATIONSHIP_TYPE.FOOTNOTES)


def _typed(mark: str) -> Any:
    said = OxmlElement("w:t")
    said.text = mark
    return said


_AFTER_FOOTNOTES = {
    qn(f"w:{name}")
    for name in (
        "endnotePr",
        "compat",
        "docVars",
        "rsids",
        "attachedSchema",
        "themeFontLang",
        "clrSchemeMapping",
    )
} | {qn("m:mathPr"), qn("w:decimalSymbol"), qn("w:listSeparator"), qn("w:shapeDefaults")}
