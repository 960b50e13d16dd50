"""The addresses of the open data: the same in every language, so without one."""

from django.urls import path

from servanda.website import open_data_views as views

app_name = "open_data"

urlpatterns = [
    path("<slug:treaty>/datapackage.json", views.package, name="package"),
    path("<slug:treaty>/<slug:table>.csv", views.csv_file, name="csv"),
    path("<slug:treaty>/<slug:table>.json", views.json_file, name="json"),
]
