"""The forms of one person, of several at once, and of two entries that become one."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QFontMetrics, QKeyEvent
from PySide6.QtWidgets import (
    QApplication,
    QButtonGroup,
    QCheckBox,
    QComboBox,
    QHBoxLayout,
    QLineEdit,
    QRadioButton,
    QWidget,
)

from moderator.actions.merging import COMPARED, WISHES, merge_participants, proposed_choices
from moderator.actions.people import Value, change_participants
from moderator.event.conference import Conference
from moderator.event.people import (
    PARTICIPANT_FIELD,
    PARTICIPANT_FIELDS,
    FieldEditor,
    Participant,
    ParticipantField,
    Status,
)
from moderator.event.schedule import Theme
from moderator.ui import theme
from moderator.ui.hub import Hub
from moderator.ui.people.changes import act, change
from moderator.ui.people.columns import choices_of, value_words
from moderator.ui.people.menus import moment_of
from moderator.ui.widgets.entry_fields import not_a_time
from moderator.ui.widgets.frames import button
from moderator.ui.widgets.labels import Label
from moderator.ui.widgets.layouts import STRETCH, column, row
from moderator.ui.words import tr, translate

FORM_FIELDS = sorted(
    (field for field in PARTICIPANT_FIELDS if field.form is not None),
    key=lambda field: field.form or 0,
)
MANY_FIELDS = sorted(
    (field for field in PARTICIPANT_FIELDS if field.many),
    key=lambda field: (
        field.editor is not FieldEditor.STATUS,
        field.editor is not FieldEditor.TEXT,
    ),
)
"""The status first, then what is written, then what is chosen."""

_UNCHANGED = "unchanged"


class PersonLineEdit(QLineEdit):
    """A text field that Escape resets to the stored value."""

    def __init__(self, text: str, parent: QWidget) -> None:
        super().__init__(text, parent)
        self.stored = text
        self.setCursorPosition(0)

    def show_stored(self, text: str) -> None:
        """Show the value that is stored now, unless it is being edited."""
        untouched = self.text() == self.stored
        self.stored = text
        if untouched or not self.hasFocus():
            self.setText(text)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Reset with Escape."""
        if event.key() == Qt.Key.Key_Escape:
            self.setText(self.stored)
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Scroll back to the beginning."""
        super().focusOutEvent(event)
        self.setCursorPosition(0)


class DataForm(QWidget):
    """The fields of a person."""

    def __init__(self, hub: Hub, person: Participant, parent: QWidget) -> None:
        super().__init__(parent)
        self._hub, self._person = hub, person
        self.fields: dict[str, PersonLineEdit] = {}
        self._column = column(on=self, margins=0, spacing=theme.GRID // 2)
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
        """Return whether one of the fields has the keyboard focus."""
        focus = QApplication.focusWidget()
        return focus is not None and self.isAncestorOf(focus)

    def show_person(self, person: Participant) -> None:
        """Show the newest state without disturbing what is being typed."""
        self._person = person
        for name, line in self.fields.items():
            line.show_stored(_value(person, name))
        for name, tick in self.ticks.items():
            tick.setChecked(getattr(person, name))
        for name, choice in self.choices.items():
            choice.setCurrentIndex(choice.findText(_value(person, name)))

    def _add_line(self, field: ParticipantField) -> None:
        name = field.name
        self._column.addWidget(Label(translate(field.words), "caption"))
        line = self.fields[name] = PersonLineEdit(_value(self._person, name), self)
        line.setAccessibleName(translate(field.words))
        if field.editor is FieldEditor.MOMENT:
            line.setPlaceholderText(tr("unlimited"))
        line.editingFinished.connect(lambda: self._save(name, line))
        self._column.addWidget(line)

    def _add_tick(self, field: ParticipantField) -> None:
        if not self.ticks:
            self._column.addSpacing(theme.GRID)
        tick = self.ticks[field.name] = QCheckBox(translate(field.tick_words or field.words), self)
        tick.setChecked(getattr(self._person, field.name))
        tick.clicked.connect(lambda on: change(self._hub, self._person, field.name, on))
        self._column.addWidget(tick)

    def _add_choice(self, field: ParticipantField) -> None:
        self._column.addWidget(Label(translate(field.words), "caption"))
        choice = self.choices[field.name] = QComboBox(self)
        choice.setAccessibleName(translate(field.words))
        for words, value in choices_of(field):
            choice.addItem(words, value)
        choice.setCurrentIndex(choice.findText(_value(self._person, field.name)))
        choice.activated.connect(
            lambda: change(self._hub, self._person, field.name, choice.currentData())
        )
        self._column.addWidget(choice)

    def _save(self, name: str, field: PersonLineEdit) -> None:
        if field.text().strip() == field.stored:
            return
        if PARTICIPANT_FIELD[name].editor is FieldEditor.MOMENT:
            taken = self._save_moment(name, field.text().strip())
        else:
            taken = change(self._hub, self._person, name, field.text())
        if taken:
            self._person = self._hub.conference.one(Participant, self._person.id)
            field.stored = _value(self._person, name)
        field.setText(field.stored)

    def _save_moment(self, name: str, text: str) -> bool:
        if not text:
            return change(self._hub, self._person, name, None)
        known = getattr(self._person, name)
        now = self._hub.now() if known is None else known
        moment = moment_of(text, self._hub.conference, now)
        if moment is not None:
            return change(self._hub, self._person, name, moment)
        start = self._hub.conference.event.start
        self._hub.show_error(not_a_time(text, f"{start:%d.%m.%Y} 14:30"))
        return False


class ManyForm(QWidget):
    """The fields that can be set for all who are selected.

    Nothing is written before "Change for all"; what was not edited stays as it is with each.
    saved: it was written.
    """

    saved = Signal()

    def __init__(self, hub: Hub, people: Sequence[Participant], parent: QWidget) -> None:
        super().__init__(parent)
        self._hub = hub
        self._ids = [person.id for person in people]
        self.lines: dict[str, QLineEdit] = {}
        self.choices: dict[str, QComboBox] = {}
        self._column = column(on=self, margins=0, spacing=theme.GRID // 2)
        for field in MANY_FIELDS:
            if field.editor is FieldEditor.TEXT:
                self._add_line(field, people)
            else:
                self._add_choice(field, people)
        self._column.addSpacing(theme.TIGHT)
        words = tr("Change for all %n", len(people))
        self.apply = button(words, "primary", self, run=self.save)
        self.apply.setEnabled(False)
        self._column.addWidget(self.apply)

    def changes(self) -> tuple[Status | None, dict[str, Value]]:
        """Return what was edited: the status, and values by field."""
        values: dict[str, Value] = {
            name: line.text() for name, line in self.lines.items() if line.isModified()
        }
        status: Status | None = None
        for name, choice in self.choices.items():
            value = choice.currentData()
            if value == _UNCHANGED:
                continue
            if name == "status":
                status = Status(value)
            else:
                values[name] = value
        return status, values

    def save(self) -> None:
        """Set everything that was edited, for all."""
        status, values = self.changes()
        if (status is not None or values) and act(
            self._hub, change_participants, self._ids, status=status, **values
        ):
            self.saved.emit()

    def _add_line(self, field: ParticipantField, people: Sequence[Participant]) -> None:
        words = translate(field.words)
        values = {str(getattr(person, field.name)) for person in people}
        line = QLineEdit(values.pop() if len(values) == 1 else "", self)
        line.setAccessibleName(words)
        if values:
            line.setPlaceholderText(tr("differs, stays as it is"))
        line.textEdited.connect(self._on_edited)
        line.returnPressed.connect(self.save)
        self._column.addWidget(Label(words, "caption"))
        self._column.addWidget(line)
        self.lines[field.name] = line

    def _add_choice(self, field: ParticipantField, people: Sequence[Participant]) -> None:
        words, offered = translate(field.words), choices_of(field)
        values = {getattr(person, field.name) for person in people}
        now = next(iter(values)) if len(values) == 1 else _UNCHANGED
        same = next((word for word, value in offered if value == now), None)
        choice = QComboBox(self)
        choice.setAccessibleName(words)
        choice.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        stays = tr("differs, stays as it is") if same is None else tr("{word} (stays)")
        choice.addItem(stays.format(word=same), _UNCHANGED)
        choice.setItemData(0, stays.format(word=same), Qt.ItemDataRole.AccessibleTextRole)
        for word, value in offered:
            if word != same:
                choice.addItem(word, value)
        choice.activated.connect(self._on_edited)
        self._column.addWidget(Label(words, "caption"))
        self._column.addWidget(choice)
        self.choices[field.name] = choice

    def _on_edited(self, _what: object = None) -> None:
        status, values = self.changes()
        self.apply.setEnabled(status is not None or bool(values))


class MergeForm(QWidget):
    """Compares two entries; the older one stays and takes what is chosen.

    closed: the two were merged, or the moderator cancelled.
    """

    closed = Signal()

    def __init__(self, hub: Hub, ids: tuple[int, int], parent: QWidget) -> None:
        super().__init__(parent)
        self._hub = hub
        self._keep_id, self._other_id = sorted(ids)
        conference = hub.conference
        self._pair = tuple(conference.one(Participant, i) for i in (self._keep_id, self._other_id))
        self.choices: dict[str, tuple[QRadioButton, QRadioButton]] = {}
        self._proposed = proposed_choices(conference, self._keep_id, self._other_id)
        self._column = column(on=self, margins=0, spacing=theme.GRID // 2)
        self._text(tr("Merge two entries"), "section")
        self._text(tr("Please choose what stays where the two differ."), "secondary")
        self._column.addLayout(self._buttons(enabled=not hub.store.read_only))
        keep, other = self._pair
        same = []
        for name in COMPARED:
            field = PARTICIPANT_FIELD[name]
            values = tuple(value_words(field, getattr(person, name)) for person in self._pair)
            if getattr(keep, name) != getattr(other, name):
                self._add(name, translate(field.words), values)
            elif getattr(keep, name) not in ("", None, False):
                same.append(translate(field.words))
        wishes = tuple(wish_words(conference, person.id) for person in self._pair)
        if wishes[0] != wishes[1]:
            self._add(WISHES, tr("Wishes"), wishes)
        if same:
            self._caption(tr("The same in both"))
            self._text(", ".join(same), "secondary")
        self._column.addSpacing(theme.TIGHT)
        self._text(
            tr(
                "One place stays in each round: the held one, if one of the two is held. Bonds "
                "and refusals of both stay. The badge of the newer entry is no longer valid."
            ),
            "caption",
        )

    def taken(self) -> frozenset[str]:
        """Return the names of what is taken from the newer entry."""
        return frozenset(name for name, (_, other) in self.choices.items() if other.isChecked())

    def merge(self) -> None:
        """Make one entry of the two."""
        if act(self._hub, merge_participants, self._keep_id, self._other_id, self.taken()):
            self.closed.emit()

    def _add(self, name: str, words: str, values: tuple[str, ...]) -> None:
        self._caption(words)
        group = QButtonGroup(self)
        made = []
        for value in values:
            radio = QRadioButton(self)
            text = value or tr("empty")
            lines = wrapped(text, radio.fontMetrics(), theme.PANEL_WIDTH - theme.WIDE * 3)
            radio.setText(lines.replace("&", "&&"))
            radio.setAccessibleName(f"{words}: {text}")
            group.addButton(radio)
            self._column.addWidget(radio)
            made.append(radio)
        made[1 if name in self._proposed else 0].setChecked(True)
        self.choices[name] = (made[0], made[1])

    def _buttons(self, *, enabled: bool) -> QHBoxLayout:
        self.accept = button(tr("Merge"), "primary", self, run=self.merge)
        self.accept.setEnabled(enabled)
        self.cancel = button(tr("Cancel"), parent=self, run=self.closed.emit)
        return row(self.accept, self.cancel, STRETCH)

    def _text(self, text: str, kind: str) -> None:
        self._column.addWidget(Label(text, kind, wrap=True))

    def _caption(self, text: str) -> None:
        self._column.addSpacing(theme.GRID)
        self._column.addWidget(Label(text, "caption"))


def wish_words(conference: Conference, participant_id: int) -> str:
    """List the wishes of all rounds, each round in a line."""
    rounds = []
    for item in conference.rounds():
        wishes = conference.wishes_of(participant_id, item.id)
        if wishes:
            names = [conference.one(Theme, wish.theme_id).name for wish in wishes]
            number = conference.round_number(item.id)
            words = tr("Round {number}: {themes}")
            rounds.append(words.format(number=number, themes=", ".join(names)))
    return "\n".join(rounds)


def wrapped(text: str, metrics: QFontMetrics, width: int) -> str:
    """Break a text into lines of at most `width` pixels, since a radio button does not wrap.

    A word that is longer by itself is broken too, so that nothing is ever cut.
    """
    lines: list[str] = []
    for paragraph in text.splitlines():
        line = ""
        for word in paragraph.split():
            wider = f"{line} {word}".strip()
            if line and metrics.horizontalAdvance(wider) > width:
                lines.append(line)
                wider = word
            while metrics.horizontalAdvance(wider) > width and len(wider) > 1:
                fits = next(
                    n
                    for n in range(len(wider), 0, -1)
                    if n == 1 or metrics.horizontalAdvance(wider[:n]) <= width
                )
                lines.append(wider[:fits])
                wider = wider[fits:]
            line = wider
        lines.append(line)
    return "\n".join(lines)


def _value(person: Participant, name: str) -> str:
    return value_words(PARTICIPANT_FIELD[name], getattr(person, name))
