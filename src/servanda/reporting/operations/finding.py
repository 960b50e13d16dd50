"""Finding what an operation is about, inside its transaction."""

from __future__ import annotations

from django.utils.translation import gettext as _

from servanda.common.access import NotThere
from servanda.common.errors import BadInput
from servanda.common.treaty import treaty_by_id
from servanda.reporting.models import Report, ReportVersion
from servanda.states.models import State, Treaty


def version_of(version_id: int) -> ReportVersion:
    """The version of that number; NotThere where there is none. The caller decides on the actor."""
    found = ReportVersion.objects.select_related("report").filter(pk=version_id).first()
    if found is None:
        raise NotThere(_("There is no such report."))
    return found


def report_of(treaty_id: str, iso3: str, obligation: str, period: str) -> Report:
    """The report of a State on a period, made where it was not there yet; BadInput where it cannot be one."""
    problems = [*_problems(treaty_id, iso3, obligation, period)]
    if problems:
        raise BadInput(problems)
    report, _made = Report.objects.get_or_create(
        treaty_id=treaty_id, state_id=iso3, obligation=obligation, period=period
    )
    return report


def _problems(treaty_id: str, iso3: str, obligation: str, period: str) -> list[str]:
    if not Treaty.objects.filter(pk=treaty_id).exists():
        return [_("There is no such treaty on this desk.")]
    duty = treaty_by_id(treaty_id).obligations.get(obligation)
    if duty is None or not duty.filing:
        return [_("Choose which report it is: the initial one or an annual one.")]
    found = []
    if not State.objects.filter(iso3=iso3).exists():
        found.append(_("Choose the State from the list."))
    if duty.kind == "yearly" and not (len(period) == 4 and period.isascii() and period.isdecimal()):  # noqa: PLR2004
        found.append(_("Give the calendar year that the report covers, such as 2017."))
    if duty.kind != "yearly" and period:
        found.append(_("This report is made once; leave the year empty."))
    return found
