"""What the clock reads: reports received, reports seen to be missing, and since when silence tells something."""

from __future__ import annotations

from django.db import models
from django.db.models import Q

from servanda.common.fields import PartialDateField
from servanda.common.sourced import SourcedRow, sourced_constraints
from servanda.law import records
from servanda.reporting.models.reports import Report
from servanda.states.models import State, Treaty


class Filing(SourcedRow):
    """That a report was received. `period` is the calendar year covered, empty for a report made once."""

    record_type = records.Filing
    identity = ("iso3", "obligation", "period")

    treaty = models.ForeignKey(Treaty, on_delete=models.PROTECT, related_name="filings")
    state = models.ForeignKey(State, on_delete=models.PROTECT, related_name="filings")
    obligation = models.SlugField(max_length=60)
    period = models.CharField(max_length=40, blank=True)
    received_on = PartialDateField()
    report = models.ForeignKey(Report, on_delete=models.PROTECT, null=True, related_name="filings")
    """The report this follows from; None where a source only says that one was received."""

    class Meta:
        constraints = [
            *sourced_constraints("filing"),
            models.CheckConstraint(condition=~Q(obligation=""), name="filing_has_obligation"),
        ]

    def __str__(self) -> str:
        return f"{self.state_id}: {self.obligation} {self.period} received {self.received_on}"


class NotReceived(SourcedRow):
    """A source said that a report was still missing on a day."""

    record_type = records.NotReceived
    identity = ("iso3", "obligation", "period")

    treaty = models.ForeignKey(Treaty, on_delete=models.PROTECT, related_name="not_received")
    state = models.ForeignKey(State, on_delete=models.PROTECT, related_name="not_received")
    obligation = models.SlugField(max_length=60)
    period = models.CharField(max_length=40, blank=True)
    as_of = PartialDateField()

    class Meta:
        constraints = [
            *sourced_constraints("not_received"),
            models.CheckConstraint(condition=~Q(obligation=""), name="not_received_has_obligation"),
        ]

    def __str__(self) -> str:
        return f"{self.state_id}: {self.obligation} {self.period} missing on {self.as_of}"


class RegisterCoverage(models.Model):
    """The day from which the log of one obligation is complete, so that silence means "not received"."""

    treaty = models.ForeignKey(Treaty, on_delete=models.PROTECT, related_name="coverage")
    obligation = models.SlugField(max_length=60)
    complete_since = models.DateField()
    version = models.PositiveIntegerField(default=1)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["treaty", "obligation"], name="coverage_once_an_obligation"),
        ]

    def __str__(self) -> str:
        return f"{self.treaty_id}: {self.obligation} complete since {self.complete_since}"
