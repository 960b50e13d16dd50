"""Whether a file is what its name says and safe to keep. Nothing here runs, unpacks to disk or renders a file.

Each kind has one check, which raises `Unfit` with the sentences for the sender: what is wrong, what to do.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from django.utils.translation import gettext as _

from servanda.library.content.containers import check_docx, check_msg, check_odt, check_xlsx
from servanda.library.content.pdf import check_pdf
from servanda.library.content.pictures import check_jpeg, check_png
from servanda.library.content.texts import check_csv, check_eml, check_txt
from servanda.library.content.unfit import Unfit
from servanda.library.enums import FileKind

LARGEST = 25 * 1024 * 1024

CHECKS: Mapping[FileKind, Callable[[bytes], None]] = {
    FileKind.DOCX: check_docx,
    FileKind.XLSX: check_xlsx,
    FileKind.ODT: check_odt,
    FileKind.PDF: check_pdf,
    FileKind.TXT: check_txt,
    FileKind.CSV: check_csv,
    FileKind.EML: check_eml,
    FileKind.MSG: check_msg,
    FileKind.PNG: check_png,
    FileKind.JPEG: check_jpeg,
}


def check(content: bytes, kind: FileKind) -> None:
    """Raise `Unfit` unless `content` is a sound file of that kind, inside the bounds."""
    if not content:
        raise Unfit(_("It is empty. Choose the file again, or ask the sender for it once more."))
    if len(content) > LARGEST:
        raise Unfit(
            _("It is larger than %(limit)s MiB. Send it in parts, or scan it at a lower resolution.")
            % {"limit": LARGEST // 1024 // 1024}
        )
    CHECKS[kind](content)


__all__ = ["LARGEST", "Unfit", "check"]
