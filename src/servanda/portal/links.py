"""The one-time link by which a colleague without an account comes to the sections in hand."""

from __future__ import annotations

import datetime as dt

from django.conf import settings
from django.core import signing
from django.urls import reverse
from django.utils import translation
from django.utils.translation import gettext_noop

from servanda.common.languages import django_code
from servanda.papers.isolates import inline
from servanda.people import mail
from servanda.portal.words import report_name, section_title
from servanda.reporting.form_versions import form_of
from servanda.reporting.models import Colleague
from servanda.reporting.operations import number_link
from servanda.states.queries import state_label

SALT = "servanda.portal.links"
DAYS = 14
"""A ministry answers in days, not in minutes. An older link still leads to a page that sends a new one."""


def link_path(colleague_id: int, number: int) -> str:
    """The path of the link of that number, in the language of the page."""
    return reverse("portal:handed_link", args=[signing.dumps([colleague_id, number], salt=SALT)])


def told_by(token: str) -> tuple[int, int] | None:
    """The colleague and the number of a link of ours, however old; None for anything else."""
    try:
        colleague, number = signing.loads(token, salt=SALT)
    except (signing.BadSignature, ValueError, TypeError):
        return None
    return colleague, number


def is_young(token: str) -> bool:
    """Whether a link of ours may still open something."""
    try:
        signing.loads(token, salt=SALT, max_age=dt.timedelta(days=DAYS))
    except signing.BadSignature:
        return False
    return True


def mail_link(colleague_id: int, *, now: dt.datetime) -> Colleague:
    """Mail a new link to the address that the focal point gave; `NotThere` where nothing is in hand any more."""
    colleague = number_link(colleague_id=colleague_id, now=now)
    version = colleague.version
    form = form_of(version.report.treaty_id, version.form_version)
    held = set(colleague.handed.filter(taken_back_at__isnull=True).values_list("section", flat=True))
    state = state_label(version.report.state_id, colleague.language, now.date())
    with translation.override(django_code(colleague.language)):
        link = settings.SERVANDA_ADDRESS.rstrip("/") + link_path(colleague.pk, colleague.link_number)
        told = {
            "link": link,
            "days": DAYS,
            "state": inline(state.name, colleague.language),
            "report": report_name(version.report.obligation, version.report.period),
            "sections": [section_title(section) for section in form.sections if section.id in held],
            "named_by": inline(colleague.named_by, colleague.language),
        }
        mail.send(
            mail.letter(
                colleague, gettext_noop("Sections of a report for you"), "portal/mail/handed.txt", **told
            )
        )
    return colleague
