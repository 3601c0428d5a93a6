"""What Regie tells the phones of rooms and the stage, kept on this computer through a restart."""

import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from PySide6.QtCore import QObject, Signal

from moderator.actions.port import OpenEvent
from moderator.ui import remembered

LASTS = timedelta(hours=12)
"""How long a message is on unless it is taken back: it was meant for a day."""


@dataclass(frozen=True, slots=True)
class Told:
    """Words of Regie, since a wall-clock time at the venue.

    room_ids: of the workshops whose phones show them; none where they are for the stage.
    """

    words: str
    at: datetime
    room_ids: tuple[int, ...] = ()

    @property
    def for_stage(self) -> bool:
        """Whether the presenter's window and the remote control show it."""
        return not self.room_ids

    def covers(self, older: "Told") -> bool:
        """Return whether it took the place of an older one everywhere."""
        if self.for_stage or older.for_stage:
            return self.for_stage and older.for_stage
        return set(older.room_ids) <= set(self.room_ids)


class ToldMessages(QObject):
    """The messages of Regie that are on, the newest last; changed: they are others now.

    Like what lies over the hall's picture they are no records: no step of undo, and nothing of the
    event. They are read anew each time, so that what was forgotten elsewhere is gone here, too.
    What a window tells in which the event is read only stays in that window: the messages on this
    computer are those of the one that runs the day.
    """

    changed = Signal()

    def __init__(
        self, event: OpenEvent, now: Callable[[], datetime], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._event, self._now = event, now
        self._kept = remembered.told_messages(event.path)
        self._own: str | None = None

    def all(self) -> tuple[Told, ...]:
        """The messages that are on; none of another event that had the file's place before."""
        try:
            kept = json.loads(self._kept.get() if self._own is None else self._own)
            if kept["event"] != self._event.conference.event.badge_key:
                return ()
            found = [
                Told(str(words), datetime.fromisoformat(at), tuple(map(int, rooms)))
                for words, at, rooms in kept["messages"]
            ]
            now = self._now()
            return tuple(each for each in found if abs(now - each.at) <= LASTS)
        except (ValueError, TypeError, KeyError, OverflowError, RecursionError):
            return ()

    @property
    def for_stage(self) -> Told | None:
        """What the stage is told now."""
        return next((each for each in reversed(self.all()) if each.for_stage), None)

    def tell(self, words: str, room_ids: Sequence[int] = ()) -> Told:
        """Tell it the phones of rooms, or the stage; older ones that it covers are off."""
        told = Told(words, self._now(), tuple(room_ids))
        self._keep([*(each for each in self.all() if not told.covers(each)), told])
        return told

    def take_back(self, told: Told) -> None:
        """Take a message off."""
        self._keep([each for each in self.all() if each != told])

    def _keep(self, messages: Sequence[Told]) -> None:
        kept = {
            "event": self._event.conference.event.badge_key,
            "messages": [[m.words, m.at.isoformat(), [*m.room_ids]] for m in messages],
        }
        if self._event.read_only:
            self._own = json.dumps(kept, ensure_ascii=False)
        elif messages:
            self._kept.set(json.dumps(kept, ensure_ascii=False))
        else:
            self._kept.forget()
        self.changed.emit()
