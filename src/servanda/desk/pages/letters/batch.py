"""A batch of letters: what each says, what is missing, how far it has come."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from servanda.common.access import Viewer
from servanda.common.languages import current
from servanda.correspondence.access import may_write
from servanda.correspondence.enums import GONE, SENDABLE, Stage, stages_before
from servanda.correspondence.models import Letter, LetterBatch
from servanda.correspondence.queries import batch
from servanda.correspondence.writing import Composed, compose, desk_for
from servanda.correspondence.writing.composing import sentence_of_missing
from servanda.states.queries import state_labels


@dataclass(frozen=True)
class Line:
    """One letter of a batch."""

    composed: Composed
    state: str
    lacks: str
    """What has to be done before it can be approved."""

    @property
    def letter(self) -> Letter:
        """The row."""
        return self.composed.letter

    @property
    def may_be_taken_out(self) -> bool:
        """Whether it has not gone."""
        return self.letter.stage in stages_before(Stage.WITHDRAWN)


@dataclass(frozen=True)
class BatchPage:
    """The context of `desk/letters/batch.html`."""

    batch: LetterBatch
    lines: Sequence[Line]
    may_write: bool

    @property
    def drafts(self) -> int:
        """How many wait for approval and lack nothing."""
        return sum(line.letter.stage == Stage.DRAFT and not line.lacks for line in self.lines)

    @property
    def approved(self) -> int:
        """How many have a number and were not taken out."""
        return sum(bool(line.letter.reference) for line in self._standing)

    @property
    def written(self) -> int:
        """How many of the approved have their files."""
        return sum(line.letter.word_file_id is not None for line in self._standing)

    @property
    def to_send(self) -> int:
        """How many can be sent by e-mail."""
        return sum(line.letter.stage in SENDABLE and bool(line.letter.email) for line in self.lines)

    @property
    def to_print(self) -> int:
        """How many can go on paper."""
        return sum(line.letter.stage in SENDABLE for line in self.lines)

    @property
    def can_move(self) -> bool:
        """Whether anything is left to do with the whole batch."""
        return bool(self.drafts or self.to_print or self.written < self.approved)

    @property
    def gone(self) -> int:
        """How many have left the house."""
        return sum(line.letter.stage in GONE for line in self.lines)

    @property
    def _standing(self) -> Sequence[Line]:
        return [line for line in self.lines if line.letter.stage != Stage.WITHDRAWN]


def batch_page(viewer: Viewer, number: int, today: dt.date) -> BatchPage:
    """A batch with its letters, those taken out last."""
    found, letters = batch(number, viewer=viewer)
    desk = desk_for(letters, today)
    names = state_names(today)
    lines = [_line(compose(each, desk), names) for each in letters if each.stage != Stage.WITHDRAWN]
    return BatchPage(found, sorted(lines, key=lambda line: not line.lacks), may_write(viewer))


def state_names(today: dt.date) -> Mapping[str, str]:
    """The names of all States by code, in the language of the page."""
    return {label.iso3: label.name for label in state_labels(current(), today)}


def _line(composed: Composed, names: Mapping[str, str]) -> Line:
    iso3 = composed.letter.state_id
    return Line(composed, names.get(iso3, iso3), sentence_of_missing(composed))
