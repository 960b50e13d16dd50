"""What an activity serves, and by what an assumption is told: the Unit says it, at any stage of the plan."""

import pytest

from servanda.common.access import NotAllowed, NotThere, Role, Viewer
from servanda.common.errors import BadInput, Stale
from servanda.common.history.queries import last_change
from servanda.workplan import operations
from servanda.workplan.enums import PartKind, Watch
from servanda.workplan.models import PlanVersion
from servanda.workplan.queries import assumption_states, plan_tree
from servanda.workplan.ties import Tie
from tests.facts import ANN
from tests.workplan.plans import load_ccm_plans

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def adopted() -> PlanVersion:
    """The real plan for 2019, adopted."""
    load_ccm_plans()
    return PlanVersion.objects.get()


def tie(
    version: PlanVersion, reference: str, *, kind: PartKind = PartKind.ACTIVITY, **ties: list[str]
) -> None:
    version.refresh_from_db()
    operations.tie_part(
        version_id=version.pk,
        edition=version.edition,
        kind=kind,
        reference=reference,
        ties={Tie(name): references for name, references in ties.items()},
        actor=ANN,
    )


def served(number: str) -> dict[Tie, list[str]]:
    tree = plan_tree(2019, ANN)
    assert tree is not None
    nodes = {each.number: each for one in tree.outcomes for output in one.below for each in output.below}
    return {kind: [each.reference for each in tied] for kind, tied in nodes[number].ties.items()}


def test_an_activity_serves_what_was_ticked_in_the_order_of_the_plan_and_nothing_else(
    adopted: PlanVersion,
) -> None:
    assert served("3.2.1")[Tie.MANDATE] == ["b"]
    tie(adopted, "3.2.1", mandate=["c", "a"], action=["6.2"])
    assert served("3.2.1") == {Tie.MANDATE: ["a", "c"], Tie.ACTION: ["6.2"]}
    change = last_change(adopted.parts.get(kind=PartKind.ACTIVITY, reference="3.2.1"))
    assert change is not None
    assert change.after == {"part": "activity 3.2.1", "mandate": ["a", "c"], "action": ["6.2"]}
    tie(adopted, "3.2.1")
    assert served("3.2.1") == {}


def test_an_assumption_is_told_by_one_thing(adopted: PlanVersion) -> None:
    first = assumption_states(2019, ANN)[0]
    tie(adopted, first.reference, kind=PartKind.ASSUMPTION, watch=["partners"])
    assert assumption_states(2019, ANN)[0].watch is Watch.PARTNERS


@pytest.mark.parametrize(("kind", "strange"), [("mandate", "z"), ("action", "99.9"), ("priority", "Z.a")])
def test_what_the_plan_does_not_have_is_refused(adopted: PlanVersion, kind: str, strange: str) -> None:
    before = served("3.2.1")
    with pytest.raises(BadInput, match="is not in this plan"):
        operations.tie_part(
            version_id=adopted.pk,
            edition=adopted.edition,
            kind=PartKind.ACTIVITY,
            reference="3.2.1",
            ties={Tie(kind): [strange]},
            actor=ANN,
        )
    assert served("3.2.1") == before


def test_an_outcome_has_no_ties_and_others_tie_nothing(adopted: PlanVersion) -> None:
    with pytest.raises(NotThere):
        tie(adopted, "3", kind=PartKind.OUTCOME, mandate=["a"])
    reader = Viewer(name="Reader", roles=frozenset({Role.AUDITOR}))
    with pytest.raises(NotAllowed):
        operations.tie_part(
            version_id=adopted.pk, edition=1, kind=PartKind.ACTIVITY, reference="3.2.1", ties={}, actor=reader
        )
    with pytest.raises(Stale):
        operations.tie_part(
            version_id=adopted.pk, edition=9, kind=PartKind.ACTIVITY, reference="3.2.1", ties={}, actor=ANN
        )
