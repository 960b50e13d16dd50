"""The addresses of the pages about the work plan."""

from django.urls import path

from servanda.desk.views.plan import editing, measuring, plans, readings, texts, ties, versions

urlpatterns = [
    path("", plans.latest, name="plans"),
    path("<int:year>/", plans.plan, name="plan"),
    path("<int:year>/paper.<str:form>", plans.paper, name="plan_paper"),
    path("<int:year>/note/<str:reference>/", plans.note, name="plan_note"),
    path("<int:year>/indicators/", measuring.indicators, name="plan_indicators"),
    path("<int:year>/indicators/add/", measuring.indicator_add, name="plan_indicator_add"),
    path("<int:year>/indicators/<int:number>/", measuring.indicator_correct, name="plan_indicator"),
    path("<int:year>/indicators/<int:number>/measure/", measuring.measure, name="plan_measure"),
    path("<int:year>/versions/", versions.versions, name="plan_versions"),
    path("versions/<int:number>/", versions.version, name="plan_version"),
    path("versions/<int:number>/against/<int:other>/", versions.against, name="plan_differences"),
    path("versions/<int:number>/files/<int:file>/", versions.version_file, name="plan_file"),
    path("versions/<int:number>/move/<str:verb>/", versions.move, name="plan_move"),
    path("versions/<int:number>/make/<str:verb>/", versions.make, name="plan_make"),
    path("versions/<int:number>/text/<str:part>/<str:reference>/", texts.text, name="plan_text"),
    path("versions/<int:number>/introduction/<str:reference>/", texts.intro, name="plan_intro"),
    path("versions/<int:number>/ties/<str:part>/<str:reference>/", ties.ties, name="plan_ties"),
    path("versions/<int:number>/meeting/", editing.meeting, name="plan_meeting"),
    path("versions/<int:number>/head/", editing.head, name="plan_head"),
    path("versions/<int:number>/activity/", editing.activity_add, name="plan_activity_add"),
    path(
        "versions/<int:number>/take-out/<str:part>/<str:reference>/", editing.take_out, name="plan_take_out"
    ),
    path("versions/<int:number>/amount/<str:reference>/", editing.amount, name="plan_amount"),
    path("read/", readings.readings, name="plan_readings"),
    path("read/<int:number>/", readings.reading, name="plan_reading"),
    path("read/<int:number>/source/", readings.source, name="plan_source"),
]
