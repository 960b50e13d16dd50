"""`python -m bench.plans`: reading a plan from text, Word and PDF, beside taking only the text out."""

from __future__ import annotations

import io
import os
import sys
from collections.abc import Callable
from statistics import median

import docx as python_docx
import pypdf

from bench.measuring import side_by_side
from bench.plans.papers import plan, real_or_sample
from bench.report import Report
from servanda.papers import docx, pdf
from servanda.workplan.reading import read_plan

ROUNDS = 5
PAGES = 20
MOST = {"text": 0.3, "Word": 0.5, "PDF": 2.0}


def main() -> int:
    """Print the report; 1 where a goal is missed."""
    report = Report()
    text = real_or_sample()
    longest = pdf.write(plan(20, 5, 6))
    pages = len(pypdf.PdfReader(io.BytesIO(longest)).pages)
    report.part(f"Reading a work plan, medians of {ROUNDS}; activities found; beside it only the text")
    _measure(report, "text", text.read_bytes(), text.name)
    _measure(report, "Word", docx.write(plan(6, 2, 3)), "plan.docx")
    report.line(f"  the PDF has {pages} pages")
    _measure(report, "PDF", longest, "plan.pdf")
    return report.end()


def _measure(report: Report, kind: str, content: bytes, name: str) -> None:
    extracted = {"text": _decoded, "Word": _word_text, "PDF": _pdf_text}[kind]
    contenders = {"read": lambda: _activities(content, name), "text": lambda: extracted(content)}
    found = side_by_side(contenders, ROUNDS)
    worked = median(_worked(contenders["read"]) for _ in range(ROUNDS))
    read, bare = found["read"], found["text"]
    report.line(
        f"  {kind:5} {read.seconds:7.3f} s, of these computed {worked:6.3f} s, {read.answer} activities   "
        f"only the text {bare.seconds:7.3f} s"
    )
    report.goal(f"{kind}: {worked:.3f} s computed, to stay under {MOST[kind]} s", met=worked < MOST[kind])


def _worked(run: Callable[[], int]) -> float:
    """Seconds of work in this process and those it starts: what others on the machine hardly disturb."""
    before = os.times()
    run()
    after = os.times()
    return sum(after[:4]) - sum(before[:4])


def _activities(content: bytes, name: str) -> int:
    outputs = [output for outcome in read_plan(content, name).outcomes for output in outcome.outputs]
    return sum(len(output.activities) for output in outputs)


def _decoded(content: bytes) -> int:
    return len(content.decode())


def _word_text(content: bytes) -> int:
    return sum(len(paragraph.text) for paragraph in python_docx.Document(io.BytesIO(content)).paragraphs)


def _pdf_text(content: bytes) -> int:
    return sum(len(page.extract_text()) for page in pypdf.PdfReader(io.BytesIO(content)).pages)


if __name__ == "__main__":
    sys.exit(main())
