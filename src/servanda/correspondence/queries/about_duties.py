"""The letters about each duty, as they stood on a day: what went out, what was prepared."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from django.db.models import Q

from servanda.common.access import Viewer
from servanda.common.languages import current
from servanda.correspondence.access import seen_by
from servanda.correspondence.enums import GONE, Paper, Stage
from servanda.correspondence.models import Letter
from servanda.correspondence.queries.proposals import ladder_of

DutyKey = tuple[str, str, str]
"""State, obligation, period."""


@dataclass(frozen=True)
class DutyLetter:
    """A letter about one duty. `gone_on` is None where it had not left the house on the day."""

    id: int
    reference: str
    """“” for a draft."""
    reminder: str
    """The id of its rung on the ladder; “” for a letter that no ladder proposed."""
    name: str
    """The rung’s name in the language of the page; the paper’s name where there is no rung."""
    gone_on: dt.date | None


@dataclass(frozen=True)
class DutyLetters:
    """The letters about one duty, the newest first."""

    sent: Sequence[DutyLetter] = ()
    prepared: Sequence[DutyLetter] = ()

    @property
    def rungs(self) -> frozenset[str]:
        """The rungs of the ladder that are taken."""
        return frozenset(one.reminder for one in (*self.sent, *self.prepared) if one.reminder)


NONE = DutyLetters()


def letters_about_duties(
    viewer: Viewer, treaty_id: str, obligations: Collection[str], on: dt.date
) -> Mapping[DutyKey, DutyLetters]:
    """By duty, the letters that were there on the day `on`, as far as the viewer may see them. One query."""
    names = {rung.id: rung.names.in_language(current()) for rung in ladder_of(treaty_id).reminders}
    rows = (
        Letter.objects.filter(seen_by(viewer), treaty_id=treaty_id, obligation__in=obligations)
        .exclude(stage=Stage.WITHDRAWN)
        .filter(Q(approved_on__lte=on) | Q(approved_on__isnull=True, batch__made_at__date__lte=on))
        .order_by("-gone_on", "-pk")
    )
    found: dict[DutyKey, list[DutyLetter]] = defaultdict(list)
    for row in rows:
        gone = row.gone_on if row.stage in GONE and row.gone_on and row.gone_on <= on else None
        name = names.get(row.reminder, str(Paper(row.paper).label))
        letter = DutyLetter(row.pk, row.reference or "", row.reminder, name, gone)
        found[row.state_id, row.obligation, row.period].append(letter)
    return {
        key: DutyLetters(
            sent=[one for one in letters if one.gone_on], prepared=[one for one in letters if not one.gone_on]
        )
        for key, letters in found.items()
    }
