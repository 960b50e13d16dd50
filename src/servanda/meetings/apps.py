"""The room `meetings` as a Django application."""

from django.apps import AppConfig


class MeetingsConfig(AppConfig):
    name = "servanda.meetings"
    label = "meetings"
