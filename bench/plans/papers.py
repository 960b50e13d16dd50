"""Plans to read: the real one where it is here, and plans of any length as Word and PDF."""

from __future__ import annotations

import os
from pathlib import Path

from servanda.papers.document import Block, Document, Heading, Paragraph, Table

ROOT = Path(__file__).parents[2]
SAMPLE = ROOT / "tests" / "workplan" / "samples" / "plan-2021-en.txt"


def real_or_sample() -> Path:
    """The real Arabic plan for 2019, from the folder that SERVANDA_PAPERS names; else a short sample."""
    papers = Path(os.environ.get("SERVANDA_PAPERS") or ROOT.parent / "shared" / "documents")
    real = papers / "workplan-2019-ar.txt"
    return real if real.exists() else SAMPLE


def plan(outcomes: int, outputs: int, activities: int) -> Document:
    """A plan with so many outcomes, outputs of each, and activities of each of those."""
    blocks: list[Block] = [
        Paragraph("Convention on Lanterns at Sea"),
        Paragraph("Work plan and budget of the Lantern Unit for 2021"),
        Heading("I. Outcomes, outputs and activities for 2021"),
    ]
    for first in range(1, outcomes + 1):
        blocks.append(Paragraph(f"Outcome {first}: Parties carry out the Convention in good time."))
        for second in range(1, outputs + 1):
            blocks.append(
                Paragraph(f"Output {first}.{second}: Parties report on their lanterns, harbour by harbour.")
            )
            blocks += [
                Paragraph(
                    f"Activity {first}.{second}.{third}: Help Parties that ask for it to fill in the form."
                )
                for third in range(1, activities + 1)
            ]
    rows = [("Salaries", "150,000", "One full post and one half post."), ("Travel", "18,000", "Six trips.")]
    blocks.append(Heading("II. Budget for 2021 (Swiss francs)"))
    blocks.append(Table(header=("Item", "2021", "Notes"), rows=[*rows, ("Total", "168,000", "")]))
    return Document("en", "Plan", blocks)
