"""A letter as a paper in blocks: for the PDF, and with fields left open for the Word template of the house."""

from __future__ import annotations

import datetime as dt
import unicodedata
from collections.abc import Sequence

from servanda.correspondence.enums import Paper
from servanda.correspondence.texts import letter_texts, letterhead
from servanda.correspondence.writing.composing import Composed
from servanda.papers.dates import write_date
from servanda.papers.document import (
    Addressee,
    Align,
    Block,
    Document,
    Letterhead,
    Paragraph,
    Reference,
    Run,
    Signature,
)
from servanda.papers.isolates import left_to_right
from servanda.papers.languages import RIGHT_TO_LEFT


def blank_paper(treaty_id: str, template: str, paper: Paper, language: str) -> Document:
    """The letter as it ships, with its fields open: what becomes the Word template."""
    text = letter_texts(treaty_id)[template].texts[language]
    return _document(
        treaty_id,
        paper,
        language,
        subject="{{ subject }}",
        paragraphs=text.paragraphs(paper),
        reference="{{ reference }}",
        date="{{ date }}",
        addressee=["{{ addressee }}"],
        signatory="{{ signatory }}",
        title=letter_texts(treaty_id)[template].names.in_language(language),
    )


def paper_of(composed: Composed, on: dt.date) -> Document:
    """The letter with its words."""
    letter = composed.letter
    return _document(
        letter.treaty_id,
        Paper(letter.paper),
        composed.language,
        subject=composed.subject,
        paragraphs=composed.paragraphs,
        reference=composed.values.get("reference", ""),
        date=write_date(on, composed.language),
        addressee=lines_in_direction(composed.addressee, composed.language),
        signatory=composed.values.get("signatory", ""),
        title=composed.subject,
        dated=on,
    )


def lines_in_direction(text: str, language: str) -> list[str]:
    """The lines of an address; in a paper from right to left, marked where they run from left to right."""
    lines = text.splitlines()
    if language not in RIGHT_TO_LEFT:
        return lines
    return [left_to_right(line) if _is_latin(line) else line for line in lines]


def _is_latin(line: str) -> bool:
    strong = (unicodedata.bidirectional(sign) for sign in line)
    return next((kind for kind in strong if kind in ("L", "R", "AL")), "") == "L"


def _document(
    treaty_id: str,
    paper: Paper,
    language: str,
    *,
    subject: str,
    paragraphs: Sequence[str],
    reference: str,
    date: str,
    addressee: Sequence[str],
    signatory: str,
    title: str,
    dated: dt.date | None = None,
) -> Document:
    head = letterhead(treaty_id)
    is_note = paper is Paper.NOTE_VERBALE
    blocks: list[Block] = [
        Letterhead(head.unit.in_language(language), head.address.in_language(language).splitlines()),
        Reference(reference, date),
    ]
    body = [Paragraph(line) for line in paragraphs]
    if is_note:  # in the third person, without a subject, initialled; the addressee stands at the foot
        blocks += [*body, Signature(), Addressee(addressee)]
    else:
        over = Paragraph([Run(subject, bold=True)], Align.START)
        blocks += [Addressee(addressee), over, *body, Signature(function=signatory)]
    return Document(language, title, blocks, author=head.unit.in_language(language), dated=dated)
