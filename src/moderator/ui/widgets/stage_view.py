"""Views whose keys run the show or the day, whatever was clicked before."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget


class StageView(QWidget):
    """A window or an area whose keys mean one thing at every moment.

    Its buttons never get the focus by a click; one that was reached by Tab takes Enter or Space
    once, and then the view has the focus again.
    """

    @property
    def field_open(self) -> bool:
        """Whether a field is open that Escape closes before it means anything on stage."""
        return False

    def take_keys(self) -> None:
        """Focus the view itself, so that no control takes the keys."""
        self.setFocus(Qt.FocusReason.OtherFocusReason)


def stage_view_of(widget: QWidget | None) -> StageView | None:
    """Find the stage view that a widget is, or is part of; a dialog over it is none."""
    while widget is not None:
        if isinstance(widget, StageView):
            return widget
        widget = None if widget.isWindow() else widget.parentWidget()
    return None
