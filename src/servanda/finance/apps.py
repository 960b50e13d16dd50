"""The room `finance` as a Django application."""

from django.apps import AppConfig


class FinanceConfig(AppConfig):
    name = "servanda.finance"
    label = "finance"
