"""What can be done with money here: record it, move it between lines, ask for it. The host keeps the books."""

from servanda.finance.contributing import NewContribution
from servanda.finance.entering import NewEntry
from servanda.finance.operations.accounts_files import (
    discard_accounts,
    match_accounts,
    propose_accounts,
    take_accounts,
    undo_accounts,
)
from servanda.finance.operations.balances import record_balance
from servanda.finance.operations.budgets import (
    NewBudget,
    NewLine,
    adopt_budget,
    correct_budget,
    propose_budget,
    record_audit,
)
from servanda.finance.operations.contribution_files import (
    WhatIsTold,
    discard_contributions,
    match_contributions,
    propose_contributions,
    take_contributions,
    undo_contributions,
)
from servanda.finance.operations.contributions import record_contribution, take_out
from servanda.finance.operations.in_kind import record_in_kind, take_out_in_kind_of_budget
from servanda.finance.operations.lines import Move, forecast_line, reallocate
from servanda.finance.operations.plan_budgets import budget_of_plan, propose_budget_of_plan, take_back_budget
from servanda.finance.operations.rounds import ask_shares, undo_round
from servanda.finance.operations.spending import close_commitment, record_entry, take_out_entry

__all__ = [
    "Move",
    "NewBudget",
    "NewContribution",
    "NewEntry",
    "NewLine",
    "WhatIsTold",
    "adopt_budget",
    "ask_shares",
    "budget_of_plan",
    "close_commitment",
    "correct_budget",
    "discard_accounts",
    "discard_contributions",
    "forecast_line",
    "match_accounts",
    "match_contributions",
    "propose_accounts",
    "propose_budget",
    "propose_budget_of_plan",
    "propose_contributions",
    "reallocate",
    "record_audit",
    "record_balance",
    "record_contribution",
    "record_entry",
    "record_in_kind",
    "take_accounts",
    "take_back_budget",
    "take_contributions",
    "take_out",
    "take_out_entry",
    "take_out_in_kind_of_budget",
    "undo_accounts",
    "undo_contributions",
    "undo_round",
]
