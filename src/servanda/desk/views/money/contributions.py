"""Contributions by State and year, their steps, and support in kind."""

from __future__ import annotations

from django.conf import settings
from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _

from servanda.common.access import NotThere, ViewerRequest
from servanda.common.as_of import as_of
from servanda.common.clock import today
from servanda.common.languages import current
from servanda.desk.access import reads_the_money, works_at_the_desk
from servanda.desk.pages.money.contributions import contributions_page, stream_asked
from servanda.desk.pages.money.giver import giver_page
from servanda.desk.views.letters.forms import answer
from servanda.desk.views.money.budgets import FORM
from servanda.desk.views.people.forms import FormPage
from servanda.finance import operations
from servanda.finance.forms import ContributionForm, InKindForm, ReasonForm
from servanda.finance.models import Contribution, InKind


@reads_the_money
def contributions(request: ViewerRequest) -> HttpResponse:
    """What was asked, pledged, received, by State; one stream and one year at a time."""
    day = as_of(request)
    page = contributions_page(request.viewer, settings.SERVANDA_TREATY, day, request.GET)
    return render(request, "desk/money/contributions.html", {"page": page, "as_of": day})


@reads_the_money
def giver(request: ViewerRequest, stream: str, year: int, giver: str) -> HttpResponse:
    """Each step of one giver for one year."""
    day = as_of(request)
    page = giver_page(request.viewer, settings.SERVANDA_TREATY, stream, year, giver, day)
    return render(request, "desk/money/contribution.html", {"page": page, "as_of": day})


@works_at_the_desk
def add(request: ViewerRequest, stream: str) -> HttpResponse:
    """One step of a contribution."""
    found = stream_asked(settings.SERVANDA_TREATY, stream)
    initial = {"year": today().year, "on": today(), "state": request.GET.get("state", "")[:3]}
    form = ContributionForm(found, request.POST if request.method == "POST" else None, initial=initial)
    back = f"{reverse('desk:contributions')}?stream={found.id}"
    lead = found.names.in_language(current())
    page = FormPage(_("Record a contribution"), [form], _("Record it"), back, lead=lead)

    def save() -> str:
        new = form.contribution()
        operations.record_contribution(
            treaty_id=settings.SERVANDA_TREATY, contribution=new, actor=request.viewer, today=today()
        )
        return f"{back}&year={new.year}"

    return answer(request, page, save, _("The contribution is recorded."), FORM)


@works_at_the_desk
def take_out(request: ViewerRequest, number: int) -> HttpResponse:
    """A step that is to count no more."""
    row = Contribution.objects.filter(pk=number).first()
    if row is None:
        raise NotThere
    form = ReasonForm(request.POST if request.method == "POST" else None)
    back = f"{reverse('desk:contributions')}?stream={row.stream}&year={row.year}"
    page = FormPage(_("Take a row out of use"), [form], _("Take it out"), back)

    def save() -> str:
        reason = form.cleaned_data["reason"]
        operations.take_out(model=Contribution, number=number, reason=reason, actor=request.viewer)
        return back

    return answer(request, page, save, _("The row counts no more. It stays on record."), FORM)


@works_at_the_desk
def add_in_kind(request: ViewerRequest) -> HttpResponse:
    """Support that is no money."""
    initial = {"year": today().year, "on": today(), "currency": "CHF"}
    form = InKindForm(request.POST if request.method == "POST" else None, initial=initial)
    back = reverse("desk:contributions")
    page = FormPage(_("Record support in kind"), [form], _("Record it"), back)

    def save() -> str:
        data = form.cleaned_data
        value = data["value"].amount if data["value"] else None
        told = {**data, "value": value}
        operations.record_in_kind(treaty_id=settings.SERVANDA_TREATY, actor=request.viewer, **told)
        return f"{back}?year={data['year']}"

    return answer(request, page, save, _("The support is recorded."), FORM)


@works_at_the_desk
def take_out_in_kind(request: ViewerRequest, number: int) -> HttpResponse:
    """Support in kind that is to be shown no more."""
    form = ReasonForm(request.POST if request.method == "POST" else None)
    back = reverse("desk:contributions")
    page = FormPage(_("Take a row out of use"), [form], _("Take it out"), back)

    def save() -> str:
        reason = form.cleaned_data["reason"]
        operations.take_out(model=InKind, number=number, reason=reason, actor=request.viewer)
        return back

    return answer(request, page, save, _("The row counts no more. It stays on record."), FORM)
