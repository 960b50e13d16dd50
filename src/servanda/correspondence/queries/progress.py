"""How far the work on a batch has come, while it goes on."""

from __future__ import annotations

from dataclasses import dataclass

from django.db.models import Count, F, Q
from django.utils.translation import gettext as _

from servanda.common.access import NotThere, Viewer, require
from servanda.correspondence.access import seen_by
from servanda.correspondence.enums import GONE, SENDABLE, Stage
from servanda.correspondence.models import Letter, LetterBatch
from servanda.correspondence.queries.letters import READERS


@dataclass(frozen=True)
class Progress:
    """Counts of letters of a batch that were approved and not taken out."""

    approved: int
    written: int
    """With their Word file and their PDF."""
    to_go: int
    """Those that were to go by e-mail when someone last said so."""
    waiting: int
    """Of these, those whose turn has not come."""
    gone: int
    """Sent or printed."""

    @property
    def handled(self) -> int:
        """Of those to go, how many have had their turn."""
        return self.to_go - self.waiting

    @property
    def is_writing(self) -> bool:
        """Whether files are still to be written."""
        return self.written < self.approved

    @property
    def is_sending(self) -> bool:
        """Whether letters that are to go wait for their turn."""
        return self.waiting > 0


def progress(batch_id: int, *, viewer: Viewer) -> Progress:
    """The counts of a batch. Two queries."""
    require(viewer, *READERS)
    asked = LetterBatch.objects.filter(pk=batch_id).values_list("asked_to_send_at", flat=True).first()
    letters = Letter.objects.filter(seen_by(viewer), batch_id=batch_id, reference__isnull=False)
    found = letters.exclude(stage=Stage.WITHDRAWN).aggregate(
        approved=Count("pk"),
        written=Count("pk", filter=Q(word_file__isnull=False)),
        gone=Count("pk", filter=Q(stage__in=GONE)),
        waiting=Count("pk", filter=_waiting() if asked else Q(pk__in=[])),
        turned=Count("pk", filter=Q(claimed_at__gte=asked) if asked else Q(pk__in=[])),
    )
    if not found["approved"] and not LetterBatch.objects.filter(pk=batch_id).exists():
        raise NotThere(_("There is no such batch of letters."))
    return Progress(
        approved=found["approved"],
        written=found["written"],
        to_go=found["waiting"] + found["turned"],
        waiting=found["waiting"],
        gone=found["gone"],
    )


def _waiting() -> Q:
    """Letters whose turn has not come since their batch was to be sent; without an address none ever comes."""
    not_yet = Q(claimed_at__isnull=True) | Q(claimed_at__lt=F("batch__asked_to_send_at"))
    return Q(stage__in=SENDABLE) & ~Q(email="") & not_yet
