"""Work on a batch that goes on after the page has answered: writing files, sending. One letter after another.

When the process ends in the middle, the pages show what is left, and a button goes on with it.
"""

from __future__ import annotations

import datetime as dt
import logging
from collections.abc import Callable, Iterable
from concurrent.futures import ThreadPoolExecutor
from functools import cache

from django.conf import settings
from django.db import connections
from django.utils import translation

from servanda.common.access import Viewer
from servanda.common.errors import BadInput
from servanda.correspondence.enums import Stage
from servanda.correspondence.models import Letter
from servanda.correspondence.operations import send_letter, write_files
from servanda.correspondence.operations.files import unwritten

log = logging.getLogger(__name__)


def write_batch(*, batch_id: int, actor: Viewer, now: dt.datetime) -> None:
    """Write the files of every approved letter of a batch that has none."""
    _later(lambda: [write_files(letter=letter, actor=actor, now=now) for letter in unwritten(batch_id)])


def send_letters(
    *, letter_ids: Iterable[int], actor: Viewer, today: dt.date, clock: Callable[[], dt.datetime]
) -> None:
    """Send letters one by one; what cannot be sent stays where it is, with a sentence."""

    def work() -> None:
        for letter_id in letter_ids:
            try:
                send_letter(letter_id=letter_id, actor=actor, today=today, now=clock())
            except BadInput as bad:
                Letter.objects.filter(pk=letter_id, stage=Stage.APPROVED).update(answer=str(bad))

    _later(work)


def _later(work: Callable[[], object]) -> None:
    if not settings.SERVANDA_MAIL_IN_BACKGROUND:
        work()
        return
    language = translation.get_language()

    def alone() -> None:
        try:
            with translation.override(language):
                work()
        except Exception:
            log.exception("Work on letters ended early; the pages show what is left.")
        finally:
            connections.close_all()

    _room().submit(alone)


@cache
def _room() -> ThreadPoolExecutor:
    return ThreadPoolExecutor(max_workers=1, thread_name_prefix="letters")
