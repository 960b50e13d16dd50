"""Files of money, held until somebody decides on them."""

from __future__ import annotations

from django.db import models

from servanda.common.fields import WordField, one_of
from servanda.finance.enums import ImportState, Step
from servanda.finance.models.budget import Budget


class HeldFile(models.Model):
    """One file that was read. Its rows are kept as they stand in it, so that columns can be matched anew."""

    filename = models.CharField(max_length=255)
    digest = models.CharField(max_length=64)
    """SHA-256 of the file as it was received."""
    headings = models.JSONField(default=list)
    rows = models.JSONField(default=list)
    """Each row: its `number` in the file, and its `cells` by heading."""
    columns = models.JSONField(default=dict)
    """Heading → column, as matched by the desk or by a person."""
    doubts = models.JSONField(default=list)
    received_on = models.DateField()
    received_by = models.CharField(max_length=200, blank=True)
    state: models.Field[ImportState, ImportState] = WordField(ImportState, default=ImportState.OPEN)
    decided_on = models.DateField(null=True)
    decided_by = models.CharField(max_length=200, blank=True)

    class Meta:
        abstract = True
        ordering = ["-pk"]

    def __str__(self) -> str:
        return self.filename

    @property
    def is_open(self) -> bool:
        """Whether it is still to be decided."""
        return self.state == ImportState.OPEN

    @property
    def may_be_undone(self) -> bool:
        """Whether it was taken and not undone."""
        return self.state == ImportState.TAKEN


class AccountsImport(HeldFile):
    """A file of the host's accounts: spending and commitments of one budget."""

    budget = models.ForeignKey(Budget, on_delete=models.PROTECT, related_name="imports")
    lines = models.JSONField(default=dict)
    """What the file calls a line → the key of the budget's line, as matched by a person."""

    class Meta(HeldFile.Meta):
        constraints = [one_of("state", ImportState, "accounts_import_state")]


class ContributionsImport(HeldFile):
    """A file of what was asked, pledged, invoiced or received, for one stream of money."""

    treaty = models.ForeignKey("states.Treaty", on_delete=models.PROTECT, related_name="+")
    stream = models.CharField(max_length=60)
    year = models.PositiveSmallIntegerField()
    """The year of the rows that tell none; so with `basis` and `step`."""
    basis = models.CharField(max_length=60)
    step: models.Field[Step, Step] = WordField(Step)
    day = models.DateField(null=True)
    """Of amounts in a table that have no day of their own."""
    givers = models.JSONField(default=dict)
    """What the file calls who gives → an ISO3 code, or "" for somebody who is no State, as matched by a person."""

    class Meta(HeldFile.Meta):
        constraints = [
            one_of("state", ImportState, "contributions_import_state"),
            one_of("step", Step, "contributions_import_step"),
        ]
