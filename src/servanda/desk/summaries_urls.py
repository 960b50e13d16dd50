"""The addresses of the desk's summaries."""

from django.urls import path

from servanda.desk.views import summaries

urlpatterns = [
    path("", summaries.summaries, name="summaries"),
    path("rows/", summaries.summary_rows, name="summary_rows"),
    path("summaries.xlsx", summaries.summaries_workbook, name="summaries_workbook"),
    path("summaries.docx", summaries.summaries_paper, name="summaries_paper"),
    path("summaries.pdf", summaries.summaries_pdf, name="summaries_pdf"),
]
