from django.apps import AppConfig


class MeetingsConfig(AppConfig):
    name = "servanda.meetings"
    label = "meetings"
