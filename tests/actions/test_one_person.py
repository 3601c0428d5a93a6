"""One person's data: shown to them whole, and deleted so that no byte of them is left."""

import json
from collections.abc import Collection
from dataclasses import replace
from pathlib import Path

import pytest

from moderator.actions import files
from moderator.actions.attendance import arrive_later
from moderator.actions.exporting import export_json
from moderator.actions.one_person import erase_person, find_person, write_person_file
from moderator.actions.people import add_participant, change_participant, remove_participants
from moderator.actions.placements import place_participants
from moderator.actions.prints import write_workbook
from moderator.actions.results import add_point, set_notes, set_speaker
from moderator.actions.retention import BackupFate
from moderator.event.conference import Conference
from moderator.event.documentation import Erasure, ItemNote
from moderator.event.errors import RuleProblem
from moderator.event.people import Participant, Wish
from moderator.event.phrase import phrase
from moderator.event.placements import Placement
from moderator.event.results import IntakePhoto, PhotoOrigin, PointKind
from moderator.event.workshops import Group, Workshop
from moderator.rules.attendance import room_attendance
from moderator.rules.cleansing import is_stand_in
from moderator.store import backups
from moderator.store.checking import check_file
from moderator.store.store import Store
from moderator.ui.words import QtWords

NAME = "Waldtraut Quappendorf"
MAIL, MOBILE = "w.quappendorf@jc.example", "0171 9988776"
SECRETS = ("Waldtraut", "Waldtraud", "Quappendorf", MAIL, MOBILE, "Erdnüsse")
WORDS = QtWords("de")


def enter(store: Store) -> int:
    """Let somebody take part in all that an event has to do with people."""
    conference = store.conference
    rounds, themes = conference.rounds(), conference.themes()
    wishes = {item.id: [theme.id for theme in themes[:2]] for item in rounds}
    person = add_participant(store, "Waldtraud", "Quappendorf", "Jobcenter Plön", wishes=wishes)
    change_participant(store, person, given_name="Waldtraut")  # it was misspelt
    change_participant(
        store, person, email=MAIL, mobile_number=MOBILE, remark="verträgt keine Erdnüsse"
    )
    for item in rounds:
        place_participants(store, [person], conference.workshops_of(item.id)[0].id)
    group = conference.groups_of(conference.workshops_of(rounds[2].id)[0].id)[0]
    for typed in ("Waldtraut Q", NAME):
        set_speaker(store, group.id, typed)
        store.keep_unsaved()
    add_point(store, group.id, PointKind.SOLUTION, f"Patenschaft, wie {NAME} sagt, für alle Neuen")
    store.undo()
    add_point(store, group.id, PointKind.SOLUTION, f"Quappendorf, {SECRETS[0]}: Sprechstunde")
    set_notes(store, group.id, f"Bitte {NAME} nach vorne")
    with store.edit(phrase("Notes of {name}", name=NAME)) as edit:
        now = store.clock()
        edit.insert(ItemNote(0, rounds[0].id, now, f"{NAME} fragt nach dem Budget"))
        edit.insert(IntakePhoto(0, "ab" * 32, PhotoOrigin.PHONE, now, sender=NAME, name="x.jpg"))
    arrive_later(store, [person], now.replace(hour=now.hour - 1))
    return person


def figures(conference: Conference) -> object:
    """What is counted in an event and told in its documentation."""
    return (
        {w.id: room_attendance(conference, w.id).placed for w in conference.all(Workshop)},
        {g.id: len(conference.points_of(g.id)) for g in conference.all(Group)},
        sorted(person.status for person in conference.all(Participant)),
        len({person.organisation for person in conference.present()} - {""}),
        sum(p.told for p in conference.all(Placement)),
    )


