"""The room `desk` as a Django application."""

from django.apps import AppConfig


class DeskConfig(AppConfig):
    name = "servanda.desk"
    label = "desk"
