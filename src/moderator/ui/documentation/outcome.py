"""The card with the progress and the result of writing a file."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QProgressBar, QWidget

from moderator.event.phrase import Phrase
from moderator.ui import theme
from moderator.ui.jobs import Job
from moderator.ui.outside import open_outside
from moderator.ui.widgets import layouts
from moderator.ui.widgets.frames import Surface, button
from moderator.ui.widgets.labels import Label
from moderator.ui.words import tr, translate

MOST_REMARKS = 3
"""Remarks that are shown; of the others only the number."""


class OutcomeCard(Surface):
    """A card with the progress and result of writing a file, hidden otherwise.

    opened: (Path) the moderator wants to see this file or folder.
    """

    opened = Signal(Path)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, "good")
        self._job: Job | None = None
        self._path = Path()
        self._text = Label("", "strong", wrap=True, live=True)
        self._where = Label("", "caption", wrap=True)
        self.remarks = Label("", "caution", wrap=True)
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName(tr("Progress of the output"))
        self.cancel_button = button(tr("Cancel"), run=self._cancel)
        self.open_button = button(tr("Open"), run=lambda: self.opened.emit(self._path))
        self.folder_button = button(
            tr("Show folder"), run=lambda: self.opened.emit(self._path.parent)
        )
        buttons = (self.cancel_button, self.open_button, self.folder_button)
        row = layouts.row(*buttons, layouts.STRETCH, spacing=theme.TIGHT)
        layouts.column(
            self._text,
            self._where,
            self.remarks,
            self._bar,
            row,
            on=self,
            margins=theme.SNUG,
            spacing=theme.TIGHT,
        )
        self.opened.connect(open_outside)
        self.hide()

    @property
    def text(self) -> str:
        """The text shown."""
        return self._text.text()

    def follow(self, job: Job, path: Path) -> None:
        """Show the progress of a job that writes this file."""
        self._job, self._path = job, path
        self._apply_appearance("surface")
        self._text.setText(tr("The file is being made …"))
        self._where.setText(path.name)
        self._bar.setRange(0, 0)
        self._show_remarks(())
        self._show_controls(running=True)
        job.progressed.connect(self._progress)

    def succeed(self, remarks: Sequence[Phrase] = ()) -> None:
        """Show that the file is there, with what is missing in it, and offer to open it."""
        self._job = None
        self._apply_appearance("warning" if remarks else "good")
        self._text.setText(
            tr("The file is ready, with remarks.") if remarks else tr("The file is ready.")
        )
        self._where.setText(str(self._path))
        self._show_remarks(remarks)
        self._show_controls(running=False)
        self.open_button.setFocus()

    def dismiss(self) -> None:
        """Hide the card."""
        self._job = None
        self.hide()

    def _show_remarks(self, remarks: Sequence[Phrase]) -> None:
        lines = [translate(remark) for remark in remarks[:MOST_REMARKS]]
        if len(remarks) > MOST_REMARKS:
            lines.append(tr("… and %n more", n=len(remarks) - MOST_REMARKS))
        self.remarks.setText("\n".join(lines))
        self.remarks.setVisible(bool(lines))
        self.remarks.setToolTip("")

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
