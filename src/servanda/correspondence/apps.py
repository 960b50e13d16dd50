"""The room `correspondence` as a Django application."""

from django.apps import AppConfig


class CorrespondenceConfig(AppConfig):
    name = "servanda.correspondence"
    label = "correspondence"
