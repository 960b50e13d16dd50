"""Reading the papers in the making."""

from __future__ import annotations

from collections.abc import Sequence

from django.utils.translation import gettext as _

from servanda.common.access import NotThere, Viewer
from servanda.common.languages import current
from servanda.meetings.paper_heads import head_of
from servanda.publications.access import require_reading
from servanda.publications.drafts.merging import ShownDraft, Written, merged
from servanda.publications.drafts.sections import Period
from servanda.publications.drafts.whole import sections_of
from servanda.publications.enums import PaperKind
from servanda.publications.models import PaperDraft, SectionText


def paper_drafts(treaty_id: str, *, viewer: Viewer) -> Sequence[PaperDraft]:
    """The papers begun and in use, the newest period first. One query."""
    require_reading(viewer)
    return list(PaperDraft.objects.filter(treaty_id=treaty_id, in_use=True))


def papers_taken_out(treaty_id: str, *, viewer: Viewer) -> Sequence[PaperDraft]:
    """The papers taken out of use, the newest period first. One query."""
    require_reading(viewer)
    return list(PaperDraft.objects.filter(treaty_id=treaty_id, in_use=False))


def shown_draft(number: int, *, viewer: Viewer) -> ShownDraft:
    """A paper in the active language: the records as they stand now, under what people wrote. `NotThere` if none."""
    require_reading(viewer)
    draft = PaperDraft.objects.prefetch_related("texts").filter(pk=number).first()
    if draft is None:
        raise NotThere(_("There is no such paper."))
    return _shown(draft, [_written(row) for row in draft.texts.all()], viewer)


def paper_of_period(treaty_id: str, kind: PaperKind, period: Period, *, viewer: Viewer) -> ShownDraft:
    """The paper of a kind about a period, as `shown_draft`; from the records alone where nobody began it."""
    require_reading(viewer)
    begun = PaperDraft.objects.filter(
        treaty_id=treaty_id, kind=kind, first_on=period.first, last_on=period.last, in_use=True
    ).first()
    if begun is not None:
        return shown_draft(begun.pk, viewer=viewer)
    unsaved = PaperDraft(treaty_id=treaty_id, kind=kind, first_on=period.first, last_on=period.last)
    return _shown(unsaved, [], viewer)


def _shown(draft: PaperDraft, texts: Sequence[Written], viewer: Viewer) -> ShownDraft:
    period = Period(draft.first_on, draft.last_on)
    sections = sections_of(draft.treaty_id, draft.kind, period, viewer)
    return ShownDraft(
        id=draft.pk or 0,
        kind=draft.kind,
        period=period,
        language=current(),
        head=head_of(draft.head),
        edition=draft.edition,
        meeting=draft.meeting,
        sections=merged(sections, texts, current()),
        taken_out=draft.taken_out,
    )


def _written(row: SectionText) -> Written:
    return Written(
        row.section,
        row.language,
        row.paragraphs,
        row.based_on,
        row.edition,
        row.written_by,
        row.written_at,
    )
