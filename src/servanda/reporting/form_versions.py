"""The versions of a treaty's reporting form, read once from its folder."""

from __future__ import annotations

import datetime as dt
from functools import cache

from django.conf import settings
from django.utils.translation import gettext as _

from servanda.common.errors import BadInput
from servanda.law.forms import Form, load_forms


@cache
def forms_of(treaty_id: str) -> dict[str, Form]:
    """Every version by its name, the oldest first. A file with mistakes raises as `load_form` does."""
    return load_forms(settings.SERVANDA_TREATIES / treaty_id)


def form_of(treaty_id: str, version: str) -> Form:
    """The version of that name; BadInput where the treaty's folder has none."""
    try:
        return forms_of(treaty_id)[version]
    except KeyError:
        raise BadInput(
            _("There is no version “%(version)s” of the reporting form.") % {"version": version}
        ) from None


def form_on(treaty_id: str, day: dt.date) -> Form:
    """The version to use on a day; BadInput where the treaty has no form yet."""
    valid = [form for form in forms_of(treaty_id).values() if form.valid_from <= day]
    if not valid:
        raise BadInput(_("This treaty has no reporting form that is valid on that day."))
    return valid[-1]
