"""Facts under the substantive articles, extensions granted, and dates printed elsewhere."""

from __future__ import annotations

from typing import Any

from django.db import models
from django.db.models import Q

from servanda.common.fields import PartialDateField
from servanda.common.sourced import SourcedRow, sourced_constraints
from servanda.law import records
from servanda.states.models import State, Treaty


class Fact(SourcedRow):
    """A fact, by its id in the treaty file: a value, and the date it came about or was stated, where told."""

    record_type = records.Fact
    identity = ("iso3", "fact")

    treaty = models.ForeignKey(Treaty, on_delete=models.PROTECT, related_name="facts")
    state = models.ForeignKey(State, on_delete=models.PROTECT, related_name="facts")
    fact = models.SlugField(max_length=60)
    value = models.CharField(max_length=200)
    on = PartialDateField(null=True)

    class Meta:
        constraints = [
            *sourced_constraints("fact"),
            models.CheckConstraint(condition=~Q(fact="") & ~Q(value=""), name="fact_says_something"),
        ]

    def __str__(self) -> str:
        return f"{self.state_id}: {self.fact} {self.value}"


class Decision(SourcedRow):
    """An extension granted: `until` is the date written in the decision, never an old date plus a length."""

    record_type = records.Decision
    identity = ("iso3", "obligation")

    treaty = models.ForeignKey(Treaty, on_delete=models.PROTECT, related_name="decisions")
    state = models.ForeignKey(State, on_delete=models.PROTECT, related_name="decisions")
    obligation = models.SlugField(max_length=60)
    until = PartialDateField()
    decided_on = models.DateField(null=True)
    meeting = models.CharField(max_length=20, blank=True)
    """Code of the meeting that decided."""
    symbol = models.CharField(max_length=60, blank=True)

    class Meta:
        constraints = [
            *sourced_constraints("decision"),
            models.CheckConstraint(condition=~Q(obligation=""), name="decision_has_obligation"),
            models.UniqueConstraint(
                fields=["treaty", "state", "obligation", "until"],
                condition=Q(in_use=True),
                name="decision_once_in_use",
            ),
        ]

    @classmethod
    def claims(cls, record: records.Decision) -> frozenset[tuple[Any, ...]]:
        """The date granted: one decision grants it."""
        return frozenset({(record.iso3, record.obligation, record.until)})

    def __str__(self) -> str:
        return f"{self.state_id}: {self.obligation} until {self.until}"


class ExtensionRequest(SourcedRow):
    """A State asked for more time. `area_remaining` is in m²; figures are decimal text, "" where none is stated."""

    record_type = records.ExtensionRequest
    identity = ("iso3", "obligation")

    treaty = models.ForeignKey(Treaty, on_delete=models.PROTECT, related_name="extension_requests")
    state = models.ForeignKey(State, on_delete=models.PROTECT, related_name="extension_requests")
    obligation = models.SlugField(max_length=60)
    until = PartialDateField()
    asked_on = models.DateField(null=True)
    symbol = models.CharField(max_length=60, blank=True)
    figures_on = PartialDateField(null=True)
    stock_remaining = models.CharField(max_length=40, blank=True)
    area_remaining = models.CharField(max_length=40, blank=True)

    class Meta:
        constraints = [
            *sourced_constraints("extension_request"),
            models.CheckConstraint(condition=~Q(obligation=""), name="extension_request_has_obligation"),
        ]

    def __str__(self) -> str:
        return f"{self.state_id}: {self.obligation} asked until {self.until}"


class PublishedDate(SourcedRow):
    """A deadline or entry into force printed elsewhere, kept beside the computed one."""

    record_type = records.PublishedDate
    identity = ("iso3", "obligation", "period")

    treaty = models.ForeignKey(Treaty, on_delete=models.PROTECT, related_name="published_dates")
    state = models.ForeignKey(State, on_delete=models.PROTECT, related_name="published_dates")
    obligation = models.SlugField(max_length=60)
    period = models.CharField(max_length=40, blank=True)
    on = PartialDateField()

    class Meta:
        constraints = [
            *sourced_constraints("published_date"),
            models.CheckConstraint(condition=~Q(obligation=""), name="published_date_has_obligation"),
        ]

    def __str__(self) -> str:
        return f"{self.state_id}: {self.obligation} {self.on}"
