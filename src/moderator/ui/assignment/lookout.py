"""Looks ahead while the moderator works: what stands in the way of assigning everyone."""

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from moderator.actions.foresight import carry_out, outlook
from moderator.event.phrase import phrase
from moderator.rules.assignment.presence import open_rounds
from moderator.rules.foresight.foresight import Outlook
from moderator.rules.foresight.remedies import Remedy
from moderator.ui.asking import Asking
from moderator.ui.assignment.outlook_panel import OutlookBanner, OutlookPanel
from moderator.ui.hub import Hub

PAUSE = 250
"""Milliseconds without a change before it is looked at again."""


def mend(hub: Hub, remedy: Remedy) -> bool:
    """Carry out what helps, and say so; False where it can't be done."""
    return bool(hub.do(carry_out, remedy).say(remedy.sentence))


class Lookout(QObject):
    """Watches the event, shows what is in the way, and carries remedies out.

    opened: (bool) the panel should be seen beside the board, or no longer.
    assign_wanted: nothing is in the way any more, and the moderator goes on.
    """

    opened = Signal(bool)
    assign_wanted = Signal()

    def __init__(self, hub: Hub, parent: QWidget) -> None:
        super().__init__(parent)
        self._hub = hub
        self._asking = Asking(hub.jobs, self)
        self._outlook = Outlook()
        self._quiet = False
        self.open = False
        self.panel = OutlookPanel(hub.theme, parent)
        self.panel.hide()
        self.panel.taken.connect(self._take)
        self.panel.assign_wanted.connect(self._assign)
        self.panel.left.connect(self.leave)
        self.banners = (OutlookBanner(parent), OutlookBanner(parent))
        for banner in self.banners:
            banner.looked.connect(self.look)

    @property
    def busy(self) -> bool:
        """Whether something is still being looked for."""
        return self._asking.busy

    def watch(self) -> None:
        """Look at the event as it is now; an answer that is being looked for is given up."""
        hub = self._hub
        self._asking.ask(
            phrase("Looking ahead"),
            lambda job: outlook(hub.conference, lambda: job.stopped),
            self._on_done,
            pause=PAUSE,
        )

    def be_quiet(self, *, quiet: bool) -> None:
        """Show no strip while other news stand above the board."""
        self._quiet = quiet
        self._show()

    @Slot()
    def look(self) -> None:
        """Show all of it beside the board, and give it the keys."""
        self.restore(self._outlook)
        self.panel.begin()

    def state(self) -> Outlook | None:
        """Give what stands in the way where that is shown, for another window."""
        return self._outlook if self.open else None

    def restore(self, state: Outlook | None) -> None:
        """Show what another window showed; the keyboard focus stays where it is."""
        if state is not None:
            self._outlook = state
            self.open = True
            self._show()
            self.opened.emit(True)

    @Slot()
    def leave(self) -> None:
        """Put the panel away."""
        self.open = False
        self.opened.emit(False)

    def _on_done(self, found: Outlook) -> None:
        self._outlook = found
        self._show()

    def _show(self) -> None:
        wanted = self._outlook.conflict is not None or (bool(self._outlook) and self._undecided())
        for banner in self.banners:
            banner.show_outlook(self._outlook)
            banner.setVisible(wanted and not self._quiet and not self.open)
        if self.open:
            self.panel.show_outlook(self._outlook, editable=not self._hub.store.read_only)

    def _undecided(self) -> bool:
        """Tell whether nobody is placed yet in a round that is open; else it is known already."""
        conference = self._hub.conference
        return any(
            not any(conference.placements_in(w.id) for w in conference.workshops_of(item.id))
            for item in open_rounds(conference)
        )

    @Slot(Remedy)
    def _take(self, remedy: Remedy) -> None:
        mend(self._hub, remedy)

    @Slot()
    def _assign(self) -> None:
        self.leave()
        self.assign_wanted.emit()
