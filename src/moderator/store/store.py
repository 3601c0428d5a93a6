"""The open event: its snapshot, its edits, undo and redo, and its photos."""

import contextlib
import hashlib
import socket
import threading
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import sqlalchemy as sa
from sqlalchemy.exc import DatabaseError

from moderator.event.changes import Changes, JournalEntry
from moderator.event.conference import Conference, Record
from moderator.event.errors import FileProblem, KnownError, NothingToUndo, UndoConflict
from moderator.event.phrase import Phrase, phrase
from moderator.store import disk, erasing, journal
from moderator.store.disk import DiskTrouble
from moderator.store.edit import Edit
from moderator.store.journal import BY_PROGRAM, FIRST_BATCH, Batch, Images, Key, PastEdit, Step
from moderator.store.tables import PHOTO_CONTENTS
from moderator.store.writing import OpenEdit, Writer

Listener = Callable[[Changes], None]

MERGE_WITHIN = timedelta(seconds=30)
"""Longest pause in typing within one undo step; after it a new step begins."""


@dataclass(frozen=True, slots=True)
class _Newest:
    """The newest batch, which further typing in the same field is merged into.

    since: what the program's own edits have changed after it.
    """

    batch_id: int
    batch: Batch
    changes: Mapping[Key, Images]
    since: frozenset[Key] = frozenset()


