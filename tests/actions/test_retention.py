"""After the event: no name is left in any byte, and everything that was worked out is."""

import io
import multiprocessing
import random
import shutil
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from PIL import Image

from moderator.actions import files
from moderator.actions.demo import DEMO_NOW
from moderator.actions.duplicating import duplicate_event
from moderator.actions.people import remove_participants
from moderator.actions.personal_data import personal_overview
from moderator.actions.results import set_notes
from moderator.actions.retention import (
    BackupFate,
    ErasureWish,
    OrganisationFate,
    erase,
)
from moderator.event.conference import Conference
from moderator.event.documentation import ChapterKind, Erasure, ErasureMethod
from moderator.event.errors import FileProblem
from moderator.event.people import Bond, BondKind, Participant, Refusal, Wish
from moderator.event.phrase import phrase
from moderator.event.placements import Placement
from moderator.event.results import Photo, Point
from moderator.event.schedule import AgendaItem
from moderator.event.workshops import Group, Workshop
from moderator.exchange.documents.choice import DocumentChoice
from moderator.exchange.documents.compose import compose
from moderator.exchange.documents.model import Chapter
from moderator.rules.cleansing import is_stand_in
from moderator.rules.names_in_texts import names_of
from moderator.store import backups
from moderator.store.checking import FileState, check_file
from moderator.store.erasing_mark import left_undone
from moderator.store.store import Store
from moderator.ui.words import QtWords
from tests.actions.test_one_person import figures, found_in
from tests.store.test_older_events import unpacked

PSEUDONYMISED = ErasureWish(ErasureMethod.PSEUDONYMISED)
DELETED = ErasureWish(ErasureMethod.DELETED, organisations=OrganisationFate.NUMBERED)
WISHES = pytest.mark.parametrize("wish", [PSEUDONYMISED, DELETED], ids=lambda w: w.method.value)
EXIF = b"Apparat von Anna Becker"


def described_photo() -> bytes:
    exif = Image.Exif()
    exif[0x010E] = EXIF.decode()
    target = io.BytesIO()
    Image.effect_noise((320, 240), 30).convert("RGB").save(target, "JPEG", exif=exif)
    return target.getvalue()


def names_in(conference: Conference) -> tuple[str, ...]:
    """What names each third participant, but not somebody with a public role."""
    roles = {workshop.moderator for workshop in conference.all(Workshop)}
    return tuple(
        name
        for person in conference.all(Participant)[::3]
        for name in (
            *names_of(person),
            f"{person.given_name}{person.family_name}",  # side by side in a row
            f'"family_name": "{person.family_name}"',  # in the journal
        )
        if name not in roles
    )


@pytest.fixture
def full_store(demo_store: Store) -> Store:
    """The demo with all that a real event has besides: history, notes, photos, a backup."""
    conference = demo_store.conference
    ann = conference.participants()[3]
    group = conference.all(Group)[0]
    set_notes(demo_store, group.id, f"{ann.name} übernimmt; {ann.family_name} anrufen")
    original = described_photo()
    content = demo_store.keep_photo(original, b"")
    with demo_store.edit(phrase("Photo")) as edit:
        edit.insert(Photo(0, group.id, content))
        one, other = sorted((ann.id, conference.participants()[9].id))
        edit.insert(Bond(0, one, other, BondKind.TOGETHER))
        edit.change(edit.conference.event, retention_until=date(2024, 12, 31))
        edit.change(ann, remark="Unverträglichkeit")
    demo_store.undo()
    demo_store.redo()
    files.back_up_open(demo_store)
    return demo_store


@WISHES
def test_no_name_is_left_in_any_byte(full_store: Store, tmp_path: Path, wish: ErasureWish) -> None:
    names = names_in(full_store.conference)
    assert len(names) > 200
    assert len(found_in(tmp_path, names)) > 200
    before = figures(full_store.conference)
    points = full_store.conference.table(Point)
    erasure = erase(full_store, wish)
    assert found_in(tmp_path, (*names, EXIF.decode())) == [], "while the event is open"
    assert figures(full_store.conference) == before
    assert full_store.conference.table(Point) == points
    assert (erasure.method, erasure.people) == (wish.method, 131)
    full_store.close()
    assert found_in(tmp_path, (*names, EXIF.decode(), "Unverträglichkeit")) == []
    for file in (full_store.path, backups.backups(full_store.path)[0].path):
        assert check_file(file).findings == ()


@WISHES
def test_whoever_was_removed_or_renamed_before_is_named_nowhere(
    full_store: Store, tmp_path: Path, wish: ErasureWish
) -> None:
    gone, renamed = full_store.conference.participants()[5:7]
    set_notes(
        full_store,
        full_store.conference.all(Group)[1].id,
        f"{gone.name} und {renamed.name} fragen, sonst {gone.email}; {gone.name}s Liste",
    )
    remove_participants(full_store, (gone.id,))
    with full_store.edit(phrase("Name")) as edit:
        edit.change(edit.conference.one(Participant, renamed.id), family_name="Neuname")
    names = (gone.name, gone.email, renamed.name)
    assert found_in(tmp_path, names)
    erase(full_store, wish)
    assert found_in(tmp_path, names) == []


