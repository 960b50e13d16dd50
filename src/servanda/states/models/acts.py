"""What a State did towards a treaty."""

from __future__ import annotations

from typing import Any

from django.db import models
from django.db.models import F, Q

from servanda.common.fields import WordField, one_of
from servanda.common.sourced import SourcedRow, sourced_constraints
from servanda.law import records
from servanda.law.records import ActKind
from servanda.states.models.states import State
from servanda.states.models.treaties import Treaty


class Act(SourcedRow):
    """A signature, an instrument deposited, a withdrawal: on the day the depositary received it.

    Sources that differ are rows of their own; of each kind one row is in use, and one instrument of consent.
    """

    record_type = records.Act
    identity = ("iso3", "kind")

    treaty = models.ForeignKey(Treaty, on_delete=models.PROTECT, related_name="acts")
    state = models.ForeignKey(State, on_delete=models.PROTECT, related_name="acts")
    kind = WordField(ActKind)
    on = models.DateField()
    effective_on = models.DateField(null=True)
    """The day an announced withdrawal took effect, as the depositary published it."""

    class Meta:
        constraints = [
            *sourced_constraints("act"),
            one_of("kind", ActKind, "act_kind"),
            models.CheckConstraint(
                condition=Q(effective_on__isnull=True)
                | Q(kind=str(ActKind.WITHDRAWAL), effective_on__gte=F("on")),
                name="act_effect_of_withdrawal_only",
            ),
            models.UniqueConstraint(
                fields=["treaty", "state", "kind"], condition=Q(in_use=True), name="act_one_in_use_of_a_kind"
            ),
            models.UniqueConstraint(
                fields=["treaty", "state"],
                condition=Q(in_use=True, kind__in=sorted(str(kind) for kind in records.CONSENT)),
                name="act_one_consent_in_use",
            ),
        ]

    @classmethod
    def claims(cls, record: records.Act) -> frozenset[tuple[Any, ...]]:
        """Its kind, and for an instrument of consent that the State consented."""
        consent = {(record.iso3, "consent")} if record.kind in records.CONSENT else set()
        return frozenset({(record.iso3, record.kind), *consent})

    def __str__(self) -> str:
        return f"{self.state_id}: {self.kind} on {self.on}"
