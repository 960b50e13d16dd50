"""Permanent missions: the offices through which a Unit writes to a State."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.db.models import Q
from django.db.models.functions import Lower

from servanda.people.enums import Language


class PermanentMission(models.Model):
    """The office of a State at a duty station. (A *mission* alone is a trip of the Unit.)"""

    recorded: ClassVar[tuple[str, ...]] = (
        "state_id",
        "duty_station",
        "address",
        "email",
        "telephone",
        "language",
        "accreditation",
        "closed_on",
        "last_confirmed_on",
        "note",
    )
    """The columns that a version keeps."""

    state = models.ForeignKey("states.State", on_delete=models.PROTECT, related_name="permanent_missions")
    duty_station = models.CharField(max_length=100)
    """The town, as letters write it."""
    address = models.TextField(blank=True)
    email = models.CharField(max_length=254, blank=True)
    telephone = models.CharField(max_length=60, blank=True)
    language = models.CharField(max_length=2, choices=Language.choices, blank=True)
    """The language in which the mission wishes to be written to; empty where it was never told."""
    accreditation = models.TextField(blank=True)
    """The organizations, and where there is no embassy the States, to which the mission is accredited."""
    closed_on = models.DateField(null=True, blank=True)
    last_confirmed_on = models.DateField(null=True, blank=True)
    note = models.TextField(blank=True)
    version = models.PositiveIntegerField(default=1)

    class Meta:
        ordering = ["state_id", "duty_station", "pk"]
        constraints = [
            models.UniqueConstraint(
                "state",
                Lower("duty_station"),
                condition=Q(closed_on__isnull=True),
                name="one_mission_of_a_state_at_a_duty_station",
            )
        ]

    def __str__(self) -> str:
        return f"{self.state_id}, {self.duty_station}"
