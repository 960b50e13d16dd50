import datetime as dt
import io
import zipfile
from pathlib import Path

import pytest
from openpyxl import Workbook, load_workbook

from servanda.common.access import OPERATOR
from servanda.common.errors import BadInput
from servanda.people import operations, queries
from servanda.people.enums import ImportState, PersonRoleKind
from servanda.people.exchange.plan import Plan
from servanda.people.exchange.vcards import vcard_rows, write_vcards
from servanda.people.exchange.writing import ListFormat, write_missions, write_persons
from servanda.people.models import ContactImport, ContactVersion, PermanentMission, Person, PersonRole
from servanda.states.models import State
from tests.people.accounts import THE_DAY
from tests.people.contacts import named_person, office

pytestmark = pytest.mark.django_db
HEADER = "State,Name,Title,Role,Theme,Function,Language,E-mail,Telephone,Since,Last confirmed on\n"
LILA = (
    "Peru,Lila List,Ms.,national focal point,clearance,Director,Spanish,"
    "lila@example.org,+51 1 000,2018-01-01,2018-05-01\n"
)


@pytest.fixture(autouse=True)
def states() -> None:
    for iso3 in ("AGO", "FRA", "PER"):
        State.objects.get_or_create(iso3=iso3)


def workbook(*rows: list[object]) -> bytes:
    book, out = Workbook(), io.BytesIO()
    sheet = book.worksheets[0]
    for row in rows:
        sheet.append(row)
    book.save(out)
    return out.getvalue()


def handed_in(content: bytes | str, state: str = "") -> ContactImport:
    data = content.encode() if isinstance(content, str) else content
    return operations.propose_import(
        actor=OPERATOR, today=THE_DAY, content=data, filename="list", state=state
    )


def planned(held: ContactImport) -> Plan:
    return queries.import_plan(OPERATOR, held.pk, today=THE_DAY)


def steps(held: ContactImport) -> list[str]:
    return [str(row.step) for row in planned(held).rows]


def taken(content: bytes | str, state: str = "") -> ContactImport:
    held = handed_in(content, state)
    digest = planned(held).digest
    return operations.take_import(actor=OPERATOR, today=THE_DAY, number=held.pk, digest=digest)


def undone(held: ContactImport) -> ContactImport:
    return operations.undo_import(actor=OPERATOR, today=THE_DAY, number=held.pk)


def test_nothing_changes_before_the_list_is_taken() -> None:
    held = handed_in(HEADER + LILA)
    assert steps(held) == ["add"]
    assert not Person.objects.exists()


def test_a_row_becomes_a_person_with_a_role() -> None:
    taken(HEADER + LILA)
    (line,) = queries.persons(OPERATOR, on=THE_DAY)
    (role,) = line.roles
    assert (line.title, line.name, line.language, line.email, line.telephone, line.last_confirmed_on) == (
        "Ms.",
        "Lila List",
        "es",
        "lila@example.org",
        "+51 1 000",
        dt.date(2018, 5, 1),
    )
    assert (role.kind, role.state_id, role.theme, role.function, role.since) == (
        PersonRoleKind.NATIONAL_FOCAL_POINT,
        "PER",
        "clearance",
        "Director",
        dt.date(2018, 1, 1),
    )


def test_headings_states_and_themes_are_read_in_other_words() -> None:
    held = handed_in(
        "Country;Full name;Kind;Job title;Mail\nPérou;Lila List;minister;Minister;lila@example.org\n"
    )
    assert held.rows == [
        {
            "where": "row 2",
            "state": "PER",
            "name": "Lila List",
            "role": "minister",
            "function": "Minister",
            "email": "lila@example.org",
        }
    ]


def test_only_what_differs_is_changed_and_an_empty_cell_changes_nothing() -> None:
    person = named_person("Lila List", email="lila@example.org", telephone="+51 1 111", theme="clearance")
    held = handed_in("State,Name,E-mail,Telephone\nPER,Lila List,new@example.org,\n")
    (row,) = planned(held).rows
    assert (row.step, row.row_id) == ("change", person.pk)
    assert [(change.field, change.before, change.after) for change in row.fields] == [
        ("email", "lila@example.org", "new@example.org")
    ]
    taken("State,Name,E-mail,Telephone\nPER,Lila List,new@example.org,\n")
    person.refresh_from_db()
    assert (person.email, person.telephone) == ("new@example.org", "+51 1 111")


