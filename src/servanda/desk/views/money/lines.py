"""One line of a budget: its rows, a new one, one taken out, and what the Unit expects."""

from __future__ import annotations

from django.conf import settings
from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _

from servanda.common.access import NotThere, ViewerRequest
from servanda.common.as_of import as_of
from servanda.common.clock import today
from servanda.desk.access import reads_the_money, works_at_the_desk
from servanda.desk.pages.money.line import line_page
from servanda.desk.views.letters.forms import answer
from servanda.desk.views.money.budgets import FORM
from servanda.desk.views.people.forms import FormPage
from servanda.finance import operations
from servanda.finance.forms import DayForm, EntryForm, ForecastForm, ReasonForm
from servanda.finance.models import Entry


@reads_the_money
def line(request: ViewerRequest, number: int) -> HttpResponse:
    """Every row of a line as of a day."""
    day = as_of(request)
    page = line_page(request.viewer, settings.SERVANDA_TREATY, number, day)
    return render(request, "desk/money/line.html", {"page": page, "as_of": day})


@works_at_the_desk
def add(request: ViewerRequest, number: int) -> HttpResponse:
    """One row entered by hand."""
    shown = line_page(request.viewer, settings.SERVANDA_TREATY, number, as_of(request))
    posted = request.POST if request.method == "POST" else None
    form = EntryForm(posted, initial={"on": today(), "currency": shown.currency})
    back = reverse("desk:budget_line", args=[number])
    page = FormPage(_("Enter spending"), [form], _("Save the row"), back, lead=shown.name)

    def save() -> str:
        operations.record_entry(line=number, entry=form.entry(), actor=request.viewer, today=today())
        return back

    return answer(request, page, save, _("The row is saved."), FORM)


@works_at_the_desk
def forecast(request: ViewerRequest, number: int) -> HttpResponse:
    """What the Unit expects the line to come to."""
    shown = line_page(request.viewer, settings.SERVANDA_TREATY, number, as_of(request))
    form = ForecastForm(request.POST if request.method == "POST" else None)
    back = reverse("desk:budget_line", args=[number])
    page = FormPage(_("Enter a forecast"), [form], _("Save the forecast"), back, lead=shown.name)

    def save() -> str:
        typed = form.cleaned_data["amount"]
        operations.forecast_line(
            line=number,
            amount=typed.amount if typed else None,
            reason=form.cleaned_data["reason"],
            actor=request.viewer,
            today=today(),
        )
        return back

    return answer(request, page, save, _("The forecast is saved."), FORM)


@works_at_the_desk
def take_out(request: ViewerRequest, number: int) -> HttpResponse:
    """A row that is to count no more."""
    form = ReasonForm(request.POST if request.method == "POST" else None)
    back = _line_of(number)
    page = FormPage(_("Take a row out of use"), [form], _("Take it out"), back)

    def save() -> str:
        operations.take_out_entry(entry=number, reason=form.cleaned_data["reason"], actor=request.viewer)
        return back

    return answer(request, page, save, _("The row counts no more. It stays on record."), FORM)


@works_at_the_desk
def close(request: ViewerRequest, number: int) -> HttpResponse:
    """A commitment under which nothing more will be paid."""
    form = DayForm(request.POST if request.method == "POST" else None, initial={"on": today()})
    back = _line_of(number)
    page = FormPage(_("Close a commitment"), [form], _("Close it"), back)

    def save() -> str:
        on = form.cleaned_data["on"]
        operations.close_commitment(entry=number, on=on, actor=request.viewer, today=today())
        return back

    return answer(request, page, save, _("The commitment is closed."), FORM)


def _line_of(number: int) -> str:
    line_id = Entry.objects.filter(pk=number).values_list("line_id", flat=True).first()
    if line_id is None:
        raise NotThere
    return reverse("desk:budget_line", args=[line_id])
