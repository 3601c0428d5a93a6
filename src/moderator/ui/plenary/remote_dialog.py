"""The remote control on the laptop: its code, who has it, and the button that takes it away."""

from __future__ import annotations  # what the server is made of is loaded when it is wanted

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QDialog, QPushButton, QWidget

from moderator.event.errors import KnownError
from moderator.ui import theme
from moderator.ui.hub import Hub
from moderator.ui.icons import Icon, icon
from moderator.ui.plenary.remote import RemoteControl
from moderator.ui.widgets import layouts
from moderator.ui.widgets.frames import button
from moderator.ui.widgets.labels import Label
from moderator.ui.widgets.qr_code import QrCode
from moderator.ui.widgets.tab_order import TabOrder
from moderator.ui.words import error_text, tr

if TYPE_CHECKING:
    from moderator.actions.phones import Answering

CODE_SIDE = theme.scaled(248)


class RemoteDialog(TabOrder, QDialog):
    """Lets one phone in by a code that is valid once, as long as this window is seen."""

    def __init__(self, hub: Hub, control: RemoteControl, parent: QWidget) -> None:
        super().__init__(parent)
        self._hub, self._control = hub, control
        self._problem: KnownError | None = None
        self.setWindowTitle(tr("Remote control"))
        self.setAttribute(Qt.WidgetAttribute.WA_QuitOnClose, on=False)
        self.title = Label("", "section", wrap=True, live=True)
        self._text = Label("", "secondary", wrap=True)
        self._qr = QrCode(CODE_SIDE)
        self._qr.setAccessibleName(tr("QR code of the remote control"))
        self._address, self.code = Label("", "section"), Label("", "title")
        for label in (self._address, self.code):
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._warning = Label("", "caption", wrap=True)
        self.turn_on = button(tr("Connect phones"), "primary", run=self._turn_on)
        self.disconnect_phone = button(
            tr("Disconnect the remote control"), "danger", run=control.end
        )
        self.closing = button(tr("Close"), run=self.close)
        self.setMinimumWidth(theme.PANEL_WIDTH + theme.WIDE * 4)
        self._lay_out()
        control.changed.connect(self.refresh)
        hub.tick.connect(self.refresh)  # the code ends after a while, and is another one then
        if hub.phones is not None:
            hub.phones.changed.connect(self.refresh)
            hub.phones.failed.connect(self._show_problem)

    @Slot()
    def refresh(self) -> None:
        """Show the code, or who has the remote control; nothing is done while nobody sees it."""
        if not self.isVisible():
            return
        phones, name = self._hub.phones, self._control.phone
        answering = None if phones is None else phones.answering
        code = self._control.code()
        on = answering is not None
        if on:
            self._problem = None
        self._show_words(name, on=on)
        for widget in (self._qr, self._address, self.code):
            widget.setVisible(code is not None)
        self._warning.setVisible(on and not (answering is not None and answering.encrypted))
        if answering is not None and code is not None:
            self._show_code(answering, code)
        self.turn_on.setVisible(not on)
        self.turn_on.setEnabled(phones is not None and not phones.switching)
        self.disconnect_phone.setVisible(name is not None)
        self._fit()

    def showEvent(self, event: QShowEvent) -> None:
        """Draw a code."""
        super().showEvent(event)
        self.refresh()

    def hideEvent(self, event: QHideEvent) -> None:
        """Let nobody in by a code that is not seen any more."""
        self._control.close_code()
        super().hideEvent(event)

    def _fit(self) -> None:
        """Be as high as the texts need in this width, which `adjustSize` does not ask for."""
        layout = self.layout()
        if layout is not None:
            layout.activate()
            self.setFixedHeight(layout.totalHeightForWidth(self.width()))

    def _show_words(self, name: str | None, *, on: bool) -> None:
        since = self._control.since
        if not on:
            title = tr("Phones are not being connected")
            text = tr(
                "The remote control reaches the laptop like the phones in the rooms. Which network "
                "they use is set in Results, “Connect phones”."
            )
            if self._problem is not None:
                text = error_text(self._problem)
        elif name is None or since is None:
            title = tr("Scan with the phone that gets the remote control")
            text = tr(
                "It shows what the hall sees, the next slide, your note and the time, and pages, "
                "goes back and turns the hall black. The code is for one phone and only once."
            )
        elif self._control.in_sight:
            title = tr("A phone has the remote control: {phone}").format(phone=name)
            text = tr("Connected since {time}. It ends with the show.").format(
                time=f"{since:%H:%M}"
            )
        else:
            title = tr("The remote control is out of sight: {phone}").format(phone=name)
            text = tr(
                "The phone sleeps or has lost the network; it goes on by itself. Keys and clicker "
                "work as ever."
            )
        self.title.setText(title)
        self._text.setText(text)

    def _show_code(self, answering: Answering, code: str) -> None:
        address = answering.addresses[0]
        self._qr.show_content(answering.remote_invitation(address, code))
        self._address.setText(f"{answering.typed(address)}/remote")
        self.code.setText(tr("Code {code}").format(code=code))

    def _lay_out(self) -> None:
        self._warning.setText(
            tr(
                "Without encryption, somebody in the same network who reads along could read the "
                "notes and page as well."
            )
        )
        layouts.column(
            self.title,
            self._text,
            (self._qr, Qt.AlignmentFlag.AlignHCenter),
            self._address,
            self.code,
            self._warning,
            layouts.STRETCH,
            layouts.row(
                self.disconnect_phone,
                layouts.STRETCH,
                self.turn_on,
                self.closing,
                spacing=theme.TIGHT,
            ),
            on=self,
            margins=theme.ROOMY,
            spacing=theme.SNUG,
        )

    @Slot()
    def _turn_on(self) -> None:
        self._problem = None
        if self._hub.phones is not None:
            self._hub.phones.turn_on_again()

    @Slot(KnownError)
    def _show_problem(self, problem: KnownError) -> None:
        """Show in this window why phones cannot be connected; it may cover the program's own."""
        self._problem = problem
        self.refresh()


