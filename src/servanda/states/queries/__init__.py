"""Reading States, their names and their acts."""

from servanda.states.queries.acts import acts, acts_of, acts_with, recorded_acts
from servanda.states.queries.names import StateLabel, known_states, state_label, state_labels, states_table
from servanda.states.queries.proposals import acts_after, proposal, proposals

__all__ = [
    "StateLabel",
    "acts",
    "acts_after",
    "acts_of",
    "acts_with",
    "known_states",
    "proposal",
    "proposals",
    "recorded_acts",
    "state_label",
    "state_labels",
    "states_table",
]
