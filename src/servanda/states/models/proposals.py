"""What a depositary's status page proposes to change, line by line, until someone decides."""

from __future__ import annotations

import datetime as dt
from typing import Any

from django.db import models
from django.db.models import Q

from servanda.common.fields import WordField, one_of
from servanda.law import records
from servanda.states.depositary.comparison import Change
from servanda.states.enums import LineState
from servanda.states.models.acts import Act
from servanda.states.models.states import State
from servanda.states.models.treaties import Treaty


class Proposal(models.Model):
    """One status page that was read: where it came from, and what could not be read in it."""

    treaty = models.ForeignKey(Treaty, on_delete=models.PROTECT, related_name="proposals")
    filename = models.CharField(max_length=255)
    digest = models.CharField(max_length=64)
    """SHA-256 of the file as it was received."""
    source = models.TextField(blank=True)
    """The document as a record names it, with the day it shows the status of."""
    as_of = models.DateField(null=True)
    received_on = models.DateField()
    received_by = models.CharField(max_length=200, blank=True)
    doubts = models.JSONField(default=list)
    """What was not understood in the page: each with `where`, `printed`, `why`, and `loses` as in `Doubt`."""

    class Meta:
        indexes = [models.Index(fields=["treaty", "digest"], name="proposal_of_a_file")]

    def __str__(self) -> str:
        return f"{self.treaty_id}: {self.filename}"

    @property
    def is_incomplete(self) -> bool:
        """Whether rows or cells of the page may be missing: its lines are then not approved all together."""
        return any(doubt.get("loses") for doubt in self.doubts)


class ProposalLine(models.Model):
    """One act that would be added, changed or taken out of use; `says` is the act as the page has it."""

    proposal = models.ForeignKey(Proposal, on_delete=models.PROTECT, related_name="lines")
    number = models.PositiveIntegerField()
    state = models.ForeignKey(State, on_delete=models.PROTECT, related_name="+")
    action = WordField(Change)
    act = models.ForeignKey(Act, on_delete=models.SET_NULL, null=True, related_name="+")
    """The recorded act concerned; after approval of an addition, the act that was added."""
    act_version = models.PositiveIntegerField(null=True)
    """Version of that act when the line was proposed: a line about an act corrected since is refused."""
    says = models.JSONField(null=True)
    row = models.TextField(blank=True)
    """The row of the page as printed."""
    caution = models.TextField(blank=True)
    """A sentence where the page gives reason to look twice."""
    decision = WordField(LineState, default=LineState.OPEN)
    decided_on = models.DateField(null=True)
    decided_by = models.CharField(max_length=200, blank=True)

    class Meta:
        ordering = ["number"]
        constraints = [
            one_of("action", Change, "proposal_line_action"),
            one_of("decision", LineState, "proposal_line_decision"),
            models.UniqueConstraint(fields=["proposal", "number"], name="proposal_line_number"),
            models.CheckConstraint(
                condition=Q(decision=str(LineState.OPEN), decided_on__isnull=True)
                | (~Q(decision=str(LineState.OPEN)) & Q(decided_on__isnull=False)),
                name="proposal_line_decided_on",
            ),
            models.CheckConstraint(
                condition=Q(action=str(Change.WITHDRAW)) | Q(says__isnull=False), name="proposal_line_says"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.number}: {self.action} {self.state_id}"

    @property
    def printed(self) -> records.Act | None:
        """The act as the page has it; None where the page has none."""
        return act_said(self.says) if self.says else None


def act_said(told: dict[str, Any]) -> records.Act:
    """The act that `common.sourced.says` told: the way back."""
    day = dt.date.fromisoformat
    return records.Act(
        **{
            **told,
            "kind": records.ActKind(told["kind"]),
            "on": day(told["on"]),
            "effective_on": day(told["effective_on"]) if told["effective_on"] else None,
            "confidence": records.Confidence(told["confidence"]),
        }
    )
