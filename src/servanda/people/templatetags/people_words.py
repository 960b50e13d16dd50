"""Roles in words, for the pages about people."""

from django import template

from servanda.common.access import Role
from servanda.common.languages import current
from servanda.common.treaty import treaty_of_this_desk
from servanda.people.models import Grant

register = template.Library()


@register.filter
def role_in_words(grant: Grant) -> str:
    """“Focal point of a State: LAO”, “Coordinator: Clearance”."""
    label = str(Role(grant.role).label)
    theme = treaty_of_this_desk().themes.get(grant.theme)
    about = theme.names.in_language(current()) if theme else grant.theme or grant.state_id
    return f"{label}: {about}" if about else label
