"""What the results frame is measured by, and what becomes of the plan's assumptions."""

from __future__ import annotations

from django.db import models
from django.db.models import F, Q

from servanda.common.fields import WordField, one_of
from servanda.workplan.enums import FRAME, Answer, Counting, PartKind
from servanda.workplan.models.plans import Plan


class Indicator(models.Model):
    """What shows how far an outcome, an output or an activity has come: a count, or a share with its denominator."""

    plan = models.ForeignKey(Plan, on_delete=models.PROTECT, related_name="indicators")
    key = models.SlugField(max_length=60)
    kind: models.Field[PartKind, PartKind] = WordField(PartKind)
    reference = models.CharField(max_length=20)
    """The number of the outcome, output or activity."""
    names = models.JSONField(default=dict)
    counting: models.Field[Counting, Counting] = WordField(Counting, default=Counting.PERIODIC)
    baseline = models.DecimalField(max_digits=14, decimal_places=2, null=True)
    baseline_of = models.DecimalField(max_digits=14, decimal_places=2, null=True)
    """The denominator; None for a plain count."""
    baseline_on = models.DateField(null=True)
    target = models.DecimalField(max_digits=14, decimal_places=2, null=True)
    target_of = models.DecimalField(max_digits=14, decimal_places=2, null=True)
    source = models.TextField(blank=True)
    edition = models.PositiveIntegerField(default=1)

    class Meta:
        ordering = ["reference", "pk"]
        constraints = [
            models.UniqueConstraint(fields=["plan", "key"], name="indicator_once_in_a_plan"),
            one_of("counting", Counting, "indicator_counting"),
            models.CheckConstraint(
                condition=Q(kind__in=[str(kind) for kind in FRAME]), name="indicator_of_the_results_frame"
            ),
            models.CheckConstraint(
                condition=(Q(baseline_of__isnull=True) | Q(baseline_of__gt=0))
                & (Q(target_of__isnull=True) | Q(target_of__gt=0)),
                name="indicator_denominators",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.plan}: {self.key}"


class Measurement(models.Model):
    """What an indicator showed in a period. One recorded later for the same period takes its place; both are kept."""

    indicator = models.ForeignKey(Indicator, on_delete=models.PROTECT, related_name="measurements")
    period_from = models.DateField()
    period_to = models.DateField()
    answer: models.Field[Answer, Answer] = WordField(Answer, default=Answer.MEASURED)
    numerator = models.DecimalField(max_digits=14, decimal_places=2, null=True)
    denominator = models.DecimalField(max_digits=14, decimal_places=2, null=True)
    source = models.TextField(blank=True)
    recorded_at = models.DateTimeField()
    recorded_by = models.CharField(max_length=200)

    class Meta:
        ordering = ["period_to", "pk"]
        constraints = [
            one_of("answer", Answer, "measurement_answer"),
            models.CheckConstraint(
                condition=Q(period_to__gte=F("period_from")), name="measurement_period_in_order"
            ),
            models.CheckConstraint(
                condition=Q(answer=str(Answer.MEASURED), numerator__isnull=False)
                | (~Q(answer=str(Answer.MEASURED)) & Q(numerator__isnull=True, denominator__isnull=True)),
                name="measurement_has_its_figure",
            ),
            models.CheckConstraint(
                condition=Q(denominator__isnull=True) | Q(denominator__gt=0), name="measurement_denominator"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.indicator}: {self.period_from} to {self.period_to}"


class AssumptionNote(models.Model):
    """What the Unit noted on a day about an assumption of the plan."""

    plan = models.ForeignKey(Plan, on_delete=models.PROTECT, related_name="assumption_notes")
    reference = models.CharField(max_length=20)
    on = models.DateField()
    text = models.TextField()
    recorded_at = models.DateTimeField()
    recorded_by = models.CharField(max_length=200)

    class Meta:
        ordering = ["on", "pk"]
        constraints = [models.CheckConstraint(condition=~Q(text=""), name="assumption_note_has_text")]

    def __str__(self) -> str:
        return f"{self.plan}: {self.reference}, {self.on}"
