"""Reading what follows from the recorded facts."""

from servanda.common.treaty import treaty_by_id as treaty
from servanda.duties.queries.columns import columns_of
from servanda.duties.queries.consequences import (
    Consequence,
    Effect,
    consequences,
    consequences_for_all,
    consequences_for_state,
    consequences_of_lines,
)
from servanda.duties.queries.register import read_anew, register

__all__ = [
    "Consequence",
    "Effect",
    "columns_of",
    "consequences",
    "consequences_for_all",
    "consequences_for_state",
    "consequences_of_lines",
    "read_anew",
    "register",
    "treaty",
]