def test_whoever_is_pseudonymised_keeps_wishes_and_organisation(full_store: Store) -> None:
    before = full_store.conference
    erase(full_store, PSEUDONYMISED)
    after = full_store.conference
    assert after.table(Wish) == before.table(Wish)
    assert after.table(Bond) == before.table(Bond)
    for person in before.all(Participant):
        other = after.one(Participant, person.id)
        assert is_stand_in(other)
        assert other.organisation == person.organisation
        assert (other.email, other.remark, other.function, other.catering) == ("", "", "", "")


def test_whoever_is_deleted_stands_in_another_order_without_wishes(full_store: Store) -> None:
    before = full_store.conference
    erase(full_store, DELETED)
    after = full_store.conference
    for kind in (Wish, Refusal, Bond):
        assert after.all(kind) == ()
    assert after.table(Participant).keys().isdisjoint(before.table(Participant))
    assert len(after.all(Placement)) == len(before.all(Placement))
    order = [p.status for p in after.all(Participant)]
    assert order != [p.status for p in before.participants()]
    names = {person.organisation for person in after.present()}
    assert all(name.startswith("Organisation ") for name in names - {""})


def test_programme_and_results_stay(full_store: Store) -> None:
    before = full_store.conference
    erase(full_store, DELETED)
    after = full_store.conference
    assert after.table(AgendaItem) == before.table(AgendaItem)
    assert after.table(Workshop) == before.table(Workshop)
    for photo, then in zip(before.all(Photo), after.all(Photo), strict=True):
        assert replace(then, content=photo.content) == photo
        assert full_store.shown_photo(then.shown)


def test_the_documentation_lists_nobody_afterwards(full_store: Store) -> None:
    kinds = {chapter.kind for chapter in composed_chapters(full_store)}
    assert ChapterKind.PEOPLE in kinds
    erase(full_store, DELETED)
    chapters = composed_chapters(full_store)
    assert {chapter.kind for chapter in chapters} == kinds - {ChapterKind.PEOPLE}
    assert "Person 0" not in str(chapters)


def composed_chapters(store: Store) -> tuple[Chapter, ...]:
    return compose(store.conference, QtWords("de"), DocumentChoice()).chapters


def test_the_journal_begins_anew(full_store: Store) -> None:
    erase(full_store, PSEUDONYMISED)
    assert full_store.undo_label is None
    assert full_store.redo_label is None
    assert [entry.station for entry in full_store.history()] == [""]
    with full_store.edit(phrase("Rename")) as edit:
        edit.change(edit.conference.all(AgendaItem)[0], title="Ausklang")
    assert str(full_store.undo_label) == "Rename"
    full_store.undo()
    path = full_store.path
    full_store.close()
    assert check_file(path).findings == ()


def test_texts_that_may_name_somebody_are_told_with_their_place(full_store: Store) -> None:
    told = personal_overview(full_store)
    assert told.people == 131
    assert [str(text.place) for text in told.texts if text.certain] == [
        "Result, Vermittlung und Beratung U25, group 1"
    ]
    erase(full_store, PSEUDONYMISED)
    left = personal_overview(full_store)
    assert (left.people, left.texts, left.earlier) == (0, (), 0)


def test_public_roles_go_if_that_is_wanted(full_store: Store, tmp_path: Path) -> None:
    moderators = tuple(w.moderator for w in full_store.conference.all(Workshop) if w.moderator)
    assert moderators
    erase(full_store, replace(DELETED, roles=True))
    full_store.close()
    assert found_in(tmp_path, moderators) == []


def test_backups_are_removed_if_that_is_wanted(full_store: Store) -> None:
    erasure = erase(full_store, replace(DELETED, backups=BackupFate.REMOVED))
    assert backups.backups(full_store.path) == ()
    assert "Backups: 1 removed" in map(str, erasure.lines)


def test_there_is_no_reminder_afterwards(full_store: Store) -> None:
    erase(full_store, PSEUDONYMISED)
    assert full_store.conference.event.retention_until is None


def test_the_protocol_names_nobody(full_store: Store) -> None:
    names = names_in(full_store.conference)
    erasure = erase(full_store, DELETED)
    assert full_store.conference.all(Erasure) == (erasure,)
    said = "\n".join(map(str, erasure.lines))
    assert [name for name in names if name in said] == []
    assert "nothing before can be undone" in said


