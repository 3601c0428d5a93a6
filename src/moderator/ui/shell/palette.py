"""One search over everything and every command (Ctrl+K)."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QFrame, QLineEdit, QListView, QWidget
from shiboken6 import isValid

from moderator.actions.search import Hit, find, matches
from moderator.event.conference import Record
from moderator.event.people import Participant
from moderator.event.results import IntakePhoto, Photo, Point
from moderator.event.schedule import AgendaItem, Room
from moderator.event.workshops import Group, Workshop
from moderator.ui import theme
from moderator.ui.accessible import speak_current
from moderator.ui.area import Command
from moderator.ui.hub import AreaName, Hub
from moderator.ui.icons import Icon
from moderator.ui.widgets import layouts
from moderator.ui.widgets.frames import Surface
from moderator.ui.widgets.labels import Label
from moderator.ui.widgets.marks import IconMark
from moderator.ui.widgets.row_model import RowModel
from moderator.ui.widgets.rows import RowContent, RowDelegate, RowStyle
from moderator.ui.words import tr, translate

WIDTH, MOST_ROWS, ROW_HEIGHT = theme.GRID * 140, 9, theme.GRID * 12
TOP = theme.BAR_HEIGHT + theme.TIGHT
FIRST_HITS = 3
"""So many hits are listed above the commands, so that these are seen among many people too.

What was found only by the text in it, as a point, is listed below them.
"""
STYLE = RowStyle(
    height=ROW_HEIGHT,
    inner=(theme.SNUG, theme.GRID + 2, theme.SNUG, theme.GRID + 2),
    gap=theme.SNUG,
)


class CommandPalette(Surface):
    """A field and what it finds, above everything else; Enter goes there, Escape closes."""

    def __init__(self, hub: Hub, commands: Sequence[Command], parent: QWidget) -> None:
        super().__init__(parent)
        self._hub, self.commands, self._over = hub, tuple(commands), parent
        self._before: QWidget | None = None
        self.setFixedWidth(WIDTH)
        column = layouts.column(on=self, margins=theme.TIGHT, spacing=theme.TIGHT)
        self.field = QLineEdit()
        self.field.setPlaceholderText(tr("Search people, items, rooms, groups and commands"))
        self.field.setAccessibleName(tr("Search"))
        self.field.textChanged.connect(self._search)
        self.field.installEventFilter(self)
        self._model = RowModel[Hit | Command](_content, id, self)
        self.list = QListView()
        self.list.setModel(self._model)
        self.list.setItemDelegate(
            RowDelegate(hub.appearance, self._model.content, STYLE, self.list)
        )
        self.list.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setAccessibleName(tr("Found"))
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.clicked.connect(self._go)
        self.nothing = Label(
            tr(
                "Nothing found. You can look for people, organisations, agenda items, rooms, "
                "themes, groups and their points by the beginning of a word, and for what the "
                "program does: wishes, groups, print, check in …"
            ),
            "secondary",
            wrap=True,
        )
        self.nothing.setContentsMargins(theme.TIGHT, theme.GRID, 0, theme.TIGHT)
        for widget in (self.field, self.list, self.nothing):
            column.addWidget(widget)
        self.hide()

    def open(self) -> None:
        """Show the search, empty and focused."""
        if not self.isVisible():
            self._before = QApplication.focusWidget()
        self.field.clear()
        self._search("")
        self.place()
        self.show()
        self.raise_()
        self.field.setFocus()

    def place(self) -> None:
        """Move to the middle below the bar, and list no more than the window has room for."""
        self.move((self._over.width() - self.width()) // 2, TOP)
        room = (self._over.height() - TOP) // ROW_HEIGHT - 2
        rows = min(self._model.rowCount(), MOST_ROWS, room)
        self.list.setVisible(rows > 0)
        self.nothing.setVisible(rows == 0)
        self.list.setFixedHeight(rows * ROW_HEIGHT + theme.GRID)
        self.adjustSize()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Move through the list from the field; close when the field loses the focus."""
        if event.type() is QEvent.Type.FocusOut and watched is self.field:
            self.hide()
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            return self._key(Qt.Key(event.key())) or super().eventFilter(watched, event)
        return super().eventFilter(watched, event)

    def _key(self, key: Qt.Key) -> bool:
        step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(key)
        if step is not None:
            row = min(max(self.list.currentIndex().row() + step, 0), self._model.rowCount() - 1)
            self.list.setCurrentIndex(self._model.index(row, 0))
            speak_current(self.list, self.field)
            return True
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._go(self.list.currentIndex())
            return True
        if key is Qt.Key.Key_Escape:
            self._leave()
            return True
        return False

    def _leave(self) -> None:
        """Close, and restore the focus."""
        before = self._before
        self.hide()
        if before is not None and isValid(before) and before.isVisible():
            before.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self._over.setFocus()

    def _search(self, text: str) -> None:
        hits = find(self._hub.conference, text, self._hub.now())
        first = [hit for hit in hits if not hit.inside][:FIRST_HITS]
        fitting = [c for c in self.commands if matches(text, c.word, c.also)]
        fitting.sort(key=lambda c: not matches(text, c.word))
        self._model.show_rows([*first, *fitting, *(hit for hit in hits if hit not in first)])
        self.list.setCurrentIndex(self._model.index(0, 0))
        self.place()
        if text:
            speak_current(self.list, self.field)

    def _go(self, index: QModelIndex) -> None:
        if not index.isValid():
            return
        chosen = self._model.record(index)
        if isinstance(chosen, Hit):
            self.hide()
            self._hub.goto(_AREAS[type(chosen.record)][0], chosen.record)
        else:
            self._leave()
            chosen.run()


_AREAS: dict[type[Record], tuple[AreaName, Icon]] = {
    Participant: (AreaName.PEOPLE, Icon.PERSON),
    AgendaItem: (AreaName.SCHEDULE, Icon.SCHEDULE),
    Room: (AreaName.SCHEDULE, Icon.ROOM),
    Workshop: (AreaName.ASSIGNMENT, Icon.ASSIGNMENT),
    Group: (AreaName.RESULTS, Icon.GROUP),
    Point: (AreaName.RESULTS, Icon.NOTE),
    Photo: (AreaName.RESULTS, Icon.PHOTO),
    IntakePhoto: (AreaName.RESULTS, Icon.PHOTO),
}
"""The area of each kind of record that can be found, and its icon."""


def _content(found: Hit | Command, _column: int) -> RowContent:
    """Show a record with where it is now and next, or a command with its key."""
    if isinstance(found, Hit):
        title, picture = found.title, _AREAS[type(found.record)][1]
        detail = " · ".join(translate(line) for line in found.lines)
    else:
        title, picture = found.word, found.icon
        detail = QKeySequence(found.key).toString(QKeySequence.SequenceFormat.NativeText)
    return RowContent(title, detail, lead=(IconMark(picture),), words=f"{title}. {detail}")
