"""Takes personal data out of the journal, in the very transaction that takes them out of rows."""

import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

import sqlalchemy as sa

from moderator.event.conference import RECORD_KINDS, Record
from moderator.event.encoding import KIND_NAMES, decode
from moderator.event.phrase import Phrase, label_from, phrase
from moderator.store import journal
from moderator.store.journal import FIRST_BATCH, Batch, Images, Key
from moderator.store.tables import BATCHES, CHANGES, PHOTO_CONTENTS


@dataclass(frozen=True, slots=True)
class Forgetting:
    """What an edit does with the journal.

    record: what is left of a record, None where it goes; the rows have been changed by the same
    function. text: what is left of a text in a label. Without them the journal begins anew with the
    event as it is then, and photos that no record names any more are deleted. still_named: of the
    photos that the records name, as `pixels_of` finds them.
    """

    record: Callable[[Record], Record | None] | None = None
    text: Callable[[str], str] = str
    still_named: frozenset[str] = frozenset()

    def carry_out(self, connection: sa.Connection, newest: Batch) -> None:
        """Change the journal; newest: the batch by which the rows were changed."""
        if self.record is None:
            _begin_anew(connection, newest)
            _drop_contents(connection, self.still_named)
            return
        for batch_id, batch in list(_heads(connection)):
            self._rewrite(connection, batch_id, batch)

    def _rewrite(self, connection: sa.Connection, batch_id: int, batch: Batch) -> None:
        assert self.record is not None
        before, after = _sides(connection, batch_id)
        images = _joined(
            {key: self.record(record) for key, record in before.items()},
            {key: self.record(record) for key, record in after.items()},
        )
        # a computer may be called after somebody
        head = replace(batch, label=self._label(batch.label), station=self.text(batch.station))
        if head == batch and images == _joined(dict(before), dict(after)):
            return
        journal.remove_batch(connection, batch_id)
        if images:
            journal.write_batch(connection, batch_id, head, images)

    def _label(self, label: Phrase) -> Phrase:
        arguments = tuple(
            (name, self.text(value) if isinstance(value, str) else value)
            for name, value in label.arguments
        )
        return Phrase(label.template, arguments)


def _heads(connection: sa.Connection) -> Iterator[tuple[int, Batch]]:
    for row in connection.execute(sa.select(BATCHES).order_by(BATCHES.c.id)).all():
        label = label_from(row.label)
        yield row.id, Batch(label, row.station, row.time, row.origin, row.target_id, row.merge)


def _sides(connection: sa.Connection, batch_id: int) -> tuple[dict[Key, Record], dict[Key, Record]]:
    """Read the records of a batch as they were before it, and after it."""
    before: dict[Key, Record] = {}
    after: dict[Key, Record] = {}
    for row in connection.execute(sa.select(CHANGES).where(CHANGES.c.batch_id == batch_id)):
        kind = KIND_NAMES[row.kind]
        for side, text in ((before, row.before), (after, row.after)):
            if text is not None:
                side[kind, row.row_id] = decode(kind, json.loads(text))
    return before, after


def _joined(
    before: dict[Key, Record | None] | dict[Key, Record],
    after: dict[Key, Record | None] | dict[Key, Record],
) -> dict[Key, Images]:
    """Put both sides together by the ids that the records have now; drop what stayed the same."""
    old = {(type(record), record.id): record for record in before.values() if record is not None}
    new = {(type(record), record.id): record for record in after.values() if record is not None}
    images = {key: Images(old.get(key), new.get(key)) for key in {**old, **new}}
    return {key: image for key, image in images.items() if image.before != image.after}


def _begin_anew(connection: sa.Connection, newest: Batch) -> None:
    """Replace the whole journal by the batch that created the event as it is now."""
    connection.execute(sa.delete(CHANGES))
    connection.execute(sa.delete(BATCHES))
    records = journal.read_records(connection)
    images: dict[Key, Images] = {
        (kind, record.id): Images(None, record)
        for kind in RECORD_KINDS
        for record in records[kind].values()
    }
    first = Batch(phrase("Event created"), "", newest.time)
    journal.write_batch(connection, FIRST_BATCH, first, images)


def _drop_contents(connection: sa.Connection, kept: frozenset[str]) -> None:
    table = PHOTO_CONTENTS
    for content in connection.scalars(sa.select(table.c.content)).all():
        if content not in kept:
            connection.execute(sa.delete(table).where(table.c.content == content))
