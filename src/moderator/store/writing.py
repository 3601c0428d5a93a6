"""Writes edits to the event file, and holds those that the disk does not take for now."""

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
    be_patient,
    begin_writing,
    connect,
    end_writing,
    is_cramped,
    sweep,
)
from moderator.store.digests import content_digest
from moderator.store.disk import DiskTrouble
from moderator.store.journal import Batch, Images, Key
from moderator.store.tables import PHOTO_CONTENTS

_KEPT = phrase("Everything up to the last step is safe on disk.")


@dataclass(frozen=True, slots=True)
class OpenEdit:
    """One edit as it is written.

    rows: what becomes of the rows. changes: what the batch holds then, which is more where it is
    one run of key strokes; an empty batch is removed. photos: original and shown, by content.
    joins: the batch may stand in the file already.
    """

    batch_id: int
    batch: Batch
    rows: Mapping[Key, Images]
    changes: Mapping[Key, Images]
    photos: Mapping[str, tuple[bytes, bytes]] = field(default_factory=dict)
    joins: bool = False


class Writer:
    """The connection to an open event file, and the only one that writes to it.

    engine: for reading, by any thread. keeps: whether steps that cannot be written are held in
    memory until they can be; else each is refused. held: those steps, oldest first. problem: why
    they could not be written when it was tried last.
    """

    def __init__(self, path: Path, *, read_only: bool) -> None:
        self.path = path
        self.read_only = read_only
        self.keeps = False
        self.held: list[OpenEdit] = []
        self.problem: KnownError | None = None
        self._alone = is_cramped(path)
        self.engine = connect(path, read_only=read_only, alone=self._alone)
        self._file = _identity(path)
        self._settling = threading.Lock()

    def write(self, step: OpenEdit) -> None:
        """Write a step after those that are held, or hold it too.

        Raises RuleProblem where the database's constraints forbid it, and FileProblem where it
        cannot be written and is not to be held; a step with photos never is, for their size.
        """
        try:
            self._write((*self.held, step))
        except FileProblem as problem:
            if not self.keeps or step.photos:
                raise
            self.problem = _waiting(problem)
            self._hold(step)
        else:
            self.held, self.problem = [], None

    def retry(self) -> bool:
        """Try again to write what is held; return whether nothing is held any more."""
        if self.held:
            try:
                self._write(self.held)
            except KnownError as problem:
                self.problem = _waiting(problem)
            else:
                self.held, self.problem = [], None
        return not self.held

    @contextmanager
    def transaction(self) -> Iterator[sa.Connection]:
        """Open the one writing transaction; commit at the end, roll back on any exception."""
        if _identity(self.path) != self._file:
            raise FileProblem(
                disk.happened(self.path, DiskTrouble.GONE),
                kept=_KEPT,
                remedy=disk.remedy(DiskTrouble.GONE),
            )
        self._share()
        try:
            with self.engine.connect() as connection:
                try:
                    be_patient(connection, 0.0 if self.held else BUSY_SECONDS)
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

    def settle(self) -> bool:
        """Bring the log's content into the file, while others read and write; tell if all is.

        A copy of the file alone is complete then. A reader of older pages delays it.
        """
        with self._settling:
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

    def close(self) -> None:
        """Fold the log into the file and let go of it; the caller still holds its lock.

        A log that cannot be folded in, as on a full disk, stays beside the file and loses nothing.
        """
        with self._settling:
            try:
                if not self.read_only:
                    self._fold()
            finally:
                self.engine.dispose()
                sweep(self.path, locked=not self.read_only)

    def write_photo(self, content: str, original: bytes, shown: bytes) -> None:
        """Write a photo in a transaction of its own; FileProblem where that is not possible."""
        with self.transaction() as connection:
            _write_photo(connection, content, original, shown)

    def _write(self, steps: Sequence[OpenEdit]) -> None:
        with self.transaction() as connection:
            for step in steps:
                journal.write_rows(connection, step.rows)
                for content, (original, shown) in step.photos.items():
                    _write_photo(connection, content, original, shown)
                if step.joins:
                    journal.take_batch_away(connection, step.batch_id)
                if step.changes:
                    journal.write_batch(connection, step.batch_id, step.batch, step.changes)

    def _hold(self, step: OpenEdit) -> None:
        """Hold a step; a run of key strokes is one, and one that was typed back is none."""
        last = self.held[-1] if self.held else None
        if last is not None and last.batch_id == step.batch_id:
            self.held.pop()
            rows = journal.joined(last.rows, step.rows)
            step = OpenEdit(step.batch_id, step.batch, rows, step.changes, joins=last.joins)
        if step.rows or step.changes:
            self.held.append(step)
        elif not self.held:
            self.problem = None

    def _share(self) -> None:
        """Open a file anew as usual that was opened alone on a full disk, once there is room."""
        if self._alone and not is_cramped(self.path):
            self.engine.dispose()
            self.engine = connect(self.path, alone=False)
            self._alone = False

    def _fold(self) -> None:
        with contextlib.suppress(dbapi2.Error, DatabaseError):
            raw = self.engine.raw_connection()
            try:
                raw.cursor().execute("PRAGMA wal_checkpoint(TRUNCATE)")
            finally:
                raw.close()


def _waiting(problem: KnownError) -> KnownError:
    """Make what is told of a step that is held."""
    return FileProblem(
        problem.happened,
        kept=phrase("What you do is kept in the program and saved as soon as possible."),
        remedy=problem.remedy,
    )


def _write_photo(connection: sa.Connection, content: str, original: bytes, shown: bytes) -> None:
    """Write a photo that is not there yet, or that is damaged there: else a photo never changes."""
    table = PHOTO_CONTENTS
    here = table.c.content == content
    known = connection.execute(sa.select(table).where(here)).first()
    if known is not None:
        if (
            content_digest(known.original) == content
            and content_digest(known.shown) == known.digest
        ):
            return
        connection.execute(sa.delete(table).where(here))
    digest = content_digest(shown)
    connection.execute(
        sa.insert(table).values(content=content, original=original, shown=shown, digest=digest)
    )


def _identity(path: Path) -> tuple[int, int] | None:
    """Tell which file a path leads to, whatever is in it; None where there is none."""
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_dev, found.st_ino
