"""A form that is sent after the session has ended: kept, and shown again once its writer has signed in."""

from __future__ import annotations

import functools
from collections.abc import Callable

from django.contrib import messages
from django.contrib.auth.views import redirect_to_login
from django.http import HttpResponse
from django.utils.translation import gettext as _

from servanda.common.access import ViewerRequest
from servanda.common.clock import now
from servanda.portal import unsaved

View = Callable[..., HttpResponse]


def keeps_what_was_typed(view: View) -> View:
    """Put on a view that is already decided; its decision stays on it."""

    @functools.wraps(view)
    def keeping(request: ViewerRequest, version: int, section: str) -> HttpResponse:
        if request.method == "POST" and not request.viewer.is_signed_in:
            kept = unsaved.keep(
                mark=request.POST.get("form_of", ""),
                version_id=version,
                section=section,
                typed=request.POST.dict(),
                now=now(),
            )
            if kept:
                messages.info(
                    request,
                    _("Your session had ended. What you typed is kept: sign in, and it is shown again."),
                )
                return redirect_to_login(request.get_full_path(), "sign_in")
        return view(request, version=version, section=section)

    return keeping
