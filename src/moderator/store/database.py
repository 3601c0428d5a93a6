"""The connection to an event file: driver, settings, and the guard against stray writes."""

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

SCHEMA = 1
"""Number of the newest schema; stands at byte 60 of the file, as SQLite's user version."""

WRITING = "moderator_writing"


def connect(path: Path, *, read_only: bool = False) -> sa.Engine:
    """Make an engine for an event file; nothing is opened before the first use.

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
    mode = "ro" if read_only else "rwc"
    engine = sa.create_engine(
        f"sqlite:///file:{_quoted(path)}?mode={mode}&uri=true",
        module=dbapi2,
        connect_args={"check_same_thread": False, "timeout": 10},
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


def _quoted(path: Path) -> str:
    return str(path.resolve()).replace("%", "%25").replace("?", "%3f").replace("#", "%23")


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
