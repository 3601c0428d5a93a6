"""The read-only interface of an open event; only commands get the store, which can be edited."""

from collections.abc import Callable, Collection
from datetime import datetime
from pathlib import Path
from typing import Protocol

from moderator.event.changes import JournalEntry
from moderator.event.conference import Conference, Record
from moderator.event.errors import KnownError
from moderator.event.phrase import Phrase
from moderator.store.journal import PastEdit
from moderator.store.store import Store

__all__ = ["OpenEvent", "Store"]


class OpenEvent(Protocol):
    """What views and queries need of an open event; nothing here can change it.

    The members are described in `Store`, which implements them. Views use an event through this
    protocol; a command, which takes a `Store`, is run by `Hub.do`.
    """

    @property
    def path(self) -> Path:
        """The event file."""

    @property
    def clock(self) -> Callable[[], datetime]:
        """Returns the wall-clock time at the venue."""

    @property
    def conference(self) -> Conference:
        """The newest snapshot of the event."""

    @property
    def read_only(self) -> bool:
        """Whether nothing can be changed."""

    @property
    def reason(self) -> Phrase | None:
        """Why nothing can be changed, in words."""

    @property
    def unsaved(self) -> int:
        """How many edits are in memory but not on disk."""

    @property
    def problem(self) -> KnownError | None:
        """Why edits could not be written; None if everything is on disk."""

    @property
    def undo_label(self) -> Phrase | None:
        """The label of the edit that undo would take back."""

    @property
    def redo_label(self) -> Phrase | None:
        """The label of the edit that redo would repeat."""

    def history(self, most: int = 100) -> tuple[JournalEntry, ...]:
        """The latest batches of the journal, newest first."""

    def edits_of(self, *kinds: type[Record], undone: bool = False) -> tuple[PastEdit, ...]:
        """Each edit that is not undone, or all, with its changes to records of some kinds."""

    def photo(self, content: str) -> bytes:
        """Read the original of a photo."""

    def shown_photo(self, content: str) -> bytes:
        """Read the upright JPEG of a photo."""


Forget = Callable[[OpenEvent, Collection[str] | None, Collection[int]], None]
"""Takes people, by names and ids, out of what the computer keeps; names: None for everyone."""
