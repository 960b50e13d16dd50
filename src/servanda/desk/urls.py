"""The addresses of the desk, under each language."""

from django.urls import include, path

from servanda.desk.views import acts, board, depositary, facts, register, states

app_name = "desk"

urlpatterns = [
    path("", board.board, name="board"),
    path("board.xlsx", board.board_export, name="board_export"),
    path("states/", states.states, name="states"),
    path("states/<str:iso3>/", states.state, name="state"),
    path("states/<str:iso3>/acts/add/", acts.act_add, name="act_add"),
    path("states/<str:iso3>/acts/<int:act>/", acts.act_correct, name="act_correct"),
    path("states/<str:iso3>/acts/<int:act>/use/", acts.act_use, name="act_use"),
    path("states/<str:iso3>/facts/<int:number>/use/", facts.fact_use, name="fact_use"),
    path("what-if/", states.what_if, name="what_if"),
    path("differences/", register.differences, name="differences"),
    path("depositary/", depositary.status_pages, name="status_pages"),
    path("depositary/<int:number>/", depositary.proposal, name="proposal"),
    path("people/", include("servanda.desk.people_urls")),
    path("letters/", include("servanda.desk.letters_urls")),
    path("reports/", include("servanda.desk.report_urls")),
    path("summaries/", include("servanda.desk.summaries_urls")),
    path("history/", register.history, name="history"),
]
