"""Who do we write to?"""

from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import render

from servanda.common.access import ViewerRequest
from servanda.common.as_of import as_of
from servanda.desk.access import reads_addresses
from servanda.desk.pages.people.who import who_page


@reads_addresses
def who(request: ViewerRequest) -> HttpResponse:
    """One answer for a State and a matter, with its reasons; and the States for which there is none."""
    day = as_of(request)
    return render(request, "desk/people/who.html", {"page": who_page(day, request.GET), "as_of": day})
