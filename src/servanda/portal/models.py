"""What was typed but could not be saved, because the session had ended: kept until its writer is back."""

from __future__ import annotations

from django.db import models

from servanda.people.models import User
from servanda.reporting.models import ReportVersion


class UnsavedEntry(models.Model):
    """One section as its form was sent after the session had ended. For its writer's eyes only."""

    writer = models.ForeignKey(User, on_delete=models.CASCADE, related_name="+")
    version = models.ForeignKey(ReportVersion, on_delete=models.CASCADE, related_name="+")
    section = models.CharField(max_length=60)
    typed = models.JSONField()
    """The fields of the form by name, as they were sent."""
    kept_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["writer", "version", "section"], name="unsaved_entry_once_a_section"
            )
        ]

    def __str__(self) -> str:
        return f"{self.version}: {self.section}, not saved"
