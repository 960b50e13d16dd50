"""What people type about money; the operations decide."""

from servanda.finance.forms.budgets import BudgetForm, DayForm, ReasonForm
from servanda.finance.forms.contributions import BalanceForm, ContributionForm, InKindForm, SharesForm
from servanda.finance.forms.files import AccountsForm, ContributionsFileForm
from servanda.finance.forms.rows import EntryForm, ForecastForm, ReallocationForm

__all__ = [
    "AccountsForm",
    "BalanceForm",
    "BudgetForm",
    "ContributionForm",
    "ContributionsFileForm",
    "DayForm",
    "EntryForm",
    "ForecastForm",
    "InKindForm",
    "ReallocationForm",
    "ReasonForm",
    "SharesForm",
]