def _erase_and_die(path: Path, step: int) -> None:
    """Begin to delete, and be killed after so many steps of it."""
    import os
    import signal

    store = files.open_event(path, lambda _zone: DEMO_NOW)

    def die(done: int, _all: int) -> None:
        if done == step:
            os.kill(os.getpid(), signal.SIGKILL)

    erase(store, DELETED, progress=die)


@pytest.mark.parametrize("step", [0, 1, 2])
def test_what_a_kill_broke_off_is_finished_at_the_next_opening(
    full_store: Store, tmp_path: Path, step: int
) -> None:
    names, before = names_in(full_store.conference), figures(full_store.conference)
    path = full_store.path
    full_store.close()
    context = multiprocessing.get_context("forkserver")
    process = context.Process(target=_erase_and_die, args=(path, step))
    process.start()
    process.join()
    assert process.exitcode == -9
    assert left_undone(path) is not None
    forgotten: list[object] = []
    store = files.open_event(
        path, lambda _zone: DEMO_NOW, forget=lambda _store, *whom: forgotten.append(whom)
    )
    assert figures(store.conference) == before
    assert len(store.conference.all(Erasure)) == 1
    assert forgotten == [(None, ())], "settings and logs of this computer forget everyone, too"
    store.close()
    assert left_undone(path) is None
    assert found_in(tmp_path, names) == []
    assert check_file(path).findings == ()


def test_a_kill_at_any_moment_leaves_a_sound_event(full_store: Store, tmp_path: Path) -> None:
    path = full_store.path
    names = names_in(full_store.conference)
    full_store.close()
    context = multiprocessing.get_context("forkserver")
    dice = random.Random(3)
    for _ in range(3):
        process = context.Process(target=_erase_and_die, args=(path, -1))
        process.start()
        process.join(dice.uniform(0.3, 2.0))
        process.kill()
        process.join()
        assert check_file(path).findings == ()
    begun = left_undone(path) is not None
    store = files.open_event(path, lambda _zone: DEMO_NOW)
    done = bool(store.conference.all(Erasure))
    store.close()
    assert done or not begun
    assert done is (found_in(tmp_path, names) == [])


@pytest.fixture(autouse=True)
def _warm() -> None:
    multiprocessing.get_context("forkserver").set_forkserver_preload(["moderator.actions.files"])


def test_a_backup_of_an_older_program_is_rewritten_too(tmp_path: Path) -> None:
    path = unpacked(tmp_path, "people_6af4949")
    names = names_in_older(path)
    store = files.open_event(path, lambda _zone: DEMO_NOW)
    (backup,) = backups.backups(path)
    assert found_in(backup.path.parent, names) != []
    erase(store, DELETED)
    store.close()
    assert backups.verified(backup)
    assert check_file(backup.path).state is FileState.SOUND
    assert found_in(tmp_path, names) == []


def names_in_older(path: Path) -> tuple[str, ...]:
    """Read the names in a copy, since reading brings the file up to date."""
    copy = path.with_name("copy.moderator")
    copy.write_bytes(path.read_bytes())
    store = files.open_event(copy, lambda _zone: DEMO_NOW)
    names = tuple(person.family_name for person in store.conference.all(Participant))
    store.close()
    shutil.rmtree(backups.backup_folder(copy))
    copy.unlink()
    return names


def test_what_cannot_be_rewritten_is_told_and_the_event_is_as_before(full_store: Store) -> None:
    before = full_store.conference
    (backup,) = backups.backups(full_store.path)
    backup.path.with_name(f"{backup.path.name}.part").mkdir()  # nothing can be written there
    with pytest.raises(FileProblem, match="could not be changed"):
        erase(full_store, DELETED)
    assert full_store.conference is before
    assert left_undone(full_store.path) is None, "nothing happens unasked at the next opening"


def test_a_photo_of_another_format_is_reduced_to_what_is_shown(full_store: Store) -> None:
    target = io.BytesIO()
    Image.effect_noise((320, 240), 30).convert("RGB").save(target, "WEBP")
    photo = full_store.conference.all(Photo)[0]
    content = full_store.keep_photo(target.getvalue(), full_store.shown_photo(photo.content))
    with full_store.edit(phrase("Photo")) as edit:
        edit.change(photo, content=content)
    erasure = erase(full_store, DELETED)
    assert "Photos: 1 reduced to what is shown of them" in map(str, erasure.lines)
    after = full_store.conference.one(Photo, photo.id)
    assert full_store.photo(after.content).startswith(b"\xff\xd8")


def test_a_duplicate_has_no_day_of_the_reminder(full_store: Store, tmp_path: Path) -> None:
    path = tmp_path / "next.moderator"
    duplicate_event(full_store, path, "Next", date(2025, 11, 3), lambda _zone: DEMO_NOW)
    store = files.open_event(path, lambda _zone: DEMO_NOW)
    assert store.conference.event.retention_until is None
    store.close()