def found_in(folder: Path, secrets: tuple[str, ...] = SECRETS) -> list[tuple[str, str]]:
    """Search the bytes of every file; capitals and escapes of JSON make no difference."""
    forms = {
        form.encode(): secret
        for secret in secrets
        for form in (secret, secret.upper(), json.dumps(secret)[1:-1])
    }
    contents = {file.name: file.read_bytes() for file in folder.rglob("*") if file.is_file()}
    return [
        (name, secret)
        for name, content in contents.items()
        for form, secret in forms.items()
        if form in content
    ]


@pytest.fixture
def person(demo_store: Store) -> int:
    return enter(demo_store)


def test_nothing_of_a_deleted_person_is_found_in_any_byte(
    demo_store: Store, person: int, tmp_path: Path
) -> None:
    files.back_up_open(demo_store)
    assert {secret for _, secret in found_in(tmp_path)} >= set(SECRETS), "the search finds them"
    before = figures(demo_store.conference)
    forgotten: list[tuple[Collection[str] | None, Collection[int]]] = []
    erasure = erase_person(demo_store, person, forget=lambda _store, *whom: forgotten.append(whom))
    ((names, ids),) = forgotten
    assert names is not None
    assert NAME in names
    assert set(ids) == {person}
    assert found_in(tmp_path) == [], "while the event is open"
    assert figures(demo_store.conference) == before
    export_json(demo_store, tmp_path / "all.json", with_photos=False)
    write_workbook(demo_store, tmp_path / "all.xlsx", WORDS)
    (tmp_path / "protocol.txt").write_text("\n".join(map(str, erasure.lines)))
    demo_store.close()
    assert found_in(tmp_path) == [], "once it is closed"
    assert check_file(demo_store.path).findings == ()
    (backup,) = backups.backups(demo_store.path)
    assert backups.verified(backup)
    assert check_file(backup.path).findings == ()


def test_wishes_of_a_deleted_person_are_gone_from_every_step(
    demo_store: Store, person: int
) -> None:
    erase_person(demo_store, person)
    records = [
        record
        for edit in demo_store.edits_of(Wish, Participant, Placement, undone=True)
        for image in edit.images
        for record in (image.before, image.after)
        if record is not None
    ]
    assert [r for r in records if isinstance(r, Participant) and r.id == person] == []
    assert [
        r for r in records if isinstance(r, Wish | Placement) and r.participant_id == person
    ] == []
    assert [w for w in demo_store.conference.all(Wish) if w.participant_id == person] == []


def test_everything_else_can_still_be_undone(demo_store: Store) -> None:
    before = demo_store.conference
    enter(demo_store)
    erase_person(demo_store, find_person(demo_store, NAME).id)
    while demo_store.undo_label is not None:
        demo_store.undo()
    after = demo_store.conference
    erasures: dict[type[Erasure], dict[int, Erasure]] = {Erasure: {}}
    assert after.replaced(erasures).tables == before.tables
    demo_store.redo()
    path = demo_store.path
    demo_store.close()
    assert check_file(path).findings == ()


def test_somebody_who_was_removed_is_deleted_from_the_journal(
    demo_store: Store, person: int, tmp_path: Path
) -> None:
    remove_participants(demo_store, [person])
    assert found_in(tmp_path) != []
    erase_person(demo_store, find_person(demo_store, NAME).id)
    left = [secret for _, secret in found_in(tmp_path)]
    assert left == []
    demo_store.close()
    assert check_file(demo_store.path).findings == ()


def test_a_public_role_is_kept_unless_it_goes_too(demo_store: Store, person: int) -> None:
    workshop = demo_store.conference.all(Workshop)[0]
    with demo_store.edit(phrase("Who moderates")) as edit:
        edit.change(workshop, moderator=NAME)
    erasure = erase_person(demo_store, person)
    assert demo_store.conference.one(Workshop, workshop.id).moderator == NAME
    assert "Public roles: the name is kept in the programme" in map(str, erasure.lines)


