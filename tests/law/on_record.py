"""The Convention on Cluster Munitions as its folder records it, read once for all tests."""

import datetime as dt
from pathlib import Path

from servanda.law import data_folder, explain
from servanda.law.findings import Duty, Standing
from servanda.law.records import Act, ActKind, Dossier, Register
from servanda.law.standing import standing
from servanda.law.treaty_file import load_treaty

FOLDER = Path(__file__).parents[2] / "treaties" / "ccm"
CCM = load_treaty(FOLDER)
REGISTER, STATES, MISTAKES = data_folder.read(FOLDER / "data", CCM)


def day(text: str) -> dt.date:
    return dt.date.fromisoformat(text)


def stands(iso3: str, on: str) -> Standing:
    return standing(CCM, REGISTER.dossiers[iso3], day(on))


def duty(iso3: str, obligation: str, on: str, period: str = "") -> Duty:
    """The one duty of a State under an obligation, as recorded."""
    found = explain.duties(CCM, REGISTER, iso3, day(on))
    return next(one for one in found if (one.obligation, one.period) == (obligation, period))


def after_deposit(on: str) -> tuple[Dossier, Register]:
    """A State of which only a deposit is known."""
    dossier = Dossier("XXX", [Act(iso3="XXX", kind=ActKind.ACCESSION, on=day(on))])
    return dossier, Register({"XXX": dossier})
