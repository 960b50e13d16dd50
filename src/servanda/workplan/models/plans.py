"""The plan of a year, its versions, and the steps of each from draft to adoption."""

from __future__ import annotations

from typing import Any, NoReturn

from django.db import models
from django.db.models import Q

from servanda.common.fields import WordField, one_of
from servanda.common.languages import UN_ORDER
from servanda.library.models import StoredFile
from servanda.states.models import Treaty
from servanda.workplan.enums import Way
from servanda.workplan.stages import Stage

YEARS = (1990, 2199)


class Plan(models.Model):
    """The work plan and budget of one year, whatever number of versions it has."""

    treaty = models.ForeignKey(Treaty, on_delete=models.PROTECT, related_name="plans")
    year = models.PositiveSmallIntegerField()

    class Meta:
        ordering = ["year"]
        constraints = [
            models.UniqueConstraint(fields=["treaty", "year"], name="plan_once_a_year"),
            models.CheckConstraint(condition=Q(year__range=YEARS), name="plan_year"),
        ]

    def __str__(self) -> str:
        return f"{self.treaty_id}: {self.year}"


class PlanVersion(models.Model):
    """One version of the plan of a year: its parts are rows that point here."""

    plan = models.ForeignKey(Plan, on_delete=models.PROTECT, related_name="versions")
    number = models.PositiveIntegerField()
    stage: models.Field[Stage, Stage] = WordField(Stage, default=Stage.DRAFT)
    way: models.Field[Way, Way] = WordField(Way)
    language = models.CharField(max_length=2)
    """The language it was written in; texts in the others are translations."""
    titles = models.JSONField(default=dict)
    dated_on = models.DateField(null=True)
    meeting = models.CharField(max_length=20, blank=True)
    """The code of the meeting it is submitted to."""
    head = models.JSONField(default=dict)
    """What stands at the head of its paper, as `meetings.paper_heads` keeps it."""
    meeting_names = models.JSONField(default=dict)
    """Its name as the paper prints it, by language."""
    currency = models.CharField(max_length=3, blank=True)
    total = models.DecimalField(max_digits=14, decimal_places=2, null=True)
    total_as_printed = models.CharField(max_length=60, blank=True)
    total_in_summary_as_printed = models.CharField(max_length=60, blank=True)
    figures = models.JSONField(default=dict)
    """Figures that other pages reckon with, such as trips planned, by name; decimal numbers as text."""
    made_from = models.ForeignKey("self", on_delete=models.PROTECT, null=True, related_name="+")
    """The version it was amended or rolled from, or the one it took the place of."""
    source_file = models.ForeignKey(StoredFile, on_delete=models.PROTECT, null=True, related_name="+")
    """The paper it was read from."""
    loaded_digest = models.CharField(max_length=64, blank=True, editable=False)
    """SHA-256 of the files of the treaty's folder that it was loaded from."""
    made_at = models.DateTimeField()
    made_by = models.CharField(max_length=200)
    edition = models.PositiveIntegerField(default=1)
    """Counts changes, so that of two people the second is told."""

    class Meta:
        ordering = ["plan", "number"]
        constraints = [
            models.UniqueConstraint(fields=["plan", "number"], name="plan_version_number"),
            models.CheckConstraint(condition=Q(number__gte=1), name="plan_version_from_one"),
            models.CheckConstraint(condition=Q(language__in=UN_ORDER), name="plan_version_language"),
            one_of("stage", Stage, "plan_version_stage"),
            one_of("way", Way, "plan_version_way"),
        ]

    def __str__(self) -> str:
        return f"{self.plan}, version {self.number}"

    def delete(self, *_args: Any, **_options: Any) -> NoReturn:
        """Refused: a version is withdrawn, never removed."""
        raise TypeError("A version of the work plan is never removed. Withdraw it.")


class PlanStep(models.Model):
    """That a version came to a stage, with what shows it."""

    version = models.ForeignKey(PlanVersion, on_delete=models.PROTECT, related_name="steps")
    stage: models.Field[Stage, Stage] = WordField(Stage)
    on = models.DateField(null=True)
    """None where the papers say that it happened and not when."""
    file = models.ForeignKey(StoredFile, on_delete=models.PROTECT, null=True, related_name="+")
    """What shows it: the paper as circulated, the minutes."""
    source = models.TextField(blank=True)
    recorded_at = models.DateTimeField()
    recorded_by = models.CharField(max_length=200)

    class Meta:
        ordering = ["pk"]
        constraints = [one_of("stage", Stage, "plan_step_stage")]

    def __str__(self) -> str:
        return f"{self.version}: {self.stage}"
