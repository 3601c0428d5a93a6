"""Creating and opening event files."""

import contextlib
import os
from collections.abc import Callable, Iterator, Sequence
from datetime import UTC, datetime
from functools import cache
from operator import attrgetter
from pathlib import Path

import sqlalchemy as sa
from filelock import Timeout
from pysqlite3 import dbapi2
from sqlalchemy.dialects import sqlite
from sqlalchemy.exc import DatabaseError
from sqlalchemy.schema import CreateIndex, CreateTable

from moderator.event.conference import Record
from moderator.event.errors import FileProblem
from moderator.event.phrase import phrase
from moderator.event.schedule import Event
from moderator.machine.drafts import draft_folder, working_folder
from moderator.store import disk, journal
from moderator.store.backups import back_up_file
from moderator.store.checking import (
    STATE_WORDS,
    FileState,
    file_state,
    looks_intact,
    raise_disk_problem,
)
from moderator.store.database import (
    APPLICATION_ID,
    begin_writing,
    connect,
    copy_database,
    end_writing,
    remove_leftovers,
)
from moderator.store.disk import DiskTrouble
from moderator.store.journal import Images
from moderator.store.locking import file_lock, release_lock
from moderator.store.migrations import REVISION, upgrade
from moderator.store.store import Store
from moderator.store.stored_row import StoredRow
from moderator.store.tables import CHANGES, SCHEMA

SUFFIX = ".moderator"
BESIDE = ("-wal", "-shm", "-journal")
"""Endings of the files that SQLite keeps beside an event file."""

UNREADABLE = (DatabaseError, ValueError, LookupError, TypeError)
"""Errors raised when rows are read that this program did not write."""

_CHOOSE = phrase("Please choose an event file, or restore a backup of it.")
NEVER_OPENED = {
    FileState.MISSING: phrase("Please look for it, or restore a backup of it."),
    FileState.FOLDER: phrase("Please choose an event file."),
    FileState.UNREADABLE: phrase("Please check who may read it, and that its disk is connected."),
    FileState.EMPTY: _CHOOSE,
    FileState.FOREIGN: _CHOOSE,
}
"""File states in which nothing can be opened, and what to do then."""

NEWER = FileProblem(
    STATE_WORDS[FileState.NEWER], remedy=phrase("Please update the program on this computer.")
)
DAMAGED = FileProblem(
    STATE_WORDS[FileState.DAMAGED],
    remedy=phrase("Please restore a backup; it lies beside the file."),
)
ELSEWHERE = FileProblem(
    phrase("The file is already open in another window."),
    remedy=phrase("Please close the event in the other window and try again."),
)
Clock = Callable[[], datetime]


def create_store(path: Path, event: Event, clock: Clock, *others: Record) -> Store:
    """Create an event file and open it; raise FileProblem if the file exists already.

    others: records that the new event contains besides the event itself.
    """
    try:
        path.touch(exist_ok=False)
    except FileExistsError:
        raise _taken(path) from None
    except (FileNotFoundError, NotADirectoryError):
        raise _nowhere(path) from None
    except OSError as error:
        raise _not_created(path, error) from error
    engine = connect(path)
    try:
        _write_schema(engine, (event, *others))
    except (DatabaseError, UnicodeEncodeError) as error:
        engine.dispose()
        path.unlink(missing_ok=True)
        disk.remove_beside(path, *BESIDE)
        raise _not_created(path, error) from error
    engine.dispose()
    return open_store(path, clock)


@contextlib.contextmanager
def drafted(path: Path) -> Iterator[Path]:
    """Yield where an event is made, that stands at its path once it is complete and closed.

    It is made in a folder beside, under its own name, with which is told what goes wrong. Raises
    FileProblem where there is a file of that name or none can be made.
    """
    if path.exists():
        raise _taken(path)
    if not path.parent.is_dir():
        raise _nowhere(path)
    try:
        with draft_folder(path.parent) as folder:
            yield folder / path.name
            _name(folder / path.name, path)
    except OSError as error:
        raise _not_created(path, error) from error


def _name(made: Path, path: Path) -> None:
    """Give a complete file its name, unless there is a file of that name by now."""
    with made.open("rb") as file:
        os.fsync(file.fileno())
    try:
        path.hardlink_to(made)  # never in the place of another file
    except FileExistsError:
        raise _taken(path) from None
    except OSError:  # as on a stick that knows no second names
        if path.exists():
            raise _taken(path) from None
        made.rename(path)


def _taken(path: Path) -> FileProblem:
    return FileProblem(
        phrase("A file named {file} is already there.", file=path.name),
        kept=phrase("It was not touched."),
        remedy=phrase("Please choose another name."),
    )


def _nowhere(path: Path) -> FileProblem:
    return FileProblem(
        phrase("The folder {folder} does not exist.", folder=str(path.parent)),
        remedy=phrase("Please create the folder or choose another."),
    )


def remove_replaced(path: Path) -> None:
    """Remove a file that a new event replaces, with the files that SQLite keeps beside it.

    Raises FileProblem, and keeps the file, if it is open or cannot be removed.
    """
    lock = file_lock(path)
    try:
        lock.acquire()
    except Timeout:
        raise FileProblem(
            phrase("The file is already open in another window."),
            kept=phrase("It was not touched."),
            remedy=phrase("Please choose another name."),
        ) from None
    except OSError as error:
        raise _not_created(path, error) from error
    try:
        path.unlink()
        for ending in BESIDE:  # SQLite would read their pages as part of the new file
            path.with_name(path.name + ending).unlink(missing_ok=True)
    except OSError as error:
        raise _not_created(path, error) from error
    finally:
        release_lock(lock)


