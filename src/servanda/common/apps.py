from django.apps import AppConfig


class CommonConfig(AppConfig):
    name = "servanda.common"
    label = "common"
