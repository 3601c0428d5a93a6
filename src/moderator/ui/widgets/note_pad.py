"""The note pad: a line to note what is said in an agenda item, and what was noted so far."""

from collections.abc import Iterable
from dataclasses import replace

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPoint, QSize, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QCheckBox, QLineEdit, QListView, QMenu, QWidget

from moderator.actions.notes import add_note, change_note, remove_note, set_note_internal
from moderator.event.changes import Changes
from moderator.event.documentation import ItemNote
from moderator.event.phrase import phrase
from moderator.event.schedule import AgendaItem
from moderator.ui import theme
from moderator.ui.hub import Hub
from moderator.ui.theme import Appearance, Tone
from moderator.ui.widgets import layouts
from moderator.ui.widgets.frames import Surface
from moderator.ui.widgets.labels import Label
from moderator.ui.widgets.marks import CAPTION, Chip, RowNote
from moderator.ui.widgets.push import ENTER
from moderator.ui.widgets.row_model import RowModel
from moderator.ui.widgets.rows import RowContent, RowDelegate, RowStyle
from moderator.ui.widgets.tab_order import bring_into_view
from moderator.ui.words import tr

ROW = theme.GRID * 7
MOST_ROWS = 3
"""Notes that are seen without scrolling."""
STYLE = RowStyle(height=ROW, inner=(theme.GRID, 0, theme.GRID, 0), gap=theme.SNUG)
CLOCK = replace(CAPTION, tabular=True)
TO_LINE = Qt.FocusReason.OtherFocusReason
"""Why the line gets the keys; with another reason it would select what stands there."""
_PRESSES = (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress)


