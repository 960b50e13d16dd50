"""The room `common` as a Django application."""

from django.apps import AppConfig


class CommonConfig(AppConfig):
    name = "servanda.common"
    label = "common"
