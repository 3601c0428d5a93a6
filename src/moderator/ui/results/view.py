"""The area "Results": the groups of a round, one group's page, its photos."""

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Slot
from PySide6.QtGui import (
    QDragEnterEvent,
    QDropEvent,
    QHideEvent,
    QKeySequence,
    QShortcut,
    QShowEvent,
)
from PySide6.QtWidgets import (
    QApplication,
    QFileDialog,
    QStackedWidget,
    QWidget,
)

from moderator.actions.overview import due_round, overview, presentation_start
from moderator.event.changes import Changes
from moderator.event.conference import Conference
from moderator.event.results import Answer, Photo, Point, Result
from moderator.event.schedule import AgendaItem, Event, Theme
from moderator.event.workshops import Group, GuidingQuestion, Workshop
from moderator.rules.schedule.running import planned_start
from moderator.ui import remembered, theme
from moderator.ui.area import Area, AreaState
from moderator.ui.hub import AreaName, Hub, Target
from moderator.ui.icons import Icon
from moderator.ui.results.dragging import ResultDrag
from moderator.ui.results.group_list import GroupList
from moderator.ui.results.incoming import Incoming, PhotoIntake, has_photos, photos_of
from moderator.ui.results.page import GroupPage
from moderator.ui.results.panel import PhotoPanel
from moderator.ui.widgets import layouts
from moderator.ui.widgets.focus import FocusRestorer
from moderator.ui.widgets.frames import EmptyState, Header, Surface, button
from moderator.ui.widgets.labels import Label
from moderator.ui.widgets.segments import Segments
from moderator.ui.words import tr


def shown_first(conference: Conference, now: datetime) -> AgendaItem | None:
    """Find the round that is shown first: the one that is due, before the event the first."""
    rounds = [item for item in conference.rounds() if not item.skipped]
    if rounds and not any(planned_start(conference.event, item) <= now for item in rounds):
        begun = any(item.actual_start is not None for item in rounds)
        return due_round(conference, now) if begun else rounds[0]
    return due_round(conference, now)


SHOWN_KINDS = (
    Event, AgendaItem, Theme, Workshop, GuidingQuestion, Group, Result, Point, Answer, Photo,
)  # fmt: skip
SOON_MINUTES = 180
"""The header shows how long it is until the plenary when it is this near."""


@dataclass(frozen=True, slots=True)
class ResultsState(AreaState):
    """The round and the group shown."""

    round_id: int | None
    group_id: int | None


