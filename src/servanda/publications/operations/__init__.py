"""Beginning a paper, setting its head, writing its sections, and taking it out of use."""

from servanda.publications.operations.papers import begin_paper, set_head
from servanda.publications.operations.sections import (
    LONGEST_SECTION,
    paragraphs_of,
    write_section,
    write_sections,
)
from servanda.publications.operations.taking_out import (
    LONGEST_REASON,
    put_back_paper,
    take_out_paper,
)

__all__ = [
    "LONGEST_REASON",
    "LONGEST_SECTION",
    "begin_paper",
    "paragraphs_of",
    "put_back_paper",
    "set_head",
    "take_out_paper",
    "write_section",
    "write_sections",
]