class RemoteOpener(QObject):
    """Opens the window of the remote control, over the one that a widget is in."""

    def __init__(self, hub: Hub, control: RemoteControl, widget: QWidget) -> None:
        super().__init__(widget)
        self._hub, self._control, self._widget = hub, control, widget
        self.dialog: RemoteDialog | None = None

    @Slot()
    def open(self) -> None:
        """Open the window, or bring it to the front."""
        if self.dialog is None:
            self.dialog = RemoteDialog(self._hub, self._control, self._widget.window())
        self.dialog.show()
        self.dialog.raise_()
        self.dialog.activateWindow()


class RemoteButton(RemoteOpener):
    """A button of the presenter's window that shows whether a phone has the remote control."""

    def __init__(self, hub: Hub, control: RemoteControl, widget: QWidget) -> None:
        super().__init__(hub, control, widget)
        self.button: QPushButton = button("", "stage", run=self.open)
        control.changed.connect(self.refresh)
        self.refresh()

    @Slot()
    def refresh(self) -> None:
        """Show whether a phone has it."""
        colours, phone = self._hub.appearance.colours, self._control.phone
        if phone is None:
            words, colour, told = tr("Remote …"), colours.stage_secondary, tr("Remote control")
        elif self._control.in_sight:
            words, colour = tr("Remote on"), colours.stage_text
            told = tr("A phone has the remote control: {phone}").format(phone=phone)
        else:
            words, colour = tr("Remote out of sight"), colours.stage_warning
            told = tr("The remote control is out of sight: {phone}").format(phone=phone)
        self.button.setText(words)
        self.button.setIcon(icon(Icon.PHONE, colour))
        self.button.setAccessibleName(told)