def test_a_successor_at_the_same_mailbox_is_not_taken_for_the_one_before() -> None:
    named_person("Paula Past", email="focal@example.org")
    (row,) = planned(
        handed_in("State,Name,Role,E-mail\nPER,Nadia Next,national focal point,focal@example.org\n")
    ).rows
    assert (row.step, row.row_id, row.resembles_name) == ("add", None, "Paula Past")


def test_another_spelling_at_the_same_address_is_the_same_person() -> None:
    person = named_person("Mohammed Al-Ahmadi", "AGO", email="m@example.org")
    (row,) = planned(handed_in("State,Name,E-mail\nAGO,محمد الأحمدي,m@example.org\n")).rows
    assert row.row_id == person.pk


def test_two_rows_of_one_new_person_bring_one_person_with_two_roles() -> None:
    taken(HEADER + LILA + LILA.replace("clearance", "transparency"))
    person = Person.objects.get()
    assert {role.theme for role in person.roles.all()} == {"clearance", "transparency"}


@pytest.mark.parametrize("form", [ListFormat.XLSX, ListFormat.CSV])
def test_what_leaves_can_be_read_back_and_changes_nothing(form: ListFormat) -> None:
    named_person("Юлия Кузнецова", "PER", email="j@example.org", note="=1+1", theme="clearance", title="Ms.")
    named_person("محمد الأحمدي", "AGO", email="m@example.org", function="+Director")
    office("PER", accreditation="@UN")
    persons = write_persons(queries.persons(OPERATOR, on=THE_DAY), form)
    assert steps(handed_in(persons)) == ["same", "same"]
    missions = write_missions(queries.missions(OPERATOR), form)
    held = handed_in(missions)
    assert (held.table, steps(held)) == ("mission", ["same"])


def test_a_card_can_be_read_back_too() -> None:
    named_person("Юлия Кузнецова", "PER", email="j@example.org", note="one, two; three\nfour", title="Ms.")
    cards = write_persons(queries.persons(OPERATOR, on=THE_DAY), ListFormat.VCARD)
    assert max(len(line) for line in cards.split(b"\r\n")) <= 75
    assert steps(handed_in(cards)) == ["same"]


def test_no_cell_of_an_export_can_be_run_by_a_spreadsheet() -> None:
    named_person("Lila List", note="=HYPERLINK(1)", function="@SUM(1)")
    lines = queries.persons(OPERATOR, on=THE_DAY)
    sheet = load_workbook(io.BytesIO(write_persons(lines, ListFormat.XLSX))).worksheets[0]
    assert {cell.data_type for row in sheet.iter_rows() for cell in row} <= {"s", "n", "inlineStr"}
    assert b",=HYPERLINK" not in write_persons(lines, ListFormat.CSV)


OUTLOOK = (
    b"BEGIN:VCARD\r\nVERSION:2.1\r\nN;LANGUAGE=fr:List;Lila;;Mme\r\n"
    b"FN;CHARSET=utf-8;ENCODING=QUOTED-PRINTABLE:L=C3=A9a L=\r\nist\r\n"
    b"ORG:Mission permanente;Desk\r\nTITLE:First Secretary\r\n"
    b"TEL;WORK;VOICE:+41 22 000 00 00\r\nEMAIL;PREF;INTERNET:lea@example.org\r\n"
    b"EMAIL;INTERNET:second@example.org\r\nEND:VCARD\r\n"
)


def test_a_card_as_outlook_writes_it_goes_to_the_state_chosen() -> None:
    taken(OUTLOOK, state="FRA")
    (line,) = queries.persons(OPERATOR, on=THE_DAY)
    assert (line.name, line.title, line.email, line.telephone) == (
        "Léa List",
        "Mme",
        "lea@example.org",
        "+41 22 000 00 00",
    )
    assert [(role.state_id, role.kind, role.function) for role in line.roles] == [
        ("FRA", PersonRoleKind.MISSION_MEMBER, "First Secretary")
    ]


