"""The room `library` as a Django application."""

from django.apps import AppConfig


class LibraryConfig(AppConfig):
    name = "servanda.library"
    label = "library"
