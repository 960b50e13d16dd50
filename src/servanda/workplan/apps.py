"""The room `workplan` as a Django application."""

from django.apps import AppConfig


class WorkplanConfig(AppConfig):
    name = "servanda.workplan"
    label = "workplan"
