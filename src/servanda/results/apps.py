"""The room `results` as a Django application."""

from django.apps import AppConfig


class ResultsConfig(AppConfig):
    name = "servanda.results"
    label = "results"
