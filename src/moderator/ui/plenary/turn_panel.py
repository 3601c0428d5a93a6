"""The fields of what is selected for the plenary: minutes, who speaks, the presenter's note."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QIntValidator, QKeyEvent
from PySide6.QtWidgets import QGridLayout, QLineEdit, QPlainTextEdit, QWidget

from moderator.actions.plenary_order import (
    MOST_MINUTES,
    change_slide,
    set_minutes,
    set_scene_note,
    slide_title,
)
from moderator.actions.results import set_notes, set_speaker
from moderator.event.plenary import OwnSlide, OwnSlideKind
from moderator.event.stage import Cue, SceneKind
from moderator.event.workshops import Group
from moderator.rules.running_order import PlenaryTurn, TurnKey
from moderator.slides.deck import note_on
from moderator.ui import theme
from moderator.ui.hub import Hub
from moderator.ui.icons import Icon
from moderator.ui.widgets import layouts
from moderator.ui.widgets.frames import button, icon_button
from moderator.ui.widgets.labels import Label, with_key
from moderator.ui.words import tr

CONTENT_ROW, NOTE_ROW = 4, 5
"""Rows of the fields that take what room there is."""


class MinutesField(QWidget):
    """A number of minutes between a minus and a plus. typed: (minutes) another one was chosen."""

    typed = Signal(int)

    def __init__(self, hub: Hub, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        style = hub.appearance
        self.less = icon_button(
            style, Icon.REMOVE, tr("One minute less"), run=lambda: self._step(-1)
        )
        self.more = icon_button(style, Icon.ADD, tr("One minute more"), run=lambda: self._step(1))
        for step, key in ((self.less, "-"), (self.more, "+")):
            step.setToolTip(with_key(step.accessibleName(), key))
        self.box = QLineEdit()
        self.box.setValidator(QIntValidator(1, MOST_MINUTES, self))
        self.box.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.box.setAccessibleName(tr("Minutes"))
        self.box.setFixedWidth(theme.GRID * 14)
        self.box.editingFinished.connect(self._read)
        self._minutes = 1
        layouts.row(self.less, self.box, self.more, on=self, spacing=0)

    def show_minutes(self, minutes: int) -> None:
        """Show a number; what is being typed stays."""
        another, self._minutes = minutes != self._minutes, minutes
        if another or not self.box.isModified():
            self.box.setText(str(minutes))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Change the number with the arrow keys, which the field leaves over."""
        by = {Qt.Key.Key_Up: 1, Qt.Key.Key_Down: -1}.get(Qt.Key(event.key()))
        if by is None:
            super().keyPressEvent(event)
        else:
            self._step(by)

    def _step(self, by: int) -> None:
        self._emit(self._minutes + by)

    @Slot()
    def _read(self) -> None:
        if self.box.isModified():
            self._emit(int(self.box.text()))

    def _emit(self, minutes: int) -> None:
        if 1 <= minutes <= MOST_MINUTES and minutes != self._minutes:
            self.show_minutes(minutes)
            self.typed.emit(minutes)


