"""The row of filters above the table: search, status, room."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QMenu, QWidget

from moderator.event.conference import Conference
from moderator.event.schedule import Room
from moderator.event.workshops import Workshop
from moderator.ui import theme
from moderator.ui.people.columns import STATUSES, Row, status_words
from moderator.ui.widgets.frames import button
from moderator.ui.widgets.segments import Segments
from moderator.ui.words import tr

ALL = "all"
WITHOUT_PLACE = "without_place"


class SearchLine(QLineEdit):
    """A search field; Escape empties it, the arrow down and Enter go to what was found.

    left: the keys should go to the table.
    """

    left = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave with the arrow down, Enter or Escape."""
        if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.left.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.clear()
            self.left.emit()
        else:
            super().keyPressEvent(event)


class Filters(QWidget):
    """Lets the moderator narrow the list down; the search line stands where the area puts it.

    changed: something else should be shown now.
    """

    changed = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._workshop: int | None = None
        self._conference: Conference | None = None
        self.search = SearchLine()
        self.search.setPlaceholderText(tr("Search names, organisations, rooms …"))
        self.search.setAccessibleName(tr("Search in the list"))
        self.search.setClearButtonEnabled(True)
        self.search.setFixedWidth(theme.PANEL_WIDTH)
        self.search.textChanged.connect(self.changed)
        self.chips = Segments(tr("Who is shown"), self)
        self.chips.chosen.connect(self.changed)
        self.room = button(tr("All rooms"), parent=self)
        self.room.clicked.connect(self._show_rooms)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.TIGHT)
        row.addWidget(self.chips)
        row.addWidget(self.room)
        row.addStretch(1)
        self._row = row

    def add_right(self, widget: QWidget) -> None:
        """Put a control at the right end."""
        self._row.addWidget(widget)

    def take(self, conference: Conference, rows: Sequence[Row]) -> None:
        """Count who would be shown by each chip."""
        self._conference = conference
        if self._workshop is not None and conference.get(Workshop, self._workshop) is None:
            self._workshop = None
        choices: list[tuple[str, str]] = [(ALL, _counted(tr("All"), len(rows)))]
        for status in STATUSES:
            count = sum(1 for row in rows if row.person.status is status)
            if count:
                choices.append((status.value, _counted(status_words(status), count)))
        missing = sum(1 for row in rows if is_without_place(row))
        if missing and missing < len(rows):
            choices.append((WITHOUT_PLACE, _counted(tr("without place"), missing)))
        self.chips.set_choices(choices)
        self.room.setText(self._room_words())
        self.room.setVisible(bool(conference.table(Workshop)))

    def keep(self) -> Callable[[Row], bool]:
        """Make the sieve of the chosen chip and room."""
        chip, workshop_id = self.chips.value, self._workshop

        def passes(row: Row) -> bool:
            if chip == WITHOUT_PLACE and not is_without_place(row):
                return False
            if chip not in (None, ALL, WITHOUT_PLACE) and row.person.status.value != chip:
                return False
            return workshop_id is None or any(
                stop.workshop is not None and stop.workshop.id == workshop_id for stop in row.stops
            )

        return passes

    def show_everyone(self) -> None:
        """Take all filters off."""
        self._workshop = None
        self.chips.choose(ALL)
        self.search.clear()
        self.room.setText(self._room_words())
        self.changed.emit()

    def _room_words(self) -> str:
        conference = self._conference
        workshop = conference.get(Workshop, self._workshop) if conference else None
        if conference is None or workshop is None:
            return tr("All rooms")
        return (
            tr("Round {number}: {room}")
            .format(
                number=conference.round_number(workshop.round_id),
                room=conference.one(Room, workshop.room_id).name,
            )
            .replace("&", "&&")
        )

    def _show_rooms(self) -> None:
        if self._conference is None:
            return
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(tr("All rooms")).triggered.connect(lambda: self._choose_room(None))
        for item in self._conference.rounds():
            number = self._conference.round_number(item.id)
            rooms = menu.addMenu(tr("Round {number}").format(number=number))
            for workshop in self._conference.workshops_of(item.id):
                name = self._conference.one(Room, workshop.room_id).name
                action = rooms.addAction(name.replace("&", "&&"))
                action.triggered.connect(lambda _=False, w=workshop.id: self._choose_room(w))
        menu.popup(self.room.mapToGlobal(self.room.rect().bottomLeft()))

    def _choose_room(self, workshop_id: int | None) -> None:
        self._workshop = workshop_id
        self.room.setText(self._room_words())
        self.changed.emit()


def is_without_place(row: Row) -> bool:
    """Tell whether a person takes part in a round without having a place in it."""
    return any(stop.takes_part and stop.workshop is None for stop in row.stops)


def _counted(word: str, count: int) -> str:
    return f"{word} {count}"
