"""The journal: every batch with the images of its rows before and after, written with the rows."""

import json
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from functools import lru_cache

import sqlalchemy as sa

from moderator.event.changes import JournalEntry
from moderator.event.conference import Record
from moderator.event.encoding import KIND_NAMES, decode, encode
from moderator.event.phrase import Phrase, label_from, label_text
from moderator.store.digests import batch_digest
from moderator.store.tables import BATCHES, CHANGES, TABLES

Key = tuple[type[Record], int]


def _all_rows(table: sa.Table) -> sa.TextualSelect:
    names = ", ".join(f'"{column.name}"' for column in table.c)
    return sa.text(f'SELECT {names} FROM "{table.name}"').columns(*table.c)  # noqa: S608


_ALL_ROWS = {kind: _all_rows(table) for kind, table in TABLES.items()}
"""Texts for the driver: SQLAlchemy takes twice as long to word them anew for each connection."""

_CHANGE = ("batch_id", "kind", "row_id", "before", "after")
BATCH_COLUMNS = ("id", "label", "station", "time", "origin", "target_id", "merge", "digest")
_JSON = json.JSONEncoder(ensure_ascii=False)
_HIGHEST_IDS = " UNION ALL ".join(
    f"SELECT '{kind.__name__}', max(id) FROM \"{table.name}\""  # noqa: S608  # our own names
    for kind, table in TABLES.items()
)
"""One text for the driver: as forty statements they took a third of the time of opening."""

FIRST_BATCH = 1
"""Id of the batch that created the event with its first records; it cannot be undone."""

BY_PROGRAM = "by-program"
"""In the place of the field's name: the program made this edit by itself, so it is no step."""


@dataclass(frozen=True, slots=True)
class Images:
    """A record before and after a batch; None if it did not exist."""

    before: Record | None
    after: Record | None


@dataclass(frozen=True, slots=True)
class Batch:
    """A batch to be written; target: the edit that is undone or redone."""

    label: Phrase
    station: str
    time: str
    origin: str = "edit"
    target_id: int | None = None
    merge: str | None = None


Step = tuple[int, Phrase]


@dataclass(frozen=True, slots=True)
class PastEdit:
    """An edit of the journal. time: UTC; images: of records of the kinds that were asked for."""

    label: Phrase
    time: datetime
    images: tuple[Images, ...]


"""Id and label of an edit."""


@dataclass(slots=True)
class Stacks:
    """The edits that can be undone and redone, newest last.

    own: ids of those that the program made by itself. They are no steps: one is undone only with
    the step that it builds on, and redone with it.
    """

    done: list[Step] = field(default_factory=list)
    undone: list[Step] = field(default_factory=list)
    own: set[int] = field(default_factory=set)

    def note(
        self,
        batch_id: int,
        label: Phrase,
        origin: str,
        target_id: int | None,
        merge: str | None = None,
    ) -> None:
        """Record a batch; call this in the order in which they were written."""
        if batch_id == FIRST_BATCH:
            return
        if origin == "edit":
            self.done.append((batch_id, label))
            if merge == BY_PROGRAM:
                self.own.add(batch_id)
            else:
                self.undone.clear()
        elif origin == "undo":
            self._pass_on(self.done, self.undone, target_id)
        else:
            self._pass_on(self.undone, self.done, target_id)

    def newest(self, stack: Sequence[Step]) -> Step | None:
        """Find the newest step of a stack, None if there is none."""
        return next((entry for entry in reversed(stack) if entry[0] not in self.own), None)

    def own_since(self, step: Step) -> list[Step]:
        """List the program's own edits after the newest step, oldest first."""
        return self.done[self.done.index(step) + 1 :]

    def own_with(self, step: Step) -> list[Step]:
        """List the program's own edits that were undone with a step, oldest first."""
        found: list[Step] = []
        for entry in reversed(self.undone[: self.undone.index(step)]):
            if entry[0] not in self.own:
                break
            found.append(entry)
        return found

    def forget(self, batch_id: int) -> None:
        """Drop an edit that was typed back."""
        self.done = [entry for entry in self.done if entry[0] != batch_id]

    @staticmethod
    def _pass_on(source: list[Step], target: list[Step], batch_id: int | None) -> None:
        for entry in reversed(source):
            if entry[0] == batch_id:
                source.remove(entry)
                target.append(entry)
                return


