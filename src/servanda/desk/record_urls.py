"""The addresses of the desk's pages on which things are recorded and corrected."""

from django.urls import path, register_converter
from django.urls.converters import StringConverter

from servanda.desk.pages.entries import KINDS
from servanda.desk.views import complete_log, entries


class _Recorded(StringConverter):
    """The words for what is recorded of a State."""

    regex = "|".join(KINDS)


register_converter(_Recorded, "recorded")

urlpatterns = [
    path("states/<str:iso3>/<recorded:kind>/add/", entries.entry_add, name="entry_add"),
    path("states/<str:iso3>/<recorded:kind>/<int:number>/", entries.entry_correct, name="entry_correct"),
    path("states/<str:iso3>/<recorded:kind>/<int:number>/use/", entries.entry_use, name="entry_use"),
    path("states/<str:iso3>/recorded/", entries.state_rows, name="state_rows"),
    path("meetings/", entries.meetings, name="meetings"),
    path("meetings/add/", entries.meeting_add, name="meeting_add"),
    path("meetings/<int:number>/", entries.meeting_correct, name="meeting_correct"),
    path("meetings/log/<slug:obligation>/", complete_log.complete_log, name="complete_log"),
]