class NoteLine(QLineEdit):
    """The line in which a note is typed.

    put_away: the program took the keys from it, as when the window is closed.
    """

    put_away = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._pressed = QTimer(self, singleShot=True, interval=0)

    @property
    def left_by_this_click(self) -> bool:
        """Whether the mouse press that is being handled took the keys from it."""
        return self._pressed.isActive()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Tell where somebody else than the moderator took the keys."""
        super().focusOutEvent(event)
        if event.reason() is Qt.FocusReason.OtherFocusReason:
            self.put_away.emit()
        elif event.reason() is Qt.FocusReason.MouseFocusReason:
            self._pressed.start()


class NoteList(QListView):
    """Notes with their time; edited by F2 or a double click, deleted by Delete, marked by I.

    edited: (ItemNote) its text is to be changed. removed: (ItemNote). marked: (ItemNote) it is to
    become internal, or public again. left: Escape.
    """

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
        menu.addSeparator()
        menu.addAction(f"{tr('Delete')}\t{tr('Del')}").triggered.connect(
            lambda: self.removed.emit(note)
        )
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        return menu

    def _open_menu(self, point: QPoint) -> None:
        index: QModelIndex = self.indexAt(point)
        if index.isValid():
            self.menu_for(self.notes.record(index)).popup(self.viewport().mapToGlobal(point))


def _content(note: ItemNote, _column: int) -> RowContent:
    time = f"{note.at:%H:%M}"
    chip = Chip(tr("internal"), Tone.WARNING) if note.internal else None
    return RowContent(note.text, lead=(RowNote(time, face=CLOCK),), chip=chip, tooltip=note.text)


class NotePad(Surface):
    """Notes what is said in an item: Enter saves a line, and a list shows what was noted.

    A line that was not saved is saved with the item under which it was typed when that item is
    over or the event is closed. key: the area's key for `begin`. left: Escape, the keys are the
    area's again.
    """

    left = Signal()

    def __init__(self, hub: Hub, parent: QWidget | None = None, *, key: str = "") -> None:
        super().__init__(parent)
        self._hub, self._key = hub, key
        self._item: AgendaItem | None = None
        self._edited: ItemNote | None = None
        self.line = NoteLine()
        self.internal = QCheckBox(tr("internal"))
        self.internal.setToolTip(
            tr("Only for the moderation team, never in the documentation for everyone")
        )
        self.internal.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.hint = Label("", "caption", live=True)
        self.list = NoteList(hub.appearance, self)
        self._build()
        self._connect()
        self.hide()

    @property
    def item(self) -> AgendaItem | None:
        """The item on which notes are taken."""
        return self._item

    def show_item(self, item: AgendaItem | None) -> None:
        """Take notes on another item from now on, None for none; what is typed is saved first."""
        if self._item is not None and (item is None or item.id != self._item.id):
            self.keep()
        self._item = item
        self.setVisible(item is not None)
        if item is not None:
            words = tr("Note on “{title}”").format(title=item.title)
            self.setAccessibleName(tr("Notes"))
            self.line.setAccessibleName(words)
            self.line.setPlaceholderText(f"{words} …  {self._key}".rstrip())
            self.list.show_notes(self._hub.conference.notes_of(item.id))

    def begin(self) -> None:
        """Give the keys to the line."""
        if self.isVisible() and self.line.isEnabled():
            self.line.setFocus(TO_LINE)
            bring_into_view(self.line)

    def stay_beside(self, buttons: Iterable[QAbstractButton]) -> None:
        """Leave the keys to the line while a click presses one of these buttons.

        Else what is typed on would run the day.
        """
        for each in buttons:
            each.pressed.connect(self._resume)

    @Slot()
    def _resume(self) -> None:
        if self.line.left_by_this_click:
            self.line.setFocus(TO_LINE)

    def save(self) -> bool:
        """Save what is typed, as a new note or as the text of the edited one."""
        text, edited, item = self.line.text(), self._edited, self._item
        if edited is not None:
            done = bool(self._hub.do(change_note, edited.id, text))
        elif text.strip() and item is not None:
            internal = self.internal.isChecked()
            done = bool(self._hub.do(add_note, item.id, text, internal=internal))
        else:
            return True
        if done:
            self._empty()
        return done

    @Slot()
    def keep(self) -> None:
        """Save what is typed before it could be lost, and say so."""
        item = self._item
        typed = bool(self.line.text().strip())
        if self.save() and typed and item is not None:
            self._hub.show_message(phrase("The note was kept with “{title}”.", title=item.title))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take Enter in the line, which runs the day elsewhere; the arrows lead to the list."""
        if event.type() not in _PRESSES or not isinstance(event, QKeyEvent):
            return super().eventFilter(watched, event)
        pressed, key = event.type() is QEvent.Type.KeyPress, event.key()
        if key in ENTER:
            event.accept()
            if pressed and not event.isAutoRepeat():
                self.save()
                self.line.setFocus(TO_LINE)
            return True
        if key == Qt.Key.Key_Escape:
            event.accept()
            if pressed:
                self._leave()
            return True
        if key in {Qt.Key.Key_Up, Qt.Key.Key_Down} and pressed and self.list.notes.rows:
            self._to_list()
            return True
        return super().eventFilter(watched, event)

    def _build(self) -> None:
        row = layouts.row((self.line, 1), self.internal, spacing=theme.SNUG)
        around = (theme.SNUG, theme.TIGHT, theme.SNUG, theme.TIGHT)
        layouts.column(self.list, row, self.hint, on=self, margins=around, spacing=theme.GRID)
        self.hint.hide()
        for each in (self.line, self.internal):
            each.installEventFilter(self)
            each.setEnabled(not self._hub.store.read_only)

    def _connect(self) -> None:
        self.line.put_away.connect(self.keep)
        self.internal.toggled.connect(self._back_to_line)
        self.list.edited.connect(self._edit)
        self.list.removed.connect(lambda note: self._hub.do(remove_note, note.id).report())
        self.list.marked.connect(
            lambda note: self._hub.do(
                set_note_internal, note.id, internal=not note.internal
            ).report()
        )
        self.list.left.connect(self.left)
        self._hub.changed.connect(self._on_changed)
        self._hub.keeping.connect(self.keep)

    def _to_list(self) -> None:
        if self.list.note is None:
            self.list.setCurrentIndex(self.list.notes.index(len(self.list.notes.rows) - 1, 0))
        self.list.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _back_to_line(self) -> None:
        """Go on with a line that was begun, else Enter would run the day."""
        if self._edited is not None:
            self._hub.do(set_note_internal, self._edited.id, internal=self.internal.isChecked())
        if self.line.text().strip():
            self.line.setFocus(TO_LINE)

    def _edit(self, note: ItemNote) -> None:
        """Let the text of a note be changed in the line; what was typed there is saved before."""
        if self._hub.store.read_only or not self.save():
            return
        self.internal.blockSignals(True)
        self.internal.setChecked(note.internal)
        self.internal.blockSignals(False)
        self._edited = note
        self.line.setText(note.text)
        time = f"{note.at:%H:%M}"
        self.hint.setText(tr("Note of {time}: Enter saves, Escape leaves it.").format(time=time))
        self.hint.show()
        self.line.setFocus(TO_LINE)

    def _leave(self) -> None:
        """Leave an edited note as it was; a new line stays, to be written on."""
        if self._edited is not None:
            self._empty()
        self.left.emit()

    def _empty(self) -> None:
        self._edited = None
        self.line.clear()
        self.internal.blockSignals(True)
        self.internal.setChecked(False)
        self.internal.blockSignals(False)
        self.hint.hide()

    @Slot(Changes)
    def _on_changed(self, changes: Changes) -> None:
        item = self._item
        if item is None or not changes.touch(ItemNote, AgendaItem):
            return
        if self._edited is not None and self._hub.conference.get(ItemNote, self._edited.id) is None:
            self._edited = None  # deleted meanwhile: what is typed becomes a note of its own
            self.hint.hide()
        self.list.show_notes(self._hub.conference.notes_of(item.id))
