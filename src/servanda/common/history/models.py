"""The tables of the history. Triggers refuse changes to entries as well (see `triggers`)."""

from __future__ import annotations

from typing import Any, NoReturn

from django.db import models

_SENTENCE = "An entry of the history is never changed or removed. Record a new change instead."


class AppendOnly(TypeError):  # noqa: N818 - names the rule that was broken
    """Code tried to change or remove an entry of the history."""

    def __init__(self) -> None:
        super().__init__(_SENTENCE)


class ChangeQuerySet(models.QuerySet["Change"]):
    """Reads and appends, nothing else."""

    def update(self, **_values: Any) -> NoReturn:
        """Refused."""
        raise AppendOnly

    def delete(self) -> NoReturn:
        """Refused."""
        raise AppendOnly

    def bulk_update(self, *_args: Any, **_options: Any) -> NoReturn:
        """Refused."""
        raise AppendOnly


class Change(models.Model):
    """One change of one row. Numbers run without a gap: they, not the clock, are the order of events."""

    number = models.BigIntegerField(primary_key=True)
    at = models.DateTimeField()
    actor_id = models.BigIntegerField(null=True)
    actor_name = models.CharField(max_length=200, blank=True)
    subject_table = models.CharField(max_length=80)
    subject_key = models.CharField(max_length=80)
    about = models.CharField(max_length=80, blank=True)
    """What the row is about, for reading the history of a State: its code, or empty."""
    action = models.CharField(max_length=80)
    before = models.JSONField(null=True)
    after = models.JSONField(null=True)
    previous = models.CharField(max_length=64, blank=True)
    digest = models.CharField(max_length=64, unique=True)

    objects = ChangeQuerySet.as_manager()

    class Meta:
        indexes = [
            models.Index(fields=["subject_table", "subject_key"], name="change_subject"),
            models.Index(fields=["about"], name="change_about"),
        ]
        constraints = [
            models.CheckConstraint(condition=models.Q(number__gte=1), name="change_number_from_one"),
            models.CheckConstraint(condition=~models.Q(digest=""), name="change_has_digest"),
        ]

    def __str__(self) -> str:
        return f"{self.number}: {self.action} {self.subject_table} {self.subject_key}"

    def save(self, *args: Any, **options: Any) -> None:
        """Append; an entry that is there already is never saved again."""
        if not self._state.adding:
            raise AppendOnly
        super().save(*args, **options)

    def delete(self, *_args: Any, **_options: Any) -> NoReturn:
        """Refused."""
        raise AppendOnly


class Head(models.Model):
    """The end of the chain, in one row.

    It shows when the last entries are missing, and lets one writer append at a time.
    """

    number = models.BigIntegerField(default=0)
    digest = models.CharField(max_length=64, blank=True, default="")

    class Meta:
        constraints = [models.CheckConstraint(condition=models.Q(id=1), name="head_is_one_row")]

    def __str__(self) -> str:
        return f"head at {self.number}"
