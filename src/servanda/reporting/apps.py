"""The room `reporting` as a Django application."""

from django.apps import AppConfig


class ReportingConfig(AppConfig):
    name = "servanda.reporting"
    label = "reporting"
