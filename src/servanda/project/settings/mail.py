"""How letters leave the desk: to the terminal, unless SERVANDA_MAIL names a mail server."""

import os
from urllib.parse import unquote, urlsplit

from django.core.exceptions import ImproperlyConfigured

_server = urlsplit(os.environ.get("SERVANDA_MAIL", "console:"))

if _server.scheme not in ("console", "smtp", "smtps"):
    raise ImproperlyConfigured("SERVANDA_MAIL must be console: or look like smtp://user:password@host:587.")

EMAIL_BACKEND = (
    "django.core.mail.backends.console.EmailBackend"
    if _server.scheme == "console"
    else "django.core.mail.backends.smtp.EmailBackend"
)
EMAIL_HOST = _server.hostname or "localhost"
EMAIL_PORT = _server.port or (465 if _server.scheme == "smtps" else 587)
EMAIL_HOST_USER = unquote(_server.username or "")
EMAIL_HOST_PASSWORD = unquote(_server.password or "")
EMAIL_USE_SSL = _server.scheme == "smtps"
EMAIL_USE_TLS = _server.scheme == "smtp"  # the password never travels in the clear
EMAIL_TIMEOUT = 20
DEFAULT_FROM_EMAIL = os.environ.get("SERVANDA_MAIL_FROM", "desk@localhost")
SERVER_EMAIL = DEFAULT_FROM_EMAIL
