"""Which phones are connected, room by room, and what they have sent."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from moderator.actions.phones import DotsOffer, Phone, PhoneRoom, dots_given
from moderator.event.results import PointKind
from moderator.event.schedule import Theme
from moderator.event.workshops import Workshop
from moderator.ui import theme
from moderator.ui.hub import Hub
from moderator.ui.icons import Icon, icon
from moderator.ui.widgets import layouts
from moderator.ui.widgets.frames import Hairline, Surface, button, empty_layout, scrolling
from moderator.ui.widgets.labels import ElidedLabel, Label
from moderator.ui.widgets.symbols import SymbolBadge
from moderator.ui.words import tr

PHOTO_BYTES = 5_000_000
"""Of a photo of a phone with its upright copy, for the estimate of how many the disk takes."""

MOST_SHOWN = 1_000
"""Photos for which there is room beyond which their number tells nothing."""
EACH = 5
"""Dots that each phone gets: as many as people usually get to stick."""


class ConnectedPanel(Surface):
    """The rooms with their phones.

    Signals: room_wanted (workshop id whose phones are to be disconnected), phone_wanted (key of a
    phone), all_wanted, dots_wanted (workshop id, whether dots may be given from now on).
    """

    room_wanted = Signal(int)
    phone_wanted = Signal(str)
    all_wanted = Signal()
    dots_wanted = Signal(int, bool)

    def __init__(self, hub: Hub, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._hub = hub
        self._shown: tuple[object, ...] = ()
        self._buttons: dict[tuple[int, str], QPushButton] = {}
        self.setAccessibleName(tr("Connected phones"))
        self._count = Label("", "caption", live=True)
        self._free = Label("", "caption", wrap=True)
        self.all = button(tr("Disconnect all"), "danger", run=self.all_wanted)
        scroll, self._list = scrolling(self)
        self._list.setContentsMargins(0, 0, 0, 0)
        self._list.setSpacing(theme.GRID)
        margin = theme.ROOMY
        layouts.column(
            layouts.row(Label(tr("Connected"), "section"), self._count, layouts.STRETCH),
            (scroll, 1),
            layouts.row((self._free, 1), self.all, spacing=theme.TIGHT),
            on=self,
            margins=(margin, margin, margin, margin),
            spacing=theme.TIGHT,
        )

    def refresh(self) -> None:
        """Show the newest phones and counts; nothing is built anew where none changed."""
        phones = self._hub.phones
        on = phones is not None and phones.answering is not None
        self.all.setVisible(on)
        self._free.setVisible(on)
        if phones is None or not on:
            self._count.setText("")
            self._build((), ())
            return
        known = phones.server.phones()
        self._count.setText(tr("%n phones", n=len(phones.connected())))
        photos = max(0, phones.server.free_bytes()) // PHOTO_BYTES
        self._free.setText(
            tr("Enough room on the disk")
            if photos > MOST_SHOWN
            else tr("Room on the disk for about %n photos", n=photos)
        )
        self.all.setEnabled(bool(known))
        self._build(phones.rooms(), known)

    def _build(self, rooms: Sequence[PhoneRoom], known: Sequence[Phone]) -> None:
        phones, conference = self._hub.phones, self._hub.conference
        given = {room.id: dots_given(conference, room.id) for room in rooms}
        lines = [
            (
                p.key,
                p.room_id,
                p.name,
                p.photos,
                p.points,
                p.moderator,
                phones is not None and phones.server.connected(p),
            )
            for p in known
        ]
        offers = [phones.doors.offer(room.id) is not None for room in rooms] if phones else []
        shown = (tuple(rooms), tuple(lines), tuple(given.items()), tuple(offers))
        if shown == self._shown:
            return
        self._shown = shown
        focused = next((key for key, each in self._buttons.items() if each.hasFocus()), None)
        self._buttons = {}
        empty_layout(self._list)
        for room in rooms:
            mine = [phone for phone in known if phone.room_id == room.id]
            self._add_room(self._list, room, mine, given[room.id])
        self._list.addStretch(1)
        if focused is not None:
            self._focus(*focused)

    def _focus(self, room_id: int, phone: str) -> None:
        """Go on in the same row, else in that of its room: Qt would go to what disconnects all."""
        found = self._buttons.get((room_id, phone)) or self._buttons.get((room_id, ""))
        if found is not None:
            found.show()
            found.setFocus()

    def _add_room(
        self, column: QVBoxLayout, room: PhoneRoom, mine: Sequence[Phone], given: int
    ) -> None:
        phones = self._hub.phones
        assert phones is not None
        photos, points = sum(p.photos for p in mine), sum(p.points for p in mine)
        counts = [tr("%n photos", n=photos)] if photos else []
        counts += [tr("%n points", n=points)] if points else []
        counts += [tr("%n dots", n=given)] if given else []
        offered = phones.doors.offer(room.id) is not None
        dots = button(tr("End the dots") if offered else tr("Give dots"), "link")
        dots.setAccessibleName(f"{dots.text()}: {room.room}")
        self._buttons[room.id, ""] = dots
        dots.clicked.connect(partial(self.dots_wanted.emit, room.id, not offered))
        layouts.add(
            column,
            Hairline(),
            layouts.row(
                SymbolBadge(self._theme(room), self._hub.appearance),
                (ElidedLabel(room.room, "strong"), 1),
                dots,
                spacing=theme.TIGHT,
            ),
        )
        if counts or not mine:
            told = " · ".join(counts) if counts else tr("no phone yet")
            layouts.add(column, Label(told, "caption", wrap=True))
        for phone in mine:
            self._add_phone(column, phone, connected=phones.server.connected(phone))

    def _add_phone(self, column: QVBoxLayout, phone: Phone, *, connected: bool) -> None:
        gone = button(tr("Disconnect"), "link")
        gone.setAccessibleName(tr("Disconnect {phone}").format(phone=phone.name))
        self._buttons[phone.room_id, phone.key] = gone
        gone.clicked.connect(partial(self.phone_wanted.emit, phone.key))
        state = tr("connected") if connected else tr("not in sight")
        colours = self._hub.appearance.colours
        dot = Label()
        picture = icon(Icon.DOT, colours.good if connected else colours.strong_line)
        dot.setPixmap(picture.pixmap(theme.TIGHT, theme.TIGHT))
        dot.setAccessibleName(state)
        dot.setToolTip(state)
        parts: list[QWidget] = [gone]
        if phone.moderator:
            parts.insert(0, Label(tr("Moderation"), "chip-accent"))
        layouts.add(
            column, layouts.row(dot, (ElidedLabel(phone.name), 1), *parts, spacing=theme.TIGHT)
        )

    def _theme(self, room: PhoneRoom) -> Theme:
        conference = self._hub.conference
        return conference.theme_of(conference.one(Workshop, room.id))


def usual_dots() -> DotsOffer:
    """What phones may give where the moderator only says "dots": some for the solutions."""
    return DotsOffer(EACH, PointKind.SOLUTION)
