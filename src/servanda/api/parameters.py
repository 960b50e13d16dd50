"""What can stand in an address of the API."""

from __future__ import annotations

import datetime as dt
import re
from typing import Annotated, Any

from ninja import Path, Query, Schema
from pydantic import BeforeValidator, Field, ValidationInfo, model_validator

from servanda.common.clock import today
from servanda.common.days import EARLIEST, LATEST

_ISO_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")


def _day(value: Any) -> Any:
    """Only a whole ISO day between the years that pages know; a ValueError with a sentence for anything else."""
    try:
        day = dt.date.fromisoformat(value) if _ISO_DAY.fullmatch(value) else None
    except (TypeError, ValueError):
        day = None
    if day is None:
        raise ValueError("this is not a day of the calendar; write it as 2018-05-31")
    if not EARLIEST <= day <= LATEST:
        raise ValueError("this day is outside the years 1800 to 2199; choose one between them")
    return day


Day = Annotated[dt.date, BeforeValidator(_day)]
Iso3 = Annotated[str, Field(pattern="^[A-Z]{3}$")]
Identifier = Annotated[str, Field(pattern="^[a-z][a-z0-9-]{0,59}$")]
Year = Annotated[str, Field(pattern="^[0-9]{4}$")]

TreatyId = Annotated[Identifier, Path(description="The id of a treaty, such as ccm.")]
StateCode = Annotated[Iso3, Path(description="The ISO 3166-1 alpha-3 code of a State.")]
ObligationId = Annotated[Identifier, Path(description="The id of an obligation.")]


class Question(Schema):
    """What stands behind the question mark of an address. A name that is not known here is refused, not passed over."""

    @model_validator(mode="before")
    @classmethod
    def _only_known_names(cls, values: Any, info: ValidationInfo) -> Any:
        known = [field.alias or name for name, field in cls.model_fields.items()]
        unknown = sorted(set(info.context["request"].GET) - set(known)) if info.context else []
        if unknown:
            raise ValueError(f"“{unknown[0][:40]}” cannot be asked for here; known are {', '.join(known)}")
        return values


class AsOf(Question):
    """The day to look at things from."""

    on: Day | None = Field(None, description="The day to look at things from; without it, today.")

    @property
    def day(self) -> dt.date:
        """The day asked for, or today."""
        return self.on or today()


class Part(Question):
    """Which part of a long list is wanted."""

    offset: int = Field(0, ge=0, le=1_000_000, description="How many to leave out at the beginning.")
    limit: int = Field(100, ge=1, le=1_000, description="How many to give at most.")


class Asked(AsOf, Part):
    """A part of a list on a day."""


OnDay = Query[AsOf]
PartOfList = Query[Part]
