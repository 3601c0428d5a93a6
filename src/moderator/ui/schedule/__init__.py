"""The area "Schedule": the programme as a timeline and as a table, with details beside it."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from moderator.ui.area import Command, Purpose
from moderator.ui.hub import Hub
from moderator.ui.icons import Icon
from moderator.ui.words import tr

if TYPE_CHECKING:
    from moderator.ui.schedule.view import ScheduleArea


def make(hub: Hub, parent: QWidget) -> "ScheduleArea":
    """Make the area's widget, whose modules are read only now."""
    from moderator.ui.schedule.view import ScheduleArea

    return ScheduleArea(hub, parent)


def area_commands(area: "Callable[[], ScheduleArea]") -> tuple[Command, ...]:
    """What can be done here, for the search."""
    return (
        Command(
            tr("Add agenda item"),
            lambda: area().add_item(),
            "Ctrl+N",
            Icon.ADD,
            tr("new talk break round keynote panel greeting slot session programme"),
            Purpose.ADD,
        ),
        Command(
            tr("Add a room"),
            lambda: area().add_room(),
            "",
            Icon.ROOM,
            tr("new hall places seats venue"),
            Purpose.ADD,
        ),
        Command(
            tr("Add a theme"),
            lambda: area().add_theme(),
            "",
            Icon.ADD,
            tr("new topic subject colour symbol workshop"),
            Purpose.ADD,
        ),
        Command(
            tr("Details of the event"),
            lambda: area().show_event(),
            "",
            Icon.SETTINGS,
            tr("title motto date days venue organiser language hall settings options preferences"),
            Purpose.SHOW,
        ),
        Command(
            tr("Programme as a table"),
            lambda: area().show_as("table"),
            "",
            Icon.TABLE,
            tr("list rows edit times spreadsheet"),
            Purpose.SHOW,
        ),
        Command(
            tr("Changes of the schedule"),
            lambda: area().show_as("changes"),
            "",
            Icon.HISTORY,
            tr("publish version notice compare what changed draft return"),
            Purpose.SHOW,
        ),
        *_telling_commands(area),
    )


def _telling_commands(area: "Callable[[], ScheduleArea]") -> tuple[Command, ...]:
    return (
        Command(
            tr("Clashes of the schedule"),
            lambda: area().show_clashes(),
            "",
            Icon.WARNING,
            tr("contradictions hints problems overlap twice missing break check"),
            Purpose.SHOW,
        ),
        Command(
            tr("Keys of the schedule"),
            lambda: show_keys(area()),
            "F1",
            Icon.QUESTION,
            tr("help keyboard shortcuts mouse drag move schedule"),
            Purpose.SHOW,
        ),
    )


def show_keys(parent: QWidget) -> None:
    """Show what keys and mouse do on the timeline and in the table."""
    from moderator.ui.schedule import key_help

    key_help.show_keys(parent)
