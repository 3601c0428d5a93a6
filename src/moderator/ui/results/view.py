"""The area "Results": its rounds and pages, and how photos come to the groups."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Slot
from PySide6.QtGui import (
    QDragEnterEvent,
    QDropEvent,
    QKeySequence,
    QShortcut,
    QShowEvent,
)
from PySide6.QtWidgets import (
    QApplication,
    QFileDialog,
    QWidget,
)

from moderator.actions.overview import due_round, overview, presentation_start
from moderator.actions.prints import PrintKind
from moderator.event.changes import Changes
from moderator.event.conference import Conference
from moderator.event.results import IntakePhoto, LegendSign, Photo, PhotoOrigin, Point, Result
from moderator.event.schedule import AgendaItem, Event, Theme
from moderator.event.workshops import Group, Workshop
from moderator.rules.schedule.running import planned_start
from moderator.rules.schedule.venue_time import elapsed
from moderator.ui import remembered, theme
from moderator.ui.area import Area, AreaState
from moderator.ui.hub import CaptionOf, Hub, Target
from moderator.ui.icons import Icon
from moderator.ui.prints import open_prints
from moderator.ui.results.groups_page import SHOWN_KINDS
from moderator.ui.results.incoming import Incoming, PhotoIntake, has_photos, photos_of
from moderator.ui.results.pages import NEEDS_GROUPS, PageChoice, ResultPages
from moderator.ui.results.round_page import ASIDE, CAMERA_KEY, KEYS, PageName, RoundPage
from moderator.ui.widgets import layouts
from moderator.ui.widgets.focus import FocusRestorer
from moderator.ui.widgets.frames import Header, button, icon_button
from moderator.ui.widgets.labels import Label, with_key
from moderator.ui.widgets.segments import Segments
from moderator.ui.words import tr


def shown_first(conference: Conference, now: datetime) -> AgendaItem | None:
    """Find the round that is shown first: the one that is due, before the event the first."""
    rounds = [item for item in conference.rounds() if not item.skipped]
    if rounds and not any(planned_start(conference.event, item) <= now for item in rounds):
        begun = any(item.actual_start is not None for item in rounds)
        return due_round(conference, now) if begun else rounds[0]
    return due_round(conference, now)


SOON_MINUTES = 180
"""The header shows how long it is until the plenary when it is this near."""


@dataclass(frozen=True, slots=True)
class ResultsState(AreaState):
    """The page, the round and the group shown; phones: whether they were being connected."""

    round_id: int | None
    group_id: int | None
    page: PageName = PageName.GROUP
    phones: bool = False


class ResultsArea(Area):
    """Collects what the groups worked out: one at a time, all at a glance, what they share."""

    def __init__(self, hub: Hub, parent: QWidget | None = None) -> None:
        super().__init__(hub, parent)
        self.hub = hub
        self.round_id: int | None = None
        self.page_name = PageName.GROUP
        self._stale = True
        self.setAcceptDrops(True)
        self.setAccessibleName(tr("Results"))
        self.rounds = Segments[int](tr("Round"))
        self.page_choice = PageChoice(hub)
        self.intake = PhotoIntake(hub, self)
        self.pages = ResultPages(hub, self)
        self.work = self.pages.work
        self.groups, self.page, self.photos = self.work.groups, self.work.page, self.work.photos
        self._lay_out()
        self._connect()
        self.setFocusProxy(self.pages)
        self._keys = FocusRestorer(self, self.setFocus)

    def reveal(self, record: Target) -> None:
        """Show a round, a workshop, a group or that of a point or photo, the intake, the legend.

        For a caption, its line gets the keys.
        """
        self._refresh_if_stale()
        conference = self.hub.conference
        if isinstance(record, IntakePhoto):
            self.choose_page(PageName.INTAKE)
            self.pages.page(PageName.INTAKE).choose_photo(record.id)
        if isinstance(record, Point):
            point_id = record.id  # once the area has the focus
            QTimer.singleShot(0, self, lambda: self.page.go_to_point(point_id))
        elif isinstance(record, CaptionOf):
            photo, record = record.photo, record.photo
            QTimer.singleShot(0, self, lambda: self.photos.choose(photo.id, to_caption=True))
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
        elif isinstance(record, LegendSign):
            self.choose_page(PageName.LEGEND)
        workshop = conference.get(Workshop, group.workshop_id) if group is not None else None
        if group is not None and workshop is not None:
            self.choose_round(workshop.round_id)
            self.choose_page(PageName.GROUP)
            self.work.catch_up()
            self.groups.choose(group.id)

    def state(self) -> ResultsState:
        """Return the page, the round and the group shown."""
        phones = self.hub.phones is not None and self.hub.phones.answering is not None
        return ResultsState(self.round_id, self.groups.group_id, self.page_name, phones)

    def restore(self, state: AreaState) -> None:
        """Show the same page, round and group as another window."""
        if isinstance(state, ResultsState):
            self._refresh_if_stale()
            self.choose_round(state.round_id)
            if self.hub.conference.get(Group, state.group_id) is not None:
                self.work.catch_up()
                self.groups.choose(state.group_id)
            self.choose_page(state.page)
            if state.phones and self.hub.phones is not None:
                self.hub.phones.turn_on_again()

    def group_shown(self) -> Group | None:
        """Return the group that is selected."""
        return self.hub.conference.get(Group, self.groups.group_id)

    def print_out(self) -> None:
        """Print the group sheets of the round shown."""
        open_prints(self.hub, self.window(), what=PrintKind.GROUP_SHEETS, round_id=self.round_id)

    def choose_round(self, round_id: int | None) -> None:
        """Show another round."""
        if round_id is not None and round_id != self.round_id:
            self.work.flush()
            self.round_id = round_id
            self.rounds.choose(round_id)
            self.refresh()

    def choose_page(self, name: PageName) -> None:
        """Show another page of the round."""
        if name is not self.page_name:
            self.work.flush()
            self.page_name = name
            self.page_choice.choose(name)
            self.refresh()
            self.pages.page(name).set_group(self.groups.group_id)

    def go_to_page(self, name: PageName) -> None:
        """Show a page and go on in it by key."""
        self.choose_page(name)
        self.take_focus()

    @Slot()
    def switch_camera(self) -> None:
        """Switch the camera on or off, on the page where photos come in."""
        self.go_to_page(PageName.INTAKE)
        if self.pages.shown is not None:
            self.pages.shown.switch_camera()

    @Slot(int)
    def open_group(self, group_id: int) -> None:
        """Show the page of a group and go on in it by key."""
        group = self.hub.conference.get(Group, group_id)
        if group is not None:
            self.reveal(group)
            self.page.begin()

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
        self.page_choice.show_pages(self.page_name)
        self.rounds.setVisible(bool(rounds))
        self.page_choice.setVisible(bool(rounds))
        self.pages.show_page(self.page_name, self.round_id, self._show_chip(now))
        shown = self.pages.shown
        self._chip.setVisible(shown is not None and shown.choices is None)
        if self.page_name in ASIDE:
            self._chip.hide()
        self._add.setVisible(shown is not None and self.page_name in NEEDS_GROUPS)
        self._add.setEnabled(not self.hub.store.read_only)

    def add_files(self, group_id: int | None = None) -> None:
        """Ask for files and add them to a group, by default the one shown."""
        to = self.pages.photo_group if group_id is None else group_id
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

        def take(names: list[str]) -> None:
            remembered.PHOTO_FOLDER.keep(Path(names[0]))
            self.take_photos([Path(name) for name in names], to)

        dialog.filesSelected.connect(take)
        dialog.open()

    def take_photos(
        self,
        incoming: list[Incoming],
        group_id: int | None = None,
        origin: PhotoOrigin = PhotoOrigin.FILE,
    ) -> None:
        """Add photos to a group, by default the one shown; where there is none, to the intake."""
        target = self.pages.photo_group if group_id is None else group_id
        if incoming and not self.hub.store.read_only:
            self.intake.take(incoming, target, origin)

    def showEvent(self, event: QShowEvent) -> None:
        """Catch up on what changed while the area was hidden."""
        super().showEvent(event)
        self.window().installEventFilter(self)
        self._refresh_if_stale()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Save what was typed before the window closes."""
        if event.type() is QEvent.Type.Close and watched is self.window():
            self.work.flush()
        return super().eventFilter(watched, event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take photos from outside."""
        usable = self.pages.shown is self.work and not self.hub.store.read_only
        if usable and has_photos(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Add dropped photos to the group shown."""
        if has_photos(event.mimeData()):
            event.acceptProposedAction()
            self.take_photos(photos_of(event.mimeData()), origin=PhotoOrigin.DROP)

    def _lay_out(self) -> None:
        self._chip = Label("", "chip-accent")
        self._add = button(tr("Add photos"), "primary")
        self._header = Header(tr("Results"), most_actions=theme.PANEL_WIDTH * 2)
        phones = icon_button(
            self.hub.appearance,
            Icon.PHONE,
            tr("Connect phones"),
            run=lambda: self.go_to_page(PageName.PHONES),
        )
        phones.setToolTip(with_key(tr("Connect phones"), KEYS[PageName.PHONES]))
        for widget in (self.rounds, self.page_choice, phones):
            self._header.add_left(widget)
        self._offers = layouts.row(self._chip, spacing=theme.SNUG)
        self._header.add_right(self._offers)
        self._header.add_right(self._add)
        layouts.column(
            self._header,
            (self.pages, 1),
            on=self,
            margins=(theme.ROOMY, theme.SNUG, theme.ROOMY, theme.ROOMY),
            spacing=theme.SNUG,
        )

    def _connect(self) -> None:
        self.hub.changed.connect(self._take)
        self.pages.made.connect(self._serve)
        self._serve(self.work)
        self.hub.tick.connect(self._tick)
        self.rounds.chosen.connect(lambda: self.choose_round(self.rounds.value))
        self.page_choice.chosen.connect(
            lambda: self.choose_page(self.page_choice.value or PageName.GROUP)
        )
        paste = partial(self.take_photos, origin=PhotoOrigin.PASTE)
        self.page.media_pasted.connect(lambda mime: paste(photos_of(mime)))
        self.photos.add_wanted.connect(lambda: self.add_files())
        self._add.clicked.connect(lambda: self.add_files())
        self.intake.added.connect(self.photos.show_added)
        clipboard = QApplication.clipboard()
        keys: dict[QKeySequence | QKeySequence.StandardKey, Callable[[], object]] = {
            QKeySequence.StandardKey.Paste: lambda: paste(photos_of(clipboard.mimeData())),
            QKeySequence(CAMERA_KEY): self.switch_camera,
            **{QKeySequence(key): partial(self.go_to_page, name) for name, key in KEYS.items()},
            **{QKeySequence(key): self.work.accept_all for key in ("Alt+Return", "Alt+Enter")},
        }
        for key, run in keys.items():
            shortcut = QShortcut(key, self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(run)
        application = QApplication.instance()
        if application is not None:
            application.aboutToQuit.connect(self.work.flush)

    @Slot(RoundPage)
    def _serve(self, page: RoundPage) -> None:
        page.group_wanted.connect(self.open_group)
        page.left.connect(lambda: self.go_to_page(self.page_choice.value or PageName.GROUP))
        page.photos_wanted.connect(self.add_files)
        page.files_wanted.connect(lambda: self.add_files())
        page.phones_wanted.connect(lambda: self.go_to_page(PageName.PHONES))
        page.legend_wanted.connect(lambda: self.go_to_page(PageName.LEGEND))
        page.follow_intake(self.intake)
        page.photos_dropped.connect(
            lambda mime, to: self.take_photos(photos_of(mime), to, PhotoOrigin.DROP)
        )
        if page.choices is not None:
            self._offers.addWidget(page.choices)

    @Slot(Changes)
    def _take(self, changes: Changes) -> None:
        if not changes.touch(*SHOWN_KINDS, IntakePhoto):
            return
        if not self.isVisible():
            self._stale = True
        elif changes.touch(Event, AgendaItem, Theme, Workshop, Group):
            self.refresh()
        else:
            self.page_choice.show_pages(self.page_name)
            self._show_chip(self.hub.now())

    @Slot(datetime)
    def _tick(self, now: datetime) -> None:
        if self.isVisible() and now.second == 0:
            self._show_chip(now)

    def _refresh_if_stale(self) -> None:
        if self._stale:
            self.refresh()

    def _show_chip(self, now: datetime) -> int:
        """Show how many groups are ready; return how many there are."""
        if self.round_id is None:
            return 0
        seen = overview(self.hub.conference, self.round_id)
        ready, count = seen.ready, len(seen.groups)
        words = tr("{ready} of {count} ready").format(ready=ready, count=count)
        start = presentation_start(self.hub.conference, self.round_id, now)
        if start is not None:
            left = elapsed(self._hub.conference.event, now, start)
            minutes = round(left.total_seconds() / 60)
            if 0 <= minutes <= SOON_MINUTES:
                words += " · " + tr("plenary in {minutes} min").format(minutes=minutes)
        self._chip.setText(words)
        self._chip.set_kind("chip-good" if ready == count else "chip-accent")
        return count
