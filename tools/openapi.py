"""Write the description of the API again, after a change that was meant: src/servanda/api/openapi.json."""

import os
import sys
from pathlib import Path

import django

FILE = Path(__file__).resolve().parents[1] / "src" / "servanda" / "api" / "openapi.json"


def main() -> None:
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "servanda.project.settings")
    django.setup()
    from servanda.api.definition import description  # noqa: PLC0415  only after the settings are read

    FILE.write_text(description(), encoding="utf-8")
    print(f"{FILE} written", file=sys.stderr)


if __name__ == "__main__":
    main()
