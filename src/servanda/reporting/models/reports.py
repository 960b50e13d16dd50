"""A report that a State owes or gave, whatever number of versions it has."""

from __future__ import annotations

from django.db import models
from django.db.models import Q

from servanda.states.models import State, Treaty


class Report(models.Model):
    """A State's report under one obligation; `period` is the calendar year covered, empty for one made once."""

    treaty = models.ForeignKey(Treaty, on_delete=models.PROTECT, related_name="reports")
    state = models.ForeignKey(State, on_delete=models.PROTECT, related_name="reports")
    obligation = models.SlugField(max_length=60)
    period = models.CharField(max_length=4, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["treaty", "state", "obligation", "period"], name="report_once_a_period"
            ),
            models.CheckConstraint(condition=~Q(obligation=""), name="report_has_obligation"),
        ]

    def __str__(self) -> str:
        return f"{self.state_id}: {self.obligation} {self.period}".strip()
