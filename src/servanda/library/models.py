"""Files as they were received."""

from __future__ import annotations

from django.db import models
from django.db.models import Q

from servanda.common.fields import WordField, one_of
from servanda.library.enums import Sensitivity


class StoredFile(models.Model):
    """One file as it was received. Its bytes lie in the home's `files` folder under their SHA-256 digest.

    The same bytes received twice are two rows: each has its own name, day and label.
    """

    sha256 = models.CharField(max_length=64, db_index=True)
    size = models.PositiveIntegerField()
    media_type = models.CharField(max_length=100)
    """By content, never by what the sender said."""
    name = models.CharField(max_length=200)
    """As the sender called it, without folders and invisible signs. For people to read; never a path."""
    received_at = models.DateTimeField()
    sensitivity: models.Field[Sensitivity, Sensitivity] = WordField(
        Sensitivity, default=Sensitivity.UNCLASSIFIED
    )

    class Meta:
        constraints = [
            one_of("sensitivity", Sensitivity, "stored_file_sensitivity_known"),
            models.CheckConstraint(condition=Q(size__gt=0) & ~Q(name=""), name="stored_file_not_empty"),
        ]

    def __str__(self) -> str:
        return self.name
