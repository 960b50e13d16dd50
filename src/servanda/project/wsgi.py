"""The entry point for a web server: gunicorn servanda.project.wsgi."""

import os
from importlib import import_module

from django.conf import settings
from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "servanda.project.settings")

application = get_wsgi_application()
# Django would read the addresses, and with them every page, when the first visitor is already waiting.
import_module(settings.ROOT_URLCONF)
