"""Compile the message catalogs that changed: from what translators edit (.po) to what pages read (.mo)."""

import sys
from pathlib import Path

from babel.messages.mofile import write_mo
from babel.messages.pofile import PoFileError, read_po

LOCALE = Path(__file__).resolve().parents[1] / "src" / "servanda" / "locale"


def is_stale(po: Path) -> bool:
    mo = po.with_suffix(".mo")
    return not mo.exists() or mo.stat().st_mtime < po.stat().st_mtime


def compile_catalog(po: Path) -> None:
    """Write it beside its source, whole or not at all."""
    try:
        with po.open("rb") as source:
            catalog = read_po(source, abort_invalid=True)
    except PoFileError as error:
        sys.exit(f"{po}: line {error.lineno}: {error}")
    draft = po.with_suffix(".mo-draft")
    with draft.open("wb") as target:
        write_mo(target, catalog)
    draft.replace(po.with_suffix(".mo"))


def main() -> None:
    for po in sorted(LOCALE.glob("*/LC_MESSAGES/*.po")):
        if is_stale(po):
            compile_catalog(po)


if __name__ == "__main__":
    main()
