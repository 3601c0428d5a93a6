"""Check-in: everything that happens between a face at the door and the name of a room."""

from PySide6.QtCore import QElapsedTimer, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QWidget

from moderator.actions import door
from moderator.event.changes import Changes
from moderator.event.people import Participant, Status
from moderator.event.placements import Placement
from moderator.rules.badge_code import is_meant_as_code, is_of_another_event, participant_of
from moderator.rules.name_search import NameIndex, expected_first
from moderator.ui import theme
from moderator.ui.accessible import speak_current
from moderator.ui.hub import Hub
from moderator.ui.people.door import telling
from moderator.ui.people.door.attendance import MissingPanel, Recent
from moderator.ui.people.door.camera import CameraPanel
from moderator.ui.people.door.card import DoorCard
from moderator.ui.people.door.controls import DoorField, Station
from moderator.ui.people.door.entrance import Entrance
from moderator.ui.people.door.matches import MOST, DoorMatch, Matches
from moderator.ui.people.door.place import place_in_round, place_of, rounds_lacking
from moderator.ui.people.door.room_door import RoomDoor
from moderator.ui.widgets.frames import Header, Surface, button
from moderator.ui.widgets.labels import Label
from moderator.ui.widgets.layouts import STRETCH, column, row
from moderator.ui.words import tr

PASTE_ENDS = 500
"""The Enter that a camera sends after a pasted badge comes within so many milliseconds."""

SIDE_WIDTH = theme.PANEL_WIDTH + theme.WIDE * 3
WIDE_SIDE = theme.PANEL_WIDTH * 2


class DoorPage(QWidget):
    """One field, what it finds or what came of it, and at the right who is missing.

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
        """Follow what was changed, here or elsewhere."""
        for participant_id in changes.ids.get(Participant, ()):
            person = self._hub.conference.get(Participant, participant_id)
            self._index.note(participant_id, person)
            if person is not None and person.status is Status.CHECKED_IN:
                self.recent.note(person)
        self.refresh()

    def refresh(self) -> None:
        """Count and find anew."""
        conference, now = self._hub.conference, self._hub.now()
        self.station.take(conference, now)
        workshop_id = self.station.workshop_id
        self.missing.take(conference, now, workshop_id)
        if workshop_id is None:
            self.recent.take(conference, now)
        else:
            self.room_door.stand_at(workshop_id)
            self.recent.take_arrivals(conference, workshop_id)
        meant = self.matches.chosen()
        self._on_text()
        if meant is not None:
            self.matches.choose(meant.id)

    @property
    def desk(self) -> Entrance | RoomDoor:
        """Who receives people where the laptop stands."""
        return self.entrance if self.station.workshop_id is None else self.room_door

    def receive(self, participant_id: int) -> None:
        """Receive who was chosen, with the field empty for the next one."""
        self._clear()
        self.desk.receive(participant_id)

    def undo(self) -> None:
        """Take back what was done here last."""
        self.desk.undo()
        self.field.setFocus()

    def stand_at(self, workshop_id: int | None) -> None:
        """Let the laptop stand at the door of a workshop's room, or at the entrance."""
        self.station.stand_at(workshop_id)
        self._on_station()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Send stray letters to the field."""
        if event.text().isprintable() and event.text().strip():
            self.field.setFocus()
            self.field.insert(event.text())
        elif event.key() == Qt.Key.Key_Escape:
            self._on_escape()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the picture of the camera more room where there is some."""
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
        back = button(tr("Back to the list"), parent=self)
        back.setToolTip(tr("Back to the list (Esc twice)"))
        back.clicked.connect(self.left)
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
        self.field.moved.connect(self._on_moved)
        self.field.numbered.connect(self._on_number)
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
        rank = self.room_door.rank if at_room else expected_first
        most = len(self._hub.conference.table(Participant)) if at_room else MOST + 1
        found = () if code else self._index.find(typed, most, rank)
        self.matches.show_people([self._match(person) for person in found[:MOST]])
        self.found.setVisible(bool(found))
        self.recent.setVisible(not typed)
        if typed:
            self.card.hide()
        self.hint.setText(telling.hint(typed, len(found), code=code, at_room=at_room))
        if at_room:
            self.missing.filter_by({p.id for p in found} if typed and not code else None)
        if typed and not found and not code:
            self._show_new(typed)

    def _show_new(self, typed: str, *, asked: bool = False) -> None:
        new = door.walk_in_of_line(self._hub.conference, typed)
        telling.tell_new(self.card, new, typed, self._add_walk_in, asked=asked)

    def _match(self, person: Participant) -> DoorMatch:
        conference, now = self._hub.conference, self._hub.now()
        if self.station.workshop_id is None:
            place = place_of(conference, person.id, now)
            lacks = place is None and bool(rounds_lacking(conference, person, now))
            return DoorMatch(person, place, lacks)
        round_id = self.room_door.round_id
        placement: Placement | None = conference.placement_of(person.id, round_id)
        here = placement is not None and placement.workshop_id == self.station.workshop_id
        return DoorMatch(
            person,
            place_in_round(conference, person.id, round_id),
            lacks=placement is None,
            in_room=here and placement is not None and placement.arrived,
        )

    @Slot()
    def _on_timed(self) -> None:
        """Let the card and whoever matches tell the time that everything else tells."""
        if not self.isVisible() or self.station.workshop_id is not None:
            return
        conference, now = self._hub.conference, self._hub.now()
        self.card.retime(lambda participant_id: place_of(conference, participant_id, now))
        self.matches.show_again([self._match(person) for person in self.matches.people()])

    def _on_moved(self, by: int) -> None:
        self.matches.step(by)
        speak_current(self.matches, self.field)

    def _on_enter(self) -> None:
        typed = self.field.text().strip()
        chosen = self.matches.chosen()
        if not typed:
            if not self._pasted.isValid() or self._pasted.hasExpired(PASTE_ENDS):
                self.card.answer()
        elif is_meant_as_code(typed):
            self._clear()
            self._read_badge(typed)
        elif chosen is not None:
            self.receive(chosen.id)
        else:
            self._show_new(typed, asked=True)

    def _on_forced(self) -> None:
        if not self.field.text().strip() and self.card.isVisible():
            self.card.answer(1)
        else:
            self._add_walk_in()

    def _on_number(self, row: int) -> None:
        listed = self.matches.people()
        if row < len(listed):
            self.receive(listed[row].id)

    def _on_paste(self) -> None:
        conference = self._hub.conference
        number = participant_of(self.field.text(), conference.event.badge_key)
        known = conference.get(Participant, number)
        if known is not None:
            self._pasted.start()
            self.receive(known.id)

    def _read_badge(self, code: str) -> None:
        conference = self._hub.conference
        key = conference.event.badge_key
        number = participant_of(code, key)
        if is_of_another_event(code, key):
            telling.tell_other_event(self.card, code)
        elif number is None:
            telling.tell_unreadable(self.card, code)
        elif conference.get(Participant, number) is None:
            telling.tell_unknown(self.card)
        else:
            self.desk.receive(number)

    def _on_held_up(self, code: str) -> None:
        """Receive whose badge is before the camera; what is being typed stays."""
        self._read_badge(code)
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