class ResultsArea(Area):
    """Collects what the groups worked out, as fast as one types."""

    def __init__(self, hub: Hub, parent: QWidget | None = None) -> None:
        super().__init__(hub, parent)
        self.hub = hub
        self.round_id: int | None = None
        self._stale = True
        self.setAcceptDrops(True)
        self.setAccessibleName(tr("Results"))
        self.rounds = Segments[int](tr("Round"))
        self.groups = GroupList(hub.appearance)
        self.page = GroupPage(hub)
        self.photos = PhotoPanel(hub)
        self.intake = PhotoIntake(hub, self)
        self._drag = ResultDrag(hub, self.groups, self.page, self.photos, self)
        self._lay_out()
        self._connect()
        self.setFocusProxy(self.groups)
        self._keys = FocusRestorer(self, self.setFocus)

    def reveal(self, record: Target) -> None:
        """Show a round, a workshop, a group, or the group of a point or photo."""
        self._refresh_if_stale()
        conference = self.hub.conference
        if isinstance(record, Point):
            point_id = record.id  # once the area has the focus
            QTimer.singleShot(0, self, lambda: self.page.go_to_point(point_id))
        elif isinstance(record, Photo):
            photo_id = record.id
            QTimer.singleShot(0, self, lambda: self.photos.choose(photo_id))
        group = record if isinstance(record, Group) else None
        if isinstance(record, (Point, Photo, Result)):
            group = conference.get(Group, record.group_id)
        elif isinstance(record, Workshop):
            group = next(iter(conference.groups_of(record.id)), None)
        elif isinstance(record, AgendaItem):
            self.choose_round(record.id)
        workshop = conference.get(Workshop, group.workshop_id) if group else None
        if group is not None and workshop is not None:
            self.choose_round(workshop.round_id)
            self.groups.choose(group.id)

    def state(self) -> ResultsState:
        """Return the round and the group shown."""
        return ResultsState(self.round_id, self.groups.group_id)

    def restore(self, state: AreaState) -> None:
        """Show the same round and group as another window."""
        if isinstance(state, ResultsState):
            self._refresh_if_stale()
            self.choose_round(state.round_id)
            if self.hub.conference.get(Group, state.group_id) is not None:
                self.groups.choose(state.group_id)

    def choose_round(self, round_id: int | None) -> None:
        """Show another round."""
        if round_id is not None and round_id != self.round_id:
            self.page.saving.flush()
            self.round_id = round_id
            self.rounds.choose(round_id)
            self.refresh()

    def refresh(self) -> None:
        """Show the newest records everywhere."""
        self._stale = False
        conference, now = self.hub.conference, self.hub.now()
        rounds = conference.rounds()
        if self.round_id not in [item.id for item in rounds]:
            due = shown_first(conference, now)
            self.round_id = None if due is None else due.id
        self.rounds.set_choices(
            [
                (item.id, tr("Round {number}").format(number=place))
                for place, item in enumerate(rounds, start=1)
            ],
            self.round_id,
        )
        self.rounds.setVisible(bool(rounds))
        if self.round_id is None:
            self._show(self._no_round, self._plan)
            self._set_usable(usable=False)
            return
        seen = overview(conference, self.round_id)
        self._set_usable(usable=bool(seen.groups))
        if not seen.groups:
            self._show(self._no_groups, self._assign)
            return
        self._show(self._body, self.groups)
        self.groups.show_overview(seen)
        self._show_chip(seen.ready, len(seen.groups), now)
        if self.groups.group_id is None:
            self.groups.choose(seen.groups[0].group.id)
        self._show_group(self.groups.group_id)

    def _show(self, page: QWidget, focus: QWidget) -> None:
        """Show a page, and let the area's focus go to where its work begins."""
        self._stack.setCurrentWidget(page)
        self.setFocusProxy(focus)

    def add_files(self) -> None:
        """Ask for files and add them to the group shown."""
        dialog = QFileDialog(self, tr("Add photos"))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        dialog.setDirectory(remembered.PHOTO_FOLDER.get())
        dialog.setNameFilters(
            [
                tr("Photos (*.jpg *.jpeg *.heic *.heif *.png *.webp *.avif *.tif *.tiff)"),
                tr("All files (*)"),
            ]
        )
        group_id = self.groups.group_id

        def take(names: list[str]) -> None:
            remembered.PHOTO_FOLDER.keep(Path(names[0]))
            self.take_photos([Path(name) for name in names], group_id)

        dialog.filesSelected.connect(take)
        dialog.open()

    def take_photos(self, incoming: list[Incoming], group_id: int | None = None) -> None:
        """Add photos to a group, by default the one shown."""
        target = self.groups.group_id if group_id is None else group_id
        if target is not None and incoming and not self.hub.store.read_only:
            self.intake.take(target, incoming)

    def showEvent(self, event: QShowEvent) -> None:
        """Catch up on what changed while the area was hidden."""
        super().showEvent(event)
        self.window().installEventFilter(self)
        self._refresh_if_stale()

    def hideEvent(self, event: QHideEvent) -> None:
        """Save what was typed."""
        self._flush()
        super().hideEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Save what was typed before the window closes."""
        if event.type() is QEvent.Type.Close and watched is self.window():
            self._flush()
        return super().eventFilter(watched, event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take photos from outside."""
        usable = self._stack.currentWidget() is self._body and not self.hub.store.read_only
        if usable and has_photos(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Add dropped photos to the group shown."""
        if has_photos(event.mimeData()):
            event.acceptProposedAction()
            self.take_photos(photos_of(event.mimeData()))

    def _lay_out(self) -> None:
        self._chip = Label("", "chip-accent")
        self._add = button(tr("Add photos"), "primary")
        header = Header(tr("Results"))
        header.add_left(self.rounds)
        header.add_left(self._chip)
        header.add_right(self._add)
        left = Surface()
        layouts.column(self.groups, on=left, margins=theme.TIGHT)
        # both are as wide as they may while the page has what it needs
        left.setMaximumWidth(theme.PANEL_WIDTH - theme.WIDE)
        left.setMinimumWidth(theme.PANEL_WIDTH * 2 // 3)
        self.photos.setMaximumWidth(theme.PANEL_WIDTH + theme.WIDE + theme.ROOMY)
        self._body = QWidget()
        layouts.row(
            (left, 1000), (self.page, 1), (self.photos, 1000), on=self._body, spacing=theme.SNUG
        )
        self._no_round = EmptyState(
            self.hub.appearance,
            Icon.RESULTS,
            tr("No workshop round yet"),
            tr("Results are collected from the groups of a workshop round. Plan a round first."),
        )
        self._plan = self._no_round.add_button(
            tr("Go to the schedule"), lambda: self.hub.goto(AreaName.SCHEDULE), primary=True
        )
        self._no_groups = EmptyState(
            self.hub.appearance,
            Icon.GROUP,
            tr("No groups in this round yet"),
            tr("Each group gets a page for its flipchart. Assign people and form groups first."),
        )
        self._assign = self._no_groups.add_button(
            tr("Go to the assignment"), lambda: self.hub.goto(AreaName.ASSIGNMENT), primary=True
        )
        self._stack = QStackedWidget()
        for widget in (self._body, self._no_round, self._no_groups):
            self._stack.addWidget(widget)
        layouts.column(
            header,
            (self._stack, 1),
            on=self,
            margins=(theme.ROOMY, theme.SNUG, theme.ROOMY, theme.ROOMY),
            spacing=theme.SNUG,
        )

    def _connect(self) -> None:
        self.hub.changed.connect(self._take)
        self.hub.tick.connect(self._tick)
        self.rounds.chosen.connect(lambda: self.choose_round(self.rounds.value))
        self.groups.chosen.connect(self._show_group)
        self.groups.dropped.connect(lambda mime, to: self.take_photos(photos_of(mime), to))
        self.groups.written.connect(self._write)
        self.page.group_wanted.connect(self._step_group)
        self.page.media_pasted.connect(lambda mime: self.take_photos(photos_of(mime)))
        self.photos.add_wanted.connect(self.add_files)
        self._add.clicked.connect(self.add_files)
        self.intake.added.connect(self.photos.show_added)
        paste = QShortcut(QKeySequence.StandardKey.Paste, self)
        paste.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        clipboard = QApplication.clipboard()
        paste.activated.connect(lambda: self.take_photos(photos_of(clipboard.mimeData())))
        application = QApplication.instance()
        if application is not None:
            application.aboutToQuit.connect(self._flush)

    @Slot(Changes)
    def _take(self, changes: Changes) -> None:
        if not changes.touch(*SHOWN_KINDS):
            return
        if not self.isVisible():
            self._stale = True
            return
        group_id = self.page.group_id
        if changes.touch(Event, AgendaItem, Theme, Workshop, Group):
            self.refresh()
        elif self.round_id is not None:
            seen = overview(self.hub.conference, self.round_id)
            self.groups.show_overview(seen)
            self._show_chip(seen.ready, len(seen.groups), self.hub.now())
        if group_id == self.page.group_id:
            self.page.take(changes)
            if changes.touch(Photo):
                self.photos.refresh()

    @Slot(datetime)
    def _tick(self, now: datetime) -> None:
        if self.isVisible() and self.round_id is not None and now.second == 0:
            seen = overview(self.hub.conference, self.round_id)
            self._show_chip(seen.ready, len(seen.groups), now)

    def _refresh_if_stale(self) -> None:
        if self._stale:
            self.refresh()

    def _set_usable(self, *, usable: bool) -> None:
        self._chip.setVisible(usable)
        self._add.setVisible(usable)
        self._add.setEnabled(not self.hub.store.read_only)

    def _show_chip(self, ready: int, count: int, now: datetime) -> None:
        words = tr("{ready} of {count} ready").format(ready=ready, count=count)
        start = None
        if self.round_id is not None:
            start = presentation_start(self.hub.conference, self.round_id, now)
        if start is not None:
            minutes = round((start - now).total_seconds() / 60)
            if 0 <= minutes <= SOON_MINUTES:
                words += " · " + tr("plenary in {minutes} min").format(minutes=minutes)
        self._chip.setText(words)
        self._chip.set_kind("chip-good" if ready == count else "chip-accent")

    @Slot(int)
    def _show_group(self, group_id: int | None) -> None:
        self.page.show_group(group_id)
        self.photos.show_group(group_id)

    @Slot(int)
    def _step_group(self, step: int) -> None:
        ids = self.groups.group_ids
        if self.groups.group_id in ids:
            place = ids.index(self.groups.group_id) + step
            if 0 <= place < len(ids):
                self.groups.choose(ids[place])
                self.page.begin()

    @Slot(str)
    def _write(self, letters: str) -> None:
        """Go on writing on the page of the chosen group."""
        self.page.begin()
        line = self.page.sheet.active_line
        if line is not None and letters:
            line.editor.insertPlainText(letters)

    @Slot()
    def _flush(self) -> None:
        self.page.saving.flush()
        self.photos.saving.flush()
