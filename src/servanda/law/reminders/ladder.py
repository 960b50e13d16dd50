"""`reminders.toml`: before or after which dates, by which paper, to whom, and who signs."""

from __future__ import annotations

import datetime as dt
import itertools
import tomllib
from pathlib import Path
from typing import Literal

from pydantic import Field, ValidationError, model_validator

from servanda.law.calendar import Span, after, before
from servanda.law.treaty import Identifier, Names, Rule, Treaty
from servanda.law.treaty_file import BadTreaty, Mistake
from servanda.law.treaty_file.mistakes import from_validation

NAME = "reminders.toml"


class Reminder(Rule):
    """One rung: a letter due some time before or after the date of an obligation."""

    id: Identifier
    obligation: Identifier
    names: Names
    before: Span | None = None
    after: Span | None = None
    template: Identifier
    """The template of the letter."""
    paper: Literal["note verbale", "letter", "e-mail"]
    to: Literal["mission", "focal point"]
    signed_by: Literal["director", "president", "coordinator"]

    @model_validator(mode="after")
    def _one_side(self) -> Reminder:
        if (self.before is None) == (self.after is None):
            raise ValueError("write either before or after, and only one of them")
        return self

    def day(self, due_on: dt.date) -> dt.date:
        """The day from which the letter is proposed for a duty due on `due_on`."""
        return before(due_on, self.before) if self.before else after(due_on, self.after or Span())

    def still_fits(self, due_on: dt.date, today: dt.date) -> bool:
        """Whether its letter can be written on the day: one that goes before a date cannot once it has passed."""
        return today <= due_on or self.before is None


class Ladder(Rule):
    """All reminders, for each obligation in the order in which they follow one another."""

    reminders: tuple[Reminder, ...] = Field(default=(), alias="reminder")

    def of(self, obligation: str) -> tuple[Reminder, ...]:
        """The rungs of one obligation, in the order of the file."""
        return tuple(one for one in self.reminders if one.obligation == obligation)


def load_ladder(folder: Path, treaty: Treaty) -> Ladder:
    """The ladder in a treaty's folder, empty where it has none; BadTreaty with every mistake."""
    file = folder / NAME
    if not file.exists():
        return Ladder()
    try:
        document = tomllib.loads(file.read_text("utf-8"))
        ladder = Ladder.model_validate(document)
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise BadTreaty([Mistake(NAME, "(file)", f"cannot be read: {error}")]) from None
    except ValidationError as error:
        raise BadTreaty(from_validation(NAME, error, document)) from None
    if mistakes := check(ladder, treaty):
        raise BadTreaty(mistakes)
    return ladder


def check(ladder: Ladder, treaty: Treaty) -> list[Mistake]:
    """Ids used twice, unknown obligations, and rungs of one obligation that are out of order."""
    found = []
    seen: set[str] = set()
    for rung in ladder.reminders:
        key = f"reminder[{rung.id}]"
        if rung.id in seen:
            found.append(Mistake(NAME, key, "this id is used twice; each needs its own"))
        if rung.obligation not in treaty.obligations:
            found.append(Mistake(NAME, f"{key}.obligation", f"there is no obligation “{rung.obligation}”"))
        seen.add(rung.id)
    return [*found, *_out_of_order(ladder)]


def _out_of_order(ladder: Ladder) -> list[Mistake]:
    some_day = dt.date(2018, 4, 30)
    found = []
    for obligation in {rung.obligation for rung in ladder.reminders}:
        rungs = ladder.of(obligation)
        for earlier, later in itertools.pairwise(rungs):
            if later.day(some_day) <= earlier.day(some_day):
                sentence = f"comes no later than “{earlier.id}”, which stands before it; put them in order"
                found.append(Mistake(NAME, f"reminder[{later.id}]", sentence))
    return found
