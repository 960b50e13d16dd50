"""Texts as HTML: every sign escaped, directions and languages said, notes gathered under their marks."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from html import escape

from servanda.papers.document import Run, Text
from servanda.papers.document_text import plain, runs

Mark = Callable[[str], str]
"""Takes what a note says and gives the markup of its mark."""


def element(name: str, content: str, **attributes: str) -> str:
    """An element around markup. Attributes are escaped; `class_` is written as class, underscores as dashes."""
    said = "".join(
        f' {key.rstrip("_").replace("_", "-")}="{escape(value)}"'
        for key, value in attributes.items()
        if value
    )
    return f"<{name}{said}>{content}</{name}>"


def said(text: Text, mark: Mark | None = None) -> str:
    """A text as markup; the notes of its runs by `mark`, left out without."""
    return "".join(_run(run) + (mark(run.footnote) if mark and run.footnote else "") for run in runs(text))


def words(text: Text) -> str:
    """A text without its manner, escaped."""
    return escape(plain(text))


def lines(texts: Iterable[str]) -> str:
    """Lines under each other."""
    return "<br>".join(said(text) for text in texts)


def _run(run: Run) -> str:
    markup = escape(run.text).replace("\n", "<br>")
    if run.left_to_right and run.text:
        markup = element("bdi", markup, dir="ltr")
    if run.italic:
        markup = element("em", markup)
    return element("strong", markup) if run.bold else markup
