"""The note pad of the running item."""

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from moderator.actions.notes import noted_item
from moderator.event.changes import Changes
from moderator.event.schedule import AgendaItem
from moderator.ui.hub import Hub
from moderator.ui.widgets.note_pad import NotePad


class RunningNotes(NotePad):
    """Takes notes on what is running, or was last; also while another area is shown."""

    def __init__(self, hub: Hub, parent: QWidget) -> None:
        super().__init__(hub, parent, key="N")
        hub.changed.connect(self._follow_edit)
        hub.timed.connect(self.follow)
        self.follow()

    @Slot()
    def follow(self) -> None:
        """Go on with the item that is running now."""
        self.show_item(noted_item(self._hub.conference, self._hub.now()))

    @Slot(Changes)
    def _follow_edit(self, changes: Changes) -> None:
        if changes.touch(AgendaItem):
            self.follow()
