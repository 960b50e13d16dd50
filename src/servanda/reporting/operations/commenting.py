"""A word on a section of a draft, between the State's focal points and those to whom the section was handed."""

from __future__ import annotations

import datetime as dt

from django.utils.translation import gettext as _

from servanda.common.access import Viewer
from servanda.common.errors import BadInput
from servanda.common.history import writing
from servanda.common.plain_text import plain_text
from servanda.reporting.access import require_section, require_state
from servanda.reporting.form_versions import form_of
from servanda.reporting.models import SectionComment
from servanda.reporting.operations.finding import version_of

LONGEST_COMMENT = 4_000


def comment(*, version_id: int, section: str, text: str, actor: Viewer, now: dt.datetime) -> SectionComment:
    """Add a comment to a section of a draft. BadInput where it says nothing or too much."""
    with writing():
        version = version_of(version_id)
        if actor.colleague is None:
            require_state(actor, version.report.state_id)
        require_section(actor, version, section)
        told = plain_text(text)
        if section not in form_of(version.report.treaty_id, version.form_version).sections_by_id:
            raise BadInput(_("The form has no such section."))
        if not told:
            raise BadInput(_("Write something first."))
        if len(told) > LONGEST_COMMENT:
            raise BadInput(
                _("This is too long for a comment. Write it into the section, or add it as a file.")
            )
        return SectionComment.objects.create(
            version=version,
            section=section,
            text=told,
            written_at=now,
            written_by=actor.name,
            user_id=actor.user_id,
            colleague_id=actor.colleague,
        )
