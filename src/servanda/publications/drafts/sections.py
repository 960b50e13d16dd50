"""A section of a paper as the records give it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from servanda.papers.document import Block


@dataclass(frozen=True)
class Period:
    """The days that a paper is about, both included."""

    first: dt.date
    last: dt.date

    @property
    def before(self) -> dt.date:
        """The day before it begins: how things stood until then."""
        return self.first - dt.timedelta(days=1)


@dataclass(frozen=True)
class Section:
    """One section in one language. `id` is the same in every language."""

    id: str
    heading: str
    level: int = 1
    said: Sequence[str] = ()
    """Paragraphs made from records: a person may write others in their place."""
    data: Sequence[Block] = ()
    """Tables and figures: they come from the records alone."""
    missing: Sequence[str] = ()
    """What the paper should have here and the records do not: a sentence for each."""
