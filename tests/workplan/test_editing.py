"""Changing a draft, and translating what stands."""

from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from servanda.common.access import NotThere
from servanda.common.errors import BadInput
from servanda.workplan import operations
from servanda.workplan.enums import PartKind
from servanda.workplan.models import PlanVersion
from servanda.workplan.operations import load_plans
from servanda.workplan.stages import Stage
from tests.facts import ANN, TREATY
from tests.workplan.plans import NOW, load_ccm_plans, plans_folder

pytestmark = pytest.mark.django_db


@pytest.fixture
def draft(tmp_path: Path) -> PlanVersion:
    """The small plan for 2019."""
    load_plans(folder=plans_folder(tmp_path / "plans"), treaty_id=TREATY, actor=ANN, now=NOW)
    return PlanVersion.objects.get()


def change(version: PlanVersion, **more: Any) -> dict[str, str]:
    version.refresh_from_db()
    part = operations.change_text(
        **{
            "version_id": version.pk,
            "edition": version.edition,
            "kind": PartKind.ACTIVITY,
            "reference": "1.1.2",
            "language": "en",
            "text": "Send reminders",
            "actor": ANN,
            **more,
        }
    )
    return dict(part.texts)


def test_what_is_not_translated_gets_its_words_and_loses_them_again(draft: PlanVersion) -> None:
    assert change(draft) == {"ar": "رسائل تذكيرية", "en": "Send reminders"}
    assert change(draft, text=" ") == {"ar": "رسائل تذكيرية"}


def test_once_endorsed_the_plans_own_words_stand_still_and_translations_go_on(draft: PlanVersion) -> None:
    PlanVersion.objects.update(stage=Stage.ENDORSED)
    assert change(draft)["en"] == "Send reminders"
    with pytest.raises(BadInput, match="stand still since it was endorsed"):
        change(draft, language="ar", text="رسائل")


@pytest.mark.parametrize(
    ("more", "sentence"),
    [
        ({"language": "ar", "text": ""}, "own words cannot be empty"),
        ({"language": "de", "text": "Mahnbriefe"}, "one of the six languages"),
        ({"text": "x" * 4001}, "longer than 4000 characters"),
    ],
)
def test_words_that_cannot_stand_are_refused(draft: PlanVersion, more: dict[str, str], sentence: str) -> None:
    with pytest.raises(BadInput, match=sentence):
        change(draft, **more)


def test_an_activity_is_added_in_its_place_and_taken_out(draft: PlanVersion) -> None:
    operations.add_activity(
        version_id=draft.pk, edition=draft.edition, number="1.1.3", text="تدريب", actor=ANN
    )
    numbers = list(draft.parts.filter(kind="activity").values_list("reference", flat=True))
    assert numbers == ["1.1.1", "1.1.2", "1.1.3"]
    positions = list(draft.parts.values_list("position", flat=True))
    assert positions == sorted(set(positions))
    draft.refresh_from_db()
    operations.remove_part(
        version_id=draft.pk, edition=draft.edition, kind=PartKind.ACTIVITY, reference="1.1.3", actor=ANN
    )
    assert draft.parts.filter(kind="activity").count() == 2


@pytest.mark.parametrize("number", ["1.1.1", "2.1.1", "1.1", "1.1.0", "x"])
def test_an_activity_needs_a_free_number_under_an_output(draft: PlanVersion, number: str) -> None:
    with pytest.raises(BadInput):
        operations.add_activity(
            version_id=draft.pk, edition=draft.edition, number=number, text="تدريب", actor=ANN
        )


def test_an_output_with_activities_stays(draft: PlanVersion) -> None:
    with pytest.raises(BadInput, match=r"Take out what stands below 1\.1 first"):
        operations.remove_part(
            version_id=draft.pk, edition=draft.edition, kind=PartKind.OUTPUT, reference="1.1", actor=ANN
        )


def test_the_total_follows_from_the_lines(draft: PlanVersion) -> None:
    operations.change_amount(
        version_id=draft.pk, edition=draft.edition, key="travel", amount=Decimal("50.25"), actor=ANN
    )
    draft.refresh_from_db()
    assert (draft.total, draft.total_as_printed) == (Decimal("350.25"), "")
    with pytest.raises(BadInput, match="cannot be negative"):
        operations.change_amount(
            version_id=draft.pk, edition=draft.edition, key="travel", amount=Decimal(-1), actor=ANN
        )
    with pytest.raises(NotThere):
        operations.change_amount(
            version_id=draft.pk, edition=draft.edition, key="cars", amount=Decimal(1), actor=ANN
        )


def test_the_introduction_of_a_priority_is_changed_in_a_draft_and_translated_later() -> None:
    load_ccm_plans()
    version = PlanVersion.objects.get(number=1)
    changed = operations.change_intro(
        version_id=version.pk,
        edition=version.edition,
        reference="A",
        language="fr",
        text="L’Unité :",
        actor=ANN,
    )
    assert (changed.intro["fr"], set(changed.intro)) == ("L’Unité :", {"ar", "en", "fr"})
    with pytest.raises(BadInput, match="stand still"):
        operations.change_intro(
            version_id=version.pk,
            edition=version.edition + 1,
            reference="A",
            language="ar",
            text="",
            actor=ANN,
        )
