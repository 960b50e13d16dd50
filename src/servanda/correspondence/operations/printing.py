"""Letters that leave the house on paper."""

from __future__ import annotations

import datetime as dt

from servanda.common.access import Viewer
from servanda.common.history import writing
from servanda.correspondence.access import require_writing
from servanda.correspondence.enums import Stage
from servanda.correspondence.models import Letter
from servanda.correspondence.operations.moving import letter_to_change, move, refuse


def mark_printed(*, letter_id: int, actor: Viewer, today: dt.date) -> Letter:
    """Say that a letter was printed and goes by mail or by hand. Saying so twice changes nothing."""
    require_writing(actor)
    with writing():
        letter = letter_to_change(letter_id)
        if letter.stage == Stage.PRINTED:
            return letter
        if not move(
            letter,
            Stage.PRINTED,
            actor=actor,
            action="print letter",
            gone_on=today,
            gone_by=actor.name,
            answer="",
        ):
            raise refuse(letter, Stage.PRINTED)
    return letter
