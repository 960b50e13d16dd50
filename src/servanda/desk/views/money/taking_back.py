"""A proposed budget taken back, and what came in kind with a budget taken out together."""

from __future__ import annotations

from django.conf import settings
from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from servanda.common.access import ViewerRequest
from servanda.common.clock import today
from servanda.common.languages import current
from servanda.common.obligations import in_digits
from servanda.desk.access import works_at_the_desk
from servanda.desk.views.letters.forms import answer
from servanda.desk.views.money.budgets import FORM
from servanda.desk.views.people.forms import FormPage, version_opened
from servanda.finance import operations
from servanda.finance.forms import ReasonForm
from servanda.finance.queries import budget_report, support_in_kind
from servanda.papers.numbers import write_number


@works_at_the_desk
def budget(request: ViewerRequest, year: int) -> HttpResponse:
    """A proposed budget that was entered or taken over by mistake."""
    found = budget_report(request.viewer, settings.SERVANDA_TREATY, year, today())
    form = ReasonForm(request.POST if request.method == "POST" else None)
    lead = _(
        "Its lines go; support in kind that came with it counts no more: %(rows)s. The history keeps them."
    )
    page = FormPage(
        _("Take back the proposed budget %(year)s") % {"year": in_digits(str(year))},
        [form],
        _("Take it back"),
        _address(year),
        lead=lead % {"rows": _came_with(request, found.id, year)},
        version=found.version,
    )

    def save() -> str:
        operations.take_back_budget(
            budget_id=found.id,
            version=version_opened(request, 0),
            reason=form.cleaned_data["reason"],
            actor=request.viewer,
        )
        return _address(year)

    return answer(request, page, save, _("The budget is taken back."), FORM)


@works_at_the_desk
def in_kind(request: ViewerRequest, year: int) -> HttpResponse:
    """All support in kind that a work plan's budget brought."""
    found = budget_report(request.viewer, settings.SERVANDA_TREATY, year, today())
    form = ReasonForm(request.POST if request.method == "POST" else None)
    lead = _("Rows that count no more: %(rows)s.") % {"rows": _came_with(request, found.id, year)}
    title = _("Take out all support in kind that came with the budget")
    page = FormPage(title, [form], _("Take them out"), _address(year), lead=lead)

    def save() -> str:
        reason = form.cleaned_data["reason"]
        operations.take_out_in_kind_of_budget(budget_id=found.id, reason=reason, actor=request.viewer)
        return _address(year)

    return answer(request, page, save, _("The rows count no more. They stay on record."), FORM)


def _came_with(request: ViewerRequest, budget_id: int, year: int) -> str:
    rows = support_in_kind(request.viewer, settings.SERVANDA_TREATY, year, today())
    return write_number(sum(row.of_budget_id == budget_id for row in rows), current())


def _address(year: int) -> str:
    return f"{reverse('desk:budget')}?year={year}"
