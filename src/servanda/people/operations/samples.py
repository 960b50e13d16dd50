"""Sample accounts for the demonstration, one for each role."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from allauth.mfa.models import Authenticator
from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes
from allauth.mfa.totp.internal.auth import TOTP, generate_totp_secret
from django.conf import settings
from django.db import transaction
from django.utils.crypto import salted_hmac

from servanda.common.access import OPERATOR, NotAllowed, Role
from servanda.people.enums import ROLES_WITH_SECOND_FACTOR
from servanda.people.models import User
from servanda.people.operations.accounts import invite_person

SINCE = dt.date(2018, 1, 1)
"""Before any day on which a demonstration is likely to be pinned."""


@dataclass(frozen=True)
class SampleAccount:
    """What the terminal shows of a sample account. The last three are there for staff only."""

    user: User
    role: Role
    state: str
    theme: str
    password: str
    """Empty as well where someone has changed it since."""
    second_factor_secret: str
    """For an authenticator app."""
    second_factor_codes: tuple[str, ...]
    """Recovery codes not used yet: each stands in once for the app's code."""


@dataclass(frozen=True)
class _Sample:
    email: str
    name: str
    role: Role
    language: str = "en"
    state: str | None = None
    theme: str = ""


SAMPLES = (
    _Sample("staff@example.org", "Salma Staff", Role.STAFF),
    _Sample("president@example.org", "Pavel President", Role.PRESIDENT, "ru"),
    _Sample("coordinator@example.org", "Carmen Coordinator", Role.COORDINATOR, "es", theme="clearance"),
    _Sample("focal.point@example.org", "Phonevilay Focal-Point", Role.FOCAL_POINT, state="LAO"),
    _Sample("sponsorship@example.org", "Sylvie Sponsorship", Role.SPONSORSHIP, "fr"),
    _Sample("auditor@example.org", "Adnan Auditor", Role.AUDITOR, "ar"),
)


@transaction.atomic
def create_sample_accounts(today: dt.date) -> list[SampleAccount]:
    """Make the sample accounts that are missing and describe them all; those that are there stay as they are.

    Refused in production (`NotAllowed`): the secrets of these accounts are printed.
    """
    if settings.IN_PRODUCTION:
        raise NotAllowed("Sample accounts are for demonstrations; this desk is in production.")
    return [_described(sample, _account(sample, today)) for sample in SAMPLES]


def _account(sample: _Sample, today: dt.date) -> User:
    user = User.objects.filter(email=sample.email).first()
    if user is not None:
        return user
    user = invite_person(
        actor=OPERATOR,
        today=today,
        email=sample.email,
        name=sample.name,
        role=sample.role,
        language=sample.language,
        state=sample.state,
        theme=sample.theme,
        since=min(SINCE, today),
    )
    if sample.role in ROLES_WITH_SECOND_FACTOR:
        user.set_password(_password(user))
        user.save(update_fields=["password"])
        TOTP.activate(user, generate_totp_secret())
        RecoveryCodes.activate(user)
    return user


def _described(sample: _Sample, user: User) -> SampleAccount:
    factors = {factor.type: factor for factor in Authenticator.objects.filter(user=user)}
    totp, codes = factors.get(Authenticator.Type.TOTP), factors.get(Authenticator.Type.RECOVERY_CODES)
    return SampleAccount(
        user=user,
        role=sample.role,
        state=sample.state or "",
        theme=sample.theme,
        password=_password(user) if user.check_password(_password(user)) else "",
        second_factor_secret=totp.data["secret"] if totp else "",
        second_factor_codes=tuple(codes.wrap().get_unused_codes()) if codes else (),
    )


def _password(user: User) -> str:
    """Follows from this desk's secret key: a second start can print it again, and nothing has to keep it."""
    return salted_hmac("servanda.people.samples", user.email, algorithm="sha256").hexdigest()[:20]
