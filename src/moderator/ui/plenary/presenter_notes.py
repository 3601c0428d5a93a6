"""The presenter's note on what the hall sees, in a size that is remembered."""

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from moderator.actions.plenary_order import set_scene_note
from moderator.actions.results import set_notes
from moderator.event.stage import Cue
from moderator.slides.deck import group_of, note_on
from moderator.ui import remembered, theme
from moderator.ui.hub import Hub
from moderator.ui.theme import Colours
from moderator.ui.widgets import layouts
from moderator.ui.widgets.frames import button
from moderator.ui.widgets.labels import Label
from moderator.ui.words import tr


class NotesPanel(QWidget):
    """The note on a group's result, or on any other scene; typed here, it is kept at once."""

    def __init__(self, hub: Hub, colours: Colours, caption: Label) -> None:
        super().__init__()
        self._hub, self._colours = hub, colours
        self._cue: Cue | None = None
        self._filling = False
        self.text = QPlainTextEdit()
        self.text.setAccessibleName(tr("Note on what the hall sees"))
        self.text.setPlaceholderText(tr("For your eyes only"))
        self.text.setTabChangesFocus(True)
        self.text.textChanged.connect(self._keep)
        self.smaller = button(tr("A−"), "stage-quiet", run=lambda: self._resize(-1))
        self.smaller.setAccessibleName(tr("Smaller note"))
        self.smaller.setToolTip(tr("Smaller note"))
        self.larger = button(tr("A+"), "stage-quiet", run=lambda: self._resize(1))
        self.larger.setAccessibleName(tr("Larger note"))
        self.larger.setToolTip(tr("Larger note"))
        layouts.column(
            layouts.row((caption, 1), self.smaller, self.larger, spacing=theme.GRID),
            (self.text, 1),
            on=self,
            spacing=theme.GRID,
        )
        self._size = remembered.NOTE_SIZE.get()
        self._style()

    def show_note(self, cue: Cue | None) -> None:
        """Show the note on a cue; what is being typed stays as it is."""
        same = self._subject(cue) == self._subject(self._cue) and self._cue is not None
        text = "" if cue is None else note_on(self._hub.conference, cue)
        self.text.setReadOnly(cue is None or self._hub.store.read_only)
        if not same or (not self.text.hasFocus() and self.text.toPlainText() != text):
            self._filling = True
            self.text.setPlainText(text)
            self._filling = False
        self._cue = cue

    def _subject(self, cue: Cue | None) -> tuple[str, int | None] | None:
        """Name what a note is on: a group, for its result and its photos, else a scene."""
        if cue is None:
            return None
        group = group_of(self._hub.conference, cue)
        return (cue.kind.value, cue.subject_id) if group is None else ("group", group.id)

    @Slot()
    def _keep(self) -> None:
        if self._filling or self._cue is None or self.text.isReadOnly():
            return
        group, text = group_of(self._hub.conference, self._cue), self.text.toPlainText()
        if group is not None:
            self._hub.do(set_notes, group.id, text)
        else:
            self._hub.do(set_scene_note, self._cue.kind, self._cue.subject_id, text)

    def _resize(self, step: int) -> None:
        sizes = theme.NOTE_SIZES
        place = min(len(sizes) - 1, max(0, self._size + step))
        if place != self._size:
            self._size = place
            remembered.NOTE_SIZE.set(place)
            self._style()

    def _style(self) -> None:
        place = min(len(theme.NOTE_SIZES) - 1, max(0, self._size))
        self.smaller.setEnabled(place > 0)
        self.larger.setEnabled(place + 1 < len(theme.NOTE_SIZES))
        self.text.setStyleSheet(
            f"QPlainTextEdit {{ background: transparent; border: {theme.RING}px solid transparent;"
            f" color: {self._colours.stage_text}; border-radius: {theme.CONTROL_RADIUS}px;"
            f" padding: 0; font-size: {theme.NOTE_SIZES[place]}px; }}"
            f"QPlainTextEdit:hover {{ background: {self._colours.stage_raised}; }}"
            f"QPlainTextEdit:focus {{ border: {theme.RING}px solid {self._colours.stage_text};"
            f" background: {self._colours.stage_raised}; }}"
        )
