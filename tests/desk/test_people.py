"""The pages about persons, permanent missions, lists and access."""

import datetime as dt
from collections.abc import Callable

import pytest
from django.core import mail
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from pytest_django import DjangoAssertNumQueries, DjangoCaptureOnCommitCallbacks

from servanda.common.access import OPERATOR, Role
from servanda.common.languages import UN_ORDER
from servanda.people import operations
from servanda.people.models import ContactImport, PermanentMission, Person, User
from tests.people.accounts import THE_DAY, person
from tests.people.contacts import named_person, office

MOST_QUERIES = 15
LIST = b"State,Name,Role,E-mail\nPeru,Lila List,national focal point,lila@example.org\n"
DAY = {"on_day": "31", "on_month": "5", "on_year": "2018"}


@pytest.fixture
def recorded(three_loaded: None) -> Person:
    """A mission, someone at it with everything told, someone alike, an account, a list."""
    mission = office("PER", accreditation="UN Office at Geneva", note="Third floor")
    mina = named_person(
        "Mina Model", "PER", title="Ms.", function="First Secretary", telephone="+41 22 000 00 00"
    )
    role = mina.roles.get()
    role.mission = mission
    role.save()
    named_person("Mina Modell", "PER", email="mina.modell@example.org", until=dt.date(2018, 5, 1))
    operations.propose_import(actor=OPERATOR, today=THE_DAY, content=LIST, filename="list.csv")
    return mina


def pages(mina: Person) -> list[str]:
    other = Person.objects.exclude(pk=mina.pk).get()
    mission, held = PermanentMission.objects.get(), ContactImport.objects.get()
    account = User.objects.get(name="Salma Staff")
    return [
        "people/",
        "people/?state=PER&kind=national+focal+point&freshness=fresh&text=mina&former=1",
        "people/add/?state=PER&kind=minister",
        f"people/{mina.pk}/",
        f"people/{mina.pk}/correct/",
        f"people/{mina.pk}/erase/",
        f"people/{mina.pk}/move-on/",
        f"people/{mina.pk}/roles/add/",
        f"people/{mina.pk}/roles/{mina.roles.get().pk}/end/",
        f"people/{other.pk}/",
        "people/missions/",
        "people/missions/?state=PER",
        "people/missions/add/?state=PER",
        f"people/missions/{mission.pk}/",
        f"people/missions/{mission.pk}/correct/",
        "people/who/",
        "people/who/?state=PER&matter=clearance",
        "people/who/?state=AGO",
        "people/duplicates/",
        f"people/duplicates/{mina.pk}/{other.pk}/",
        "people/lists/",
        f"people/lists/{held.pk}/",
        "people/access/",
        "people/access/?role=staff&closed=1",
        "people/access/invite/",
        f"people/access/{account.pk}/",
        f"people/access/{account.pk}/grant/",
        f"people/access/{account.pk}/roles/{account.grants.get().pk}/end/",
        "states/PER/",
    ]


@pytest.mark.parametrize("language", UN_ORDER)
def test_every_page_answers_in_every_language_with_few_queries(
    staff: Client,
    recorded: Person,
    language: str,
    django_assert_max_num_queries: DjangoAssertNumQueries,
) -> None:
    staff.get("/en/desk/")  # what a process keeps between two requests is kept now
    for path in pages(recorded):
        staff.get(f"/{language}/desk/{path}")
        with django_assert_max_num_queries(MOST_QUERIES):
            answer = staff.get(f"/{language}/desk/{path}")
        assert (path, answer.status_code) == (path, 200)


