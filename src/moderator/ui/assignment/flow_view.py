"""The flow diagram with its words below, or the same numbers as a table."""

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QStackedWidget,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from moderator.actions.flows import Flows, flows
from moderator.event.conference import Conference
from moderator.ui import theme
from moderator.ui.assignment.flow_diagram import HEIGHT, FlowDiagram, stage_words
from moderator.ui.theme import Theme
from moderator.ui.widgets.frames import Surface
from moderator.ui.widgets.labels import Label
from moderator.ui.widgets.segments import Segments
from moderator.ui.words import tr

PICTURE, TABLE = "picture", "table"


class FlowView(Surface):
    """Shows who goes where over all rounds."""

    def __init__(self, dress: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.diagram = FlowDiagram(dress, self)
        self.table = _table()
        self.choice = Segments(tr("Show as"), self)
        self.choice.set_choices([(PICTURE, tr("Picture")), (TABLE, tr("Table"))], PICTURE)
        self.choice.chosen.connect(self._on_choice)
        self._hint = tr("Point at a ribbon, or step through them with the arrow keys.")
        self._words = Label(self._hint, "secondary")
        self.diagram.told.connect(self._tell)
        self._pages = QStackedWidget()
        self._pages.addWidget(self.diagram)
        self._pages.addWidget(self.table)
        head = QHBoxLayout()
        head.addWidget(Label(tr("Who goes where"), "section"))
        head.addStretch(1)
        head.addWidget(self.choice)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.ROOMY, theme.SNUG, theme.ROOMY, theme.SNUG)
        column.setSpacing(theme.TIGHT)
        column.addLayout(head)
        column.addWidget(self._pages)
        column.addWidget(self._words, alignment=Qt.AlignmentFlag.AlignHCenter)

    def refresh(self, conference: Conference) -> None:
        """Show the newest state; nothing where there are no streams."""
        found = flows(conference)
        self.setVisible(bool(found.streams))
        self.diagram.show_flows(found)
        _fill(self.table, found, conference)

    @Slot(object)
    def _on_choice(self, value: object) -> None:
        as_table = value == TABLE
        self._pages.setCurrentWidget(self.table if as_table else self.diagram)
        self._words.setVisible(not as_table)

    @Slot(str)
    def _tell(self, words: str) -> None:
        self._words.setText(words or self._hint)


def _table() -> QTableWidget:
    table = QTableWidget(0, 4)
    table.setFixedHeight(HEIGHT)
    table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    table.verticalHeader().hide()
    table.setHorizontalHeaderLabels([tr("Rounds"), tr("From"), tr("To"), tr("People")])
    head = table.horizontalHeader()
    head.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
    for stretched in (1, 2):
        head.setSectionResizeMode(stretched, QHeaderView.ResizeMode.Stretch)
    table.setAccessibleName(tr("Who goes where"))
    return table


def _fill(table: QTableWidget, found: Flows, conference: Conference) -> None:
    table.setRowCount(len(found.streams))
    for row, stream in enumerate(found.streams):
        first = conference.round_number(stream.begin.item.id)
        second = conference.round_number(stream.end.item.id)
        words = (
            f"{first} → {second}",
            stage_words(stream.begin),
            stage_words(stream.end),
            str(stream.people),
        )
        for column, text in enumerate(words):
            item = QTableWidgetItem(text)
            if column == len(words) - 1:
                item.setTextAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            table.setItem(row, column, item)
