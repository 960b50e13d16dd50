"""The sections of a paper of any kind."""

from __future__ import annotations

from collections.abc import Sequence

from servanda.common.access import Viewer
from servanda.common.languages import current
from servanda.publications.drafts.annual import annual_sections
from servanda.publications.drafts.of_progress import progress_sections
from servanda.publications.drafts.of_status import status_sections
from servanda.publications.drafts.sections import Period, Section
from servanda.publications.enums import PaperKind
from servanda.states.queries import state_labels


def sections_of(treaty_id: str, kind: PaperKind, period: Period, viewer: Viewer) -> Sequence[Section]:
    """The sections as the records give them today, in the active language."""
    if kind is PaperKind.STATUS:
        return status_sections(treaty_id, period)
    names = {label.iso3: label.name for label in state_labels(current(), period.last)}
    if kind is PaperKind.PROGRESS:
        return progress_sections(treaty_id, period, names)
    return annual_sections(treaty_id, period, names, viewer)
