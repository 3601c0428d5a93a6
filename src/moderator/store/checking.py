"""What kind of file a path points to, and whether an event file is undamaged."""

import json
import struct
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from itertools import groupby
from operator import itemgetter
from pathlib import Path

import sqlalchemy as sa
from pysqlite3 import dbapi2
from sqlalchemy.exc import DatabaseError

from moderator.event.encoding import KIND_NAMES, decode
from moderator.event.errors import FileProblem, JobCancelled
from moderator.event.phrase import Phrase, phrase
from moderator.machine.drafts import working_folder
from moderator.store import disk, journal
from moderator.store.database import (
    APPLICATION_ID,
    connect,
    copy_database,
    has_content,
    index_path,
    log_path,
    remove_leftovers,
)
from moderator.store.digests import as_written, batch_digest
from moderator.store.disk import DiskTrouble
from moderator.store.migrations import upgrade
from moderator.store.stored_row import StoredRow
from moderator.store.tables import BATCHES, CHANGES, PHOTO_CONTENTS, SCHEMA

Stopped = Callable[[], bool]
HEADER_BYTES = 100
"""Length of the header of SQLite's file format."""
_STEPS = 100_000
"""Steps of SQLite's virtual machine between two questions whether to stop; some milliseconds."""

_FOREIGN_VALUES = (ValueError, LookupError, TypeError)
"""Errors raised when rows are read that this program did not write."""

MAGIC = b"SQLite format 3\0"


class FileState(StrEnum):
    """What kind of file a path points to."""

    SOUND = "sound"
    OLDER = "older"
    NEWER = "newer"
    DAMAGED = "damaged"
    FOREIGN = "foreign"
    EMPTY = "empty"
    MISSING = "missing"
    FOLDER = "folder"
    UNREADABLE = "unreadable"


@dataclass(frozen=True, slots=True)
class Report:
    """The result of a check; `findings` is empty if nothing is wrong.

    photos: the contents of damaged photos, if nothing else is damaged.
    """

    state: FileState
    findings: tuple[Phrase, ...] = ()
    photos: tuple[str, ...] = ()

    @property
    def sound(self) -> bool:
        """Whether the file is an event file and nothing is wrong with it."""
        return self.state in (FileState.SOUND, FileState.OLDER) and not self.findings

    @property
    def damaged(self) -> bool:
        """Whether the file is a readable event file and something is wrong with it."""
        return self.state is FileState.DAMAGED


def file_state(path: Path) -> FileState:
    """Read from the first bytes what kind of file this is, without opening it as a database.

    The header is that of the SQLite file format, section 1.3: user version at byte 60,
    application id at byte 68, both big-endian.
    """
    try:
        header = _header(path) if path.is_file() else None
    except OSError:
        return FileState.UNREADABLE
    if header is None:
        return FileState.FOLDER if path.is_dir() else FileState.MISSING
    if not header:
        return FileState.EMPTY
    if len(header) < HEADER_BYTES or not header.startswith(MAGIC):
        return FileState.FOREIGN
    (version,) = struct.unpack_from(">i", header, 60)
    (application,) = struct.unpack_from(">i", header, 68)
    return _state(application, version)


def _header(path: Path) -> bytes:
    with path.open("rb") as file:
        return file.read(HEADER_BYTES)


def looks_intact(path: Path) -> bool:
    """Run SQLite's quick check; return False if pages are damaged or the end is missing.

    Triggers and views count as damage: ours has none, and they could change what is written.
    Raises FileProblem if the disk does not allow the file to be read, which is no damage.
    """
    if not _complete(path):
        return False
    engine = connect(path, read_only=True)
    try:
        with engine.connect() as connection:
            intact = connection.exec_driver_sql("PRAGMA quick_check(1)").scalar() == "ok"
            return intact and not foreign_parts(connection)
    except DatabaseError as error:
        raise_disk_problem(path, error)
        return False
    finally:
        engine.dispose()
        remove_leftovers(path)


def raise_disk_problem(path: Path, error: Exception) -> None:
    """Raise FileProblem if the error comes from the disk and not from damage to the file."""
    if not isinstance(error, DatabaseError):
        return
    what = disk.trouble(path, error)
    if what is DiskTrouble.DAMAGED:
        return
    log = log_path(path)
    if what is DiskTrouble.PROTECTED and has_content(log):
        raise FileProblem(
            phrase("{file} cannot be opened.", file=path.name),
            kept=phrase(
                "The newest edits lie beside it in {log}, and nothing can be written there.",
                log=log.name,
            ),
            remedy=phrase("Please copy both files to a disk that can be written."),
        ) from error
    raise FileProblem(
        phrase("{file} cannot be opened.", file=path.name),
        kept=disk.happened(path, what),
        remedy=disk.remedy(what),
    ) from error


