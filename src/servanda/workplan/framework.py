"""What a plan of a year stands in, as data: the multi-year frame, the action plan, the rule of circulation.

`treaties/<id>/plans/framework.toml`; a treaty without it has none of these.
"""

from __future__ import annotations

import tomllib
from functools import cache

from django.conf import settings
from pydantic import BaseModel, ConfigDict, Field, field_validator

from servanda.papers.languages import CODES
from servanda.workplan.texts import Said, said

FILE = "framework.toml"


class _Data(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid", populate_by_name=True)


class Named(_Data):
    """Something with a name in one language or more."""

    names: dict[str, str]

    @field_validator("names")
    @classmethod
    def _known_languages(cls, names: dict[str, str]) -> dict[str, str]:
        if unknown := sorted(set(names) - set(CODES)):
            raise ValueError(f"no such language: {', '.join(unknown)}")
        return names

    @property
    def name(self) -> Said:
        """For the reader."""
        return said(self.names)


class Period(Named):
    """Something that holds from one year to another, both included."""

    id: str
    first: int
    last: int
    source: str = ""

    def holds(self, year: int) -> bool:
        """Whether the year lies within."""
        return self.first <= year <= self.last


class PlanAction(Named):
    """One action of an action plan."""

    number: str


class ActionPlan(Period):
    """What States Parties set themselves to do between two Review Conferences."""

    action: tuple[PlanAction, ...] = ()

    def names_of(self, number: str) -> Said:
        """The name of an action; its number where the data have no such action."""
        return next((one.name for one in self.action if one.number == number), Said(number, "", ""))


class Framework(_Data):
    """All of it."""

    circulation: str = ""
    """The id of the rule of `treaty.toml` (a `unit-duty`) by which plans are circulated."""
    frame: tuple[Period, ...] = ()
    action_plan: tuple[ActionPlan, ...] = Field(default=(), alias="action-plan")

    def frame_of(self, year: int) -> Period | None:
        """The multi-year frame in which the plan of a year stands."""
        return next((one for one in self.frame if one.holds(year)), None)

    def action_plan_of(self, year: int) -> ActionPlan | None:
        """The action plan in force in a year; where two meet, the earlier one."""
        return next((one for one in self.action_plan if one.holds(year)), None)


@cache
def framework(treaty_id: str) -> Framework:
    """The framework of a treaty, read once; a mistake in the file raises as pydantic does."""
    path = settings.SERVANDA_TREATIES / treaty_id / "plans" / FILE
    return Framework.model_validate(tomllib.loads(path.read_text("utf-8"))) if path.exists() else Framework()
