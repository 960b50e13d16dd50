"""The addresses of a State's own pages, under each language."""

from django.urls import path

from servanda.portal.views import home, papers, reports, sections, submitting

app_name = "portal"

urlpatterns = [
    path("", home.home, name="home"),
    path("states/<str:iso3>/", home.state, name="state"),
    path("states/<str:iso3>/start/", home.start, name="start"),
    path("states/<str:iso3>/letters/<int:letter>.<str:form>", papers.letter, name="letter"),
    path("reports/<int:version>/", reports.report, name="report"),
    path("reports/<int:version>/about/", reports.about, name="about"),
    path("reports/<int:version>/sections/<slug:section>/", sections.section, name="section"),
    path("reports/<int:version>/sections/<slug:section>/texts/", sections.texts, name="texts"),
    path("reports/<int:version>/check/", submitting.check, name="check"),
    path("reports/<int:version>/receipt/", submitting.receipt, name="receipt"),
    path("reports/<int:version>/recall/", submitting.recall, name="recall"),
    path("reports/<int:version>/form.docx", papers.form, name="form"),
    path("reports/<int:version>/word/", papers.word, name="word"),
    path("reports/<int:version>/files/<int:file>/", papers.file, name="file"),
]
