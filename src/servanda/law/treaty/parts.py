"""What every part of a treaty file is made of."""

from __future__ import annotations

import datetime as dt
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field

Identifier = Annotated[str, Field(pattern=r"^[a-z][a-z0-9]*(-[a-z0-9]+)*$")]
Language = Literal["ar", "zh", "en", "fr", "ru", "es"]


class Rule(BaseModel):
    """Part of a treaty file: unknown keys are mistakes, and nothing changes after loading."""

    model_config = ConfigDict(frozen=True, extra="forbid", populate_by_name=True)


class Names(Rule):
    """A name in the six languages."""

    ar: str
    zh: str
    en: str
    fr: str
    ru: str
    es: str

    def in_language(self, language: str) -> str:
        """The name in one of the six languages (KeyError for another)."""
        return str(self.model_dump()[language])


class Theme(Rule):
    """A field of work, which may appear or end on a day."""

    id: Identifier
    names: Names
    since: dt.date | None = None
    until: dt.date | None = None
