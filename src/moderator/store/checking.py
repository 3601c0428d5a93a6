"""What a file is before it is opened, and whether all is well inside."""

import hashlib
import json
import struct
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

import sqlalchemy as sa
from sqlalchemy.exc import DatabaseError

from moderator.event.conference import Record
from moderator.event.encoding import KIND_NAMES, decode
from moderator.event.errors import FileProblem
from moderator.event.phrase import Phrase, phrase
from moderator.store import disk, journal
from moderator.store.database import APPLICATION_ID, SCHEMA, connect, has_content, log_path, sweep
from moderator.store.disk import Trouble
from moderator.store.tables import CHANGES, PHOTO_CONTENTS, TABLES

HEADER_BYTES = 100
MAGIC = b"SQLite format 3\0"


class FileState(StrEnum):
    """What a path points to."""

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
    """What a check found; findings is empty where all is well."""

    state: FileState
    findings: tuple[Phrase, ...] = ()

    @property
    def sound(self) -> bool:
        """Whether the file is one of ours and nothing is wrong with it."""
        return self.state in (FileState.SOUND, FileState.OLDER) and not self.findings


def file_state(path: Path) -> FileState:
    """Tell from the first bytes what a file is, without opening it as a database.

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
    if application != APPLICATION_ID:
        return FileState.FOREIGN
    older = FileState.OLDER if version < SCHEMA else FileState.SOUND
    return FileState.NEWER if version > SCHEMA else older


def _header(path: Path) -> bytes:
    with path.open("rb") as file:
        return file.read(HEADER_BYTES)


def looks_intact(path: Path) -> bool:
    """Run SQLite's quick check; false where pages are damaged or the end is missing.

    Raises FileProblem where the disk does not let the file be read, which is no damage.
    """
    if not _complete(path):
        return False
    engine = connect(path, read_only=True)
    try:
        with engine.connect() as connection:
            return connection.exec_driver_sql("PRAGMA quick_check(1)").scalar() == "ok"
    except DatabaseError as error:
        refuse_trouble(path, error)
        return False
    finally:
        engine.dispose()
        sweep(path)


def refuse_trouble(path: Path, error: Exception) -> None:
    """Raise FileProblem where an error tells of the disk and not of damage to the file."""
    if not isinstance(error, DatabaseError):
        return
    what = disk.trouble(path, error)
    if what is Trouble.DAMAGED:
        return
    log = log_path(path)
    if what is Trouble.PROTECTED and has_content(log):
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

    After a crash the log beside the file may still hold pages, so only a file without one counts.
    """
    header = _header(path)
    (page_size,) = struct.unpack_from(">H", header, 16)
    (pages,) = struct.unpack_from(">I", header, 28)
    log = log_path(path)
    if has_content(log):
        return True
    expected: int = pages * (65536 if page_size == 1 else page_size)
    return path.stat().st_size >= expected


def check_file(path: Path) -> Report:
    """Check a whole event file: pages, references, values, the journal's promises, the photos."""
    state = file_state(path)
    if state not in (FileState.SOUND, FileState.OLDER):
        return Report(state, (STATE_WORDS[state],))
    if state is FileState.OLDER:
        return Report(state)
    engine = connect(path, read_only=True)
    try:
        with engine.connect() as connection:
            findings = (
                *_pages(connection),
                *_references(connection),
                *_promises(connection),
                *_photos(connection),
            )
    except (DatabaseError, ValueError, LookupError, TypeError) as error:
        refuse_trouble(path, error)
        return Report(FileState.DAMAGED, (STATE_WORDS[FileState.DAMAGED],))
    finally:
        engine.dispose()
        sweep(path)
    return Report(FileState.DAMAGED if findings else FileState.SOUND, findings)


STATE_WORDS = {
    FileState.NEWER: phrase("The file was written by a newer version of the program."),
    FileState.DAMAGED: phrase("The file is damaged."),
    FileState.FOREIGN: phrase("The file is not an event file."),
    FileState.EMPTY: phrase("The file is empty."),
    FileState.MISSING: phrase("The file does not exist."),
    FileState.FOLDER: phrase("It is a folder."),
    FileState.UNREADABLE: phrase("The file cannot be read."),
}
"""Each state but the good ones in words."""


def _pages(connection: sa.Connection) -> tuple[Phrase, ...]:
    rows = connection.exec_driver_sql("PRAGMA integrity_check(5)").scalars().all()
    return tuple(
        phrase("Damage in the database: {what}", what=str(row)) for row in rows if row != "ok"
    )


def _references(connection: sa.Connection) -> tuple[Phrase, ...]:
    rows = connection.exec_driver_sql("PRAGMA foreign_key_check").all()
    return tuple(
        phrase("A row of {table} refers to something that is missing.", table=str(row[0]))
        for row in rows[:5]
    )


def _promises(connection: sa.Connection) -> tuple[Phrase, ...]:
    """Compare each row with its newest image in the journal."""
    newest = (
        sa.select(CHANGES.c.kind, CHANGES.c.row_id, sa.func.max(CHANGES.c.batch_id).label("batch"))
        .group_by(CHANGES.c.kind, CHANGES.c.row_id)
        .subquery()
    )
    images = sa.select(CHANGES).join(
        newest,
        (CHANGES.c.kind == newest.c.kind)
        & (CHANGES.c.row_id == newest.c.row_id)
        & (CHANGES.c.batch_id == newest.c.batch),
    )
    records = journal.read_records(connection)
    promised: dict[str, set[int]] = {kind.__name__: set() for kind in TABLES}
    findings = []
    for row in connection.execute(images):
        kind = KIND_NAMES[row.kind]
        expected: Record | None = None
        if row.after is not None:
            expected = decode(kind, json.loads(row.after))
            promised[row.kind].add(row.row_id)
        if records[kind].get(row.row_id) != expected:
            findings.append(_broken_promise(row.kind, row.row_id))
    for kind, table in records.items():
        name = kind.__name__
        findings.extend(_broken_promise(name, row) for row in table.keys() - promised[name])
    return tuple(findings[:20])


def _broken_promise(kind: str, row_id: int) -> Phrase:
    return phrase("{kind} {id} is not what the journal says.", kind=kind, id=row_id)


def _photos(connection: sa.Connection) -> tuple[Phrase, ...]:
    rows = connection.execute(sa.select(PHOTO_CONTENTS.c.content, PHOTO_CONTENTS.c.original))
    return tuple(
        phrase("A photo is damaged ({content}).", content=row.content[:12])
        for row in rows
        if hashlib.sha256(row.original).hexdigest() != row.content
    )
