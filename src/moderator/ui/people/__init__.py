"""The area "Participants": the list of people, and the door where they are checked in."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from moderator.ui.area import Command, Purpose
from moderator.ui.hub import Hub
from moderator.ui.icons import Icon
from moderator.ui.words import tr

if TYPE_CHECKING:
    from moderator.ui.people.view import PeopleArea


def make(hub: Hub, parent: QWidget) -> "PeopleArea":
    """Make the area's widget, whose modules are read only now."""
    from moderator.ui.people.view import PeopleArea

    return PeopleArea(hub, parent)


def area_commands(area: "Callable[[], PeopleArea]") -> tuple[Command, ...]:
    """What can be done here, for the search."""
    return (
        Command(
            tr("Check people in"),
            lambda: area().check_in(),
            "",
            Icon.CHECK,
            tr("door arrival scan code camera badge arrived present register"),
            Purpose.ADD,
        ),
        Command(
            tr("Merge double entries"),
            lambda: area().compare_doubles(),
            "",
            Icon.PEOPLE,
            tr("duplicates twice join same person"),
            Purpose.ADD,
        ),
        Command(
            tr("Add person"),
            lambda: area().add_person(),
            "Ins",
            Icon.ADD_PERSON,
            tr("new participant walk-in guest register enter"),
            Purpose.ADD,
        ),
    )
