"""What the pages are about and what they are written in."""

import os
from pathlib import Path

import fontpkg_ibm_plex_sans_arabic

SERVANDA_TREATY = os.environ.get("SERVANDA_TREATY", "ccm")
"""The folder, under SERVANDA_TREATIES, of the treaty that this desk serves."""

SERVANDA_HELP_ADDRESS = os.environ.get("SERVANDA_HELP_ADDRESS", "")
"""The e-mail address of the Unit shown at the foot of every page; nothing is shown without one."""

_ARABIC_FONT = Path(fontpkg_ibm_plex_sans_arabic.__file__).parent / "files"
STATICFILES_DIRS = [("fonts/ibm-plex-sans-arabic", _ARABIC_FONT)]
