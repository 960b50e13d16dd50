"""A treaty as a whole."""

from __future__ import annotations

import datetime as dt

from pydantic import Field

from servanda.law.treaty.facts import FactKind
from servanda.law.treaty.membership import EntryIntoForce, ProvisionalApplication, Withdrawal
from servanda.law.treaty.obligations import Obligation
from servanda.law.treaty.parts import Identifier, Names, Rule, Theme
from servanda.law.treaty.unit import UnitDuty


class Treaty(Rule):
    """A treaty: its rules, themes and facts."""

    id: Identifier
    number: str = ""
    """The depositary's number, such as XXVI-6."""
    titles: Names
    symbol_stem: str = ""
    adopted_on: dt.date
    opened_on: dt.date
    signature_until: dt.date | None = None
    """First day on which the treaty could no longer be signed."""
    in_force_on: dt.date
    depositary: str
    entry_into_force: EntryIntoForce = Field(alias="entry-into-force")
    provisional_application: ProvisionalApplication | None = Field(
        default=None, alias="provisional-application"
    )
    withdrawal: Withdrawal
    bodies: tuple[str, ...] = ()
    """Series of meetings that can decide on requests."""
    theme_list: tuple[Theme, ...] = Field(default=(), alias="theme")
    fact_list: tuple[FactKind, ...] = Field(default=(), alias="fact")
    obligation_list: tuple[Obligation, ...] = Field(default=(), alias="obligation")

    unit_duty_list: tuple[UnitDuty, ...] = Field(default=(), alias="unit-duty")

    @property
    def names(self) -> dict[str, str]:
        """The treaty's title by language."""
        return self.titles.model_dump()

    @property
    def themes(self) -> dict[str, Theme]:
        """Themes by id."""
        return {theme.id: theme for theme in self.theme_list}

    @property
    def unit_duties(self) -> dict[str, UnitDuty]:
        """What the Unit owes before meetings, by id."""
        return {duty.id: duty for duty in self.unit_duty_list}

    @property
    def facts(self) -> dict[str, FactKind]:
        """Kinds of facts by id."""
        return {fact.id: fact for fact in self.fact_list}

    @property
    def obligations(self) -> dict[str, Obligation]:
        """Obligations by id, in the order of the file."""
        return {obligation.id: obligation for obligation in self.obligation_list}
