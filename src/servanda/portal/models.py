"""What was written but is not saved yet: kept until its writer looks at it."""

from __future__ import annotations

from enum import StrEnum

from django.db import models
from django.db.models import Q

from servanda.common.fields import WordField, one_of
from servanda.people.models import User
from servanda.reporting.models import Colleague, ReportVersion


class Source(StrEnum):
    """Where something unsaved came from."""

    SESSION = "session"
    """A form that was sent after the session had ended."""
    WORD = "word"
    """A completed Word form."""


class UnsavedEntry(models.Model):
    """One section as it was written, before it is saved. For its writer's eyes only."""

    writer = models.ForeignKey(User, on_delete=models.CASCADE, null=True, related_name="+")
    colleague = models.ForeignKey(Colleague, on_delete=models.CASCADE, null=True, related_name="+")
    """The writer, where that is someone without an account."""
    version = models.ForeignKey(ReportVersion, on_delete=models.CASCADE, related_name="+")
    section = models.CharField(max_length=60)
    typed = models.JSONField()
    """The fields of the form by name, as they were sent; lists where a field can be sent several times."""
    language = models.CharField(max_length=2)
    """The language in which its figures are written."""
    source = WordField(Source, default=Source.SESSION)
    kept_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["writer", "version", "section"], name="unsaved_entry_once_a_section"
            ),
            models.UniqueConstraint(
                fields=["colleague", "version", "section"], name="unsaved_entry_of_a_colleague"
            ),
            models.CheckConstraint(
                condition=Q(writer__isnull=False, colleague__isnull=True)
                | Q(writer__isnull=True, colleague__isnull=False),
                name="unsaved_entry_has_one_writer",
            ),
            one_of("source", Source, "unsaved_entry_source"),
        ]

    def __str__(self) -> str:
        return f"{self.version}: {self.section}, not saved"
