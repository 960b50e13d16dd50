"""Database columns that come back as the types of `servanda.law`."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum
from typing import Any

from django.core.exceptions import ValidationError
from django.db import models

from servanda.law.partial_dates import PartialDate


class PartialDateField(models.CharField):
    """A date as printed: kept as text (`2018`, `2018-05`, `2018-05-31`), read as a `PartialDate`."""

    # What the type checker's plugin goes by.
    _pyi_private_set_type: PartialDate  # type: ignore[assignment]
    _pyi_private_get_type: PartialDate  # type: ignore[assignment]

    def __init__(self, *args: Any, **options: Any) -> None:
        options["max_length"] = 10
        super().__init__(*args, **options)

    def from_db_value(self, value: str | None, *_: object) -> PartialDate | None:
        """The span of days that the text means."""
        return PartialDate.parse(value) if value else None

    def to_python(self, value: Any) -> PartialDate | None:
        """Accept text and `PartialDate`; a sentence as ValidationError for anything else."""
        if value is None or value == "" or isinstance(value, PartialDate):
            return value or None
        try:
            return PartialDate.parse(str(value))
        except ValueError as error:
            raise ValidationError(str(error)) from error

    def get_prep_value(self, value: Any) -> str | None:
        """The text as it was printed."""
        return None if value is None else str(value)


class WordField(models.CharField):
    """One word of a closed vocabulary (a `StrEnum`); the table refuses every other word."""

    def __init__(self, vocabulary: type[StrEnum] | None = None, **options: Any) -> None:
        self.vocabulary = vocabulary
        options.setdefault("max_length", 40)
        super().__init__(**options)

    def deconstruct(self) -> tuple[str, str, Sequence[Any], dict[str, Any]]:
        """Migrations know a plain column: the vocabulary is held by a check constraint."""
        name, _path, args, options = super().deconstruct()
        if "default" in options:
            options["default"] = str(options["default"])
        return name, "django.db.models.CharField", args, options

    def from_db_value(self, value: str | None, *_: object) -> StrEnum | str | None:
        """The word as a member of the vocabulary."""
        return self.vocabulary(value) if value is not None and self.vocabulary else value


def one_of(field: str, vocabulary: type[StrEnum], name: str) -> models.CheckConstraint:
    """A check constraint that admits only the words of the vocabulary."""
    return models.CheckConstraint(
        condition=models.Q((f"{field}__in", sorted(str(word) for word in vocabulary))),
        name=name,
    )
