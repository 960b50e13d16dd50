"""The addresses of the desk, under each language."""

from django.urls import include, path

from servanda.desk.views import board, depositary, register, states

app_name = "desk"

urlpatterns = [
    path("", board.board, name="board"),
    path("board.xlsx", board.board_export, name="board_export"),
    path("states/", states.states, name="states"),
    path("states/<str:iso3>/", states.state, name="state"),
    path("", include("servanda.desk.record_urls")),
    path("what-if/", states.what_if, name="what_if"),
    path("differences/", register.differences, name="differences"),
    path("depositary/", depositary.status_pages, name="status_pages"),
    path("depositary/<int:number>/", depositary.proposal, name="proposal"),
    path("depositary/<int:number>/approve-together/", depositary.together, name="proposal_together"),
    path("people/", include("servanda.desk.people_urls")),
    path("letters/", include("servanda.desk.letters_urls")),
    path("reports/", include("servanda.desk.report_urls")),
    path("money/", include("servanda.desk.money_urls")),
    path("plan/", include("servanda.desk.plan_urls")),
    path("summaries/", include("servanda.desk.summaries_urls")),
    path("papers/", include("servanda.desk.papers_urls")),
    path("briefings/", include("servanda.desk.briefings_urls")),
    path("missions/", include("servanda.desk.mission_urls")),
    path("results/", include("servanda.desk.results_urls")),
    path("history/", register.history, name="history"),
]
