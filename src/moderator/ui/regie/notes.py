"""The note pad of the running item, or of the one that the moderator has chosen."""

from PySide6.QtCore import QPoint, Slot
from PySide6.QtWidgets import QWidget

from moderator.actions.notes import noted_item
from moderator.event.changes import Changes
from moderator.event.documentation import ItemNote
from moderator.event.schedule import AgendaItem
from moderator.ui.hub import Hub
from moderator.ui.regie.run_sheet import RunSheet
from moderator.ui.widgets.note_pad import NotePad
from moderator.ui.words import tr


class RunningNotes(NotePad):
    """Takes notes on what is running, or was last; also while another area is shown.

    An item that was chosen comes first, until another one begins or the running one is chosen.
    """

    def __init__(self, hub: Hub, parent: QWidget) -> None:
        super().__init__(hub, parent, key="N")
        self._running: int | None = None
        self._chosen: int | None = None
        self._sheet: RunSheet | None = None
        self.target_chosen.connect(self.choose)
        hub.changed.connect(self._follow_edit)
        hub.timed.connect(self.follow)
        self.follow()

    def go_with(self, sheet: RunSheet) -> None:
        """Follow the row that is chosen in the run sheet; notes are dragged onto its rows."""
        self._sheet = sheet
        sheet.picked.connect(self.choose)
        self.list.dragged.connect(sheet.mark)
        self.list.drag_ended.connect(sheet.unmark)
        self.list.dropped.connect(self._drop)

    @Slot(ItemNote, QPoint)
    def _drop(self, note: ItemNote, where: QPoint) -> None:
        """Move a note to the item on which it was dropped."""
        item_id = None if self._sheet is None else self._sheet.item_at(where)
        if item_id is not None and item_id != note.item_id:
            self.put_on(note, item_id)

    @Slot(int)
    def choose(self, item_id: int) -> None:
        """Take notes on an item that the moderator has chosen."""
        self._chosen = None if item_id == self._running else item_id
        self.follow()

    @Slot()
    def follow(self) -> None:
        """Go on with the item that is running now, unless another one was chosen."""
        conference = self._hub.conference
        running = noted_item(conference, self._hub.now())
        number = None if running is None else running.id
        if number != self._running:
            self._running, self._chosen = number, None
        chosen = None if self._chosen is None else conference.get(AgendaItem, self._chosen)
        if chosen is not None:
            self.show_item(chosen, tr("chosen"))
        elif running is not None:
            over = running.actual_end is not None
            self.show_item(running, tr("just over") if over else tr("is running"))
        else:
            self.show_item(None)

    @Slot(Changes)
    def _follow_edit(self, changes: Changes) -> None:
        if changes.touch(AgendaItem):
            self.follow()
