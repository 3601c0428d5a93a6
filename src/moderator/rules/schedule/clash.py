"""What a clash is, and how it can be resolved."""

from dataclasses import dataclass
from enum import StrEnum

from moderator.event.conference import Record
from moderator.event.phrase import Phrase
from moderator.event.schedule import AgendaItem
from moderator.event.workshops import Workshop
from moderator.rules.schedule.change import RecordChange


class ClashKind(StrEnum):
    """The kinds of contradictions in the schedule."""

    ROOM = "room"
    PERSON = "person"
    PLACES = "places"
    OVERLAP = "overlap"
    DAY = "day"
    NO_ROOM = "no_room"
    NO_WORKSHOPS = "no_workshops"
    PARTS = "parts"


HINTS = frozenset({ClashKind.NO_ROOM, ClashKind.NO_WORKSHOPS, ClashKind.PARTS})
"""Kinds about what is still missing rather than what is impossible."""


@dataclass(frozen=True, slots=True)
class Remedy:
    """One way to resolve a clash.

    words: what is done, as the text of a button. changes: what becomes of records, all in one edit;
    none if no change can be proposed, and the moderator moves people by hand.
    """

    words: Phrase
    changes: tuple[RecordChange, ...] = ()

    @property
    def updates(self) -> tuple[Record, ...]:
        """The changed records, if nothing else changes."""
        return tuple(change.after for change in self.changes)


@dataclass(frozen=True, slots=True)
class Clash:
    """A contradiction in the schedule, in words, with what it is about and how to resolve it.

    items, workshops: ids of the records concerned; for a workshop its round is among the items.
    """

    kind: ClashKind
    words: Phrase
    detail: Phrase
    items: tuple[int, ...] = ()
    workshops: tuple[int, ...] = ()
    remedies: tuple[Remedy, ...] = ()

    @property
    def hint(self) -> bool:
        """Whether this is only about something missing."""
        return self.kind in HINTS

    def concerns(self, record: AgendaItem | Workshop | None) -> bool:
        """Return whether a record is one of those that clash."""
        if isinstance(record, Workshop):
            return record.id in self.workshops
        return record is not None and record.id in self.items
