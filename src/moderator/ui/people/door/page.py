"""The page for checking people in: by name, badge or camera, at the entrance or at a room."""

from PySide6.QtCore import QElapsedTimer, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QWidget

from moderator.event.changes import Changes
from moderator.event.people import Participant, Status
from moderator.rules.badge_code import is_meant_as_code, participant_of
from moderator.rules.name_search import NameIndex
from moderator.ui import theme
from moderator.ui.hub import Hub
from moderator.ui.people.door import answers
from moderator.ui.people.door.attendance import MissingPanel, Recent
from moderator.ui.people.door.camera import CameraPanel
from moderator.ui.people.door.card import DoorCard
from moderator.ui.people.door.controls import MOST, DoorField, Matches, Station
from moderator.ui.people.door.desks import Desk, Entrance, RoomDoor
from moderator.ui.people.door.place import place_of
from moderator.ui.widgets.frames import Header, Surface, button
from moderator.ui.widgets.labels import Label
from moderator.ui.widgets.layouts import STRETCH, column, row
from moderator.ui.words import tr

PASTE_ENDS = 500
"""The Enter that a scanner sends after a badge it pasted comes within so many milliseconds."""

SIDE_WIDTH = theme.PANEL_WIDTH + theme.WIDE * 3
WIDE_SIDE = theme.PANEL_WIDTH * 2


