"""The tables of missions."""

from __future__ import annotations

from django.db import models
from django.db.models import F, Q

from servanda.common.fields import WordField, one_of
from servanda.common.versioned import VersionedRow
from servanda.library.models import StoredFile
from servanda.missions.enums import Currency, Haul, MissionKind, Stage
from servanda.states.for_states import FIELDS, ForStates


class Mission(ForStates):
    """One trip, workshop or briefing of the Unit: to a State, or for an event, or both.

    Activities are numbers of the plan of the year in which it begins (“3.1.4”), none where that year has no plan
    here. Travellers are names of the
    Unit's staff as they stood: accounts close, what was done stays. Passports have no place here.
    """

    recorded = (
        "kind", *FIELDS, "event", "meeting", "place", "purpose", "theme", "activities", "starts_on", "ends_on",
        "travellers", "haul", "estimated_cost", "actual_cost", "currency", "result", "report_id", "stage", "reason",
    )  # fmt: skip

    treaty = models.ForeignKey("states.Treaty", on_delete=models.PROTECT, related_name="+")
    kind: models.Field[MissionKind, MissionKind] = WordField(MissionKind)
    event = models.CharField(max_length=200, blank=True)
    """What was held or attended, where it is no formal meeting of the treaty."""
    meeting = models.CharField(max_length=20, blank=True)
    """Code of the treaty's formal meeting that it serves."""
    place = models.CharField(max_length=120, blank=True)
    purpose = models.TextField()
    theme = models.CharField(max_length=60, blank=True)
    activities = models.JSONField(default=list)
    starts_on = models.DateField()
    ends_on = models.DateField()
    travellers = models.JSONField(default=list)
    haul: models.Field[Haul, Haul] = WordField(Haul, default=Haul.NONE)
    estimated_cost = models.DecimalField(max_digits=12, decimal_places=2, null=True)
    actual_cost = models.DecimalField(max_digits=12, decimal_places=2, null=True)
    currency = WordField(Currency, max_length=3, default=Currency.CHF)
    stage: models.Field[Stage, Stage] = WordField(Stage, default=Stage.PLANNED)
    result = models.TextField(blank=True)
    """What came of it, in a few words."""
    report = models.ForeignKey(StoredFile, on_delete=models.PROTECT, null=True, related_name="+")
    reason = models.TextField(blank=True)
    """Why it was cancelled."""

    class Meta:
        ordering = ["starts_on", "pk"]
        indexes = [models.Index(fields=["treaty", "starts_on"], name="mission_of_a_year")]
        constraints = [
            one_of("kind", MissionKind, "unit_mission_kind"),
            one_of("haul", Haul, "unit_mission_haul"),
            one_of("stage", Stage, "unit_mission_stage"),
            one_of("currency", Currency, "unit_mission_currency"),
            models.CheckConstraint(
                condition=Q(ends_on__gte=F("starts_on")), name="unit_mission_days_in_order"
            ),
            models.CheckConstraint(
                condition=Q(state__isnull=False) | ~Q(event="") | ~Q(meeting=""),
                name="unit_mission_for_someone",
            ),
            models.CheckConstraint(
                condition=~Q(stage=Stage.DONE.value) | ~Q(result="") | Q(report__isnull=False),
                name="unit_mission_done_shows_something",
            ),
            models.CheckConstraint(
                condition=(Q(estimated_cost__isnull=True) | Q(estimated_cost__gte=0))
                & (Q(actual_cost__isnull=True) | Q(actual_cost__gte=0)),
                name="unit_mission_costs_not_negative",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.state_id or self.meeting or self.event} {self.starts_on}"

    @property
    def journeys(self) -> int:
        """Tickets: one for each traveller, one where they are not named yet, none without a journey."""
        return 0 if self.haul == Haul.NONE else max(1, len(self.travellers))


class FollowUp(VersionedRow):
    """What has to be done after a mission: by whom, until when, and since when it is done."""

    recorded = ("what", "owner", "due_on", "done_on")

    mission = models.ForeignKey(Mission, on_delete=models.PROTECT, related_name="follow_ups")
    what = models.CharField(max_length=300)
    owner = models.CharField(max_length=200)
    due_on = models.DateField()
    done_on = models.DateField(null=True)

    class Meta:
        ordering = ["due_on", "pk"]
        constraints = [
            models.CheckConstraint(condition=~Q(what="") & ~Q(owner=""), name="follow_up_says_something")
        ]

    def __str__(self) -> str:
        return f"{self.what} ({self.owner}, {self.due_on})"
