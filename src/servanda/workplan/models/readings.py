"""A paper that was read: what was taken from it, what was in doubt, and what a person decided."""

from __future__ import annotations

from django.db import models

from servanda.common.fields import WordField, one_of
from servanda.library.models import StoredFile
from servanda.states.models import Treaty
from servanda.workplan.enums import ReadingState
from servanda.workplan.models.plans import PlanVersion


class PlanReading(models.Model):
    """One reading of one file. Nothing of it is the plan until it is accepted."""

    treaty = models.ForeignKey(Treaty, on_delete=models.PROTECT, related_name="plan_readings")
    file = models.ForeignKey(StoredFile, on_delete=models.PROTECT, related_name="+")
    state: models.Field[ReadingState, ReadingState] = WordField(ReadingState, default=ReadingState.OPEN)
    taken = models.JSONField()
    """The plan as it was read, then as it was corrected (`servanda.workplan.content.stored`)."""
    doubts = models.JSONField(default=list)
    """In the shape of `servanda.workplan.structure.Doubt`."""
    corrections = models.JSONField(default=list)
    """Each with what, before, after and who."""
    settled = models.JSONField(default=list)
    """The places of the doubts that a person looked at and let stand."""
    version = models.ForeignKey(PlanVersion, on_delete=models.PROTECT, null=True, related_name="readings")
    """What it became part of."""
    as_translation = models.BooleanField(default=False)
    """Whether it gave its language to a version that was there."""
    made_at = models.DateTimeField()
    made_by = models.CharField(max_length=200)
    edition = models.PositiveIntegerField(default=1)

    class Meta:
        ordering = ["-pk"]
        constraints = [one_of("state", ReadingState, "plan_reading_state")]

    def __str__(self) -> str:
        return f"reading {self.pk} of {self.file}"
