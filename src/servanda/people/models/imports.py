"""Files of persons or permanent missions, held until someone decides on what they would change."""

from __future__ import annotations

from django.db import models

from servanda.common.fields import WordField, one_of
from servanda.people.enums import ContactTable, ImportState


class ContactImport(models.Model):
    """One file that was read. Its rows are kept until it is discarded."""

    filename = models.CharField(max_length=255)
    digest = models.CharField(max_length=64)
    """SHA-256 of the file as it was received."""
    table = WordField(ContactTable)
    """What the file lists: persons, or permanent missions."""
    rows = models.JSONField(default=list)
    """What was read: each row a table of texts by field, with `where` it stands in the file."""
    doubts = models.JSONField(default=list)
    """Sentences on what was read with a doubt."""
    received_on = models.DateField()
    received_by = models.CharField(max_length=200, blank=True)
    state = WordField(ImportState, default=ImportState.OPEN)
    decided_on = models.DateField(null=True)
    decided_by = models.CharField(max_length=200, blank=True)

    class Meta:
        ordering = ["-pk"]
        constraints = [
            one_of("table", ContactTable, "contact_import_table"),
            one_of("state", ImportState, "contact_import_state"),
        ]

    def __str__(self) -> str:
        return self.filename
