"""The room `states` as a Django application."""

from django.apps import AppConfig


class StatesConfig(AppConfig):
    name = "servanda.states"
    label = "states"
