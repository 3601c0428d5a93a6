"""The groups whose result is not ready, which no key sends to the hall."""

from dataclasses import dataclass

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QRect, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget

from moderator.event.conference import Conference
from moderator.event.results import ResultState
from moderator.event.schedule import Theme
from moderator.event.workshops import Group
from moderator.rules.running_order import PlenaryTurn
from moderator.ui import theme
from moderator.ui.plenary.order_rows import NUMBER_FACE, NUMBER_WIDTH, STYLE, theme_of, turn_title
from moderator.ui.theme import Appearance, Tone
from moderator.ui.widgets import layouts
from moderator.ui.widgets.labels import ElidedLabel, Label
from moderator.ui.widgets.marks import RowNote, TextFace, ThemeMark, advance
from moderator.ui.widgets.row_model import RowModel
from moderator.ui.widgets.rows import RowContent, RowDelegate
from moderator.ui.widgets.states import state_chip
from moderator.ui.words import tr

MOST_ROWS = 4
"""So many groups are seen at once; of more the list scrolls."""
LINK_FACE = TextFace(tone=Tone.ACCENT)


@dataclass(frozen=True, slots=True)
class WaitingRow:
    """A group that is not ready, and how far it is."""

    group: Group
    number: int
    title: str
    state: ResultState
    theme: Theme


def waiting_rows(conference: Conference, turns: tuple[PlenaryTurn, ...]) -> tuple[WaitingRow, ...]:
    """List what is not ready."""
    rows = []
    for turn in turns:
        found = theme_of(conference, turn)
        if turn.group is not None and turn.number is not None and found is not None:
            result = conference.result_of(turn.group.id)
            state = ResultState.MISSING if result is None else result.state
            title = turn_title(conference, turn)
            rows.append(WaitingRow(turn.group, turn.number, title, state, found))
    return tuple(rows)


def _content(row: WaitingRow, _column: int) -> RowContent:
    chip = state_chip(row.state)
    return RowContent(
        row.title,
        lead=(
            ThemeMark(row.theme.symbol, row.theme.colour),
            RowNote(str(row.number), face=NUMBER_FACE, gutter=NUMBER_WIDTH),
        ),
        after=(RowNote(_open_words(), face=LINK_FACE), chip),
        words=f"{row.theme.name}, {row.number}, {row.title}, {chip.words}",
        tooltip=row.title,
    )


def _open_words() -> str:
    return tr("Open the result")


class WaitingList(QListView):
    """The list itself. chosen: a group was selected. opened: its result is wanted."""

    chosen = Signal(Group)
    opened = Signal(Group)

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.waiting_model = RowModel(_content, lambda row: row.group.id, self)
        self.setModel(self.waiting_model)
        self.setItemDelegate(RowDelegate(appearance, self.waiting_model.content, STYLE, self))
        self.setAccessibleName(tr("Not ready yet – never in the hall"))
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        # the focus alone makes the first row current, and previews nothing
        self.selectionModel().selectionChanged.connect(self._on_selected)
        self.activated.connect(lambda index: self.opened.emit(self._group(index)))

    def show_rows(self, rows: tuple[WaitingRow, ...]) -> None:
        """List other groups, as many at once as there is room for."""
        self.waiting_model.show_rows(rows)
        self.setFixedHeight(STYLE.height * min(len(rows), MOST_ROWS))

    def choose(self, group_id: int) -> bool:
        """Select a group; return whether it is listed."""
        place = self.waiting_model.place_of(group_id)
        if place >= 0:
            index = self.waiting_model.index(place, 0)
            flags = QItemSelectionModel.SelectionFlag.ClearAndSelect
            self.selectionModel().setCurrentIndex(index, flags)
            self.scrollTo(index)
        return place >= 0

    def forget(self) -> None:
        """Select nothing."""
        self.selectionModel().clear()

    def link_rect(self, row: int) -> QRect:
        """Find where a row offers to open the result."""
        box = self.visualRect(self.waiting_model.index(row, 0))
        wide = advance(LINK_FACE, _open_words())
        right = box.right() - STYLE.outer[2] - STYLE.inner[2]
        return QRect(right - wide, box.top(), wide + 1, box.height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Select the current row first where it only has the focus."""
        index = self.currentIndex()
        arrow = event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Space)
        if arrow and index.isValid() and not self.selectionModel().isSelected(index):
            self.choose(self._group(index).id)
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Open the result where that is offered."""
        super().mouseReleaseEvent(event)
        where = event.position().toPoint()
        index = self.indexAt(where)
        left = event.button() is Qt.MouseButton.LeftButton
        if left and index.isValid() and self.link_rect(index.row()).contains(where):
            self.opened.emit(self._group(index))

    def _group(self, index: QModelIndex) -> Group:
        return self.waiting_model.record(index).group

    @Slot()
    def _on_selected(self) -> None:
        for index in self.selectionModel().selectedIndexes():
            self.chosen.emit(self._group(index))


class WaitingBox(QWidget):
    """What is not ready, apart from the running order, and what it would add to it."""

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.list = WaitingList(appearance)
        self.more = ElidedLabel("", "secondary")
        self.more.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        layouts.column(
            layouts.row(
                layouts.Space(theme.TIGHT),
                Label(tr("Not ready yet – never in the hall"), "strong"),
                (self.more, 1),
                layouts.Space(theme.TIGHT),
            ),
            self.list,
            on=self,
            margins=(theme.TIGHT, theme.TIGHT, theme.TIGHT, theme.TIGHT),
            spacing=theme.GRID,
        )

    def show_turns(self, conference: Conference, turns: tuple[PlenaryTurn, ...]) -> None:
        """Show groups that are not ready; hidden without any."""
        self.setVisible(bool(turns))
        self.list.show_rows(waiting_rows(conference, turns))
        minutes = sum(turn.minutes for turn in turns if not turn.hidden)
        words = tr("+ {minutes} min if %n get ready", n=len(turns)).format(minutes=minutes)
        self.more.setText(words if minutes else "")
