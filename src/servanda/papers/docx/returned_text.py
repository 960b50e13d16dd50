"""The texts of a Word paper of ours: runs with their manner, their direction and their notes, as they were written."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from servanda.papers.document import Run, Text
from servanda.papers.document_text import LEFT_TO_RIGHT_MARK
from servanda.papers.docx.looks import HELD, NOTE_MARK, NUMBER_MARK, TABLE_MARK
from servanda.papers.docx.reading import PASSED_OVER, W, elements, has_own_mark, texts, value_of
from servanda.papers.languages import RIGHT_TO_LEFT
from servanda.papers.normal_texts import normal_text
from servanda.papers.numbering import mark_table_note

_ON = {"", "1", "true", "on"}


@dataclass
class Found:
    """A paragraph as found: its style by name, its text, and what Word knows of it."""

    style: str
    text: Text
    typed_number: str
    element: Any
    remarks: tuple[str, ...] = ()
    """Notes whose mark is typed and not counted: those on a title."""

    @property
    def said(self) -> str:
        """The text without its manner."""
        return self.text if isinstance(self.text, str) else "".join(run.text for run in self.text)

    @property
    def numbered(self) -> bool:
        """Whether the paragraph has a number, counted by Word or typed."""
        return bool(self.typed_number) or self.list_number != ""

    @property
    def list_number(self) -> str:
        """The list that Word counts it in."""
        return value_of(self.setting("numPr/w:numId"))

    def setting(self, path: str) -> Any:
        """A property of the paragraph, None where it has none of that name."""
        return self.element.find(f"w:pPr/w:{path}", {"w": W[1:-1]})

    @property
    def space_after(self) -> int:
        """The space after the paragraph that it asks for itself, in twentieths of a point."""
        spacing = self.setting("spacing")
        after = "" if spacing is None else spacing.get(f"{W}after", "")
        return int(after) if after.isdecimal() else -1

    @property
    def breaks_page(self) -> bool:
        """Whether it is the break of a page."""
        return any(mark.get(f"{W}type") == "page" for mark in self.element.iter(f"{W}br"))


@dataclass(frozen=True)
class Words:
    """How texts are taken out of a paper: its styles by id, its footnotes by number, its language."""

    language: str
    styles: Mapping[str, str]
    footnotes: Mapping[str, str] = field(default_factory=dict)

    def paragraph(self, element: Any, table_notes: Sequence[str] = ()) -> Found:
        """A paragraph; `table_notes` are the notes that the letters of its table stand for."""
        properties = element.find(f"{W}pPr")
        style = self.styles.get(
            value_of(properties.find(f"{W}pStyle")) if properties is not None else "", "Normal"
        )
        runs: list[Run] = []
        number, remarks = "", list[str]()
        for run in _runs(element):
            kind = self.styles.get(value_of(run.find(f"{W}rPr/{W}rStyle")), "")
            said = "".join(texts(run))
            if kind == NUMBER_MARK:
                number = said.strip()
            elif kind == NOTE_MARK and has_own_mark(run):
                remarks.append(self._note(run).removeprefix(said).removeprefix("\u00a0"))
            elif kind == NOTE_MARK:
                runs.append(Run("", footnote=self._note(run)))
            elif kind == TABLE_MARK:
                runs.append(Run("", footnote=self._table_note(said, table_notes)))
            else:
                runs.append(self._run(run, said, held=kind == HELD))
        return Found(style, normal_text(runs, self.language), number, element, tuple(filter(None, remarks)))

    def _note(self, run: Any) -> str:
        reference = run.find(f"{W}footnoteReference")
        return self.footnotes.get(reference.get(f"{W}id"), "") if reference is not None else ""

    def _run(self, run: Any, said: str, *, held: bool) -> Run:
        if held and self.language in RIGHT_TO_LEFT:
            said = said.removeprefix(LEFT_TO_RIGHT_MARK).removesuffix(LEFT_TO_RIGHT_MARK)
        return Run(said, bold=_is_on(run, "b"), italic=_is_on(run, "i"), left_to_right=held)

    def _table_note(self, mark: str, notes: Sequence[str]) -> str:
        marks = {mark_table_note(place, self.language): note for place, note in enumerate(notes, start=1)}
        return marks.get(mark, "")


def _is_on(run: Any, name: str) -> bool:
    found = run.find(f"{W}rPr/{W}{name}")
    return found is not None and found.get(f"{W}val", "") in _ON


def _runs(element: Any) -> list[Any]:
    found = []
    for child in elements(element):
        if child.tag == f"{W}r":
            found.append(child)
        elif child.tag not in PASSED_OVER and child.tag != f"{W}pPr":
            found += _runs(child)
    return found
