"""A field for a day: typed as people type it, or chosen from a calendar."""

from datetime import date, timedelta

from PySide6.QtCore import QDate, QPoint, Qt, Signal
from PySide6.QtGui import QIcon, QKeyEvent
from PySide6.QtWidgets import QCalendarWidget, QLineEdit, QMenu, QWidget, QWidgetAction

from moderator.resources import resource
from moderator.rules.written.days import read_date
from moderator.ui import theme
from moderator.ui.words import tr


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
    day from before comes back. day_chosen: (date) the moderator has typed or picked another day.
    refused: (text) what was typed is no day, and the one from before came back.
    """

    day_chosen = Signal(object)
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
        """Show a day without telling; what is being typed stays."""
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
        """Go a day on or back with the arrows; the calendar opens as any list does."""
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