class TurnPanel(QWidget):
    """Fields of a turn, or the note alone of a scene that is none; saved as they are typed."""

    def __init__(self, hub: Hub, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._hub = hub
        self._key: TurnKey | None = None
        self._group_id: int | None = None
        self._scene: tuple[SceneKind, int | None] | None = None
        self.minutes = MinutesField(hub)
        self.minutes.typed.connect(self._set_minutes)
        self.usual = button("", "link", run=lambda: self._set_minutes(None))
        self.speaker = QLineEdit()
        self.speaker.setAccessibleName(tr("Who speaks"))
        self.speaker.setPlaceholderText(tr("nobody named yet"))
        self.speaker.textEdited.connect(self._set_speaker)
        self.heading = QLineEdit()
        self.heading.setAccessibleName(tr("Title of the slide"))
        self.heading.textEdited.connect(
            lambda text: self._change_slide(lambda known: replace(known, title=text))
        )
        self.address = QLineEdit()
        self.address.setAccessibleName(tr("Address"))
        self.address.setPlaceholderText(tr("The code needs an address."))
        self.address.textEdited.connect(
            lambda text: self._change_slide(lambda known: replace(known, address=text.strip()))
        )
        self.content = QPlainTextEdit()
        self.content.setAccessibleName(tr("Text"))
        self.content.setTabChangesFocus(True)
        self.content.setMinimumHeight(theme.LINES_OF_TEXT)
        self.content.textChanged.connect(self._set_content)
        self._slide: OwnSlide | None = None
        self.note = QPlainTextEdit()
        self.note.setAccessibleName(tr("Note for the presenter"))
        self.note.setPlaceholderText(tr("For your eyes only"))
        self.note.setTabChangesFocus(True)
        self.note.setMinimumHeight(theme.LINE_OF_TEXT)
        self.note.textChanged.connect(self._set_note)
        self._words = (
            Label(tr("Minutes"), "secondary"),
            Label(tr("Speaks"), "secondary"),
            Label(tr("Title"), "secondary"),
            Label(tr("Address"), "secondary"),
            Label(tr("Text"), "secondary"),
            Label(tr("Note"), "secondary"),
        )
        self._lay_out()

    def _lay_out(self) -> None:
        time = layouts.boxed(
            layouts.row(self.minutes, self.usual, layouts.STRETCH, spacing=theme.SNUG)
        )
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(theme.SNUG)
        grid.setVerticalSpacing(theme.TIGHT)
        fields = (time, self.speaker, self.heading, self.address, self.content, self.note)
        for row, field in enumerate(fields):
            grid.addWidget(self._words[row], row, 0, Qt.AlignmentFlag.AlignTop)
            self._words[row].setFixedHeight(theme.CONTROL_HEIGHT)
            grid.addWidget(field, row, 1)
        self._grid = grid
        grid.setColumnMinimumWidth(0, theme.GRID * 15)
        grid.setColumnStretch(1, 1)
        grid.setRowStretch(NOTE_ROW, 1)
        self._time = time

    def show_turn(self, cue: Cue, group: Group | None, turn: PlenaryTurn | None) -> None:
        """Show the fields of a group or an own slide; of another scene its note alone."""
        conference, read_only = self._hub.conference, self._hub.store.read_only
        self._key = None if turn is None else turn.key
        self._time.setVisible(turn is not None)
        self._words[0].setVisible(turn is not None)
        self.speaker.setVisible(group is not None)
        self._words[1].setVisible(group is not None)
        if turn is not None:
            usual = conference.event.group_minutes
            self.minutes.show_minutes(turn.minutes)
            self.usual.setText(tr("like the others: %n min", n=usual))
            self.usual.setVisible(turn.decided and turn.group is not None)
        self._show_slide(None if turn is None else turn.slide)
        another = (None if group is None else group.id) != self._group_id
        self._group_id = None if group is None else group.id
        if group is not None and (another or not self.speaker.hasFocus()):
            self.speaker.setText(group.speaker)
        scene = (cue.kind, cue.subject_id) if group is None else None
        self._show_note(note_on(conference, cue), another=another, scene=scene)
        lines = (self.minutes.box, self.speaker, self.heading, self.address)
        for field in (*lines, self.content, self.note):
            field.setReadOnly(read_only)
        for step in (self.minutes.less, self.minutes.more, self.usual):
            step.setEnabled(not read_only)

    def set_low(self, *, low: bool) -> None:
        """Take less room in a low window."""
        self.content.setMinimumHeight(theme.LINE_OF_TEXT if low else theme.LINES_OF_TEXT)

    def take_keys(self) -> None:
        """Go on by key in the first field: a slide's title, else the minutes."""
        field = self.heading if self._slide is not None else self.minutes.box
        field.setFocus()

    def _show_slide(self, slide: OwnSlide | None) -> None:
        """Show what an own slide holds; of a guest's document its title alone."""
        before, self._slide = self._slide, slide
        coded = slide is not None and slide.kind is OwnSlideKind.QR_CODE
        written = slide is not None and slide.kind is not OwnSlideKind.GUEST
        # an empty row would keep its share
        self._grid.setRowStretch(CONTENT_ROW, 2 if written else 0)
        _, _, title, address, text, _ = self._words
        for shown, widgets in (
            (slide is not None, (self.heading, title)),
            (coded, (self.address, address)),
            (written, (self.content, text)),
        ):
            for widget in widgets:
                widget.setVisible(shown)
        if slide is None:
            return
        another = before is None or before.id != slide.id
        for line, words in ((self.heading, slide.title), (self.address, slide.address)):
            if another or not line.hasFocus():
                line.setText(words)
        if another or not self.content.hasFocus():
            _write(self.content, slide.text)

    def _change_slide(self, change: Callable[[OwnSlide], OwnSlide]) -> None:
        """Change the slide as it is now, which another station may have changed as well."""
        slide = None if self._slide is None else self._slide.id
        known = self._hub.conference.get(OwnSlide, slide)
        if known is not None:
            self._hub.do(change_slide, change(known))

    @Slot()
    def _set_content(self) -> None:
        text = self.content.toPlainText()
        self._change_slide(lambda known: replace(known, text=text))

    def _show_note(
        self, text: str, *, another: bool, scene: tuple[SceneKind, int | None] | None
    ) -> None:
        another = another or scene != self._scene
        self._scene = scene
        if another or not self.note.hasFocus():
            _write(self.note, text)

    @Slot(int)
    def _set_minutes(self, minutes: int | None) -> None:
        if self._key is not None:
            self._hub.do(set_minutes, self._key, minutes, self._hub.now())

    @Slot(str)
    def _set_speaker(self, text: str) -> None:
        if self._group_id is not None:
            self._hub.do(set_speaker, self._group_id, text)

    @Slot()
    def _set_note(self) -> None:
        text = self.note.toPlainText()
        if self._group_id is not None:
            self._hub.do(set_notes, self._group_id, text)
        elif self._scene is not None:
            self._hub.do(set_scene_note, *self._scene, text)


def missing_words(slide: OwnSlide | None) -> str:
    """Say of an own slide that shows nothing yet that it is empty; "" of all others."""
    if slide is None or slide.kind is OwnSlideKind.GUEST or slide_title(slide):
        return ""
    return tr("This slide is still empty.")


def _write(field: QPlainTextEdit, text: str) -> None:
    """Write another text into a field, as if nobody had typed it."""
    if field.toPlainText() != text:
        field.blockSignals(True)
        field.setPlainText(text)
        field.blockSignals(False)
