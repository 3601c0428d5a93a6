"""The area "Plenary", the hall's window and the presenter's."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from moderator.ui.area import Command, Purpose
from moderator.ui.hub import Hub
from moderator.ui.icons import Icon
from moderator.ui.words import tr

if TYPE_CHECKING:
    from moderator.ui.plenary.view import PlenaryArea


def make(hub: Hub, parent: QWidget) -> "PlenaryArea":
    """Make the area's widget, whose modules are read only now."""
    from moderator.ui.plenary.view import PlenaryArea

    return PlenaryArea(hub, parent)


def area_commands(area: "Callable[[], PlenaryArea]") -> tuple[Command, ...]:
    """What can be done here, for the search."""
    return (
        Command(
            tr("Test picture in the hall"),
            lambda: area().show_test_picture(),
            "",
            Icon.PROJECTOR,
            tr("beamer focus sharp colours try screen"),
            Purpose.SHOW,
        ),
        Command(
            tr("Show which screen is which"),
            lambda: area().identify(),
            "",
            Icon.SCREEN,
            tr("monitor display beamer number identify two"),
            Purpose.SHOW,
        ),
        Command(
            tr("All groups at the same minutes"),
            lambda: area().order.share_equally(),
            "",
            Icon.CLOCK,
            tr("min. share equally time plenary running order fits"),
            Purpose.SHOW,
        ),
        Command(
            tr("Remote control"),
            lambda: area().remote.open(),
            "",
            Icon.PHONE,
            tr("phone clicker page slides code QR presenter"),
            Purpose.SHOW,
        ),
    )
