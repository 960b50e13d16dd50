"""The addresses of the desk's briefing notes."""

from django.urls import path

from servanda.desk.views import briefings

urlpatterns = [
    path("", briefings.briefings, name="briefings"),
    path("note.<str:form>", briefings.paper, name="briefing_paper"),
]
