"""The page "Overview": how far every group of a round is."""

from PySide6.QtWidgets import QWidget

from moderator.ui.hub import Hub
from moderator.ui.icons import Icon
from moderator.ui.results.round_page import RoundPage
from moderator.ui.widgets import layouts
from moderator.ui.widgets.frames import EmptyState
from moderator.ui.words import tr


class GroupsOverview(RoundPage):
    """All groups of a round."""

    def __init__(self, hub: Hub, parent: QWidget | None = None) -> None:
        super().__init__(hub, (), parent)
        empty = EmptyState(
            hub.appearance, Icon.RESULTS, tr("Overview"), tr("How far every group is.")
        )
        layouts.column(empty, on=self)

    def refresh(self) -> None:
        """Show the newest records of the round."""
