"""Notes of a paper as HTML: a mark that leads to the note, a note that leads back."""

from __future__ import annotations

from collections.abc import Callable
from html import escape

from servanda.papers.html.texts import element, said
from servanda.papers.numbering import mark_remark, mark_table_note
from servanda.papers.numbers import write_digits


def number_note(place: int, language: str) -> str:
    """The mark of a note in the text: 1, 2; (١) in Arabic."""
    return f"({write_digits(str(place), language)})" if language == "ar" else str(place)


class Notes:
    """The notes of one text, or of one table; in a table two calls of one note share its mark."""

    def __init__(
        self,
        language: str,
        prefix: str,
        *,
        sign: Callable[[int, str], str] = number_note,
        shared: bool = False,
    ) -> None:
        self._language, self._prefix, self._sign, self._shared = language, prefix, sign, shared
        self._notes: list[str] = []
        self._calls = 0

    def mark(self, note: str) -> str:
        """The mark where a note is called."""
        self._calls += 1
        if not (self._shared and note in self._notes):
            self._notes.append(note)
        place = self._notes.index(note) + 1 if self._shared else len(self._notes)
        link = element(
            "a",
            escape(self._sign(place, self._language)),
            href=f"#{self._prefix}-note-{place}",
            id=f"{self._prefix}-call-{self._calls}",
            role="doc-noteref",
        )
        return element("sup", link)

    def listed(self) -> str:
        """The notes, each under its mark; nothing where there are none."""
        rows = "".join(
            element(
                "p",
                element("sup", escape(self._sign(place, self._language))) + " " + said(note),
                id=f"{self._prefix}-note-{place}",
            )
            for place, note in enumerate(self._notes, start=1)
        )
        return element("section", rows, class_="paper-notes", role="doc-endnotes") if rows else ""


def remark_notes(language: str, prefix: str) -> Notes:
    """The remarks on a title, marked by asterisks."""
    return Notes(language, prefix, sign=lambda place, _: mark_remark(place))


def table_notes(language: str, prefix: str) -> Notes:
    """The lettered notes of a table."""
    return Notes(language, prefix, sign=mark_table_note, shared=True)
