"""Budgets: looked at, entered, adopted, audited, and money moved inside them."""

from __future__ import annotations

import datetime as dt
from typing import Any

from django.conf import settings
from django.contrib import messages
from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _

from servanda.common.access import NotThere, ViewerRequest
from servanda.common.as_of import as_of
from servanda.common.clock import today
from servanda.common.obligations import in_digits
from servanda.common.steps import date_in_words
from servanda.desk.access import reads_the_money, works_at_the_desk
from servanda.desk.pages.money.budget import budget_page
from servanda.desk.views.letters.forms import answer
from servanda.desk.views.people.forms import FormPage, version_opened
from servanda.finance import operations
from servanda.finance.forms import BudgetForm, DayForm, ReallocationForm
from servanda.finance.funding import funding_of
from servanda.finance.queries import BudgetReport, budget_report

FORM = "desk/money/form.html"


@reads_the_money
def budget(request: ViewerRequest) -> HttpResponse:
    """The budget of a year as of a day."""
    day = as_of(request)
    page = budget_page(request.viewer, settings.SERVANDA_TREATY, day, request.GET.get("year", ""))
    return render(request, "desk/money/budget.html", {"page": page, "as_of": day})


@works_at_the_desk
def add(request: ViewerRequest) -> HttpResponse:
    """A budget that is proposed."""
    posted = request.POST if request.method == "POST" else None
    form = BudgetForm(funding_of(settings.SERVANDA_TREATY), posted, initial={"year": today().year + 1})
    page = FormPage(_("Enter a budget"), [form], _("Save the budget"), reverse("desk:budget"))

    def save() -> str:
        year = form.cleaned_data["year"]
        operations.propose_budget(
            treaty_id=settings.SERVANDA_TREATY,
            year=year,
            budget=form.budget(),
            actor=request.viewer,
            today=today(),
        )
        return _address(year)

    return answer(request, page, save, _("The budget is saved as proposed."), "desk/money/budget_form.html")


@works_at_the_desk
def of_plan(request: ViewerRequest, year: int) -> HttpResponse:
    """The budget that the work plan of the year prints; a GET only leads to the page of the year."""
    if request.method == "POST":
        made = operations.propose_budget_of_plan(
            treaty_id=settings.SERVANDA_TREATY, year=year, actor=request.viewer, today=today()
        )
        messages.success(request, _saved(made.adopted_on))
    return HttpResponseRedirect(_address(year))


@works_at_the_desk
def correct(request: ViewerRequest, year: int) -> HttpResponse:
    """The lines of a proposed budget, typed over."""
    found = _report(request, year)
    posted = request.POST if request.method == "POST" else None
    form = BudgetForm(funding_of(settings.SERVANDA_TREATY), posted, initial=_initial(found))
    form.fields["year"].disabled = True
    page = FormPage(
        _("Correct the budget"), [form], _("Save the budget"), _address(year), version=found.version
    )

    def save() -> str:
        operations.correct_budget(
            budget_id=found.id,
            version=version_opened(request, 0),
            budget=form.budget(),
            actor=request.viewer,
        )
        return _address(year)

    return answer(request, page, save, _("The budget is saved."), "desk/money/budget_form.html")


@works_at_the_desk
def stage(request: ViewerRequest, year: int, verb: str) -> HttpResponse:
    """The day on which a budget was adopted, or its accounts were audited."""
    verbs: dict[str, Any] = {"adopt": operations.adopt_budget, "audit": operations.record_audit}
    if verb not in verbs:
        raise NotThere
    found = _report(request, year)
    form = DayForm(request.POST if request.method == "POST" else None, initial={"on": today()})
    titles = {
        "adopt": _("The budget of %(year)s was adopted"),
        "audit": _("The accounts of %(year)s were audited"),
    }
    title = titles[verb] % {"year": in_digits(str(year))}
    page = FormPage(title, [form], _("Record it"), _address(year))

    def save() -> str:
        on = form.cleaned_data["on"]
        verbs[verb](budget_id=found.id, on=on, actor=request.viewer, today=today())
        return _address(year)

    return answer(request, page, save, _("It is recorded."), FORM)


@works_at_the_desk
def move(request: ViewerRequest, year: int) -> HttpResponse:
    """Money moved from one line to another."""
    found = _report(request, year)
    lines = [(line.id, line.name) for line in found.lines]
    posted = request.POST if request.method == "POST" else None
    form = ReallocationForm(lines, found.currency, posted, initial={"on": today()})
    page = FormPage(_("Move money between lines"), [form], _("Move it"), _address(year))

    def save() -> str:
        data = {**form.cleaned_data, "amount": form.cleaned_data["amount"].amount}
        operations.reallocate(move=operations.Move(**data), actor=request.viewer, today=today())
        return _address(year)

    return answer(request, page, save, _("The money is moved. The trace stands below the lines."), FORM)


def _saved(adopted_on: dt.date | None) -> str:
    if adopted_on is None:
        return _("The budget is saved as proposed. It is adopted when the adoption of the plan is recorded.")
    return _("The budget is saved as adopted with the plan on %(day)s.") % {
        "day": date_in_words(adopted_on.isoformat())
    }


def _report(request: ViewerRequest, year: int) -> BudgetReport:
    return budget_report(request.viewer, settings.SERVANDA_TREATY, year, today())


def _address(year: int) -> str:
    return f"{reverse('desk:budget')}?year={year}"


def _initial(found: BudgetReport) -> dict[str, Any]:
    usual = {line.id for line in funding_of(settings.SERVANDA_TREATY).lines}
    initial: dict[str, Any] = {
        "year": found.year,
        "currency": found.currency,
        "total_as_printed": found.total_as_printed,
        "planned_trips": found.planned_trips,
        "source": found.source,
    }
    free = 0
    for line in found.lines:
        free += line.key not in usual
        place = line.key if line.key in usual else str(free)
        initial |= {
            f"name_{place}": line.name,
            f"amount_{place}": line.sums.adopted,
            f"note_{place}": line.note,
        }
    return initial
