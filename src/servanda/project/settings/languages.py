"""The six languages of the United Nations, in the order the United Nations uses.

Django and the libraries keep their Chinese under `zh-hans`, so that is the code inside; the address shows
`/zh/` (see `servanda.project.languages`), and data files say `zh` (see `servanda.common.languages`).
"""

from pathlib import Path

LANGUAGE_CODE = "en"
LANGUAGES = [
    ("ar", "عربي"),
    ("zh-hans", "中文"),
    ("en", "English"),
    ("fr", "Français"),
    ("ru", "Русский"),
    ("es", "Español"),
]
LOCALE_PATHS = [Path(__file__).resolve().parents[2] / "locale"]
LANGUAGE_COOKIE_NAME = "language"

USE_I18N = True
USE_TZ = True
TIME_ZONE = "Europe/Zurich"
