"""The bottom row: how it goes at the left, what can be done at the right."""

from pathlib import Path

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QWidget

from moderator.ui import theme
from moderator.ui.prints.making import file_ready
from moderator.ui.prints.outputs import Output
from moderator.ui.prints.preview_pane import lacking_words
from moderator.ui.widgets.frames import button
from moderator.ui.widgets.labels import ElidedLabel
from moderator.ui.words import tr


class Footer(QWidget):
    """Status, progress and buttons."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.TIGHT)
        self._lacking = ""
        self.status = ElidedLabel("", "secondary")
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setRange(0, 0)
        self.bar.setFixedWidth(theme.PANEL_WIDTH // 2)
        self.bar.setAccessibleName(tr("Progress"))
        self.cancel = button(tr("Cancel"))
        self.open = button(tr("Open"))
        self.folder = button(tr("Show folder"))
        self.close_button = button(tr("Close"))
        self.print = button(tr("Print …"))
        self.save = button("", "primary")
        row.addWidget(self.status, 1)
        row.addWidget(self.bar)
        for control in (
            self.cancel,
            self.open,
            self.folder,
            self.close_button,
            self.print,
            self.save,
        ):
            row.addWidget(control)
        for hidden in (self.bar, self.cancel, self.open, self.folder, self.print):
            hidden.hide()

    def offer(self, output: Output, *, something: bool) -> None:
        """Name the buttons for an output; something: there is something to be made."""
        self.save.setText(tr("Save PDF …") if output.is_sheet else tr("Save file …"))
        self.save.setEnabled(something and not self.bar.isVisible())
        self.print.setEnabled(self.save.isEnabled())
        self.print.setVisible(output.is_sheet)

    def show_work(self) -> None:
        """Show that something is being made, and how to end it."""
        self._lacking = ""
        self.status.set_kind("secondary")
        self.status.setText(tr("In the making …"))
        for control in (self.open, self.folder):
            control.hide()
        for shown in (self.bar, self.cancel):
            shown.show()
        self.save.setEnabled(False)
        self.print.setEnabled(False)

    def rest(self) -> None:
        """Show that nothing is being made."""
        self.bar.hide()
        self.cancel.hide()
        self.save.setEnabled(True)
        self.print.setEnabled(True)
        if self.status.text() == tr("In the making …"):
            self.status.setText("")

    @Slot(object)
    def note_lacking(self, letters: str) -> None:
        """Keep in mind, for when the file is there, which letters are not in it."""
        self._lacking = letters

    def show_file(self, path: Path) -> None:
        """Say that a file is there, and offer it; and which letters it lacks."""
        words = [file_ready(path)]
        if self._lacking:
            words.append(lacking_words(self._lacking))
            self.status.set_kind("caution")
        self.status.setText(" ".join(words))
        self.open.show()
        self.folder.show()

    def tell(self, text: str, kind: str = "secondary") -> None:
        """Say something; kind: as of a label."""
        self.status.set_kind(kind)
        self.status.setText(text)
