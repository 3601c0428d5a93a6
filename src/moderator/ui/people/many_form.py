"""The form for several people at once: what is set here is set for all, in one step."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QLineEdit, QVBoxLayout, QWidget

from moderator.actions.people import Value, change_participants
from moderator.event.people import Participant, Status
from moderator.ui import theme
from moderator.ui.hub import Hub
from moderator.ui.people.changes import act
from moderator.ui.people.columns import STATUSES, consent_words, status_words
from moderator.ui.widgets.frames import button
from moderator.ui.widgets.labels import Label
from moderator.ui.words import tr

_UNCHANGED = "unchanged"


class ManyForm(QWidget):
    """Status, organisation, function, needs, consent and newcomers for all who are selected.

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
        statuses = [(status_words(status), status.value) for status in STATUSES]
        yes_no = [(tr("yes"), True), (tr("no"), False)]
        self._add_choice("status", tr("Status"), statuses, people)
        for name, words in (
            ("organisation", tr("Organisation")),
            ("function", tr("Function")),
            ("catering", tr("Catering")),
        ):
            self._add_line(name, words, people)
        self._add_choice("step_free", tr("Needs step-free access"), yes_no, people)
        consents: list[tuple[str, object]] = [
            (consent_words(value), value) for value in (None, True, False)
        ]
        self._add_choice("photo_consent", tr("Photo consent"), consents, people)
        self._add_choice("newcomer", tr("There for the first time"), yes_no, people)
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

    def _add_line(self, name: str, words: str, people: Sequence[Participant]) -> None:
        values = {str(getattr(person, name)) for person in people}
        line = QLineEdit(values.pop() if len(values) == 1 else "", self)
        line.setAccessibleName(words)
        if values:
            line.setPlaceholderText(tr("differs, stays as it is"))
        line.textEdited.connect(self._touched)
        line.returnPressed.connect(self.save)
        self._column.addWidget(Label(words, "caption"))
        self._column.addWidget(line)
        self.lines[name] = line

    def _add_choice(
        self,
        name: str,
        words: str,
        offered: Sequence[tuple[str, object]],
        people: Sequence[Participant],
    ) -> None:
        values = {getattr(person, name) for person in people}
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
        self.choices[name] = choice

    def _touched(self, _what: object = None) -> None:
        status, values = self.changes()
        self.apply.setEnabled(status is not None or bool(values))
