"""The buttons that begin a show, return to it, and leave it."""

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QPushButton

from moderator.rules.running_order import PlenaryTurn
from moderator.ui.hub import Hub
from moderator.ui.icons import Icon, icon
from moderator.ui.plenary.show import ShowController
from moderator.ui.widgets.frames import button
from moderator.ui.widgets.push import OnceButton
from moderator.ui.words import tr


class ShowButtons(QObject):
    """Keeps the words of the buttons up to date.

    here: begins with what is selected. leave: makes the steps of leaving. start: begins, or returns
    to the show that runs.
    """

    def __init__(self, hub: Hub, controller: ShowController) -> None:
        super().__init__(controller)
        self._hub, self._controller = hub, controller
        self._number: int | None = None
        self.here = button("")
        self.leave = OnceButton(tr("End the show"))
        self.leave.setAutoDefault(False)
        self.leave.clicked.connect(controller.presentation.leave)
        self.start = button("", "primary")
        hub.stage.shown.connect(self._show_leaving)
        hub.stage.opened.connect(self._show_leaving)
        hub.appearance.changed.connect(self._draw)
        controller.changed.connect(self._report_running)
        self._show_leaving()
        self._report_running()
        self._draw()

    @property
    def all(self) -> tuple[QPushButton, QPushButton, QPushButton]:
        """The three buttons."""
        return self.here, self.leave, self.start

    def name_beginning(self, turn: PlenaryTurn | None) -> None:
        """Say from which group it is shown on; None: from another scene."""
        self._number = None if turn is None else turn.number
        self._report_running()

    @Slot()
    def _show_leaving(self) -> None:
        """Offer the two steps of leaving while the hall is shown: black first, then the end."""
        stage = self._hub.stage
        self.leave.setVisible(stage.open)
        self.leave.setText(
            tr("The hall is black: end now") if stage.covered else tr("End the show")
        )

    @Slot()
    def _draw(self) -> None:
        """Draw the icons in the colours of the appearance."""
        colours = self._hub.appearance.colours
        self.here.setIcon(icon(Icon.PLAY, colours.text))
        self.start.setIcon(icon(Icon.PLENARY, colours.accent_text))

    @Slot()
    def _report_running(self) -> None:
        """Show on the buttons whether they begin a show or return to the one that runs."""
        running = self._controller.presentation.running
        words = tr("To the presentation") if running else tr("Start the presentation")
        tip = tr("It goes on where it is (F5)") if running else tr("From the beginning (F5)")
        if self._controller.broken_off is not None:
            words, tip = tr("Go on with the presentation"), tr("Where it broke off (F5)")
        here = tr("Go on with the selected slide (Shift+F5)")
        group = tr("Show from group {number}").format(number=self._number)
        beginning = tr("From here") if self._number is None else group
        # while a show runs, three buttons have to find room on a small screen
        self.here.setText("" if running else beginning)
        self.here.setAccessibleName(beginning)
        self.start.setText(words)
        self.start.setToolTip(tip)
        self.here.setToolTip(here if running else tr("Begin with the selected slide (Shift+F5)"))
