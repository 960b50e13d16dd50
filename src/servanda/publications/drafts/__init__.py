"""Papers drafted from records, section by section: made anew from the data, with what people wrote kept."""

from servanda.publications.drafts.merging import How, ShownDraft, ShownSection, merged
from servanda.publications.drafts.paper import draft_paper
from servanda.publications.drafts.sections import Period, Section, usual_period
from servanda.publications.drafts.whole import sections_of

__all__ = [
    "How",
    "Period",
    "Section",
    "ShownDraft",
    "ShownSection",
    "draft_paper",
    "merged",
    "sections_of",
    "usual_period",
]
