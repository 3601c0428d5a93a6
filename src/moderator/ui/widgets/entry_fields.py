"""Fields for days and decimal numbers, and the errors about entries that are not understood."""

from datetime import date, timedelta

from PySide6.QtCore import QDate, QPoint, Qt, Signal
from PySide6.QtGui import QIcon, QKeyEvent, QValidator
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QCalendarWidget,
    QDoubleSpinBox,
    QLineEdit,
    QMenu,
    QWidget,
    QWidgetAction,
)

from moderator.event.errors import RuleProblem
from moderator.event.phrase import Phrase, phrase
from moderator.machine.resources import resource
from moderator.rules.written.days import read_date
from moderator.ui import theme
from moderator.ui.words import tr


def not_a_time(text: str, example: str = "14:50") -> RuleProblem:
    """Make the error that a text is no time."""
    return _not_taken(phrase("“{text}” is not a time.", text=text), example)


def not_a_number(text: str, least: int, most: int) -> RuleProblem:
    """Make the error that a text is no whole number from `least` to `most`."""
    message = phrase(
        "“{text}” is not a whole number from {least} to {most}.", text=text, least=least, most=most
    )
    return _not_taken(message, str(min(max(20, least), most)))


def not_minutes(text: str, least: int, most: int) -> RuleProblem:
    """Make the error that a text is no duration of `least` to `most` minutes."""
    message = phrase(
        "“{text}” is not a duration from {least} to {most} minutes.",
        text=text,
        least=least,
        most=most,
    )
    return _not_taken(message, "45")


def not_a_day(text: str, example: str) -> RuleProblem:
    """Make the error that a text is no day."""
    return _not_taken(phrase("“{text}” is not a day.", text=text), example)


def not_a_kind(text: str, example: str) -> RuleProblem:
    """Make the error that a text is no kind of agenda item."""
    return _not_taken(phrase("The kind “{text}” is unknown.", text=text), example)


def _not_taken(message: Phrase, example: str) -> RuleProblem:
    return RuleProblem(
        message,
        kept=phrase("Nothing was changed."),
        remedy=phrase("Enter it as {example}.", example=example),
    )


class DecimalBox(QDoubleSpinBox):
    """Shows a number as the language writes it, and takes a point as well as a comma."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        inset(self)

    def validate(self, text: str, position: int) -> tuple[QValidator.State, str, int]:
        """Accept point and comma as the decimal point."""
        return super().validate(self._own(text), position)

    def valueFromText(self, text: str) -> float:
        """Read a number with point or comma."""
        return super().valueFromText(self._own(text))

    def _own(self, text: str) -> str:
        mark = self.locale().decimalPoint()
        number = text.removesuffix(self.suffix())
        return number.replace("." if mark == "," else ",", mark) + text[len(number) :]


def inset(box: QAbstractSpinBox) -> None:
    """Keep the text of a number field off its border, which the style sheet cannot do."""
    box.lineEdit().setTextMargins(theme.TIGHT, 0, 0, 0)


def day_of_text(text: str, near: date) -> date | None:
    """Read a day as people type it, or its digits alone; None where it is none.

    A missing year is that of `near`.
    """
    try:
        return read_date(text, near, digits=True)
    except ValueError:
        return None


class DayEdit(QLineEdit):
    """One day; QDateEdit is no help, as a day typed with its dots ends in the wrong section.

    keeps: what is no day stays as it was typed, for a form that cannot be sent with it; else the
    day from before is restored. day_chosen: (date) the moderator has typed or picked another day.
    refused: (text) what was typed is no day, and the one from before was restored.
    """

    day_chosen = Signal(date)
    refused = Signal(str)

    def __init__(self, day: date, parent: QWidget | None = None, *, keeps: bool = False) -> None:
        super().__init__(parent)
        self._day, self._keeps = day, keeps
        self.calendar = QCalendarWidget()
        self.calendar.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        self.calendar.clicked.connect(self._pick)
        self.calendar.activated.connect(self._pick)
        holder = QWidgetAction(self)
        holder.setDefaultWidget(self.calendar)
        self._menu = QMenu(self)
        self._menu.addAction(holder)
        arrow = QIcon(str(resource("templates", "chevron-down.svg")))
        open_calendar = self.addAction(arrow, QLineEdit.ActionPosition.TrailingPosition)
        open_calendar.setText(tr("Choose from the calendar"))
        open_calendar.setToolTip(tr("Choose from the calendar"))
        open_calendar.triggered.connect(self.open_calendar)
        self.editingFinished.connect(self._read)
        self._write()

    @property
    def day(self) -> date:
        """The day that was read last."""
        return self._day

    @property
    def readable(self) -> bool:
        """Whether what stands there is a day."""
        return day_of_text(self.text(), self._day) is not None

    def show_day(self, day: date) -> None:
        """Show a day without emitting `day_chosen`; what is being typed stays."""
        if day != self._day or not self.hasFocus():
            self._day = day
            self._write()

    def open_calendar(self) -> None:
        """Show the calendar below the field."""
        self._read()
        self.calendar.setSelectedDate(QDate(self._day.year, self._day.month, self._day.day))
        self._menu.popup(self.mapToGlobal(QPoint(0, self.height() + theme.GRID)))
        self.calendar.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go a day on or back with the arrow keys; open the calendar with Alt and one of them."""
        step = {Qt.Key.Key_Up: 1, Qt.Key.Key_Down: -1}.get(Qt.Key(event.key()))
        if step is not None and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self.open_calendar()
        elif step is not None:
            self._read()
            self._choose(self._day + timedelta(step))
        else:
            super().keyPressEvent(event)

    def _read(self) -> None:
        typed = self.text()
        read = day_of_text(typed, self._day)
        if read is not None or not self._keeps:
            self._choose(read or self._day)
        if read is None and not self._keeps:
            self.refused.emit(typed)

    def _pick(self, chosen: QDate) -> None:
        self._menu.close()
        self._choose(date(chosen.year(), chosen.month(), chosen.day()))

    def _choose(self, day: date) -> None:
        changed, self._day = day != self._day, day
        self._write()
        if changed:
            self.day_chosen.emit(day)

    def _write(self) -> None:
        text = f"{self._day:%d.%m.%Y}"
        if text != self.text():
            self.setText(text)
