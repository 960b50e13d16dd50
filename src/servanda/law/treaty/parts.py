"""What every part of a treaty file is made of."""

from __future__ import annotations

import datetime as dt
import unicodedata
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, model_validator

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

    @model_validator(mode="after")
    def _visible(self) -> Names:
        for language, name in self:
            hidden = next((sign for sign in name if unicodedata.category(sign) in {"Cf", "Cc"}), None)
            if hidden is not None:
                sign = unicodedata.name(hidden, f"U+{ord(hidden):04X}")
                raise ValueError(
                    f"the name in {language} holds the invisible character {sign}; type it again"
                )
        return self

    def in_language(self, language: str) -> str:
        """The name in one of the six languages (KeyError for another)."""
        return str(self.model_dump()[language])


class Theme(Rule):
    """A field of work, which may appear or end on a day."""

    id: Identifier
    names: Names
    since: dt.date | None = None
    until: dt.date | None = None
