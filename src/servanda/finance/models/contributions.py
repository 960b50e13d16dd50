"""What States are asked for, pledge and pay; support in kind; balances that the host tells."""

from __future__ import annotations

from django.db import models
from django.db.models import Q

from servanda.common.fields import WordField, one_of
from servanda.finance.enums import BalanceKind, Step
from servanda.finance.models.columns import Amount, Currency, Exchange


class ShareRound(models.Model):
    """An amount shared by the scale: the requests of one day to all who share. Undone, all its requests go."""

    treaty = models.ForeignKey("states.Treaty", on_delete=models.PROTECT, related_name="+")
    stream = models.CharField(max_length=60)
    basis = models.CharField(max_length=60)
    year = models.PositiveSmallIntegerField()
    amount = Amount()
    minimum = Amount(default=0)
    scale = models.CharField(max_length=9)
    """The period of the scale, such as 2019-2021."""
    on = models.DateField()
    due_on = models.DateField(null=True)
    left_out = models.JSONField(default=list)
    """States (ISO3) that were not asked, as they have no rate."""
    recorded_by = models.CharField(max_length=200)
    in_use = models.BooleanField(default=True)

    class Meta:
        ordering = ["-pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["treaty", "stream", "basis", "year"],
                condition=Q(in_use=True),
                name="one_round_in_use_a_year",
            )
        ]

    def __str__(self) -> str:
        return f"{self.stream} {self.year}: {self.amount}"


class Contribution(Exchange):
    """One step of a contribution. It is never changed: taken out with a reason, and entered anew."""

    treaty = models.ForeignKey("states.Treaty", on_delete=models.PROTECT, related_name="+")
    state = models.ForeignKey(
        "states.State", on_delete=models.PROTECT, null=True, related_name="contributions"
    )
    giver = models.CharField(max_length=200, blank=True)
    """Who gives where it is no State, such as the European Union."""
    stream = models.CharField(max_length=60)
    basis = models.CharField(max_length=60)
    year = models.PositiveSmallIntegerField()
    """The year of the budget that it is for."""
    step: models.Field[Step, Step] = WordField(Step)
    on = models.DateField()
    due_on = models.DateField(null=True)
    purpose = models.TextField(blank=True)
    """What an earmarked contribution is for."""
    reference = models.CharField(max_length=100, blank=True)
    source = models.TextField(blank=True)
    round = models.ForeignKey(ShareRound, on_delete=models.PROTECT, null=True, related_name="requests")
    file = models.ForeignKey(
        "finance.ContributionsImport", on_delete=models.PROTECT, null=True, related_name="contributions"
    )
    """The file that brought the row; None for one entered by hand or by a round."""
    recorded_on = models.DateField()
    recorded_by = models.CharField(max_length=200)
    in_use = models.BooleanField(default=True)
    taken_out = models.TextField(blank=True)

    class Meta:
        ordering = ["on", "pk"]
        indexes = [
            models.Index(fields=["treaty", "stream", "year"], name="contribution_of_a_year"),
            models.Index(fields=["state", "year"], name="contribution_of_a_state"),
        ]
        constraints = [
            one_of("step", Step, "contribution_step"),
            models.CheckConstraint(
                condition=Q(amount__gte=0, value__gte=0, rate__gt=0), name="contribution_amounts"
            ),
            models.CheckConstraint(
                condition=Q(state__isnull=False, giver="") | (Q(state__isnull=True) & ~Q(giver="")),
                name="contribution_of_one",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.state_id or self.giver}, {self.year}: {self.step} {self.amount} {self.currency}"


class InKind(models.Model):
    """Support that is no money: told apart from it, with a value or without one."""

    treaty = models.ForeignKey("states.Treaty", on_delete=models.PROTECT, related_name="+")
    year = models.PositiveSmallIntegerField()
    state = models.ForeignKey("states.State", on_delete=models.PROTECT, null=True, related_name="+")
    giver = models.CharField(max_length=200, blank=True)
    what = models.TextField()
    value = Amount(null=True)
    """None where nobody put a value on it: that is not zero."""
    currency = Currency(blank=True)
    on = models.DateField()
    """From this day on it is shown."""
    source = models.TextField(blank=True)
    of_budget = models.ForeignKey(
        "finance.Budget", on_delete=models.SET_NULL, null=True, related_name="in_kind"
    )
    """The budget of a work plan that brought the row when it was taken over; None for one entered by hand."""
    recorded_by = models.CharField(max_length=200)
    in_use = models.BooleanField(default=True)
    taken_out = models.TextField(blank=True)

    class Meta:
        ordering = ["year", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(value__isnull=True) | (Q(value__gte=0) & ~Q(currency="")), name="in_kind_value"
            ),
            models.CheckConstraint(
                condition=Q(state__isnull=False, giver="") | (Q(state__isnull=True) & ~Q(giver="")),
                name="in_kind_of_one",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.state_id or self.giver}, {self.year}: {self.what}"


class Balance(models.Model):
    """What the host's accounts told at the end of a day, in the currency of the stream."""

    treaty = models.ForeignKey("states.Treaty", on_delete=models.PROTECT, related_name="+")
    stream = models.CharField(max_length=60)
    kind: models.Field[BalanceKind, BalanceKind] = WordField(BalanceKind)
    on = models.DateField()
    amount = Amount()
    source = models.TextField(blank=True)
    recorded_by = models.CharField(max_length=200)
    in_use = models.BooleanField(default=True)
    taken_out = models.TextField(blank=True)

    class Meta:
        ordering = ["on", "pk"]
        constraints = [one_of("kind", BalanceKind, "balance_kind")]

    def __str__(self) -> str:
        return f"{self.stream}: {self.kind} {self.amount} on {self.on}"
