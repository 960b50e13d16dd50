"""Formal meetings, past and announced."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from servanda.common.as_of import AsOf
from servanda.common.languages import current
from servanda.duties.queries import register
from servanda.law.records import Meeting
from servanda.states.queries import state_labels


@dataclass(frozen=True)
class MeetingsPage:
    """The context of `website/meetings.html`."""

    ahead: Sequence[Meeting]
    """Soonest first."""
    held: Sequence[Meeting]
    """Newest first."""
    names: dict[str, str]
    """Names of States by code."""


def meetings_page(treaty_id: str, as_of: AsOf) -> MeetingsPage:
    """The meetings as seen on the day shown."""
    meetings = sorted(register(treaty_id).meetings, key=lambda meeting: meeting.opens_on)
    return MeetingsPage(
        ahead=[meeting for meeting in meetings if meeting.closes_on >= as_of.day],
        held=[meeting for meeting in reversed(meetings) if meeting.closes_on < as_of.day],
        names={label.iso3: label.name for label in state_labels(current(), as_of.day)},
    )
