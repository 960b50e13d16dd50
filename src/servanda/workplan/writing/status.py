"""What the paper says of its own status: a draft, or what was done with it, each step with its day."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from servanda.papers.dates import write_date
from servanda.workplan.stages import Stage

Step = tuple[Stage, dt.date | None]


def status_sentences(steps: Sequence[Step], language: str, *, draft: bool) -> Iterator[str]:
    """A sentence for each step, in the active language, which is that of the paper; one for a draft."""
    if draft and not steps:
        yield _("This plan is a draft; the Coordination Committee has not endorsed it yet.")
    for stage, day in steps:
        if sentence := _sentence(stage, write_date(day, language) if day else ""):
            yield sentence


def _sentence(stage: Stage, day: str) -> str:
    if day:
        return str(_ON[stage]) % {"day": day} if stage in _ON else ""
    return str(_EVER.get(stage, ""))


_ON: dict[Stage, Promise] = {
    Stage.ENDORSED: gettext_lazy("The Coordination Committee endorsed this plan on %(day)s."),
    Stage.CIRCULATED: gettext_lazy("This plan was circulated to all States Parties on %(day)s."),
    Stage.ADOPTED: gettext_lazy("The States Parties adopted this plan on %(day)s."),
}
_EVER: dict[Stage, Promise] = {
    Stage.ENDORSED: gettext_lazy("The Coordination Committee endorsed this plan."),
    Stage.CIRCULATED: gettext_lazy("This plan was circulated to all States Parties."),
    Stage.ADOPTED: gettext_lazy("The States Parties adopted this plan."),
}
"""Where the day is not known."""
