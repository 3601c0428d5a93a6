"""The notes on an agenda item in a list: edited, moved, marked and deleted by keys and mouse."""

from dataclasses import replace

from PySide6.QtCore import QModelIndex, QPoint, QSize, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QApplication, QListView, QMenu, QWidget

from moderator.event.documentation import ItemNote
from moderator.ui import theme
from moderator.ui.theme import Appearance, Tone
from moderator.ui.widgets.marks import CAPTION, Chip, RowNote
from moderator.ui.widgets.pointer_drag import PointerDrag
from moderator.ui.widgets.row_model import RowModel
from moderator.ui.widgets.rows import RowContent, RowDelegate, RowStyle
from moderator.ui.words import tr

ROW = theme.GRID * 7
MOST_ROWS = 3
"""Notes that are seen without scrolling."""
STYLE = RowStyle(height=ROW, inner=(theme.GRID, 0, theme.GRID, 0), gap=theme.SNUG)
CLOCK = replace(CAPTION, tabular=True)


class NoteList(QListView):
    """Notes with their time; edited by F2 or a double click, deleted by Delete, marked by I.

    A note is moved to another item by V, by its menu, or by dragging it.
    edited: (ItemNote) its text is to be changed. removed: (ItemNote). marked: (ItemNote) it is to
    become internal, or public again. left: Escape. asked: (ItemNote, global position) where it is
    to be moved. dragged: (global position) a note is over it; drag_ended: in every case. dropped:
    (ItemNote, global position).
    """

    asked = Signal(ItemNote, QPoint)
    dragged = Signal(QPoint)
    drag_ended = Signal()
    dropped = Signal(ItemNote, QPoint)
    edited = Signal(ItemNote)
    removed = Signal(ItemNote)
    marked = Signal(ItemNote)
    left = Signal()

    def __init__(self, appearance: Appearance, parent: QWidget) -> None:
        super().__init__(parent)
        self.notes = RowModel[ItemNote](_content, lambda note: note.id, self)
        self.setModel(self.notes)
        self.setItemDelegate(RowDelegate(appearance, self.notes.content, STYLE, self))
        self.setAccessibleName(tr("Notes"))
        self.setUniformItemSizes(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        # by a click it must not take the keys that run the day
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.doubleClicked.connect(lambda index: self.edited.emit(self.notes.record(index)))
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(self._open_menu)
        self.movable = True
        self._pressed: QPoint | None = None
        self._drag: PointerDrag | None = None
        appearance.changed.connect(self.viewport().update)

    @property
    def note(self) -> ItemNote | None:
        """The selected note."""
        index = self.currentIndex()
        return self.notes.record(index) if index.isValid() else None

    def show_notes(self, notes: tuple[ItemNote, ...]) -> None:
        """Show notes; the newest one is seen, and the selection stays near where it was."""
        row, had = self.currentIndex().row(), len(self.notes.rows)
        self.notes.show_rows(notes)
        self.setVisible(bool(notes))
        self.setFixedHeight(min(MOST_ROWS, max(1, len(notes))) * ROW + theme.GRID)
        if notes and row >= 0 and not self.currentIndex().isValid():
            self.setCurrentIndex(self.notes.index(min(row, len(notes) - 1), 0))
        if len(notes) > had:
            self.scrollToBottom()

    def sizeHint(self) -> QSize:
        """Be as high as its rows."""
        return QSize(super().sizeHint().width(), self.maximumHeight())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Edit, delete or mark the selected note; other keys move, or are the area's."""
        key, note = event.key(), self.note
        if key == Qt.Key.Key_Escape:
            self.left.emit()
        elif note is not None and key == Qt.Key.Key_F2:
            self.edited.emit(note)
        elif note is not None and key == Qt.Key.Key_Delete:
            self.removed.emit(note)
        elif note is not None and key == Qt.Key.Key_I:
            self.marked.emit(note)
        elif note is not None and key == Qt.Key.Key_V:
            self._ask(note)
        else:
            super().keyPressEvent(event)

    def menu_for(self, note: ItemNote) -> QMenu:
        """Make the menu of a note."""
        menu = QMenu(self)
        menu.addAction(f"{tr('Edit')}\tF2").triggered.connect(lambda: self.edited.emit(note))
        mark = menu.addAction(f"{tr('Internal')}\tI")
        mark.setCheckable(True)
        mark.setChecked(note.internal)
        mark.triggered.connect(lambda: self.marked.emit(note))
        move = menu.addAction(f"{tr('Move to …')}\tV")
        move.triggered.connect(lambda: self._ask(note))
        menu.addSeparator()
        menu.addAction(f"{tr('Delete')}\t{tr('Del')}").triggered.connect(
            lambda: self.removed.emit(note)
        )
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        return menu

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Select, and remember where a drag may begin."""
        super().mousePressEvent(event)
        where = event.position().toPoint()
        left = event.button() is Qt.MouseButton.LeftButton and self.movable
        self._pressed = where if left and self.indexAt(where).isValid() else None

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Begin to drag the note that was pressed."""
        where, note = event.position().toPoint(), self.note
        if self._pressed is None or note is None:
            return
        if (where - self._pressed).manhattanLength() < QApplication.startDragDistance():
            return
        self._pressed = None
        picture = self.viewport().grab(self.visualRect(self.currentIndex()))
        self._drag = PointerDrag(self.window())
        self._drag.ended.connect(self._end_drag)
        there = self.viewport().mapToGlobal(where)
        self._drag.begin(
            picture, there, self.dragged.emit, lambda spot: self.dropped.emit(note, spot)
        )

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Forget the press."""
        self._pressed = None
        super().mouseReleaseEvent(event)

    @Slot()
    def _end_drag(self) -> None:
        self.drag_ended.emit()
        if self._drag is not None:
            self._drag.deleteLater()
            self._drag = None

    def _ask(self, note: ItemNote) -> None:
        """Ask where a note is to be moved, below its row."""
        row = self.visualRect(self.notes.index(self.notes.place_of(note.id), 0))
        self.asked.emit(note, self.viewport().mapToGlobal(row.bottomLeft()))

    def _open_menu(self, point: QPoint) -> None:
        index: QModelIndex = self.indexAt(point)
        if index.isValid():
            self.menu_for(self.notes.record(index)).popup(self.viewport().mapToGlobal(point))


def _content(note: ItemNote, _column: int) -> RowContent:
    time = f"{note.at:%H:%M}"
    chip = Chip(tr("internal"), Tone.WARNING) if note.internal else None
    return RowContent(note.text, lead=(RowNote(time, face=CLOCK),), chip=chip, tooltip=note.text)
