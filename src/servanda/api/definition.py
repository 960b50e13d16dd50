"""The API as a whole: its endpoints, and what every answer has in common."""

from __future__ import annotations

import functools
import json
from collections.abc import Callable
from typing import Any

from django.http import HttpRequest, HttpResponse, JsonResponse
from ninja import NinjaAPI
from ninja.operation import Operation
from ninja.renderers import JSONRenderer

from servanda.api import duties, records, states, status, treaties
from servanda.api.problems import NOT_THERE, answer_problems
from servanda.common.access import public
from servanda.common.caching import shared

DESCRIPTION = """\
How States stand towards a treaty on any day, what is due from each of them, since when and why.

Days are ISO dates; `on` looks at things from any day. What is not told is null, never zero and never "no". \
The data may be used under CC BY 4.0; each record names its source."""


class ReadableRenderer(JSONRenderer):
    """JSON in which names stand as they are written."""

    json_dumps_params = {"ensure_ascii": False}


class Api(NinjaAPI):
    """Operations bear the names of their functions."""

    def get_openapi_operation_id(self, operation: Operation) -> str:
        """The name that programs made from the description will call."""
        return operation.view_func.__name__


api = Api(
    title="Servanda",
    version="1",
    description=DESCRIPTION,
    renderer=ReadableRenderer(),
    urls_namespace="api",
    docs_url=None,  # the usual page of documentation fetches its scripts from elsewhere
)
for room in (treaties, status, states, duties, records):
    api.add_router("", room.router)
answer_problems(api)


def open_to_programs(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
    """Open to everyone, from any page, kept in shared caches while nothing changed; HEAD is a GET without its body."""

    @functools.wraps(view)
    def opened(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        asked = request.method
        request.method = "GET" if asked == "HEAD" else asked
        response = shared(view)(request, *args, **kwargs)
        request.method = asked
        response.headers["Access-Control-Allow-Origin"] = "*"
        return response

    return public(opened)


def description() -> str:
    """The description as it is committed: in a fixed order, so that a change is seen as one."""
    return json.dumps(api.get_openapi_schema(), indent=1, sort_keys=True, ensure_ascii=False) + "\n"


@public
def nothing_here(request: HttpRequest, **_address: str) -> HttpResponse:
    """The answer to an address that does not exist."""
    return JsonResponse({"detail": NOT_THERE}, status=404)
