"""The page "Intake": the one queue in which every photo arrives."""

from pathlib import Path

from PySide6.QtCore import QSize, Qt, Slot
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QImage, QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QFileDialog,
    QSizePolicy,
    QStackedWidget,
    QWidget,
)

from moderator.actions.camera import Still
from moderator.actions.intake import Source, dismiss_intake, file_intake, reopen_intake
from moderator.event.results import IntakePhoto, Photo, PhotoOrigin, Point, Result
from moderator.event.schedule import AgendaItem, Event, Theme
from moderator.event.workshops import Group, Workshop
from moderator.ui import remembered, theme
from moderator.ui.hub import Hub
from moderator.ui.icons import Icon
from moderator.ui.results.camera_panel import PhotoCamera
from moderator.ui.results.incoming import PhotoIntake, has_photos, photos_of
from moderator.ui.results.intake_list import IntakeList, lines_of
from moderator.ui.results.intake_panel import IntakePanel
from moderator.ui.results.list_search import ListSearch
from moderator.ui.results.round_page import CAMERA_KEY, RoundPage
from moderator.ui.results.thumbs import Pictures
from moderator.ui.results.watching import WatchedFolder
from moderator.ui.widgets import layouts
from moderator.ui.widgets.frames import EmptyState, Surface, button
from moderator.ui.widgets.labels import ElidedLabel, Label
from moderator.ui.words import tr

SHOWN_KINDS = (
    Event, AgendaItem, Theme, Workshop, Group, Result, Point, Photo, IntakePhoto,
)  # fmt: skip


