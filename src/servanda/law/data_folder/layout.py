"""`layout.toml`: which column of which file becomes which record."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Annotated, Literal

from pydantic import ConfigDict, Field, RootModel, ValidationError

from servanda.law.records import ActKind
from servanda.law.treaty import Rule, Treaty
from servanda.law.treaty_file.mistakes import BadTreaty, Mistake, from_validation

NAME = "layout.toml"


class ActColumn(Rule):
    """A column of days on which an act was received; its kind is fixed, or stands in another column."""

    column: str
    kind: ActKind | None = None
    kind_column: str = ""
    effective_column: str = ""


class FactColumn(Rule):
    """A column of values, or of days for a fact that is a day; `on` names the column with the date of the value."""

    column: str
    fact: str
    on: str = ""
    qualifier: str = ""


class DatedColumn(Rule):
    """A column of dates that belong to an obligation."""

    column: str
    obligation: str
    period: Literal["", "year before"] = ""


class FileLayout(Rule):
    """What the columns of one file become."""

    acts: tuple[ActColumn, ...] = ()
    facts: tuple[FactColumn, ...] = ()
    published: tuple[DatedColumn, ...] = ()
    decisions: tuple[DatedColumn, ...] = ()
    filings: tuple[DatedColumn, ...] = ()
    not_received: tuple[DatedColumn, ...] = ()

    def dated(self) -> tuple[DatedColumn, ...]:
        """Every column of dates that belong to an obligation."""
        return (*self.published, *self.decisions, *self.filings, *self.not_received)

    def columns(self) -> set[str]:
        """The columns that a file must have; those that only qualify others may be missing."""
        acts = {act.column for act in self.acts}
        facts = {fact.column for fact in self.facts}
        return acts | facts | {dated.column for dated in self.dated()}

    def kind_stands_elsewhere(self, column: str) -> bool:
        """Whether an act in this column has its kind in another one."""
        return any(act.column == column and act.kind_column for act in self.acts)


class Layout(RootModel[dict[Annotated[str, Field(pattern=r"^[a-z_]+$")], FileLayout]]):
    """File name without its ending → what its columns become."""

    model_config = ConfigDict(frozen=True)


def load_layout(path: Path, treaty: Treaty) -> Layout:
    """The layout in the file `path`; BadTreaty where it cannot be used or names what the treaty does not know."""
    try:
        document = tomllib.loads(path.read_text("utf-8"))
        layout = Layout.model_validate(document)
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise BadTreaty([Mistake(path.name, "(file)", f"cannot be read: {error}")]) from None
    except ValidationError as error:
        raise BadTreaty(from_validation(path.name, error, document)) from None
    unknown = _unknown(path.name, layout, treaty)
    if unknown:
        raise BadTreaty(unknown)
    return layout


def _unknown(file: str, layout: Layout, treaty: Treaty) -> list[Mistake]:
    obligations = {*treaty.obligations, "entry-into-force"}
    facts = [
        Mistake(file, f"{name}.{fact.column}", f"there is no fact “{fact.fact}”")
        for name, part in layout.root.items()
        for fact in part.facts
        if fact.fact not in treaty.facts
    ]
    dated = [
        Mistake(file, f"{name}.{column.column}", f"there is no obligation “{column.obligation}”")
        for name, part in layout.root.items()
        for column in part.dated()
        if column.obligation not in obligations
    ]
    return facts + dated
