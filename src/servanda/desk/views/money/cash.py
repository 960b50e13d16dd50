"""Cash of the months to come, and the balances that it starts from."""

from __future__ import annotations

from django.conf import settings
from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _

from servanda.common.access import ViewerRequest
from servanda.common.as_of import as_of
from servanda.common.clock import today
from servanda.common.languages import current
from servanda.desk.access import reads_the_money, works_at_the_desk
from servanda.desk.pages.money.cash import cash_page
from servanda.desk.pages.money.contributions import stream_asked
from servanda.desk.views.letters.forms import answer
from servanda.desk.views.money.budgets import FORM
from servanda.desk.views.people.forms import FormPage
from servanda.finance import operations
from servanda.finance.forms import BalanceForm


@reads_the_money
def cash(request: ViewerRequest) -> HttpResponse:
    """Month by month under three courses of payment."""
    day = as_of(request)
    page = cash_page(request.viewer, settings.SERVANDA_TREATY, day, request.GET.get("year", ""))
    return render(request, "desk/money/cash.html", {"page": page, "as_of": day})


@works_at_the_desk
def balance_add(request: ViewerRequest, stream: str) -> HttpResponse:
    """What the host's accounts told at the end of a day."""
    found = stream_asked(settings.SERVANDA_TREATY, stream)
    posted = request.POST if request.method == "POST" else None
    form = BalanceForm(found.currency, posted, initial={"on": today()})
    back = reverse("desk:cash")
    title = _("Record a balance")
    page = FormPage(title, [form], _("Record it"), back, lead=found.names.in_language(current()))

    def save() -> str:
        data = {**form.cleaned_data, "amount": form.cleaned_data["amount"].amount}
        operations.record_balance(
            treaty_id=settings.SERVANDA_TREATY, stream=found.id, actor=request.viewer, today=today(), **data
        )
        return back

    return answer(request, page, save, _("The balance is recorded."), FORM)
