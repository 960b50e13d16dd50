"""Run a command beside a PostgreSQL server made for it alone and thrown away afterwards.

    python tools/postgresql.py pytest tests/states

The command finds the server in DATABASE_URL. The server listens to no network, only to a socket in a
temporary folder, and keeps nothing: after a power cut it may forget what it
acknowledged, which no desk's server may.
PostgreSQL refuses to run as root; there it runs as its own user, through runuser.
"""

import os
import pwd
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

SERVER_OPTIONS = "-c listen_addresses='' -c fsync=off -c full_page_writes=off -c max_connections=60"


def binaries() -> Path | None:
    """The folder of initdb and pg_ctl: Debian keeps them out of the PATH, one folder a version."""
    versions = Path("/usr/lib/postgresql").glob("*/bin/initdb")
    newest = max(versions, key=lambda initdb: int(initdb.parts[-3]), default=None)
    found = newest or shutil.which("initdb")
    return Path(found).parent if found else None


def unprivileged() -> str | None:
    """The user to run the server as: nobody else when we are not root."""
    if os.geteuid() != 0:
        return None
    known = {entry.pw_name for entry in pwd.getpwall()}
    return "postgres" if "postgres" in known else "nobody"


@contextmanager
def server() -> Iterator[str]:
    """A running server; gives the address for DATABASE_URL."""
    folder, user, programs = (
        Path(tempfile.mkdtemp(prefix="servanda-pg-", dir="/tmp")),
        unprivileged(),
        binaries(),
    )
    if programs is None:
        sys.exit("PostgreSQL's initdb is missing. On Debian or Ubuntu: apt-get install postgresql")
    if user:
        shutil.chown(folder, user)
    prefix = ["runuser", "-u", user, "--"] if user else []
    data = str(folder / "data")

    def run(program: str, *arguments: str) -> None:
        command = [*prefix, str(programs / program), *arguments]
        subprocess.run(command, check=True, cwd=folder, stdout=subprocess.DEVNULL)

    pg_ctl = ["-D", data, "-w", "-l", str(folder / "log")]
    try:
        run(
            "initdb",
            "-D",
            data,
            "-U",
            "servanda",
            "-A",
            "trust",
            "-E",
            "UTF8",
            "--locale=C.UTF-8",
            "--no-sync",
        )
        run("pg_ctl", "start", *pg_ctl, "-o", f"{SERVER_OPTIONS} -k {folder}")
        run("createdb", "-h", str(folder), "-U", "servanda", "servanda")
        yield f"postgresql://servanda@/servanda?host={folder}"
    finally:
        if (Path(data) / "postmaster.pid").exists():
            run("pg_ctl", "stop", *pg_ctl, "-m", "immediate")
        shutil.rmtree(folder, ignore_errors=True)


def main() -> int:
    with server() as address:
        return subprocess.call(sys.argv[1:], env=os.environ | {"DATABASE_URL": address})


if __name__ == "__main__":
    sys.exit(main())
