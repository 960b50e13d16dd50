"""What people type about money; the operations decide."""

from servanda.finance.forms.budgets import (
    AccountsForm,
    BudgetForm,
    DayForm,
    EntryForm,
    ForecastForm,
    ReallocationForm,
    ReasonForm,
)
from servanda.finance.forms.contributions import BalanceForm, ContributionForm, InKindForm, SharesForm

__all__ = [
    "AccountsForm",
    "BalanceForm",
    "BudgetForm",
    "ContributionForm",
    "DayForm",
    "EntryForm",
    "ForecastForm",
    "InKindForm",
    "ReallocationForm",
    "ReasonForm",
    "SharesForm",
]
