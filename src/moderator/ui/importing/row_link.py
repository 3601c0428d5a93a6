"""Where in the list something stands: a click or Return goes to that row of the preview."""

from collections.abc import Collection, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from moderator.ui import theme
from moderator.ui.widgets.labels import Label
from moderator.ui.widgets.push import PushButton
from moderator.ui.words import tr

_NAMED = 6
"""So many rows are named by their numbers."""


class RowLink(PushButton):
    """Names rows; each click goes to the next of them.

    wanted: (number of a row, as a spreadsheet counts) go there.
    """

    wanted = Signal(int)

    def __init__(self, rows: Sequence[int], about: str, parent: QWidget | None = None) -> None:
        named = ", ".join(map(str, rows[:_NAMED])) + (" …" if len(rows) > _NAMED else "")
        words = tr("Row {number}").format(number=named)
        super().__init__(words, parent)
        self._rows, self._next = tuple(rows), 0
        self.setProperty("kind", "link")
        self.setAutoDefault(False)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setToolTip(tr("Show the row in the list"))
        self.setAccessibleName(tr("{row}: {about}").format(row=words, about=about))
        self.clicked.connect(self._go)

    def _go(self) -> None:
        row = self._rows[self._next % len(self._rows)]
        self._next += 1
        self.wanted.emit(row)


def row_line(
    rows: Sequence[int], known: Collection[int], about: str, more: str = ""
) -> tuple[QHBoxLayout, RowLink | None]:
    """Make a line that leads to rows and says more beside; without a known row it only says it."""
    line = QHBoxLayout()
    line.setSpacing(theme.TIGHT)
    there = [row for row in rows if row in known]
    link = RowLink(there, about) if there else None
    if link is not None:
        line.addWidget(link, 0, Qt.AlignmentFlag.AlignTop)
    line.addWidget(Label(more, "caption", wrap=True), 1)
    return line, link
