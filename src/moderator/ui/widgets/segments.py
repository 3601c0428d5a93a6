"""A choice of a few, side by side."""

from collections.abc import Hashable, Mapping, Sequence
from typing import Generic, TypeVar

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QPushButton, QSizePolicy, QWidget

from moderator.ui import theme
from moderator.ui.widgets import layouts
from moderator.ui.widgets.push import ChoiceButton

V = TypeVar("V", bound=Hashable)


class Segments(QWidget, Generic[V]):
    """Buttons side by side of which one is chosen; arrow keys choose the next one.

    wraps: where they need more room than there is, they continue in another row, for choices that
    are known only at run time. chosen: the moderator chose another one.
    """

    chosen = Signal()

    def __init__(self, name: str, parent: QWidget | None = None, *, wraps: bool = False) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self._row: QHBoxLayout | None = None
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        if not wraps:
            self._row = layouts.row(on=self, spacing=0)
        self._group = QButtonGroup(self)
        self._group.idClicked.connect(self.chosen)
        self._values: list[V] = []

    @property
    def value(self) -> V | None:
        """The chosen value, or None."""
        place = self._group.checkedId()
        return self._values[place] if 0 <= place < len(self._values) else None

    def set_choices(self, choices: Sequence[tuple[V, str]], value: V | None = None) -> None:
        """Offer (value, word) pairs; keep what was chosen unless `value` says otherwise."""
        keep = self.value if value is None else value
        words = [word for _, word in choices]
        shown = self._buttons()
        if len(shown) == len(words):
            for button, word in zip(shown, words, strict=True):
                if button.text() != word:
                    button.setText(word)  # and keeps the focus
                    self._wrap()
        else:
            for button in shown:
                self._group.removeButton(button)
                button.hide()
                button.deleteLater()
            for place, word in enumerate(words):
                self._add(place, word, len(words))
            self._wrap()
        self._values = [choice for choice, _ in choices]
        self.choose(keep if keep in self._values else (self._values[0] if self._values else None))

    def set_tooltips(self, tooltips: Mapping[V, str]) -> None:
        """Say more of choices that are offered, as their keys."""
        for value, button in zip(self._values, self._buttons(), strict=True):
            button.setToolTip(tooltips.get(value, ""))

    def choose(self, value: V | None) -> None:
        """Choose a value without emitting `chosen`."""
        if value not in self._values:
            return
        chosen = self._group.button(self._values.index(value))
        chosen.setChecked(True)
        # Tab goes to the chosen one of a group; Qt moves that only where the focus comes to it
        for button in self._buttons():
            tab = Qt.FocusPolicy.TabFocus
            policy = button.focusPolicy()
            button.setFocusPolicy(policy | tab if button is chosen else policy & ~tab)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choose the neighbour with the arrow keys."""
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()))
        place = self._group.checkedId() + (step or 0)
        if step is None or not 0 <= place < len(self._values):
            super().keyPressEvent(event)
            return
        button = self._group.button(place)
        button.setFocus()
        button.click()

    def sizeHint(self) -> QSize:
        """Ask for one row."""
        if self._row is not None:
            return super().sizeHint()
        wide = sum(button.sizeHint().width() for button in self._buttons())
        return QSize(wide, self.height())

    def minimumSizeHint(self) -> QSize:
        """Become as narrow as the longest word where the others wrap."""
        if self._row is not None:
            return super().minimumSizeHint()
        widths = [button.sizeHint().width() for button in self._buttons()]
        return QSize(max(widths, default=0), self.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Wrap for the new width."""
        super().resizeEvent(event)
        self._wrap()

    def _wrap(self) -> None:
        """Put the buttons into as many rows as they need; each row has round ends."""
        if self._row is not None:
            return
        rows: list[list[QPushButton]] = [[]]
        x = 0
        for button in self._buttons():
            wide = button.sizeHint().width()
            if rows[-1] and x + wide > self.width():
                rows.append([])
                x = 0
            rows[-1].append(button)
            x += wide
        y = 0
        for row in rows:
            x, tall = 0, max((button.sizeHint().height() for button in row), default=0)
            for place, button in enumerate(row):
                _round(button, place, len(row))
                button.setGeometry(x, y, button.sizeHint().width(), tall)
                button.show()
                x += button.width()
            y += tall + theme.GRID
        self.setFixedHeight(max(0, y - theme.GRID))
        self.updateGeometry()

    def _buttons(self) -> list[QPushButton]:
        return [b for b in self._group.buttons() if isinstance(b, QPushButton)]

    def _add(self, place: int, word: str, count: int) -> None:
        button = ChoiceButton(word, Qt.Edge.BottomEdge, self)
        button.setProperty("kind", "segment")
        _round(button, place, count)
        self._group.addButton(button, place)
        if self._row is not None:
            self._row.addWidget(button)


def _round(button: QPushButton, place: int, count: int) -> None:
    """Round the outer corners of the first and the last button of a row."""
    ends = [name for at, name in ((0, "first"), (count - 1, "last")) if place == at]
    end = "only" if len(ends) == 2 else "".join(ends)
    if button.property("end") != end:
        button.setProperty("end", end)
        button.style().unpolish(button)
        button.style().polish(button)
