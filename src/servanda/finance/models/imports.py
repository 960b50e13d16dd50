"""Files of the host's accounts, held until somebody decides on them."""

from __future__ import annotations

from django.db import models

from servanda.common.fields import WordField, one_of
from servanda.finance.enums import ImportState
from servanda.finance.models.budget import Budget


class AccountsImport(models.Model):
    """One file that was read. Its rows are kept as they stand in it, so that columns can be matched anew."""

    budget = models.ForeignKey(Budget, on_delete=models.PROTECT, related_name="imports")
    filename = models.CharField(max_length=255)
    digest = models.CharField(max_length=64)
    """SHA-256 of the file as it was received."""
    headings = models.JSONField(default=list)
    rows = models.JSONField(default=list)
    """Each row: its `number` in the file, and its `cells` by heading."""
    columns = models.JSONField(default=dict)
    """Heading → column, as matched by the desk or by a person."""
    lines = models.JSONField(default=dict)
    """What the file calls a line → the key of the budget's line, as matched by a person."""
    doubts = models.JSONField(default=list)
    received_on = models.DateField()
    received_by = models.CharField(max_length=200, blank=True)
    state: models.Field[ImportState, ImportState] = WordField(ImportState, default=ImportState.OPEN)
    decided_on = models.DateField(null=True)
    decided_by = models.CharField(max_length=200, blank=True)

    class Meta:
        ordering = ["-pk"]
        constraints = [one_of("state", ImportState, "accounts_import_state")]

    def __str__(self) -> str:
        return self.filename