def _complete(path: Path) -> bool:
    """Compare the file's length with its header: page size at byte 16, pages at byte 28.

    After a crash the log beside the file may still hold pages, so only a file without one is
    compared.
    """
    header = _header(path)
    (page_size,) = struct.unpack_from(">H", header, 16)
    (pages,) = struct.unpack_from(">I", header, 28)
    log = log_path(path)
    if has_content(log):
        return True
    expected: int = pages * (65536 if page_size == 1 else page_size)
    return path.stat().st_size >= expected


def check_file(path: Path, stopped: Stopped = lambda: False) -> Report:
    """Check a whole event file: pages, schema, references, values, the journal, the photos.

    A file of an older schema is checked as it is, and then as it would be after migration. stopped:
    called often; returning True ends the check with JobCancelled. Raises FileProblem if the disk
    does not allow the file to be read.
    """
    state = _state_of_open_file(path) if index_path(path).exists() else file_state(path)
    if state not in (FileState.SOUND, FileState.OLDER):
        return Report(state, (STATE_WORDS[state],))
    if state is FileState.OLDER:
        return _check_older(path, stopped)
    findings, photos = _findings(path, stopped, whole=True)
    return Report(FileState.DAMAGED if findings else FileState.SOUND, findings, photos)


def _state_of_open_file(path: Path) -> FileState:
    """Find out by SQLite alone what kind of file this is, since somebody may have it open.

    Opening and closing it in any other way would release the locks that this process has on it
    (POSIX), and another program could then think that it is the last one and remove the log.
    """
    engine = connect(path, read_only=True)
    try:
        with engine.connect() as connection:
            application, version = (
                connection.exec_driver_sql(f"PRAGMA {name}").scalar() or 0
                for name in ("application_id", "user_version")
            )
    except DatabaseError as error:
        raise_disk_problem(path, error)
        return FileState.DAMAGED
    finally:
        engine.dispose()
    return _state(application, version)


def _state(application: int, version: int) -> FileState:
    if application != APPLICATION_ID:
        return FileState.FOREIGN
    older = FileState.OLDER if version < SCHEMA else FileState.SOUND
    return FileState.NEWER if version > SCHEMA else older


def _check_older(path: Path, stopped: Stopped) -> Report:
    findings, photos = _findings(path, stopped, whole=False)
    if not findings:
        with working_folder() as folder:
            newest = folder / path.name
            try:
                copy_database(path, newest)
                upgrade(newest)
            except (DatabaseError, dbapi2.Error, OSError) as error:
                if disk.trouble(newest, error) is not DiskTrouble.DAMAGED:
                    raise FileProblem(
                        phrase("There is no room for the copy by which an older file is checked."),
                        remedy=disk.remedy(DiskTrouble.FULL),
                    ) from error
                findings = (STATE_WORDS[FileState.DAMAGED],)
            except _FOREIGN_VALUES:
                findings = (STATE_WORDS[FileState.DAMAGED],)
            else:
                findings, photos = _findings(newest, stopped, whole=True)
    return Report(FileState.DAMAGED if findings else FileState.OLDER, findings, photos)


def _findings(
    path: Path, stopped: Stopped, *, whole: bool
) -> tuple[tuple[Phrase, ...], tuple[str, ...]]:
    """Check a file; return what was found, and the damaged photos if nothing else is wrong.

    whole: also check what only files of the newest schema have.
    """
    engine = connect(path, read_only=True)
    try:
        with engine.connect() as connection:
            driver = connection.connection.driver_connection
            assert driver is not None
            driver.set_progress_handler(stopped, _STEPS)
            found = (
                *_pages(connection),
                *_foreign_parts(connection, whole=whole),
                *_references(connection),
                *(_journal(connection, stopped) if whole else ()),
            )
            photos = dict(_photos(connection, stopped, whole=whole))
            return (*found, *photos.values()), () if found else tuple(photos)
    except (DatabaseError, *_FOREIGN_VALUES) as error:
        if stopped():
            raise JobCancelled(phrase("Cancelled.")) from error
        raise_disk_problem(path, error)
        return (STATE_WORDS[FileState.DAMAGED],), ()
    finally:
        engine.dispose()
        remove_leftovers(path)


