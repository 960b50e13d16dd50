"""Word reports in the official layout: read into the form with every doubt listed. Nothing is saved here."""

from servanda.reporting.word_report.doubts import Doubt, DoubtKind
from servanda.reporting.word_report.reading import ReadReport, ReadSection, read_report

__all__ = ["Doubt", "DoubtKind", "ReadReport", "ReadSection", "read_report"]
