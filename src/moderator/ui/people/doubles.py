"""Looks for entries that are likely to be one person, off the interface thread."""

from collections.abc import Collection, Mapping

from PySide6.QtCore import QObject, Signal

from moderator.event.changes import Changes
from moderator.event.people import Participant, Status
from moderator.event.phrase import phrase
from moderator.rules.duplicates import DuplicatePair, likely_duplicates
from moderator.ui.asking import Asking
from moderator.ui.hub import Hub

QUIET = 600
"""So many milliseconds nothing must have changed before the list is looked through."""


class Doubles(QObject):
    """Knows the likely pairs of the newest list.

    changed: others are likely now.
    """

    changed = Signal()

    def __init__(self, hub: Hub, parent: QObject) -> None:
        super().__init__(parent)
        self._hub = hub
        self._asking = Asking(hub.jobs, self)
        self._known: Mapping[int, Participant] = {}
        self.pairs: tuple[DuplicatePair, ...] = ()

    def look(self, changes: Collection[Changes] | None = None) -> None:
        """Look again once it is quiet, unless nobody's name or address was changed."""
        if changes is None or self._concern(changes):
            self._known = self._hub.conference.table(Participant)
            people = tuple(self._known.values())
            self._asking.ask(
                phrase("Looking for double entries"),
                lambda _job: likely_duplicates(people),
                self._take,
                pause=QUIET,
            )

    def _concern(self, changes: Collection[Changes]) -> bool:
        """Tell whether what is compared is another one now, with somebody or at all."""
        touched = {i for change in changes for i in change.ids.get(Participant, ())}
        people = self._hub.conference.table(Participant)
        return any(_compared(people.get(i)) != _compared(self._known.get(i)) for i in touched)

    def _take(self, pairs: tuple[DuplicatePair, ...]) -> None:
        if pairs != self.pairs:
            self.pairs = pairs
            self.changed.emit()


def _compared(person: Participant | None) -> tuple[object, ...] | None:
    if person is None:
        return None
    away = person.status is Status.CANCELLED
    return person.given_name, person.family_name, person.email, person.organisation, away