def read_stacks(connection: sa.Connection) -> Stacks:
    """Replay the heads of all batches to find out what can be undone and redone."""
    stacks = Stacks()
    columns = (
        BATCHES.c.id,
        BATCHES.c.label,
        BATCHES.c.origin,
        BATCHES.c.target_id,
        BATCHES.c.merge,
    )
    for row in connection.execute(sa.select(*columns).order_by(BATCHES.c.id)):
        stacks.note(row.id, label_from(row.label), row.origin, row.target_id, row.merge)
    return stacks


def read_steps(connection: sa.Connection) -> tuple[Step, ...]:
    """Read id and label of every batch, oldest first."""
    rows = connection.execute(sa.select(BATCHES.c.id, BATCHES.c.label).order_by(BATCHES.c.id))
    return tuple((row.id, label_from(row.label)) for row in rows)


def read_images(connection: sa.Connection, batch_id: int) -> dict[Key, Images]:
    """Read what a batch changed."""
    rows = connection.execute(sa.select(CHANGES).where(CHANGES.c.batch_id == batch_id))
    return {
        (KIND_NAMES[row.kind], row.row_id): Images(
            _record(row.kind, row.before), _record(row.kind, row.after)
        )
        for row in rows
    }


def read_edits(
    connection: sa.Connection, kinds: Sequence[type[Record]], batches: Sequence[Step]
) -> tuple[PastEdit, ...]:
    """Read what each batch (id and label) changed in records of some kinds, in their order."""
    wanted = (
        sa.select(CHANGES, BATCHES.c.time)
        .join(BATCHES, BATCHES.c.id == CHANGES.c.batch_id)
        .where(CHANGES.c.kind.in_([kind.__name__ for kind in kinds]))
    )
    found: dict[int, list[Images]] = defaultdict(list)
    times: dict[int, datetime] = {}
    for row in connection.execute(wanted):
        images = Images(_record(row.kind, row.before), _record(row.kind, row.after))
        found[row.batch_id].append(images)
        times[row.batch_id] = datetime.fromisoformat(row.time).astimezone(UTC)
    return tuple(
        PastEdit(label, times[known], tuple(found[known]))
        for known, label in batches
        if known in found
    )


def read_history(connection: sa.Connection, most: int) -> tuple[JournalEntry, ...]:
    """Read the newest batches, newest first."""
    rows = connection.execute(sa.select(BATCHES).order_by(BATCHES.c.id.desc()).limit(most))
    return tuple(
        JournalEntry(row.id, label_from(row.label), row.station, row.time, row.origin)
        for row in rows
    )


def highest_ids(connection: sa.Connection) -> dict[type[Record], int]:
    """Find the highest id ever used in each table, so that no id is used twice."""
    found = connection.exec_driver_sql(_HIGHEST_IDS)
    highest = {KIND_NAMES[name]: row_id or 0 for name, row_id in found}
    used = sa.select(CHANGES.c.kind, sa.func.max(CHANGES.c.row_id)).group_by(CHANGES.c.kind)
    for name, row_id in connection.execute(used):
        kind = KIND_NAMES[name]
        highest[kind] = max(highest[kind], row_id)
    return highest


def write_rows(connection: sa.Connection, images: Mapping[Key, Images]) -> None:
    """Change the tables from the images before to the images after.

    A changed row is removed and inserted again, so that two rows can swap values under a unique
    constraint; references are checked by the database at the commit.
    """
    gone_rows: dict[type[Record], list[int]] = defaultdict(list)
    new_rows: dict[type[Record], list[Record]] = defaultdict(list)
    for (kind, row_id), image in images.items():
        if image.before:
            gone_rows[kind].append(row_id)
        if image.after:
            new_rows[kind].append(image.after)
    for kind in reversed(TABLES):
        gone = gone_rows[kind]
        if gone:
            table = TABLES[kind]
            statement = sa.delete(table).where(table.c.id == sa.bindparam("row_id"))
            connection.execute(statement, [{"row_id": row_id} for row_id in gone])
    for kind, table in TABLES.items():
        names = [column.name for column in table.c]
        new = [{name: getattr(row, name) for name in names} for row in new_rows[kind]]
        if new:
            connection.execute(sa.insert(table), new)


