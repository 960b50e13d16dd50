"""Texts, widths and lines in the form that all papers saying the same have."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from servanda.papers.document import Run, Signature, Text
from servanda.papers.document_text import plain, runs


def normal_text(text: Text, language: str) -> Text:
    """A text as one string, or as the fewest runs; Chinese has no slant, a note belongs to the run before it."""
    said: list[Run] = []
    for each in runs(text):
        run = replace(each if each.text else Run(""), footnote=plain(each.footnote))
        run = replace(run, italic=run.italic and language != "zh")
        last = said[-1] if said else None
        if last and not last.footnote and (not run.text or _manner(last) == _manner(run)):
            said[-1] = replace(last, text=last.text + run.text, footnote=run.footnote)
        else:
            said.append(run)
    if not said:
        return ""
    return said[0].text if said == [Run(said[0].text)] else tuple(said)


def _manner(run: Run) -> tuple[bool, bool, bool]:
    return run.bold, run.italic, run.left_to_right


def unstyled(text: Text) -> Text:
    """A text without bold and slant: a row of sums is bold as a whole."""
    return tuple(replace(run, bold=False, italic=False) for run in runs(text))


def shares(widths: Sequence[float]) -> tuple[int, ...]:
    """Widths as whole shares of a hundred; none where all are the same."""
    of_hundred = tuple(round(100 * width / sum(widths)) for width in widths)
    return of_hundred if len(set(of_hundred)) > 1 else ()


def lines_of_text(text: str) -> tuple[str, ...]:
    """The lines of a block of lines; none where it says nothing."""
    return tuple(plain(text).split("\n")) if text else ()


def signature_of(text: str) -> Signature:
    """Name and function from the lines of a signature."""
    name, _, function = text.partition("\n")
    return Signature(name, function)
