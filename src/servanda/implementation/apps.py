from django.apps import AppConfig


class ImplementationConfig(AppConfig):
    name = "servanda.implementation"
    label = "implementation"
