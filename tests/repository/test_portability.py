"""The repository says nothing of the machine or the index it was made on."""

import re
from pathlib import Path

import pytest

from tests.repository import tracked

# Written in pieces, so that this file does not find itself.
HOSTS = [
    "py" + r"pi\.org",
    "python" + r"hosted\.org",
    "npm" + r"js\.(?:org|com)",
    "js" + "delivr",
    "unp" + "kg",
]
HOSTS_OF_PACKAGES = re.compile(rf"\b(?:[\w-]+\.)*(?:{'|'.join(HOSTS)})")
PLACES_OF_ONE_MACHINE = re.compile(r"(?<![\w.])/(?:work|home|Users|root)/\w")
PIN = re.compile(r"^[a-z][\w.-]*==\S+", re.MULTILINE)
PIN_WITH_HASHES = re.compile(
    PIN.pattern + r"[^\n]*\\\n(?:    --hash=sha256:[0-9a-f]{64}[ \\]*\n)+", re.MULTILINE
)
NEED = re.compile(r"^[A-Za-z][\w-]*", re.MULTILINE)
RUN, DEV, INSTALLER = LOCKS = ["requirements.txt", "requirements-dev.txt", "tools/installer.txt"]


def text(name: str) -> str:
    return tracked.text(Path(name))


@pytest.mark.parametrize(
    "pattern", [HOSTS_OF_PACKAGES, PLACES_OF_ONE_MACHINE], ids=["package host", "path of one machine"]
)
def test_no_file_names_a(pattern: re.Pattern[str]) -> None:
    found = [
        f"{path}:{number}: {line.strip()[:100]}"
        for path in tracked.files()
        for number, line in enumerate(tracked.text(path).splitlines(), start=1)
        if pattern.search(line)
    ]
    assert found == []


@pytest.mark.parametrize("lock", LOCKS)
def test_every_locked_package_has_hashes_and_no_address(lock: str) -> None:
    assert len(PIN_WITH_HASHES.findall(text(lock))) == len(PIN.findall(text(lock))) > 0
    assert "://" not in text(lock)


@pytest.mark.parametrize(("needs", "lock"), [("requirements.in", RUN), ("requirements-dev.in", DEV)])
def test_every_need_is_locked(needs: str, lock: str) -> None:
    wanted = {name.lower() for name in NEED.findall(text(needs))}
    assert sorted(wanted - {pin.split("==")[0] for pin in PIN.findall(text(lock))}) == []


def test_what_runs_and_what_is_tested_are_the_same_versions() -> None:
    assert sorted(set(PIN.findall(text(RUN))) - set(PIN.findall(text(DEV)))) == []


def test_no_lock_with_addresses_is_kept() -> None:
    assert [path for path in tracked.files() if path.name in ("uv.lock", "pylock.toml", "poetry.lock")] == []
