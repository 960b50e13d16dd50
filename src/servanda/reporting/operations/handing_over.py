"""Sections of a draft handed to a colleague in another ministry, and taken back. A State's focal points only.

Nothing of this enters the history, which others read: who has what is told by the rows themselves, to the State.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection
from dataclasses import dataclass

from django.utils.translation import gettext as _

from servanda.common.access import NotThere, Viewer
from servanda.common.errors import BadInput
from servanda.common.history import writing
from servanda.people.addresses import normal_address
from servanda.people.contact_checks import person_mistakes
from servanda.people.enums import Language
from servanda.people.models import Person
from servanda.reporting.access import require_state
from servanda.reporting.enums import Stage
from servanda.reporting.form_versions import form_of
from servanda.reporting.models import Colleague, HandedSection, ReportVersion
from servanda.reporting.operations.finding import version_of

MOST_COLLEAGUES = 40
"""Of one draft: the form has eleven sections, and each link is a letter to someone."""
LONGEST_NAME = 200


@dataclass(frozen=True, kw_only=True)
class Named:
    """Who is to fill sections."""

    name: str
    email: str
    organization: str = ""
    language: str = Language.ENGLISH


def hand_over(
    *, version_id: int, to: Named, sections: Collection[str], actor: Viewer, now: dt.datetime
) -> Colleague:
    """Put sections of a draft into someone's hands. Who has some already at that address gets these as well.

    BadInput where nobody can be written to, or no section of the form is chosen. Nothing is mailed here.
    """
    with writing():
        version = _own_draft(version_id, actor)
        _refuse(version, to, sections, now)
        address = normal_address(to.email)
        colleague = version.colleagues.filter(email=address).first() or Colleague(
            version=version, email=address, named_at=now, named_by=actor.name
        )
        colleague.name = " ".join(to.name.split())
        colleague.organization = " ".join(to.organization.split())
        colleague.language = to.language
        colleague.save()
        for section in sorted(sections):
            HandedSection.objects.get_or_create(
                colleague=colleague,
                section=section,
                taken_back_at=None,
                defaults={"handed_at": now, "handed_by": actor.name},
            )
        return colleague


def take_back(
    *, version_id: int, colleague_id: int, actor: Viewer, now: dt.datetime, section: str = ""
) -> None:
    """End a colleague's access to a section, or to all of them; at once. What was written stays in the draft."""
    with writing():
        colleague = _own_draft(version_id, actor).colleagues.filter(pk=colleague_id).first()
        if colleague is None:
            raise NotThere(_("There is no such colleague."))
        held = colleague.handed.filter(taken_back_at__isnull=True)
        (held.filter(section=section) if section else held).update(
            taken_back_at=now, taken_back_by=actor.name
        )


def number_link(*, colleague_id: int, now: dt.datetime) -> Colleague:
    """Count one more link as mailed: those before it open nothing any more. The caller mails it."""
    with writing():
        colleague = Colleague.objects.filter(pk=colleague_id).select_related("version__report").first()
        if colleague is None or not is_open(colleague):
            raise NotThere(_("Nothing of a report is in your hands any more."))
        colleague.link_number += 1
        colleague.link_mailed_at, colleague.link_used_at = now, None
        colleague.save(update_fields=["link_number", "link_mailed_at", "link_used_at"])
        return colleague


def use_link(*, colleague_id: int, number: int, now: dt.datetime) -> Colleague | None:
    """Use the link up. None where it was used, is not the one mailed last, or nothing is in those hands any more."""
    with writing():
        colleague = Colleague.objects.filter(pk=colleague_id).select_related("version__report").first()
        if colleague is None or not is_open(colleague):
            return None
        if number < 1 or colleague.link_number != number or colleague.link_used_at is not None:
            return None
        colleague.link_used_at = colleague.last_here_at = now
        colleague.save(update_fields=["link_used_at", "last_here_at"])
        return colleague


def is_open(colleague: Colleague) -> bool:
    """Whether anything is in the colleague's hands: the report is still a draft, and not all was taken back."""
    is_draft = colleague.version.stage == Stage.DRAFT
    return is_draft and colleague.handed.filter(taken_back_at__isnull=True).exists()


def _own_draft(version_id: int, actor: Viewer) -> ReportVersion:
    version = version_of(version_id)
    require_state(actor, version.report.state_id)
    if version.stage != Stage.DRAFT:
        raise BadInput(_("The report is submitted: nobody fills it any more."))
    return version


def _refuse(version: ReportVersion, to: Named, sections: Collection[str], now: dt.datetime) -> None:
    as_person = Person(
        name=to.name, email=normal_address(to.email), note=to.organization, language=to.language
    )
    found = list(person_mistakes(as_person, now.date()))
    if not as_person.email:
        found.append(_("Write the e-mail address to which the link is sent."))
    if len(to.organization) > LONGEST_NAME:
        found.append(
            _("The name of the ministry is too long: %(most)s signs at most.") % {"most": LONGEST_NAME}
        )
    known = form_of(version.report.treaty_id, version.form_version).sections_by_id
    if not sections or not set(sections) <= set(known):
        found.append(_("Choose at least one section from the list."))
    if version.colleagues.exclude(email=as_person.email).count() >= MOST_COLLEAGUES:
        found.append(_("%(most)s colleagues share this report already.") % {"most": MOST_COLLEAGUES})
    if found:
        raise BadInput(found)
