"""The field of the organiser's logo: a picture file, chosen or dropped."""

from pathlib import Path

from PySide6.QtCore import QMimeData, Qt, Signal, Slot
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QFileDialog, QWidget

from moderator.actions.logo import Prepared, prepare_logo, remove_logo, set_logo
from moderator.event.phrase import phrase
from moderator.ui import theme
from moderator.ui.hub import Hub
from moderator.ui.remembered import PHOTO_FOLDER
from moderator.ui.widgets import layouts
from moderator.ui.widgets.fields import CaptionedField
from moderator.ui.widgets.frames import button
from moderator.ui.widgets.labels import Label
from moderator.ui.words import tr


class _LogoControl(QWidget):
    """What is chosen, and the buttons; dropped: (Path) a file was let go over it."""

    dropped = Signal(Path)

    def __init__(self, *, compact: bool) -> None:
        super().__init__()
        self._compact = compact
        self.setAcceptDrops(True)
        self.said = Label("", "secondary", wrap=True)
        self.choose = button(tr("Choose picture …"))
        self.remove = button(tr("Remove logo"), "quiet")
        buttons = layouts.row(self.choose, self.remove, layouts.STRETCH, spacing=theme.TIGHT)
        if compact:
            row = (Label(tr("Logo")), self.choose, self.remove, layouts.STRETCH)
            layouts.row(*row, on=self, spacing=theme.TIGHT)
            self.said.setParent(self)
            self.said.hide()
        else:
            layouts.column(self.said, buttons, on=self, spacing=theme.GRID)
        self.setFocusProxy(self.choose)

    def say(self, words: str) -> None:
        """Say what is chosen, where there is little room in the tooltip."""
        self.said.setText(words)
        if self._compact:
            self.choose.setToolTip(words)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take a file."""
        if _file_of(event.mimeData()) is not None:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Take the file that was dropped."""
        file = _file_of(event.mimeData())
        if file is not None:
            event.acceptProposedAction()
            self.dropped.emit(file)


def _file_of(mime: QMimeData) -> Path | None:
    files = [Path(url.toLocalFile()) for url in mime.urls() if url.isLocalFile()]
    return files[0] if len(files) == 1 else None


class LogoField(CaptionedField[str]):
    """Shows whether there is a logo, and takes another picture as one.

    compact: in one row, where there is little room.
    """

    def __init__(self, hub: Hub, *, compact: bool = False) -> None:
        self._hub, self._shown = hub, _LogoControl(compact=compact)
        super().__init__("" if compact else tr("Logo of the organiser"), self._shown)
        self._shown.setAccessibleName(tr("Logo of the organiser"))
        self._shown.choose.clicked.connect(self.choose)
        self._shown.remove.clicked.connect(self._remove)
        self._shown.dropped.connect(self.take)

    def show_value(self, value: str) -> None:
        """Show whether there is a logo."""
        self._shown.choose.setText(tr("Choose another …") if value else tr("Choose picture …"))
        self._shown.say(
            tr("It is shown on welcome and closing.")
            if value
            else tr("None yet. A picture can be dropped here.")
        )
        self._shown.remove.setVisible(bool(value))

    @Slot()
    def choose(self) -> None:
        """Ask for a picture file."""
        dialog = QFileDialog(self, tr("Choose picture"))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setDirectory(PHOTO_FOLDER.get())
        pictures = tr("Photos (*.jpg *.jpeg *.heic *.heif *.png *.webp *.avif *.tif *.tiff)")
        dialog.setNameFilters([pictures, tr("All files (*)")])
        dialog.fileSelected.connect(self._take_named)
        dialog.open()

    @Slot(str)
    def _take_named(self, name: str) -> None:
        PHOTO_FOLDER.keep(Path(name))
        self.take(Path(name))

    @Slot(Path)
    def take(self, file: Path) -> None:
        """Decode a picture on a worker, in a limited process, and make it the logo."""
        self._hub.jobs.start(
            phrase("Reading {name}", name=file.name),
            lambda _job: prepare_logo(file),
            self,
            self._set,
            self._hub.show_error,
        )

    def _set(self, picture: Prepared) -> None:
        self._hub.do(set_logo, picture)

    @Slot()
    def _remove(self) -> None:
        self._hub.do(remove_logo)
