"""A choice of a few, side by side."""

from collections.abc import Hashable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QPushButton, QSizePolicy, QWidget

from moderator.ui.widgets.push import PushButton


class Segments(QWidget):
    """Buttons side by side of which one is chosen; arrow keys choose the next one.

    chosen: (value) another one was chosen by the moderator.
    """

    chosen = Signal(object)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(0)
        self._group = QButtonGroup(self)
        self._group.idClicked.connect(lambda place: self.chosen.emit(self._values[place]))
        self._values: list[Hashable] = []

    @property
    def value(self) -> Hashable | None:
        """The chosen value, or None."""
        place = self._group.checkedId()
        return self._values[place] if 0 <= place < len(self._values) else None

    def set_choices(
        self, choices: Sequence[tuple[Hashable, str]], value: Hashable | None = None
    ) -> None:
        """Offer (value, word) pairs; keep what was chosen unless `value` says otherwise."""
        keep = self.value if value is None else value
        words = [word for _, word in choices]
        same = [button.text() for button in self._buttons()] == words
        if not same:
            for button in self._buttons():
                self._group.removeButton(button)
                button.hide()
                button.deleteLater()
            for place, word in enumerate(words):
                self._add(place, word, len(words))
        self._values = [choice for choice, _ in choices]
        self.choose(keep if keep in self._values else (self._values[0] if self._values else None))

    def choose(self, value: Hashable | None) -> None:
        """Choose without telling anyone."""
        if value in self._values:
            self._group.button(self._values.index(value)).setChecked(True)

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

    def _buttons(self) -> list[QPushButton]:
        return [b for b in self._group.buttons() if isinstance(b, QPushButton)]

    def _add(self, place: int, word: str, count: int) -> None:
        button = PushButton(word)
        button.setCheckable(True)
        button.setAutoDefault(False)
        button.setProperty("kind", "segment")
        ends = [name for at, name in ((0, "first"), (count - 1, "last")) if place == at]
        button.setProperty("end", "only" if len(ends) == 2 else "".join(ends))
        self._group.addButton(button, place)
        self._row.addWidget(button)
