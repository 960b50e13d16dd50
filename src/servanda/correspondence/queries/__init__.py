"""Reading what is proposed, what is prepared, what has gone."""

from servanda.correspondence.queries.about_duties import DutyLetter, DutyLetters, letters_about_duties
from servanda.correspondence.queries.contacts import last_contacts
from servanda.correspondence.queries.letters import (
    LetterFilter,
    batch,
    batches,
    came_back,
    letter,
    letters,
    letters_of_state,
    letters_to_state,
)
from servanda.correspondence.queries.messages import (
    MessageFilter,
    ThreadEntry,
    file_of_message,
    log_entries,
    message,
    messages,
    messages_of_letter,
    messages_of_state,
    thread_of,
)
from servanda.correspondence.queries.progress import Progress, progress
from servanda.correspondence.queries.proposals import ProposalFilter, Proposed, proposed_letters
from servanda.correspondence.queries.recipients import StateQuery, states_that_fit

__all__ = [
    "DutyLetter",
    "DutyLetters",
    "LetterFilter",
    "MessageFilter",
    "Progress",
    "ProposalFilter",
    "Proposed",
    "StateQuery",
    "ThreadEntry",
    "batch",
    "batches",
    "came_back",
    "file_of_message",
    "last_contacts",
    "letter",
    "letters",
    "letters_about_duties",
    "letters_of_state",
    "letters_to_state",
    "log_entries",
    "message",
    "messages",
    "messages_of_letter",
    "messages_of_state",
    "progress",
    "proposed_letters",
    "states_that_fit",
    "thread_of",
]
