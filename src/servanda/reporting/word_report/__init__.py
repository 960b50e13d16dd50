"""Word reports: read into the form with every doubt listed, and the form written with answers in it.

Nothing is saved here.
"""

from servanda.reporting.word_report.doubts import Doubt, DoubtKind
from servanda.reporting.word_report.reading import ReadReport, ReadSection, read_report
from servanda.reporting.word_report.writing import FormHead, write_report

__all__ = ["Doubt", "DoubtKind", "FormHead", "ReadReport", "ReadSection", "read_report", "write_report"]