STATE_WORDS = {
    FileState.NEWER: phrase("The file was written by a newer version of the program."),
    FileState.DAMAGED: phrase("The file is damaged."),
    FileState.FOREIGN: phrase("The file is not an event file."),
    FileState.EMPTY: phrase("The file is empty."),
    FileState.MISSING: phrase("The file does not exist."),
    FileState.FOLDER: phrase("It is a folder."),
    FileState.UNREADABLE: phrase("The file cannot be read."),
}
"""Each state in which a file cannot be used as it is, in words."""


def _pages(connection: sa.Connection) -> tuple[Phrase, ...]:
    rows = connection.exec_driver_sql("PRAGMA integrity_check(5)").scalars().all()
    return tuple(
        phrase("Damage in the database: “{what}”", what=str(row)) for row in rows if row != "ok"
    )


def _references(connection: sa.Connection) -> tuple[Phrase, ...]:
    rows = connection.exec_driver_sql("PRAGMA foreign_key_check").all()
    return tuple(
        phrase(
            "A record ({kind}) refers to something that is missing.",
            kind=KIND_WORDS.get(str(row[0]).title().replace("_", ""), str(row[0])),
        )
        for row in rows[:5]
    )


def foreign_parts(connection: sa.Connection) -> tuple[str, ...]:
    """List the triggers and views of a file: ours has none, and they can change what is written."""
    wanted = "SELECT name FROM sqlite_master WHERE type IN ('trigger', 'view')"
    return tuple(str(name) for name in connection.exec_driver_sql(wanted).scalars())


def _foreign_parts(connection: sa.Connection, *, whole: bool) -> tuple[Phrase, ...]:
    """Report anything foreign in the schema and, with the newest schema, anything missing."""
    found = [
        phrase("Something foreign is in the file: {name}", name=name)
        for name in foreign_parts(connection)
    ]
    if whole and not found:
        theirs, ours = _schema(connection), _our_schema()
        found += [
            phrase("The table or index {name} is not as it should be.", name=name)
            for name in sorted(theirs.keys() | ours.keys())
            if theirs.get(name) != ours.get(name)
        ]
    return tuple(found[:5])


def _schema(connection: sa.Connection) -> dict[str, list[str]]:
    """Read the statements of tables and indexes, with their constraints in a fixed order."""
    rows = connection.exec_driver_sql("SELECT name, sql FROM sqlite_master").all()
    return {
        name: sorted(sql.replace(",", " ").split())
        for name, sql in rows
        if sql and name != "alembic_version" and not name.startswith("sqlite_")
    }


@cache
def _our_schema() -> dict[str, list[str]]:
    engine = sa.create_engine("sqlite://", module=dbapi2)
    try:
        with engine.connect() as connection:
            StoredRow.metadata.create_all(connection)
            return _schema(connection)
    finally:
        engine.dispose()


def _journal(connection: sa.Connection, stopped: Stopped) -> tuple[Phrase, ...]:
    """Check that batches are unchanged, images continue one another, and rows match the newest."""
    records = journal.read_records(connection)
    findings = [*_batches(connection)]
    latest: dict[tuple[str, int], str | None] = {}
    changes = sa.select(CHANGES).order_by(CHANGES.c.batch_id)
    for row in connection.execute(changes.execution_options(yield_per=1000)):
        _stop_if_cancelled(stopped)
        key = (row.kind, row.row_id)
        if not _same(row.kind, latest.get(key), row.before):
            findings.append(_broken_promise(*key))
        latest[key] = row.after
    for (name, row_id), text in latest.items():
        kind = KIND_NAMES[name]
        expected = None if text is None else decode(kind, json.loads(text))
        if records[kind].get(row_id) != expected:
            findings.append(_broken_promise(name, row_id))
    for kind, table in records.items():
        known = {row_id for name, row_id in latest if name == kind.__name__}
        findings.extend(_broken_promise(kind.__name__, row) for row in table.keys() - known)
    return tuple(dict.fromkeys(findings))[:20]


def _same(kind: str, one: str | None, other: str | None) -> bool:
    """Return whether two images are of the same record; older ones lack newer fields."""
    if one == other or one is None or other is None:
        return one == other
    record = KIND_NAMES[kind]
    return decode(record, json.loads(one)) == decode(record, json.loads(other))