@pytest.mark.parametrize(
    "path", ["people/", "people/missions/", "people/who/?state=PER", "people/duplicates/", "people/access/"]
)
def test_the_number_of_queries_does_not_grow_with_persons(
    staff: Client, three_loaded: None, path: str, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    asked = []
    for more in (("One Example",), ("Two Sample", "Three Model")):
        for name in more:
            named_person(name, "PER")
            office("PER", f"Town of {name}")
            person(Role.AUDITOR, name=name)
        staff.get(f"/en/desk/{path}")
        with django_assert_max_num_queries(MOST_QUERIES) as queries_asked:
            staff.get(f"/en/desk/{path}")
        asked.append(len(queries_asked))
    assert asked[0] == asked[1]


def test_a_person_is_recorded_corrected_and_confirmed_by_forms(staff: Client, three_loaded: None) -> None:
    sent = {"name": "Nadia New", "email": "nadia@example.org", "kind": "national focal point", "state": "PER"}
    answer = staff.post("/en/desk/people/add/", sent, follow=True)
    assert "Nadia New" in answer.content.decode()
    nadia = Person.objects.get()
    staff.post(f"/en/desk/people/{nadia.pk}/correct/", {"name": "Nadia Newer", "version": "1"})
    staff.post(f"/en/desk/people/{nadia.pk}/confirm/")
    nadia.refresh_from_db()
    assert (nadia.name, nadia.email, nadia.last_confirmed_on, nadia.version) == (
        "Nadia Newer",
        "",
        THE_DAY,
        3,
    )


def test_what_was_typed_comes_back_with_a_sentence(staff: Client, three_loaded: None) -> None:
    sent = {"name": "Аnna Mixed", "kind": "national focal point", "state": "PER"}
    answer = staff.post("/en/desk/people/add/", sent)
    assert answer.status_code == 422
    page = answer.content.decode()
    assert "mixes the letters of two scripts" in page
    assert 'value="Аnna Mixed"' in page
    assert not Person.objects.exists()


def test_the_second_of_two_who_correct_one_person_is_shown_both_and_can_then_save(
    staff: Client, recorded: Person
) -> None:
    path = f"/en/desk/people/{recorded.pk}/correct/"
    staff.post(path, {"name": "Mina First", "version": "1"})
    answer = staff.post(path, {"name": "Mina Second", "version": "1"})
    assert answer.status_code == 409
    assert "Mina First" in answer.content.decode()
    assert 'name="version" value="2"' in answer.content.decode()
    staff.post(path, {"name": "Mina Second", "version": "2"})
    recorded.refresh_from_db()
    assert recorded.name == "Mina Second"


def test_moving_on_leads_to_the_form_for_the_successor(staff: Client, recorded: Person) -> None:
    answer = staff.post(f"/en/desk/people/{recorded.pk}/move-on/", DAY, follow=True)
    page = answer.content.decode()
    assert "until 31 May 2018" in page
    assert "?state=PER&amp;kind=national%20focal%20point" in page


def test_a_person_is_erased_only_by_a_yes(staff: Client, recorded: Person) -> None:
    path = f"/en/desk/people/{recorded.pk}/"
    assert "This cannot be undone." in staff.get(f"{path}erase/").content.decode()
    assert staff.post(f"{path}erase/").status_code == 422
    assert "Mina Model" in staff.get(path).content.decode()
    assert staff.post(f"{path}erase/", {"asked": "on"})["Location"] == path
    page = staff.get(path).content.decode()
    assert "name erased on request" in page
    assert "was erased on request on 31 May 2018" in page
    assert "Mina" not in page
    assert "First Secretary" not in page


def test_a_focal_point_is_invited_from_the_person_s_page(
    staff: Client,
    recorded: Person,
    django_capture_on_commit_callbacks: DjangoCaptureOnCommitCallbacks,
) -> None:
    with django_capture_on_commit_callbacks(execute=True):
        answer = staff.post(f"/en/desk/people/{recorded.pk}/access/", {"state": "PER"}, follow=True)
    assert "signs in once" in answer.content.decode()
    account = User.objects.get(email="mina@example.org")
    assert [(grant.role, grant.state_id) for grant in account.grants.all()] == [("focal point", "PER")]
    assert [(each.to, "/sign-in/link/" in str(each.body)) for each in mail.outbox] == [
        (["mina@example.org"], False),
        (["mina@example.org"], True),
    ]


def test_two_persons_are_merged_or_told_apart(staff: Client, recorded: Person) -> None:
    other = Person.objects.exclude(pk=recorded.pk).get()
    assert "Mina Modell" in staff.get("/en/desk/people/duplicates/").content.decode()
    path = f"/en/desk/people/duplicates/{recorded.pk}/{other.pk}/"
    staff.post(path, {"decision": "different"})
    assert "No two persons look like one" in staff.get("/en/desk/people/duplicates/").content.decode()
    staff.post(path, {"decision": "merge", "take_name": "other"})
    recorded.refresh_from_db()
    assert (recorded.name, recorded.roles.count()) == ("Mina Modell", 2)
    assert staff.get(f"/en/desk/people/{other.pk}/").status_code == 404


def test_a_list_is_looked_at_taken_and_undone(staff: Client, recorded: Person) -> None:
    sent = {"file": SimpleUploadedFile("persons.csv", LIST)}
    preview = staff.post("/en/desk/people/lists/", sent, follow=True)
    page = preview.content.decode()
    assert "Lila List" in page
    held = ContactImport.objects.first()
    assert held is not None
    path = f"/en/desk/people/lists/{held.pk}/"
    assert not Person.objects.filter(name="Lila List").exists()
    digest = preview.context["page"].digest
    staff.post(path, {"decision": "take", "digest": digest})
    assert Person.objects.filter(name="Lila List").exists()
    assert "Undo this list" in staff.get(path).content.decode()
    staff.post(path, {"decision": "undo"})
    assert not Person.objects.filter(name="Lila List").exists()


def test_a_list_with_mistakes_tells_each_and_holds_nothing(staff: Client, three_loaded: None) -> None:
    bad = b"State,Name,Role\nAtlantis,A B,national focal point\nPeru,,minister\nPeru,C D,king\n"
    answer = staff.post("/en/desk/people/lists/", {"file": SimpleUploadedFile("bad.csv", bad)})
    page = answer.content.decode()
    assert answer.status_code == 422
    assert [row in page for row in ("row 2", "row 3", "row 4")] == [True, True, True]
    assert not ContactImport.objects.exists()


@pytest.mark.parametrize("form", ["xlsx", "csv", "vcf"])
def test_persons_leave_as_files_that_are_never_kept_by_a_cache(
    staff: Client, recorded: Person, form: str
) -> None:
    answer = staff.get(f"/en/desk/people/list.{form}?state=PER")
    assert answer["Content-Disposition"] == f'attachment; filename="persons-2018-05-31.{form}"'
    assert "no-store" in answer["Cache-Control"]
    assert staff.get("/en/desk/people/list.exe").status_code == 404


def test_a_coordinator_sees_names_for_the_theme_and_no_address(
    signed_in_as: Callable[..., Client], recorded: Person
) -> None:
    cleo = named_person("Cleo Clear", "PER", theme="clearance", telephone="+41 22 111 11 11")
    browser = signed_in_as(Role.COORDINATOR, theme="clearance")
    for path in ("people/", f"people/{cleo.pk}/", "states/PER/"):
        page = browser.get(f"/en/desk/{path}").content.decode()
        assert "Cleo Clear" in page
        assert "cleo@example.org" not in page
        assert "111 11 11" not in page
        assert "Mina Model" not in page
    assert browser.get(f"/en/desk/people/{recorded.pk}/").status_code == 404
    assert browser.get("/en/desk/people/missions/").status_code == 403


def test_an_auditor_sees_accounts_and_no_persons(
    signed_in_as: Callable[..., Client], recorded: Person
) -> None:
    browser = signed_in_as(Role.AUDITOR, name="Adnan Auditor")
    assert browser.get("/en/desk/people/").status_code == 403
    accounts = browser.get("/en/desk/people/access/").content.decode()
    assert "Adnan Auditor" in accounts
    assert "Invite a person" not in accounts
    for path in ("states/PER/", "history/", "history/?state=PER"):
        page = browser.get(f"/en/desk/{path}").content.decode()
        assert "Mina Model" not in page
        assert "mina@example.org" not in page


def test_access_is_given_ended_and_closed(
    staff: Client, three_loaded: None, django_capture_on_commit_callbacks: DjangoCaptureOnCommitCallbacks
) -> None:
    invitation = {
        "name": "Ivo Invited",
        "email": "ivo@example.org",
        "language": "fr",
        "role": "auditor",
        "since": "2018-05-31",
    }
    with django_capture_on_commit_callbacks(execute=True):
        staff.post("/en/desk/people/access/invite/", invitation)
    ivo = User.objects.get(email="ivo@example.org")
    assert [each.to for each in mail.outbox] == [["ivo@example.org"]]
    path = f"/en/desk/people/access/{ivo.pk}/"
    staff.post(f"{path}grant/", {"role": "focal point", "state": "PER", "since": "2018-05-31"})
    assert {grant.role for grant in ivo.grants.all()} == {"auditor", "focal point"}
    auditor = ivo.grants.get(role="auditor")
    staff.post(f"{path}roles/{auditor.pk}/end/", {"on": "2018-05-31"})
    auditor.refresh_from_db()
    assert auditor.until == THE_DAY
    staff.post(f"{path}sign-out/")
    staff.post(f"{path}close/")
    ivo.refresh_from_db()
    assert (ivo.is_active, ivo.session_generation) == (False, 2)
    staff.post(f"{path}reopen/")
    ivo.refresh_from_db()
    assert ivo.is_active


def test_nobody_closes_the_own_account(staff: Client, three_loaded: None) -> None:
    own = User.objects.get(name="Salma Staff")
    answer = staff.post(f"/en/desk/people/access/{own.pk}/close/", follow=True)
    assert "cannot close your own account" in answer.content.decode()
    own.refresh_from_db()
    assert own.is_active


def test_who_to_write_to_has_one_answer_with_reasons(staff: Client, recorded: Person) -> None:
    page = staff.get("/en/desk/people/who/?state=PER&matter=clearance").content.decode()
    assert "National focal point for all matters since 1 January 2017." in page
    assert "The permanent mission’s language of correspondence: Français." in page
    assert "Last confirmed on 1 May 2018." in page
    assert "Nobody can be written to" in staff.get("/en/desk/people/who/?state=AGO").content.decode()
