"""Moves on the board, and the menus of cards, of columns, and of what gives people a place."""

from collections.abc import Collection, Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from moderator.actions import placements
from moderator.actions.board import NOT_WISHED, board, overfull, wish_rank
from moderator.actions.columns import candidates, empty_workshop, fill_workshop, removable
from moderator.actions.placements import place_in_group, set_column_locked, swap
from moderator.event.conference import Conference
from moderator.event.people import Participant
from moderator.event.phrase import Phrase, phrase
from moderator.event.schedule import AgendaItem, Room
from moderator.event.workshops import Workshop
from moderator.rules.assignment.check import without_place
from moderator.rules.assignment.problem import places_in
from moderator.rules.repair.operations import free_rooms, rounds_in
from moderator.rules.repair.reopening import dropped
from moderator.rules.repair.repair import repairable_rounds
from moderator.ui.assignment.dragging import GroupDrop
from moderator.ui.assignment.repair_questions import (
    AskRepair,
    Failing,
    closing,
    merging,
    reopening,
    room_failure,
    splitting,
)
from moderator.ui.hub import AreaName, Hub
from moderator.ui.theme import BODY
from moderator.ui.widgets.reasons import allow_entry, reading_only
from moderator.ui.widgets.symbols import symbol_pixmap
from moderator.ui.words import tr


def move(hub: Hub, ids: Sequence[int], workshop_id: int | None, round_id: int) -> None:
    """Put people into a workshop, or take them out of theirs; report what speaks against it.

    That is a room too full, or a theme that somebody listed others instead of.
    """
    if workshop_id is None:
        hub.do(placements.unplace, ids, round_id).report()
        return
    done = hub.do(placements.place_participants, ids, workshop_id)
    if done.changed:
        against = overfull(hub.conference, workshop_id)
        done.report(warning=against or _unwished(hub.conference, ids, workshop_id))


def toggle_lock(hub: Hub, ids: Sequence[int], round_id: int) -> None:
    """Hold people where they are; let them go if all are held already."""
    found = [hub.conference.placement_of(i, round_id) for i in ids]
    held = all(placement.locked for placement in found if placement is not None)
    hub.do(placements.set_locked, ids, round_id, locked=not held).report()


def regroup(hub: Hub, drop: GroupDrop, round_id: int) -> None:
    """Let two people change groups, or put people into the group of somebody."""
    if drop.swap:
        hub.do(placements.swap, drop.ids[0], drop.member_id, round_id).report()
        return
    member = hub.conference.placement_of(drop.member_id, round_id)
    if member is not None and member.group_id is not None:
        hub.do(placements.place_in_group, drop.ids, member.group_id).report()


def _unwished(conference: Conference, ids: Sequence[int], workshop_id: int) -> Phrase | None:
    workshop = conference.one(Workshop, workshop_id)
    room = conference.one(Room, workshop.room_id).name
    unwished = sum(wish_rank(conference, i, workshop) == NOT_WISHED for i in ids)
    if not unwished:
        return None
    if len(ids) == 1:
        name = conference.one(Participant, ids[0]).name
        return phrase("{name} to {room}: none of the wishes", name=name, room=room)
    return phrase(
        "{people} people to {room}: none of the wishes of %n",
        people=len(ids),
        room=room,
        n=unwished,
    )


