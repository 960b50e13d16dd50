"""Public pages may be kept by anyone for a short while, and are sent again only when something changed."""

from __future__ import annotations

import functools
import hashlib
from collections.abc import Callable
from importlib.metadata import version
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.utils.cache import patch_cache_control
from django.views.decorators.http import condition

from servanda.common.clock import today
from servanda.common.history.steady import mark
from servanda.common.languages import current

SECONDS_TO_KEEP = 300

View = Callable[..., HttpResponse]


def entity_tag(request: HttpRequest, *_args: Any, **_kwargs: Any) -> str:
    """What the answer depends on: the address, the language, today, everything recorded, and the release."""
    number, digest = mark()
    parts = (
        request.get_full_path(),
        current(),
        today().isoformat(),
        str(number),
        digest,
        version("servanda"),
    )
    return f'"{hashlib.sha256("|".join(parts).encode()).hexdigest()[:32]}"'


def shared(view: View) -> View:
    """Let the answer be kept by everyone, and answer 304 while nothing it depends on has changed."""

    @functools.wraps(view)
    def kept(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        response = condition(etag_func=entity_tag)(view)(request, *args, **kwargs)
        patch_cache_control(response, public=True, max_age=SECONDS_TO_KEEP)
        return response

    return kept
