"""What a clash is, and how it can be resolved."""

from dataclasses import dataclass
from enum import StrEnum

from moderator.event.conference import Record
from moderator.event.phrase import Phrase
from moderator.event.schedule import AgendaItem
from moderator.event.workshops import Workshop
from moderator.rules.schedule.change import RecordChange


class ClashKind(StrEnum):
    """The kinds of contradictions in the schedule, the worst first, then the hints."""

    PLACES = "places"
    ROOM = "room"
    PERSON = "person"
    PARTICIPANTS = "participants"
    ABSENT = "absent"
    STEP_FREE = "step_free"
    PRESENCE = "presence"
    OVERLAP = "overlap"
    DAY = "day"
    NIGHT = "night"
    CLOCK_CHANGE = "clock_change"
    ROOM_CHANGE = "room_change"
    NO_BREAK = "no_break"
    NO_WORKSHOPS = "no_workshops"
    NO_ROOM = "no_room"
    NO_MODERATOR = "no_moderator"
    NO_QUESTIONS = "no_questions"
    PARTS = "parts"


HINTS = frozenset(
    {
        ClashKind.ROOM_CHANGE,
        ClashKind.NO_BREAK,
        ClashKind.NO_WORKSHOPS,
        ClashKind.NO_ROOM,
        ClashKind.NO_MODERATOR,
        ClashKind.NO_QUESTIONS,
        ClashKind.PARTS,
    }
)
"""Kinds about what is still missing or unwise rather than what is impossible."""

ClashKey = tuple[ClashKind, frozenset[int], frozenset[int], int | None, str]
"""What makes two clashes the same one, however its words and times have changed."""


@dataclass(frozen=True, slots=True)
class Remedy:
    """One way to resolve a clash.

    words: what is done, as the text of a button. changes: what becomes of records; added: new
    records with the id 0; removed: records that go; all in one edit. None of them if no change can
    be proposed, and the moderator moves people by hand.
    """

    words: Phrase
    changes: tuple[RecordChange, ...] = ()
    added: tuple[Record, ...] = ()
    removed: tuple[Record, ...] = ()

    @property
    def by_hand(self) -> bool:
        """Whether only the moderator can carry it out."""
        return not (self.changes or self.added or self.removed)

    @property
    def updates(self) -> tuple[Record, ...]:
        """The changed records, without those that are added."""
        return tuple(change.after for change in self.changes)


@dataclass(frozen=True, slots=True)
class Clash:
    """A contradiction in the schedule, in words, with what it is about.

    items, workshops: ids of the records concerned; for a workshop its round is among the items.
    room_id: the room that it is about. person: whom it is about, as `occupancy.same_person`
    writes a name. limit: the minutes of walk that it takes, or the most without a break, where it
    is about such a limit. How to resolve it is asked of `remedies.remedies_of`.
    """

    kind: ClashKind
    words: Phrase
    detail: Phrase
    items: tuple[int, ...] = ()
    workshops: tuple[int, ...] = ()
    room_id: int | None = None
    person: str = ""
    limit: int = 0

    @property
    def hint(self) -> bool:
        """Whether this is only about something missing."""
        return self.kind in HINTS

    @property
    def key(self) -> ClashKey:
        """Tell it from other clashes, and find it again after its words have changed."""
        return (
            self.kind,
            frozenset(self.items),
            frozenset(self.workshops),
            self.room_id,
            self.person,
        )

    def concerns(self, record: AgendaItem | Workshop | None) -> bool:
        """Return whether a record is one of those that clash."""
        if isinstance(record, Workshop):
            return record.id in self.workshops
        return record is not None and record.id in self.items
