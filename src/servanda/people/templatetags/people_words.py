"""Roles in words, for the pages about people."""

from collections.abc import Mapping

from django import template
from django.urls import reverse

from servanda.common.access import Role, Viewer
from servanda.common.languages import current
from servanda.common.treaty import treaty_of_this_desk
from servanda.people.arrival import start_page
from servanda.people.models import Grant

register = template.Library()


@register.filter
def start_page_of(viewer: Viewer) -> str:
    """The address where someone starts, "" where that is the account: `{{ request.viewer|start_page_of }}`."""
    page = start_page(viewer) if viewer.is_signed_in else ""
    return "" if page == reverse("account") else page


@register.filter
def role_in_words(grant: Grant, states: Mapping[str, str] | None = None) -> str:
    """“Focal point of a State: Lao PDR”, “Coordinator: Clearance”; `states` are names by code, else the code stands."""
    label = str(Role(grant.role).label)
    theme = treaty_of_this_desk().themes.get(grant.theme)
    about = (
        theme.names.in_language(current())
        if theme
        else grant.theme or (states or {}).get(grant.state_id or "") or grant.state_id
    )
    return f"{label}: {about}" if about else label
