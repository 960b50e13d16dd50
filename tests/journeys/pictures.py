"""Pictures for the guides and the README, taken by the tests of what is really there."""

import os
from pathlib import Path

from playwright.sync_api import Locator, Page

FOLDER = Path(__file__).parents[2] / "docs" / "pictures"


def take(what: Page | Locator, name: str, elsewhere: Path) -> None:
    """Keep a picture in the repository where SERVANDA_SCREENSHOTS=1 asks for it (make screenshots), or `elsewhere`."""
    wanted = os.environ.get("SERVANDA_SCREENSHOTS") == "1"
    place = (FOLDER if wanted else elsewhere) / name
    place.parent.mkdir(exist_ok=True)
    what.screenshot(path=place)
    assert place.stat().st_size > 0
