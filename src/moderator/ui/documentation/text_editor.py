"""The editor of one text of the documentation, which tells what changed beneath it."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QHideEvent, QKeyEvent
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from moderator.actions.document_edits import (
    EditableText,
    keep_edited,
    reset_text,
    save_text,
)
from moderator.ui import theme
from moderator.ui.documentation.text_list import heading_words, place_words
from moderator.ui.hub import Hub
from moderator.ui.widgets import layouts
from moderator.ui.widgets.frames import Surface, button
from moderator.ui.widgets.labels import Label
from moderator.ui.widgets.push import ENTER
from moderator.ui.words import tr

HEIGHT = theme.GRID * 28


def withheld_words(text: EditableText) -> str:
    """Say that a text goes out without a name; "" for any other text."""
    if not text.withheld:
        return ""
    if text.names_speaker:
        return tr("This names somebody who may not be named. The name is left out.")
    return tr("This names somebody who said no to being named. “N. N.” stands there instead.")


class TextBox(QPlainTextEdit):
    """Several lines of text. saved: Ctrl+Enter. given_up: Escape."""

    saved = Signal()
    given_up = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setTabChangesFocus(True)
        self.setFixedHeight(HEIGHT)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Save or leave; everything else is typed."""
        held = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if event.key() in ENTER and held:
            self.saved.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.given_up.emit()
        else:
            super().keyPressEvent(event)


class ChangedBox(Surface):
    """Tells that the event says something else than when a text was edited, with both texts."""

    def __init__(self) -> None:
        super().__init__(None, "warning")
        self.head = Label("", "strong", wrap=True, live=True)
        self.was = Label("", "secondary", wrap=True)
        self.now = Label("", "", wrap=True)
        self.keep = button(tr("Keep mine"))
        self.take = button(tr("Take the new one"))
        # below each other: side by side their words would be cut in the narrow panel
        buttons = layouts.column(self.keep, self.take, spacing=theme.GRID)
        layouts.column(
            self.head,
            self.was,
            self.now,
            buttons,
            on=self,
            margins=theme.SNUG,
            spacing=theme.GRID,
        )
        self.hide()

    def show_text(self, text: EditableText) -> None:
        """Show both texts where the event has changed beneath an edit; else hide."""
        self.setVisible(text.changed_beneath)
        if text.edit is None or not text.changed_beneath:
            return
        self.was.setText(tr("Before: {text}").format(text=text.edit.composed or "–"))
        gone = text.composed is None
        self.head.setText(
            tr("The text beneath is no longer in the documentation")
            if gone
            else tr("The text beneath has changed")
        )
        self.now.setText("" if gone else tr("Now: {text}").format(text=text.composed or "–"))
        self.now.setVisible(not gone)
        self.keep.setVisible(not gone)
        self.take.setText(tr("Delete the edit") if gone else tr("Take the new one"))


class TextEditor(QWidget):
    """Edits one text: Ctrl+Enter saves, Escape leaves it, going anywhere else saves as well.

    left: (bool) the keys are the list's again; whether something was saved.
    """

    left = Signal(bool)

    def __init__(self, hub: Hub, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._hub = hub
        self._text: EditableText | None = None
        self.where = Label("", "caption", wrap=True)
        self.withheld = Label("", "caution", wrap=True, live=True)
        self.changed = ChangedBox()
        self.box = TextBox()
        self.save_button = button(tr("Save  Ctrl+⏎"), "primary", run=self.save_and_leave)
        self.reset_button = button(tr("Take the edit back"), run=self._reset)
        self.box.saved.connect(self.save_and_leave)
        self.box.given_up.connect(self._give_up)
        self.box.textChanged.connect(self._show_buttons)
        self.changed.keep.clicked.connect(self._keep)
        self.changed.take.clicked.connect(self._reset)
        hub.keeping.connect(self.save)
        buttons = layouts.row(
            self.save_button, self.reset_button, layouts.STRETCH, spacing=theme.TIGHT
        )
        parts = (self.where, self.changed, self.withheld, self.box, buttons)
        layouts.column(*parts, on=self, spacing=theme.TIGHT)
        self.hide()

    @property
    def key(self) -> str:
        """The key of the text that is shown, or ""."""
        return "" if self._text is None else self._text.key

    def show_text(self, text: EditableText | None) -> None:
        """Show a text; another one is saved first, and one that is being typed stays."""
        same = text is not None and self._text is not None and text.key == self._text.key
        typing = same and self.box.document().isModified()
        if not same:
            self.save()
        self._text = text
        self.setVisible(text is not None)
        if text is None:
            return
        self.where.setText(place_words(text))
        self.box.setAccessibleName(tr("Text in {place}").format(place=place_words(text)))
        self.box.setReadOnly(self._hub.store.read_only or text.composed is None)
        self.changed.show_text(text)
        self.withheld.setText(withheld_words(text))
        self.withheld.setVisible(text.withheld)
        if not typing:
            self._show(text.text)
        self._show_buttons()

    def begin(self, letter: int | None = None) -> None:
        """Give the keys to the text, with the cursor before a letter of it, or at its end.

        Nothing is selected, so that the first key that is pressed replaces nothing.
        """
        if self.isVisible():
            self.box.setFocus(Qt.FocusReason.OtherFocusReason)
            cursor = self.box.textCursor()
            last = len(self.box.toPlainText())
            cursor.setPosition(last if letter is None else min(letter, last))
            self.box.setTextCursor(cursor)
            self.box.ensureCursorVisible()

    def hideEvent(self, event: QHideEvent) -> None:
        """Save what was typed when another page or another area is shown."""
        super().hideEvent(event)
        self.save()

    @Slot()
    def save(self) -> bool:
        """Save what was typed; return whether it is saved."""
        text = self._text
        if text is None or text.composed is None or not self.box.document().isModified():
            return True
        typed, place = self.box.toPlainText(), heading_words(text)
        done = self._hub.do(save_text, text.key, text.composed, typed, place=place)
        if done:
            self.box.document().setModified(False)
            done.report()
        return bool(done)

    @Slot()
    def save_and_leave(self) -> None:
        """Save, and give the keys back to the list."""
        if self.save():
            self.left.emit(True)

    @Slot()
    def _give_up(self) -> None:
        if self._text is not None:
            self._show(self._text.text)
        self.left.emit(False)

    @Slot()
    def _keep(self) -> None:
        if self._text is not None and self.save() and self._text.changed_beneath:
            place = heading_words(self._text)
            self._hub.do(keep_edited, self._text.key, self._text.composed, place=place).report()

    @Slot()
    def _reset(self) -> None:
        if self._text is not None:
            self.box.document().setModified(False)
            place = heading_words(self._text)
            self._hub.do(reset_text, self._text.key, place=place).report()

    def _show(self, words: str) -> None:
        if self.box.toPlainText() != words:
            self.box.setPlainText(words)
        self.box.document().setModified(False)
        self._show_buttons()

    @Slot()
    def _show_buttons(self) -> None:
        text = self._text
        editable = text is not None and not self.box.isReadOnly()
        self.save_button.setEnabled(editable and self.box.document().isModified())
        edited = text is not None and text.edit is not None
        self.reset_button.setVisible(edited and not self.changed.isVisibleTo(self))
        self.reset_button.setEnabled(not self._hub.store.read_only)
