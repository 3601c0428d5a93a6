"""The page "Overview": how far every group of a round is, at a glance."""

from datetime import datetime

from PySide6.QtCore import QPoint, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QMenu, QWidget

from moderator.actions import results
from moderator.actions.overview import DONE, overview
from moderator.event.results import (
    Answer,
    PhoneDots,
    Photo,
    Point,
    ProposedPoint,
    Result,
    ResultState,
)
from moderator.event.schedule import AgendaItem, Event, Room, Theme
from moderator.event.workshops import Group, Workshop
from moderator.ui import theme
from moderator.ui.hub import Hub
from moderator.ui.results.reminding import RoundPanel
from moderator.ui.results.round_page import RoundPage
from moderator.ui.results.theme_filter import ThemeFilter
from moderator.ui.results.thumbs import Pictures
from moderator.ui.results.tile import GroupTile
from moderator.ui.results.tiles import TileBoard
from moderator.ui.widgets import layouts
from moderator.ui.widgets.scroll import ScrollArea
from moderator.ui.words import tr

KINDS = (
    Event, AgendaItem, Room, Theme, Workshop, Group, Result, Point, PhoneDots, Answer, Photo,
    ProposedPoint,
)  # fmt: skip


class GroupsOverview(RoundPage):
    """All groups of a round as tiles, and whom to remind.

    photos_wanted: (group id) files shall be chosen for a group.
    """

    def __init__(self, hub: Hub, parent: QWidget | None = None) -> None:
        super().__init__(hub, KINDS, parent)
        self.filter = self.choices = ThemeFilter(hub.appearance)
        self.board = TileBoard(hub.appearance, Pictures(hub, self))
        self._scroll = ScrollArea()
        self._scroll.setAccessibleName(tr("Groups"))
        self._scroll.setWidget(self.board)
        self._scroll.setFocusProxy(self.board)
        self.panel = RoundPanel(hub)
        layouts.row((self._scroll, 1), self.panel, on=self, spacing=theme.SNUG)
        self.setFocusProxy(self.board)
        self.filter.chosen.connect(self.refresh)
        self.board.opened.connect(self.group_wanted)
        self.panel.opened.connect(self.group_wanted)
        self.board.dropped.connect(self.photos_dropped)
        self.board.menu_wanted.connect(self._offer)
        self.board.current_changed.connect(self._follow)
        hub.tick.connect(self._tick)

    @property
    def photo_group(self) -> int | None:
        """The group of the current tile."""
        return None if self.board.current is None else self.board.current.group_id

    def set_group(self, group_id: int | None) -> None:
        """Begin at a group's tile."""
        self.catch_up()
        if group_id is not None:
            self.board.choose(group_id)

    @Slot()
    def refresh(self) -> None:
        """Show how far everyone is."""
        if self.round_id is None:
            return
        seen = overview(self.hub.conference, self.round_id)
        self.filter.show_themes([each.theme for each in seen.workshops if each.groups])
        seen = seen.of_theme(self.filter.theme_id)
        self.board.show_overview(seen)
        self.panel.show_overview(seen, self.hub.now())

    def showEvent(self, event: QShowEvent) -> None:
        """Show the time as it is now."""
        super().showEvent(event)
        self.panel.show_time(self.hub.now())

    @Slot(datetime)
    def _tick(self, now: datetime) -> None:
        if self.isVisible():
            self.panel.show_time(now)

    @Slot(GroupTile)
    def _follow(self, tile: GroupTile) -> None:
        self._scroll.ensureWidgetVisible(tile, 0, theme.WIDE)

    @Slot(int, QPoint)
    def _offer(self, group_id: int, where: QPoint) -> None:
        """Offer what can be done with a group."""
        menu = QMenu(self)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.addAction(tr("Show the group")).triggered.connect(
            lambda: self.group_wanted.emit(group_id)
        )
        result = self.hub.conference.result_of(group_id)
        ready = result is not None and result.state in DONE
        state = ResultState.BEGUN if ready else ResultState.READY
        words = tr("Not ready after all") if ready else tr("Ready for the plenary")
        switch = menu.addAction(words)
        switch.triggered.connect(lambda: self.hub.do(results.set_state, group_id, state).report())
        add = menu.addAction(tr("Add photos …"))
        add.triggered.connect(lambda: self.photos_wanted.emit(group_id))
        for each in (switch, add):
            each.setEnabled(not self.hub.store.read_only)
        menu.popup(where)
