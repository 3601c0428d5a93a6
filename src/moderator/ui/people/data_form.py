"""The data of a person as a form: each field saves itself when it is left or with Enter."""

from datetime import datetime

from PySide6.QtCore import Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QApplication, QCheckBox, QComboBox, QLineEdit, QVBoxLayout, QWidget

from moderator.event.people import Participant
from moderator.ui import theme
from moderator.ui.hub import Hub
from moderator.ui.people.changes import change
from moderator.ui.people.columns import consent_words
from moderator.ui.people.times import moment_of
from moderator.ui.widgets.entry_fields import not_a_time
from moderator.ui.widgets.labels import Label
from moderator.ui.words import tr

MOMENT = "%d.%m.%Y %H:%M"


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
        for name, words in _texts():
            self._add_line(name, words, _value(person, name))
        self.step_free = QCheckBox(tr("needs step-free access"), self)
        self.step_free.setChecked(person.step_free)
        self.step_free.clicked.connect(lambda on: change(self._hub, self._person, "step_free", on))
        self.newcomer = QCheckBox(tr("there for the first time"), self)
        self.newcomer.setChecked(person.newcomer)
        self.newcomer.clicked.connect(lambda on: change(self._hub, self._person, "newcomer", on))
        self._column.addSpacing(theme.GRID)
        self._column.addWidget(self.step_free)
        self._column.addWidget(self.newcomer)
        self._column.addWidget(Label(tr("Photo consent"), "caption"))
        self.consent = QComboBox(self)
        self.consent.setAccessibleName(tr("Photo consent"))
        for value in (None, True, False):
            self.consent.addItem(consent_words(value), value)
        self.consent.setCurrentIndex((None, True, False).index(person.photo_consent))
        self.consent.activated.connect(
            lambda place: change(
                self._hub, self._person, "photo_consent", (None, True, False)[place]
            )
        )
        self._column.addWidget(self.consent)
        if hub.store.read_only:
            self.setEnabled(False)

    def is_being_edited(self) -> bool:
        """Tell whether the keys go to one of the fields."""
        focus = QApplication.focusWidget()
        return focus is not None and self.isAncestorOf(focus)

    def show_person(self, person: Participant) -> None:
        """Show the newest state without disturbing what is being typed."""
        self._person = person
        for name, field in self.fields.items():
            field.show_kept(_value(person, name))
        self.step_free.setChecked(person.step_free)
        self.newcomer.setChecked(person.newcomer)
        self.consent.setCurrentIndex((None, True, False).index(person.photo_consent))

    def _add_line(self, name: str, words: str, value: str) -> None:
        self._column.addWidget(Label(words, "caption"))
        field = Field(value, self)
        field.setAccessibleName(words)
        if name in {"present_from", "present_until"}:
            field.setPlaceholderText(tr("unlimited"))
        field.editingFinished.connect(lambda: self._save(name, field))
        self._column.addWidget(field)
        self.fields[name] = field

    def _save(self, name: str, field: Field) -> None:
        if field.text().strip() == field.kept:
            return
        if name in {"present_from", "present_until"}:
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
    value = getattr(person, name)
    if isinstance(value, datetime):
        return value.strftime(MOMENT)
    return "" if value is None else str(value)


def _texts() -> tuple[tuple[str, str], ...]:
    return (
        ("given_name", tr("Given name")),
        ("family_name", tr("Family name")),
        ("academic_title", tr("Academic title")),
        ("organisation", tr("Organisation")),
        ("function", tr("Function")),
        ("email", tr("E-mail")),
        ("number", tr("No.")),
        ("catering", tr("Catering")),
        ("remark", tr("Remark")),
        ("present_from", tr("Present from")),
        ("present_until", tr("Present until")),
    )


def field_words() -> dict[str, str]:
    """Name every field of a person as the forms do."""
    return dict(_texts()) | {
        "salutation": tr("Salutation"),
        "status": tr("Status"),
        "step_free": tr("Needs step-free access"),
        "photo_consent": tr("Photo consent"),
        "newcomer": tr("There for the first time"),
    }