class DoorPage(QWidget):
    """A field for names and badges, the people found or the answer, and beside it who is missing.

    left: the moderator wants the list back.
    """

    left = Signal()

    def __init__(self, hub: Hub, parent: QWidget) -> None:
        super().__init__(parent)
        self._hub = hub
        self._index = NameIndex()
        self._pasted = QElapsedTimer()
        self._leaving = False
        self.field = DoorField(self)
        self.found = Surface(self)
        self.matches = Matches(hub.appearance, self.found)
        self.recent = Recent(self)
        self.card = DoorCard(hub.appearance, self)
        self.hint = Label("", "secondary", wrap=True)
        self.side = QWidget(self)
        self.camera = CameraPanel(hub, self.side)
        self.missing = MissingPanel(hub.appearance, self.side)
        self.station = Station(hub.appearance, self)
        self.entrance = Entrance(hub, self.card, lambda: bool(self.field.text()), self)
        self.room_door = RoomDoor(hub, self.card, self)
        self.placing = self.entrance.placing
        self._build()
        self._connect()
        self.setFocusProxy(self.field)

    def begin(self) -> None:
        """Start with an empty field."""
        self._index.take(self._hub.conference.table(Participant).values())
        self.entrance.begin()
        self.card.hide()
        self.field.clear()
        self.refresh()
        for control in (self.field, self.aim):
            control.setEnabled(not self._hub.store.read_only)
        self.field.setFocus()

    def note(self, changes: Changes) -> None:
        """Show what was changed, here or elsewhere."""
        for participant_id in changes.ids.get(Participant, ()):
            person = self._hub.conference.get(Participant, participant_id)
            self._index.note(participant_id, person)
            if person is not None and person.status is Status.CHECKED_IN:
                self.recent.note(person)
        self.refresh()

    def refresh(self) -> None:
        """Count and search again."""
        conference, now = self._hub.conference, self._hub.now()
        self.station.take(conference, now)
        workshop_id = self.station.workshop_id
        self.missing.take(conference, now, workshop_id)
        if workshop_id is None:
            self.recent.take(conference, now)
        else:
            self.room_door.stand_at(workshop_id)
            self.recent.take_arrivals(conference, workshop_id)
        chosen = self.matches.chosen()
        self._on_text()
        if chosen is not None:
            self.matches.choose(chosen.id)

    @property
    def desk(self) -> Desk:
        """What receives people where the laptop stands: the entrance, or the door of a room."""
        return self.entrance if self.station.workshop_id is None else self.room_door

    def receive(self, participant_id: int) -> None:
        """Receive who was chosen, and empty the field for the next one."""
        self._clear()
        self.desk.receive(participant_id)

    def undo(self) -> None:
        """Take back what was done here last."""
        self.desk.undo()
        self.field.setFocus()

    def stand_at(self, workshop_id: int | None) -> None:
        """Receive people at the door of a workshop's room, or at the entrance."""
        self.station.stand_at(workshop_id)
        self._on_station()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Send letters typed elsewhere on the page to the field."""
        if event.text().isprintable() and event.text().strip():
            self.field.setFocus()
            self.field.insert(event.text())
        elif event.key() == Qt.Key.Key_Escape:
            self._on_escape()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Make the camera's picture larger in a wide window."""
        super().resizeEvent(event)
        wide = event.size().width() >= theme.WINDOW_WIDTH
        self.side.setFixedWidth(WIDE_SIDE if wide else SIDE_WIDTH)

    def _build(self) -> None:
        column(self.matches, on=self.found, margins=theme.GRID)
        header = Header(tr("Check-in"), self)
        header.add_left(self.station)
        self.aim = button(tr("Camera"), parent=self)
        self.aim.setCheckable(True)
        self.aim.setToolTip(tr("Read badges with the camera (F8)"))
        shortcut = QShortcut(QKeySequence(Qt.Key.Key_F8), self)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(self.aim.click)
        self.aim.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        header.add_right(self.aim)
        back = button(tr("Back to the list"), parent=self, run=self.left.emit)
        back.setToolTip(tr("Back to the list (Esc twice)"))
        header.add_right(back)
        parts = (self.field, self.hint, self.found, self.card, self.recent, STRETCH)
        left = column(*parts, spacing=theme.SNUG)
        column(self.camera, (self.missing, 1), on=self.side, margins=0, spacing=theme.SNUG)
        work = row((left, 1), self.side, spacing=theme.ROOMY)
        column(header, (work, 1), on=self, margins=0, spacing=theme.SNUG)

    def _connect(self) -> None:
        self.field.textChanged.connect(self._on_text)
        self.field.entered.connect(self._on_enter)
        self.field.forced.connect(self._on_forced)
        self.field.pasted.connect(self._on_paste)
        self.field.moved.connect(lambda by: self.matches.step(by, self.field))
        self.field.numbered.connect(self.matches.pick)
        self.field.left.connect(self._on_escape)
        self.field.undo_wanted.connect(self.undo)
        self.matches.picked.connect(self.receive)
        self.missing.picked.connect(self._on_missing)
        self.station.moved.connect(self._on_station)
        self.aim.toggled.connect(self._on_aim)
        self.camera.held_up.connect(self._on_held_up)
        for desk in (self.entrance, self.room_door):
            desk.done.connect(self._clear)
        self._hub.appearance.changed.connect(self.matches.viewport().update)
        self._hub.timed.connect(self._on_timed)

    def _on_text(self, _text: str = "") -> None:
        typed = self.field.text().strip()  # a pasted badge may have emptied the field by now
        self._leaving = False
        code = is_meant_as_code(typed)
        at_room = self.station.workshop_id is not None
        most = len(self._hub.conference.table(Participant)) if at_room else MOST + 1
        found = () if code else self._index.find(typed, most, self.desk.rank)
        self.matches.show_people([self.desk.match(person) for person in found[:MOST]])
        self.found.setVisible(bool(found))
        self.recent.setVisible(not typed)
        if typed:
            self.card.hide()
        self.hint.setText(answers.hint(typed, len(found), code=code, at_room=at_room))
        if at_room:
            self.missing.filter_by({p.id for p in found} if typed and not code else None)
        if typed and not found and not code:
            self.desk.show_new(typed, self._add_walk_in)

    @Slot()
    def _on_timed(self) -> None:
        """Show on the card and in the matches when items are expected to begin now."""
        if not self.isVisible() or self.station.workshop_id is not None:
            return
        conference, now = self._hub.conference, self._hub.now()
        self.card.retime(lambda participant_id: place_of(conference, participant_id, now))
        self.matches.show_again([self.desk.match(person) for person in self.matches.people()])

    def _on_enter(self) -> None:
        typed = self.field.text().strip()
        chosen = self.matches.chosen()
        if not typed:
            if not self._pasted.isValid() or self._pasted.hasExpired(PASTE_ENDS):
                self.card.answer()
        elif is_meant_as_code(typed):
            self._clear()
            self.desk.read_badge(typed)
        elif chosen is not None:
            self.receive(chosen.id)
        else:
            self.desk.show_new(typed, self._add_walk_in, asked=True)

    def _on_forced(self) -> None:
        if not self.field.text().strip() and self.card.isVisible():
            self.card.answer(1)
        else:
            self._add_walk_in()

    def _on_paste(self) -> None:
        conference = self._hub.conference
        number = participant_of(self.field.text(), conference.event.badge_key)
        known = conference.get(Participant, number)
        if known is not None:
            self._pasted.start()
            self.receive(known.id)

    def _on_held_up(self, code: str) -> None:
        """Receive whose badge is before the camera; what is being typed stays."""
        self.desk.read_badge(code)
        self.camera.preview.flash(self.card.tone, self.card.title)

    def _on_aim(self, wanted: bool) -> None:
        self.camera.setVisible(wanted)
        self.aim.setText(tr("Camera off") if wanted else tr("Camera"))
        self.field.setFocus()

    def _on_station(self) -> None:
        self.card.hide()
        self.refresh()
        self.field.setFocus()

    def _add_walk_in(self) -> None:
        typed = self.field.text().strip()
        if typed and not is_meant_as_code(typed):
            self.desk.add(typed)

    def _clear(self) -> None:
        self.field.clear()
        self.field.setFocus()

    def _on_missing(self, participant_id: int) -> None:
        person = self._hub.conference.get(Participant, participant_id)
        if person is not None:
            self.field.setText(person.listed_name.replace(",", ""))
            self.field.setFocus()

    def _on_escape(self) -> None:
        if self.field.text():
            self._clear()
        elif self.card.isVisible() and self.card.asks:
            self.card.hide()
        elif self._leaving:
            self.left.emit()
        else:
            self._leaving = True
            self.hint.setText(tr("Esc once more: back to the list."))
