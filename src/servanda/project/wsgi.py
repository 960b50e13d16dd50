"""The entry point for a web server: gunicorn servanda.project.wsgi."""

import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "servanda.project.settings")

application = get_wsgi_application()
