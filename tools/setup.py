"""Make the project's own environment in .venv from the hashed locks; does nothing when it is up to date.

Runs with the machine's Python and nothing else, so it uses the standard library only, and keeps to words that
an old Python 3 can still read: who has one deserves a sentence, not a SyntaxError.

    python3 tools/setup.py          what Servanda needs to run
    python3 tools/setup.py --dev    what the tests and checks need as well
"""

import hashlib
import os
import subprocess
import sys
import venv

OLDEST = (3, 11)
ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
HOME = os.path.join(ROOT, ".venv")
BIN = os.path.join(HOME, "Scripts" if os.name == "nt" else "bin")
PYTHON = os.path.join(BIN, "python")
INSTALLER = os.path.join("tools", "installer.txt")
LOCKS = {"run": "requirements.txt", "dev": "requirements-dev.txt"}


def fingerprint(lock: str) -> str:
    """What the environment was made from: a change of any of it makes it out of date."""
    digest = hashlib.sha256(sys.version.encode() + ROOT.encode())
    for name in (INSTALLER, lock, "pyproject.toml"):
        with open(os.path.join(ROOT, name), "rb") as file:
            digest.update(file.read())
    return digest.hexdigest()


def stamp(kind: str) -> str:
    return os.path.join(HOME, "servanda-" + kind)


def is_up_to_date(kind: str) -> bool:
    if not os.path.exists(PYTHON) or not os.path.exists(stamp(kind)):
        return False
    with open(stamp(kind)) as file:
        return file.read() == fingerprint(LOCKS[kind])


def run(*command: str) -> None:
    """Run one command; its own words explain a failure, so nothing is added but the end."""
    if subprocess.call(command, cwd=ROOT) != 0:
        sys.exit("make setup: stopped at: " + " ".join(command[:4]) + " …")


def make_environment() -> None:
    """An empty environment with pip; made anew when it belongs to another Python or was left half-made."""
    try:
        venv.create(HOME, with_pip=True, clear=True)
    except (subprocess.CalledProcessError, ImportError):
        sys.exit(
            "make setup: this Python cannot make an environment, because its pip part is missing. "
            "On Debian or Ubuntu: apt-get install python3-venv; then run make again."
        )


def has_installer() -> bool:
    """Whether the environment there belongs to this very Python and can install."""
    needed = "all(map(importlib.util.find_spec, ('pip', 'setuptools', 'uv')))"
    question = "import importlib.util, sys; sys.exit(not (%s and sys.version == %r))" % (needed, sys.version)
    return (
        os.path.exists(PYTHON) and subprocess.call([PYTHON, "-c", question], stderr=subprocess.DEVNULL) == 0
    )


def forget_stamps() -> None:
    """Before anything changes, so that a stop half-way is seen next time."""
    for kind in LOCKS:
        if os.path.exists(stamp(kind)):
            os.remove(stamp(kind))


def install(kind: str) -> None:
    print("Setting up the environment in .venv …", flush=True)
    if not has_installer():
        make_environment()
    forget_stamps()
    pip = (PYTHON, "-m", "pip", "-qq", "--disable-pip-version-check")
    run(*pip, "install", "--require-hashes", "--only-binary=:all:", "-r", INSTALLER)
    uv = (PYTHON, "-m", "uv", "pip")
    sync = (*uv, "sync", "--quiet", "--python", PYTHON, "--require-hashes", "--link-mode=copy")
    run(*sync, INSTALLER, LOCKS[kind])
    run(*uv, "install", "--quiet", "--python", PYTHON, "--no-deps", "--no-build-isolation", "--editable", ".")
    with open(stamp(kind), "w") as file:
        file.write(fingerprint(LOCKS[kind]))


def main() -> None:
    if sys.version_info < OLDEST:
        sys.exit(
            "make setup: Servanda needs Python 3.11 or newer; this is Python %d.%d. "
            "Install a newer one, or name it: make setup PYTHON=/path/to/python3.11" % sys.version_info[:2]
        )
    kind = "dev" if "--dev" in sys.argv[1:] else "run"
    if is_up_to_date(kind) or is_up_to_date("dev"):
        return
    install(kind)


if __name__ == "__main__":
    main()
