"""States and their official names."""

from __future__ import annotations

from django.db import models
from django.db.models import F, Q
from django.db.models.functions import Length
from django.db.models.lookups import Exact

from servanda.common.fields import PartialDateField, WordField, one_of
from servanda.common.languages import UN_ORDER
from servanda.law.records import Confidence
from servanda.states.enums import RegionalGroup, UnStatus


class State(models.Model):
    """A State, known by its ISO 3166-1 alpha-3 code for good; names and groups may change."""

    iso3 = models.CharField(primary_key=True, max_length=3)
    un_status = WordField(UnStatus, blank=True)
    region_group = WordField(RegionalGroup, blank=True)
    """Empty for the States that belong to no regional group."""
    subregion = models.CharField(max_length=60, blank=True)
    source = models.TextField(blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(condition=Exact(Length("iso3"), 3), name="state_code_of_three"),
            one_of("un_status", UnStatus, "state_un_status"),
            one_of("region_group", RegionalGroup, "state_region_group"),
        ]

    def __str__(self) -> str:
        return self.iso3


class StateName(models.Model):
    """The name of a State in one of the six languages, from a day until a day; empty dates mean always."""

    state = models.ForeignKey(State, on_delete=models.PROTECT, related_name="names")
    language = models.CharField(max_length=2)
    name = models.CharField(max_length=200)
    valid_from = PartialDateField(null=True)
    valid_until = PartialDateField(null=True)
    """First day on which the name was no longer the official one."""
    source = models.TextField(blank=True)
    page = models.CharField(max_length=60, blank=True)
    confidence = WordField(Confidence, default=Confidence.HIGH)
    note = models.TextField(blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(condition=Q(language__in=UN_ORDER), name="state_name_language"),
            one_of("confidence", Confidence, "state_name_confidence"),
            models.CheckConstraint(condition=~Q(name=""), name="state_name_not_empty"),
            models.CheckConstraint(
                condition=Q(valid_from__isnull=True)
                | Q(valid_until__isnull=True)
                | Q(valid_from__lt=F("valid_until")),
                name="state_name_dates_in_order",
            ),
            models.UniqueConstraint(
                fields=["state", "language", "valid_from"], name="state_name_once_from_a_day"
            ),
            models.UniqueConstraint(
                fields=["state", "language"],
                condition=Q(valid_from__isnull=True),
                name="state_name_once_from_the_start",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.name} ({self.language})"
