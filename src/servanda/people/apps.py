"""The people theme as a Django application."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class PeopleConfig(AppConfig):
    """People and access."""

    name = "servanda.people"
    label = "people"
    verbose_name = _("People and access")
    default_auto_field = "django.db.models.BigAutoField"