def test_cards_keep_what_is_folded_grouped_and_escaped() -> None:
    text = "BEGIN:VCARD\r\nitem1.FN:Lila\r\n  List\r\nNOTE:a\\, b\\n c\r\nEND:VCARD\r\n"
    (row,) = vcard_rows(text)
    assert row.cells == {"name": "Lila List", "note": "a, b\n c"}
    assert write_vcards([]) == b""


def test_a_workbook_s_dates_are_days() -> None:
    content = workbook(
        ["State", "Name", "Role", "Since"], ["Peru", "Lila List", "minister", dt.date(2018, 1, 1)]
    )
    assert handed_in(content).rows[0]["since"] == "2018-01-01"


def test_permanent_missions_are_recognised_by_state_and_duty_station() -> None:
    office("PER", "Geneva", email="old@example.org")
    content = (
        "State,Duty station,E-mail,Correspondence language\n"
        "Peru,geneva,new@example.org,es\nFrance,Geneva,fr@example.org,fr\n"
    )
    held = handed_in(content)
    assert steps(held) == ["change", "add"]
    taken(content)
    assert {(each.state_id, each.email, each.language) for each in PermanentMission.objects.all()} == {
        ("PER", "new@example.org", "es"),
        ("FRA", "fr@example.org", "fr"),
    }


def test_undone_everything_says_again_what_it_said() -> None:
    person = named_person("Petra Peru", email="petra@example.org", theme="clearance")
    before = (person.email, [role.function for role in person.roles.all()])
    change = "PER,Petra Peru,,national focal point,clearance,New post,,other@example.org,,,\n"
    held = taken(HEADER + LILA + change)
    assert (Person.objects.count(), PersonRole.objects.get(function="New post").person) == (2, person)
    undone(held)
    person.refresh_from_db()
    assert (person.email, [role.function for role in person.roles.all()]) == before
    assert Person.objects.get() == person
    held.refresh_from_db()
    assert held.state is ImportState.UNDONE
    assert ContactVersion.objects.filter(says__name="Lila List").exists()  # what was, is still told


def test_a_list_is_not_undone_where_someone_changed_a_row_since() -> None:
    held = taken(HEADER + LILA)
    lila = Person.objects.get()
    operations.confirm_person(actor=OPERATOR, today=THE_DAY, person_id=lila.pk)
    with pytest.raises(BadInput, match="Lila List was changed after the list was taken"):
        undone(held)
    assert Person.objects.get() == lila


def test_a_list_is_not_undone_where_its_person_was_given_a_role_since() -> None:
    held = taken(HEADER + LILA)
    lila = Person.objects.get()
    role = operations.NewRole(kind=PersonRoleKind.MINISTER, state="PER")
    operations.add_role(actor=OPERATOR, person_id=lila.pk, role=role)
    with pytest.raises(BadInput, match="was given a role after"):
        undone(held)
    assert lila.roles.count() == 2


def test_a_list_is_taken_as_it_was_seen_or_not_at_all() -> None:
    held = handed_in(HEADER + LILA)
    seen = planned(held).digest
    named_person("Lila List", theme="clearance")
    with pytest.raises(BadInput, match="has changed since you looked"):
        operations.take_import(actor=OPERATOR, today=THE_DAY, number=held.pk, digest=seen)
    taken_once = operations.take_import(
        actor=OPERATOR, today=THE_DAY, number=held.pk, digest=planned(held).digest
    )
    with pytest.raises(BadInput, match="decided on already"):
        operations.take_import(actor=OPERATOR, today=THE_DAY, number=taken_once.pk, digest=seen)


def test_a_row_that_cannot_be_right_is_told_when_the_list_is_read() -> None:
    with pytest.raises(BadInput, match="row 3: Enter a valid email"):
        handed_in(
            HEADER + LILA + LILA.replace("Lila List", "Nora Next").replace("lila@example.org", "nobody")
        )
    assert not ContactImport.objects.exists()


def test_one_row_that_cannot_be_saved_leaves_all_out() -> None:
    office("PER", "Geneva")
    rows = "State,Duty station,Closed on,E-mail\nFrance,Geneva,,fr@example.org\nPeru,Geneva,,no address\n"
    held = handed_in(rows)
    with pytest.raises(BadInput, match="row 3: Enter a valid email"):
        operations.take_import(actor=OPERATOR, today=THE_DAY, number=held.pk, digest=planned(held).digest)
    assert [each.state_id for each in PermanentMission.objects.all()] == ["PER"]


