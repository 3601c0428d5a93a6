"""The menu of what gives people a place whom no move can give one."""

from collections.abc import Callable, Collection, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu, QWidget

from moderator.event.conference import Conference
from moderator.event.schedule import AgendaItem, Room
from moderator.event.workshops import Workshop
from moderator.rules.assignment.check import without_place
from moderator.rules.assignment.problem import places_in
from moderator.rules.repair.operations import free_rooms
from moderator.rules.repair.reopening import dropped
from moderator.ui.assignment.repair_questions import (
    Failing,
    RepairQuestion,
    reopening,
    room_failure,
)
from moderator.ui.hub import AreaName, Hub
from moderator.ui.widgets.reasons import allow_entry, reading_only
from moderator.ui.words import tr


def places_menu(
    hub: Hub,
    parent: QWidget,
    *,
    failing: Failing | None,
    ask: Callable[[RepairQuestion], None],
    round_ids: Collection[int],
) -> QMenu:
    """Offer other rooms, and to enter more places.

    failing: what is being proposed, and not done yet. ask: proposes to move its workshops, or to
    hold one that was dropped. round_ids: the rounds in question.
    """
    conference = hub.conference
    menu = QMenu(parent)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    reading = reading_only() if hub.store.read_only else ""
    rounds = [item for item in conference.rounds() if item.id in round_ids]
    if failing is not None:
        items = [item for item in conference.rounds() if item.id in failing.round_ids]
        rounds = items
        into = menu.addMenu(tr("Move the workshop into another room"))
        for room in _free(conference, items, failing.room_id):
            action = into.addAction(room_words(room))
            asked = room_failure(conference, failing.room_id, failing.round_ids, room.id)
            action.triggered.connect(lambda _=False, a=asked: ask(a))
        allow_entry(into, reading or ("" if not into.isEmpty() else tr("No room is free then")))
    else:
        rounds = [item for item in rounds if without_place(conference, item)]
        for item in rounds:
            for workshop in dropped(conference, item.id):
                _add_reopening(menu, conference, workshop, ask, reading)
    more = menu.addMenu(tr("Enter more places for a workshop"))
    for item in rounds:
        for workshop in conference.workshops_of(item.id):
            if not places_in(conference, workshop):
                continue
            if failing is not None and workshop.room_id == failing.room_id:
                continue
            action = more.addAction(_workshop_words(conference, workshop))
            action.triggered.connect(lambda _=False, w=workshop: hub.goto(AreaName.SCHEDULE, w))
    allow_entry(more, reading or ("" if not more.isEmpty() else tr("There is no other workshop")))
    return menu


def add_rooms(
    menu: QMenu, conference: Conference, workshop: Workshop, ask: Callable[[RepairQuestion], None]
) -> None:
    """Offer the rooms in which a workshop that was dropped could be held."""
    item = conference.one(AgendaItem, workshop.round_id)
    for room in free_rooms(conference, item):
        action = menu.addAction(room_words(room))
        action.triggered.connect(
            lambda _=False, r=room.id: ask(reopening(conference, workshop.id, r))
        )


def room_words(room: Room) -> str:
    """Name a room with its places, for a menu."""
    words = tr("{room} ({places} places)").format(room=room.name, places=room.places or "–")
    return words.replace("&", "&&")  # no mnemonic


def _add_reopening(
    menu: QMenu,
    conference: Conference,
    workshop: Workshop,
    ask: Callable[[RepairQuestion], None],
    reading: str,
) -> None:
    words = tr("Round {round}: hold “{theme}” in another room").format(
        round=conference.round_number(workshop.round_id),
        theme=conference.theme_of(workshop).name,
    )
    rooms = menu.addMenu(words.replace("&", "&&"))
    add_rooms(rooms, conference, workshop, ask)
    allow_entry(rooms, reading or ("" if not rooms.isEmpty() else tr("No room is free then")))


def _workshop_words(conference: Conference, workshop: Workshop) -> str:
    words = tr("{theme}, {room} ({people} of {places})").format(
        theme=conference.theme_of(workshop).name,
        room=conference.one(Room, workshop.room_id).name,
        people=len(conference.placements_in(workshop.id)),
        places=places_in(conference, workshop),
    )
    return words.replace("&", "&&")


def _free(conference: Conference, items: Sequence[AgendaItem], room_id: int) -> list[Room]:
    """Rooms that are free in all of these rounds."""
    free = [free_rooms(conference, item) for item in items]
    rooms = conference.rooms()
    return [r for r in rooms if items and r.id != room_id and all(r in some for some in free)]
