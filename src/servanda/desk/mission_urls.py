"""The addresses of the desk's pages about the Unit's own missions."""

from django.urls import path

from servanda.desk.views.missions import changing, follow_ups, missions

urlpatterns = [
    path("", missions.missions, name="unit_missions"),
    path("add/", changing.add, name="unit_mission_add"),
    path("<int:number>/", missions.mission, name="unit_mission"),
    path("<int:number>/report/", missions.report, name="unit_mission_report"),
    path("<int:number>/correct/", changing.correct, name="unit_mission_correct"),
    path("<int:number>/complete/", changing.complete, name="unit_mission_complete"),
    path("<int:number>/cancel/", changing.cancel, name="unit_mission_cancel"),
    path("<int:number>/reopen/", changing.reopen, name="unit_mission_reopen"),
    path("<int:number>/follow-up/", follow_ups.add, name="follow_up_add"),
    path("follow-up/<int:number>/<str:verb>/", follow_ups.change, name="follow_up_change"),
]
