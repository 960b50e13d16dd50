"""The room `publications` as a Django application."""

from django.apps import AppConfig


class PublicationsConfig(AppConfig):
    name = "servanda.publications"
    label = "publications"
