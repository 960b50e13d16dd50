"""The addresses of the desk's pages about what was done."""

from django.urls import path

from servanda.desk.views.results import acts, log, results

urlpatterns = [
    path("", results.results, name="results"),
    path("results.<str:form>", results.export, name="results_export"),
    path("activities/<str:activity>/", results.activity, name="results_activity"),
    path("log/", log.entries, name="work_log"),
    path("log/add/", log.add, name="log_entry_add"),
    path("log/<int:number>/", log.entry, name="log_entry"),
    path("log/<int:number>/correct/", log.correct, name="log_entry_correct"),
    path("log/<int:number>/take-out/", log.take_out, name="log_entry_take_out"),
    path("log/<int:number>/files/<int:file>/", log.file, name="log_entry_file"),
    path("acts/", acts.acts, name="acts_table"),
    path("acts/<str:name>/", acts.act, name="act_of_table"),
    path("acts/<str:name>/decisions/<int:number>/take-back/", acts.take_back, name="act_decision_take_back"),
]
