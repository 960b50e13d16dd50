"""Writing the sections of a paper."""

from __future__ import annotations

import datetime as dt
import unicodedata
from collections.abc import Mapping, Sequence

from django.utils.translation import gettext as _

from servanda.common.access import Viewer
from servanda.common.errors import BadInput, Stale
from servanda.common.history import record, writing
from servanda.common.history.meanwhile import changed_meanwhile
from servanda.common.history.models import Change
from servanda.common.history.queries import last_change
from servanda.publications.access import require_writing
from servanda.publications.models import SectionText
from servanda.publications.operations.papers import draft_in_use

LONGEST_SECTION = 40_000
"""Letters of one section: some ten pages."""


def paragraphs_of(typed: str) -> list[str]:
    """What was typed, as paragraphs: an empty line between them; signs without a shape are left out."""
    clean = "".join(
        sign for sign in typed if sign in "\n\t" or unicodedata.category(sign) not in ("Cc", "Cs")
    )
    joined = [" ".join(block.split()) for block in clean.replace("\r\n", "\n").split("\n\n")]
    return [unicodedata.normalize("NFC", one) for one in joined if one]


def write_section(
    *,
    draft_id: int,
    section: str,
    language: str,
    paragraphs: Sequence[str],
    based_on: Sequence[str],
    seen: int,
    actor: Viewer,
    now: dt.datetime,
) -> SectionText | None:
    """Write a section in one language, in place of the words from the records, which are `based_on` now.

    Paragraphs equal to those leave the section to the records again, and give None. `seen` is the edition that was
    open, 0 for none: `Stale`, with both texts, where somebody else wrote meanwhile.
    """
    require_writing(actor)
    if sum(map(len, paragraphs)) > LONGEST_SECTION:
        raise BadInput(
            _("This section is too long for a paper. Shorten it, or attach an annex as a document.")
        )
    with writing():
        draft_in_use(draft_id)
        there = SectionText.objects.filter(draft_id=draft_id, section=section, language=language).first()
        if (there.edition if there else 0) != seen:
            raise _stale(there, (draft_id, section, language), paragraphs)
        if list(paragraphs) == list(based_on):
            _leave(there, actor)
            return None
        return _write(there, (draft_id, section, language), (paragraphs, based_on), actor, now)


def _write(
    there: SectionText | None,
    place: tuple[int, str, str],
    texts: tuple[Sequence[str], Sequence[str]],
    actor: Viewer,
    now: dt.datetime,
) -> SectionText:
    draft_id, section, language = place
    row = there or _begun_again(draft_id, section, language)
    before = {"paragraphs": row.paragraphs, "edition": row.edition} if there else None
    row.paragraphs, row.based_on = list(texts[0]), list(texts[1])
    row.edition, row.written_at, row.written_by = row.edition + 1, now, actor.name
    row.save()
    after = {"section": section, "language": language, "paragraphs": row.paragraphs, "edition": row.edition}
    record(actor=actor, subject=row, action="write section of paper", before=before, after=after)
    return row


def _begun_again(draft_id: int, section: str, language: str) -> SectionText:
    """A row for a section that has none. Editions go on where they ended, so that none is ever taken for another."""
    before = _given_back(draft_id, section, language)
    edition = (before.before or {}).get("edition", 0) if before else 0
    return SectionText(draft_id=draft_id, section=section, language=language, edition=edition)


def _leave(there: SectionText | None, actor: Viewer) -> None:
    if there is not None:
        before = {
            "section": there.section,
            "language": there.language,
            "paragraphs": there.paragraphs,
            "edition": there.edition,
            "draft": there.draft_id,
        }
        record(actor=actor, subject=there, action="leave section to records", before=before)
        there.delete()


def _stale(there: SectionText | None, place: tuple[int, str, str], paragraphs: Sequence[str]) -> Stale:
    change = last_change(there) if there else _given_back(*place)
    return changed_meanwhile(
        change,
        theirs={"paragraphs": list(there.paragraphs) if there else []},
        yours={"paragraphs": list(paragraphs)},
        sentence=_(
            "Somebody wrote this section after you opened it. Both texts are shown; nothing was saved."
        ),
    )


def _given_back(draft_id: int, section: str, language: str) -> Change | None:
    """The last time that a text of the section in the language was given back to the records."""
    given_back = Change.objects.filter(
        subject_table=SectionText._meta.db_table,
        action="leave section to records",
        before__draft=draft_id,
        before__section=section,
        before__language=language,
    )
    return given_back.order_by("-number").first()


def write_sections(
    *,
    draft_id: int,
    language: str,
    changed: Mapping[str, tuple[Sequence[str], Sequence[str], int]],
    actor: Viewer,
    now: dt.datetime,
) -> int:
    """Write several sections at once, all or none: section → paragraphs, what they are based on, edition seen."""
    with writing():
        for section, (paragraphs, based_on, seen) in changed.items():
            write_section(
                draft_id=draft_id,
                section=section,
                language=language,
                paragraphs=paragraphs,
                based_on=based_on,
                seen=seen,
                actor=actor,
                now=now,
            )
    return len(changed)
