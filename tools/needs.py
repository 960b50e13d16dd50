"""Install what the tests need from the operating system; where that cannot be, say what is missing.

What Servanda itself needs comes with Python packages; only the tests want a browser and a second database.
"""

import os
import shutil
import subprocess
import sys

import postgresql

APT = ["apt-get", "-o", "Acquire::Retries=3", "-o", "DPkg::Lock::Timeout=300"]
QUIET = {"DEBIAN_FRONTEND": "noninteractive", "DEBCONF_NONINTERACTIVE_SEEN": "true"}


def missing() -> list[str]:
    """The Debian packages whose programs are not here."""
    here = {
        "chromium": bool(shutil.which("chromium")),
        "gettext": bool(shutil.which("xgettext")),
        "git": bool(shutil.which("git")),
        "postgresql": postgresql.binaries() is not None,
    }
    return [package for package, found in here.items() if not found]


def install(packages: list[str]) -> None:
    """Ask apt; a source that cannot be refreshed is no reason to stop, a package that does not come is."""
    environment = os.environ | QUIET
    subprocess.run([*APT, "update", "-qq"], env=environment, check=False)
    subprocess.run(
        [*APT, "install", "-y", "-qq", "--no-install-recommends", *packages],
        env=environment,
        check=False,
        stdout=subprocess.DEVNULL,
    )


def main() -> None:
    packages = missing()
    if packages and os.geteuid() == 0 and shutil.which("apt-get"):
        print(f"installing for the tests: {', '.join(packages)}", flush=True)
        install(packages)
        packages = missing()
    if packages:
        sys.exit(
            f"make test: these are missing on this machine: {', '.join(packages)}. "
            f"On Debian or Ubuntu: sudo apt-get install {' '.join(packages)}; then run make test again."
        )


if __name__ == "__main__":
    main()
