"""A load that is killed half-way leaves nothing behind, and the next one completes it.

Whether a lost process leaves its work undone is the database's promise; the test holds it for the real commands.
"""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from django.db import connection
from tests.facts import ANN, PARTICIPATION, TREATY, small_folder

from servanda.common.history import latest_number
from servanda.common.history.verification import verify
from servanda.duties.operations import load_folder
from servanda.states.models import Act, State

pytestmark = pytest.mark.django_db(transaction=True)

ROOT = Path(__file__).parents[2]
CHILD = """
import os, signal, sys
from pathlib import Path
import django
django.setup()
from servanda.common import history
from servanda.common.history.models import Change, Head
from servanda.duties.operations import load_folder
from servanda.states.models import Act, State
from tests.facts import ANN, TREATY

def die(*_arguments, **_options):
    os.kill(os.getpid(), signal.SIGKILL)

place = {
    "states": (State.objects, "bulk_create"),
    "acts": (Act._default_manager, "bulk_create"),
    "history": (Change.objects, "bulk_create"),
    "end": (Head, "save"),
}[sys.argv[1]]
setattr(*place, die)
load_folder(folder=Path(sys.argv[2]), treaty_id=TREATY, actor=ANN)
"""


def killed_while_loading(folder: Path, place: str) -> None:
    """Load in a process of its own, on the database of the tests, until it kills itself at `place`."""
    settings = connection.settings_dict
    environment = {**os.environ, "SERVANDA_DATABASE_OF_TESTS": str(settings["NAME"])}
    command = [sys.executable, "-c", f"{CONNECT}{CHILD}", place, str(folder)]
    ended = subprocess.run(
        command, env=environment, cwd=ROOT, capture_output=True, text=True, timeout=60, check=False
    )
    assert ended.returncode == -signal.SIGKILL, ended.stderr


CONNECT = """
import os
os.environ["DJANGO_SETTINGS_MODULE"] = "servanda.project.settings"
from django.conf import settings
settings.DATABASES["default"]["NAME"] = os.environ["SERVANDA_DATABASE_OF_TESTS"]
"""


@pytest.mark.parametrize("place", ["states", "acts", "history", "end"])
def test_nothing_is_half_there_and_the_next_load_completes(place: str, tmp_path: Path) -> None:
    folder = small_folder(tmp_path / "data")
    killed_while_loading(folder, place)
    assert (State.objects.count(), Act.objects.count(), latest_number()) == (0, 0, 0)
    load_folder(folder=folder, treaty_id=TREATY, actor=ANN)
    assert (State.objects.count(), Act.objects.count(), verify()) == (3, 5, [])


def test_a_second_load_that_is_killed_leaves_the_first_as_it_was(tmp_path: Path) -> None:
    folder = small_folder(tmp_path / "data")
    load_folder(folder=folder, treaty_id=TREATY, actor=ANN)
    number = latest_number()
    changed = PARTICIPATION.replace("2009-09-25", "2009-09-26").replace("PER,2008", "PER,2009")
    (folder / "participation.csv").write_text(changed)
    killed_while_loading(folder, "history")
    assert (latest_number(), verify()) == (number, [])
    assert not Act.objects.filter(on="2009-09-26").exists()
