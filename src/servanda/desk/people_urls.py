"""The addresses of the desk's pages about persons, permanent missions and access."""

from django.urls import path

from servanda.desk.views.people import access, duplicates, imports, missions, persons, roles, who

urlpatterns = [
    path("", persons.persons, name="persons"),
    path("who/", who.who, name="who"),
    path("list.<str:form>", imports.export_persons, name="persons_export"),
    path("add/", persons.person_add, name="person_add"),
    path("duplicates/", duplicates.duplicates, name="duplicates"),
    path("duplicates/<int:person>/<int:other>/", duplicates.merge, name="merge"),
    path("lists/", imports.imports, name="imports"),
    path("lists/<int:number>/", imports.import_preview, name="import_preview"),
    path("missions/", missions.missions, name="missions"),
    path("missions/list.<str:form>", imports.export_missions, name="missions_export"),
    path("missions/add/", missions.mission_add, name="mission_add"),
    path("missions/<int:mission>/", missions.mission, name="mission"),
    path("missions/<int:mission>/correct/", missions.mission_correct, name="mission_correct"),
    path("missions/<int:mission>/confirm/", missions.mission_confirm, name="mission_confirm"),
    path("access/", access.accounts, name="accounts"),
    path("access/invite/", access.invite, name="invite"),
    path("access/<int:account>/", access.account, name="account"),
    path("access/<int:account>/<str:verb>/", access.account_change, name="account_change"),
    path("access/<int:account>/roles/<int:grant>/end/", access.grant_end, name="grant_end"),
    path("<int:person>/", persons.person, name="person"),
    path("<int:person>/correct/", persons.person_correct, name="person_correct"),
    path("<int:person>/confirm/", persons.person_confirm, name="person_confirm"),
    path("<int:person>/erase/", persons.person_erase, name="person_erase"),
    path("<int:person>/move-on/", roles.move_on, name="person_move_on"),
    path("<int:person>/access/", access.give, name="person_access"),
    path("<int:person>/roles/add/", roles.role_add, name="person_role_add"),
    path("<int:person>/roles/<int:role>/end/", roles.role_end, name="person_role_end"),
]
