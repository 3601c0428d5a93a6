"""The connection to an event file: driver, settings, and the guard against stray writes."""

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
from moderator.store.locking import file_lock, let_go

SAFE_SQLITE = (3, 51, 3)
"""Versions 3.7.0 to 3.51.2 can corrupt a file when two connections reset the log at once."""

APPLICATION_ID = 0x4D6F6431
"""Marks a file as one of ours ("Mod1"); stands at byte 68 of the file."""

WRITING = "moderator_writing"
_AS_URI = {"uri": "true"}


PAGES_AT_ONCE = 512
BUSY_SECONDS = 1.0
"""How long an edit waits for a foreign program that writes to the file; the interface waits too."""


def connect(path: Path, *, read_only: bool = False, alone: bool | None = None) -> sa.Engine:
    """Make an engine for an event file that is there; nothing is opened before the first use.

    alone: the file is kept from all others and has no index beside it that they could share, so
    that it opens on a full disk; None: where `is_cramped` says so. Raises FileProblem where the
    SQLite beneath us is one that can corrupt files.
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
        alone = is_cramped(path)
    frozen = read_only and _may_be_frozen(path, cramped=alone)
    alone = alone and not frozen and os.access(path, os.W_OK)
    engine = sa.create_engine(
        # made of its parts: written as one text, SQLAlchemy would undo the quoting
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
        engine_events.listen(engine, "connect", _keep_alone)
    engine_events.listen(engine, "connect", _set_up_read_only if read_only else _set_up)
    engine_events.listen(engine, "begin", _begin)
    engine_events.listen(engine, "before_cursor_execute", _refuse_stray_writes)
    return engine


def be_patient(connection: sa.Connection, seconds: float) -> None:
    """Set how long a connection waits for another program that writes to the file."""
    driver = connection.connection.driver_connection
    assert driver is not None
    driver.execute(f"PRAGMA busy_timeout = {round(seconds * 1000)}")


def begin_writing(connection: sa.Connection) -> None:
    """Open the one transaction in which writing is allowed."""
    connection.info[WRITING] = True
    if not connection.in_transaction():
        connection.begin()


def end_writing(connection: sa.Connection) -> None:
    """Forbid writing again."""
    connection.info.pop(WRITING, None)


def is_cramped(path: Path) -> bool:
    """Return whether a file that nobody has open cannot be opened as usual, for want of room."""
    return not index_path(path).exists() and not has_room(path.resolve().parent)


def _may_be_frozen(path: Path, *, cramped: bool) -> bool:
    """Return whether a file is best read as one that nobody changes: it has no log beside it.

    A file on a write-protected medium cannot get a log, nor one on a full disk.
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
    """Name an existing file as SQLite's URIs do; `#`, `?` and `%` in its name stay what they are.

    frozen: it is read as if nobody could change it.
    """
    quoted = str(path.resolve()).replace("%", "%25").replace("?", "%3f").replace("#", "%23")
    if not read_only:
        return f"file:{quoted}?mode=rw"
    return f"file:{quoted}?mode=ro{'&immutable=1' if frozen else ''}"


def reading_uri(path: Path) -> str:
    """Name an existing file for a connection that only reads it."""
    frozen = _may_be_frozen(path, cramped=is_cramped(path))
    return file_uri(path, read_only=True, frozen=frozen)


def log_path(path: Path) -> Path:
    """Name the log that SQLite keeps beside a file while it is open."""
    return Path(f"{path.resolve()}-wal")


def index_path(path: Path) -> Path:
    """Name the index of the log, which all share that have the file open."""
    return Path(f"{path.resolve()}-shm")


def sweep(path: Path, *, locked: bool = False) -> None:
    """Remove what reading and a full disk leave beside a file, if nobody has the file open.

    A log with something in it stays. locked: the caller holds the lock of the file.
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
                let_go(lock)


def _close_alone(path: Path, index: Path) -> None:
    last = dbapi2.connect(file_uri(path, read_only=False), uri=True, timeout=0)
    try:
        last.execute("PRAGMA locking_mode = EXCLUSIVE")
        last.execute("SELECT 1 FROM sqlite_master LIMIT 1").fetchone()
        index.unlink(missing_ok=True)  # alone with the file, so that nobody shares the index
    finally:
        last.close()


def copy_database(
    path: Path, target: Path, progress: Callable[[int, int], None] | None = None
) -> None:
    """Copy an event file with its log into one file that has none, also while it is in use.

    progress: told the pages left and the pages in all. Raises the driver's errors.
    """
    try:
        with (
            closing(dbapi2.connect(reading_uri(path), uri=True)) as source,
            closing(dbapi2.connect(str(target))) as copy,
        ):
            # what is not finished is removed anyway, and needs no way back
            copy.execute("PRAGMA journal_mode = OFF")
            source.backup(
                copy,
                pages=PAGES_AT_ONCE,
                progress=None if progress is None else lambda _s, left, all_: progress(left, all_),
            )
            # a backup is one file, without a log beside it
            copy.execute("PRAGMA journal_mode = DELETE")
    finally:
        sweep(path)


def _keep_alone(connection: Any, _record: object) -> None:  # noqa: ANN401
    connection.execute("PRAGMA locking_mode = EXCLUSIVE")


def _set_up(connection: Any, _record: object) -> None:  # noqa: ANN401
    # the driver opens no transactions of its own: ours are explicit, also around DDL
    connection.isolation_level = None
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
