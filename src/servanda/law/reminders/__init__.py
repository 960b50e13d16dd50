"""The ladder of reminders as data, and which letters it proposes on a day. A person sends them."""

from servanda.law.reminders.ladder import Ladder, Reminder, check, load_ladder
from servanda.law.reminders.next_step import NextStep, next_step
from servanda.law.reminders.proposing import Proposal, Sent, proposals

__all__ = [
    "Ladder",
    "NextStep",
    "Proposal",
    "Reminder",
    "Sent",
    "check",
    "load_ladder",
    "next_step",
    "proposals",
]
