"""Facts for tests, in every room: three States under a treaty, a data folder of a few rows, a person of the Unit."""

import datetime as dt
from pathlib import Path
from typing import Any

from servanda.common.access import Role, Viewer
from servanda.law import records as law
from servanda.law.records import ActKind
from servanda.states.models import State, Treaty

TREATY = "ccm"
TODAY = dt.date(2018, 5, 31)
ANN = Viewer(user_id=1, name="Ann Example", roles=frozenset({Role.STAFF}))
BEN = Viewer(user_id=2, name="Ben Example", roles=frozenset({Role.STAFF}))
CAPITAL = Viewer(user_id=3, name="Cy Example", roles=frozenset({Role.FOCAL_POINT}), states=frozenset({"FRA"}))

TREATIES = Path(__file__).parents[1] / "treaties"
CCM_DATA = TREATIES / TREATY / "data"

STATES = """iso3,name_en,un_status,un_region_group,subregion,source,confidence
AGO,Angola,member,African,Sub-Saharan Africa,list,high
FRA,France,member,WEOG,Western Europe,list,high
PER,Peru,member,GRULAC,Latin America and the Caribbean,list,high
"""
NAMES = """iso3,language,name,valid_from,valid_until,source,confidence,notes
AGO,en,Angola,,,list,high,
FRA,en,France,,,list,high,
FRA,es,Francia,,,list,high,
PER,en,Peru,,,list,high,
"""
MEETINGS = """code,name,start,end,city,country_iso3,president_state,symbol_stem,source,confidence,notes
9MSP,Ninth Meeting,2019-09-02,2019-09-04,Geneva,FRA,PER,,list,high,
"""
PARTICIPATION = """iso3,signature_date,consent_type,deposit_date,provisional_application_date,entry_into_force,\
withdrawal_notified,withdrawal_effective,source,confidence,notes
AGO,2008-12-03,,,,,,,Status page,high,
FRA,2008-12-03,ratification,2009-09-25,,2010-08-01,,,Status page,high,
PER,2008-12-03,ratification,2012-09-26,,2013-03-01,,,Status page,high,
"""
REPORTS = """iso3,initial_due,initial_submitted,not_submitted_as_of,source,confidence,notes
FRA,,2011-01-28,,Monitor,high,
PER,2013-08-28,,2013-07,Monitor,medium,
"""


def three_states() -> None:
    """Angola, France and Peru, and the treaty they may join."""
    Treaty.objects.create(id=TREATY)
    for iso3 in ("AGO", "FRA", "PER"):
        State.objects.create(iso3=iso3)


def small_folder(folder: Path, **files: str) -> Path:
    """A data folder of three States; `files` replace or add files by name without ending."""
    texts = {
        "states": STATES,
        "state_names": NAMES,
        "meetings": MEETINGS,
        "participation": PARTICIPATION,
        "reports": REPORTS,
        **files,
    }
    folder.mkdir(exist_ok=True)
    for name, text in texts.items():
        (folder / f"{name}.csv").write_text(text, "utf-8")
    return folder


def act(iso3: str, kind: ActKind, on: str, **more: Any) -> law.Act:
    """An act with a source."""
    return law.Act(iso3=iso3, kind=kind, on=dt.date.fromisoformat(on), **{"source": "Status page", **more})
