"""The data of a person as a form: each field saves itself when it is left or with Enter."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QApplication, QCheckBox, QComboBox, QLineEdit, QVBoxLayout, QWidget

from moderator.event.people import (
    PARTICIPANT_FIELD,
    PARTICIPANT_FIELDS,
    FieldEditor,
    Participant,
    ParticipantField,
)
from moderator.ui import theme
from moderator.ui.hub import Hub
from moderator.ui.people.changes import change
from moderator.ui.people.columns import choices_of, value_words
from moderator.ui.people.times import moment_of
from moderator.ui.widgets.entry_fields import not_a_time
from moderator.ui.widgets.labels import Label
from moderator.ui.words import say, tr

FORM_FIELDS = sorted(
    (field for field in PARTICIPANT_FIELDS if field.form is not None),
    key=lambda field: field.form or 0,
)


class Field(QLineEdit):
    """A line that Escape sets back to what is kept."""

    def __init__(self, text: str, parent: QWidget) -> None:
        super().__init__(text, parent)
        self.kept = text
        self.setCursorPosition(0)

    def show_kept(self, text: str) -> None:
        """Show what is kept now, unless it is being edited."""
        untouched = self.text() == self.kept
        self.kept = text
        if untouched or not self.hasFocus():
            self.setText(text)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Set back with Escape."""
        if event.key() == Qt.Key.Key_Escape:
            self.setText(self.kept)
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Show the beginning again."""
        super().focusOutEvent(event)
        self.setCursorPosition(0)


class DataForm(QWidget):
    """The fields of a person."""

    def __init__(self, hub: Hub, person: Participant, parent: QWidget) -> None:
        super().__init__(parent)
        self._hub, self._person = hub, person
        self.fields: dict[str, Field] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme.GRID // 2)
        self.ticks: dict[str, QCheckBox] = {}
        self.choices: dict[str, QComboBox] = {}
        for field in FORM_FIELDS:
            if field.editor is FieldEditor.TICK:
                self._add_tick(field)
            elif field.editor is FieldEditor.CONSENT:
                self._add_choice(field)
            else:
                self._add_line(field)
        if hub.store.read_only:
            self.setEnabled(False)

    def is_being_edited(self) -> bool:
        """Tell whether the keys go to one of the fields."""
        focus = QApplication.focusWidget()
        return focus is not None and self.isAncestorOf(focus)

    def show_person(self, person: Participant) -> None:
        """Show the newest state without disturbing what is being typed."""
        self._person = person
        for name, line in self.fields.items():
            line.show_kept(_value(person, name))
        for name, tick in self.ticks.items():
            tick.setChecked(getattr(person, name))
        for name, choice in self.choices.items():
            choice.setCurrentIndex(choice.findText(_value(person, name)))

    def _add_line(self, field: ParticipantField) -> None:
        name = field.name
        self._column.addWidget(Label(say(field.words), "caption"))
        line = self.fields[name] = Field(_value(self._person, name), self)
        line.setAccessibleName(say(field.words))
        if field.editor is FieldEditor.MOMENT:
            line.setPlaceholderText(tr("unlimited"))
        line.editingFinished.connect(lambda: self._save(name, line))
        self._column.addWidget(line)

    def _add_tick(self, field: ParticipantField) -> None:
        if not self.ticks:
            self._column.addSpacing(theme.GRID)
        tick = self.ticks[field.name] = QCheckBox(say(field.tick_words or field.words), self)
        tick.setChecked(getattr(self._person, field.name))
        tick.clicked.connect(lambda on: change(self._hub, self._person, field.name, on))
        self._column.addWidget(tick)

    def _add_choice(self, field: ParticipantField) -> None:
        self._column.addWidget(Label(say(field.words), "caption"))
        choice = self.choices[field.name] = QComboBox(self)
        choice.setAccessibleName(say(field.words))
        for words, value in choices_of(field):
            choice.addItem(words, value)
        choice.setCurrentIndex(choice.findText(_value(self._person, field.name)))
        choice.activated.connect(
            lambda: change(self._hub, self._person, field.name, choice.currentData())
        )
        self._column.addWidget(choice)

    def _save(self, name: str, field: Field) -> None:
        if field.text().strip() == field.kept:
            return
        if PARTICIPANT_FIELD[name].editor is FieldEditor.MOMENT:
            taken = self._save_moment(name, field.text().strip())
        else:
            taken = change(self._hub, self._person, name, field.text())
        if taken:
            self._person = self._hub.conference.one(Participant, self._person.id)
            field.kept = _value(self._person, name)
        field.setText(field.kept)

    def _save_moment(self, name: str, text: str) -> bool:
        if not text:
            return change(self._hub, self._person, name, None)
        known = getattr(self._person, name)
        now = self._hub.now() if known is None else known
        moment = moment_of(text, self._hub.conference, now)
        if moment is not None:
            return change(self._hub, self._person, name, moment)
        start = self._hub.conference.event.start
        self._hub.complain(not_a_time(text, f"{start:%d.%m.%Y} 14:30"))
        return False


def _value(person: Participant, name: str) -> str:
    return value_words(PARTICIPANT_FIELD[name], getattr(person, name))
