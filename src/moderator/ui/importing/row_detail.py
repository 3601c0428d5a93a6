"""Everything about one row, and the link by which another place leads to it."""

from collections.abc import Collection, Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QWidget,
)

from moderator.actions.importing import PlanRow
from moderator.ui import theme
from moderator.ui.importing.row_table import change_words, kept_words
from moderator.ui.widgets import layouts
from moderator.ui.widgets.frames import button, empty_layout
from moderator.ui.widgets.labels import ElidedLabel, Label
from moderator.ui.widgets.push import PushButton
from moderator.ui.words import tr, translate

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


HEIGHT = theme.GRID * 32


class RowDetail(QScrollArea):
    """Explains the current row below the table.

    decided: (row's name, choice's name or "") the moderator answered, or took the answer back.
    """

    decided = Signal(str, str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setFixedHeight(HEIGHT)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.choices: list[QPushButton] = []
        page = QWidget(self)
        self._column = layouts.column(
            on=page, margins=(theme.ROOMY, theme.SNUG, theme.ROOMY, theme.SNUG), spacing=theme.GRID
        )
        self.setWidget(page)
        see_through(self)

    def show_row(self, row: PlanRow | None) -> None:
        """Explain another row, or none."""
        empty_layout(self._column)
        self.choices = []
        if row is None:
            self._column.addWidget(Label(tr("No row of this kind."), "secondary"))
            self._column.addStretch(1)
            return
        title = f"{row.title} · {row.detail}" if row.detail else row.title
        self._column.addWidget(ElidedLabel(title, "strong"))
        for change in row.changes:
            self._column.addWidget(Label(change_words(change, row.verdict), wrap=True))
        for change in row.kept:
            self._column.addWidget(Label(kept_words(change), "secondary", wrap=True))
        for note in row.notes:
            self._column.addWidget(Label(translate(note), "secondary", wrap=True))
        if not row.changes and not row.notes and not row.kept:
            self._column.addWidget(Label(tr("Nothing more to say about this row."), "secondary"))
        if row.choices:
            self._column.addLayout(self._answers(row))
        self._column.addStretch(1)

    def answer(self, number: int) -> None:
        """Give the answer of a number, from 1, as a click on its button does."""
        if 1 <= number <= len(self.choices):
            self.choices[number - 1].click()

    def _answers(self, row: PlanRow) -> QHBoxLayout:
        line = QHBoxLayout()
        line.setSpacing(theme.TIGHT)
        for choice in row.choices:
            made = button(translate(choice.label).replace("&", "&&"), parent=self)
            made.setCheckable(True)
            made.setChecked(row.chosen == choice.name)
            answer = "" if row.chosen == choice.name else choice.name
            made.clicked.connect(partial(self.decided.emit, row.name, answer))
            line.addWidget(made)
            self.choices.append(made)
        keys = ", ".join(str(number) for number in range(1, len(row.choices) + 1))
        line.addWidget(Label(tr("Key {keys}").format(keys=keys), "caption"))
        line.addStretch(1)
        return line


def see_through(area: QScrollArea) -> None:
    """Let the surface below shine through a page that scrolls."""
    for ground in (area.viewport(), area.widget()):
        if ground is not None:
            ground.setAutoFillBackground(False)
