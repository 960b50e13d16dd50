"""Words and marks that only the pages about persons and access need."""

from __future__ import annotations

import datetime as dt

from django import template
from django.utils.translation import gettext as _

from servanda.common.access import Role, Viewer
from servanda.common.steps import date_in_words
from servanda.people.access import sees_addresses as _sees_addresses
from servanda.people.access import sees_people as _sees_people
from servanda.people.addressing import Addressee
from servanda.people.addressing_words import theme_name
from servanda.people.enums import Language, PersonRoleKind
from servanda.people.models import PersonRole

register = template.Library()


@register.filter
def kind_in_words(role: PersonRole) -> str:
    """“National focal point”, or with its theme “National focal point · Clearance”."""
    label = str(PersonRoleKind(role.kind).label)
    return f"{label} · {theme_name(role.theme)}" if role.theme else label


@register.filter
def language_name(code: str) -> str:
    """A language by its own name; "" for none."""
    return str(Language(code).label) if code else ""


@register.filter
def confirmed_in_words(day: dt.date | None) -> str:
    """How recent an address is: the day, or that nobody ever confirmed it."""
    return date_in_words(day.isoformat()) if day else _("never confirmed")


@register.filter
def sees_people(viewer: Viewer) -> bool:
    """Whether the menu leads to persons."""
    return _sees_people(viewer)


@register.filter
def sees_addresses(viewer: Viewer) -> bool:
    """Whether the menu leads to missions and to whom to write."""
    return _sees_addresses(viewer)


@register.filter
def sees_accounts(viewer: Viewer) -> bool:
    """Whether the menu leads to accounts."""
    return viewer.has(Role.STAFF, Role.AUDITOR)


@register.filter
def is_staff(viewer: Viewer) -> bool:
    """Whether the menu leads to what only staff may do."""
    return viewer.has(Role.STAFF)


@register.filter
def name_or_mission(addressee: Addressee) -> str:
    """Whom the letter goes to."""
    if addressee.name:
        return addressee.name
    town = addressee.mission.duty_station if addressee.mission else ""
    return _("Permanent mission, %(town)s") % {"town": town}
