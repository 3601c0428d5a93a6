"""The page "Intake": the one queue in which every photo arrives."""

from PySide6.QtWidgets import QWidget

from moderator.ui.hub import Hub
from moderator.ui.icons import Icon
from moderator.ui.results.round_page import RoundPage
from moderator.ui.widgets import layouts
from moderator.ui.widgets.frames import EmptyState, Surface
from moderator.ui.words import tr


class IntakePage(RoundPage):
    """The photos that came in."""

    def __init__(self, hub: Hub, parent: QWidget | None = None) -> None:
        super().__init__(hub, (), parent)
        surface = Surface()
        empty = EmptyState(
            hub.appearance,
            Icon.ADD_PHOTO,
            tr("No photo is waiting"),
            tr("Photos that belong to no group yet are sorted here."),
        )
        layouts.column((empty, 1), on=surface)
        layouts.column((surface, 1), on=self)

    def refresh(self) -> None:
        """Show the newest records of the round."""
