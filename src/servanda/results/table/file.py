"""`evidence.toml` in a treaty's folder: acts by table and action, their activities, and the measures."""

from __future__ import annotations

import tomllib
from enum import StrEnum
from functools import cache
from pathlib import Path

from django.conf import settings
from pydantic import Field, ValidationError

from servanda.common.treaty import treaty_by_id
from servanda.law.treaty import Identifier, Names, Rule, Treaty
from servanda.law.treaty_file import BadTreaty, Mistake
from servanda.law.treaty_file.mistakes import from_validation

NAME = "evidence.toml"
REST = "*"
"""At the end of an action: whatever follows."""


class Act(Rule):
    """One kind of act: the actions of the history that make it up, and where it belongs."""

    id: Identifier
    names: Names
    tables: tuple[str, ...] = ()
    """Tables of the rows acted on; empty for any."""
    actions: tuple[str, ...]
    """As the history has them; “approve line *” stands for every action that begins so."""
    obligations: tuple[Identifier, ...] = ()
    """Only where the row is about one of these; empty for any."""
    templates: tuple[Identifier, ...] = ()
    """Only for letters of these texts; empty for any."""
    activities: tuple[str, ...] = ()
    """Numbers of the plan; empty where the act belongs to no activity."""
    theme: str = ""

    def fits(self, table: str, action: str) -> bool:
        """Whether an entry of the history can be of this kind, as far as table and action tell."""
        return (not self.tables or table in self.tables) and any(_is(action, each) for each in self.actions)

    def fits_row(self, obligation: str, template: str) -> bool:
        """Whether a row about that obligation, or a letter of that text, is meant."""
        return (not self.obligations or obligation in self.obligations) and (
            not self.templates or template in self.templates
        )


class Withdrawal(Rule):
    """Actions that take a row back: it counts for nothing from then on, unless it is put in use again."""

    tables: tuple[str, ...]
    actions: tuple[str, ...]
    put_back_by: tuple[str, ...] = ()


class Suggestion(Rule):
    """Activities to begin with where a mission of a kind is planned."""

    kind: str
    activities: tuple[str, ...]


class MeasureKind(StrEnum):
    """What is measured. Each has a numerator; those of States joined have no denominator."""

    RECEIVED = "received"
    """Reports due in the year that were received by the day, of those due by the day."""
    IN_TIME = "received in time"
    REMINDED = "reminded"
    """States with a report past its date and not on record that got a reminder this year, of all such States."""
    JOINED = "joined"
    """States that joined in the year."""


class Measure(Rule):
    """One figure of the results frame that follows from the register."""

    id: Identifier
    names: Names
    kind: MeasureKind
    obligation: str = ""
    act: str = ""
    """For reminders: the act of the table by which they go out."""
    activity: str = ""
    """The activity it speaks for; empty where it speaks for an output or the whole."""


class Table(Rule):
    """The whole file."""

    acts: tuple[Act, ...] = Field(default=(), alias="act")
    withdrawals: tuple[Withdrawal, ...] = Field(default=(), alias="withdrawal")
    suggestions: tuple[Suggestion, ...] = Field(default=(), alias="mission")
    measures: tuple[Measure, ...] = Field(default=(), alias="measure")

    def act(self, act_id: str) -> Act | None:
        """The act of that id."""
        return next((each for each in self.acts if each.id == act_id), None)

    def acts_of(self, table: str, action: str) -> tuple[Act, ...]:
        """The acts that an entry of the history can be, the first that fits its row first."""
        return tuple(each for each in self.acts if each.fits(table, action))

    def suggested(self, kind: str) -> tuple[str, ...]:
        """The activities to begin with for a kind of mission."""
        return next((each.activities for each in self.suggestions if each.kind == kind), ())


@cache
def table_of(treaty_id: str) -> Table:
    """The table that ships with a treaty, read once; empty where it has none."""
    return load_table(settings.SERVANDA_TREATIES / treaty_id, treaty_by_id(treaty_id))


def load_table(folder: Path, treaty: Treaty) -> Table:
    """The table in a treaty's folder, empty where it has none; BadTreaty with every mistake."""
    file = folder / NAME
    if not file.exists():
        return Table()
    try:
        document = tomllib.loads(file.read_text("utf-8"))
        table = Table.model_validate(document)
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise BadTreaty([Mistake(NAME, "(file)", f"cannot be read: {error}")]) from None
    except ValidationError as error:
        raise BadTreaty(from_validation(NAME, error, document)) from None
    if mistakes := _mistakes(table, treaty):
        raise BadTreaty(mistakes)
    return table


def _mistakes(table: Table, treaty: Treaty) -> list[Mistake]:
    found: list[Mistake] = []
    seen: set[tuple[type, str]] = set()
    parts: list[Act | Measure] = [*table.acts, *table.measures]
    for each in parts:
        key = f"{'act' if isinstance(each, Act) else 'measure'}[{each.id}]"
        if (type(each), each.id) in seen:
            found.append(Mistake(NAME, key, "this id is used twice; each needs its own"))
        seen.add((type(each), each.id))
        if isinstance(each, Measure) and each.act and table.act(each.act) is None:
            found.append(Mistake(NAME, f"{key}.act", f"there is no act “{each.act}”"))
        asked = each.obligations if isinstance(each, Act) else (each.obligation,)
        unknown = [name for name in asked if name and name not in treaty.obligations]
        found += [Mistake(NAME, key, f"there is no obligation “{name}”") for name in unknown]
        if isinstance(each, Act) and each.theme and each.theme not in treaty.themes:
            found.append(Mistake(NAME, key, f"there is no theme “{each.theme}”"))
    return found


def _is(action: str, wanted: str) -> bool:
    return action.startswith(wanted[:-1]) if wanted.endswith(REST) else action == wanted
