"""The open event as who asks it holds it; only a command holds the store, which can be changed."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Protocol

from moderator.event.changes import JournalEntry
from moderator.event.conference import Conference, Record
from moderator.event.errors import KnownError
from moderator.event.phrase import Phrase
from moderator.store.journal import Images
from moderator.store.store import Store

__all__ = ["OpenEvent", "Store"]


class OpenEvent(Protocol):
    """What views and queries need of an open event; nothing here changes it.

    The members are described at `Store`, which has them all. Views hold an event as this; a
    command, which takes a `Store`, is run by `Hub.do`.
    """

    @property
    def path(self) -> Path:
        """The event file."""

    @property
    def clock(self) -> Callable[[], datetime]:
        """Tells the wall-clock time at the venue."""

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
        """How many steps are in memory alone."""

    @property
    def problem(self) -> KnownError | None:
        """Why they could not be written; None where all is on disk."""

    @property
    def undo_label(self) -> Phrase | None:
        """What undo would take back."""

    @property
    def redo_label(self) -> Phrase | None:
        """What redo would do again."""

    def history(self, most: int = 100) -> tuple[JournalEntry, ...]:
        """The newest batches of the journal, newest first."""

    def edits_of(self, kind: type[Record]) -> tuple[tuple[Phrase, tuple[Images, ...]], ...]:
        """Label of each edit in force and what it changed in records of a kind, oldest first."""

    def photo(self, content: str) -> bytes:
        """Read the original of a photo."""

    def shown_photo(self, content: str) -> bytes:
        """Read the upright JPEG of a photo."""
