"""The room `website` as a Django application."""

from django.apps import AppConfig


class WebsiteConfig(AppConfig):
    name = "servanda.website"
    label = "website"
