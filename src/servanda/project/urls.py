"""Every address of the desk, the public site, the API: each room brings its own."""

from django.urls import include, path

from servanda.project.languages import under_each_language
from servanda.website.views import icon

handler400 = "servanda.common.bad_input.bad_request"
urlpatterns = [
    path("api/v1/", include("servanda.api.urls")),
    path("feeds/", include("servanda.desk.feed_urls")),
    path("favicon.ico", icon),
    path("open-data/", include("servanda.website.open_data_urls")),
    *under_each_language(
        path("", include("servanda.people.urls")),
        path("desk/", include("servanda.desk.urls")),
        path("portal/", include("servanda.portal.urls")),
        path("", include("servanda.website.urls")),
    ),
]
