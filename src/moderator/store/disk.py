"""Errors of the disk by kind and in words: full, protected, busy, gone, damaged."""

import contextlib
import errno
import os
import tempfile
from enum import Enum, auto
from pathlib import Path
from typing import TypeAlias

from pysqlite3 import dbapi2
from sqlalchemy.exc import DatabaseError

from moderator.event.errors import FileProblem
from moderator.event.phrase import Phrase, phrase

ROOM = 65_536
"""Bytes that SQLite needs to open a file and write to it; its shared index alone takes 32 KB."""

_FULL = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}
_PROTECTED = {errno.EACCES, errno.EPERM, errno.EROFS}
_GONE = {errno.ENOENT, errno.ENOTDIR, errno.ENODEV, errno.ENXIO}
_READ_BADLY = (
    "SQLITE_IOERR_READ",
    "SQLITE_IOERR_SHORT_READ",
    "SQLITE_IOERR_CORRUPTFS",
    "SQLITE_IOERR_DATA",
)
"""Disk errors that mean damage to the file: what was written cannot be read back."""

_NAMELESS = {
    "database or disk is full": "SQLITE_FULL",
    "disk I/O error": "SQLITE_IOERR",
    "unable to open database file": "SQLITE_CANTOPEN",
    "attempt to write a readonly database": "SQLITE_READONLY",
    "database is locked": "SQLITE_BUSY",
}
"""SQLite's names of errors by their texts, as the driver's backup raises errors without names."""

Refused: TypeAlias = DatabaseError | dbapi2.Error | OSError


class DiskTrouble(Enum):
    """Why a file could not be read or written."""

    FULL = auto()
    PROTECTED = auto()
    BUSY = auto()
    GONE = auto()
    DAMAGED = auto()
    OTHER = auto()


def has_room(folder: Path) -> bool:
    """Return whether `ROOM` bytes can be written in a folder, by writing them to a nameless file.

    Quotas and limits show in no other way. A folder that cannot be written at all counts as
    having room.
    """
    try:
        with tempfile.TemporaryFile(dir=folder, buffering=0) as file:
            return file.write(b"\0" * ROOM) == ROOM
    except OSError as error:
        return error.errno not in _FULL


def trouble(path: Path, error: Refused) -> DiskTrouble:
    """Find out what is wrong with a file from the error of SQLite or the system."""
    if isinstance(error, OSError):
        kinds = (
            (_FULL, DiskTrouble.FULL),
            (_PROTECTED, DiskTrouble.PROTECTED),
            (_GONE, DiskTrouble.GONE),
        )
        return next((kind for codes, kind in kinds if error.errno in codes), DiskTrouble.OTHER)
    name = error_name(error) or _NAMELESS.get(str(error), "")
    if name.startswith(("SQLITE_BUSY", "SQLITE_LOCKED", "SQLITE_PROTOCOL")):
        return DiskTrouble.BUSY
    if name == "SQLITE_FULL":
        return DiskTrouble.FULL
    if not name.startswith(("SQLITE_IOERR", "SQLITE_CANTOPEN", "SQLITE_READONLY", "SQLITE_PERM")):
        return DiskTrouble.DAMAGED
    if name in _READ_BADLY:
        return DiskTrouble.DAMAGED
    return _trouble_of_place(path)


def _trouble_of_place(path: Path) -> DiskTrouble:
    """Find out what a general SQLite error, such as "disk I/O error", is about."""
    real = path.resolve()
    if not real.exists():
        return DiskTrouble.GONE
    if not (os.access(real, os.W_OK) and os.access(real.parent, os.W_OK)):
        return DiskTrouble.PROTECTED
    return DiskTrouble.OTHER if has_room(real.parent) else DiskTrouble.FULL


def error_name(error: DatabaseError | dbapi2.Error) -> str:
    """SQLite's name of an error, such as SQLITE_FULL; empty if it has none."""
    cause = error.orig if isinstance(error, DatabaseError) else error
    return str(getattr(cause, "sqlite_errorname", ""))


def happened(path: Path, what: DiskTrouble) -> Phrase:
    """Describe what is wrong with a file."""
    return {
        DiskTrouble.FULL: phrase("The disk with {file} is full.", file=path.name),
        DiskTrouble.PROTECTED: phrase("{file} lies where nothing can be written.", file=path.name),
        DiskTrouble.BUSY: phrase("Another program is writing to {file}.", file=path.name),
        DiskTrouble.GONE: phrase("The file {file} was moved, deleted or replaced.", file=path.name),
        DiskTrouble.DAMAGED: phrase("The file {file} is damaged.", file=path.name),
        DiskTrouble.OTHER: phrase(
            "The disk with {file} does not take what is written.", file=path.name
        ),
    }[what]


def remedy(what: DiskTrouble) -> Phrase:
    """Describe what to do about it."""
    return {
        DiskTrouble.FULL: phrase("Please make room on the disk."),
        DiskTrouble.PROTECTED: phrase(
            "Please copy it to a disk that can be written, and open it there."
        ),
        DiskTrouble.BUSY: phrase("Please close the other program."),
        DiskTrouble.GONE: phrase("Please put it back in its place, or open it where it is now."),
        DiskTrouble.DAMAGED: phrase("Please restore a backup."),
        DiskTrouble.OTHER: phrase("Please check that the disk is still connected and has room."),
    }[what]


def problem(path: Path, error: Refused, kept: Phrase | None = None) -> FileProblem:
    """Make the error for a file that could not be read or written."""
    what = trouble(path, error)
    return FileProblem(happened(path, what), kept=kept, remedy=remedy(what))


def remove_beside(path: Path, *endings: str) -> None:
    """Remove the files named like this one plus each of these endings, as far as possible."""
    for ending in endings:
        with contextlib.suppress(OSError):
            path.with_name(path.name + ending).unlink(missing_ok=True)
