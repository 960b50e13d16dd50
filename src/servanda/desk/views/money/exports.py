"""Budgets and contributions as files."""

from __future__ import annotations

from django.conf import settings
from django.http import HttpResponse

from servanda.common.access import NotThere, ViewerRequest
from servanda.common.as_of import as_of
from servanda.desk.access import reads_the_money
from servanda.desk.pages.money.exports import MEDIA_TYPES, budget_file, contributions_file


@reads_the_money
def budget(request: ViewerRequest, year: int, form: str) -> HttpResponse:
    """The budget of a year with every row of spending, as .xlsx; its lines, as .csv."""
    day = as_of(request)
    content = budget_file(request.viewer, settings.SERVANDA_TREATY, year, day.day, _known(form))
    return _file(content, form, f"budget-{year}-{day.day.isoformat()}")


@reads_the_money
def contributions(request: ViewerRequest, stream: str, year: int, form: str) -> HttpResponse:
    """The contributions to a stream for a year."""
    day = as_of(request)
    content = contributions_file(
        request.viewer, settings.SERVANDA_TREATY, stream, year, day.day, _known(form)
    )
    return _file(content, form, f"contributions-{year}-{day.day.isoformat()}")


def _known(form: str) -> str:
    if form not in MEDIA_TYPES:
        raise NotThere
    return form


def _file(content: bytes, form: str, name: str) -> HttpResponse:
    response = HttpResponse(content, content_type=MEDIA_TYPES[form])
    response["Content-Disposition"] = f'attachment; filename="{name}.{form}"'
    return response
