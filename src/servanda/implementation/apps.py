"""The room `implementation` as a Django application."""

from django.apps import AppConfig


class ImplementationConfig(AppConfig):
    name = "servanda.implementation"
    label = "implementation"
