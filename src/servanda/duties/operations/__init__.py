"""Recording many facts of several themes at once, and trying what a change would bring."""

from servanda.duties.operations.load_folder import load_folder, unread_files
from servanda.duties.operations.rehearsal import rehearse, rehearse_for_all

__all__ = ["load_folder", "rehearse", "rehearse_for_all", "unread_files"]
