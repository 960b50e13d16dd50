"""Settings of the tests: the desk's own, in a home that is thrown away, on a day that does not move."""

import atexit
import os
import shutil
import tempfile

# Each process of a parallel run has a home of its own inside that of the run.
if "PYTEST_XDIST_WORKER" in os.environ:
    _home = os.environ["SERVANDA_HOME"] + "/" + os.environ["PYTEST_XDIST_WORKER"]
else:
    _home = tempfile.mkdtemp(prefix="servanda-tests-")
    atexit.register(shutil.rmtree, _home, ignore_errors=True)
KEPT = {"SERVANDA_PAPERS", "SERVANDA_SCREENSHOTS"}  # asked for by whoever runs the tests
for _name in [name for name in os.environ if name.startswith("SERVANDA_") and name not in KEPT]:
    del os.environ[_name]
os.environ |= {
    "SERVANDA_HOME": _home,
    "SERVANDA_TODAY": "2018-05-31",
    "SERVANDA_ADDRESS": "http://127.0.0.1:8765",
    "DJANGO_ALLOW_ASYNC_UNSAFE": "true",  # the browser's driver runs an event loop beside our plain code
}

from servanda.project.settings import *

PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]  # tests sign in often
EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
SERVANDA_MAIL_IN_BACKGROUND = False

# A file, as on a desk, so that the rules for readers and writers hold here too.
if "sqlite3" in DATABASES["default"]["ENGINE"]:
    DATABASES["default"]["TEST"] = {"NAME": f"{_home}/test.sqlite3"}