def test_a_public_role_goes_too_if_that_is_wanted(
    demo_store: Store, person: int, tmp_path: Path
) -> None:
    with demo_store.edit(phrase("Who moderates")) as edit:
        edit.change(demo_store.conference.all(Workshop)[0], moderator=NAME)
    erase_person(demo_store, person, roles=True)
    assert found_in(tmp_path) == []


def test_backups_are_removed_if_that_is_wanted(demo_store: Store, person: int) -> None:
    files.back_up_open(demo_store)
    erase_person(demo_store, person, fate=BackupFate.REMOVED)
    assert backups.backups(demo_store.path) == ()
    assert [f for f in backups.backup_folder(demo_store.path).iterdir() if f.is_file()] == []


def test_a_damaged_backup_is_removed_since_nothing_can_be_taken_out_of_it(
    demo_store: Store, person: int, tmp_path: Path
) -> None:
    backup = files.back_up_open(demo_store)
    with backup.path.open("r+b") as file:
        file.seek(5000)
        file.write(b"damage")
    erasure = erase_person(demo_store, person)
    assert not backup.path.exists()
    assert any("damaged" in str(line) for line in erasure.lines)
    assert found_in(tmp_path) == []


def test_an_older_backup_knows_the_person_by_another_id(demo_store: Store, tmp_path: Path) -> None:
    """A backup was restored and the person entered again: the later backup has another id."""
    first = enter(demo_store)
    files.back_up_open(demo_store)
    remove_participants(demo_store, [first])
    filler = add_participant(demo_store, "Jemand", "Anderes", "Jobcenter Plön")
    second = enter(demo_store)
    assert len({first, filler, second}) == 3
    erase_person(demo_store, second)
    assert found_in(tmp_path) == []


def test_others_of_the_same_family_name_stay(demo_store: Store, person: int) -> None:
    other = add_participant(demo_store, "Rainer", "Quappendorf", "Jobcenter Plön")
    change_participant(demo_store, other, email="r.quappendorf@jc.example")
    erase_person(demo_store, person)
    assert demo_store.conference.one(Participant, other).name == "Rainer Quappendorf"
    assert not is_stand_in(demo_store.conference.one(Participant, other))


def test_a_file_holds_all_that_is_known_of_a_person(
    demo_store: Store, person: int, tmp_path: Path
) -> None:
    demo = replace(demo_store.conference.one(Participant, person))
    write_person_file(demo_store, person, tmp_path / "p.json", WORDS)
    told = json.loads((tmp_path / "p.json").read_text("utf-8"))
    assert told["person"]["email"] == demo.email
    assert len(told["wishes"]) == len(told["places"]) == 3
    assert {text["text"] for text in told["texts"]} >= {f"{NAME} fragt nach dem Budget"}
    assert any(NAME in step["step"] or "Waldtraud" in step["step"] for step in told["steps"])
    write_person_file(demo_store, person, tmp_path / "p.html", WORDS)
    page = (tmp_path / "p.html").read_text("utf-8")
    for secret in (NAME, MAIL, MOBILE, "Erdnüsse"):
        assert secret in page
    assert "Bemerkung" in page


def test_a_page_shows_markup_of_others_as_text(demo_store: Store, tmp_path: Path) -> None:
    new = add_participant(demo_store, "<script>alert(1)</script>", "Meier", "A & B")
    write_person_file(demo_store, new, tmp_path / "p.html", WORDS)
    page = (tmp_path / "p.html").read_text("utf-8")
    assert "<script>" not in page
    assert "A &amp; B" in page


def test_who_is_meant_is_never_guessed(demo_store: Store, person: int) -> None:
    assert find_person(demo_store, "waldtraut quappendorf").id == person
    assert find_person(demo_store, MAIL).id == person
    with pytest.raises(RuleProblem, match="Nobody is called"):
        find_person(demo_store, "Quappendorf")
    add_participant(demo_store, "Waldtraut", "Quappendorf", "Jobcenter Kassel")
    with pytest.raises(RuleProblem, match="2 people"):
        find_person(demo_store, NAME)
