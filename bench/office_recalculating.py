"""Opens a workbook in a running Calc and prints, line by line, the seconds each recalculation of it takes.

Run by the interpreter that has LibreOffice's module `uno`, not by that of the project:
python3 office_recalculating.py PROGRAM FOLDER WORKBOOK ROUNDS
"""

import subprocess
import sys
import time
import uuid
from typing import Any

import uno  # type: ignore[import-not-found]
from com.sun.star.beans import PropertyValue  # type: ignore[import-not-found]
from com.sun.star.connection import NoConnectException  # type: ignore[import-not-found]

SECONDS_TO_START = 60


def main(program: str, folder: str, workbook: str, rounds: str) -> None:
    """Open, recalculate so many times, close."""
    pipe = f"servanda{uuid.uuid4().hex}"
    profile = f"-env:UserInstallation=file://{folder}/profile"
    orders = f"--accept=pipe,name={pipe};urp;"
    with subprocess.Popen([program, profile, "--headless", "--norestore", orders], stderr=subprocess.DEVNULL):
        desktop = connected(pipe)
        hidden = PropertyValue("Hidden", 0, True, 0)
        document = desktop.loadComponentFromURL(uno.systemPathToFileUrl(workbook), "_blank", 0, (hidden,))
        for _ in range(int(rounds)):
            start = time.perf_counter()
            document.calculateAll()
            print(time.perf_counter() - start)
        document.close(False)
        desktop.terminate()


def connected(pipe: str) -> Any:
    """The program's desktop, as soon as it answers."""
    here = uno.getComponentContext()
    resolver = here.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", here)
    until = time.monotonic() + SECONDS_TO_START
    while True:
        try:
            there = resolver.resolve(f"uno:pipe,name={pipe};urp;StarOffice.ComponentContext")
            return there.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", there)
        except NoConnectException:
            if time.monotonic() > until:
                raise
            time.sleep(0.1)


if __name__ == "__main__":
    main(*sys.argv[1:])
