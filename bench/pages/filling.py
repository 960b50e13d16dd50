"""Filling the desk: first with a few States, then with all, so that a count that grows with rows is seen."""

from __future__ import annotations

import csv
import shutil
from pathlib import Path

from django.conf import settings
from django.core.management import call_command
from django.test import Client

from bench.fresh_desk import DATA
from bench.pages.addresses import TREATY
from servanda.common.access import OPERATOR, Role
from servanda.common.clock import now, today
from servanda.common.history import record
from servanda.duties.operations import load_folder
from servanda.people.operations import create_sample_accounts
from servanda.states.models import State

FEW = 20
STATE_OF_A_SAMPLE_ACCOUNT = "LAO"


def tables() -> None:
    """The tables, with nothing in them."""
    call_command("migrate", verbosity=0, interactive=False)


def all_states() -> None:
    """All that is recorded under the Convention."""
    load_folder(folder=DATA, treaty_id=TREATY, actor=OPERATOR)


def few_states(folder: Path) -> None:
    """The records of about every sixth State that has any: of all kinds, of all groups."""
    with (DATA / "participation.csv").open(encoding="utf-8", newline="") as file:
        every = sorted(row["iso3"] for row in csv.DictReader(file))
    kept = {*every[:: len(every) // FEW], STATE_OF_A_SAMPLE_ACCOUNT}
    for source in DATA.iterdir():
        target = folder / source.name
        if source.suffix == ".csv":
            _only(source, target, kept)
        else:
            shutil.copyfile(source, target)
    load_folder(folder=folder, treaty_id=TREATY, actor=OPERATOR)


def _only(source: Path, target: Path, kept: set[str]) -> None:
    with source.open(encoding="utf-8", newline="") as file:
        rows = csv.DictReader(file)
        chosen = [row for row in rows if row.get("iso3", "") in kept or "iso3" not in row]
        fields = rows.fieldnames or []
    with target.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, fields)
        writer.writeheader()
        writer.writerows(chosen)


def staff() -> Client:
    """Someone of the Unit who has signed in and given the second factor."""
    return _signed_in(Role.STAFF)


def focal_point() -> Client:
    """The focal point of `STATE_OF_A_SAMPLE_ACCOUNT`, signed in."""
    return _signed_in(Role.FOCAL_POINT)


def _signed_in(role: Role) -> Client:
    user = next(sample.user for sample in create_sample_accounts(today()) if sample.role == role)
    client = Client(headers={"host": "127.0.0.1"})
    client.force_login(user, backend=settings.AUTHENTICATION_BACKENDS[0])
    session = client.session
    session["account_authentication_methods"] = [{"method": "mfa", "type": "totp", "at": now().timestamp()}]
    session["account_authentication_methods_user"] = str(user.pk)
    session.save()
    return client


def something_changed() -> None:
    """One more entry in the history: every process has to read the records again."""
    record(actor=OPERATOR, subject=State.objects.earliest("iso3"), action="measured")
