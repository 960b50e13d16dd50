"""The addresses of the public site, under each language."""

from django.urls import path

from servanda.website import views

app_name = "website"

urlpatterns = [
    path("", views.status, name="status"),
    path("states/", views.states, name="states"),
    path("states/<str:iso3>/", views.state, name="state"),
    path("deadlines/", views.deadlines, name="deadlines"),
    path("deadlines/<slug:obligation>/", views.deadlines_of, name="deadlines_of"),
    path("meetings/", views.meetings, name="meetings"),
    path("sources/", views.sources, name="sources"),
    path("about/", views.about, name="about"),
]
