"""Calendar feeds: read without signing in by calendars that know a feed's secret address."""

from __future__ import annotations

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.utils.translation import override

from servanda.common.access import NotThere, public
from servanda.common.clock import today
from servanda.common.history.queries import latest_at
from servanda.common.languages import django_code
from servanda.common.treaty import treaty_of_this_desk
from servanda.desk.pages.calendar import calendar_events
from servanda.papers.calendars import write_calendar
from servanda.people.operations import open_feed

ICALENDAR = "text/calendar; charset=utf-8"


@public
def feed(request: HttpRequest, token: str) -> HttpResponse:  # noqa: ARG001 - a view takes it
    """The calendar of the person whose feed this is, in that person's language. 404 for an unknown secret."""
    reader = open_feed(token=token, today=today())
    if reader is None:
        raise NotThere
    with override(django_code(reader.language)):
        events = calendar_events(settings.SERVANDA_TREATY, reader.viewer, reader.wanted, today())
        name = treaty_of_this_desk().names[reader.language]
        content = write_calendar(name, events, stamped_at=latest_at())
    response = HttpResponse(content, content_type=ICALENDAR)
    response["Content-Disposition"] = 'inline; filename="due.ics"'
    response["Cache-Control"] = "private, no-store"  # the address is a secret; so is what it shows
    return response
