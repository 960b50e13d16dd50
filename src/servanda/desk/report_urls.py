"""The addresses of the desk's pages about reports."""

from django.urls import path

from servanda.desk.views.reports import listing, log, overdue, sections, versions

urlpatterns = [
    path("", listing.reports, name="reports"),
    path("log/", log.report_log, name="report_log"),
    path("overdue/", overdue.overdue, name="reports_overdue"),
    path("overdue.xlsx", overdue.overdue_export, name="reports_overdue_export"),
    path("overdue.csv", overdue.overdue_lines, name="reports_overdue_lines"),
    path("overdue/paper/", overdue.overdue_for_meeting, name="reports_overdue_paper"),
    path("<int:version>/", versions.report, name="report"),
    path("<int:version>/move/", versions.report_move, name="report_move"),
    path("<int:version>/details/", versions.report_details, name="report_details"),
    path("<int:version>/files/add/", versions.report_file_add, name="report_file_add"),
    path("<int:version>/files/<int:file>/", versions.report_file, name="report_file"),
    path(
        "<int:version>/files/<int:file>/pages/<int:page>.png",
        sections.report_page_picture,
        name="report_page_picture",
    ),
    path("<int:version>/files/<int:file>/reading/", sections.report_reading, name="report_reading"),
    path("<int:version>/sections/<slug:section>/", sections.report_section, name="report_section"),
]