def test_a_discarded_list_is_forgotten() -> None:
    held = operations.discard_import(actor=OPERATOR, today=THE_DAY, number=handed_in(HEADER + LILA).pk)
    assert (held.rows, held.state, Person.objects.count()) == ([], ImportState.DISCARDED, 0)


def bomb() -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/workbook.xml", b"0" * (70 * 1024 * 1024))
    return out.getvalue()


def with_part(name: str, text: str) -> bytes:
    out = io.BytesIO(workbook(["State", "Name"], ["Peru", "Lila"]))
    with zipfile.ZipFile(out, "a") as archive:
        archive.writestr(name, text)
    return out.getvalue()


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (b"", "The file is empty"),
        (b"  \n", "The file is empty"),
        (b"x" * (5 * 1024 * 1024 + 1), "larger than 5 MiB"),
        (b"PK\x03\x04 no archive", "no .xlsx workbook"),
        (b"%PDF-1.7", "old Office file or a PDF"),
        (b"State\0,Name", "UTF-16"),
        (b"First,Second\na,b\n", "No column is headed “Name”"),
        (b"State,Name\n", "The first row must hold the headings|No column"),
        (("State,Name\n" + "Peru,A B\n" * 2001).encode(), "more than 2000 rows"),
        (b"State,Name,Role\nAtlantis,A B,minister\n", "row 2: “Atlantis” is not a name of a State"),
        ("State,Name,Role\nРеru,A B,minister\n".encode(), "row 2: “Реru” mixes two scripts"),
        (b"State,Name,Role\nXXX,A B,minister\n", "row 2: no State here has the code XXX"),
        (b"State,Name,Role\nPeru,A B,king\n", "row 2: “king” is no entry of “Role”"),
        (b"State,Name,Language\nPeru,A B,de\n", "row 2: “de” is none of the six languages"),
        (b"State,Name,Since\nPeru,A B,05/06/2018\n", "row 2: “05/06/2018” is no day"),
        (b"State,Name\n,A B\n", "row 2: “State” is empty"),
        (b"State,Name\nPeru," + b"A" * 4001 + b"\n", "a cell is longer than 4000 signs"),
        (b"BEGIN:VCARD\r\nFN:A B\r\n", "no whole vCard"),
    ],
)
def test_what_is_no_list_is_refused_with_a_sentence(content: bytes, sentence: str) -> None:
    with pytest.raises(BadInput, match=sentence):
        handed_in(content)
    assert not ContactImport.objects.exists()


def test_dangerous_workbooks_are_refused_before_they_are_read() -> None:
    for content, sentence in (
        (bomb(), "unpacks to far more"),
        (with_part("xl/vbaProject.bin", "macro"), "holds macros"),
        (
            with_part("xl/extra.xml", '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a/>'),
            "document type",
        ),
        (workbook(["State", "Name"], ["Peru", "=1+1"]), "Row 2 holds a formula"),
    ):
        with pytest.raises(BadInput, match=sentence):
            handed_in(content)


def test_names_that_cannot_be_seen_right_are_refused() -> None:
    with pytest.raises(BadInput, match="row 2: “Lila"):
        handed_in("State,Name,Role\nPeru,Lila\u202eList,minister\n")
    assert not ContactImport.objects.exists()


def test_a_file_of_another_encoding_is_read_and_the_doubt_told() -> None:
    held = handed_in("State,Name,Role\nPeru,José Peña,minister\n".encode("cp1252"))
    assert held.rows[0]["name"] == "José Peña"
    assert len(held.doubts) == 1
    assert "Windows-1252" in held.doubts[0]


def test_a_path_in_a_file_name_is_only_a_name(tmp_path: Path) -> None:
    held = operations.propose_import(
        actor=OPERATOR,
        today=THE_DAY,
        content=(HEADER + LILA).encode(),
        filename="../../\x00etc/passwd",
    )
    assert held.filename == "../../etc/passwd"
    assert list(tmp_path.iterdir()) == []
