"""States, their names, and their acts towards a treaty."""

from servanda.states.models.acts import Act
from servanda.states.models.proposals import Proposal, ProposalLine
from servanda.states.models.states import State, StateName
from servanda.states.models.treaties import Treaty

__all__ = ["Act", "Proposal", "ProposalLine", "State", "StateName", "Treaty"]
