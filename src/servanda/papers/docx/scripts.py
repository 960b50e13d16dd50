"""Which way a piece of text runs in Word, which wants to be told for each run.

Word lays out neutral signs by the run's own direction: Latin words inside a run marked right to left change
places ("Munitions Cluster"), Arabic words in a run not so marked do too, and take neither font nor size.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from servanda.papers.document import Run
from servanda.papers.document_text import held_left_to_right

_ARABIC = "\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc"
_LATIN = "A-Za-z\u00c0-\u024f\u0370-\u052f"
_IN_LATIN = _LATIN + "0-9 \u00a0/.,:;@&+_'’()-"
# From the first to the last letter or figure of a stretch in the other script, with the signs between.
_LATIN_STRETCH = re.compile(rf"[{_LATIN}](?:[{_IN_LATIN}]*[{_LATIN}0-9])?")
_ARABIC_STRETCH = re.compile(rf"[{_ARABIC}](?:[^{_LATIN}]*[{_ARABIC}])?")

# LibreOffice ends a line between a bracket and the figure in it, whatever joiner stands there, because the two are not
# of one direction. An override makes them so; it looks the same either way, and ends where the bracket does.
_FIGURE_IN_BRACKETS = re.compile(r"(\([٠-٩]+\))")
_HELD_FROM, _HELD_TO = "\u202d", "\u202c"
_HELD = re.compile(rf"{_HELD_FROM}(\([٠-٩]+\)){_HELD_TO}")


def without_overrides(text: str) -> str:
    """`text` of a file of ours as it was before its figures in brackets were held together."""
    return _HELD.sub(r"\1", text)


def directed(run: Run, *, right_to_left: bool) -> Iterator[tuple[str, bool]]:
    """The pieces of a run in a paper of either direction, each with whether it runs from right to left."""
    if right_to_left and not run.left_to_right:
        run = replace(run, text=_FIGURE_IN_BRACKETS.sub(rf"{_HELD_FROM}\1{_HELD_TO}", run.text))
    if run.left_to_right:
        yield held_left_to_right(run.text, right_to_left=right_to_left), False
        return
    place = 0
    other = _LATIN_STRETCH if right_to_left else _ARABIC_STRETCH
    for match in other.finditer(run.text):
        if match.start() > place:
            yield run.text[place : match.start()], right_to_left
        yield match[0], not right_to_left
        place = match.end()
    if place < len(run.text):
        yield run.text[place:], right_to_left
