"""What the room scans or types to connect its phones: QR codes, address and code."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QSizePolicy, QWidget

from moderator.actions.phones import PhoneRoom
from moderator.rules.wifi_code import wifi_code
from moderator.ui import theme
from moderator.ui.hub import Hub
from moderator.ui.widgets import layouts
from moderator.ui.widgets.frames import Hairline, Surface, button, scrolling_column
from moderator.ui.widgets.labels import Label
from moderator.ui.widgets.qr_code import QrCode
from moderator.ui.widgets.segments import Segments
from moderator.ui.words import tr

ALL = 0
"""Stands for all rooms in the choice of the room."""

EVERYONE, MODERATION = "everyone", "moderation"
"""Whose code is shown: that of everybody in a room, or that of its moderator."""

BIG, SMALL = theme.scaled(216), theme.scaled(108)


class InvitationPanel(Surface):
    """The way into the network and onto the page, for one room or for all.

    Signals: renew_wanted (workshop id: another code for the room), moderator_wanted (the same for
    its moderator), print_wanted.
    """

    renew_wanted = Signal(int)
    moderator_wanted = Signal(int)
    print_wanted = Signal()

    def __init__(self, hub: Hub, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._hub = hub
        self.setAccessibleName(tr("Address and code"))
        self.rooms = Segments[int](tr("Room"), wraps=True)
        self.rooms.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.whom = Segments[str](tr("For whom"))
        self.whom.set_choices([(EVERYONE, tr("Everyone")), (MODERATION, tr("Moderation"))])
        self._network_code, self._page_code = QrCode(SMALL), QrCode(BIG)
        self._network_code.setAccessibleName(tr("QR code of the WLAN"))
        self._page_code.setAccessibleName(tr("QR code of the page"))
        self._first = Label("", "caption", wrap=True)
        self._name, self._password = Label("", "section"), Label("", "", wrap=True)
        self._second = Label("", "caption")
        self._address, self._code = Label("", "section"), Label("", "section")
        for label in (self._address, self._code, self._name, self._password):
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._until = Label("", "caption", wrap=True)
        self.renew = button(tr("New code"), "link", run=self._renew)
        self.print = button(tr("Print …"), "link", run=self.print_wanted)
        off = tr(
            "Each room gets a QR code. Who scans it sends photos and points from the phone, "
            "without an app and without the internet."
        )
        self._off = Label(off, "secondary", wrap=True)
        self._lay_out()
        self.rooms.chosen.connect(self.refresh)
        self.whom.chosen.connect(self.refresh)

    @property
    def for_moderators(self) -> bool:
        """Whether the codes of the moderators are shown."""
        return self.whom.value == MODERATION

    def refresh(self) -> None:
        """Show the newest address and code."""
        phones = self._hub.phones
        answering = None if phones is None else phones.answering
        self._on.setVisible(answering is not None)
        self._off.setVisible(answering is None)
        if phones is None or answering is None:
            return
        rooms = phones.rooms()
        names = [(ALL, tr("All")), *((room.id, room.room) for room in rooms)]
        self.rooms.set_choices(names, self.rooms.value if self.rooms.value is not None else None)
        address = answering.addresses[0]
        self._address.setText(answering.typed(address))
        chosen = next((room for room in rooms if room.id == self.rooms.value), None)
        self._page_code.setVisible(True)
        if chosen is None:
            self._show_all(answering.url(address), rooms)
        else:
            code = phones.server.code(chosen)
            drawn = phones.server.moderator_code(chosen) if self.for_moderators else code.code
            self._page_code.setVisible(bool(drawn))
            self._page_code.show_content(answering.invitation(address, drawn))
            self._code.set_kind("section")
            self._code.setText(
                tr("Code {code}").format(code=drawn) if drawn else tr("A phone has this code.")
            )
            valid = tr("Valid until {time}").format(time=f"{code.until:%H:%M}")
            once = tr("For one phone, which may ask for more minutes.")
            other = tr("Another phone needs a new code.")
            self._until.setText(
                valid if not self.for_moderators else f"{once} {valid}" if drawn else other
            )
        self.renew.setVisible(chosen is not None)

    def _show_all(self, url: str, rooms: Sequence[PhoneRoom]) -> None:
        """Show the address without a code, and the codes of all rooms."""
        phones = self._hub.phones
        assert phones is not None
        server = phones.server
        codes = [
            server.moderator_code(r) or tr("used") if self.for_moderators else server.code(r).code
            for r in rooms
        ]
        self._page_code.show_content(url)
        self._code.setText(
            "\n".join(f"{r.room}  {code}" for r, code in zip(rooms, codes, strict=True))
        )
        self._code.set_kind("strong")
        self._until.setText(
            tr("Each code is for one phone, which may ask for more minutes.")
            if self.for_moderators
            else tr("Each room has its own code.")
        )

    def show_network(self, name: str, password: str) -> None:
        """Show the QR code of a WLAN; nothing where it has no name."""
        self._network.setVisible(bool(name))
        self._second.setText(tr("2  Open the page") if name else tr("Open the page"))
        if name:
            self._network_code.show_content(wifi_code(name, password))
            self._name.setText(name)
            self._password.setText(
                tr("Password {password}").format(password=password) if password else ""
            )

    def _lay_out(self) -> None:
        self._first.setText(tr("1  Into the WLAN of this laptop"))
        words = layouts.column(
            layouts.STRETCH,
            self._first,
            self._name,
            self._password,
            layouts.STRETCH,
            spacing=theme.GRID,
        )
        self._network = layouts.boxed(
            layouts.column(
                layouts.row(self._network_code, (words, 1), spacing=theme.SNUG),
                Hairline(),
                spacing=theme.SNUG,
            )
        )
        centre = Qt.AlignmentFlag.AlignHCenter
        for label in (self._address, self._code, self._until):
            label.setAlignment(centre)
        self._on = layouts.boxed(
            layouts.column(
                self.whom,
                self.rooms,
                self._network,
                self._second,
                layouts.row(layouts.STRETCH, (self._page_code, 1000), layouts.STRETCH),
                self._address,
                self._code,
                self._until,
                layouts.row(
                    layouts.STRETCH,
                    self.renew,
                    self.print,
                    layouts.STRETCH,
                    spacing=theme.TIGHT,
                ),
                spacing=theme.TIGHT,
            )
        )
        _, inner = scrolling_column(self)
        inner.setContentsMargins(theme.ROOMY, theme.ROOMY, theme.ROOMY, theme.ROOMY)
        layouts.add(inner, self._off, self._on, layouts.STRETCH)

    def _renew(self) -> None:
        chosen = self.rooms.value
        if chosen and self.for_moderators:
            self.moderator_wanted.emit(chosen)
        elif chosen:
            self.renew_wanted.emit(chosen)
