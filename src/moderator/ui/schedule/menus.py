"""Menus of the schedule."""

from collections.abc import Callable

from PySide6.QtWidgets import QMenu, QWidget

from moderator.event.schedule import ItemKind
from moderator.ui.schedule.canvas import Key
from moderator.ui.schedule.commands import Commands
from moderator.ui.schedule.naming import kind_name
from moderator.ui.schedule.panel import Panel
from moderator.ui.schedule.timeline import Timeline
from moderator.ui.words import tr


def kinds_menu(parent: QWidget, create: Callable[[ItemKind], None]) -> QMenu:
    """Offer the kinds of agenda items to add."""
    menu = QMenu(parent)
    for kind in ItemKind:
        menu.addAction(kind_name(kind)).triggered.connect(lambda _on, kind=kind: create(kind))
    menu.aboutToHide.connect(menu.deleteLater)
    return menu


def more_menu(
    parent: QWidget,
    bring_in: Callable[[str], None],
    commands: Commands,
    want: Callable[[Key | None], None],
    begin: Callable[[str, int | None], None],
) -> QMenu:
    """Offer imports, the event's details, and new rooms and themes, which `begin` gets."""
    menu = QMenu(parent)
    menu.addAction(tr("Import the programme …")).triggered.connect(lambda: bring_in("programme"))
    menu.addAction(tr("Import workshops …")).triggered.connect(lambda: bring_in("workshops"))
    menu.addSeparator()
    menu.addAction(tr("Details of the event")).triggered.connect(lambda: want(None))
    menu.addAction(tr("Add a room")).triggered.connect(lambda: begin("room", commands.add_room()))
    menu.addAction(tr("Add a theme")).triggered.connect(
        lambda: begin("theme", commands.add_theme())
    )
    menu.aboutToHide.connect(menu.deleteLater)
    return menu


def item_menu(
    parent: QWidget,
    timeline: Timeline,
    commands: Commands,
    panel: Panel,
    create: Callable[[ItemKind], None],
) -> QMenu:
    """Offer what can be done with the selection, or at an empty place."""
    menu = QMenu(parent)
    block = timeline.canvas.selected
    if block is not None:
        menu.addAction(tr("Edit title")).triggered.connect(panel.edit_first)
        if block.workshop is not None:
            rooms = menu.addMenu(tr("Move to …"))
            workshop = block.workshop
            for room in timeline.canvas.spots.columns:
                action = rooms.addAction(room.name.replace("&", "&&"))
                action.setEnabled(room.id != workshop.room_id)
                action.triggered.connect(
                    lambda _on, room_id=room.id: commands.move_workshop(workshop, room_id)
                )
        if block.item.kind is ItemKind.WORKSHOP_ROUND:
            menu.addAction(tr("Add a workshop")).triggered.connect(
                lambda: panel.begin("workshop", commands.add_workshop(block.item.id))
            )
        menu.addSeparator()
        menu.addAction(tr("Cut")).triggered.connect(timeline.cut)
        menu.addAction(tr("Copy")).triggered.connect(timeline.copy)
    paste = menu.addAction(tr("Paste"))
    paste.setEnabled(timeline.can_paste)
    paste.triggered.connect(timeline.paste)
    if block is not None:
        menu.addSeparator()
        menu.addAction(tr("Delete")).triggered.connect(lambda: commands.delete(block.key))
    else:
        kinds = menu.addMenu(tr("Add"))
        for kind in ItemKind:
            kinds.addAction(kind_name(kind)).triggered.connect(lambda _on, kind=kind: create(kind))
    menu.aboutToHide.connect(menu.deleteLater)
    return menu
