"""The area "Assignment": assign, move, hold and explain, with rooms as columns of people."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from moderator.ui.area import Command
from moderator.ui.hub import Hub
from moderator.ui.icons import Icon
from moderator.ui.words import tr

if TYPE_CHECKING:
    from moderator.ui.assignment.view import AssignmentArea


def make(hub: Hub, parent: QWidget) -> "AssignmentArea":
    """Make the area's widget, whose modules are read only now."""
    from moderator.ui.assignment.view import AssignmentArea

    return AssignmentArea(hub, parent)


def area_commands(area: "Callable[[], AssignmentArea]") -> tuple[Command, ...]:
    """What can be done here, for the search."""
    return (
        Command(
            tr("Wishes and demand"),
            lambda: area().show_wishes(),
            "",
            Icon.ASSIGNMENT,
            tr("themes demand tight wanted"),
        ),
        Command(
            tr("Overview of the assignment"),
            lambda: area().show_overview(),
            "",
            Icon.ASSIGNMENT,
            tr("wishes luck flow in order wrong"),
        ),
        Command(
            tr("Assign everyone"),
            lambda: area().assign.click(),
            "F9",
            Icon.ASSIGNMENT,
            tr("again solve distribute places automatically optimal"),
        ),
        Command(
            tr("Form groups"),
            lambda: area().solving.form_groups(),
            "Ctrl+G",
            Icon.GROUP,
            tr("group tables mix"),
        ),
        Command(
            tr("Adjust what else counts"),
            lambda: area().adjust(),
            "Ctrl+T",
            Icon.TUNE,
            tr("preferences sliders mix organisations newcomers effect settings"),
        ),
        Command(
            tr("Announce: who has to be told"),
            lambda: area().show_to_announce(),
            "",
            Icon.ANNOUNCE,
            tr("tell inform told publish"),
        ),
        Command(
            tr("Repair the assignment: see the proposal"),
            lambda: area().show_repair(),
            "",
            Icon.WARNING,
            tr("without a place full room fails proposal no-show missing"),
        ),
    )
