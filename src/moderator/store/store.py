"""The open event: its snapshot, its edits, undo and redo, and its photos."""

import contextlib
import hashlib
import socket
import threading
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path

import sqlalchemy as sa
from pysqlite3 import dbapi2
from sqlalchemy.exc import DatabaseError, IntegrityError

from moderator.event.changes import Changes, JournalEntry
from moderator.event.conference import Conference, Record
from moderator.event.errors import FileProblem, NothingToUndo, RuleProblem, UndoConflict
from moderator.event.phrase import Phrase, phrase
from moderator.store import journal
from moderator.store.database import begin_writing, end_writing, sweep
from moderator.store.edit import Edit
from moderator.store.journal import Batch, Images, Key
from moderator.store.tables import PHOTO_CONTENTS

Listener = Callable[[Changes], None]

MERGE_WITHIN = timedelta(seconds=30)
"""Longest pause within one run of key strokes; after it a new undo step begins."""


class Store:
    """An open event file.

    path: the file. clock: tells the wall-clock time at the venue. read_only: nothing can be
    changed; reason: why, in words. One thread at a time edits; any thread may read.
    """

    def __init__(
        self,
        engine: sa.Engine,
        path: Path,
        clock: Callable[[], datetime],
        *,
        reason: Phrase | None = None,
        release: Callable[[], None] = lambda: None,
    ) -> None:
        self.path = path
        self.clock = clock
        self.reason = reason
        self.station = socket.gethostname()
        self._engine = engine
        self._release = release
        self._listeners: list[Listener] = []
        self._lock = threading.RLock()
        self._editing = False
        self._file = _identity(path)
        with engine.connect() as connection:
            self._conference = Conference(journal.read_records(connection))
            self._stacks = journal.read_stacks(connection)
            self._highest = journal.highest_ids(connection)

    @property
    def conference(self) -> Conference:
        """The newest snapshot of the event."""
        return self._conference

    @property
    def read_only(self) -> bool:
        """Whether nothing can be changed."""
        return self.reason is not None

    @property
    def undo_label(self) -> Phrase | None:
        """What undo would take back."""
        return self._stacks.done[-1][1] if self._stacks.done else None

    @property
    def redo_label(self) -> Phrase | None:
        """What redo would do again."""
        return self._stacks.undone[-1][1] if self._stacks.undone else None

    def subscribe(self, listener: Listener) -> Callable[[], None]:
        """Call `listener` after each edit, on the editing thread; return what ends that."""
        self._listeners.append(listener)

        def unsubscribe() -> None:
            if listener in self._listeners:
                self._listeners.remove(listener)

        return unsubscribe

    @contextmanager
    def edit(self, label: Phrase, *, merge: str | None = None) -> Iterator[Edit]:
        """Change the event in one transaction with one batch in the journal.

        merge: names a field; edits of the same field that follow one another are one batch.
        On any exception nothing is changed. Raises RuleProblem where the database's own
        constraints forbid the outcome, FileProblem where the file can't be written.
        """
        self._refuse_if_read_only()
        with self._lock:
            if self._editing:
                raise RuntimeError("an edit within an edit")
            self._editing = True
            try:
                edit = Edit(self._conference, self._next_id)
                yield edit
                changes = self._commit(label, edit, merge)
            finally:
                self._editing = False
        if changes is not None:
            self._announce(changes)

    def undo(self) -> Changes:
        """Take the newest edit back; NothingToUndo, or UndoConflict where rows changed since."""
        return self._revert("undo", self._stacks.done)

    def redo(self) -> Changes:
        """Do the newest undone edit again; NothingToUndo, or UndoConflict."""
        return self._revert("redo", self._stacks.undone)

    def history(self, most: int = 100) -> tuple[JournalEntry, ...]:
        """The newest batches of the journal, newest first."""
        with self._engine.connect() as connection:
            return journal.read_history(connection, most)

    def edits_of(self, kind: type[Record]) -> tuple[tuple[Images, ...], ...]:
        """What each edit in force changed in records of a kind, oldest first."""
        with self._lock, self._engine.connect() as connection:
            done = [batch_id for batch_id, _label in self._stacks.done]
            return journal.read_edits(connection, kind, done)

    def keep_photo(self, original: bytes, shown: bytes) -> str:
        """Keep a photo for good; return the SHA-256 of the original, which names it.

        original: the file as it came. shown: an upright JPEG without metadata.
        """
        self._refuse_if_read_only()
        content = hashlib.sha256(original).hexdigest()
        with self._lock, self._writing() as connection:
            _write_photo(connection, content, original, shown)
        return content

    def photo(self, content: str) -> bytes:
        """Read the original of a photo; KeyError where it is unknown, FileProblem if unreadable."""
        return self._photo(content, PHOTO_CONTENTS.c.original)

    def shown_photo(self, content: str) -> bytes:
        """Read the upright JPEG of a photo; KeyError where it is unknown, else FileProblem."""
        return self._photo(content, PHOTO_CONTENTS.c.shown)

    def close(self) -> None:
        """Fold the log into the file and let go of it.

        A log that cannot be folded in, as on a full disk, stays beside the file and loses nothing.
        """
        with self._lock:
            try:
                if not self.read_only:
                    self._fold()
            finally:
                self._engine.dispose()
                sweep(self.path)
                self._release()

    def _fold(self) -> None:
        with contextlib.suppress(dbapi2.Error, DatabaseError):
            raw = self._engine.raw_connection()
            try:
                raw.cursor().execute("PRAGMA wal_checkpoint(TRUNCATE)")
            finally:
                raw.close()

    def _not_written(self, error: DatabaseError) -> FileProblem:
        busy = getattr(error.orig, "sqlite_errorname", "").startswith("SQLITE_BUSY")
        return FileProblem(
            phrase("Another program is writing to {file}.", file=self.path.name)
            if busy
            else phrase("The file {file} cannot be written.", file=self.path.name),
            kept=phrase("Everything up to the last step is safe on disk."),
            remedy=phrase("Please close the other program, then do the last step again.")
            if busy
            else phrase("Please check that the disk is not full or write-protected."),
        )

    def _refuse_if_read_only(self) -> None:
        if self.reason is not None:
            raise FileProblem(
                self.reason,
                kept=phrase("The event can be read; nothing was changed."),
            )

    def _next_id(self, kind: type[Record]) -> int:
        self._highest[kind] += 1
        return self._highest[kind]

    def _commit(self, label: Phrase, edit: Edit, merge: str | None) -> Changes | None:
        images = edit.images()
        if not images:
            return None
        now = datetime.now(UTC)
        moment, recent = _stamp(now), _stamp(now - MERGE_WITHIN)
        with self._writing() as connection:
            journal.write_rows(connection, images)
            for content, (original, shown) in edit.photos.items():
                _write_photo(connection, content, original, shown)
            joined = journal.mergeable_batch(connection, merge, recent, moment) if merge else None
            if joined is not None:
                left = journal.amend_batch(connection, joined, moment, images)
            else:
                batch = Batch(label, self.station, moment, merge=merge)
                batch_id = journal.write_batch(connection, batch, images)
        if joined is None:
            self._stacks.note(batch_id, label, "edit", None)
        elif not left:
            self._stacks.done.pop()
        return self._take_in(label, "edit", images)

    def _revert(self, origin: str, stack: list[tuple[int, Phrase]]) -> Changes:
        self._refuse_if_read_only()
        with self._lock:
            if not stack:
                raise NothingToUndo(
                    phrase("There is nothing to undo.")
                    if origin == "undo"
                    else phrase("There is nothing to redo.")
                )
            target_id, label = stack[-1]
            with self._writing() as connection:
                images = journal.read_images(connection, target_id)
                if origin == "undo":
                    images = {k: Images(i.after, i.before) for k, i in images.items()}
                self._refuse_conflicts(images)
                journal.write_rows(connection, images)
                moment = _stamp(datetime.now(UTC))
                batch = Batch(label, self.station, moment, origin, target_id)
                batch_id = journal.write_batch(connection, batch, images)
            self._stacks.note(batch_id, label, origin, target_id)
            changes = self._take_in(label, origin, images)
        self._announce(changes)
        return changes

    def _refuse_conflicts(self, images: Mapping[Key, Images]) -> None:
        for (kind, record_id), image in images.items():
            if self._conference.tables[kind].get(record_id) != image.before:
                raise UndoConflict(
                    phrase("What should be taken back has been changed again since."),
                    kept=phrase("Nothing was changed."),
                    remedy=phrase("Please take back the later changes first."),
                )

    def _take_in(self, label: Phrase, origin: str, images: Mapping[Key, Images]) -> Changes:
        tables: dict[type[Record], dict[int, Record]] = {}
        ids: dict[type[Record], set[int]] = {}
        for (kind, record_id), image in images.items():
            if kind not in tables:
                tables[kind] = dict(self._conference.tables[kind])
                ids[kind] = set()
            ids[kind].add(record_id)
            if image.after is None:
                tables[kind].pop(record_id, None)
            else:
                tables[kind][record_id] = image.after
            self._highest[kind] = max(self._highest[kind], record_id)
        self._conference = self._conference.replaced(tables)
        return Changes(label, origin, {kind: frozenset(found) for kind, found in ids.items()})

    def _announce(self, changes: Changes) -> None:
        for listener in tuple(self._listeners):
            listener(changes)

    @contextmanager
    def _writing(self) -> Iterator[sa.Connection]:
        """Open the one writing transaction; commit at the end, roll back on any exception."""
        if _identity(self.path) != self._file:
            raise FileProblem(
                phrase("The file {file} was moved, deleted or replaced.", file=self.path.name),
                kept=phrase("Nothing was changed."),
                remedy=phrase("Please put it back in its place, or open it where it is now."),
            )
        try:
            with self._engine.connect() as connection:
                try:
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
            raise self._not_written(error) from error
        except UnicodeEncodeError as error:
            raise RuleProblem(
                phrase("The text holds a letter that cannot be stored."),
                kept=phrase("Nothing was changed."),
                remedy=phrase("Please type the text anew."),
            ) from error

    def _photo(self, content: str, column: sa.Column[bytes]) -> bytes:
        wanted = sa.select(column).where(PHOTO_CONTENTS.c.content == content)
        try:
            with self._engine.connect() as connection:
                found = connection.scalar(wanted)
        except DatabaseError as error:
            raise FileProblem(
                phrase("A photo in {file} cannot be read.", file=self.path.name),
                remedy=phrase("Please check the event, and restore a backup if it is damaged."),
            ) from error
        if found is None:
            raise KeyError(content)
        return found


def _write_photo(connection: sa.Connection, content: str, original: bytes, shown: bytes) -> None:
    """Write a photo if it is not there yet: a photo is never changed."""
    known = sa.select(PHOTO_CONTENTS.c.content).where(PHOTO_CONTENTS.c.content == content)
    if connection.execute(known).first() is None:
        connection.execute(
            sa.insert(PHOTO_CONTENTS).values(content=content, original=original, shown=shown)
        )


def _identity(path: Path) -> tuple[int, int] | None:
    """Tell which file a path leads to, whatever is in it; None where there is none."""
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_dev, found.st_ino


def _stamp(moment: datetime) -> str:
    return moment.isoformat(timespec="milliseconds")
