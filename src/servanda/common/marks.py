"""Marks: a small drawn shape and a word, so that nothing is told by colour alone."""

from __future__ import annotations

from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe

from servanda.common.words import word
from servanda.law.findings import StateOfPlay, Status

_RING = '<circle cx="6" cy="6" r="4.75" fill="none" stroke="currentColor" stroke-width="1.5"/>'
_TICK = '<path d="M1.5 6.5 4.5 9.5 10.5 2.5" fill="none" stroke="currentColor" stroke-width="2"/>'

_SHAPES: dict[str, str] = {
    "ring": _RING,
    "dotted ring": _RING.replace("/>", ' stroke-dasharray="2 2"/>'),
    "half disc": _RING + '<path d="M6 1.25a4.75 4.75 0 0 1 0 9.5z" fill="currentColor"/>',
    "disc": '<circle cx="6" cy="6" r="5.5" fill="currentColor"/>',
    "diamond": '<path d="M6 0 12 6 6 12 0 6z" fill="currentColor"/>',
    "square": '<path d="M1 1h10v10H1z" fill="currentColor"/>',
    "tick": _TICK,
    "tick over a bar": '<g transform="translate(0 -1.5)">'
    + _TICK
    + '</g><path d="M1 11h10" stroke="currentColor" stroke-width="1.5"/>',
    "bar": '<path d="M1 6h10" stroke="currentColor" stroke-width="2"/>',
    "cross": '<path d="M2 2l8 8M10 2l-8 8" stroke="currentColor" stroke-width="1.8"/>',
    "question": (
        '<path d="M3.2 4a2.8 2.8 0 1 1 4 2.5Q6 7.1 6 8.3" fill="none" stroke="currentColor" stroke-width="1.7"/>'
        '<circle cx="6" cy="10.8" r="1.1" fill="currentColor"/>'
    ),
}

_SHAPE_OF: dict[StateOfPlay | Status, str] = {
    StateOfPlay.NOT_STARTED: "dotted ring",
    StateOfPlay.RUNNING: "half disc",
    StateOfPlay.DUE: "diamond",
    StateOfPlay.OVERDUE: "square",
    StateOfPlay.MET: "tick",
    StateOfPlay.MET_LATE: "tick over a bar",
    StateOfPlay.ENDED: "cross",
    StateOfPlay.NOT_APPLICABLE: "bar",
    StateOfPlay.UNKNOWN: "question",
    Status.IN_FORCE: "disc",
    Status.JOINED: "half disc",
    Status.SIGNATORY: "ring",
    Status.WITHDRAWN: "cross",
    Status.NOT_PARTY: "bar",
}

_QUIET = frozenset({StateOfPlay.NOT_APPLICABLE, StateOfPlay.ENDED, Status.NOT_PARTY})


def shape_of(member: StateOfPlay | Status) -> str:
    """The name of the shape that stands for a state of play or a status; no two of a kind share one."""
    return _SHAPE_OF[member]


def mark(member: StateOfPlay | Status) -> SafeString:
    """Shape and word of a state of play or a status, as HTML in the active language."""
    return drawn(_SHAPE_OF[member], word(member), quiet=member in _QUIET)


def drawn(shape: str, says: str, *, quiet: bool = False) -> SafeString:
    """One of the shapes with a word, for what other rooms mark."""
    return format_html(
        '<span class="mark{}"><svg viewBox="0 0 12 12" aria-hidden="true">{}</svg><span>{}</span></span>',
        " mark-quiet" if quiet else "",
        mark_safe(_SHAPES[shape]),  # noqa: S308 - drawn above, nothing of it comes from outside
        says,
    )
