"""The columns of a list of persons or of permanent missions, and the names by which they are known."""

from __future__ import annotations

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from servanda.people.enums import ContactTable

PERSON_COLUMNS = (
    "number",
    "state",
    "name",
    "title",
    "role",
    "theme",
    "function",
    "language",
    "email",
    "telephone",
    "since",
    "until",
    "last_confirmed_on",
    "note",
)
MISSION_COLUMNS = (
    "number",
    "state",
    "duty_station",
    "address",
    "email",
    "telephone",
    "language",
    "accreditation",
    "last_confirmed_on",
    "closed_on",
    "note",
)
COLUMNS = {ContactTable.PERSON: PERSON_COLUMNS, ContactTable.MISSION: MISSION_COLUMNS}
PERSON_FIELDS = ("title", "name", "language", "email", "telephone", "last_confirmed_on", "note")
"""What a row says of the person; the rest is about the role."""
ROLE_FIELDS = ("function", "since", "until")
MISSION_FIELDS = tuple(name for name in MISSION_COLUMNS if name not in ("number", "state"))
DAYS = frozenset({"since", "until", "last_confirmed_on", "closed_on"})

LABELS: dict[str, Promise] = {
    "number": _("Number here"),
    "state": _("State"),
    "name": _("Name"),
    "title": _("Title"),
    "role": _("Role"),
    "theme": _("Theme"),
    "function": _("Function"),
    "language": _("Language"),
    "email": _("E-mail address"),
    "telephone": _("Telephone"),
    "since": _("Since"),
    "until": _("Until"),
    "last_confirmed_on": _("Last confirmed on"),
    "note": _("Note"),
    "duty_station": _("Duty station"),
    "address": _("Address"),
    "accreditation": _("Accreditation"),
    "closed_on": _("Closed on"),
}

_ALSO = {
    "id": "number",
    "no": "number",
    "country": "state",
    "iso3": "state",
    "state party": "state",
    "full name": "name",
    "salutation": "title",
    "kind": "role",
    "position": "function",
    "job title": "function",
    "post": "function",
    "e-mail": "email",
    "mail": "email",
    "phone": "telephone",
    "tel": "telephone",
    "from": "since",
    "to": "until",
    "confirmed": "last_confirmed_on",
    "remarks": "note",
    "notes": "note",
    "city": "duty_station",
    "correspondence language": "language",
    "accredited to": "accreditation",
}


def column_of(heading: str) -> str:
    """The column that a heading names, in English or in the reader's language; "" for one not known."""
    text = " ".join(heading.casefold().replace("_", " ").replace(".", "").split())
    known = {name.replace("_", " "): name for name in LABELS}
    known |= {str(label).casefold(): name for name, label in LABELS.items()}
    return (known | _ENGLISH | _ALSO).get(text, "")


_ENGLISH = {
    "number here": "number",
    "e-mail address": "email",
    "last confirmed on": "last_confirmed_on",
}
