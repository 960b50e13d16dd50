"""The room `missions` as a Django application."""

from django.apps import AppConfig


class MissionsConfig(AppConfig):
    name = "servanda.missions"
    label = "missions"
