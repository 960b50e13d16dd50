"""Reading what is proposed, what is prepared, what has gone."""

from servanda.correspondence.queries.contacts import last_contacts
from servanda.correspondence.queries.letters import (
    LetterFilter,
    batch,
    batches,
    letter,
    letters,
    letters_of_state,
    letters_to_state,
)
from servanda.correspondence.queries.proposals import ProposalFilter, Proposed, proposed_letters

__all__ = [
    "LetterFilter",
    "ProposalFilter",
    "Proposed",
    "batch",
    "batches",
    "last_contacts",
    "letter",
    "letters",
    "letters_of_state",
    "letters_to_state",
    "proposed_letters",
]
