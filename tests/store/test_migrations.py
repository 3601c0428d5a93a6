"""Migrations lead to exactly the schema of new files."""

import gzip
import hashlib
from datetime import date, datetime
from pathlib import Path

from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext

from moderator.actions.joining import join_points
from moderator.actions.people import change_participant
from moderator.event.people import Participant
from moderator.event.placements import Placement, Preferences
from moderator.event.results import JoinedPoint, Photo, Point, Result
from moderator.event.schedule import Event, Room
from moderator.store.backups import backups
from moderator.store.checking import FileState, check_file, file_state
from moderator.store.database import APPLICATION_ID, connect
from moderator.store.migrations import REVISION
from moderator.store.opening import create_store, migrate, open_store
from moderator.store.stored_row import StoredRow


def schema(path: Path) -> dict[str, list[str]]:
    """Read the statements of all tables, with their constraints in a fixed order."""
    engine = connect(path, read_only=True)
    with engine.connect() as connection:
        rows = connection.exec_driver_sql("SELECT name, sql FROM sqlite_master").all()
    engine.dispose()
    return {
        name: sorted(sql.replace(",", " ").split())
        for name, sql in rows
        if sql and "alembic" not in name
    }


def older_file(folder: Path, version: int) -> Path:
    """Unpack an event file as an older version of the program left it."""
    path = folder / "event.moderator"
    packed = Path(__file__).parent / f"version_{version}.moderator.gz"
    path.write_bytes(gzip.decompress(packed.read_bytes()))
    assert file_state(path) is FileState.OLDER
    return path


def test_all_migrations_lead_to_the_schema_of_a_new_file(tmp_path: Path) -> None:
    old, new = tmp_path / "old.moderator", tmp_path / "new.moderator"
    old.touch()
    engine = connect(old)
    with engine.connect() as connection:
        connection.exec_driver_sql(f"PRAGMA application_id = {APPLICATION_ID}")
        connection.commit()
    engine.dispose()
    assert file_state(old) is FileState.OLDER
    migrate(old)
    create_store(new, Event(1, "E", date(2024, 11, 4)), datetime.now).close()
    assert schema(old) == schema(new)
    assert file_state(old) is FileState.SOUND
    assert len(backups(old)) == 1


def test_the_newest_migration_matches_the_tables(tmp_path: Path) -> None:
    path = tmp_path / "event.moderator"
    create_store(path, Event(1, "E", date(2024, 11, 4)), datetime.now).close()
    engine = connect(path, read_only=True)
    with engine.connect() as connection:
        context = MigrationContext.configure(connection)
        assert context.get_current_revision() == REVISION
        assert compare_metadata(context, StoredRow.metadata) == []
    engine.dispose()


def test_a_file_of_the_first_version_opens_with_all_it_holds_and_its_undo(tmp_path: Path) -> None:
    path = older_file(tmp_path, 1)
    store = open_store(path, datetime.now)
    try:
        assert not store.read_only
        assert [p.name for p in store.conference.all(Participant)] == ["Öl Zoë"]
        assert [room.name for room in store.conference.all(Room)] == ["Eder 2"]
        assert [room.hand_edited for room in store.conference.all(Room)] == [""]
        assert store.conference.preferences == Preferences(1, 3)
        assert len(store.conference.all(Placement)) == 1
        store.undo()
        assert [room.name for room in store.conference.all(Room)] == ["Eder"]
        store.undo()
        assert store.conference.all(Placement) == ()
        store.redo()
        assert len(store.conference.all(Placement)) == 1
    finally:
        store.close()
    assert [file_state(copy.path) for copy in backups(path)] == [FileState.OLDER]


def test_a_file_of_the_second_version_keeps_its_badges_arrivals_and_undo(tmp_path: Path) -> None:
    path = older_file(tmp_path, 2)
    store = open_store(path, datetime.now)
    try:
        assert not store.read_only
        assert store.conference.event.badge_key == ""
        assert [room.hand_edited for room in store.conference.all(Room)] == ["name"]
        (placement,) = store.conference.all(Placement)
        assert (placement.arrived, placement.arrived_at) == (True, None)
        store.undo()
        store.undo()
        assert [p.arrived for p in store.conference.all(Placement)] == [False]
        store.redo()
        assert store.conference.all(Placement) == (placement,)
    finally:
        store.close()
    assert [file_state(copy.path) for copy in backups(path)] == [FileState.OLDER]


def test_a_file_of_the_fourth_version_keeps_its_people_and_their_undo(tmp_path: Path) -> None:
    path = older_file(tmp_path, 4)
    store = open_store(path, datetime.now)
    try:
        assert not store.read_only
        zoe, anna = store.conference.all(Participant)
        assert (zoe.email, zoe.mobile_number) == ("oel@example.org", "")
        assert (anna.remark, anna.mobile_number) == ("kommt mit dem Rad", "")
        store.redo()
        assert [p.catering for p in store.conference.all(Participant)] == ["vegan", ""]
        change_participant(store, zoe.id, mobile_number="0170 1234567")
        while store.undo_label is not None:
            store.undo()
        assert store.conference.all(Participant) == ()
    finally:
        store.close()
    assert check_file(path).state is FileState.SOUND
    assert check_file(path).sound


def test_a_file_of_the_fifth_version_keeps_its_results_and_their_undo(tmp_path: Path) -> None:
    path = older_file(tmp_path, 5)
    store = open_store(path, datetime.now)
    try:
        assert not store.read_only
        assert store.conference.event.phone_dots == 3
        (photo,) = store.conference.all(Photo)
        content = hashlib.sha256(b"original of a photo").hexdigest()
        assert photo == Photo(photo.id, photo.group_id, content, 1024, "Flipchart")
        assert store.shown_photo(photo.shown) == b"\xff\xd8shown of a photo\xff\xd9"
        (result,) = store.conference.all(Result)
        assert result.headline == "Erst der Ablauf, dann das Werkzeug"
        points = store.conference.points_of(photo.group_id)
        assert [point.dots for point in points] == [0, 7]
        store.redo()
        turned = store.conference
        assert [each.quarter_turns for each in turned.all(Photo)] == [1]
        while store.undo_label is not None:
            store.undo()
        assert not store.conference.all(Point)
        assert not store.conference.all(Photo)
        while store.redo_label is not None:
            store.redo()
        assert store.conference == turned
        join_points(store, [point.id for point in points], "Texte")
        assert [each.text for each in store.conference.all(JoinedPoint)] == ["Texte"]
    finally:
        store.close()
    assert check_file(path).state is FileState.SOUND
    assert check_file(path).sound
    assert [file_state(copy.path) for copy in backups(path)] == [FileState.OLDER]


def test_a_file_of_the_third_version_keeps_its_photos_and_its_undo_and_gets_digests(
    tmp_path: Path,
) -> None:
    path = older_file(tmp_path, 3)
    assert check_file(path).state is FileState.OLDER
    assert check_file(path).sound
    store = open_store(path, datetime.now)
    try:
        assert not store.read_only
        assert [room.name for room in store.conference.all(Room)] == ["Eder 2"]
        content = hashlib.sha256(b"original of a photo").hexdigest()
        assert store.shown_photo(content) == b"\xff\xd8shown of a photo\xff\xd9"
        store.redo()
        assert [room.name for room in store.conference.all(Room)] == ["Eder 3"]
        for _step in range(4):
            store.undo()
        assert store.conference.all(Room) == ()
        assert store.conference.all(Participant) == ()
    finally:
        store.close()
    assert check_file(path).state is FileState.SOUND
    assert check_file(path).sound