class IntakePage(RoundPage):
    """The photos that came in, whatever their way; those without a code wait for a person."""

    def __init__(self, hub: Hub, parent: QWidget | None = None) -> None:
        super().__init__(hub, SHOWN_KINDS, parent)
        self._coming: PhotoIntake | None = None
        self._all_filed = False
        self.setAcceptDrops(True)
        self.pictures = Pictures(hub, self)
        self.list = IntakeList(hub.appearance, self._thumbnail, hub.now)
        self.panel = IntakePanel(hub, self.pictures)
        self.camera = PhotoCamera(hub)
        self.watched = WatchedFolder(hub, self)
        self.search = ListSearch(hub.appearance, self.list, tr("Search photos"))
        self.all = button("", "quiet", run=self._show_all)
        self._lay_out()
        self._connect()
        self._choose_focus()

    def follow_intake(self, intake: PhotoIntake) -> None:
        """Show the photos that are on their way, and take in those of the watched folder."""
        self._coming = intake
        intake.moved.connect(self._on_moved)
        intake.left.connect(self.watched.offer_again)
        self.watched.came.connect(lambda paths: intake.take(paths, origin=PhotoOrigin.FOLDER))

    @Slot()
    def refresh(self) -> None:
        """Show the newest records."""
        conference = self.hub.conference
        on_the_way = self._coming.on_the_way if self._coming else ()
        wanted = self.search.text()
        lines, more = lines_of(conference, on_the_way, all_filed=self._all_filed, wanted=wanted)
        focus = QApplication.focusWidget()
        there = bool(lines or wanted)
        begins = there and self._stack.currentIndex() == 1
        self._stack.setCurrentIndex(0 if there else 1)
        self._choose_focus()
        self._nothing.setVisible(not lines)
        self.list.setVisible(bool(lines))
        self.list.show_lines(conference, lines)
        if (
            begins
            and self.camera.isHidden()
            and focus is not None
            and (isinstance(focus, QAbstractButton) or self.isAncestorOf(focus))
        ):
            self.list.setFocus()  # the first photo is filed by key, wherever one waited for it
        self.all.setVisible(bool(more))
        self.all.setText(tr("Show %n more", n=more))
        self._show_beside()

    @Slot()
    def switch_camera(self) -> None:
        """Switch the camera on or off; on, it stands in place of the chosen photo."""
        if self.hub.store.read_only or self._coming is None:
            return
        on = self.camera.isHidden()
        self.camera.setVisible(on)
        self._tiles.setVisible(not on)
        self._keys.setVisible(not on)
        self._show_beside()
        self._choose_focus()
        self.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Switch the camera off with Escape."""
        if event.key() == Qt.Key.Key_Escape and not self.camera.isHidden():
            self.switch_camera()
        else:
            super().keyPressEvent(event)

    def choose_photo(self, intake_id: int) -> None:
        """Choose a photo, wherever it stands in the list."""
        self.search.clear()
        if not self.list.choose(intake_id):
            self._show_all()
            self.list.choose(intake_id)
        self.list.scrollTo(self.list.currentIndex())
        self.list.setFocus()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take photos and folders from outside."""
        if has_photos(event.mimeData()) and not self.hub.store.read_only:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Take the dropped photos into the intake."""
        if has_photos(event.mimeData()) and self._coming is not None:
            event.acceptProposedAction()
            self._coming.take(photos_of(event.mimeData()), origin=PhotoOrigin.DROP)

    @Slot()
    def choose_folder(self) -> None:
        """Ask which folder is to be watched."""
        dialog = QFileDialog(self, tr("Watch a folder"))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setDirectory(remembered.PHOTO_FOLDER.get())
        dialog.fileSelected.connect(lambda name: self.watched.begin(Path(name)))
        dialog.open()

    def _make_tiles(self) -> QWidget:
        """Make what offers the ways in: a folder, files, the camera."""
        self._folder = ElidedLabel("", "strong")
        self._folder_words = Label("", "secondary", wrap=True)
        self._watch = button(tr("Watch a folder …"), run=self.choose_folder)
        self._unwatch = button(tr("Stop"), run=self.watched.end)
        self._take_there = button("", "primary", run=self.watched.take_there)
        self._leave_there = button(tr("Leave them"), run=self.watched.leave_there)
        folder = _tile(
            self._folder,
            self._folder_words,
            layouts.row(
                self._watch,
                self._unwatch,
                self._take_there,
                self._leave_there,
                layouts.STRETCH,
                spacing=theme.TIGHT,
            ),
        )
        self._add = button(tr("Choose photos …"), run=self.files_wanted)
        self._photograph = button(tr("Camera …"), run=self.switch_camera)
        self._photograph.setToolTip(
            tr("Take photos with the camera ({key})").format(key=CAMERA_KEY)
        )
        drop = _tile(
            ElidedLabel(tr("Drop photos or folders here"), "strong"),
            Label(tr("or paste them with Ctrl+V"), "secondary", wrap=True),
            layouts.row(self._add, self._photograph, layouts.STRETCH, spacing=theme.TIGHT),
        )
        return layouts.boxed(layouts.row((folder, 1), (drop, 1), spacing=theme.SNUG))

    def _lay_out(self) -> None:
        keys = self._keys = Label(
            tr("1 to 3 choose a group · G another one · Del no flipchart · O original"), "secondary"
        )
        keys.setWordWrap(True)
        self.search.setPlaceholderText(tr("Search photos by what is written on them"))
        self._nothing = Label(tr("No photo has these words."), "secondary", wrap=True)
        filled = QWidget()
        layouts.column(
            self.search, keys, self._nothing, (self.list, 1), self.all, on=filled,
            spacing=theme.GRID,
        )  # fmt: skip
        empty = EmptyState(
            self.hub.appearance,
            Icon.ADD_PHOTO,
            tr("No photo has come in yet"),
            tr(
                "Photos of group sheets file themselves by their code; all others wait here "
                "until you choose their group."
            ),
        )
        self._stack = QStackedWidget()
        for widget in (filled, empty):
            self._stack.addWidget(widget)
        self._stack.setCurrentWidget(empty)
        self._tiles = self._make_tiles()
        left = self._left = Surface()
        layouts.column(
            self._tiles,
            (self._stack, 1),
            on=left,
            margins=theme.SNUG,
            spacing=theme.SNUG,
        )
        self.panel.setMinimumWidth(theme.PANEL_WIDTH)
        self.panel.setMaximumWidth(theme.PANEL_WIDTH + theme.WIDE * 2)
        layouts.row((left, 2), (self.panel, 1), (self.camera, 3), on=self, spacing=theme.SNUG)
        self._show_folder()

    def _connect(self) -> None:
        self.search.textChanged.connect(self.refresh)
        find = QShortcut(QKeySequence("Ctrl+F"), self)
        find.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        find.activated.connect(self.search.setFocus)
        self.pictures.arrived.connect(self.list.repaint_rows)
        self.list.chosen.connect(lambda: self.panel.show_photo(self.list.photo))
        self.list.likely_wanted.connect(self.panel.take_likely)
        self.list.other_wanted.connect(self.panel.ask_group)
        self.list.dismissed.connect(self._dismiss)
        self.list.original_wanted.connect(self.panel.toggle_original)
        self.list.doubleClicked.connect(self.panel.open_large)
        self.panel.filed.connect(self._file)
        self.panel.dismissed.connect(self._dismiss)
        self.panel.reopened.connect(self._reopen)
        self.panel.group_wanted.connect(self.group_wanted)
        self.watched.changed.connect(self._show_folder)
        self.camera.taken.connect(self._take_still)
        self.camera.left.connect(self.switch_camera)
        self.camera.phones_wanted.connect(self.phones_wanted)
        self.camera.folder_wanted.connect(self.choose_folder)

    @Slot()
    def _choose_focus(self) -> None:
        """Let the focus of the page be where one goes on."""
        filled = self._stack.currentIndex() == 0
        begin = self.list if filled else self._add
        self.setFocusProxy(begin if self.camera.isHidden() else self.camera)

    def _show_beside(self) -> None:
        """Show the chosen photo, unless the camera takes its place, and all where nothing came."""
        self._left.setVisible(self.camera.isHidden() or self._stack.currentIndex() == 0)
        self.panel.setVisible(bool(self.list.photos) and self.camera.isHidden())

    @Slot(Still)
    def _take_still(self, still: Still) -> None:
        if self._coming is not None:
            photo = Source(tr("Picture from the camera"), still.content)
            self._coming.take([photo], origin=PhotoOrigin.CAMERA)

    @Slot(int)
    def _file(self, group_id: int) -> None:
        photo = self.list.photo
        if photo is not None:
            self.hub.do(file_intake, photo.id, group_id).report()
            self.list.setFocus()

    @Slot()
    def _dismiss(self) -> None:
        photo = self.list.photo
        if photo is not None and self.panel.none.isVisible() and not self.hub.store.read_only:
            self.hub.do(dismiss_intake, photo.id).report()
            self.list.setFocus()

    @Slot()
    def _reopen(self) -> None:
        photo = self.list.photo
        if photo is not None:
            self.hub.do(reopen_intake, photo.id).report()
            self.list.setFocus()

    @Slot()
    def _show_all(self) -> None:
        self._all_filed = True
        self.refresh()

    @Slot()
    def _on_moved(self) -> None:
        if self.isVisible():
            self.refresh()
        else:
            self._stale = True

    @Slot()
    def _show_folder(self) -> None:
        """Say what is watched, and offer what lay there already."""
        watched = self.watched
        folder = watched.folder
        self._folder.setText(
            tr("Camera card or folder")
            if folder is None
            else tr("Folder “{name}”").format(name=folder.name or str(folder))
        )
        if folder is None:
            words = tr("New photos in it come in by themselves.")
        elif watched.missing:
            words = tr("The folder is not there. Once it is back, it goes on.")
        elif watched.there:
            words = tr("%n photos lie there already.", n=len(watched.there))
        else:
            words = tr("is watched, %n photos taken", n=watched.taken)
        self._folder_words.setText(words)
        self._watch.setVisible(folder is None)
        self._unwatch.setVisible(folder is not None and not watched.there)
        self._take_there.setText(tr("Take %n photos", n=len(watched.there)))
        self._take_there.setVisible(bool(watched.there))
        self._leave_there.setVisible(bool(watched.there))
        for each in (self._watch, self._take_there, self._add, self._photograph):
            each.setEnabled(not self.hub.store.read_only)

    def _thumbnail(self, photo: IntakePhoto) -> QImage | None:
        shown = Photo(0, 0, photo.content, picture=photo.picture)
        pixmap = self.pictures.thumbnail(shown)
        return None if pixmap is None else pixmap.toImage()


def _tile(*parts: layouts.Part) -> QWidget:
    tile = Surface()
    tile.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
    tile.setMinimumSize(QSize(theme.PANEL_WIDTH * 2 // 3, 0))
    layouts.column(*parts, on=tile, margins=theme.SNUG, spacing=theme.GRID)
    return tile
