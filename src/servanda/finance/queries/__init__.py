"""Reading budgets, spending, contributions, and what they lead to."""

from servanda.finance.queries.budget import budget_report, budget_years, line_name
from servanda.finance.queries.budget_shapes import BudgetReport, BudgetYear, LineReport, Sums
from servanda.finance.queries.contributions import (
    ContributionLine,
    ContributionsReport,
    contributions,
    contributions_of_state,
    steps_of_state,
    support_in_kind,
    together,
    years_of_contributions,
)
from servanda.finance.queries.funding_state import CashState, FundingState, cash_state, funding_state
from servanda.finance.queries.imports import (
    accounts_file,
    accounts_files,
    accounts_plan,
    contribution_file,
    contribution_files,
    contributions_plan,
)
from servanda.finance.queries.sharing import SharedOut, Sharing, payers, shared_out
from servanda.finance.queries.spending import Spending, entries_of_line

__all__ = [
    "BudgetReport",
    "BudgetYear",
    "CashState",
    "ContributionLine",
    "ContributionsReport",
    "FundingState",
    "LineReport",
    "SharedOut",
    "Sharing",
    "Spending",
    "Sums",
    "accounts_file",
    "accounts_files",
    "accounts_plan",
    "budget_report",
    "budget_years",
    "cash_state",
    "contribution_file",
    "contribution_files",
    "contributions",
    "contributions_of_state",
    "contributions_plan",
    "entries_of_line",
    "funding_state",
    "line_name",
    "payers",
    "shared_out",
    "steps_of_state",
    "support_in_kind",
    "together",
    "years_of_contributions",
]
