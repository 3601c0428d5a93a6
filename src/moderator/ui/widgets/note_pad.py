"""The note pad: a line to note what is said in an agenda item, and what was noted so far."""

from collections.abc import Callable, Iterable

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QCheckBox,
    QLineEdit,
    QMenu,
    QWidget,
)

from moderator.actions.notes import (
    add_note,
    change_note,
    move_note,
    remove_note,
    set_note_internal,
)
from moderator.event.changes import Changes
from moderator.event.conference import Conference
from moderator.event.documentation import ItemNote
from moderator.event.phrase import phrase
from moderator.event.schedule import AgendaItem
from moderator.ui import theme
from moderator.ui.hub import Hub
from moderator.ui.widgets import layouts
from moderator.ui.widgets.frames import Surface, button
from moderator.ui.widgets.labels import Label, plain_tooltip
from moderator.ui.widgets.note_list import NoteList
from moderator.ui.widgets.push import ENTER
from moderator.ui.widgets.tab_order import bring_into_view
from moderator.ui.words import day_title, tr

TARGET_WIDTH = theme.PANEL_WIDTH
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


def items_menu(
    conference: Conference,
    current: AgendaItem,
    choose: Callable[[int], object],
    parent: QWidget,
) -> QMenu:
    """Make a menu of all items: those of the current one's day, and the other days beside it."""
    menu = QMenu(parent)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    for day in sorted({item.day for item in conference.items()}):
        here = menu
        if day != current.day:
            here = menu.addMenu(day_title(day, conference.event.date_of(day)))
        for item in conference.items():
            if item.day != day:
                continue
            words = f"{item.start:%H:%M}  {item.title}".replace("&", "&&")
            action = here.addAction(words)
            action.setCheckable(True)
            action.setChecked(item.id == current.id)
            action.triggered.connect(lambda _on=False, item_id=item.id: choose(item_id))
    return menu


class NotePad(Surface):
    """Notes what is said in an item: Enter saves a line, and a list shows what was noted.

    A line that was not saved is saved with the item under which it was typed when that item is
    over or the event is closed. It waits in the field while that item is deleted, and is saved
    with another one only if the moderator chooses that here.

    key: the area's key for `begin`. choosing: another item can be chosen here. left: Escape, the
    keys are the area's again. target_chosen: (item id) notes are to be taken on that item.
    """

    left = Signal()
    target_chosen = Signal(int)

    def __init__(
        self, hub: Hub, parent: QWidget | None = None, *, key: str = "", choosing: bool = True
    ) -> None:
        super().__init__(parent)
        self._hub, self._key = hub, key
        self._item: AgendaItem | None = None
        self._edited: ItemNote | None = None
        self.target = button("", "name", run=self._choose_target)
        self.target.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.target.setMaximumWidth(TARGET_WIDTH)
        if not choosing:
            self.target.hide()
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

    @property
    def _waits(self) -> bool:
        """Whether a line was begun under an item that is deleted: undo may bring that back."""
        if self._item is None or not self.line.text().strip():
            return False
        return self._hub.conference.get(AgendaItem, self._item.id) is None

    def show_item(self, item: AgendaItem | None, state: str = "") -> None:
        """Take notes on another item from now on, None for none; what is typed is saved first.

        state: why this one, as that it is running.
        """
        if self._item is not None and (item is None or item.id != self._item.id):
            if self._waits:
                item, state = self._item, tr("deleted")
            else:
                self.keep()
        self._item = item
        self.setVisible(item is not None)
        if item is not None:
            words = tr("Note on “{title}”").format(title=item.title)
            self.setAccessibleName(tr("Notes"))
            self.line.setAccessibleName(words)
            self.line.setPlaceholderText(f"{words} …  {self._key}".rstrip())
            self._show_target(item, state)
            self.list.show_notes(self._hub.conference.notes_of(item.id))

    def _show_target(self, item: AgendaItem, state: str) -> None:
        """Say on what notes are taken, whatever is typed."""
        around = theme.WIDE + theme.SNUG
        left = TARGET_WIDTH - around - self.target.fontMetrics().horizontalAdvance(f" · {state} ▾")
        title = self.target.fontMetrics().elidedText(
            item.title, Qt.TextElideMode.ElideRight, max(left, theme.WIDE)
        )
        words = f"{title} · {state}" if state else title
        self.target.setText(f"{words} ▾".replace("&", "&&"))
        name = tr("Notes go to “{title}”; choose another item").format(title=item.title)
        self.target.setAccessibleName(name)
        self.target.setToolTip(plain_tooltip(name))

    @Slot()
    def _choose_target(self) -> None:
        """Let another item be chosen on which notes are taken."""
        if self._item is not None:
            menu = items_menu(self._hub.conference, self._item, self._take_to, self.target)
            menu.popup(self.target.mapToGlobal(QPoint(0, self.target.height())))

    def _take_to(self, item_id: int) -> None:
        """Take notes on an item, also what was begun under one that is deleted."""
        if self._waits:
            self._item = self._hub.conference.get(AgendaItem, item_id)
        self.target_chosen.emit(item_id)

    @Slot(ItemNote, QPoint)
    def _ask_where(self, note: ItemNote, where: QPoint) -> None:
        """Let an item be chosen to which a note is moved."""
        item = self._hub.conference.get(AgendaItem, note.item_id)
        if item is not None and not self._hub.store.read_only:
            menu = items_menu(
                self._hub.conference, item, lambda to: self.put_on(note, to), self.list
            )
            menu.popup(where)
            menu.setActiveAction(next(a for a in menu.actions() if a.isChecked()))

    def put_on(self, note: ItemNote, item_id: int) -> None:
        """Move a note to another item, with Undo."""
        self._hub.do(move_note, note.id, item_id).report()

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
        row = layouts.row(self.target, (self.line, 1), self.internal, spacing=theme.TIGHT)
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
        self.list.asked.connect(self._ask_where)
        self.list.movable = not self._hub.store.read_only
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
