"""Which network phones come from, and whether what they send is encrypted."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QCheckBox, QFormLayout, QLineEdit, QRadioButton, QWidget

from moderator.ui import remembered, theme
from moderator.ui.hub import Hub
from moderator.ui.phones import PhoneNetwork, seconds_since
from moderator.ui.widgets import layouts
from moderator.ui.widgets.frames import Hairline, Surface, button, scrolling_column
from moderator.ui.widgets.labels import Label
from moderator.ui.words import tr

LONG_SECONDS = 60.0
"""A phone in the same network has opened the page by then, if it ever will."""


class NetworkPanel(Surface):
    """The choice of the network and of encryption, each explained in plain words.

    changed: another network or encryption is wanted. hotspot_changed: name or password.
    """

    changed = Signal()
    hotspot_changed = Signal()

    def __init__(self, hub: Hub, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._hub = hub
        self._asked: float | None = None
        self.setAccessibleName(tr("Which network?"))
        self.own = QRadioButton(tr("WLAN of this laptop"))
        self.house = QRadioButton(tr("WLAN of the house"))
        choice = QButtonGroup(self)
        choice.addButton(self.own)
        choice.addButton(self.house)
        house = remembered.PHONE_NETWORK.get() == PhoneNetwork.HOUSE
        (self.house if house else self.own).setChecked(True)
        self.name, self.password = QLineEdit(), QLineEdit()
        self.name.setText(remembered.HOTSPOT_NAME.get())
        self.password.setText(remembered.HOTSPOT_PASSWORD.get())
        self.check = button(tr("Check now"), "link", run=self._begin_check)
        self._checked = Label("", "caption", wrap=True, live=True)
        self.encrypted = QCheckBox(tr("Keep others from reading along"))
        self.encrypted.setChecked(remembered.PHONE_ENCRYPTED.get())
        self._answers = Label("", "secondary", wrap=True)
        self._lay_out()
        self._connect()

    @property
    def network(self) -> PhoneNetwork:
        """The network that is chosen."""
        return PhoneNetwork.HOUSE if self.house.isChecked() else PhoneNetwork.OWN

    @property
    def hotspot(self) -> tuple[str, str]:
        """Name and password of the laptop's own WLAN, where it is chosen."""
        own = self.network is PhoneNetwork.OWN
        return (self.name.text().strip(), self.password.text()) if own else ("", "")

    def refresh(self) -> None:
        """Show where it answers, and what the check has found."""
        phones = self._hub.phones
        answering = None if phones is None else phones.answering
        self.check.setVisible(answering is not None and self.network is PhoneNetwork.HOUSE)
        self._hotspot.setVisible(self.network is PhoneNetwork.OWN)
        self._show_check()
        if phones is None:
            return
        named = {found.address: found.interface for found in phones.found}
        addresses = (
            phones.addresses(self.network) if answering is None else list(answering.addresses)
        )
        shown = ", ".join(f"{address} ({named.get(address, '–')})" for address in addresses)
        if answering is not None:
            words = tr(
                "Phones reach this laptop at {addresses} and nowhere else. Who has the code can "
                "send, but see or delete nothing of others."
            )
            self._answers.setText(words.format(addresses=shown))
        elif addresses:
            words = tr("Once turned on, phones reach this laptop at {addresses} and nowhere else.")
            self._answers.setText(words.format(addresses=shown))
        elif self.network is PhoneNetwork.OWN:
            self._answers.setText(
                tr(
                    "The laptop’s own WLAN is not on yet. Turn on “Mobile hotspot” in the "
                    "system’s settings; the program notices by itself."
                )
            )
        else:
            self._answers.setText(tr("This laptop is not in the house’s WLAN yet."))

    def _lay_out(self) -> None:
        own = Label(
            tr(
                "Recommended: works without the house’s WLAN. Enough for about eight phones at "
                "once; more take turns by themselves."
            ),
            "secondary",
            wrap=True,
        )
        house = Label(
            tr(
                "Works where phones and laptop are in the same WLAN. In a WLAN for guests, phones "
                "often cannot reach the laptop."
            ),
            "secondary",
            wrap=True,
        )
        form = QFormLayout()
        form.setContentsMargins(0, 0, 0, 0)
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        self.name.setPlaceholderText(tr("as the hotspot is called"))
        form.addRow(tr("Name of the WLAN"), self.name)
        form.addRow(tr("Password"), self.password)
        self._hotspot = layouts.boxed(form)
        why = Label(
            tr(
                "What phones send is encrypted then. But each phone warns once, since it does not "
                "know this laptop. That is expected here. Android: “Advanced”, then “Proceed”. "
                "iPhone: “Show details”, then “visit this website”."
            ),
            "secondary",
            wrap=True,
        )
        why_not = Label(
            tr("Without it no phone warns. Who knows the WLAN’s password could read along."),
            "secondary",
            wrap=True,
        )
        _, inner = scrolling_column(self)
        inner.setContentsMargins(theme.ROOMY, theme.ROOMY, theme.ROOMY, theme.ROOMY)
        inner.setSpacing(theme.TIGHT)
        layouts.add(
            inner,
            Label(tr("Which network?"), "section"),
            self.own,
            own,
            self._hotspot,
            self.house,
            house,
            layouts.row(self.check, layouts.STRETCH),
            self._checked,
            Hairline(),
            self.encrypted,
            why,
            why_not,
            layouts.STRETCH,
            Hairline(),
            self._answers,
        )

    def _connect(self) -> None:
        self.own.toggled.connect(self._keep)
        self.encrypted.toggled.connect(self._keep)
        for field in (self.name, self.password):
            field.editingFinished.connect(self._keep_hotspot)

    def _keep(self) -> None:
        remembered.PHONE_NETWORK.set(str(self.network))
        remembered.PHONE_ENCRYPTED.set(self.encrypted.isChecked())
        self.refresh()
        self.changed.emit()

    def _keep_hotspot(self) -> None:
        remembered.HOTSPOT_NAME.set(self.name.text().strip())
        remembered.HOTSPOT_PASSWORD.set(self.password.text())
        self.hotspot_changed.emit()

    def _begin_check(self) -> None:
        """Wait for a phone: whether a network separates its devices only another device can say."""
        import time

        self._asked = time.monotonic()
        self.refresh()

    def _show_check(self) -> None:
        phones = self._hub.phones
        self._checked.setVisible(self._asked is not None and self.check.isVisibleTo(self))
        if self._asked is None or phones is None or phones.answering is None:
            return
        opened = phones.server.page_opened
        if opened is not None and opened >= self._asked:
            self._checked.setText(tr("It works: a phone has opened the page."))
        elif seconds_since(self._asked) < LONG_SECONDS:
            self._checked.setText(tr("Now open the page with a phone …"))
        else:
            self._checked.setText(
                tr(
                    "No phone has opened the page yet. In this WLAN phones do not seem to reach "
                    "the laptop: use the laptop’s own WLAN."
                )
            )
