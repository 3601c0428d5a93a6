"""The page "Connect phones": address and code, network and encryption, who is connected."""

from pathlib import Path

from PySide6.QtCore import Qt, QTimer, Slot
from PySide6.QtGui import QHideEvent, QShortcut, QShowEvent
from PySide6.QtWidgets import QFileDialog, QWidget

from moderator.event.phrase import phrase
from moderator.event.results import PhoneDots
from moderator.event.schedule import AgendaItem, Event, Room, Theme
from moderator.event.workshops import Group, Workshop
from moderator.ui import remembered, theme
from moderator.ui.hub import Hub
from moderator.ui.icons import Icon
from moderator.ui.jobs import Job
from moderator.ui.outside import open_outside
from moderator.ui.results.phones_connected import ConnectedPanel, usual_dots
from moderator.ui.results.phones_invitation import InvitationPanel
from moderator.ui.results.phones_network import NetworkPanel
from moderator.ui.results.round_page import RoundPage
from moderator.ui.widgets import layouts
from moderator.ui.widgets.frames import Header, button, icon_button
from moderator.ui.widgets.labels import Label, set_kind
from moderator.ui.words import QtWords, tr

SHOWN_KINDS = (Event, AgendaItem, Theme, Room, Workshop, Group, PhoneDots)
GLANCE_MILLISECONDS = 5000
"""How often it is looked whether phones are still in sight and the disk has room."""


