"""The area "Run sheet": what is running, what comes, and how to keep the time."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from moderator.ui.hub import Hub

if TYPE_CHECKING:
    from moderator.ui.regie.view import RegieArea


def make(hub: Hub, parent: QWidget) -> "RegieArea":
    """Make the area's widget, whose modules are read only now."""
    from moderator.ui.regie.view import RegieArea

    return RegieArea(hub, parent)
