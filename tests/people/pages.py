"""Addresses for the tests of this room: its own pages, and one page for each kind of decision."""

from django.http import HttpRequest, HttpResponse
from django.urls import include, path

from servanda.common.access import NotThere, Role, ViewerRequest, allow, public, signed_in
from servanda.project.languages import under_each_language


@public
def anything(request: HttpRequest) -> HttpResponse:
    answer = HttpResponse("for everyone")
    answer["Cache-Control"] = "public, max-age=300"
    return answer


@public
def greeting(request: ViewerRequest) -> HttpResponse:
    answer = HttpResponse(f"hello {request.viewer.name}")
    answer["Cache-Control"] = "public, max-age=300"
    return answer


@allow(Role.STAFF)
def board(request: ViewerRequest) -> HttpResponse:
    answer = HttpResponse(request.viewer.name)
    answer["Cache-Control"] = "public, max-age=300"
    return answer


@allow(Role.FOCAL_POINT, Role.STAFF)
def draft(request: ViewerRequest, iso3: str) -> HttpResponse:
    if not request.viewer.speaks_for(iso3):
        raise NotThere
    return HttpResponse(f"draft of {iso3}")


@signed_in
def mine(request: ViewerRequest) -> HttpResponse:
    return HttpResponse("mine")


def forgotten(request: HttpRequest) -> HttpResponse:
    return HttpResponse("nobody decided")


NAMES = ("status", "states", "deadlines", "meetings", "sources", "about")
website = [path(f"{name}/", anything, name=name) for name in NAMES]

urlpatterns = [
    path("api/board", board),
    *under_each_language(
        path("", include("servanda.people.urls")),
        path("", include((website, "website"))),
        path("anything/", anything),
        path("greeting/", greeting),
        path("board/", board, name="board"),
        path("draft/<str:iso3>/", draft),
        path("mine/", mine),
        path("forgotten/", forgotten),
    ),
]