def _batches(connection: sa.Connection) -> Iterator[Phrase]:
    """Compare each batch with its digest."""
    columns = [BATCHES.c[name] for name in journal.BATCH_COLUMNS]
    changes = sa.select(
        CHANGES.c.batch_id, CHANGES.c.kind, CHANGES.c.row_id, CHANGES.c.before, CHANGES.c.after
    ).order_by(CHANGES.c.batch_id, CHANGES.c.kind, CHANGES.c.row_id)
    heads = {row.id: tuple(row) for row in connection.execute(sa.select(*columns))}
    rows = connection.execute(changes.execution_options(yield_per=1000))
    for batch_id, group in groupby(rows, itemgetter(0)):
        *head, digest = heads.pop(batch_id, (batch_id, ""))
        if batch_digest(tuple(head), (tuple(row)[1:] for row in group)) != digest:
            yield phrase("Step {id} of the journal is damaged.", id=batch_id)
    for batch_id in heads:  # a batch always changes something
        yield phrase("Step {id} of the journal is damaged.", id=batch_id)


KIND_WORDS = {
    "Event": phrase("Event"),
    "Room": phrase("Room"),
    "Theme": phrase("Theme"),
    "AgendaItem": phrase("Agenda item"),
    "ItemRoom": phrase("Room of an agenda item"),
    "Contribution": phrase("Person with a role"),
    "ItemSource": phrase("Source of an agenda item"),
    "WorkshopSource": phrase("Source of a workshop"),
    "ItemNote": phrase("Note on an agenda item"),
    "TextEdit": phrase("Edited text of the documentation"),
    "DocumentChapter": phrase("Chapter of the documentation"),
    "Erasure": phrase("Line of the erasure protocol"),
    "Deadline": phrase("Deadline"),
    "PlanVersion": phrase("Version of the schedule"),
    "Part": phrase("Part of an agenda item"),
    "Workshop": phrase("Workshop"),
    "GuidingQuestion": phrase("Guiding question"),
    "Group": phrase("Group"),
    "Participant": phrase("Participant"),
    "Wish": phrase("Wish"),
    "Refusal": phrase("Refused theme"),
    "Bond": phrase("Bond"),
    "Placement": phrase("Place"),
    "Proof": phrase("Proof"),
    "Preferences": phrase("Preferences"),
    "Result": phrase("Result"),
    "Point": phrase("Point"),
    "Answer": phrase("Link of a solution"),
    "Photo": phrase("Photo"),
    "LegendSign": phrase("Sign of the legend"),
    "JoinedPoint": phrase("Joined point"),
    "JoinedMember": phrase("Part of a joined point"),
    "PhoneDots": phrase("Dots of a phone"),
    "ProposedPoint": phrase("Proposal"),
    "IntakePhoto": phrase("Photo of the intake"),
    "OwnSlide": phrase("Own slide"),
    "OrderEntry": phrase("Place in the running order"),
    "SceneNote": phrase("Note on a slide"),
}
"""The kinds of records in words that users know."""


def _broken_promise(kind: str, row_id: int) -> Phrase:
    return phrase(
        "{kind} {id} is not what the journal says.", kind=KIND_WORDS.get(kind, kind), id=row_id
    )


def _photos(
    connection: sa.Connection, stopped: Stopped, *, whole: bool
) -> Iterator[tuple[str, Phrase]]:
    """Compare each photo, original and shown, with its digest; yield the damaged ones."""
    table = PHOTO_CONTENTS
    for content in connection.scalars(sa.select(table.c.content)).all():
        _stop_if_cancelled(stopped)
        columns = (table.c.original, table.c.shown, *((table.c.digest,) if whole else ()))
        row = connection.execute(sa.select(*columns).where(table.c.content == content)).one()
        if not row.original and not row.shown:
            continue  # deleted on demand
        if not as_written(row.original, content):
            yield content, phrase("A photo is damaged ({content}).", content=content[:12])
        elif whole and not as_written(row.shown, row.digest):
            damage = phrase(
                "The picture shown of a photo is damaged ({content}).", content=content[:12]
            )
            yield content, damage


def _stop_if_cancelled(stopped: Stopped) -> None:
    if stopped():
        raise JobCancelled(phrase("Cancelled."))
