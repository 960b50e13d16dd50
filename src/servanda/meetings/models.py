"""Meetings that can decide on requests, and the mandates that they give."""

from __future__ import annotations

from typing import Any

from django.db import models
from django.db.models import F, Q

from servanda.common.fields import PartialDateField, WordField, one_of
from servanda.common.sourced import SourcedRow, sourced_constraints
from servanda.law import mandates, records
from servanda.law.mandates import MandateKind
from servanda.states.models import State, Treaty


class Meeting(SourcedRow):
    """A formal meeting of the treaty, known by its code."""

    record_type = records.Meeting
    columns = {}
    identity = ("code",)

    treaty = models.ForeignKey(Treaty, on_delete=models.PROTECT, related_name="meetings")
    code = models.CharField(max_length=20)
    name = models.CharField(max_length=200)
    opens_on = models.DateField()
    closes_on = models.DateField()
    city = models.CharField(max_length=80, blank=True)
    country = models.CharField(max_length=3, blank=True)
    presidency = models.CharField(max_length=3, blank=True)
    symbol_stem = models.CharField(max_length=40, blank=True)

    class Meta:
        constraints = [
            *sourced_constraints("meeting"),
            models.UniqueConstraint(
                fields=["treaty", "code"], condition=Q(in_use=True), name="meeting_one_in_use_of_a_code"
            ),
            models.CheckConstraint(condition=~Q(code=""), name="meeting_has_code"),
            models.CheckConstraint(condition=Q(closes_on__gte=F("opens_on")), name="meeting_dates_in_order"),
        ]

    @classmethod
    def claims(cls, record: records.Meeting) -> frozenset[tuple[Any, ...]]:
        """Its code."""
        return frozenset({(record.code,)})

    def __str__(self) -> str:
        return f"{self.code} ({self.opens_on})"


class Mandate(SourcedRow):
    """A State presides, or coordinates a theme, from one meeting to another; see `law.mandates`."""

    record_type = mandates.Mandate
    identity = ("iso3", "kind", "theme", "since", "seen_on")

    treaty = models.ForeignKey(Treaty, on_delete=models.PROTECT, related_name="mandates")
    state = models.ForeignKey(State, on_delete=models.PROTECT, related_name="mandates")
    kind = WordField(MandateKind)
    theme = models.SlugField(max_length=60, blank=True)
    since = PartialDateField(null=True)
    until = PartialDateField(null=True)
    seen_on = PartialDateField(null=True)

    class Meta:
        constraints = [
            *sourced_constraints("mandate"),
            one_of("kind", MandateKind, "mandate_kind"),
            models.CheckConstraint(
                condition=Q(since__isnull=False) | Q(seen_on__isnull=False), name="mandate_is_dated"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.state_id}: {self.kind} {self.theme}"
