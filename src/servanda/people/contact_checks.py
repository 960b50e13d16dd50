"""What must be right in a row about a person or a permanent mission, whoever entered it."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from servanda.common.treaty import treaty_of_this_desk
from servanda.people.addresses import validate_address
from servanda.people.enums import Language
from servanda.people.models import PermanentMission, Person, PersonRole
from servanda.states.naming import scripts

_TELEPHONE = re.compile(r"\+?[0-9٠-٩ ()./-]{3,40}(?:(?:ext|x)\.? ?\d{1,6})?", re.IGNORECASE)


def person_mistakes(person: Person, today: dt.date) -> Iterator[str]:
    """Sentences on what is wrong in the row itself."""
    if not person.name.strip():
        yield _("The name is missing. Write it as the person’s card has it.")
    if mixed := scripts.stranger(person.name):
        yield _("“%(name)s” mixes the letters of two scripts: %(sign)s. Type the name again.") % {
            "name": person.name,
            "sign": scripts.describe(mixed[1]),
        }
    yield from _reached(person, today)
    for text in (person.title, person.name, person.note):
        yield from _unreadable(text)
    yield from _too_long(person)


def mission_mistakes(mission: PermanentMission, today: dt.date) -> Iterator[str]:
    """Sentences on what is wrong in the row itself, and beside the State's other missions."""
    if not mission.duty_station.strip():
        yield _("The duty station is missing. Write the town, such as Geneva.")
    yield from _reached(mission, today)
    for text in (mission.duty_station, mission.address, mission.accreditation, mission.note):
        yield from _unreadable(text)
    yield from _too_long(mission)
    twin = PermanentMission.objects.filter(
        state_id=mission.state_id, duty_station__iexact=mission.duty_station, closed_on__isnull=True
    ).exclude(pk=mission.pk)
    if mission.closed_on is None and twin.exists():
        yield _("This State has a permanent mission in %(town)s already. Correct that one instead.") % {
            "town": mission.duty_station
        }


def role_mistakes(role: PersonRole) -> Iterator[str]:
    """Sentences on what is wrong in the row itself."""
    if role.theme and role.theme not in treaty_of_this_desk().themes:
        yield _("“%(theme)s” is not a theme of this treaty. Choose one of the list.") % {"theme": role.theme}
    if role.mission and role.mission.state_id != role.state_id:
        yield _("The permanent mission is another State’s. Choose one of this State.")
    if role.since and role.until and role.until < role.since:
        yield _("The role would end before it begins: choose a later end.")
    yield from _unreadable(role.function)
    yield from _too_long(role)


def _reached(row: Person | PermanentMission, today: dt.date) -> Iterator[str]:
    if row.email:
        try:
            validate_address(row.email)
        except ValidationError as error:
            yield from error.messages
    if row.telephone and not _TELEPHONE.fullmatch(row.telephone):
        yield _("“%(number)s” is not a telephone number. Write it as +41 22 000 00 00.") % {
            "number": row.telephone[:60]
        }
    if row.language and row.language not in Language.values:
        yield _("Choose one of the six languages, or leave the language empty.")
    if row.last_confirmed_on and row.last_confirmed_on > today:
        yield _("The day of the last confirmation is still to come. Choose today or an earlier day.")


def _unreadable(text: str) -> Iterator[str]:
    if found := scripts.forbidden(text):
        position, sign = found
        yield _(
            "“%(text)s” holds a sign that cannot be seen or turns the direction of writing "
            "(%(sign)s, place %(position)d). Type it again."
        ) % {
            "text": "".join(each for each in text[:60] if each.isprintable()),
            "sign": scripts.describe(sign),
            "position": position,
        }


def _too_long(row: Person | PermanentMission | PersonRole) -> Iterator[str]:
    for name in row.recorded:
        column, value = row._meta.get_field(name), getattr(row, name)
        if isinstance(value, str) and len(value) > (getattr(column, "max_length", None) or 4000):
            yield _("“%(start)s…” is too long (%(length)d signs). Shorten it.") % {
                "start": value[:30],
                "length": len(value),
            }
