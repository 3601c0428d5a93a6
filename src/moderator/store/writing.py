"""Writes edits to the event file, and keeps those that cannot be written in memory for now."""

import contextlib
import threading
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

import sqlalchemy as sa
from pysqlite3 import dbapi2
from sqlalchemy.exc import DatabaseError, IntegrityError

from moderator.event.errors import FileProblem, KnownError, RuleProblem
from moderator.event.phrase import phrase
from moderator.store import disk, journal
from moderator.store.database import (
    BUSY_SECONDS,
    begin_writing,
    connect,
    end_writing,
    has_content,
    lacks_room,
    log_path,
    remove_leftovers,
    set_busy_timeout,
)
from moderator.store.digests import as_written, content_digest
from moderator.store.disk import DiskTrouble
from moderator.store.erasing import erase_pixels
from moderator.store.forgetting import Forgetting
from moderator.store.journal import Batch, Images, Key
from moderator.store.tables import PHOTO_CONTENTS

_KEPT = phrase("Everything up to the last step is safe on disk.")


@dataclass(frozen=True, slots=True)
class OpenEdit:
    """One edit as it is written, or as it waits to be written.

    rows: changes to the rows. changes: the content of the batch afterwards, which is more than
    `rows` if typing was merged; an empty batch is removed. photos: original and shown, by content.
    erased: names of pixels that are deleted. joins: the batch may already be in the file.
    forgetting: what is taken out of the journal.
    """

    batch_id: int
    batch: Batch
    rows: Mapping[Key, Images]
    changes: Mapping[Key, Images]
    photos: Mapping[str, tuple[bytes, bytes]] = field(default_factory=dict)
    joins: bool = False
    erased: frozenset[str] = frozenset()
    forgetting: Forgetting | None = None