class PhonesPage(RoundPage):
    """Connects the phones of the people in the room."""

    def __init__(self, hub: Hub, parent: QWidget | None = None) -> None:
        super().__init__(hub, SHOWN_KINDS, parent)
        self.setAccessibleName(tr("Connect phones"))
        self.invitation = InvitationPanel(hub)
        self.network = NetworkPanel(hub)
        self.connected = ConnectedPanel(hub)
        self._state = Label("", "chip")
        self.switch = button("", "primary", run=self._switch)
        header = Header(tr("Connect phones"))
        header.add_left(self._state)
        header.add_right(self.switch)
        back = icon_button(hub.appearance, Icon.LEFT, tr("Back"), run=self.left)
        panels = layouts.row(
            (self.invitation, 12), (self.network, 12), (self.connected, 11), spacing=theme.SNUG
        )
        layouts.column(
            layouts.row(back, (header, 1), spacing=theme.TIGHT),
            (panels, 1),
            on=self,
            spacing=theme.SNUG,
        )
        self._glance = QTimer(self, interval=GLANCE_MILLISECONDS)
        self._glance.timeout.connect(self._look)
        self._connect()
        leave = QShortcut(Qt.Key.Key_Escape, self)
        leave.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        leave.activated.connect(self.left)
        self.setFocusProxy(self.switch)

    def refresh(self) -> None:
        """Show the newest state everywhere."""
        phones = self.hub.phones
        answering = None if phones is None else phones.answering
        switching = phones is not None and phones.switching
        if answering is not None:
            self._state.setText(tr("on since {time}").format(time=f"{answering.since:%H:%M}"))
        else:
            self._state.setText(tr("being switched …") if switching else tr("off"))
        self._state.set_kind("chip-good" if answering is not None else "chip")
        self.switch.setText(tr("Turn on") if answering is None else tr("Turn off"))
        set_kind(self.switch, "primary" if answering is None else "")
        self.switch.setEnabled(phones is not None and not switching and self._writable)
        self.network.refresh()
        self.invitation.show_network(*self.network.hotspot)
        self.invitation.refresh()
        self.connected.refresh()

    @property
    def _writable(self) -> bool:
        return not self.hub.store.read_only

    def showEvent(self, event: QShowEvent) -> None:
        """Look at the networks, and show the newest state."""
        super().showEvent(event)
        self._glance.start()
        self._look()

    def hideEvent(self, event: QHideEvent) -> None:
        """Look no more while nobody sees it."""
        self._glance.stop()
        super().hideEvent(event)

    def _connect(self) -> None:
        phones = self.hub.phones
        self.network.changed.connect(self._choose_network)
        self.network.hotspot_changed.connect(self._set_hotspot)
        if phones is None:
            return
        phones.changed.connect(self._on_phones)
        self.invitation.renew_wanted.connect(self._renew)
        self.invitation.moderator_wanted.connect(self._renew_moderator)
        self.invitation.print_wanted.connect(self._ask_for_place)
        self.connected.phone_wanted.connect(self._disconnect_phone)
        self.connected.all_wanted.connect(self._disconnect_all)
        self.connected.dots_wanted.connect(self._offer_dots)

    @Slot()
    def _look(self) -> None:
        if self.hub.phones is not None:
            self.hub.phones.look_for_networks()
        self.refresh()

    @Slot()
    def _on_phones(self) -> None:
        if self.isVisible():
            self.refresh()

    @Slot()
    def _switch(self) -> None:
        phones = self.hub.phones
        if phones is None:
            return
        if phones.answering is None:
            phones.server.set_network(*self.network.hotspot)
            phones.turn_on(self.network.network, encrypted=self.network.encrypted.isChecked())
        else:
            phones.turn_off()

    @Slot()
    def _choose_network(self) -> None:
        """Answer in the other network, or the other way, at once where it is on."""
        phones = self.hub.phones
        if phones is not None and phones.answering is not None:
            phones.server.set_network(*self.network.hotspot)
            phones.turn_on(self.network.network, encrypted=self.network.encrypted.isChecked())
        self.refresh()

    @Slot()
    def _set_hotspot(self) -> None:
        if self.hub.phones is not None:
            self.hub.phones.server.set_network(*self.network.hotspot)
        self.invitation.show_network(*self.network.hotspot)

    @Slot(int)
    def _renew(self, room_id: int) -> None:
        phones = self.hub.phones
        room = next((r for r in phones.rooms() if r.id == room_id), None) if phones else None
        if phones is not None and room is not None:
            phones.server.access.renew(room.id, room.until)
            self.refresh()

    @Slot(int)
    def _renew_moderator(self, room_id: int) -> None:
        if self.hub.phones is not None:
            self.hub.phones.server.access.renew_moderator(room_id)
            self.refresh()

    @Slot()
    def _ask_for_place(self) -> None:
        """Ask where the pages for the rooms go, and make them."""
        proposal = Path(remembered.LIST_FOLDER.get()) / f"{tr('Connect phones')}.pdf"
        name, _ = QFileDialog.getSaveFileName(
            self, tr("Connect phones"), str(proposal), tr("PDF (*.pdf)")
        )
        if name:
            path = Path(name)
            self.write_to(path if path.suffix.lower() == ".pdf" else Path(f"{name}.pdf"))

    def write_to(self, path: Path) -> Job | None:
        """Make a page for each room, and open it with the system's program for PDFs."""
        phones, conference = self.hub.phones, self.hub.conference
        if phones is None:
            return None
        server, network = phones.server, self.network.hotspot
        words = QtWords(conference.event.language)
        moderators = self.invitation.for_moderators

        def work(job: Job) -> Path:
            from moderator.actions.phones import write_invitations

            return write_invitations(
                path,
                conference,
                server,
                network,
                words,
                moderators=moderators,
                cancelled=lambda: job.stopped,
            )

        return self.hub.jobs.start(
            phrase("Making the pages for phones"), work, self, self._show_written
        )

    def _show_written(self, path: Path) -> None:
        open_outside(path)
        self.hub.show_message(phrase("The PDF {file} is ready.", file=path.name), undoable=False)

    @Slot(str)
    def _disconnect_phone(self, key: str) -> None:
        if self.hub.phones is not None:
            self.hub.phones.server.access.revoke(key)
            self._report_new_code()

    @Slot()
    def _disconnect_all(self) -> None:
        if self.hub.phones is not None:
            self.hub.phones.server.disconnect_all()
            self._report_new_code()

    def _report_new_code(self) -> None:
        self.hub.show_message(
            phrase("Disconnected. The code is another one now; what waits stays on the phones."),
            undoable=False,
        )
        self.refresh()

    @Slot(int, bool)
    def _offer_dots(self, room_id: int, offered: bool) -> None:
        if self.hub.phones is not None:
            self.hub.phones.doors.offer_dots(room_id, usual_dots() if offered else None)
            self.refresh()
