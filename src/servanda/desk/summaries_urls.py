"""The addresses of the desk's summaries."""

from django.urls import path

from servanda.desk.views import summaries

urlpatterns = [
    path("", summaries.summaries, name="summaries"),
    path("rows/", summaries.summary_rows, name="summary_rows"),
    path("summaries.<str:form>", summaries.summaries_file, name="summaries_file"),
]
