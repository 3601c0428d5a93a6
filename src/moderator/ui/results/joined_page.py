"""The page "In common": what several groups named, found, joined and taken apart."""

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QHideEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QStackedWidget, QWidget

from moderator.actions.joining import Common, CommonPoint, common_points, find_points
from moderator.event.phrase import phrase
from moderator.event.results import Answer, JoinedMember, JoinedPoint, PhoneDots, Point
from moderator.event.schedule import AgendaItem, Event, Theme
from moderator.event.workshops import Group, Workshop
from moderator.ui import remembered, theme
from moderator.ui.asking import Asking
from moderator.ui.hub import AreaName, Hub
from moderator.ui.icons import Icon
from moderator.ui.results.common_list import CommonList, CommonRow, rows_found, rows_of
from moderator.ui.results.common_panel import CommonPanel
from moderator.ui.results.list_search import ListSearch
from moderator.ui.results.round_page import RoundPage
from moderator.ui.widgets import layouts
from moderator.ui.widgets.frames import EmptyState, Surface, button
from moderator.ui.widgets.labels import Label
from moderator.ui.widgets.segments import Segments
from moderator.ui.words import tr

KINDS = (
    Event, AgendaItem, Theme, Workshop, Group, Point, PhoneDots, Answer, JoinedPoint, JoinedMember,
)  # fmt: skip
PAUSE = 120
"""Milliseconds without a change after which points are compared again."""


class JoinedPage(RoundPage):
    """What several groups named, and the search over all points."""

    def __init__(self, hub: Hub, parent: QWidget | None = None) -> None:
        super().__init__(hub, KINDS, parent)
        self._seen = Common((), (), ())
        self._apart = remembered.left_apart(hub.store.path)
        self._asking = Asking(hub.jobs, self)
        self.scope = self.choices = Segments[bool](tr("Which rounds"))
        self.scope.set_choices([(False, tr("This round")), (True, tr("All rounds"))])
        self.list = CommonList(hub.appearance)
        self.search = ListSearch(hub.appearance, self.list, tr("Search all points"))
        self.panel = CommonPanel(hub)
        self._lay_out()
        self.setFocusProxy(self.list)
        self.scope.chosen.connect(self.refresh)
        self.search.textChanged.connect(self._show_rows)
        self.list.chosen.connect(self._show_chosen)
        self.list.pressed_enter.connect(self._enter)
        self.list.pressed_delete.connect(self.panel.take_apart)
        self.list.doubleClicked.connect(self._open)
        self.panel.joined.connect(self._go_on)
        self.panel.parted.connect(self._leave_apart)
        self.panel.left_upwards.connect(self.list.setFocus)
        for key, run in (("Ctrl+M", self.panel.join_now), ("Ctrl+F", self.search.setFocus)):
            shortcut = QShortcut(QKeySequence(key), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(run)

    @Slot()
    def refresh(self) -> None:
        """Compare the points anew, on a worker; the newest records are shown once it is done."""
        self._compare(PAUSE if self._seen.points else 0)

    def _compare(self, pause: int) -> None:
        conference, round_id = self.hub.conference, self.round_id
        wanted, apart = None if self.scope.value else round_id, self._apart.get()
        self._asking.ask(
            phrase("Compare points"),
            lambda _job: common_points(conference, wanted, apart),
            self._show,
            pause=pause,
        )

    def hideEvent(self, event: QHideEvent) -> None:
        """Save what was typed."""
        self.panel.saving.flush()
        super().hideEvent(event)

    def _lay_out(self) -> None:
        left = Surface()
        left.setMinimumWidth(theme.PANEL_WIDTH)
        left.setMaximumWidth(theme.PANEL_WIDTH + theme.WIDE * 3)
        self._foot = Label("", "caption", wrap=True)
        self._foot.setContentsMargins(theme.TIGHT, 0, theme.TIGHT, 0)
        self.again = button("", "link", run=self._propose_again)
        layouts.column(
            self.search, (self.list, 1), self._foot, self.again, on=left, margins=theme.TIGHT,
            spacing=theme.TIGHT,
        )  # fmt: skip
        self._nothing = EmptyState(
            self.hub.appearance,
            Icon.LINK,
            tr("Nothing to join here"),
            tr(
                "Where several groups named the same, it stands at the left to be joined. "
                "Any points can be joined, too: search them and choose several."
            ),
        )
        side = Surface()
        layouts.column((self._nothing, 1), on=side)
        self._sides = QStackedWidget()
        self._sides.addWidget(side)
        self._sides.addWidget(self.panel)
        layouts.row((left, 1000), (self._sides, 1), on=self, spacing=theme.SNUG)

    def _show(self, seen: Common) -> None:
        self._seen = seen
        apart = len(self._apart.get())
        self.again.setText(tr("Propose %n left apart again", n=apart))
        self.again.setVisible(bool(apart))
        count = len(seen.points)
        self.search.setPlaceholderText(tr("Search in %n points …", n=count) if count else "")
        self.search.setEnabled(bool(count))
        self._show_rows()

    @Slot()
    def _show_rows(self) -> None:
        wanted = self.search.text().strip()
        if wanted:
            self.list.show_rows(rows_found(find_points(self._seen.points, wanted)))
            self._foot.setText(
                tr("Enter shows a point in its group, and joins several (with Shift or Ctrl).")
            )
        else:
            self.list.show_rows(rows_of(self._seen))
            self._foot.setText(
                tr("Is one missing? Search it and choose several points (Ctrl+F).")
                if self._seen.points
                else tr("No group has a point yet.")
            )

    @Slot()
    def _show_chosen(self) -> None:
        rows = self.list.rows
        common = self._chosen(rows)
        self._sides.setCurrentIndex(0 if common is None else 1)
        if common is not None:
            self.panel.show_common(common, proposed=rows[0].named is None)

    def _chosen(self, rows: tuple[CommonRow, ...]) -> CommonPoint | None:
        """Find what the chosen rows are: one in common, or points that may be joined."""
        if not rows:
            return None
        points = [row.named for row in rows if row.named is not None]
        if not points:
            return rows[0].common
        of = {named.joined for named in points if named.joined is not None}
        joined = [each for each in self._seen.joined if each.joined and each.joined.id in of]
        if len(points) == 1 and joined:
            return joined[0]
        there = tuple(named for each in joined for named in each.members)
        members = tuple(dict.fromkeys((*there, *points)))
        return CommonPoint(None, joined[0].text if joined else members[0].point.text, members)

    @Slot()
    def _enter(self) -> None:
        """Join with one key; where there is nothing to join, go on in the panel or the group."""
        common = self.panel.common
        if common is not None and common.joined is not None:
            self.panel.name.put_cursor_at_end()
        elif common is not None and len(common.members) == 1:
            self._open()
        else:
            self.panel.join_now()

    @Slot()
    def _open(self) -> None:
        """Show a single point in its group."""
        rows = self.list.rows
        if len(rows) == 1 and rows[0].named is not None:
            self.hub.goto(AreaName.RESULTS, rows[0].named.point)

    @Slot()
    def _go_on(self) -> None:
        """Go on in the list after joining."""
        self._compare(0)
        self.search.clear()
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot(frozenset)
    def _leave_apart(self, ids: frozenset[int]) -> None:
        """Propose these no more."""
        before = self._apart.get()
        self._apart.set((*before, ids))
        self.hub.show_message(phrase("Left apart, and not proposed again."), undoable=False)
        self._compare(0)

    @Slot()
    def _propose_again(self) -> None:
        """Propose what was left apart once more."""
        self._apart.forget()
        self._compare(0)
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)
