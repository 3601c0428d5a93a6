"""Fields of the details: each shows a value, and calls back when the moderator has changed it."""

from collections.abc import Callable, Hashable, Sequence
from datetime import date, time
from typing import Generic, TypeVar

from PySide6.QtCore import QEvent, QMimeData, QObject, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QMenu, QPlainTextEdit, QWidget

from moderator.event.errors import RuleProblem
from moderator.rules.written.numbers import read_number
from moderator.rules.written.times import read_time
from moderator.ui import theme
from moderator.ui.widgets import layouts
from moderator.ui.widgets.entry_fields import DayEdit, not_a_day, not_a_number, not_a_time
from moderator.ui.widgets.labels import Label
from moderator.ui.widgets.push import PushButton
from moderator.ui.widgets.undo import TypedLine, asks_for_undo
from moderator.ui.words import tr

PADDING = theme.scaled(14)
TALLEST = 9
V = TypeVar("V")
H = TypeVar("H", bound=Hashable)


class CaptionedField(QWidget, Generic[V]):
    """A caption with a control below it.

    edited: called with a value that the moderator chose. refused: (RuleProblem) what was typed is
    not understood, and the value is as before.
    """

    refused = Signal(RuleProblem)

    def __init__(self, caption: str, control: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.control = control
        self.edited: Callable[[V], None] = lambda _value: None
        column = layouts.column(on=self, spacing=theme.GRID)
        if caption:
            label = Label(caption, "caption")
            label.setBuddy(control)
            column.addWidget(label)
            control.setAccessibleName(caption)
        column.addWidget(control)
        self.setFocusProxy(control)

    def show_value(self, value: V) -> None:
        """Show a value without calling `edited`."""
        raise NotImplementedError


class TextField(CaptionedField[str]):
    """One line of text, edited with every key stroke."""

    def __init__(self, caption: str, parent: QWidget | None = None) -> None:
        self._line = TypedLine()
        super().__init__(caption, self._line, parent)
        self._line.textEdited.connect(lambda text: self.edited(text))

    def show_value(self, value: str) -> None:
        """Show a text; the same one leaves the cursor where it is."""
        if self._line.text() != value:
            self._line.setText(value)


class GrowingEdit(QPlainTextEdit):
    """Plain text that is as tall as its lines; Tab goes on to the next field.

    It is saved letter by letter: undo and redo are the event's.
    """

    def __init__(self, least: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._least = least
        self.single = False
        self.setUndoRedoEnabled(False)
        self.setTabChangesFocus(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.document().setDocumentMargin(0)
        # never at once: while Qt resizes the field it would not lay out its inside anew, and the
        # last line would stay out of sight
        self._soon = QTimer(self, singleShot=True)
        self._soon.timeout.connect(self._grow)
        self.document().documentLayout().documentSizeChanged.connect(self._soon.start)
        self._grow()

    def event(self, event: QEvent) -> bool:
        """Leave undo and redo to the window."""
        if asks_for_undo(event):
            event.ignore()
            return False
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go on to the next field with Enter where there is to be one line alone."""
        if self.single and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.focusNextChild()
        else:
            super().keyPressEvent(event)

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Paste; where there is to be one line alone, several are joined."""
        if self.single:
            self.insertPlainText(" ".join(source.text().split()))
        else:
            super().insertFromMimeData(source)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Let the panel scroll."""
        event.ignore()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Grow where lines break on another width."""
        super().resizeEvent(event)
        self._soon.start()

    def _grow(self) -> None:
        lines = int(self.document().size().height())
        shown = min(max(lines, self._least), TALLEST)
        height = QFontMetrics(self.font()).lineSpacing() * shown + PADDING
        if height != self.height():
            self.setFixedHeight(height)


class LinesField(CaptionedField[str]):
    """Text of several lines, edited with every key stroke.

    single: one line that wraps, as a title does; Enter goes on to the next field.
    """

    def __init__(
        self,
        caption: str,
        least: int = 2,
        hint: str = "",
        parent: QWidget | None = None,
        *,
        single: bool = False,
    ) -> None:
        self._edit = GrowingEdit(least)
        self._edit.single = single
        self._edit.setPlaceholderText(hint)
        super().__init__(caption, self._edit, parent)
        self._showing = self._reporting = False
        self._edit.textChanged.connect(self._report)

    def show_value(self, value: str) -> None:
        """Show a text; one that is being typed stays as it is, with its cursor."""
        if self._reporting or self._edit.toPlainText() == value:
            return
        if self._edit.hasFocus() and self._edit.toPlainText().strip() == value.strip():
            return
        self._showing = True
        place = self._edit.textCursor().position()
        self._edit.setPlainText(value)
        cursor = self._edit.textCursor()
        cursor.setPosition(min(place, len(self._edit.toPlainText())))
        self._edit.setTextCursor(cursor)
        self._showing = False

    def _report(self) -> None:
        if self._showing:
            return
        self._reporting = True
        try:
            self.edited(self._edit.toPlainText())
        finally:
            self._reporting = False


class EntryLine(QLineEdit):
    """A line whose text counts once it is left; Escape brings the old one back.

    given_up: Escape was pressed.
    """

    given_up = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Discard with Escape what was typed."""
        if event.key() == Qt.Key.Key_Escape and self.isModified():
            self.setModified(False)
            self.given_up.emit()
            return
        super().keyPressEvent(event)


class ClockField(CaptionedField[time]):
    """A time of day, as "14:50", "1450" or "14 Uhr"; edited when it is left or with Enter."""

    def __init__(self, caption: str, parent: QWidget | None = None) -> None:
        self._line = EntryLine()
        super().__init__(caption, self._line, parent)
        self._value = time(0)
        self._line.editingFinished.connect(self._report)
        self._line.given_up.connect(lambda: self.show_value(self._value))

    def show_value(self, value: time) -> None:
        """Show a time; one that is being typed stays."""
        self._value = value
        if not self._line.isModified() or not self._line.hasFocus():
            self._line.setText(f"{value:%H:%M}")

    def _report(self) -> None:
        text = self._line.text().strip()
        try:
            read = read_time(text)
        except ValueError:
            read = None
        self._line.setModified(False)
        changed = read is not None and read != self._value
        self._value = self._value if read is None else read
        self._line.setText(f"{self._value:%H:%M}")
        if read is None:
            self.refused.emit(not_a_time(text))
        elif changed:
            self.edited(read)


class NumberField(CaptionedField[int | None]):
    """A whole number, edited with Enter or when it is left; arrow keys count up and down.

    none: where given, the field may be empty, which is None, and then shows that word. read: makes
    a number of what is typed. problem: makes the error about a text that is no such number.
    """

    def __init__(
        self,
        caption: str,
        least: int,
        most: int,
        none: str = "",
        parent: QWidget | None = None,
        *,
        read: Callable[[str], int | None] = read_number,
        problem: Callable[[str, int, int], RuleProblem] = not_a_number,
    ) -> None:
        self._read, self._problem = read, problem
        self._line = EntryLine()
        super().__init__(caption, self._line, parent)
        self._least, self._most, self._none = least, most, none
        self._value: int | None = None
        self._line.setPlaceholderText(none)
        self._line.editingFinished.connect(self._report)
        self._line.given_up.connect(lambda: self.show_value(self._value))
        self._line.installEventFilter(self)

    def show_value(self, value: int | None) -> None:
        """Show a number or None; one that is being typed stays."""
        self._value = value
        if not (self._line.isModified() and self._line.hasFocus()):
            self._line.setText(self._words())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Count up and down with the arrow keys."""
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            step = {Qt.Key.Key_Up: 1, Qt.Key.Key_Down: -1}.get(Qt.Key(event.key()))
            if step is not None:
                start = self._least - 1 if self._value is None else self._value
                self._take(start + step * (5 if event.modifiers() else 1))
                return True
        return super().eventFilter(watched, event)

    def _report(self) -> None:
        text = self._line.text().strip()
        self._line.setModified(False)
        number = self._read(text)
        if not text and self._none:
            self._take(None)
        elif number is not None and self._least <= number <= self._most:
            self._take(number)
        else:
            self._line.setText(self._words())
            self.refused.emit(self._problem(text, self._least, self._most))

    def _take(self, number: int | None) -> None:
        wanted = number if number is None else min(max(number, self._least), self._most)
        changed = wanted != self._value
        self._value = wanted
        self._line.setText(self._words())
        if changed:
            self.edited(wanted)

    def _words(self) -> str:
        return "" if self._value is None else str(self._value)


class QuietCombo(QComboBox):
    """A choice that the wheel does not change."""

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Let the panel scroll."""
        event.ignore()


class ChoiceField(CaptionedField[H]):
    """One of several values, each with its words; letters: that it has room for at least."""

    def __init__(
        self,
        caption: str,
        choices: Sequence[tuple[H, str]] = (),
        parent: QWidget | None = None,
        *,
        letters: int = 4,
    ) -> None:
        self._combo = QuietCombo()
        self._combo.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self._combo.setMinimumContentsLength(letters)
        super().__init__(caption, self._combo, parent)
        self._values: list[H] = []
        self.set_choices(choices)
        self._combo.activated.connect(lambda place: self.edited(self._values[place]))

    def set_choices(self, choices: Sequence[tuple[H, str]]) -> None:
        """Offer other values."""
        words = [word for _, word in choices]
        if words != [self._combo.itemText(n) for n in range(self._combo.count())]:
            self._combo.clear()
            self._combo.addItems(words)
        self._values = [value for value, _ in choices]

    def show_value(self, value: H) -> None:
        """Show which one is chosen."""
        self._combo.setCurrentIndex(self._values.index(value) if value in self._values else -1)


class CheckField(CaptionedField[bool]):
    """Yes or no."""

    def __init__(self, caption: str, hint: str = "", parent: QWidget | None = None) -> None:
        self._box = QCheckBox(caption)
        self._box.setToolTip(hint)
        super().__init__("", self._box, parent)
        self._box.clicked.connect(lambda on: self.edited(on))

    def show_value(self, value: bool) -> None:
        """Show yes or no."""
        self._box.setChecked(value)


class SeveralField(CaptionedField[tuple[int, ...]]):
    """Any number of values from a list, chosen in a menu."""

    def __init__(self, caption: str, none: str, parent: QWidget | None = None) -> None:
        self._button = PushButton()
        self._button.setStyleSheet("text-align: left;")
        self._button.setAutoDefault(False)
        super().__init__(caption, self._button, parent)
        self._none = none
        self._choices: Sequence[tuple[int, str]] = ()
        self._values: tuple[int, ...] = ()
        self.menu = QMenu(self)
        self._button.clicked.connect(self._open)

    def set_choices(self, choices: Sequence[tuple[int, str]]) -> None:
        """Offer other values."""
        self._choices = choices

    def show_value(self, value: tuple[int, ...]) -> None:
        """Show which ones are chosen."""
        self._values = value
        names = [word for key, word in self._choices if key in self._values]
        words = ", ".join(names) or self._none
        metrics = self._button.fontMetrics()
        width = theme.PANEL_WIDTH - 4 * theme.ROOMY
        self._button.setText(metrics.elidedText(words, Qt.TextElideMode.ElideRight, width))
        self._button.setAccessibleDescription(words)

    def _open(self) -> None:
        self.fill()
        self.menu.popup(self._button.mapToGlobal(QPoint(0, self._button.height() + theme.GRID)))

    def fill(self) -> None:
        """Put the choices into the menu, those chosen ticked."""
        self.menu.clear()
        for key, word in self._choices:
            action = self.menu.addAction(word.replace("&", "&&"))
            action.setCheckable(True)
            action.setChecked(key in self._values)
            action.triggered.connect(lambda _on, key=key: self._toggle(key))
        if not self._choices:
            self.menu.addAction(tr("No rooms yet")).setEnabled(False)

    def _toggle(self, key: int) -> None:
        others = tuple(k for k in self._values if k != key)
        self.edited(others if key in self._values else (*self._values, key))


class DateField(CaptionedField[date]):
    """A day of the calendar."""

    def __init__(self, caption: str, parent: QWidget | None = None) -> None:
        self._edit = DayEdit(date(2000, 1, 1))
        super().__init__(caption, self._edit, parent)
        self._edit.day_chosen.connect(lambda day: self.edited(day))
        self._edit.refused.connect(
            lambda text: self.refused.emit(not_a_day(text, f"{self._edit.day:%d.%m.%Y}"))
        )

    def show_value(self, value: date) -> None:
        """Show a day."""
        self._edit.show_day(value)
