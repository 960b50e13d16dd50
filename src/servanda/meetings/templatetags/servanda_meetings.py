"""Meetings and their places on pages, in the language of the page or, where it lacks the name, in English."""

from __future__ import annotations

from collections.abc import Mapping

from django import template
from django.conf import settings
from django.utils.html import format_html
from django.utils.safestring import SafeString

from servanda.common.languages import current
from servanda.law.records import Meeting
from servanda.meetings.names import meeting_names, place_names

register = template.Library()


@register.filter
def meeting_name(meeting: Meeting) -> SafeString:
    """Its name, with its language: `{{ date.meeting|meeting_name }}`."""
    return _said(meeting_names(settings.SERVANDA_TREATY, meeting))


@register.filter
def place_name(city: str) -> SafeString:
    """The name of a city, with its language: `{{ meeting.city|place_name }}`."""
    return _said(place_names(settings.SERVANDA_TREATY, city))


def _said(names: Mapping[str, str]) -> SafeString:
    if name := names.get(current()):
        return format_html('<bdi lang="{}">{}</bdi>', current(), name)
    return format_html(
        '<bdi lang="en">{}</bdi> <span class="under" lang="en">(English)</span>', names.get("en", "")
    )
