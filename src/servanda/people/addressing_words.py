"""The reasons for an addressee, told in the reader's language."""

from __future__ import annotations

from collections.abc import Iterator

from django.utils.translation import gettext as _

from servanda.common.languages import current
from servanda.common.steps import date_in_words
from servanda.common.treaty import treaty_of_this_desk
from servanda.people.addressing import Addressee, LanguageFrom
from servanda.people.enums import Freshness, Language, PersonRoleKind


def reasons(addressee: Addressee) -> list[str]:
    """Why this one: the role, who was passed over, the language, how recently the address was confirmed."""
    return [*_role(addressee), *_passed_over(addressee), _language(addressee), _freshness(addressee)]


def theme_name(theme: str) -> str:
    """A theme of the treaty file in the language of the page; "" for none."""
    found = treaty_of_this_desk().themes.get(theme)
    return found.names.in_language(current()) if found else theme


def _role(addressee: Addressee) -> Iterator[str]:
    if addressee.role is None:
        yield _("No person with an address is named for this, so the letter goes to the permanent mission.")
        return
    values = {
        "role": PersonRoleKind(addressee.role.kind).label,
        "day": date_in_words(addressee.role.since.isoformat() if addressee.role.since else ""),
    }
    if addressee.for_theme:
        values["theme"] = theme_name(addressee.for_theme)
        yield _("%(role)s for “%(theme)s” since %(day)s.") % values
    else:
        yield _("%(role)s for all matters since %(day)s.") % values


def _passed_over(addressee: Addressee) -> Iterator[str]:
    for role in addressee.passed_over:
        yield _("%(name)s (%(role)s) comes first and has no e-mail address on record.") % {
            "name": role.person.shown_name,
            "role": PersonRoleKind(role.kind).label,
        }


def _language(addressee: Addressee) -> str:
    name = {"language": Language(addressee.language).label}
    match addressee.language_from:
        case LanguageFrom.PERSON:
            return _("The person wishes to be written to in this language: %(language)s.") % name
        case LanguageFrom.MISSION:
            return _("The permanent mission’s language of correspondence: %(language)s.") % name
        case LanguageFrom.NOT_TOLD:
            return _("No language is on record; %(language)s is taken.") % name


def _freshness(addressee: Addressee) -> str:
    if addressee.last_confirmed_on is None:
        return _("Nobody has confirmed this address yet.")
    day = {"day": date_in_words(addressee.last_confirmed_on.isoformat())}
    if addressee.freshness is Freshness.STALE:
        return _("Last confirmed on %(day)s, more than a year before.") % day
    return _("Last confirmed on %(day)s.") % day
