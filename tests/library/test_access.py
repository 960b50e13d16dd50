"""Who opens a file of which label: every role, and how far an owner may go."""

import datetime as dt
from itertools import product
from pathlib import Path

import pytest
from django.conf import LazySettings

from servanda.common.access import ANYONE, OPERATOR, NotThere, Role, Viewer
from servanda.library import queries
from servanda.library.access import CLOSED, Opening, labels_open_to, may_open
from servanda.library.enums import Sensitivity
from servanda.library.operations import store_file
from tests.library import samples

UNCLASSIFIED, CONFIDENTIAL, STRICTLY = Sensitivity
PEOPLE = {
    **{role.value: Viewer(user_id=1, roles=frozenset({role})) for role in Role if role != Role.FOCAL_POINT},
    "focal point of CIV": Viewer(user_id=2, roles=frozenset({Role.FOCAL_POINT}), states=frozenset({"CIV"})),
    "focal point of FRA": Viewer(user_id=3, roles=frozenset({Role.FOCAL_POINT}), states=frozenset({"FRA"})),
    "anyone": ANYONE,
}
OFFICE = {"staff", "president's office", "coordinator", "auditor"}
OWNERS = {"closed": CLOSED, "of CIV": Opening(states=frozenset({"CIV"})), "public": Opening(public=True)}
MEANT = {
    ("closed", UNCLASSIFIED): OFFICE,
    ("closed", CONFIDENTIAL): {"staff"},
    ("closed", STRICTLY): {"staff"},
    ("of CIV", UNCLASSIFIED): OFFICE | {"focal point of CIV"},
    ("of CIV", CONFIDENTIAL): {"staff", "focal point of CIV"},
    ("of CIV", STRICTLY): {"staff"},
    ("public", UNCLASSIFIED): set(PEOPLE),
    ("public", CONFIDENTIAL): {"staff"},
    ("public", STRICTLY): {"staff"},
}


@pytest.mark.parametrize(("owner", "label"), list(product(OWNERS, Sensitivity)))
def test_each_label_opens_to_those_meant_and_to_nobody_else(owner: str, label: Sensitivity) -> None:
    opened = {name for name, viewer in PEOPLE.items() if may_open(viewer, label, OWNERS[owner])}
    assert opened == MEANT[owner, label]


@pytest.mark.django_db
def test_queries_give_only_what_the_viewer_may_open(settings: LazySettings, tmp_path: Path) -> None:
    settings.MEDIA_ROOT = tmp_path
    now = dt.datetime(2018, 5, 31, tzinfo=dt.UTC)
    files = {
        label: store_file(content=samples.PDF, name="a.pdf", actor=OPERATOR, now=now, sensitivity=label)
        for label in Sensitivity
    }
    everything = [file.pk for file in files.values()]
    for viewer, opening in product(PEOPLE.values(), OWNERS.values()):
        open_labels = labels_open_to(viewer, opening)
        found = queries.stored_files(everything, viewer=viewer, opening=opening)
        assert {file.sensitivity for file in found} == open_labels
        for label in set(Sensitivity) - open_labels:
            with pytest.raises(NotThere):
                queries.stored_file(files[label].pk, viewer=viewer, opening=opening)


@pytest.mark.django_db
def test_a_file_that_is_not_there_looks_like_one_that_may_not_be_seen() -> None:
    with pytest.raises(NotThere, match="There is no such file"):
        queries.stored_file(1, viewer=OPERATOR)
