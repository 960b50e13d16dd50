"""Reading letters and batches."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from django.db.models import QuerySet
from django.utils.translation import gettext as _

from servanda.common.access import NotThere, Role, Viewer, require
from servanda.correspondence.access import seen_by
from servanda.correspondence.enums import CAME_BACK, GONE, Stage
from servanda.correspondence.models import Letter, LetterBatch
from servanda.correspondence.queries.words import with_words
from servanda.library.access import Opening

READERS = (Role.STAFF, Role.PRESIDENT, Role.COORDINATOR, Role.AUDITOR)


def letter(letter_id: int, *, viewer: Viewer) -> Letter:
    """One letter; `NotThere` where there is none of that number, or none for this viewer. One query."""
    require(viewer, *READERS)
    found = _seen(viewer).filter(pk=letter_id).first()
    if found is None:
        raise NotThere(_("There is no such letter."))
    return found


def batch(batch_id: int, *, viewer: Viewer) -> tuple[LetterBatch, Sequence[Letter]]:
    """A batch with its letters, those taken out as well. Two queries."""
    require(viewer, *READERS)
    found = LetterBatch.objects.filter(pk=batch_id).first()
    if found is None:
        raise NotThere(_("There is no such batch of letters."))
    return found, list(_seen(viewer).filter(batch=found))


def batches(*, viewer: Viewer, newest: int = 50) -> Sequence[LetterBatch]:
    """The newest batches, each with its letters as far as the viewer sees them."""
    require(viewer, *READERS)
    return list(LetterBatch.objects.filter(letters__in=_seen(viewer)).distinct()[:newest])


@dataclass(frozen=True)
class LetterFilter:
    """What a list of letters is narrowed to; empty for all."""

    state: str = ""
    stage: str = ""
    text: str = ""


def letters(*, viewer: Viewer, only: LetterFilter | None = None, newest: int = 300) -> Sequence[Letter]:
    """Letters that were approved, the newest first: the outbox. One query."""
    require(viewer, *READERS)
    only = only or LetterFilter()
    found = _seen(viewer).filter(reference__isnull=False)
    if only.state:
        found = found.filter(state_id=only.state)
    if only.stage:
        found = found.filter(stage=only.stage)
    return list(found.filter(with_words(only.text)).order_by("-approved_on", "-pk")[:newest])


def came_back(*, viewer: Viewer, newest: int = 50) -> Sequence[Letter]:
    """Letters that were handed over by e-mail and wait for a person again, the newest first. One query."""
    require(viewer, *READERS)
    return list(_seen(viewer).filter(stage__in=CAME_BACK).order_by("-claimed_at", "-pk")[:newest])


def letters_of_state(viewer: Viewer, iso3: str, *, newest: int = 20) -> Sequence[Letter]:
    """The newest letters to a State that were approved and not taken out, for its State file. One query."""
    if not viewer.has(*READERS):
        return []
    found = _seen(viewer).filter(state_id=iso3, reference__isnull=False).exclude(stage=Stage.WITHDRAWN)
    return list(found.order_by("-approved_on", "-pk")[:newest])


def letters_to_state(viewer: Viewer, iso3: str) -> Sequence[Letter]:
    """Letters that went to a State, newest first: what its focal point sees. `NotThere` for anyone else's State.

    Staff and others of the Unit see them by their label. Strictly confidential ones stay with the Unit.
    """
    if not (viewer.speaks_for(iso3) or viewer.has(*READERS)):
        raise NotThere(_("There is no such page."))
    opening = Opening(states=frozenset({iso3}))
    found = Letter.objects.filter(seen_by(viewer, opening), state_id=iso3, stage__in=GONE)
    return list(found.select_related("word_file", "pdf_file").order_by("-gone_on", "-pk"))


def _seen(viewer: Viewer) -> QuerySet[Letter]:
    return Letter.objects.filter(seen_by(viewer)).select_related("word_file", "pdf_file")
