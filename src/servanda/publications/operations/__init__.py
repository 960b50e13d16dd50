"""Beginning a paper, setting its head, and writing its sections."""

from servanda.publications.operations.papers import begin_paper, set_head
from servanda.publications.operations.sections import (
    LONGEST_SECTION,
    paragraphs_of,
    write_section,
    write_sections,
)

__all__ = [
    "LONGEST_SECTION",
    "begin_paper",
    "paragraphs_of",
    "set_head",
    "write_section",
    "write_sections",
]
