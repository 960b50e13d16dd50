"""The reports received."""

from __future__ import annotations

from django.conf import settings
from django.http import HttpResponse
from django.shortcuts import render

from servanda.common.access import ViewerRequest
from servanda.common.clock import today
from servanda.desk.access import reads_the_desk
from servanda.desk.pages.reports.listing import reports_page


@reads_the_desk
def reports(request: ViewerRequest) -> HttpResponse:
    """The versions received last, as far as the reader may see them."""
    page = reports_page(settings.SERVANDA_TREATY, request.viewer, today())
    return render(request, "desk/reports/list.html", {"page": page})
