"""The bottom row: how it goes at the left, what can be done at the right."""

from pathlib import Path

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from moderator.actions.prints import Boxed, lacking_phrase
from moderator.ui import theme
from moderator.ui.prints.making import file_ready
from moderator.ui.prints.outputs import Output
from moderator.ui.widgets.frames import button
from moderator.ui.widgets.labels import ElidedLabel, Label
from moderator.ui.words import say, tr


class Footer(QWidget):
    """Status, progress and buttons; above them, what counts as known by what was made."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.known = Label("", wrap=True)
        self.undo = button(tr("Undo"))
        self._note = QWidget(self)
        note = QHBoxLayout(self._note)
        note.setContentsMargins(0, 0, 0, theme.TIGHT)
        note.setSpacing(theme.TIGHT)
        note.addWidget(self.known, 1)
        note.addWidget(self.undo)
        self._note.hide()
        row = QHBoxLayout()
        row.setSpacing(theme.TIGHT)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._note)
        column.addLayout(row)
        self._lacking: tuple[Boxed, ...] = ()
        self.status = ElidedLabel("", "secondary", live=True)
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
        self._lacking = ()
        self._note.hide()
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
    def note_lacking(self, letters: tuple[Boxed, ...]) -> None:
        """Keep in mind, for when the file is there, which letters are not in it."""
        self._lacking = letters

    def show_file(self, path: Path) -> None:
        """Say that a file is there, and offer it; and which letters it lacks."""
        words = [file_ready(path)]
        if self._lacking:
            words.append(say(lacking_phrase(self._lacking)))
            self.status.set_kind("caution")
        self.status.setText(" ".join(words))
        self.open.show()
        self.folder.show()

    def forget_file(self) -> None:
        """Tell no more of what was made before; what is in the making is still told."""
        if self.bar.isHidden():
            self.tell("")
            self.open.hide()
            self.folder.hide()

    def note_known(self, places: int) -> None:
        """Say how many places count as known now, with Undo; nothing where there are none."""
        words = tr("%n places count as known by this.", n=places)
        self.known.setText(f"{words} {tr('Whoever is moved from now on has to be told.')}")
        self.undo.show()
        self._note.setVisible(places > 0)

    def outdate(self, *, undone: bool) -> None:
        """Offer no Undo any more, since something else came after it, or it was undone."""
        self.undo.hide()
        if undone:
            self.known.setText(tr("Taken back: these places do not count as known."))

    def tell(self, text: str, kind: str = "secondary") -> None:
        """Say something; kind: as of a label."""
        self.status.set_kind(kind)
        self.status.setText(text)
