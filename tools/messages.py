"""Collect the sentences of the pages into the catalogs that translators work in.

    python tools/messages.py            bring every src/servanda/locale/*/LC_MESSAGES/django.po up to date

Code and templates are read as Django's own `makemessages` reads them, and the marker `N_` besides, with which the
law (which knows no Django) marks its sentences. Sentences that are gone are dropped; nothing is guessed: a new
sentence waits without a translation, until somebody writes one. English is filled in from the source.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from babel.messages.pofile import read_po
from django.conf import settings
from django.utils.translation.template import templatize

SOURCE = Path(__file__).resolve().parents[1] / "src" / "servanda"
LOCALE = SOURCE / "locale"
TEMPLATES = (".html", ".txt")
KEYWORDS = (
    "gettext_lazy",
    "ngettext_lazy:1,2",
    "pgettext:1c,2",
    "npgettext:1c,2,3",
    "pgettext_lazy:1c,2",
    "npgettext_lazy:1c,2,3",
    "gettext_noop",
    "N_",
    # What Django's reading of a template turns its tags into.
    "_",
)
LAYOUT = ("--no-wrap", "--add-location=file")
CLOCK_MARK = '"POT-Creation-Date:'
"""The day of the last collecting: it would make two colleagues' work collide, and says nothing."""


def is_possible() -> bool:
    """Whether GNU gettext is on this machine."""
    return all(shutil.which(tool) for tool in ("xgettext", "msgmerge"))


def collected() -> str:
    """Every sentence of the code and the templates, as the text of a .pot file, in the order of the files."""
    with tempfile.TemporaryDirectory() as folder:
        names = [_as_python(path, Path(folder)) for path in _sources()]
        text = _run("xgettext", *_reading(), *names, folder=folder)
    return text.replace("nplurals=INTEGER; plural=EXPRESSION;", "nplurals=2; plural=(n != 1);")


def _sources() -> list[Path]:
    return sorted(
        path
        for path in SOURCE.rglob("*")
        if path.suffix == ".py" or (path.suffix in TEMPLATES and "templates" in path.parts)
    )


def _as_python(path: Path, folder: Path) -> str:
    """Put a copy that xgettext can read as Python into `folder`; its name there."""
    name = path.relative_to(SOURCE)
    copy = folder / name
    copy.parent.mkdir(parents=True, exist_ok=True)
    text = path.read_text(encoding="utf-8")
    copy.write_text(templatize(text) if path.suffix in TEMPLATES else text, encoding="utf-8")
    return str(name)


def _reading() -> list[str]:
    keywords = [f"--keyword={keyword}" for keyword in KEYWORDS]
    return [
        "--language=Python",
        "--from-code=UTF-8",
        "--add-comments=Translators",
        *LAYOUT,
        *keywords,
        "--output=-",
    ]


def merged(po: Path, pot: Path) -> str:
    """The catalog `po` with exactly the sentences of `pot`; translations and remarks of people are kept."""
    options = ("--no-fuzzy-matching", "--quiet", *LAYOUT)
    text = _run("msgmerge", *options, str(po), str(pot))
    text = _run("msgattrib", "--no-obsolete", *LAYOUT, "-", given=text)
    if _language(po) == "en":
        text = _run("msgen", *LAYOUT, "-", given=text)
    return "".join(line for line in text.splitlines(keepends=True) if not line.startswith(CLOCK_MARK))


def catalogs() -> dict[str, Path]:
    """The catalog of each language, by the name of its folder."""
    return {_language(po): po for po in sorted(LOCALE.glob("*/LC_MESSAGES/django.po"))}


def waiting(po: Path) -> list[str]:
    """The sentences of a catalog that have no translation."""
    with po.open("rb") as file:
        catalog = read_po(file)
    return [forms(message.id)[0] for message in catalog if message.id and not all(forms(message.string))]


def _language(po: Path) -> str:
    return po.parts[-3]


def forms(text: str | Sequence[str] | None) -> list[str]:
    """The forms of a sentence: one, or one for each plural of the language; an empty one is not written yet."""
    return [text or ""] if isinstance(text, str | None) else list(text)


def _run(tool: str, *arguments: str, given: str | None = None, folder: str | None = None) -> str:
    done = subprocess.run(
        [tool, *arguments], cwd=folder, input=given, check=True, stdout=subprocess.PIPE, encoding="utf-8"
    )
    return done.stdout


def main() -> None:
    if not is_possible():
        sys.exit("make messages: GNU gettext is missing. On Debian or Ubuntu: apt-get install gettext")
    settings.configure()
    with tempfile.TemporaryDirectory() as folder:
        pot = Path(folder) / "django.pot"
        pot.write_text(collected(), encoding="utf-8")
        for language, po in catalogs().items():
            text = merged(po, pot)
            if text != po.read_text(encoding="utf-8"):
                po.write_text(text, encoding="utf-8")
            if left := waiting(po):
                print(f"{language}: {len(left)} without a translation, the first: {left[0]}")


if __name__ == "__main__":
    main()
