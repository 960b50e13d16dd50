"""Choosing which source of a fact is used."""

from __future__ import annotations

from django.conf import settings
from django.contrib import messages
from django.http import HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from servanda.common.access import NotThere, ViewerRequest
from servanda.common.errors import BadInput
from servanda.desk.access import works_at_the_desk
from servanda.desk.views.versions import version_opened
from servanda.implementation.operations import choose_fact_source
from servanda.implementation.queries import recorded_facts


@works_at_the_desk
@require_POST
def fact_use(request: ViewerRequest, iso3: str, number: int) -> HttpResponse:
    """Use this source of a fact, and none that says otherwise."""
    rows = recorded_facts(settings.SERVANDA_TREATY, iso3)
    row = next((row for row in rows if row.pk == number), None)
    if row is None:
        raise NotThere
    try:
        choose_fact_source(fact_id=number, version=version_opened(request, row.version), actor=request.viewer)
        messages.success(request, _("This source is used from now on. The dates below follow from it."))
    except BadInput as bad:
        for sentence in bad.sentences:
            messages.error(request, sentence)
    return HttpResponseRedirect(reverse("desk:state", args=[iso3]) + "#facts")
