"""A folder is loaded while someone corrects the same act: one comes first, and nothing is lost silently."""

from dataclasses import replace
from pathlib import Path

import pytest
from tests.at_once import at_once
from tests.facts import ANN, BEN, PARTICIPATION, TODAY, TREATY, small_folder

from servanda.common.errors import Stale
from servanda.common.history.verification import verify
from servanda.duties.operations import load_folder
from servanda.law.records import ActKind
from servanda.states.models import Act
from servanda.states.operations import correct_act

ROUNDS = 5


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("_round", range(ROUNDS))
def test_one_wins_and_the_other_is_told(tmp_path: Path, _round: int) -> None:
    folder = small_folder(tmp_path / "data")
    load_folder(folder=folder, treaty_id=TREATY, actor=ANN)
    row = Act.objects.get(state_id="FRA", kind=ActKind.RATIFICATION)
    said = row.to_record()
    (folder / "participation.csv").write_text(PARTICIPATION.replace("2009-09-25", "2009-10-01"))

    def correct() -> str:
        try:
            correct_act(act_id=row.pk, version=1, act=replace(said, page="9"), actor=BEN, today=TODAY)
        except Stale:
            return "told"
        return "corrected"

    def load() -> str:
        changes = load_folder(folder=folder, treaty_id=TREATY, actor=ANN)
        return " ".join(change.action for change in changes)

    outcome = at_once(correct, load)
    row.refresh_from_db()
    assert (outcome, row.page, str(row.on)) in (
        (["change", "told"], "", "2009-10-01"),  # the folder came first, and the person is told
        (["corrected", "keep"], "9", "2009-09-25"),  # the person came first, and the folder gives way
    )
    assert verify() == []
