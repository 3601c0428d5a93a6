"""The connection to an event file: driver, settings, and protection against stray writes."""

import contextlib
import os
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any

import sqlalchemy as sa
from filelock import Timeout
from pysqlite3 import dbapi2
from sqlalchemy import event as engine_events

from moderator.event.errors import FileProblem
from moderator.event.phrase import phrase
from moderator.store.disk import has_room
from moderator.store.locking import file_lock, release_lock

SAFE_SQLITE = (3, 51, 3)
"""Versions 3.7.0 to 3.51.2 can corrupt a file when two connections reset the log at once."""

APPLICATION_ID = 0x4D6F6431
"""Marks a file as an event file ("Mod1"); stored at byte 68 of the file."""

WRITING = "moderator_writing"
_AS_URI = {"uri": "true"}


PAGES_AT_ONCE = 512
"""Pages copied between two reports of a backup's progress."""
BUSY_SECONDS = 1.0
"""How long an edit waits while another program writes to the file; the interface waits with it."""


def connect(path: Path, *, read_only: bool = False, alone: bool | None = None) -> sa.Engine:
    """Make an engine for an existing event file; nothing is opened before the first use.

    alone: lock the file against all others, without SQLite's shared index beside it, so that it
    opens on a full disk; None: if `lacks_room` says so. Raises FileProblem if the SQLite in use is
    a version that can corrupt files.
    """
    if dbapi2.sqlite_version_info < SAFE_SQLITE:
        raise FileProblem(
            phrase(
                "The database library {version} can damage files and is not used.",
                version=dbapi2.sqlite_version,
            ),
            remedy=phrase("Please install the program anew with the versions that it names."),
        )
    if alone is None:
        alone = lacks_room(path)
    frozen = read_only and _may_be_frozen(path, cramped=alone)
    alone = alone and not frozen and os.access(path, os.W_OK)
    engine = sa.create_engine(
        # Built from its parts: in a URL given as text, SQLAlchemy would undo the quoting.
        sa.URL.create(
            "sqlite",
            database=file_uri(path, read_only=read_only and not alone, frozen=frozen),
            query=_AS_URI,
        ),
        module=dbapi2,
        connect_args={"check_same_thread": False, "timeout": BUSY_SECONDS},
        poolclass=sa.QueuePool,
        pool_size=1 if alone else 5,
        max_overflow=0 if alone else 10,
    )
    if alone:
        engine_events.listen(engine, "connect", _lock_exclusively)
    engine_events.listen(engine, "connect", _set_up_read_only if read_only else _set_up)
    engine_events.listen(engine, "begin", _begin)
    engine_events.listen(engine, "before_cursor_execute", _refuse_stray_writes)
    return engine


def set_busy_timeout(connection: sa.Connection, seconds: float) -> None:
    """Set how long a connection waits for another program that writes to the file."""
    driver = connection.connection.driver_connection
    assert driver is not None
    driver.execute(f"PRAGMA busy_timeout = {round(seconds * 1000)}")


def begin_writing(connection: sa.Connection) -> None:
    """Begin the only transaction in which writing is allowed."""
    connection.info[WRITING] = True
    if not connection.in_transaction():
        connection.begin()


def end_writing(connection: sa.Connection) -> None:
    """End permission to write."""
    connection.info.pop(WRITING, None)


def lacks_room(path: Path) -> bool:
    """Return whether the disk is too full to open the file as usual, and nobody has it open."""
    return not index_path(path).exists() and not has_room(path.resolve().parent)


def _may_be_frozen(path: Path, *, cramped: bool) -> bool:
    """Return whether a file has to be read as immutable: it has no log, and cannot get one.

    That is so on a write-protected medium, and on a full disk.
    """
    log = log_path(path)
    protected = not os.access(path.resolve().parent, os.W_OK) and not log.exists()
    return protected or (cramped and not has_content(log))


def has_content(log: Path) -> bool:
    """Return whether a log is there and not empty."""
    try:
        return log.stat().st_size > 0
    except OSError:
        return False


def file_uri(path: Path, *, read_only: bool, frozen: bool = False) -> str:
    """Return SQLite's URI of an existing file, with `#`, `?` and `%` in its name quoted.

    frozen: read the file as if nobody could change it (SQLite's `immutable`).
    """
    quoted = str(path.resolve()).replace("%", "%25").replace("?", "%3f").replace("#", "%23")
    if not read_only:
        return f"file:{quoted}?mode=rw"
    return f"file:{quoted}?mode=ro{'&immutable=1' if frozen else ''}"


