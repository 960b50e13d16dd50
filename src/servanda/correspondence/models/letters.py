"""Letters to States, the batches they were prepared in, and the counter of their numbers."""

from __future__ import annotations

from django.db import models
from django.db.models import Q

from servanda.common.fields import WordField, one_of
from servanda.correspondence.enums import Paper, Stage
from servanda.library.enums import Sensitivity
from servanda.library.models import StoredFile


class LetterNumber(models.Model):
    """The last number given in a year: a number is never given twice, also where its letter was taken out."""

    year = models.PositiveSmallIntegerField(primary_key=True)
    last = models.PositiveIntegerField(default=0)

    def __str__(self) -> str:
        return f"{self.year}: {self.last}"


class LetterBatch(models.Model):
    """Letters that were prepared together."""

    made_at = models.DateTimeField()
    made_by = models.CharField(max_length=200)
    asked_to_send_at = models.DateTimeField(null=True)
    """When someone last said that its letters are to go: those handed over since then have had their turn."""

    class Meta:
        ordering = ["-pk"]

    def __str__(self) -> str:
        return f"batch {self.pk}"


class Letter(models.Model):
    """One letter to one State; the row of its way out as well.

    A draft keeps only what it is about, and is written anew each time it is shown. From its approval on the
    words, the addressee and the number stand still.
    """

    batch = models.ForeignKey(LetterBatch, on_delete=models.PROTECT, related_name="letters")
    treaty = models.ForeignKey("states.Treaty", on_delete=models.PROTECT, related_name="+")
    state = models.ForeignKey("states.State", on_delete=models.PROTECT, related_name="letters")
    template = models.CharField(max_length=100)
    """The id of the text."""
    paper = WordField(Paper)
    to = models.CharField(max_length=40, default="mission")
    """“mission” or “focal point”."""
    signed_by = models.CharField(max_length=40, default="director")
    reminder = models.CharField(max_length=100, blank=True)
    """The rung of the ladder; empty for a letter that no ladder proposed."""
    obligation = models.CharField(max_length=100, blank=True)
    period = models.CharField(max_length=40, blank=True)
    typed = models.JSONField(default=dict)
    """Fields that a person filled in."""
    sensitivity: models.Field[Sensitivity, Sensitivity] = WordField(
        Sensitivity, default=Sensitivity.UNCLASSIFIED
    )
    stage = WordField(Stage, default=Stage.DRAFT)

    reference = models.CharField(max_length=60, null=True, unique=True)  # noqa: DJ001 - none before approval
    approved_on = models.DateField(null=True)
    approved_by = models.CharField(max_length=200, blank=True)
    language = models.CharField(max_length=2, blank=True)
    addressee = models.TextField(blank=True)
    email = models.CharField(max_length=254, blank=True)
    subject = models.TextField(blank=True)
    paragraphs = models.JSONField(default=list)
    values = models.JSONField(default=dict)
    searched = models.TextField(blank=True)
    """Number, subject, addressee and words, as `servanda.papers.searching` indexes them; none before approval."""
    word_template = models.ForeignKey(
        "correspondence.WordTemplate", on_delete=models.PROTECT, null=True, related_name="+"
    )
    """The Unit's own template that it was written in; None: the one that ships."""
    word_file = models.ForeignKey(StoredFile, on_delete=models.PROTECT, null=True, related_name="+")
    pdf_file = models.ForeignKey(StoredFile, on_delete=models.PROTECT, null=True, related_name="+")

    message_id = models.CharField(max_length=200, blank=True)
    attempts = models.PositiveIntegerField(default=0)
    claimed_at = models.DateTimeField(null=True)
    """When it was last handed to the mail server."""
    gone_on = models.DateField(null=True)
    gone_by = models.CharField(max_length=200, blank=True)
    answer = models.TextField(blank=True)
    """What the mail server said when it did not take the letter, or why nothing is known."""

    class Meta:
        ordering = ["pk"]
        indexes = [models.Index(fields=["state", "stage"], name="letter_of_a_state")]
        constraints = [
            one_of("paper", Paper, "letter_paper"),
            one_of("stage", Stage, "letter_stage"),
            one_of("sensitivity", Sensitivity, "letter_sensitivity"),
            models.UniqueConstraint(
                fields=["treaty", "state", "obligation", "period", "reminder"],
                condition=~Q(reminder="") & ~Q(stage=Stage.WITHDRAWN.value),
                name="one_reminder_of_a_kind_for_a_duty",
            ),
            models.CheckConstraint(
                condition=Q(stage__in=[Stage.DRAFT.value, Stage.WITHDRAWN.value])
                | Q(reference__isnull=False),
                name="letter_numbered_once_approved",
            ),
        ]

    def __str__(self) -> str:
        return self.reference or f"draft {self.pk}"
