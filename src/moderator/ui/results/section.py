"""The points under one guiding question, with a draft at their end."""

from PySide6.QtCore import QPoint
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QWidget

from moderator.ui import theme
from moderator.ui.results.line import PointLine
from moderator.ui.widgets import layouts
from moderator.ui.widgets.frames import Surface
from moderator.ui.widgets.labels import Label


class QuestionSection(QWidget):
    """A guiding question and its lines; question_id is None for points under no question."""

    def __init__(self, question_id: int | None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.question_id = question_id
        self.lines: tuple[PointLine, ...] = ()
        self.title = Label("", "secondary", self, wrap=True)
        self.title.setFont(theme.font(theme.BODY, QFont.Weight.DemiBold))
        self.title.setContentsMargins(theme.GRID, 0, theme.SNUG, theme.GRID)
        self._rows = layouts.column(spacing=0)
        layouts.column(self.title, self._rows, on=self, margins=(0, theme.SNUG, 0, 0), spacing=0)
        self._mark = Surface(self, "drop-mark")
        self._mark.hide()

    def show_lines(self, lines: tuple[PointLine, ...]) -> None:
        """Show lines in this order; the same order again costs nothing."""
        if lines == self.lines:
            return
        for line in self.lines:
            self._rows.removeWidget(line)
        for line in lines:
            self._rows.addWidget(line)
            line.show()
        self.lines = lines

    def line_below(self, place: QPoint) -> PointLine | None:
        """Find the point before which something dropped here would stand; None: at the end."""
        for line in self.lines:
            if line.point is not None and place.y() < line.geometry().center().y():
                return line
        return None

    def mark_drop(self, place: QPoint | None, colour: str) -> None:
        """Show between which points something would be dropped, or nothing."""
        if place is None:
            self._mark.hide()
            return
        below = self.line_below(place)
        points = [line for line in self.lines if line.point is not None]
        if below is not None:
            height = below.y()
        elif points:
            height = points[-1].geometry().bottom()
        else:
            height = self.title.geometry().bottom()
        self._mark.setStyleSheet(f"background: {colour}; border: 0;")
        self._mark.setGeometry(theme.SNUG, height - 1, self.width() - theme.WIDE, theme.GRID // 2)
        self._mark.raise_()
        self._mark.show()
