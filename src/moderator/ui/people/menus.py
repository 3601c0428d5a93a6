"""The context menu of the table of people."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from moderator.actions.board import board
from moderator.actions.people import remove_participants, set_status
from moderator.actions.placements import unplace
from moderator.event.people import Participant
from moderator.ui.hub import AreaName, Hub
from moderator.ui.people.changes import act, put_into
from moderator.ui.people.columns import STATUSES, status_words
from moderator.ui.people.times import arriving_menu, leaving_menu
from moderator.ui.theme import BODY
from moderator.ui.widgets.symbols import symbol_pixmap
from moderator.ui.words import tr


def people_menu(
    hub: Hub,
    ids: Sequence[int],
    copy: Callable[[], None],
    parent: QWidget,
    *,
    merge: Callable[[], object] | None = None,
) -> QMenu:
    """Offer what can be done with the selected people; merge: compares two of them."""
    conference = hub.conference
    menu = QMenu(parent)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    found = [person for i in ids if (person := conference.get(Participant, i)) is not None]
    statuses = menu.addMenu(tr("Status"))
    for status in STATUSES:
        action = statuses.addAction(status_words(status))
        action.setCheckable(True)
        action.setChecked(all(person.status is status for person in found))
        action.triggered.connect(lambda _=False, s=status: act(hub, set_status, ids, s))
    menu.addMenu(leaving_menu(hub, ids, menu))
    menu.addMenu(arriving_menu(hub, ids, menu))
    for item in conference.rounds():
        number = conference.round_number(item.id)
        rooms = menu.addMenu(tr("Place in round {number}").format(number=number))
        for column in board(conference, item.id):
            words = tr("{theme}, {room} ({people} of {places})").format(
                theme=column.theme.name,
                room=column.room.name,
                people=len(column.cards),
                places=column.places,
            )
            ink = hub.theme.ink(column.theme.colour)
            picture = symbol_pixmap(column.theme.symbol, ink, BODY)
            action = rooms.addAction(picture, words.replace("&", "&&"))
            action.triggered.connect(lambda _=False, w=column.workshop.id: put_into(hub, ids, w))
        rooms.addSeparator()
        out = rooms.addAction(tr("No place"))
        out.triggered.connect(lambda _=False, r=item.id: act(hub, unplace, ids, r))
        rooms.setEnabled(bool(conference.workshops_of(item.id)))
    menu.addSeparator()
    if len(found) == 2 and merge is not None:
        menu.addAction(tr("Merge …")).triggered.connect(merge)
    if len(found) == 1:
        show = menu.addAction(tr("Show in the assignment"))
        show.triggered.connect(lambda: hub.goto(AreaName.ASSIGNMENT, found[0]))
    copying = menu.addAction(tr("Copy as table"))
    copying.setShortcut(QKeySequence(QKeySequence.StandardKey.Copy))
    copying.triggered.connect(copy)
    menu.addSeparator()
    remove = menu.addAction(tr("Remove from the list"))
    remove.setShortcut(QKeySequence(Qt.Key.Key_Delete))
    remove.triggered.connect(lambda: hub.do(remove_participants, ids).say())
    return menu
