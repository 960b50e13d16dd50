"""What counts as evidence of a year: acts of the history, letters, missions and log entries, each once."""

from servanda.results.counting.evidence import Evidence, Source, Subject
from servanda.results.counting.gathering import evidence_of_year

__all__ = ["Evidence", "Source", "Subject", "evidence_of_year"]
