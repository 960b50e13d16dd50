"""The columns of every recorded fact: its source, whether the Unit uses it, how often it was corrected."""

from __future__ import annotations

import dataclasses
import datetime as dt
from collections.abc import Sequence
from enum import StrEnum
from typing import Any, ClassVar, Self

from django.db import models

from servanda.common.fields import WordField, one_of
from servanda.law.partial_dates import PartialDate
from servanda.law.records import Confidence


class Origin(StrEnum):
    """How a row came in. A folder loaded again touches only its own rows, and only while nobody else did."""

    FOLDER = "folder"
    DESK = "desk"
    DEPOSITARY = "depositary"


class SourcedRow(models.Model):
    """A row that states a fact, with its source. `record_type` is its form in `servanda.law.records`."""

    record_type: ClassVar[type[Any]]
    columns: ClassVar[dict[str, str]] = {"iso3": "state_id"}
    """Columns whose name differs from the record's."""
    identity: ClassVar[tuple[str, ...]]
    """Fields of the record by which a row is known again when another of its fields has changed."""

    source = models.TextField(blank=True)
    page = models.CharField(max_length=60, blank=True)
    confidence = WordField(Confidence, default=Confidence.HIGH)
    note = models.TextField(blank=True)
    in_use = models.BooleanField(default=True)
    origin = WordField(Origin, default=Origin.DESK)
    loaded_as = models.JSONField(null=True, editable=False)
    """What the data folder said when the row was loaded; None for a row entered elsewhere."""
    loaded_from = models.CharField(max_length=120, blank=True, editable=False)
    """The file of the folder that told it, as `law.data_folder.Files` names files; "" where that is not known."""
    version = models.PositiveIntegerField(default=1)

    class Meta:
        abstract = True

    @classmethod
    def claims(cls, record: Any) -> frozenset[tuple[Any, ...]]:  # noqa: ARG003 - for tables that override it
        """What only one row in use can hold: two rows in use never share a claim. Most tables have none."""
        return frozenset()

    @classmethod
    def compete(cls, one: Any, other: Any) -> bool:
        """Whether the two records cannot both be in use."""
        return not cls.claims(one).isdisjoint(cls.claims(other))

    @classmethod
    def from_record(cls, treaty_id: str, record: Any, **more: Any) -> Self:
        """An unsaved row that says what the record says."""
        row = cls(treaty_id=treaty_id, **more)
        row.take(record)
        return row

    @classmethod
    def record_columns(cls) -> Sequence[str]:
        """The columns that make up the record, in the order of its fields."""
        return [cls.columns.get(field.name, field.name) for field in dataclasses.fields(cls.record_type)]

    def take(self, record: Any) -> None:
        """Say what the record says."""
        for field, column in zip(dataclasses.fields(self.record_type), self.record_columns(), strict=True):
            setattr(self, column, getattr(record, field.name))

    def to_record(self) -> Any:
        """The row in the form that `servanda.law` reads."""
        names = (field.name for field in dataclasses.fields(self.record_type))
        values = (getattr(self, column) for column in self.record_columns())
        return self.record_type(**dict(zip(names, values, strict=True)))


def records(rows: models.QuerySet[Any]) -> list[Any]:
    """The rows of a query as records of `servanda.law`, in one query."""
    model: type[SourcedRow] = rows.model
    names = [field.name for field in dataclasses.fields(model.record_type)]
    return [
        model.record_type(**dict(zip(names, values, strict=True)))
        for values in rows.values_list(*model.record_columns())
    ]


def says(record: Any) -> dict[str, Any]:
    """A record as the history shows it: values that JSON knows, by field name."""
    return {field.name: plain(getattr(record, field.name)) for field in dataclasses.fields(record)}


def plain(value: Any) -> Any:
    """A date or a word of a vocabulary as text; anything else as it is."""
    if isinstance(value, dt.date | PartialDate | StrEnum):
        return str(value)
    return value


def sourced_constraints(table: str) -> list[models.BaseConstraint]:
    """The constraints on the columns of `SourcedRow`, for the Meta of a table."""
    return [
        one_of("confidence", Confidence, f"{table}_confidence"),
        one_of("origin", Origin, f"{table}_origin"),
        models.CheckConstraint(condition=models.Q(version__gte=1), name=f"{table}_version"),
    ]
