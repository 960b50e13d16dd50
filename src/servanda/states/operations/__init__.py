"""Recording States, their acts, and what a depositary's status page proposes."""

from servanda.states.operations.acts import (
    choose_source,
    correct_act,
    record_act,
    refuse_contradictions,
    remove_act,
)
from servanda.states.operations.deciding import (
    Decided,
    approve,
    approve_together,
    refuse_incomplete,
    reject,
    together,
)
from servanda.states.operations.entry import entry_problems, refuse
from servanda.states.operations.loading import load_states
from servanda.states.operations.reading_status_page import propose_from_status_page

__all__ = [
    "Decided",
    "approve",
    "approve_together",
    "choose_source",
    "correct_act",
    "entry_problems",
    "load_states",
    "propose_from_status_page",
    "record_act",
    "refuse",
    "refuse_contradictions",
    "refuse_incomplete",
    "reject",
    "remove_act",
    "together",
]
