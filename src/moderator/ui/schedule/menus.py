"""The menus of the schedule: of an item, of an empty place, and of the whole area."""

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QMenu, QWidget

from moderator.actions.moving import copy_day
from moderator.actions.workshops import change_workshop, share_questions
from moderator.event.schedule import ItemKind
from moderator.event.workshops import Workshop
from moderator.ui.hub import Hub
from moderator.ui.importing import preview_list
from moderator.ui.schedule import changes, templates
from moderator.ui.schedule.layout import Key
from moderator.ui.schedule.naming import day_title, kind_name
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
    hub: Hub,
    parent: QWidget,
    want: Callable[[Key | None], None],
    begin: Callable[[str, int | None], None],
) -> QMenu:
    """Offer imports, the event's details, and new rooms and themes, which `begin` gets."""
    menu = QMenu(parent)
    lists = ("programme", tr("Import the programme …")), ("workshops", tr("Import workshops …"))
    for kind, word in lists:
        importing = menu.addAction(word)
        importing.triggered.connect(lambda _on, kind=kind: preview_list(hub, kind, parent))
    keep = menu.addAction(tr("Save as a template"))
    keep.setEnabled(bool(hub.conference.items()))
    keep.triggered.connect(lambda: templates.keep(hub))
    menu.addSeparator()
    menu.addAction(tr("Details of the event")).triggered.connect(lambda: want(None))
    menu.addAction(tr("Add a room")).triggered.connect(lambda: begin("room", changes.add_room(hub)))
    menu.addAction(tr("Add a theme")).triggered.connect(
        lambda: begin("theme", changes.add_theme(hub))
    )
    menu.aboutToHide.connect(menu.deleteLater)
    return menu


def item_menu(
    hub: Hub,
    parent: QWidget,
    timeline: Timeline,
    panel: Panel,
    create: Callable[[ItemKind], None],
) -> QMenu:
    """Offer what can be done with the selection, or at an empty place."""
    menu = QMenu(parent)
    block = timeline.canvas.selected
    if block is not None:
        menu.addAction(tr("Edit title")).triggered.connect(panel.edit_first)
        if block.workshop is not None:
            _offer_workshop(hub, menu, timeline, block.workshop)
        if block.item.kind is ItemKind.WORKSHOP_ROUND:
            menu.addAction(tr("Add a workshop")).triggered.connect(
                lambda: panel.begin("workshop", changes.add_workshop(hub, block.item.id))
            )
        menu.addSeparator()
        menu.addAction(tr("Cut")).triggered.connect(lambda: timeline.keys.copy(cut=True))
        menu.addAction(tr("Copy")).triggered.connect(lambda: timeline.keys.copy())
    paste = menu.addAction(tr("Paste"))
    paste.setEnabled(timeline.can_paste)
    paste.triggered.connect(timeline.keys.paste)
    if block is not None:
        park = menu.addAction(tr("Take the time away"))
        park.setEnabled(block.workshop is None)
        park.triggered.connect(timeline.keys.park)
        menu.addSeparator()
        menu.addAction(tr("Delete")).triggered.connect(timeline.keys.delete)
    else:
        _offer_day(hub, menu, timeline)
        kinds = menu.addMenu(tr("Add"))
        for kind in ItemKind:
            kinds.addAction(kind_name(kind)).triggered.connect(lambda _on, kind=kind: create(kind))
    menu.aboutToHide.connect(menu.deleteLater)
    return menu


def _offer_workshop(hub: Hub, menu: QMenu, timeline: Timeline, workshop: Workshop) -> None:
    """Offer other rooms for a workshop, and its questions to the others of its theme."""
    rooms = menu.addMenu(tr("Move to …"))
    for room in timeline.canvas.spots.columns:
        action = rooms.addAction(room.name.replace("&", "&&"))
        action.setEnabled(room.id != workshop.room_id)
        action.triggered.connect(
            lambda _on, room_id=room.id: hub.do(change_workshop, workshop.id, room_id=room_id)
        )
    share = menu.addAction(tr("Questions and example to all of the theme"))
    alike = [w for w in hub.conference.all(Workshop) if w.theme_id == workshop.theme_id]
    share.setEnabled(len(alike) > 1)
    share.triggered.connect(lambda: _share(hub, workshop.id))


def _share(hub: Hub, workshop_id: int) -> None:
    done = hub.do(share_questions, workshop_id)
    done.report(done.value)


def _offer_day(hub: Hub, menu: QMenu, timeline: Timeline) -> None:
    """Offer to copy each day that is shown to a day without items."""
    conference = hub.conference
    full = {item.day for item in conference.items()}
    free = [day for day in range(1, conference.event.days + 1) if day not in full]
    for day in timeline.days:
        if day in full and free:
            name = tr("Copy {day} to …").format(day=day_title(conference, day))
            to = menu.addMenu(name.replace("&", "&&"))
            for other in free:
                action = to.addAction(day_title(conference, other).replace("&", "&&"))
                action.triggered.connect(partial(_copy_day, hub, day, other))


def _copy_day(hub: Hub, day: int, other: int, _checked: bool = False) -> None:
    hub.do(copy_day, day, other)
