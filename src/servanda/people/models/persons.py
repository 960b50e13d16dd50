"""Persons whom a State names, and what they are for it from a day until a day.

No one here is a user: a person may be given an account, and most never are.
"""

from __future__ import annotations

import datetime as dt
from typing import ClassVar

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext as _

from servanda.common.fields import WordField, one_of
from servanda.people.enums import Language, PersonRoleKind
from servanda.people.models.accounts import User
from servanda.people.models.missions import PermanentMission


class Person(models.Model):
    """Someone to write to. The person lasts; posts and roles come and go and stay on record."""

    recorded: ClassVar[tuple[str, ...]] = (
        "title",
        "name",
        "language",
        "email",
        "telephone",
        "last_confirmed_on",
        "note",
        "merged_into_id",
    )
    """The columns that a version keeps."""

    title = models.CharField(max_length=60, blank=True)
    """As a letter puts it before the name: Ms., H.E. Mr."""
    name = models.CharField(max_length=200)
    language = models.CharField(max_length=2, choices=Language.choices, blank=True)
    email = models.CharField(max_length=254, blank=True)
    telephone = models.CharField(max_length=60, blank=True)
    last_confirmed_on = models.DateField(null=True, blank=True)
    note = models.TextField(blank=True)
    erased_on = models.DateField(null=True, blank=True)
    """When everything above was erased on request; that there was someone stays."""
    account = models.OneToOneField(
        User, on_delete=models.SET_NULL, null=True, blank=True, related_name="person"
    )
    merged_into = models.ForeignKey(
        "self", on_delete=models.PROTECT, null=True, blank=True, related_name="merged"
    )
    """The row that stands for this person since two rows were found to be one."""
    version = models.PositiveIntegerField(default=1)

    class Meta:
        ordering = ["name", "pk"]
        constraints = [
            models.CheckConstraint(condition=~Q(merged_into=F("pk")), name="person_not_merged_into_itself")
        ]

    def __str__(self) -> str:
        return self.shown_name

    @property
    def shown_name(self) -> str:
        """The name, or that it was erased."""
        return _("name erased on request") if self.erased_on else self.name


class PersonRole(models.Model):
    """What a person is for a State, for one theme or for all, from `since` to the day before `until`."""

    recorded: ClassVar[tuple[str, ...]] = (
        "person_id",
        "kind",
        "state_id",
        "theme",
        "function",
        "mission_id",
        "since",
        "until",
    )
    """The columns that a version keeps."""

    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="roles")
    kind = WordField(PersonRoleKind)
    state = models.ForeignKey("states.State", on_delete=models.PROTECT, related_name="+")
    theme = models.CharField(max_length=100, blank=True)
    """A theme of the treaty file; empty for all matters."""
    function = models.CharField(max_length=200, blank=True)
    """The post as the person's card has it: First Secretary; Head of the mine action authority."""
    mission = models.ForeignKey(
        PermanentMission, on_delete=models.PROTECT, null=True, blank=True, related_name="roles"
    )
    since = models.DateField(null=True, blank=True)
    """Empty where nobody told."""
    until = models.DateField(null=True, blank=True)

    class Meta:
        ordering = ["since", "pk"]
        indexes = [models.Index(fields=["state", "until"], name="person_role_of_a_state")]
        constraints = [
            one_of("kind", PersonRoleKind, "person_role_kind"),
            models.CheckConstraint(
                condition=Q(until__isnull=True) | Q(since__isnull=True) | Q(until__gte=F("since")),
                name="person_role_ends_after_it_begins",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.person_id}: {self.kind}, {self.state_id}"

    def holds_on(self, day: dt.date) -> bool:
        """Whether the role is held on the day."""
        return (self.since is None or self.since <= day) and (self.until is None or day < self.until)


class DifferentPersons(models.Model):
    """Two persons who look like one and are two: so that nobody is asked again. `one_id` < `other_id`."""

    one = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="+")
    other = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="+")

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["one", "other"], name="different_persons_once"),
            models.CheckConstraint(condition=Q(one__lt=F("other")), name="different_persons_in_order"),
        ]

    def __str__(self) -> str:
        return f"{self.one_id} is not {self.other_id}"
