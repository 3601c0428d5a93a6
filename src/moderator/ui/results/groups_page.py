"""The page "Group": the groups of a round, what one of them worked out, and its photos."""

from PySide6.QtCore import Qt, QTimer, Slot
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QStackedLayout, QWidget

from moderator.actions.overview import overview
from moderator.event.changes import Changes
from moderator.event.results import Answer, Photo, Point, ProposedPoint, Result
from moderator.event.schedule import AgendaItem, Event, Theme
from moderator.event.workshops import Group, GuidingQuestion, Workshop
from moderator.ui import theme
from moderator.ui.hub import Hub
from moderator.ui.results.adjusting import AdjustPage
from moderator.ui.results.dragging import ResultDrag
from moderator.ui.results.group_list import GroupList
from moderator.ui.results.page import GroupPage
from moderator.ui.results.panel import PhotoPanel
from moderator.ui.results.photo_reading import ReadingQueue
from moderator.ui.results.proposal_boxes import ProposalBoxes
from moderator.ui.results.round_page import RoundPage
from moderator.ui.widgets import layouts
from moderator.ui.widgets.frames import Surface

SHOWN_KINDS = (
    Event, AgendaItem, Theme, Workshop, GuidingQuestion, Group, Result, Point, Answer, Photo,
    ProposedPoint,
)  # fmt: skip


class GroupsPage(RoundPage):
    """Collects what the groups worked out, as fast as one types."""

    def __init__(self, hub: Hub, parent: QWidget | None = None) -> None:
        super().__init__(hub, SHOWN_KINDS, parent)
        self.groups = GroupList(hub.appearance)
        self.page = GroupPage(hub)
        self.photos = PhotoPanel(hub)
        self.drag = ResultDrag(hub, self.groups, self.page, self.photos, self)
        self.setFocusProxy(self.groups)
        left = Surface()
        layouts.column(self.groups, on=left, margins=theme.TIGHT)
        # both are as wide as they may while the page has what it needs
        left.setMaximumWidth(theme.PANEL_WIDTH - theme.WIDE)
        left.setMinimumWidth(theme.PANEL_WIDTH * 2 // 3)
        self.photos.setMaximumWidth(theme.PANEL_WIDTH + theme.WIDE + theme.ROOMY)
        self._work = QWidget()
        layouts.row(
            (left, 1000), (self.page, 1), (self.photos, 1000), on=self._work, spacing=theme.SNUG
        )
        self._stack = QStackedLayout(self)
        self._stack.addWidget(self._work)
        self._adjusting: AdjustPage | None = None
        self.photos.adjust_wanted.connect(self._adjust)
        self.groups.chosen.connect(self._show_group)
        self.groups.dropped.connect(self.photos_dropped)
        self.groups.written.connect(self._write)
        self.page.group_wanted.connect(self.step)
        proposals = self.page.proposals
        proposals.use_pictures(self.photos.pictures)
        self.boxes = ProposalBoxes(hub, self.photos.preview)
        self.boxes.chosen.connect(proposals.go_to)
        proposals.chosen.connect(self._show_strip)
        self.queue = ReadingQueue(hub, self)
        self.photos.read_wanted.connect(self.queue.read_now)
        self.photos.legend.change_wanted.connect(self.legend_wanted)
        QTimer.singleShot(0, self, self.queue.catch_up)

    @property
    def photo_group(self) -> int | None:
        """The group shown."""
        return self.groups.group_id

    @property
    def adjusting(self) -> AdjustPage | None:
        """The page that adjusts a photo, while it is open."""
        return self._adjusting if self._stack.currentWidget() is self._adjusting else None

    @Slot(Photo)
    def _adjust(self, photo: Photo) -> None:
        if self._adjusting is None:
            self._adjusting = AdjustPage(self.hub, self)
            self._adjusting.done.connect(self._leave_adjusting)
            self._stack.addWidget(self._adjusting)
        self._stack.setCurrentWidget(self._adjusting)
        self.setFocusProxy(self._adjusting)
        self._adjusting.open(photo)

    @Slot()
    def _leave_adjusting(self) -> None:
        """Show the group again, with the focus on the photo that was adjusted."""
        self._stack.setCurrentWidget(self._work)
        self.setFocusProxy(self.groups)
        self.photos.preview.setFocus(Qt.FocusReason.OtherFocusReason)

    def refresh(self) -> None:
        """Show the newest records everywhere."""
        if self.round_id is None:
            return
        seen = overview(self.hub.conference, self.round_id)
        self.groups.show_overview(seen)
        if self.groups.group_id is None and seen.groups:
            self.groups.choose(seen.groups[0].group.id)
        self._show_group(self.groups.group_id)

    def take(self, changes: Changes) -> None:
        """Show what an edit changed; the cursor stays in its line."""
        if self.round_id is None:
            return
        group_id = self.page.group_id
        if changes.touch(Event, AgendaItem, Theme, Workshop, Group):
            self.refresh()
        else:
            self.groups.show_overview(overview(self.hub.conference, self.round_id))
        if group_id == self.page.group_id:
            self.page.take(changes)
            if changes.touch(Photo):
                self.photos.refresh()

    @Slot(int)
    def step(self, step: int) -> None:
        """Go on to the headline of the next group, or of the one before."""
        ids = self.groups.group_ids
        if self.groups.group_id in ids:
            place = ids.index(self.groups.group_id) + step
            if 0 <= place < len(ids):
                self.groups.choose(ids[place])
                self.page.headline.put_cursor_at_end()

    def accept_all(self) -> None:
        """Accept all legible proposals of the group shown, unless a photo is adjusted over them."""
        if self._work.isVisible():
            self.page.proposals.accept_all()

    def flush(self) -> None:
        """Save what was typed."""
        self.page.saving.flush()
        self.page.proposals.flush()
        self.photos.saving.flush()

    def hideEvent(self, event: QHideEvent) -> None:
        """Save what was typed."""
        self.flush()
        super().hideEvent(event)

    @Slot(int)
    def _show_group(self, group_id: int | None) -> None:
        if self._adjusting is not None and group_id != self.page.group_id:
            self._stack.setCurrentWidget(self._work)
        self.page.show_group(group_id)
        self.photos.show_group(group_id)

    @Slot(int)
    def _show_strip(self, proposal_id: int) -> None:
        """Show the photo from which the current proposal was read, and its box."""
        proposal = self.hub.conference.get(ProposedPoint, proposal_id)
        if proposal is not None and self.photos.photo_id != proposal.photo_id:
            self.photos.choose(proposal.photo_id)
        self.boxes.show_current(proposal_id)

    @Slot(str)
    def _write(self, letters: str) -> None:
        """Go on writing on the page of the chosen group."""
        self.page.sheet.begin()
        line = self.page.sheet.active_line
        if line is not None and letters:
            line.editor.insertPlainText(letters)