class Store:
    """An open event file.

    path: the file. clock: returns the wall-clock time at the venue. barrier: why nothing can be
    changed and what to do about it, None if editing is possible. read_from: a copy that is read
    instead of the file. One thread at a time edits; any thread may read.
    """

    def __init__(
        self,
        path: Path,
        clock: Callable[[], datetime],
        *,
        barrier: FileProblem | None = None,
        release: Callable[[], None] = lambda: None,
        read_from: Path | None = None,
    ) -> None:
        self.path = path
        self.clock = clock
        self.barrier = barrier
        self.station = socket.gethostname()
        self._release = release
        self._listeners: list[Listener] = []
        self._lock = threading.RLock()
        self._editing = False
        self._writer = Writer(read_from or path, read_only=barrier is not None)
        try:
            self._read()
        except BaseException:
            self._engine.dispose()
            raise

    def _read(self) -> None:
        with self._engine.connect() as connection:
            self._conference = Conference(journal.read_records(connection))
            self._stacks = journal.read_stacks(connection)
            self._highest = journal.highest_ids(connection)
            self._last_batch = journal.highest_batch(connection)
            self._newest: _Newest | None = None
            newest = journal.read_newest(connection)
            if newest is not None and newest[1].merge:
                self._newest = _Newest(*newest, journal.read_images(connection, newest[0]))

    @property
    def _engine(self) -> sa.Engine:
        return self._writer.engine

    @property
    def conference(self) -> Conference:
        """The newest snapshot of the event."""
        return self._conference

    @property
    def read_only(self) -> bool:
        """Whether nothing can be changed."""
        return self.barrier is not None

    @property
    def reason(self) -> Phrase | None:
        """Why nothing can be changed, in words."""
        return None if self.barrier is None else self.barrier.happened

    @property
    def unsaved(self) -> int:
        """How many steps exist only in memory because they could not be written to disk."""
        return len(self._writer.held)

    @property
    def problem(self) -> KnownError | None:
        """Why these steps could not be written; None if everything is on disk."""
        return self._writer.problem

    def keep_unsaved(self) -> None:
        """From now on keep edits in memory that cannot be written, until `save` can write them.

        Without this, such an edit is refused and nothing is changed.
        """
        self._writer.keeps = True

    def save(self) -> bool:
        """Try again to write the unsaved steps; return whether everything is on disk."""
        with self._lock:
            return self._writer.retry()

    def checkpoint(self, *, emptied: bool = False, compacted: bool = False) -> bool:
        """Copy the log into the file, so that the file alone is complete; return whether it is.

        emptied: also empty the log, where deleted pixels still stand. compacted: and write the file
        anew without free pages. Any thread may call this.
        """
        if emptied or compacted:
            return self._writer.clear_log(compacted=compacted)
        return self._writer.checkpoint()

    @property
    def undo_label(self) -> Phrase | None:
        """Label of the edit that undo would revert."""
        step = self._stacks.newest(self._stacks.done)
        return None if step is None else step[1]

    @property
    def redo_label(self) -> Phrase | None:
        """Label of the edit that redo would repeat."""
        step = self._stacks.newest(self._stacks.undone)
        return None if step is None else step[1]

    def subscribe(self, listener: Listener) -> Callable[[], None]:
        """Call `listener` after each edit, on the editing thread; return a function to stop."""
        self._listeners.append(listener)

        def unsubscribe() -> None:
            if listener in self._listeners:
                self._listeners.remove(listener)

        return unsubscribe

    @contextmanager
    def edit(
        self,
        label: Phrase,
        *,
        merge: str | None = None,
        founding: bool = False,
        by_program: bool = False,
    ) -> Iterator[Edit]:
        """Change the event in one transaction with one batch in the journal.

        merge: names a field; successive edits of the same field become one batch.
        founding: the first records of the event, which undo does not remove; before any other edit.
        by_program: nobody asked for it, so it is no step: undo passes over it, or takes it back
        together with the step that it builds on; its changes are announced as "program".
        On any exception nothing is changed. Raises RuleProblem if the database's own constraints
        forbid the outcome, FileProblem if the file can't be written and edits are not being kept
        in memory.
        """
        self._refuse_if_read_only()
        with self._lock:
            if self._editing:
                raise RuntimeError("an edit within an edit")
            if founding and self._last_batch != FIRST_BATCH:
                raise RuntimeError("an event is founded before anything else is done in it")
            merge = BY_PROGRAM if by_program else merge
            self._editing = True
            try:
                edit = Edit(self._conference, self._next_id)
                yield edit
                changes = self._commit(label, edit, merge, founding=founding)
            finally:
                self._editing = False
        if changes is not None:
            self._announce(changes)

    def undo(self) -> Changes:
        """Undo the newest step; raise NothingToUndo, or UndoConflict if its rows changed since.

        What the program did by itself on top of it is undone first.
        """
        self._refuse_if_read_only()
        with self._lock:
            step = self._stacks.newest(self._stacks.done)
            if step is None:
                raise NothingToUndo(phrase("There is nothing to undo."))
            reached = dict(self._changes_of(step[0]))
            along: list[Step] = []
            for own in self._stacks.own_since(step):
                images = self._changes_of(own[0])
                if journal.builds_on(images, reached):
                    along.insert(0, own)
                    reached |= images
            steps = [self._changes_of(one[0]) for one in (*along, step)]
            wanted = [image.before for images in steps for image in images.values()]
            erasing.refuse_erased(self._engine, self.path, wanted)
            reverted = [self._revert("undo", one) for one in (*along, step)]
        return self._announced(reverted[-1], reverted)

    def redo(self) -> Changes:
        """Redo the newest undone step, with what was undone with it.

        Raises NothingToUndo or UndoConflict.
        """
        self._refuse_if_read_only()
        with self._lock:
            step = self._stacks.newest(self._stacks.undone)
            if step is None:
                raise NothingToUndo(phrase("There is nothing to redo."))
            along = self._stacks.own_with(step)
            images = self._changes_of(step[0]).values()
            erasing.refuse_erased(self._engine, self.path, [image.after for image in images])
            reverted = [self._revert("redo", step)]
            with contextlib.suppress(KnownError):  # the step itself is done again
                reverted += [self._revert("redo", one) for one in along]
        return self._announced(reverted[0], reverted)

    def history(self, most: int = 100) -> tuple[JournalEntry, ...]:
        """The newest batches of the journal, newest first."""
        with self._engine.connect() as connection:
            return journal.read_history(connection, most)

    def edits_of(self, *kinds: type[Record], undone: bool = False) -> tuple[PastEdit, ...]:
        """Each edit with its changes to records of some kinds, oldest first.

        undone: also those that were taken back, and that by which they were.
        """
        with self._lock, self._engine.connect() as connection:
            steps = journal.read_steps(connection) if undone else self._stacks.done
            return journal.read_edits(connection, kinds, steps)

    def keep_photo(self, original: bytes, shown: bytes) -> str:
        """Store a photo permanently; return the SHA-256 of the original, which names it.

        original: the file as it came. shown: an upright JPEG without metadata; empty where the
        original itself is one, as pictures are that this program made.
        """
        self._refuse_if_read_only()
        content = hashlib.sha256(original).hexdigest()
        with self._lock:
            self._writer.write_photo(content, original, shown)
        return content

    def photo(self, content: str) -> bytes:
        """Read the original of a photo.

        Raises KeyError if it is unknown or was deleted on demand, FileProblem if unreadable.
        """
        original = self._photo(content, PHOTO_CONTENTS.c.original)
        if not original:
            raise KeyError(content)
        return original

    def shown_photo(self, content: str) -> bytes:
        """Read the upright JPEG of a photo; raises the same errors as `photo`."""
        return self._photo(content, PHOTO_CONTENTS.c.shown) or self.photo(content)

    def close(self) -> None:
        """Copy the log into the file and close it; unsaved steps are lost.

        A log that cannot be copied, as on a full disk, stays beside the file and nothing is lost.
        """
        with self._lock:
            try:
                self._writer.retry()
                self._writer.close()
            finally:
                self._release()

    def _refuse_if_read_only(self) -> None:
        if self.barrier is not None:
            raise FileProblem(
                self.barrier.happened,
                kept=phrase("The event can be read; nothing was changed."),
                remedy=self.barrier.remedy,
            )

    def _next_id(self, kind: type[Record]) -> int:
        self._highest[kind] += 1
        return self._highest[kind]

    def _commit(
        self, label: Phrase, edit: Edit, merge: str | None, *, founding: bool
    ) -> Changes | None:
        images = edit.images()
        moment = _stamp(datetime.now(UTC))
        if not images:
            if edit.erased:  # no step: no record is another one, and no batch is written
                unstored = Batch(label, self.station, moment)
                erased = frozenset(edit.erased)
                self._writer.write(OpenEdit(self._last_batch + 1, unstored, {}, {}, erased=erased))
            return None
        newest = self._newest if merge and self._may_join(merge, moment, images) else None
        if founding:
            newest = self._first_batch()
        if newest is None:
            batch = Batch(label, self.station, moment, merge=merge)
            erased = frozenset(edit.erased)
            number = self._last_batch + 1
            step = OpenEdit(
                number,
                batch,
                images,
                images,
                edit.photos,
                erased=erased,
                forgetting=edit.forgetting,
            )
        else:
            batch = replace(newest.batch, time=moment)
            changes = journal.joined(newest.changes, images)
            step = OpenEdit(newest.batch_id, batch, images, changes, edit.photos, joins=True)
        self._write(step)
        if newest is None:
            self._stacks.note(step.batch_id, label, "edit", None, merge)
        elif not step.changes:
            self._stacks.forget(step.batch_id)
        done = self._take_in(label, "program" if merge == BY_PROGRAM else "edit", images)
        if edit.forgetting is not None:
            self._read()  # the journal is another one now
        return done

    def _first_batch(self) -> _Newest:
        """Read the batch that created the event."""
        with self._engine.connect() as connection:
            newest = journal.read_newest(connection)
            assert newest is not None
            return _Newest(*newest, journal.read_images(connection, FIRST_BATCH))

    def _may_join(self, merge: str, moment: str, images: Mapping[Key, Images]) -> bool:
        """Return whether typing in a field belongs to the newest batch."""
        newest = self._newest
        if newest is None or newest.batch_id == FIRST_BATCH or newest.batch.merge != merge:
            return False
        if merge == BY_PROGRAM or not newest.since.isdisjoint(images):
            return False
        recent = _stamp(datetime.fromisoformat(moment) - MERGE_WITHIN)
        return recent <= newest.batch.time <= moment

    def _write(self, step: OpenEdit) -> None:
        self._writer.write(step)
        self._last_batch = max(self._last_batch, step.batch_id)
        newest = self._newest
        if step.batch.merge == BY_PROGRAM:  # typing goes on in the step before
            if newest is not None:
                self._newest = replace(newest, since=newest.since | step.rows.keys())
            return
        joins = step.batch.merge is not None and step.changes
        since = newest.since if newest is not None and step.joins else frozenset()
        self._newest = _Newest(step.batch_id, step.batch, step.changes, since) if joins else None

    def _revert(self, origin: str, target: Step) -> Changes:
        target_id, label = target
        images = self._changes_of(target_id)
        if origin == "undo":
            images = {k: Images(i.after, i.before) for k, i in images.items()}
        _refuse_conflicts(self._conference, images)
        moment = _stamp(datetime.now(UTC))
        batch = Batch(label, self.station, moment, origin, target_id)
        step = OpenEdit(self._last_batch + 1, batch, images, images)
        self._write(step)
        self._stacks.note(step.batch_id, label, origin, target_id)
        return self._take_in(label, origin, images)

    def _announced(self, step: Changes, reverted: Sequence[Changes]) -> Changes:
        """Announce what was reverted at a time as one change."""
        ids: dict[type[Record], frozenset[int]] = {}
        for changes in reverted:
            for kind, found in changes.ids.items():
                ids[kind] = ids.get(kind, frozenset()) | found
        together = replace(step, ids=ids)
        self._announce(together)
        return together

    def _changes_of(self, batch_id: int) -> Mapping[Key, Images]:
        """The changes of a batch, whether it is on disk or only in memory."""
        for step in reversed(self._writer.held):
            if step.batch_id == batch_id:
                return step.changes
        try:
            with self._engine.connect() as connection:
                return journal.read_images(connection, batch_id)
        except DatabaseError as error:
            kept = phrase("Nothing was changed.")
            raise disk.problem(self.path, error, kept) from error

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

    def _photo(self, content: str, column: sa.Column[bytes]) -> bytes:
        wanted = sa.select(column).where(PHOTO_CONTENTS.c.content == content)
        try:
            with self._engine.connect() as connection:
                found = connection.scalar(wanted)
        except DatabaseError as error:
            raise _unreadable_photo(self.path, disk.trouble(self.path, error)) from error
        if found is None:
            raise KeyError(content)
        if not isinstance(found, bytes):  # another program has put a text there
            raise _unreadable_photo(self.path, DiskTrouble.DAMAGED)
        return found


def _unreadable_photo(path: Path, what: DiskTrouble) -> FileProblem:
    return FileProblem(
        phrase("A photo in {file} cannot be read.", file=path.name),
        kept=disk.happened(path, what),
        remedy=disk.remedy(what),
    )


def _stamp(moment: datetime) -> str:
    return moment.isoformat(timespec="milliseconds")


def _refuse_conflicts(conference: Conference, images: Mapping[Key, Images]) -> None:
    for (kind, record_id), image in images.items():
        if conference.tables[kind].get(record_id) != image.before:
            raise UndoConflict(
                phrase("What should be taken back has been changed again since."),
                kept=phrase("Nothing was changed."),
                remedy=phrase("Please take back the later changes first."),
            )
