"""The tables of money."""

from servanda.finance.models.budget import Budget, BudgetLine, Entry, LineForecast, Reallocation
from servanda.finance.models.contributions import Balance, Contribution, InKind, ShareRound
from servanda.finance.models.imports import AccountsImport, ContributionsImport

__all__ = [
    "AccountsImport",
    "Balance",
    "Budget",
    "BudgetLine",
    "Contribution",
    "ContributionsImport",
    "Entry",
    "InKind",
    "LineForecast",
    "Reallocation",
    "ShareRound",
]
