"""The context menus of cards and of columns."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from moderator.actions.board import board
from moderator.actions.columns import candidates, empty_workshop, fill_workshop, removable
from moderator.actions.placements import place_in_group, set_column_locked, swap
from moderator.event.conference import Conference
from moderator.event.schedule import AgendaItem
from moderator.event.workshops import Workshop
from moderator.rules.assignment.check import without_place
from moderator.rules.assignment.problem import places_in
from moderator.rules.repair.operations import free_rooms, rounds_in
from moderator.rules.repair.reopening import dropped
from moderator.rules.repair.repair import repairable_rounds
from moderator.ui.assignment import moves
from moderator.ui.assignment.places_menu import add_rooms
from moderator.ui.assignment.repair_questions import closing, merging, room_failure, splitting
from moderator.ui.assignment.repairing import Repairing
from moderator.ui.hub import Hub
from moderator.ui.theme import BODY
from moderator.ui.widgets.reasons import allow_entry
from moderator.ui.widgets.symbols import symbol_pixmap
from moderator.ui.words import tr


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
        words = tr("{theme}, {room} ({people} of {places})").format(
            theme=column.theme.name,
            room=column.room.name,
            people=len(column.cards),
            places=column.places,
        )
        picture = symbol_pixmap(column.theme.symbol, hub.appearance.ink(column.theme.colour), BODY)
        action = rooms.addAction(picture, _plain(words))
        allow_entry(action, "" if here != {column.workshop.id} else _already_there(len(ids)))
        workshop_id = column.workshop.id
        action.triggered.connect(lambda _=False, w=workshop_id: moves.move(hub, ids, w, round_id))
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
    placements = [conference.placement_of(i, round_id) for i in ids]
    held = any(placements) and all(p.locked for p in placements if p)
    lock = menu.addAction(tr("Let go") if held else tr("Hold here"))
    lock.setShortcut(QKeySequence("Ctrl+L"))
    nowhere = "" if any(placements) else tr("Has no place in this round")
    allow_entry(lock, nowhere)
    lock.triggered.connect(lambda: moves.toggle_lock(hub, ids, round_id))
    out = menu.addAction(tr("Take out of the room"))
    out.setShortcut(QKeySequence(Qt.Key.Key_Delete))
    allow_entry(out, nowhere)
    out.triggered.connect(lambda: moves.move(hub, ids, None, round_id))
    return menu


def room_menu(hub: Hub, repairing: Repairing, workshop_id: int, parent: QWidget) -> QMenu:
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
    _add_repairs(menu, hub, repairing, workshop_id)
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


def _add_repairs(menu: QMenu, hub: Hub, repairing: Repairing, workshop_id: int) -> None:
    """Offer the changes of a round on the day; each proposes before it changes anything."""
    conference = hub.conference
    workshop = conference.one(Workshop, workshop_id)
    item = conference.one(AgendaItem, workshop.round_id)
    undecided = bool(repairable_rounds(conference, hub.now(), {item.id}))
    people = len(conference.placements_in(workshop_id))
    over = tr("The round has begun or is over")
    _add_failure(menu, hub, repairing, workshop)
    close = menu.addAction(tr("Drop the workshop …"))
    allow_entry(close, "" if undecided else over)
    close.triggered.connect(lambda: repairing.ask(closing(conference, workshop_id)))
    merge = menu.addMenu(tr("Join with"))
    for column in board(conference, item.id):
        if column.workshop.id != workshop_id:
            words = tr("{theme}, {room} ({people} of {places})").format(
                theme=column.theme.name,
                room=column.room.name,
                people=len(column.cards),
                places=column.places,
            )
            joined = merge.addAction(_plain(words))
            other = column.workshop.id
            joined.triggered.connect(
                lambda _=False, o=other: repairing.ask(merging(conference, workshop_id, o))
            )
    if not undecided:
        allow_entry(merge, over)
    elif people == 0 or merge.isEmpty():
        allow_entry(
            merge, tr("Nobody is in it") if people == 0 else tr("There is no other workshop")
        )
    split = menu.addMenu(tr("Split into"))
    for room in free_rooms(conference, item):
        words = tr("{room} ({places} places)").format(room=room.name, places=room.places or "–")
        action = split.addAction(_plain(words))
        action.triggered.connect(
            lambda _=False, r=room.id: repairing.ask(splitting(conference, workshop_id, r))
        )
    if not undecided:
        allow_entry(split, over)
    elif people < 2:
        allow_entry(split, tr("There are fewer than two people in it"))
    elif split.isEmpty():
        allow_entry(split, tr("No room is free then"))


def _add_failure(menu: QMenu, hub: Hub, repairing: Repairing, workshop: Workshop) -> None:
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
            lambda _=False, r=ids: repairing.ask(room_failure(conference, workshop.room_id, r))
        )
    instead = menu.addMenu(tr("Move the workshop into another room"))
    if workshop in dropped(conference, item.id):
        allow_entry(fails, tr("does not take place"))
        add_rooms(instead, conference, workshop, repairing.ask)
        undecided = bool(repairable_rounds(conference, hub.now(), {item.id}))
        free = tr("No room is free then") if instead.isEmpty() else ""
        allow_entry(instead, free if undecided else tr("The round has begun or is over"))
        return
    if not rounds:
        allow_entry(fails, tr("The round is over"))
        allow_entry(instead, tr("The round is over"))
        return
    for room in free_rooms(conference, item):
        words = tr("{room} ({places} places)").format(room=room.name, places=room.places or "–")
        action = instead.addAction(_plain(words))
        action.triggered.connect(
            lambda _=False, r=room.id: repairing.ask(
                room_failure(conference, workshop.room_id, [item.id], r)
            )
        )
    if instead.isEmpty():
        allow_entry(instead, tr("No room is free then"))
    elif item.id not in rounds:
        allow_entry(instead, tr("The round is over"))


def _plain(text: str) -> str:
    """Keep an ampersand from becoming a mnemonic."""
    return text.replace("&", "&&")
