"""People with an account, the roles they hold, and the secrets of their calendar feeds."""

from __future__ import annotations

import datetime as dt
from typing import Any, ClassVar

from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.db import models
from django.db.models import F, Q
from django.db.models.functions import Lower
from django.utils.crypto import salted_hmac
from django.utils.timezone import get_current_timezone

from servanda.common.access import Role
from servanda.people.addresses import normal_address, validate_address
from servanda.people.enums import ROLES_OF_A_STATE, ROLES_OF_A_THEME, Language

# As plain text: migrations keep these conditions for ever and should not depend on today's code.
_OF_A_STATE = [role.value for role in ROLES_OF_A_STATE]
_OF_A_THEME = [role.value for role in ROLES_OF_A_THEME]


class UserManager(BaseUserManager["User"]):
    """Makes and finds people by their e-mail address."""

    def create_user(self, email: str, name: str, password: str | None = None, **fields: Any) -> User:
        """Make an account. Without a password the person signs in by mailed link only."""
        user = self.model(email=normal_address(email), name=name, **fields)
        user.set_password(password)
        user.full_clean()
        user.save(using=self._db)
        return user

    def get_by_natural_key(self, email: str | None) -> User:
        """The person with this address, however it was typed."""
        return self.get(email=normal_address(email or ""))


class User(AbstractBaseUser):
    """A person with an account. What the person may do follows from the roles held on the day."""

    email = models.EmailField(unique=True, validators=[validate_address])
    name = models.CharField(max_length=200)
    language = models.CharField(max_length=2, choices=Language.choices, default=Language.ENGLISH)
    is_active = models.BooleanField(default=True)
    invited_on = models.DateField(null=True, blank=True)
    session_generation = models.PositiveIntegerField(default=0)
    """Raised to end every session and every link that was mailed before."""

    objects: ClassVar[UserManager] = UserManager()

    USERNAME_FIELD = "email"
    EMAIL_FIELD = "email"
    REQUIRED_FIELDS: ClassVar[list[str]] = ["name"]

    class Meta:
        constraints = [
            models.CheckConstraint(condition=Q(email=Lower("email")), name="address_in_lower_case"),
        ]

    def __str__(self) -> str:
        return self.name

    def clean(self) -> None:
        """Store the address in its one spelling."""
        self.email = normal_address(self.email)

    def _get_session_auth_hash(self, secret: str | None = None) -> str:
        # Django asks this for the current key and for each replaced one. Ours also covers the generation.
        data = f"{self.password}|{self.email}|{self.session_generation}"
        return salted_hmac("servanda.people.session", data, secret=secret, algorithm="sha256").hexdigest()


class Grant(models.Model):
    """A role that a person holds from `since` to the day before `until`, or with no end set."""

    user = models.ForeignKey(User, on_delete=models.PROTECT, related_name="grants")
    role = models.CharField(max_length=30, choices=[(role.value, role.label) for role in Role])
    state = models.ForeignKey(
        "states.State", on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    theme = models.CharField(max_length=100, blank=True)
    since = models.DateField()
    until = models.DateField(null=True, blank=True)
    granted_by = models.ForeignKey(User, on_delete=models.PROTECT, null=True, related_name="+")

    class Meta:
        ordering = ["since", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(until__isnull=True) | Q(until__gte=F("since")), name="role_ends_after_it_begins"
            ),
            models.CheckConstraint(
                condition=Q(role__in=_OF_A_STATE, state__isnull=False)
                | ~Q(role__in=_OF_A_STATE) & Q(state__isnull=True),
                name="state_with_focal_points_only",
            ),
            models.CheckConstraint(
                condition=Q(role__in=_OF_A_THEME) & ~Q(theme="") | ~Q(role__in=_OF_A_THEME) & Q(theme=""),
                name="theme_with_coordinators_only",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.user_id}: {self.role}"

    def holds_on(self, day: dt.date) -> bool:
        """Whether the role is held on the day."""
        return self.since <= day and (self.until is None or day < self.until)


class FeedToken(models.Model):
    """The secret in the address of a personal calendar feed. Only its hash is kept."""

    user = models.ForeignKey(User, on_delete=models.CASCADE, related_name="feed_tokens")
    name = models.CharField(max_length=100, blank=True)
    wanted = models.JSONField(default=dict)
    """What the feed shows: `{"theme": "clearance", "state": "LAO"}`; empty: all the person may see."""
    token_hash = models.CharField(max_length=64, unique=True, editable=False)
    created_at = models.DateTimeField()
    revoked_at = models.DateTimeField(null=True)
    last_used_on = models.DateField(null=True)

    class Meta:
        ordering = ["-created_at", "-pk"]

    def __str__(self) -> str:
        return self.name or f"feed {self.pk}"

    @property
    def created_on(self) -> dt.date:
        """The day in the Unit's own time zone."""
        return self.created_at.astimezone(get_current_timezone()).date()
