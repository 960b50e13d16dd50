"""Keeping what was typed or read but not saved yet, and showing it again to whoever wrote it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.core import signing
from django.db.models import QuerySet

from servanda.common.access import Viewer
from servanda.common.languages import current
from servanda.common.plain_text import plain_text
from servanda.portal.models import Source, UnsavedEntry
from servanda.reporting.models import ReportVersion

SALT = "servanda.portal.unsaved"
DAYS_A_FORM_STAYS_OPEN = 30
LARGEST_ENTRY = 500_000
"""Characters: as much as a section holds."""
NOT_TYPED = frozenset({"csrfmiddlewaretoken", "form_of"})


def comment_place(section: str) -> str:
    """Under what a comment on a section is kept, beside the section itself."""
    return f"comment.{section}"


def page_place(page: str) -> str:
    """Under what the form of a page around the answers (`about`, `recall`, `colleagues`) is kept."""
    return f"page.{page}"


def mark_of_form(viewer: Viewer, version_id: int, section: str) -> str:
    """Goes into the form, so that what comes back without a session is known to be of a person's own form."""
    return signing.dumps([viewer.user_id, viewer.colleague, version_id, section], salt=SALT)


def keep(
    *, mark: str, version_id: int, section: str, typed: Mapping[str, str | list[str]], now: dt.datetime
) -> bool:
    """Keep a form that came without a session. False, and nothing kept, where it is nobody's or far too long."""
    writer = writer_of(mark, version_id, section)
    told = {plain_text(name): _plain(value) for name, value in typed.items() if name not in NOT_TYPED}
    if writer is None or sum(sum(map(len, value)) for value in told.values()) > LARGEST_ENTRY:
        return False
    UnsavedEntry.objects.update_or_create(
        **_whose(writer),
        version_id=version_id,
        section=section,
        defaults={"typed": told, "kept_at": now, "language": current(), "source": Source.SESSION},
    )
    return True


def _plain(value: str | list[str]) -> str | list[str]:
    return plain_text(value) if isinstance(value, str) else [plain_text(one) for one in value]


def keep_read(
    *, viewer: Viewer, version_id: int, sections: Mapping[str, dict[str, str]], now: dt.datetime
) -> None:
    """Keep what was read in a completed Word form, by section, until the viewer has looked at it."""
    for section, typed in sections.items():
        UnsavedEntry.objects.update_or_create(
            writer_id=viewer.user_id,
            version_id=version_id,
            section=section,
            defaults={"typed": typed, "kept_at": now, "language": "en", "source": Source.WORD},
        )


def from_word(viewer: Viewer, version_id: int) -> Mapping[str, UnsavedEntry]:
    """By section what was read in a Word form and is not saved yet. One query."""
    return {entry.section: entry for entry in _of(viewer, version_id).filter(source=Source.WORD)}


def kept(viewer: Viewer, version_id: int, section: str) -> UnsavedEntry | None:
    """What the viewer typed into a section and could not save. One query."""
    return _of(viewer, version_id).filter(section=section).first()


def follow(viewer: Viewer, draft: ReportVersion) -> None:
    """What the viewer had not saved when an earlier version was submitted waits in the draft that corrects it."""
    left = UnsavedEntry.objects.filter(
        writer_id=viewer.user_id, version__report_id=draft.report_id, version__number__lt=draft.number
    )
    taken = kept_sections(viewer, draft.pk)
    for entry in left.exclude(section__startswith=page_place("")).order_by("-version__number"):
        if entry.section not in taken:
            taken |= {entry.section}
            entry.version = draft
            entry.save(update_fields=["version"])


def kept_sections(viewer: Viewer, version_id: int) -> frozenset[str]:
    """The sections of which the viewer has something unsaved. One query."""
    return frozenset(_of(viewer, version_id).values_list("section", flat=True))


def forget(viewer: Viewer, version_id: int, section: str) -> None:
    """The viewer saved the section, or wants the entry no longer."""
    _of(viewer, version_id).filter(section=section).delete()


@dataclass(frozen=True)
class Writer:
    """Whose form it is: an account, or a colleague without one."""

    user_id: int | None
    colleague: int | None


def writer_of(mark: str, version_id: int, section: str) -> Writer | None:
    """Whose form of that section carries the mark; None where it is nobody's."""
    age = dt.timedelta(days=DAYS_A_FORM_STAYS_OPEN)
    try:
        user_id, colleague, version, of = signing.loads(mark, salt=SALT, max_age=age)
    except (signing.BadSignature, ValueError, TypeError):
        return None
    return Writer(user_id, colleague) if (version, of) == (version_id, section) else None


def _of(viewer: Viewer, version_id: int) -> QuerySet[UnsavedEntry]:
    return UnsavedEntry.objects.filter(**_whose(viewer), version_id=version_id)


def _whose(writer: Viewer | Writer) -> dict[str, Any]:
    return {"writer_id": writer.user_id, "colleague_id": writer.colleague}
