"""The addresses of the desk's pages about money."""

from django.urls import path

from servanda.desk.views.money import (
    accounts,
    budgets,
    cash,
    contribution_files,
    contributions,
    exports,
    lines,
    shares,
    taking_back,
)

urlpatterns = [
    path("", budgets.budget, name="budget"),
    path("budget-<int:year>.<str:form>", exports.budget, name="budget_export"),
    path("budgets/add/", budgets.add, name="budget_add"),
    path("budgets/<int:year>/of-plan/", budgets.of_plan, name="budget_of_plan"),
    path("budgets/<int:year>/correct/", budgets.correct, name="budget_correct"),
    path("budgets/<int:year>/take-back/", taking_back.budget, name="budget_take_back"),
    path("budgets/<int:year>/in-kind/take-out/", taking_back.in_kind, name="in_kind_of_budget_take_out"),
    path("budgets/<int:year>/move/", budgets.move, name="budget_move"),
    path("budgets/<int:year>/stage/<str:verb>/", budgets.stage, name="budget_stage"),
    path("lines/<int:number>/", lines.line, name="budget_line"),
    path("lines/<int:number>/add/", lines.add, name="spending_add"),
    path("lines/<int:number>/forecast/", lines.forecast, name="line_forecast"),
    path("spending/<int:number>/take-out/", lines.take_out, name="spending_take_out"),
    path("spending/<int:number>/close/", lines.close, name="commitment_close"),
    path("accounts/", accounts.files, name="accounts_files"),
    path("accounts/<int:number>/", accounts.file, name="accounts_file"),
    path("contributions/", contributions.contributions, name="contributions"),
    path(
        "contributions/<str:stream>-<int:year>.<str:form>", exports.contributions, name="contributions_export"
    ),
    # Before the patterns with a stream, which would take “files”, “rows” and “in-kind” for one.
    path("contributions/files/", contribution_files.files, name="contribution_files"),
    path("contributions/files/<int:number>/", contribution_files.file, name="contribution_file"),
    path("contributions/rows/<int:number>/take-out/", contributions.take_out, name="contribution_take_out"),
    path("contributions/in-kind/add/", contributions.add_in_kind, name="in_kind_add"),
    path(
        "contributions/in-kind/<int:number>/take-out/",
        contributions.take_out_in_kind,
        name="in_kind_take_out",
    ),
    path("contributions/<str:stream>/add/", contributions.add, name="contribution_add"),
    path("contributions/<str:stream>/<int:year>/<str:giver>/", contributions.giver, name="contribution"),
    path("shares/", shares.shares, name="shares"),
    path("shares/<int:number>/undo/", shares.undo, name="shares_undo"),
    path("cash/", cash.cash, name="cash"),
    path("cash/<str:stream>/balances/add/", cash.balance_add, name="balance_add"),
]
