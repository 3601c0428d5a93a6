"""The connection to an event file: driver, settings, and the guard against stray writes."""

import contextlib
import os
from pathlib import Path
from typing import Any

import sqlalchemy as sa
from pysqlite3 import dbapi2
from sqlalchemy import event as engine_events

from moderator.event.errors import FileProblem
from moderator.event.phrase import phrase

SAFE_SQLITE = (3, 51, 3)
"""Versions 3.7.0 to 3.51.2 can corrupt a file when two connections reset the log at once."""

APPLICATION_ID = 0x4D6F6431
"""Marks a file as one of ours ("Mod1"); stands at byte 68 of the file."""

SCHEMA = 3
"""Number of the newest schema; stands at byte 60 of the file, as SQLite's user version."""

WRITING = "moderator_writing"
_AS_URI = {"uri": "true"}


BUSY_SECONDS = 1.0
"""How long an edit waits for a foreign program that writes to the file; the interface waits too."""


def connect(path: Path, *, read_only: bool = False) -> sa.Engine:
    """Make an engine for an event file that is there; nothing is opened before the first use.

    Raises FileProblem where the SQLite beneath us is one that can corrupt files.
    """
    if dbapi2.sqlite_version_info < SAFE_SQLITE:
        raise FileProblem(
            phrase(
                "The database library {version} can damage files and is not used.",
                version=dbapi2.sqlite_version,
            ),
            remedy=phrase("Please install the program anew with the versions that it names."),
        )
    engine = sa.create_engine(
        # made of its parts: written as one text, SQLAlchemy would undo the quoting
        sa.URL.create("sqlite", database=file_uri(path, read_only=read_only), query=_AS_URI),
        module=dbapi2,
        connect_args={"check_same_thread": False, "timeout": BUSY_SECONDS},
    )
    engine_events.listen(engine, "connect", _set_up_read_only if read_only else _set_up)
    engine_events.listen(engine, "begin", _begin)
    engine_events.listen(engine, "before_cursor_execute", _refuse_stray_writes)
    return engine


def begin_writing(connection: sa.Connection) -> None:
    """Open the one transaction in which writing is allowed."""
    connection.info[WRITING] = True
    if not connection.in_transaction():
        connection.begin()


def end_writing(connection: sa.Connection) -> None:
    """Forbid writing again."""
    connection.info.pop(WRITING, None)


def file_uri(path: Path, *, read_only: bool) -> str:
    """Name an existing file as SQLite's URIs do; `#`, `?` and `%` in its name stay what they are.

    A file on a write-protected medium has no log beside it and cannot get one.
    """
    quoted = str(path.resolve()).replace("%", "%25").replace("?", "%3f").replace("#", "%23")
    if not read_only:
        return f"file:{quoted}?mode=rw"
    protected = not os.access(path.resolve().parent, os.W_OK) and not log_path(path).exists()
    return f"file:{quoted}?mode=ro{'&immutable=1' if protected else ''}"


def log_path(path: Path) -> Path:
    """Name the log that SQLite keeps beside a file while it is open."""
    return Path(f"{path.resolve()}-wal")


def sweep(path: Path) -> None:
    """Let SQLite remove the empty log that reading leaves behind, if nobody has the file open."""
    log = log_path(path)
    with contextlib.suppress(OSError, dbapi2.Error):
        if log.exists() and not log.stat().st_size:
            last = dbapi2.connect(file_uri(path, read_only=False), uri=True)
            try:
                last.execute("SELECT 1 FROM sqlite_master LIMIT 1").fetchone()
            finally:
                last.close()


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
