"""Where this laptop stands: at the entrance, or at the door of a room."""

from collections.abc import Iterator
from datetime import datetime

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QComboBox, QWidget

from moderator.actions.arrival import rounds_at_the_door
from moderator.event.conference import Conference
from moderator.event.schedule import Room
from moderator.event.workshops import Workshop
from moderator.rules.attendance import next_round
from moderator.rules.listing import short_names
from moderator.ui import theme
from moderator.ui.theme import Theme
from moderator.ui.widgets.symbols import symbol_pixmap
from moderator.ui.words import tr


class Station(QComboBox):
    """Offers the entrance and the rooms of each round that is not over.

    moved: the moderator chose another place. workshop_id: of the room, None at the entrance.
    """

    moved = Signal()

    def __init__(self, dress: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._dress = dress
        self._offered: list[tuple[int, str]] = []
        self.setAccessibleName(tr("Where this laptop stands"))
        self.setToolTip(tr("Where this laptop stands"))
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setIconSize(QSize(theme.BODY, theme.BODY))
        self.setMaxVisibleItems(24)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.addItem(tr("Entrance of the event"))
        self.activated.connect(lambda _row: self.moved.emit())

    @property
    def workshop_id(self) -> int | None:
        """The workshop before whose room the laptop stands."""
        found = self.currentData()
        return found if isinstance(found, int) else None

    def stand_at(self, workshop_id: int | None) -> None:
        """Stand somewhere without telling anyone."""
        self.setCurrentIndex(max(0, self.findData(workshop_id)) if workshop_id else 0)

    def take(self, conference: Conference, now: datetime) -> None:
        """Offer the rooms as they are now; where the chosen one is gone, the entrance."""
        kept = self.workshop_id
        offered = list(_rooms(conference, now, kept))
        if offered == self._offered:
            return
        self._offered = offered
        while self.count() > 1:
            self.removeItem(1)
        round_id = 0
        for workshop_id, words in offered:
            workshop = conference.one(Workshop, workshop_id)
            if workshop.round_id != round_id:
                self.insertSeparator(self.count())
            round_id = workshop.round_id
            known = conference.theme_of(workshop)
            mark = symbol_pixmap(known.symbol, self._dress.ink(known.colour), theme.BODY)
            self.addItem(QIcon(mark), words, workshop_id)
            self.setItemData(self.count() - 1, known.name, Qt.ItemDataRole.AccessibleTextRole)
        self.stand_at(kept)


def _rooms(conference: Conference, now: datetime, kept: int | None) -> Iterator[tuple[int, str]]:
    """Give workshop and words of each room, those of the running or next round first."""
    rounds = list(rounds_at_the_door(conference, now))
    standing = conference.get(Workshop, kept)
    coming = next_round(conference, now)
    first = coming.item.id if coming is not None else 0
    rounds.sort(key=lambda item: item.id != first)
    open_ = {item.id for item in rounds}
    if standing is not None and standing.round_id not in open_:
        rounds += [item for item in conference.rounds() if item.id == standing.round_id]
    for item in rounds:
        workshops = conference.workshops_of(item.id)
        rooms = short_names([conference.one(Room, w.room_id).name for w in workshops])
        number = conference.round_number(item.id)
        for workshop, room in zip(workshops, rooms, strict=True):
            yield workshop.id, tr("Round {number} · {room}").format(number=number, room=room)
