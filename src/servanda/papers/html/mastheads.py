"""The masthead of a paper as HTML: symbol and handling at the corner, meeting and item, title, who submits it."""

from __future__ import annotations

from collections.abc import Sequence

from servanda.papers.document import Masthead, Run
from servanda.papers.html.notes import Notes
from servanda.papers.html.texts import element, lines, said, words
from servanda.papers.masthead_words import DRAFT, agenda_line, corner, session_line


def masthead(block: Masthead, language: str, remarks: Notes, *, heading: str) -> str:
    """The masthead; `heading` is the element of the title, `remarks` are those on it. What is not known is left out."""
    symbol = (
        said([Run(block.symbol, left_to_right=True)])
        if block.symbol
        else words(DRAFT[language] * block.draft)
    )
    parts = [
        _paragraph("paper-symbol", symbol),
        _paragraph("paper-organ", words(block.organ)),
        _corner(block, language),
        *_meeting(block, language),
        title(block.title, block.remarks, remarks, heading=heading),
        _paragraph("paper-submitter", words(block.submitted_by)),
    ]
    return element("header", "".join(parts), class_="paper-masthead")


def title(text: str, remarks: Sequence[str], notes: Notes, *, heading: str) -> str:
    """The title, with the marks of the remarks on it."""
    marks = " ".join(notes.mark(remark) for remark in remarks if remark)
    return element(heading, words(text) + marks, class_="paper-title")


def _paragraph(name: str, markup: str) -> str:
    return element("p", markup, class_=name) if markup else ""


def _corner(block: Masthead, language: str) -> str:
    printed = corner(block, language)
    groups = "".join(element("p", lines(group)) for group in (printed.handling, printed.versions) if group)
    if not groups:
        return ""
    other = printed.language != language
    return element(
        "div",
        groups,
        class_="paper-corner",
        lang=printed.language if other else "",
        dir="ltr" if other else "",
    )


def _meeting(block: Masthead, language: str) -> list[str]:
    meeting, item = block.meeting, block.agenda
    said_of = [
        ("paper-meeting", meeting.name if meeting else ""),
        ("paper-session", session_line(meeting, language) if meeting else ""),
        ("paper-agenda", agenda_line(item, language) if item else ""),
        ("paper-item", item.title if item else ""),
        ("paper-item", item.sub_title if item else ""),
    ]
    return [_paragraph(name, words(text)) for name, text in said_of]
