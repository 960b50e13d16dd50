"""The annual report of the Unit: what it did, by outcome, output and activity; its trips; its money."""

from servanda.publications.drafts.annual.whole import annual_sections

__all__ = ["annual_sections"]