def places_menu(
    hub: Hub,
    parent: QWidget,
    *,
    failing: Failing | None,
    ask: AskRepair,
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


def add_rooms(menu: QMenu, conference: Conference, workshop: Workshop, ask: AskRepair) -> None:
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
    menu: QMenu, conference: Conference, workshop: Workshop, ask: AskRepair, reading: str
) -> None:
    words = tr("Round {round}: hold “{theme}” in another room").format(
        round=conference.round_number(workshop.round_id), theme=conference.theme_of(workshop).name
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


def people_menu(hub: Hub, ids: Sequence[int], round_id: int, parent: QWidget) -> QMenu:
    """Offer what can be done with the chosen people."""
    conference = hub.conference
    menu = QMenu(parent)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    rooms = menu.addMenu(tr("Move to"))
    here = {
        placement.workshop_id for i in ids if (placement := conference.placement_of(i, round_id))
    }
    for column in board(conference, round_id):
        words = _workshop_words(conference, column.workshop)
        picture = symbol_pixmap(column.theme.symbol, hub.appearance.ink(column.theme.colour), BODY)
        action = rooms.addAction(picture, words)
        allow_entry(action, "" if here != {column.workshop.id} else _already_there(len(ids)))
        workshop_id = column.workshop.id
        action.triggered.connect(lambda _=False, w=workshop_id: move(hub, ids, w, round_id))
    if len(here) == 1 and (groups := conference.groups_of(next(iter(here)))):
        into = menu.addMenu(tr("Put into group"))
        for group in groups:
            action = into.addAction(tr("Group {number}").format(number=group.number))
            action.triggered.connect(
                lambda _=False, g=group.id: hub.do(place_in_group, ids, g).report()
            )
    if len(ids) == 2:
        change = menu.addAction(tr("Swap the two"))
        change.triggered.connect(lambda: hub.do(swap, ids[0], ids[1], round_id).report())
    menu.addSeparator()
    placed = [conference.placement_of(i, round_id) for i in ids]
    held = any(placed) and all(p.locked for p in placed if p)
    lock = menu.addAction(tr("Let go") if held else tr("Hold here"))
    lock.setShortcut(QKeySequence("Ctrl+L"))
    nowhere = "" if any(placed) else tr("Has no place in this round")
    allow_entry(lock, nowhere)
    lock.triggered.connect(lambda: toggle_lock(hub, ids, round_id))
    out = menu.addAction(tr("Take out of the room"))
    out.setShortcut(QKeySequence(Qt.Key.Key_Delete))
    allow_entry(out, nowhere)
    out.triggered.connect(lambda: move(hub, ids, None, round_id))
    return menu


def room_menu(hub: Hub, ask: AskRepair, workshop_id: int, parent: QWidget) -> QMenu:
    """Offer what can be done with everyone in a room."""
    menu = QMenu(parent)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    people = hub.conference.placements_in(workshop_id)
    nobody = "" if people else tr("Nobody is in it")
    hold = menu.addAction(tr("Hold everyone here"))
    free = any(not p.locked for p in people)
    allow_entry(hold, nobody or ("" if free else tr("Everyone is held already")))
    hold.triggered.connect(lambda: hub.do(set_column_locked, workshop_id, locked=True).report())
    release = menu.addAction(tr("Let everyone go"))
    held = any(p.locked for p in people)
    allow_entry(release, nobody or ("" if held else tr("Nobody is held")))
    release.triggered.connect(lambda: hub.do(set_column_locked, workshop_id, locked=False).report())
    menu.addSeparator()
    fill = menu.addAction(tr("Fill with people without a place"))
    allow_entry(fill, _no_filling(hub.conference, workshop_id))
    fill.triggered.connect(lambda: hub.do(fill_workshop, workshop_id).report())
    empty = menu.addAction(tr("Take everyone out"))
    may_go = removable(hub.conference, workshop_id)
    held_words = tr("Everyone is held or in the room already")
    allow_entry(empty, nobody or ("" if may_go else held_words))
    empty.triggered.connect(lambda: hub.do(empty_workshop, workshop_id).report())
    menu.addSeparator()
    _add_repairs(menu, hub, ask, workshop_id)
    return menu


def _already_there(people: int) -> str:
    return tr("Is there already") if people == 1 else tr("They are there already")


def _no_filling(conference: Conference, workshop_id: int) -> str:
    """Say why a workshop cannot be filled; nothing where it can."""
    if candidates(conference, workshop_id):
        return ""
    workshop = conference.one(Workshop, workshop_id)
    if places_in(conference, workshop) <= len(conference.placements_in(workshop_id)):
        return tr("No place is free")
    if not without_place(conference, conference.one(AgendaItem, workshop.round_id)):
        return tr("Everyone has a place")
    return tr("Nobody without a place may go there")


def _add_repairs(menu: QMenu, hub: Hub, ask: AskRepair, workshop_id: int) -> None:
    """Offer the changes of a round on the day; each proposes before it changes anything."""
    conference = hub.conference
    workshop = conference.one(Workshop, workshop_id)
    item = conference.one(AgendaItem, workshop.round_id)
    undecided = bool(repairable_rounds(conference, hub.now(), {item.id}))
    people = len(conference.placements_in(workshop_id))
    over = tr("The round has begun or is over")
    _add_failure(menu, hub, ask, workshop)
    close = menu.addAction(tr("Drop the workshop …"))
    allow_entry(close, "" if undecided else over)
    close.triggered.connect(lambda: ask(closing(conference, workshop_id)))
    merge = menu.addMenu(tr("Join with"))
    for column in board(conference, item.id):
        if column.workshop.id != workshop_id:
            joined = merge.addAction(_workshop_words(conference, column.workshop))
            other = column.workshop.id
            joined.triggered.connect(
                lambda _=False, o=other: ask(merging(conference, workshop_id, o))
            )
    if not undecided:
        allow_entry(merge, over)
    elif people == 0 or merge.isEmpty():
        allow_entry(
            merge, tr("Nobody is in it") if people == 0 else tr("There is no other workshop")
        )
    split = menu.addMenu(tr("Split into"))
    for room in free_rooms(conference, item):
        action = split.addAction(room_words(room))
        action.triggered.connect(
            lambda _=False, r=room.id: ask(splitting(conference, workshop_id, r))
        )
    if not undecided:
        allow_entry(split, over)
    elif people < 2:
        allow_entry(split, tr("There are fewer than two people in it"))
    elif split.isEmpty():
        allow_entry(split, tr("No room is free then"))


def _add_failure(menu: QMenu, hub: Hub, ask: AskRepair, workshop: Workshop) -> None:
    """Offer in which rounds a room cannot be used, and where its workshop could go."""
    conference = hub.conference
    item = conference.one(AgendaItem, workshop.round_id)
    rounds = [one.id for one in rounds_in(conference, workshop.room_id, hub.now())]
    fails = menu.addMenu(tr("Do without the room"))
    later = rounds[rounds.index(item.id) :] if item.id in rounds else []
    scopes = [(tr("Only in this round …"), later[:1])]
    if len(later) > 1:
        scopes.append((tr("From this round on …"), later))
    if rounds and rounds != later:
        scopes.append((tr("In all rounds to come …"), rounds))
    for words, ids in scopes:
        action = fails.addAction(words)
        allow_entry(action, "" if ids else tr("The round is over"))
        action.triggered.connect(
            lambda _=False, r=ids: ask(room_failure(conference, workshop.room_id, r))
        )
    instead = menu.addMenu(tr("Move the workshop into another room"))
    if workshop in dropped(conference, item.id):
        allow_entry(fails, tr("does not take place"))
        add_rooms(instead, conference, workshop, ask)
        undecided = bool(repairable_rounds(conference, hub.now(), {item.id}))
        free = tr("No room is free then") if instead.isEmpty() else ""
        allow_entry(instead, free if undecided else tr("The round has begun or is over"))
        return
    if not rounds:
        allow_entry(fails, tr("The round is over"))
        allow_entry(instead, tr("The round is over"))
        return
    for room in free_rooms(conference, item):
        action = instead.addAction(room_words(room))
        action.triggered.connect(
            lambda _=False, r=room.id: ask(room_failure(conference, workshop.room_id, [item.id], r))
        )
    if instead.isEmpty():
        allow_entry(instead, tr("No room is free then"))
    elif item.id not in rounds:
        allow_entry(instead, tr("The round is over"))
