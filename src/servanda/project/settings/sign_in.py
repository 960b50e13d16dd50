"""Accounts: by e-mailed one-time link, or by password or passkey; staff always give a second factor."""

import datetime as dt

AUTH_USER_MODEL = "people.User"
AUTHENTICATION_BACKENDS = ["allauth.account.auth_backends.AuthenticationBackend"]
PASSWORD_HASHERS = [
    "django.contrib.auth.hashers.Argon2PasswordHasher",
    "django.contrib.auth.hashers.PBKDF2PasswordHasher",
]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
    {
        "NAME": "django.contrib.auth.password_validation.MinimumLengthValidator",
        "OPTIONS": {"min_length": 12},
    },
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
    {"NAME": "django.contrib.auth.password_validation.NumericPasswordValidator"},
]
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_AGE = int(dt.timedelta(hours=12).total_seconds())

LOGIN_URL = "sign_in"
LOGIN_REDIRECT_URL = "account"
SERVANDA_START_PAGES = {
    "staff": "desk:board",
    "president's office": "desk:board",
    "coordinator": "desk:board",
    "focal point": "portal:home",
    "auditor": "desk:board",
}

# The library's own sign-up, address book and password reset are not among our routes (servanda.people.urls).
ACCOUNT_ADAPTER = "servanda.people.adapters.AccountAdapter"
ACCOUNT_LOGIN_METHODS = {"email"}
ACCOUNT_SIGNUP_FIELDS = ["email*", "password1*", "password2*"]
ACCOUNT_USER_MODEL_USERNAME_FIELD = None
ACCOUNT_EMAIL_VERIFICATION = "none"  # an address counts because staff entered it
ACCOUNT_EMAIL_NOTIFICATIONS = True
ACCOUNT_LOGOUT_REDIRECT_URL = "sign_in"
ACCOUNT_SESSION_REMEMBER = False
ACCOUNT_LOGIN_TIMEOUT = int(dt.timedelta(minutes=15).total_seconds())
ACCOUNT_REAUTHENTICATION_TIMEOUT = int(dt.timedelta(minutes=15).total_seconds())
ACCOUNT_RATE_LIMITS = {
    "login": "30/m/ip",
    "login_failed": "10/m/ip,5/5m/key",
    "mail_sign_in_link": "20/m/ip,5/10m/key",  # ours, as the next one; the key is the address typed
    "use_sign_in_link": "30/m/ip",
}

MFA_ADAPTER = "servanda.people.adapters.SecondFactorAdapter"
MFA_SUPPORTED_TYPES = ["totp", "webauthn", "recovery_codes"]
MFA_PASSKEY_LOGIN_ENABLED = True
MFA_ALLOW_UNVERIFIED_EMAIL = True

# The e-mailed link: works once, for thirty minutes.
SESAME_MAX_AGE = int(dt.timedelta(minutes=30).total_seconds())
SESAME_ONE_TIME = True
SESAME_TOKENS = ["sesame.tokens_v2"]
SERVANDA_MAIL_IN_BACKGROUND = True

# Where a personal calendar feed is read; a test holds this against the routes.
SERVANDA_FEED_PATH = "/feeds/{token}.ics"
