"""One edit: the changes of one command, collected and then written as one batch."""

import hashlib
from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any, TypeVar

from moderator.event.conference import RECORD_KINDS, Conference, Record
from moderator.event.encoding import require_decodable
from moderator.event.placements import Placement
from moderator.store.forgetting import Forgetting
from moderator.store.journal import Images, Key

R = TypeVar("R", bound=Record)


class Edit:
    """Collects the changes of one command; nothing is written before the command has ended.

    conference: the event with the changes made so far.
    photos: original and shown pixels of new photos, by the SHA-256 of the original. erased: names
    of pixels that are deleted for good. forgetting: what is taken out of the journal, so that the
    edit and all before it cannot be undone, or not to what they were.
    """

    def __init__(self, conference: Conference, next_id: Callable[[type[Any]], int]) -> None:
        self._start = conference
        self._next_id = next_id
        self._tables: dict[type[Record], dict[int, Record]] = {}
        self._seen: Conference | None = conference
        self.photos: dict[str, tuple[bytes, bytes]] = {}
        self.erased: set[str] = set()
        self.forgetting: Forgetting | None = None

    @property
    def conference(self) -> Conference:
        """The event with the changes made so far."""
        if self._seen is None:
            copies = {kind: dict(table) for kind, table in self._tables.items()}
            self._seen = self._start.replaced(copies)
        return self._seen

    def insert(self, record: R, **values: Any) -> R:  # noqa: ANN401
        """Add a record with id 0 and return it with its new id; `values` replace its fields.

        Raises ValueError or TypeError for a record that could not be read again.
        """
        if values.get("id", record.id) != 0:
            raise ValueError("a new record has id 0")
        values["id"] = self._next_id(type(record))
        return self.restore(replace(record, **values))

    def restore(self, record: R) -> R:
        """Add a record under the id that it has; raise ValueError if that id is taken.

        Raises ValueError or TypeError for a record that could not be read again.
        """
        require_decodable(record)
        table = self._table(type(record))
        if record.id < 1 or record.id in table:
            raise ValueError(f"id {record.id} cannot be taken")
        if isinstance(record, Placement):
            before = self._start.placement_of(record.participant_id, record.round_id)
            record.refuse_known_move(before or record)
        table[record.id] = record
        return record

    def update(self, record: R) -> R:
        """Replace the record with the same id; raise KeyError if there is none.

        Raises ValueError or TypeError for a record that could not be read again.
        """
        require_decodable(record)
        table = self._table(type(record))
        before = table[record.id]
        if isinstance(record, Placement) and isinstance(before, Placement):
            record.refuse_known_move(before)
        table[record.id] = record
        return record

    def change(self, record: R, **values: Any) -> R:  # noqa: ANN401
        """Change fields of a record."""
        return self.update(replace(record, **values))

    def remove(self, kind: type[Record], record_id: int) -> None:
        """Remove a record; raise KeyError if there is none."""
        del self._table(kind)[record_id]

    def keep_photo(self, original: bytes, shown: bytes) -> str:
        """Store a photo like `Store.keep_photo`, but only if the whole edit is written."""
        content = hashlib.sha256(original).hexdigest()
        self.photos[content] = (original, shown)
        return content

    def become(self, other: Conference) -> None:
        """Put another state of the event, with the ids that it has, in the place of all records.

        What edits elsewhere made of it is not checked against what is here: who was moved there may
        well know of it. Raises ValueError or TypeError for a record that could not be read again.
        """
        for kind in RECORD_KINDS:
            table = dict(other.tables[kind])
            for record in table.values():
                require_decodable(record)
            self._tables[kind] = table
        self._seen = None

    def images(self) -> dict[Key, Images]:
        """The difference between the event before the edit and now."""
        found: dict[Key, Images] = {}
        for kind, table in self._tables.items():
            old: Mapping[int, Record] = self._start.tables[kind]
            others = {i for i, record in table.items() if old.get(i) is not record}
            for record_id in others | (old.keys() - table.keys()):
                before, after = old.get(record_id), table.get(record_id)
                if before != after:
                    found[kind, record_id] = Images(before, after)
        return found

    def _table(self, kind: type[Any]) -> dict[int, Record]:
        self._seen = None
        if kind not in self._tables:
            self._tables[kind] = dict(self._start.tables[kind])
        return self._tables[kind]
