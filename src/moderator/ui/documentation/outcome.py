"""How the making of the PDF goes: progress with cancel, then where it lies."""

from pathlib import Path

from PySide6.QtCore import QUrl, Signal, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QWidget

from moderator.ui import theme
from moderator.ui.jobs import Job
from moderator.ui.widgets import layouts
from moderator.ui.widgets.frames import Surface, button
from moderator.ui.widgets.labels import Label
from moderator.ui.words import tr


class OutcomeCard(Surface):
    """A card that is there only while it has something to say.

    opened: (Path) the moderator wants to see this file or folder.
    """

    opened = Signal(Path)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, "good")
        self._job: Job | None = None
        self._path = Path()
        column = layouts.column(on=self, margins=theme.SNUG, spacing=theme.TIGHT)
        self._text = Label("", "strong", wrap=True, live=True)
        self._where = Label("", "caption", wrap=True)
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName(tr("Progress of the PDF"))
        self.cancel_button = button(tr("Cancel"))
        self.open_button = button(tr("Open"))
        self.folder_button = button(tr("Show folder"))
        row = QHBoxLayout()
        row.setSpacing(theme.TIGHT)
        for control in (self.cancel_button, self.open_button, self.folder_button):
            row.addWidget(control)
        row.addStretch(1)
        for widget in (self._text, self._where, self._bar):
            column.addWidget(widget)
        column.addLayout(row)
        self.cancel_button.clicked.connect(self._cancel)
        self.open_button.clicked.connect(self._open)
        self.folder_button.clicked.connect(self._show_folder)
        self.opened.connect(open_outside)
        self.hide()

    @property
    def text(self) -> str:
        """What the card says."""
        return self._text.text()

    def follow(self, job: Job, path: Path) -> None:
        """Show the progress of a job that writes this file."""
        self._job, self._path = job, path
        self._apply_appearance("surface")
        self._text.setText(tr("The PDF is being made …"))
        self._where.setText(path.name)
        self._bar.setRange(0, 0)
        self._show_controls(running=True)
        job.progressed.connect(self._progress)

    def succeed(self) -> None:
        """Say that the file is there, and offer it."""
        self._job = None
        self._apply_appearance("good")
        self._text.setText(tr("The PDF is ready."))
        self._where.setText(str(self._path))
        self._show_controls(running=False)
        self.open_button.setFocus()

    def dismiss(self) -> None:
        """Say nothing any more."""
        self._job = None
        self.hide()

    def _apply_appearance(self, kind: str) -> None:
        self.setProperty("kind", kind)
        self.style().unpolish(self)
        self.style().polish(self)

    def _show_controls(self, *, running: bool) -> None:
        for control in (self._bar, self.cancel_button):
            control.setVisible(running)
        for control in (self.open_button, self.folder_button):
            control.setVisible(not running)
        self.show()

    @Slot(int, int)
    def _progress(self, done: int, in_all: int) -> None:
        self._bar.setRange(0, in_all)
        self._bar.setValue(done)

    @Slot()
    def _cancel(self) -> None:
        if self._job is not None:
            self._job.cancel()
            self._text.setText(tr("Cancelling …"))

    @Slot()
    def _open(self) -> None:
        self.opened.emit(self._path)

    @Slot()
    def _show_folder(self) -> None:
        self.opened.emit(self._path.parent)


def open_outside(path: Path) -> None:
    """Open a file or folder with the program that the system has for it."""
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))
