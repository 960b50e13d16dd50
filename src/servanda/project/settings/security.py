"""What a browser may do with our pages, who may speak to us, and how much may be sent."""

from urllib.parse import urlsplit

from csp.constants import NONE, SELF

from servanda.project.secret_key import secret_key
from servanda.project.settings import environment
from servanda.project.settings.base import HOME, IN_PRODUCTION, SERVANDA_ADDRESS

SECRET_KEY = secret_key(HOME)

_host = urlsplit(SERVANDA_ADDRESS).hostname or ""
ALLOWED_HOSTS = [_host] if IN_PRODUCTION else [_host, "localhost", "127.0.0.1", "[::1]"]
CSRF_TRUSTED_ORIGINS = [SERVANDA_ADDRESS]

# Everything comes from ourselves; nothing inline, no eval, no frames, no plug-ins.
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "script-src": [SELF],
        "style-src": [SELF],
        "img-src": [SELF],
        "font-src": [SELF],
        "connect-src": [SELF],
        "manifest-src": [SELF],
        "form-action": [SELF],
        "base-uri": [NONE],
        "frame-ancestors": [NONE],
    }
}
PERMISSIONS_POLICY: dict[str, list[str]] = {
    "camera": [],
    "display-capture": [],
    "geolocation": [],
    "microphone": [],
    "payment": [],
    "publickey-credentials-create": ["self"],  # passkeys
    "publickey-credentials-get": ["self"],
    "usb": [],
}
X_FRAME_OPTIONS = "DENY"
SECURE_REFERRER_POLICY = "same-origin"

# A proxy's word about https counts only where an operator says that there is a proxy.
if environment.flag("SERVANDA_BEHIND_PROXY"):
    SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
SECURE_SSL_REDIRECT = IN_PRODUCTION
SECURE_HSTS_SECONDS = 31_536_000 if IN_PRODUCTION else 0
SECURE_HSTS_INCLUDE_SUBDOMAINS = IN_PRODUCTION
SECURE_HSTS_PRELOAD = IN_PRODUCTION
SESSION_COOKIE_SECURE = IN_PRODUCTION
CSRF_COOKIE_SECURE = IN_PRODUCTION
CSRF_COOKIE_HTTPONLY = True
CSRF_FAILURE_VIEW = "servanda.portal.views.keeping.refused_form"  # loses nothing that was typed

# Sizes: one file, one request, one form.
SERVANDA_LARGEST_UPLOAD = 25 * 1024 * 1024
FILE_UPLOAD_HANDLERS = [
    "servanda.project.uploads.SizeLimit",
    "django.core.files.uploadhandler.MemoryFileUploadHandler",
    "django.core.files.uploadhandler.TemporaryFileUploadHandler",
]
FILE_UPLOAD_PERMISSIONS = 0o600
DATA_UPLOAD_MAX_MEMORY_SIZE = 2 * 1024 * 1024
DATA_UPLOAD_MAX_NUMBER_FIELDS = 10_000  # a section with some hundred areas, seven inputs each
DATA_UPLOAD_MAX_NUMBER_FILES = 10