def remove_batch(connection: sa.Connection, batch_id: int) -> None:
    """Remove a batch with its changes if it exists."""
    connection.execute(sa.delete(CHANGES).where(CHANGES.c.batch_id == batch_id))
    connection.execute(sa.delete(BATCHES).where(BATCHES.c.id == batch_id))


def write_batch(
    connection: sa.Connection, batch_id: int, batch: Batch, images: Mapping[Key, Images]
) -> None:
    """Write a batch with its changes under an unused id."""
    rows = sorted(
        (kind.__name__, row_id, _text(image.before), _text(image.after))
        for (kind, row_id), image in images.items()
    )
    head = (
        batch_id,
        label_text(batch.label),
        batch.station,
        batch.time,
        batch.origin,
        batch.target_id,
        batch.merge,
    )
    digest = batch_digest(head, rows)
    connection.execute(sa.insert(BATCHES), [dict(zip(BATCH_COLUMNS, (*head, digest), strict=True))])
    # Straight to the driver, for speed: importing a long list makes a hundred thousand changes.
    rows_of_batch = [(batch_id, *row) for row in rows]
    connection.exec_driver_sql(_insert_changes(connection.dialect), rows_of_batch)


@lru_cache(maxsize=1)
def _insert_changes(dialect: sa.Dialect) -> str:
    return str(sa.insert(CHANGES).compile(dialect=dialect, column_keys=_CHANGE))


def joined(earlier: Mapping[Key, Images], later: Mapping[Key, Images]) -> dict[Key, Images]:
    """Combine the changes of two edits; what the second one reverts is dropped."""
    both = dict(earlier)
    for key, image in later.items():
        before = earlier[key].before if key in earlier else image.before
        both[key] = Images(before, image.after)
    return {key: image for key, image in both.items() if image.before != image.after}


def builds_on(later: Mapping[Key, Images], earlier: Mapping[Key, Images]) -> bool:
    """Return whether an edit changed a record of an earlier one, or added one that refers to it."""
    names = {TABLES[kind].name: kind for kind, _ in earlier}
    for (kind, record_id), image in later.items():
        if (kind, record_id) in earlier:
            return True
        for reference in TABLES[kind].foreign_keys:
            other = names.get(reference.column.table.name)
            value = getattr(image.after, reference.parent.name, None)
            if other is not None and (other, value) in earlier:
                return True
    return False


def read_newest(connection: sa.Connection) -> tuple[int, Batch] | None:
    """Read the head of the newest batch, with its id."""
    row = connection.execute(sa.select(BATCHES).order_by(BATCHES.c.id.desc()).limit(1)).first()
    if row is None:
        return None
    label = label_from(row.label)
    return row.id, Batch(label, row.station, row.time, row.origin, row.target_id, row.merge)


def highest_batch(connection: sa.Connection) -> int:
    """Find the highest id that a batch ever had."""
    given = sa.text("SELECT seq FROM sqlite_sequence WHERE name = 'batch'")
    return int(connection.scalar(given) or 0)


def read_records(connection: sa.Connection) -> dict[type[Record], dict[int, Record]]:
    """Read every record of the event."""
    tables: dict[type[Record], dict[int, Record]] = {}
    for kind, table in TABLES.items():
        names: Sequence[str] = [column.name for column in table.c]
        rows: Iterable[sa.Row[tuple[object, ...]]] = connection.execute(_ALL_ROWS[kind])
        tables[kind] = {
            row.id: kind(**dict(zip(names, row, strict=True)))  # type: ignore[arg-type]
            for row in rows
        }
    return tables


def _text(record: Record | None) -> str | None:
    return None if record is None else _JSON.encode(encode(record))


def _record(kind: str, text: str | None) -> Record | None:
    return None if text is None else decode(KIND_NAMES[kind], json.loads(text))
