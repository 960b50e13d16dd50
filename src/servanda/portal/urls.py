"""The addresses of a State's own pages, under each language."""

from django.urls import path

from servanda.portal.views import (
    handed,
    handed_links,
    handing_over,
    home,
    papers,
    reports,
    sections,
    submitting,
)

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
    path("reports/<int:version>/sections/<slug:section>/comments/", sections.comments, name="comments"),
    path("reports/<int:version>/colleagues/", handing_over.colleagues, name="colleagues"),
    path("reports/<int:version>/check/", submitting.check, name="check"),
    path("reports/<int:version>/receipt/", submitting.receipt, name="receipt"),
    path("reports/<int:version>/recall/", submitting.recall, name="recall"),
    path("reports/<int:version>/form.docx", papers.form, name="form"),
    path("reports/<int:version>/word/", papers.word, name="word"),
    path("reports/<int:version>/files/<int:file>/", papers.file, name="file"),
    path("handed/link/<str:token>/", handed_links.link, name="handed_link"),
    path("handed/leave/", handed.leave, name="handed_leave"),
    path("handed/<int:version>/", handed.report, name="handed_report"),
    path("handed/<int:version>/sections/<slug:section>/", handed.section, name="handed_section"),
    path("handed/<int:version>/sections/<slug:section>/texts/", handed.texts, name="handed_texts"),
    path("handed/<int:version>/sections/<slug:section>/comments/", handed.comments, name="handed_comments"),
    path("handed/<int:version>/files/<int:file>/", handed.file, name="handed_file"),
]
