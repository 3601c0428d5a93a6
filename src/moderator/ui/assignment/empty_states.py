"""What the area shows while there is nobody, no workshop, or no place given yet."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from moderator.ui.hub import AreaName, Hub
from moderator.ui.icons import Icon
from moderator.ui.importing import preview_list
from moderator.ui.widgets.frames import EmptyState, empty_page
from moderator.ui.words import tr


class EmptyStates(QWidget):
    """Makes the pages, and puts them into the area's stack.

    assign_wanted, by_hand_wanted, wishes_wanted: what is offered where nobody has a place yet.
    """

    assign_wanted = Signal()
    by_hand_wanted = Signal()
    wishes_wanted = Signal()

    def __init__(self, hub: Hub, pages: QStackedWidget, ahead: QWidget, parent: QWidget) -> None:
        super().__init__(parent)
        self.hide()
        self._hub = hub
        self.no_people = empty_page(tr("Assignment"), self._people())
        self.no_rooms = empty_page(tr("Assignment"), self._rooms())
        self.unassigned = empty_page(tr("Assignment"), self._places())
        for page in (self.no_people, self.no_rooms, self.unassigned):
            pages.addWidget(page)
        column = self.unassigned.layout()
        if isinstance(column, QVBoxLayout):
            column.insertWidget(1, ahead)

    def _people(self) -> EmptyState:
        made = EmptyState(
            self._hub.appearance,
            Icon.PEOPLE,
            tr("Nobody to assign yet"),
            tr("Take over the registration list first; then everyone gets a room in each round."),
        )
        made.add_button(
            tr("Go to the participants"), lambda: self._hub.goto(AreaName.PEOPLE), primary=True
        )
        return made

    def _rooms(self) -> EmptyState:
        made = EmptyState(
            self._hub.appearance,
            Icon.SCHEDULE,
            tr("No workshops yet"),
            tr("Enter the workshop rounds with their themes and rooms in the schedule first."),
        )
        made.add_button(
            tr("Go to the schedule"), lambda: self._hub.goto(AreaName.SCHEDULE), primary=True
        )
        self.bring_in = made.add_button(tr("Import workshops …"), self._import_workshops)
        self._hub.changed.connect(self._offer_import)
        self._offer_import()
        return made

    @Slot()
    def _offer_import(self) -> None:
        """Offer to read a list of workshops once there are rounds in which they can be."""
        self.bring_in.setVisible(bool(self._hub.conference.rounds()))
        self.bring_in.setEnabled(not self._hub.store.read_only)

    def _import_workshops(self) -> None:
        preview_list(self._hub, "workshops", self.window())

    def _places(self) -> EmptyState:
        made = EmptyState(
            self._hub.appearance,
            Icon.ASSIGNMENT,
            tr("Not assigned yet"),
            tr(
                "Assigning gives everyone a room in each round, so that as many first wishes as "
                "possible come true, and proves that it cannot be done better."
            ),
        )
        made.add_button(tr("Assign now"), self.assign_wanted.emit, primary=True)
        made.add_button(tr("See the wishes"), self.wishes_wanted.emit)
        made.add_button(tr("Place by hand"), self.by_hand_wanted.emit)
        return made