def _write_schema(engine: sa.Engine, records: Sequence[Record]) -> None:
    with engine.connect() as connection:
        # Both numbers have to be in the header before the first table is.
        connection.exec_driver_sql(f"PRAGMA application_id = {APPLICATION_ID}")
        connection.exec_driver_sql(f"PRAGMA user_version = {SCHEMA}")
        connection.commit()
        begin_writing(connection)
        for statement in _create_statements():
            connection.exec_driver_sql(statement)
        _stamp(connection)
        _write_first_batch(connection, records)
        connection.commit()
        end_writing(connection)


@cache
def _create_statements() -> tuple[str, ...]:
    """List what creates all tables and indexes, put into words once for all event files."""
    tables = StoredRow.metadata.sorted_tables
    indexes = [index for table in tables for index in sorted(table.indexes, key=attrgetter("name"))]
    dialect = sqlite.dialect()
    return (
        *(str(CreateTable(table).compile(dialect=dialect)) for table in tables),
        *(str(CreateIndex(index).compile(dialect=dialect)) for index in indexes),
    )


def _not_created(path: Path, error: Exception) -> FileProblem:
    what = disk.trouble(path, error) if isinstance(error, OSError | DatabaseError) else None
    return FileProblem(
        phrase("The file {file} cannot be created.", file=path.name),
        kept=disk.happened(path, what) if what is DiskTrouble.FULL else None,
        remedy=disk.remedy(what)
        if what is DiskTrouble.FULL
        else phrase("Please check that the folder can be written to."),
    )


def open_store(path: Path, clock: Clock, *, read_only: bool = False) -> Store:
    """Open an event file; only to read if another program has it open or it is damaged.

    Raises FileProblem if the file is missing, empty or not an event file, or if the disk does not
    allow it to be read; such a file is never written to.
    """
    state = file_state(path)
    if state in NEVER_OPENED:
        raise FileProblem(
            phrase("{file} cannot be opened.", file=path.name),
            kept=STATE_WORDS[state],
            remedy=NEVER_OPENED[state],
        )
    if state is FileState.NEWER:
        return _open_to_read(path, clock, NEWER)
    if not looks_intact(path):
        return _open_to_read(path, clock, DAMAGED)
    if read_only:
        return _open_to_read(path, clock, FileProblem(phrase("The file was opened to read.")))
    return _open_to_write(path, clock, state)


def _open_to_write(path: Path, clock: Clock, state: FileState) -> Store:
    lock = file_lock(path)
    try:
        lock.acquire()
    except Timeout:
        return _open_to_read(path, clock, ELSEWHERE)
    except OSError as error:
        return _open_to_read(path, clock, disk.problem(path, error))
    try:
        if not os.access(path, os.W_OK):
            release_lock(lock)
            barrier = FileProblem(
                disk.happened(path, DiskTrouble.PROTECTED),
                remedy=disk.remedy(DiskTrouble.PROTECTED),
            )
            return _open_to_read(path, clock, barrier)
        if state is FileState.OLDER:
            migrate(path)
        return Store(path, clock, release=lambda: release_lock(lock))
    except BaseException as error:
        remove_leftovers(path, locked=True)
        release_lock(lock)
        if isinstance(error, UNREADABLE):
            raise_disk_problem(path, error)
            return _open_to_read(path, clock, DAMAGED)
        raise


def migrate(path: Path) -> None:
    """Bring an event file up to the newest schema; a copy of the old file is kept beside it."""
    back_up_file(path)
    upgrade(path)


def _open_to_read(path: Path, clock: Clock, barrier: FileProblem) -> Store:
    try:
        if file_state(path) is FileState.OLDER:
            return _open_upgraded_copy(path, clock, barrier)
        return Store(path, clock, barrier=barrier)
    except UNREADABLE as error:
        remove_leftovers(path)
        raise_disk_problem(path, error)
        raise FileProblem(
            phrase("{file} cannot be opened.", file=path.name),
            kept=barrier.happened,
            remedy=barrier.remedy,
        ) from error


def _open_upgraded_copy(path: Path, clock: Clock, barrier: FileProblem) -> Store:
    """Read an event of an earlier version in an upgraded copy; closing the event removes it."""
    held = contextlib.ExitStack()
    try:
        copy = held.enter_context(working_folder()) / path.name
        copy_database(path, copy)
        upgrade(copy)
        return Store(path, clock, barrier=barrier, release=held.close, read_from=copy)
    except (OSError, dbapi2.Error) as error:
        held.close()
        raise disk.problem(path, error) from error
    except BaseException:
        held.close()
        raise


def _stamp(connection: sa.Connection) -> None:
    """Write the schema's revision as Alembic would, without the time needed to import it."""
    connection.exec_driver_sql(
        "CREATE TABLE alembic_version (version_num VARCHAR(32) NOT NULL, "
        "CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num))"
    )
    connection.exec_driver_sql("INSERT INTO alembic_version VALUES (?)", (REVISION,))


def _write_first_batch(connection: sa.Connection, records: Sequence[Record]) -> None:
    """Write the first records of an event as the batch at which undo ends."""
    images: dict[journal.Key, Images] = {
        (type(record), record.id): Images(None, record) for record in records
    }
    journal.write_rows(connection, images)
    batch = journal.Batch(
        phrase("Event created"), "", datetime.now(UTC).isoformat(timespec="milliseconds")
    )
    journal.write_batch(connection, journal.FIRST_BATCH, batch, images)
    assert connection.scalar(sa.select(sa.func.count()).select_from(CHANGES)) == len(images)
