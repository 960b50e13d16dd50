"""What the desk is made of: its rooms, the order a request passes through, pages, files, log."""

from servanda.project.settings import environment

HOME = environment.home()
SERVANDA_HOME = HOME
SERVANDA_TREATIES = environment.treaties()
SERVANDA_TODAY = environment.pinned_day()
SERVANDA_ADDRESS = environment.address()

DEBUG = environment.flag("SERVANDA_DEBUG")
IN_PRODUCTION = SERVANDA_ADDRESS.startswith("https://")

ROOMS = [
    "servanda.common",
    "servanda.states",
    "servanda.people",
    "servanda.library",
    "servanda.meetings",
    "servanda.workplan",
    "servanda.missions",
    "servanda.implementation",
    "servanda.reporting",
    "servanda.correspondence",
    "servanda.results",
    "servanda.finance",
    "servanda.publications",
    "servanda.desk",
    "servanda.portal",
    "servanda.website",
    "servanda.api",
]
INSTALLED_APPS = [
    *ROOMS,  # first, so that our templates win over those of the libraries
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.messages",
    "django.contrib.sessions",
    "django.contrib.staticfiles",
]
MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "servanda.common.compressing.CompressedPagesMiddleware",
    "csp.middleware.CSPMiddleware",
    "django_permissions_policy.PermissionsPolicyMiddleware",
    "servanda.people.middleware.PersonalPagesMiddleware",
    "servanda.common.history.steady.SteadyReadingMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "servanda.people.middleware.ViewerMiddleware",
    "servanda.common.bad_input.BadInputMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
]
ROOT_URLCONF = "servanda.project.urls"
WSGI_APPLICATION = "servanda.project.wsgi.application"
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.template.context_processors.i18n",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "servanda.common.frame.frame",
            ],
        },
    },
]

# In production, collectstatic gathers the files once under names that carry their hash, so that browsers
# keep them for good; anywhere else they are served straight from the rooms.
STATIC_URL = "/static/"
STATIC_ROOT = environment.home("static")
WHITENOISE_USE_FINDERS = not IN_PRODUCTION
MEDIA_ROOT = environment.home("files")
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {
        "BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"
        if IN_PRODUCTION
        else "django.contrib.staticfiles.storage.StaticFilesStorage"
    },
}

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"line": {"()": "servanda.project.log.OneLine"}},
    "handlers": {"terminal": {"class": "logging.StreamHandler", "formatter": "line"}},
    "root": {"handlers": ["terminal"], "level": "INFO"},
    "loggers": {"django": {"handlers": [], "level": "INFO", "propagate": True}},
}
