"""The log of work that no other theme records, and what the Unit decided about the table of acts."""

from __future__ import annotations

from django.db import models
from django.db.models import Q

from servanda.common.fields import WordField, one_of
from servanda.common.versioned import VersionedRow
from servanda.library.models import StoredFile
from servanda.results.enums import MadeKind
from servanda.states.for_states import FIELDS, ForStates


class LogEntry(ForStates):
    """One piece of work: what, for whom, towards which activity. For States, for an event, or for everyone.

    `activity` is the number in the plan of the year of `on`, "" where that year had no plan here; `people` are names
    of the Unit's staff as they stood.
    An entry that was a mistake is taken out, with the reason, and counts for nothing; it is never deleted.
    """

    recorded = (
        "on", "what", *FIELDS, "event", "activity", "theme", "people", "hours", "in_use", "reason",
    )  # fmt: skip

    treaty = models.ForeignKey("states.Treaty", on_delete=models.PROTECT, related_name="+")
    on = models.DateField()
    what = models.CharField(max_length=400)
    event = models.CharField(max_length=200, blank=True)
    activity = models.CharField(max_length=10, blank=True)
    theme = models.CharField(max_length=60, blank=True)
    people = models.JSONField(default=list)
    hours = models.DecimalField(max_digits=6, decimal_places=2, null=True)
    """Of all people together; None where nobody counted."""
    files = models.ManyToManyField(StoredFile, through="LogEntryFile", related_name="+")
    in_use = models.BooleanField(default=True)
    reason = models.CharField(max_length=300, blank=True)
    """Why it was taken out."""

    class Meta:
        ordering = ["-on", "-pk"]
        indexes = [
            models.Index(fields=["treaty", "on"], name="log_entry_by_day"),
            models.Index(fields=["state", "on"], name="log_entry_of_a_state"),
        ]
        constraints = [
            models.CheckConstraint(condition=~Q(what=""), name="log_entry_says_something"),
            models.CheckConstraint(
                condition=Q(hours__isnull=True) | Q(hours__gt=0), name="log_entry_hours_positive"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.on}: {self.what}"


class LogEntryFile(models.Model):
    """A paper of a log entry, in the order handed in."""

    entry = models.ForeignKey(LogEntry, on_delete=models.PROTECT, related_name="+")
    file = models.ForeignKey(StoredFile, on_delete=models.PROTECT, related_name="+")

    class Meta:
        ordering = ["pk"]
        constraints = [models.UniqueConstraint(fields=["entry", "file"], name="file_of_log_entry_once")]

    def __str__(self) -> str:
        return f"{self.entry_id}: {self.file_id}"


class ActivityOfAct(VersionedRow):
    """The Unit's decision that from a day on an act of the table belongs to these activities, or to none."""

    recorded = ("act", "activities", "since", "note", "in_use")

    treaty = models.ForeignKey("states.Treaty", on_delete=models.PROTECT, related_name="+")
    act = models.CharField(max_length=80)
    """The id in `evidence.toml`."""
    activities = models.JSONField(default=list)
    since = models.DateField()
    note = models.CharField(max_length=300, blank=True)
    in_use = models.BooleanField(default=True)

    class Meta:
        ordering = ["act", "-since", "-pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["treaty", "act", "since"],
                condition=Q(in_use=True),
                name="activity_of_act_decided_once_a_day",
            )
        ]

    def __str__(self) -> str:
        return f"{self.act}: {', '.join(self.activities) or 'none'} since {self.since}"


class PaperMade(models.Model):
    """A summary, a note or a list that staff took along as a paper: one row for all languages and forms of it."""

    treaty = models.ForeignKey("states.Treaty", on_delete=models.PROTECT, related_name="+")
    kind: models.Field[MadeKind, MadeKind] = WordField(MadeKind)
    state = models.ForeignKey("states.State", on_delete=models.PROTECT, null=True, related_name="+")
    theme = models.CharField(max_length=60, blank=True)
    as_of = models.DateField()
    """The day for which it tells the records."""
    made_on = models.DateField()
    """When it was made for the first time."""
    made_by = models.CharField(max_length=200)

    class Meta:
        ordering = ["-made_on", "-pk"]
        constraints = [one_of("kind", MadeKind, "paper_made_kind")]

    def __str__(self) -> str:
        return " ".join(filter(None, (self.kind, self.state_id, self.theme, self.as_of.isoformat())))
