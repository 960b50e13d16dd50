"""What stands in a version of the plan, part by part, and its budget, line by line."""

from __future__ import annotations

from django.db import models
from django.db.models import Q

from servanda.common.fields import WordField, one_of
from servanda.workplan.enums import LineKind, PartKind
from servanda.workplan.models.plans import PlanVersion


class Part(models.Model):
    """One part: an item, a priority, an outcome, an output, an activity.

    Within its version it is known by kind and reference.
    """

    version = models.ForeignKey(PlanVersion, on_delete=models.PROTECT, related_name="parts")
    kind: models.Field[PartKind, PartKind] = WordField(PartKind)
    reference = models.CharField(max_length=20)
    """Its number or letter: `3.2.1`, `A`, `A.c`; the place in its list where the paper prints none."""
    position = models.PositiveIntegerField()
    """Its place in the paper, counted through all parts."""
    texts = models.JSONField(default=dict)
    """By language."""
    intro = models.JSONField(default=dict)
    """The sentence that introduces the items of a priority, by language."""
    paragraph = models.PositiveIntegerField(null=True)
    as_printed = models.CharField(max_length=40, blank=True)
    """The number as the paper prints it, where it was another way round."""
    line = models.PositiveIntegerField(null=True)
    """The line of the source on which it begins."""
    ties = models.JSONField(default=dict)
    """Of an activity: what it serves, by kind (see `servanda.workplan.ties`), each a list of references."""

    class Meta:
        ordering = ["position"]
        constraints = [
            models.UniqueConstraint(fields=["version", "kind", "reference"], name="part_once_in_a_version"),
            models.CheckConstraint(condition=~Q(reference=""), name="part_has_reference"),
            one_of("kind", PartKind, "part_kind"),
        ]

    def __str__(self) -> str:
        return f"{self.version}: {self.kind} {self.reference}"


class BudgetLine(models.Model):
    """One line of the budget, or of the support in kind. Known by its key, which stays over the years."""

    version = models.ForeignKey(PlanVersion, on_delete=models.PROTECT, related_name="budget_lines")
    key = models.SlugField(max_length=60)
    kind: models.Field[LineKind, LineKind] = WordField(LineKind, default=LineKind.MONEY)
    position = models.PositiveIntegerField()
    labels = models.JSONField(default=dict)
    notes = models.JSONField(default=dict)
    sources = models.JSONField(default=dict)
    """Of support in kind: who gives it, by language."""
    amount = models.DecimalField(max_digits=14, decimal_places=2, null=True)
    """In the currency of the version; None where the paper prints none."""
    amount_as_printed = models.CharField(max_length=60, blank=True)
    line = models.PositiveIntegerField(null=True)

    class Meta:
        ordering = ["position"]
        constraints = [
            models.UniqueConstraint(fields=["version", "key"], name="budget_line_once_in_a_version"),
            models.CheckConstraint(condition=~Q(key=""), name="budget_line_has_key"),
            models.CheckConstraint(
                condition=Q(amount__isnull=True) | Q(amount__gte=0), name="budget_line_amount"
            ),
            one_of("kind", LineKind, "budget_line_kind"),
        ]

    def __str__(self) -> str:
        return f"{self.version}: {self.key}"
