"""The area "Run sheet": what is running, what comes, and how to keep the time."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from moderator.ui.area import Command, Purpose
from moderator.ui.hub import Hub
from moderator.ui.icons import Icon
from moderator.ui.words import tr

if TYPE_CHECKING:
    from moderator.ui.regie.view import RegieArea


def make(hub: Hub, parent: QWidget) -> "RegieArea":
    """Make the area's widget, whose modules are read only now."""
    from moderator.ui.regie.view import RegieArea

    return RegieArea(hub, parent)


def area_commands(area: "Callable[[], RegieArea]") -> tuple[Command, ...]:
    """What can be done here, for the search."""
    return (
        Command(
            tr("Write a note on what is running"),
            lambda: area().notes.begin(),
            "N",
            Icon.NOTE,
            tr("notes minutes talk panel keynote take down write"),
            Purpose.ADD,
        ),
        Command(
            tr("Keys of the run sheet"),
            lambda: show_keys(area()),
            "F1",
            Icon.QUESTION,
            tr("help keyboard shortcuts start skip pause day"),
            Purpose.SHOW,
        ),
    )


def show_keys(parent: QWidget) -> None:
    """Show what keys do in the run sheet."""
    from moderator.ui.regie import day_keys

    day_keys.show_keys(parent)
