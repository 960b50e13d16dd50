"""Indicators of the results frame, and what they showed."""

from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _

from servanda.common.access import NotThere, ViewerRequest
from servanda.common.as_of import as_of
from servanda.common.clock import now, today
from servanda.desk.access import reads_the_desk, works_at_the_desk
from servanda.desk.pages.plan.indicators import indicators_page
from servanda.desk.views.people.forms import FormPage, version_opened
from servanda.desk.views.plan.forms import answer
from servanda.workplan import operations
from servanda.workplan.forms import IndicatorForm, MeasurementForm
from servanda.workplan.queries import IndicatorLine, indicators_of


@reads_the_desk
def indicators(request: ViewerRequest, year: int) -> HttpResponse:
    """The indicators with baseline, target, and what every period showed."""
    day = as_of(request)
    page = indicators_page(year, request.viewer, day.day)
    return render(request, "desk/plan/indicators.html", {"page": page, "as_of": day})


@works_at_the_desk
def indicator_add(request: ViewerRequest, year: int) -> HttpResponse:
    """Add an indicator."""
    return _indicator_form(request, year, None)


@works_at_the_desk
def indicator_correct(request: ViewerRequest, year: int, number: int) -> HttpResponse:
    """Correct an indicator."""
    return _indicator_form(request, year, _found(year, number))


@works_at_the_desk
def measure(request: ViewerRequest, year: int, number: int) -> HttpResponse:
    """Record what an indicator showed in a period."""
    line = _found(year, number)
    form = MeasurementForm(request.POST if request.method == "POST" else None)
    back = reverse("desk:plan_indicators", args=[year])
    page = FormPage(str(line.name), [form], _("Save the measurement"), back, version=line.newest)

    def save() -> str:
        operations.record_measurement(
            year=year,
            indicator_id=line.id,
            seen=version_opened(request, 0),
            actor=request.viewer,
            today=today(),
            now=now(),
            **form.facts(),
        )
        return back

    return answer(request, page, save, _("The measurement is saved."))


def _indicator_form(request: ViewerRequest, year: int, line: IndicatorLine | None) -> HttpResponse:
    indicators_page(year, request.viewer, today())
    form = IndicatorForm(request.POST if request.method == "POST" else None, year=year, line=line)
    back = reverse("desk:plan_indicators", args=[year])
    title = _("Correct the indicator") if line else _("Add an indicator")
    edition = line.edition if line else 0
    page = FormPage(title, [form], _("Save the indicator"), back, version=edition)

    def save() -> str:
        operations.save_indicator(
            year=year,
            facts=form.facts(),
            indicator_id=line.id if line else None,
            edition=version_opened(request, 0),
            actor=request.viewer,
        )
        return back

    return answer(request, page, save, _("The indicator is saved."))


def _found(year: int, number: int) -> IndicatorLine:
    line = next((each for each in indicators_of(year) if each.id == number), None)
    if line is None:
        raise NotThere(_("There is no such indicator."))
    return line
