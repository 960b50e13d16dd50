"""The budget of a year: its lines, what was moved between them, what was spent and committed, what is expected."""

from __future__ import annotations

from decimal import Decimal

from django.db import models
from django.db.models import F, Q

from servanda.common.fields import WordField, one_of
from servanda.finance.enums import EntryKind, Stage
from servanda.finance.models.columns import Amount, Currency, Exchange


class Budget(models.Model):
    """One year's budget. It is corrected while it is proposed; from its adoption on money only moves between lines."""

    treaty = models.ForeignKey("states.Treaty", on_delete=models.PROTECT, related_name="+")
    year = models.PositiveSmallIntegerField()
    currency = Currency()
    total_as_printed = Amount(null=True)
    """The total that the paper prints; None where it prints none."""
    source = models.TextField(blank=True)
    proposed_on = models.DateField()
    adopted_on = models.DateField(null=True)
    audited_on = models.DateField(null=True)
    of_plan = models.BooleanField(default=False)
    """Whether it came with the work plan of its year: the States adopt the two together."""
    planned_trips = models.PositiveSmallIntegerField(null=True)
    """Trips of the year that the budget counts on, where it says so."""
    version = models.PositiveIntegerField(default=1)

    class Meta:
        ordering = ["-year"]
        constraints = [
            models.UniqueConstraint(fields=["treaty", "year"], name="one_budget_a_year"),
            models.CheckConstraint(
                condition=Q(audited_on__isnull=True)
                | Q(adopted_on__isnull=False, audited_on__gte=F("adopted_on")),
                name="budget_audited_after_adoption",
            ),
            models.CheckConstraint(
                condition=Q(total_as_printed__isnull=True) | Q(total_as_printed__gte=0), name="budget_total"
            ),
        ]

    def __str__(self) -> str:
        return f"budget {self.year}"

    @property
    def stage(self) -> Stage:
        """How far it has come by all that is recorded."""
        return Stage.AUDITED if self.audited_on else Stage.ADOPTED if self.adopted_on else Stage.PROPOSED


class BudgetLine(models.Model):
    """One line as adopted; money moved to or from it is told by reallocations."""

    budget = models.ForeignKey(Budget, on_delete=models.CASCADE, related_name="lines")
    key = models.CharField(max_length=60)
    """The id of a usual line in `funding.toml`, or one made from the name."""
    name = models.CharField(max_length=200, blank=True)
    """As the paper prints it, for a line that is no usual one."""
    amount = Amount()
    note = models.TextField(blank=True)
    place = models.PositiveSmallIntegerField()

    class Meta:
        ordering = ["place", "pk"]
        constraints = [
            models.UniqueConstraint(fields=["budget", "key"], name="finance_line_once"),
            models.CheckConstraint(condition=Q(amount__gte=0), name="finance_line_amount"),
        ]

    def __str__(self) -> str:
        return f"{self.budget_id}: {self.name or self.key}"


class Reallocation(models.Model):
    """Money moved from one line to another on a day, with the reason. To take it back is to move it back."""

    budget = models.ForeignKey(Budget, on_delete=models.PROTECT, related_name="reallocations")
    from_line = models.ForeignKey(BudgetLine, on_delete=models.PROTECT, related_name="+")
    to_line = models.ForeignKey(BudgetLine, on_delete=models.PROTECT, related_name="+")
    amount = Amount()
    on = models.DateField()
    reason = models.TextField()
    decided_by = models.CharField(max_length=200, blank=True)
    recorded_by = models.CharField(max_length=200)

    class Meta:
        ordering = ["on", "pk"]
        constraints = [
            models.CheckConstraint(condition=Q(amount__gt=0), name="reallocation_amount"),
            models.CheckConstraint(condition=~Q(from_line=F("to_line")), name="reallocation_between_two"),
        ]

    def __str__(self) -> str:
        return f"{self.amount} on {self.on}"


class LineForecast(models.Model):
    """What the Unit itself expects a line to come to by the end of the year; the newest by its day counts."""

    line = models.ForeignKey(BudgetLine, on_delete=models.CASCADE, related_name="forecasts")
    amount = Amount(null=True)
    """None: the Unit's own forecast is given up, and the reckoning counts again."""
    on = models.DateField()
    reason = models.TextField()
    recorded_by = models.CharField(max_length=200)

    class Meta:
        ordering = ["on", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(amount__isnull=True) | Q(amount__gte=0), name="line_forecast_amount"
            )
        ]

    def __str__(self) -> str:
        return f"{self.amount} on {self.on}"


class Entry(Exchange):
    """One row of spending or commitment on a line. It is never changed: taken out with a reason, and entered anew."""

    line = models.ForeignKey(BudgetLine, on_delete=models.PROTECT, related_name="entries")
    kind: models.Field[EntryKind, EntryKind] = WordField(EntryKind)
    on = models.DateField()
    description = models.TextField(blank=True)
    reference = models.CharField(max_length=100, blank=True)
    """The number of the row in the host's accounts."""
    order = models.CharField(max_length=100, blank=True)
    """The number of the order: what is paid under it lessens what is committed under it."""
    closed_on = models.DateField(null=True)
    """From this day on nothing is committed by the row any more."""
    accounts = models.ForeignKey(
        "finance.AccountsImport", on_delete=models.PROTECT, null=True, related_name="entries"
    )
    """The file that brought the row; None for one entered by hand."""
    recorded_on = models.DateField()
    recorded_by = models.CharField(max_length=200)
    in_use = models.BooleanField(default=True)
    taken_out = models.TextField(blank=True)
    """Why it is not in use."""

    class Meta:
        ordering = ["on", "pk"]
        indexes = [models.Index(fields=["line", "on"], name="entry_of_a_line")]
        constraints = [
            one_of("kind", EntryKind, "entry_kind"),
            models.CheckConstraint(condition=Q(amount__gt=0, value__gte=0, rate__gt=0), name="entry_amounts"),
            models.CheckConstraint(
                condition=Q(closed_on__isnull=True)
                | Q(kind=str(EntryKind.COMMITTED), closed_on__gte=F("on")),
                name="entry_closed_commitment_only",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.kind}: {self.amount} {self.currency} on {self.on}"

    @property
    def signed(self) -> Decimal:
        """What it adds to spending: a refund takes away."""
        return -self.value if self.kind == EntryKind.REFUNDED else self.value
