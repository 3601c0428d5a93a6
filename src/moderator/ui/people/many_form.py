"""The form for several people at once: what is set here is set for all, in one step."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QLineEdit, QVBoxLayout, QWidget

from moderator.actions.people import Value, change_participants
from moderator.event.people import (
    PARTICIPANT_FIELDS,
    FieldEditor,
    Participant,
    ParticipantField,
    Status,
)
from moderator.ui import theme
from moderator.ui.hub import Hub
from moderator.ui.people.changes import act
from moderator.ui.people.columns import choices_of
from moderator.ui.widgets.frames import button
from moderator.ui.widgets.labels import Label
from moderator.ui.words import say, tr

_UNCHANGED = "unchanged"
MANY_FIELDS = sorted(
    (field for field in PARTICIPANT_FIELDS if field.many),
    key=lambda field: (
        field.editor is not FieldEditor.STATUS,
        field.editor is not FieldEditor.TEXT,
    ),
)
"""The status first, then what is written, then what is chosen."""


class ManyForm(QWidget):
    """The fields that can be set for all who are selected.

    Nothing is written before "Change for all"; what was not touched stays as it is with each.
    saved: it was written.
    """

    saved = Signal()

    def __init__(self, hub: Hub, people: Sequence[Participant], parent: QWidget) -> None:
        super().__init__(parent)
        self._hub = hub
        self._ids = [person.id for person in people]
        self.lines: dict[str, QLineEdit] = {}
        self.choices: dict[str, QComboBox] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme.GRID // 2)
        for field in MANY_FIELDS:
            if field.editor is FieldEditor.TEXT:
                self._add_line(field, people)
            else:
                self._add_choice(field, people)
        self._column.addSpacing(theme.TIGHT)
        self.apply = button(tr("Change for all %n", len(people)), "primary", self)
        self.apply.clicked.connect(self.save)
        self.apply.setEnabled(False)
        self._column.addWidget(self.apply)

    def changes(self) -> tuple[Status | None, dict[str, Value]]:
        """Give what was touched: the status, and values by field."""
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
        """Set everything that was touched, for all."""
        status, values = self.changes()
        if (status is not None or values) and act(
            self._hub, change_participants, self._ids, status=status, **values
        ):
            self.saved.emit()

    def _add_line(self, field: ParticipantField, people: Sequence[Participant]) -> None:
        words = say(field.words)
        values = {str(getattr(person, field.name)) for person in people}
        line = QLineEdit(values.pop() if len(values) == 1 else "", self)
        line.setAccessibleName(words)
        if values:
            line.setPlaceholderText(tr("differs, stays as it is"))
        line.textEdited.connect(self._touched)
        line.returnPressed.connect(self.save)
        self._column.addWidget(Label(words, "caption"))
        self._column.addWidget(line)
        self.lines[field.name] = line

    def _add_choice(self, field: ParticipantField, people: Sequence[Participant]) -> None:
        words, offered = say(field.words), choices_of(field)
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
        choice.activated.connect(self._touched)
        self._column.addWidget(Label(words, "caption"))
        self._column.addWidget(choice)
        self.choices[field.name] = choice

    def _touched(self, _what: object = None) -> None:
        status, values = self.changes()
        self.apply.setEnabled(status is not None or bool(values))
