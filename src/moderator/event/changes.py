"""What an edit changed, so that only the affected views are updated."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from moderator.event.conference import Record
from moderator.event.phrase import Phrase


@dataclass(frozen=True, slots=True)
class Changes:
    """The ids of the records of each kind that an edit added, changed or removed.

    label: what was done, as undo names it; origin: "edit", "undo" or "redo", or "program" where
    nobody asked for it, so that undo does not name it.
    """

    label: Phrase
    origin: str = "edit"
    ids: Mapping[type[Record], frozenset[int]] = field(default_factory=dict)

    def touch(self, *kinds: type[Record]) -> bool:
        """Return whether any record of these kinds was changed."""
        return any(self.ids.get(kind) for kind in kinds)


@dataclass(frozen=True, slots=True)
class JournalEntry:
    """A batch of the journal, as the history shows it; the time is UTC in ISO 8601."""

    id: int
    label: Phrase
    station: str
    time: str
    origin: str