class Writer:
    """The connection to an open event file, and the only one that writes to it.

    engine: for reading, by any thread. keeps: whether steps that cannot be written are held in
    memory until they can be; otherwise each is refused. held: those steps, oldest first. problem:
    why they could not be written at the last attempt.
    """

    def __init__(self, path: Path, *, read_only: bool) -> None:
        self.path = path
        self.read_only = read_only
        self.keeps = False
        self.held: list[OpenEdit] = []
        self.problem: KnownError | None = None
        self._alone = lacks_room(path)
        self.engine = connect(path, read_only=read_only, alone=self._alone)
        self._file = _identity(path)
        self._checkpointing = threading.Lock()

    def write(self, step: OpenEdit) -> None:
        """Write the held steps and then this one, or hold it too.

        Raises RuleProblem if the database's constraints forbid it, and FileProblem if it cannot be
        written and must not be held: a step with photos never is held, because of its size, nor one
        that deletes some.
        """
        try:
            self._write((*self.held, step))
        except FileProblem as problem:
            if not self.keeps or step.photos or step.erased or step.forgetting:
                raise
            self.problem = _held_problem(problem)
            self._hold(step)
        else:
            self.held, self.problem = [], None

    def retry(self) -> bool:
        """Try again to write the held steps; return whether none is left."""
        if self.held:
            try:
                self._write(self.held)
            except KnownError as problem:
                self.problem = _held_problem(problem)
            else:
                self.held, self.problem = [], None
        return not self.held

    @contextmanager
    def transaction(self) -> Iterator[sa.Connection]:
        """Open the only writing transaction; commit at the end, roll back on any exception."""
        # SQLite would write to the open file although nobody finds it under its path any more.
        if _identity(self.path) != self._file:
            raise FileProblem(
                disk.happened(self.path, DiskTrouble.GONE),
                kept=_KEPT,
                remedy=disk.remedy(DiskTrouble.GONE),
            )
        self._reopen_shared()
        try:
            with self.engine.connect() as connection:
                try:
                    # While steps are held nothing is lost by failing at once; the interface would
                    # wait along at each attempt.
                    set_busy_timeout(connection, 0.0 if self.held else BUSY_SECONDS)
                    begin_writing(connection)
                    yield connection
                    connection.commit()
                finally:
                    connection.rollback()
                    end_writing(connection)
        except IntegrityError as error:
            raise RuleProblem(
                phrase("This would contradict what is already in the event."),
                kept=phrase("Nothing was changed."),
            ) from error
        except DatabaseError as error:
            raise disk.problem(self.path, error, _KEPT) from error
        except UnicodeEncodeError as error:
            raise RuleProblem(
                phrase("The text holds a letter that cannot be stored."),
                kept=phrase("Nothing was changed."),
                remedy=phrase("Please type the text anew."),
            ) from error

    def checkpoint(self) -> bool:
        """Copy the log into the file while others read and write; return whether all of it is.

        After that a copy of the file alone is complete. A reader of older pages delays it.
        """
        with self._checkpointing:
            if self.read_only or self._alone or self.held:
                return not self.held
            with contextlib.suppress(dbapi2.Error, DatabaseError):
                raw = self.engine.raw_connection()
                try:
                    answer = raw.cursor().execute("PRAGMA wal_checkpoint(PASSIVE)").fetchone()
                finally:
                    raw.close()
                _busy, in_log, moved = answer
                return bool(moved >= in_log)
            return False

    def clear_log(self, *, compacted: bool = False) -> bool:
        """Copy the log into the file and empty it; return whether nothing is left in it.

        What was deleted still stands in a log that is not emptied; a reader delays that. compacted:
        also write the file anew, without pages that are free.
        """
        with self._checkpointing:
            if compacted:
                self._compact()
            self._truncate_log()
        return not has_content(log_path(self.path))

    def close(self) -> None:
        """Copy the log into the file and close it; the caller still holds its lock.

        A log that cannot be copied, as on a full disk, stays beside the file and nothing is lost.
        """
        with self._checkpointing:
            try:
                if not self.read_only:
                    self._truncate_log()
            finally:
                self.engine.dispose()
                remove_leftovers(self.path, locked=not self.read_only)

    def write_photo(self, content: str, original: bytes, shown: bytes) -> None:
        """Write a photo in a transaction of its own; raise FileProblem if that is not possible."""
        with self.transaction() as connection:
            _write_photo(connection, content, original, shown)

    def _write(self, steps: Sequence[OpenEdit]) -> None:
        with self.transaction() as connection:
            for step in steps:
                journal.write_rows(connection, step.rows)
                for content, (original, shown) in step.photos.items():
                    _write_photo(connection, content, original, shown)
                for content in step.erased:
                    erase_pixels(connection, content)
                if step.joins:
                    journal.remove_batch(connection, step.batch_id)
                if step.changes:
                    journal.write_batch(connection, step.batch_id, step.batch, step.changes)
                if step.forgetting is not None:
                    step.forgetting.carry_out(connection, step.batch)

    def _hold(self, step: OpenEdit) -> None:
        """Hold a step; typing in one field is merged, and dropped if it restores the old text."""
        last = self.held[-1] if self.held else None
        if last is not None and last.batch_id == step.batch_id:
            self.held.pop()
            rows = journal.joined(last.rows, step.rows)
            step = OpenEdit(step.batch_id, step.batch, rows, step.changes, joins=last.joins)
        if step.rows or step.changes:
            self.held.append(step)
        elif not self.held:
            self.problem = None

    def _reopen_shared(self) -> None:
        """Reopen as usual a file that was opened alone on a full disk, once there is room."""
        if self._alone and not lacks_room(self.path):
            self.engine.dispose()
            self.engine = connect(self.path, alone=False)
            self._alone = False

    def _compact(self) -> None:
        with contextlib.suppress(dbapi2.Error, DatabaseError):  # as where the disk is full
            raw = self.engine.raw_connection()
            try:
                raw.cursor().execute("VACUUM")
            finally:
                raw.close()

    def _truncate_log(self) -> None:
        with contextlib.suppress(dbapi2.Error, DatabaseError):
            raw = self.engine.raw_connection()
            try:
                raw.cursor().execute("PRAGMA wal_checkpoint(TRUNCATE)")
            finally:
                raw.close()


def _held_problem(problem: KnownError) -> KnownError:
    """Make the message about a step that is held."""
    return FileProblem(
        problem.happened,
        kept=phrase("What you do is kept in the program and saved as soon as possible."),
        remedy=problem.remedy,
    )


def _write_photo(connection: sa.Connection, content: str, original: bytes, shown: bytes) -> None:
    """Write a photo that is missing or damaged in the file; otherwise a photo never changes."""
    table = PHOTO_CONTENTS
    here = table.c.content == content
    known = connection.execute(sa.select(table).where(here)).first()
    if known is not None:
        if as_written(known.original, content) and as_written(known.shown, known.digest):
            return
        connection.execute(sa.delete(table).where(here))
    digest = content_digest(shown)
    connection.execute(
        sa.insert(table).values(content=content, original=original, shown=shown, digest=digest)
    )


def _identity(path: Path) -> tuple[int, int] | None:
    """Identify the file that a path leads to, whatever it contains; None if there is none."""
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_dev, found.st_ino