def reading_uri(path: Path) -> str:
    """Return the URI of an existing file for a connection that only reads it."""
    frozen = _may_be_frozen(path, cramped=lacks_room(path))
    return file_uri(path, read_only=True, frozen=frozen)


def log_path(path: Path) -> Path:
    """Return the path of the write-ahead log that SQLite keeps beside an open file."""
    return Path(f"{path.resolve()}-wal")


def index_path(path: Path) -> Path:
    """Return the path of the log's index, shared by all that have the file open."""
    return Path(f"{path.resolve()}-shm")


def remove_leftovers(path: Path, *, locked: bool = False) -> None:
    """Remove what reading and a full disk leave beside a file, if nobody has the file open.

    A log that is not empty stays. locked: the caller holds the lock of the file.
    """
    log, index = log_path(path), index_path(path)
    if not index.exists() and (has_content(log) or not log.exists()):
        return
    lock = None if locked else file_lock(path)
    with contextlib.suppress(OSError, Timeout, dbapi2.Error):
        if lock is not None:
            lock.acquire()
        try:
            _close_alone(path, index)
        finally:
            if lock is not None:
                release_lock(lock)


def _close_alone(path: Path, index: Path) -> None:
    last = dbapi2.connect(file_uri(path, read_only=False), uri=True, timeout=0)
    try:
        last.execute("PRAGMA locking_mode = EXCLUSIVE")
        last.execute("SELECT 1 FROM sqlite_master LIMIT 1").fetchone()
        index.unlink(missing_ok=True)  # safe: with the exclusive lock nobody shares the index
    finally:
        last.close()


_LOCKED = frozenset({5, 6})
"""What SQLite answers where somebody else holds a lock: SQLITE_BUSY and SQLITE_LOCKED."""
MOST_REFUSALS = 40
"""How often a step of a copy is refused in a row, a quarter of a second each, until it fails."""


def copy_database(
    path: Path, target: Path, progress: Callable[[int, int], None] | None = None
) -> None:
    """Copy an event file with its log into a single file, even while it is in use.

    progress: called with the pages left and the pages in all. Raises the driver's errors, also
    where the file stays locked.
    """
    refused = 0

    def step(status: int, left: int, pages: int) -> None:
        nonlocal refused
        refused = refused + 1 if status in _LOCKED else 0
        if refused > MOST_REFUSALS:  # the driver itself would wait for ever
            raise dbapi2.OperationalError("database is locked")
        if progress is not None:
            progress(left, pages)

    try:
        with (
            closing(dbapi2.connect(reading_uri(path), uri=True)) as source,
            closing(dbapi2.connect(str(target))) as copy,
        ):
            # An unfinished copy is removed anyway, so it needs no rollback journal.
            copy.execute("PRAGMA journal_mode = OFF")
            source.backup(copy, pages=PAGES_AT_ONCE, progress=step)
            # A backup is a single file, without a write-ahead log beside it.
            copy.execute("PRAGMA journal_mode = DELETE")
    finally:
        remove_leftovers(path)


def _lock_exclusively(connection: Any, _record: object) -> None:  # noqa: ANN401
    connection.execute("PRAGMA locking_mode = EXCLUSIVE")


def _set_up(connection: Any, _record: object) -> None:  # noqa: ANN401
    # Stops the driver from opening transactions: ours are explicit, also around DDL.
    connection.isolation_level = None
    # FULL: once an edit returns it is on disk, even if the power fails then.
    for pragma in (
        "journal_mode = WAL",
        "synchronous = FULL",
        "foreign_keys = ON",
        "secure_delete = ON",
        "trusted_schema = OFF",
    ):
        connection.execute(f"PRAGMA {pragma}")


def _set_up_read_only(connection: Any, _record: object) -> None:  # noqa: ANN401
    connection.isolation_level = None
    connection.execute("PRAGMA query_only = ON")


def _begin(connection: sa.Connection) -> None:
    connection.exec_driver_sql("BEGIN IMMEDIATE" if connection.info.get(WRITING) else "BEGIN")


def _refuse_stray_writes(  # SQLAlchemy's signature
    connection: sa.Connection,
    _cursor: object,
    statement: str,
    _parameters: object,
    _context: object,
    _executemany: bool,
) -> None:
    first = statement.lstrip()[:7].upper()
    if first.startswith(("INSERT", "UPDATE", "DELETE", "REPLACE")) and not connection.info.get(
        WRITING
    ):
        raise RuntimeError(f"a change outside an edit: {statement[:80]}")
