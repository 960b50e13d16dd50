"""The addresses of the API. The library reads the settings when it is imported, so nothing else imports it early."""

from django.urls import URLPattern, URLResolver, include, path

from servanda.api.definition import api, nothing_here, open_to_programs
from servanda.common.access import guard

_patterns, _app, _namespace = api.urls

urlpatterns: list[URLPattern | URLResolver] = [
    path("", nothing_here),
    path("", include((guard(_patterns, open_to_programs), _app), namespace=_namespace)),
    path("<path:address>", nothing_here),
]
