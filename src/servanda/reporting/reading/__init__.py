"""Reports in the official layout, Word or PDF: read into the form with every doubt listed. Nothing is saved here."""

from servanda.reporting.reading.doubts import Doubt, DoubtKind
from servanda.reporting.reading.report import ReadReport, ReadSection, read_report

__all__ = ["Doubt", "DoubtKind", "ReadReport", "ReadSection", "read_report"]
