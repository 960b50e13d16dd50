"""The pages that the browser tests open, on the whole data of the Convention."""

from servanda.duties.operations.load_folder import load_folder
from tests.facts import ANN, CCM_DATA, TREATY

PUBLIC = (
    "",
    "states/",
    "states/BGR/",
    "deadlines/",
    "deadlines/clearance/",
    "deadlines/annual-report/?year=2016",
    "meetings/",
    "sources/",
    "about/",
    "nowhere/",
    "?on=2018-02-30",
)
DESK = (
    "desk/",
    "desk/?within=past&region=EEG&sort=state",
    "desk/states/",
    "desk/states/?view=list",
    "desk/states/BGR/?on=2020-05-31",
    "desk/states/FIN/",
    "desk/states/FIN/acts/add/",
    "desk/what-if/?state=FIN&day=2018-06-01",
    "desk/differences/",
    "desk/depositary/",
    "desk/history/?state=BGR",
    "desk/money/",
    "desk/money/contributions/",
    "desk/money/shares/?stream=trust-fund&year=2026&amount=475362&members_on_day=1&members_on_month=1&members_on_year=2026",
    "desk/money/cash/",
    "desk/summaries/?on=2018-05-31",
    "desk/briefings/?kind=state&state=BGR&on=2018-05-31",
    "desk/summaries/rows/?figure=reports-annual-report.2013.late",
)


def load_everything() -> None:
    """The data of the Convention as it is in the repository."""
    load_folder(folder=CCM_DATA, treaty_id=TREATY, actor=ANN)
