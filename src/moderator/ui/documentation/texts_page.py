"""All texts of the documentation: searched, edited, and their edits taken back."""

from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QCheckBox, QLineEdit, QWidget

from moderator.actions.document_edits import (
    EditableText,
    composed_document,
    editable_texts,
    reset_all_texts,
)
from moderator.actions.documentation import DocumentChoice
from moderator.event.documentation import ChapterKind
from moderator.event.phrase import Words, phrase
from moderator.ui import theme
from moderator.ui.asking import Asking
from moderator.ui.documentation.text_cursor import ClickedText, letter_at
from moderator.ui.documentation.text_editor import TextEditor
from moderator.ui.documentation.text_list import TextList, listed
from moderator.ui.hub import Hub
from moderator.ui.jobs import Job
from moderator.ui.widgets import layouts
from moderator.ui.widgets.frames import Surface, button
from moderator.ui.widgets.labels import Label
from moderator.ui.words import tr


@dataclass(frozen=True, slots=True)
class _Composed:
    """Texts of the documentation, and the chosen chapters that have nothing in them."""

    texts: tuple[EditableText, ...]
    absent: frozenset[ChapterKind]


class TextsPage(QWidget):
    """The list of texts with search, and the editor of the selected one.

    absent: chapters that were chosen and have nothing in them, as far as is known.
    chosen: (key) a text was selected in the list. counted: how many edits there are, and under how
    many of them the event changed, is known anew.
    """

    chosen = Signal(str)
    counted = Signal()

    def __init__(self, hub: Hub, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._hub = hub
        self._asking = Asking(hub.jobs, self)
        self.texts: tuple[EditableText, ...] = ()
        self.absent: frozenset[ChapterKind] = frozenset()
        self._wanted = ""
        self.search = QLineEdit()
        self.search.setPlaceholderText(tr("Find a text …  Ctrl+F"))
        self.search.setAccessibleName(tr("Find a text"))
        self.search.setClearButtonEnabled(True)
        self.edited_box = QCheckBox(tr("Only edited ones"))
        self.reset_button = button(tr("Take all back"), "link", run=self._reset_all)
        self.told = Surface(None, "warning")
        self.told_words = Label("", "strong", wrap=True, live=True)
        self.show_button = button(tr("Show"), run=self._show_changed)
        self.list = TextList(hub.appearance)
        self.editor = TextEditor(hub)
        self.hint = Label(tr("Click a text in the preview to edit it."), "caption", wrap=True)
        self._build()
        self._connect()

    @property
    def changed_beneath(self) -> tuple[EditableText, ...]:
        """The edited texts under which the event says something else since."""
        return tuple(text for text in self.texts if text.changed_beneath)

    @property
    def edits(self) -> int:
        """How many texts are edited."""
        return sum(text.edit is not None for text in self.texts)

    def ask(self, words: Words, choice: DocumentChoice) -> None:
        """Compose the texts anew on a worker, and list them."""
        conference = self._hub.conference

        def compose(_job: Job) -> _Composed:
            document = composed_document(conference, words, choice)
            there = {chapter.kind for chapter in document.chapters}
            texts = editable_texts(document, conference)
            return _Composed(texts, frozenset(choice.chapters) - there)

        self._asking.ask(phrase("Texts of the documentation"), compose, self._show)

    @property
    def busy(self) -> bool:
        """Whether texts are still being composed."""
        return self._asking.busy

    def edit(self, key: str, clicked: ClickedText | None = None) -> None:
        """Show a text, and give it the keys, with the cursor at its end or where it was clicked."""
        self._wanted = key
        if self.search.text() or self.edited_box.isChecked():
            self.search.clear()
            self.edited_box.setChecked(False)
        if self.list.choose(key):
            words = self.editor.box.toPlainText()
            self.editor.begin(
                None if clicked is None else letter_at(words, clicked.size, clicked.spot)
            )

    def _build(self) -> None:
        layouts.row(
            (self.told_words, 1),
            self.show_button,
            on=self.told,
            margins=theme.TIGHT,
            spacing=theme.TIGHT,
        )
        self.told.hide()
        row = layouts.row(self.edited_box, layouts.STRETCH, self.reset_button, spacing=theme.TIGHT)
        layouts.column(
            self.told,
            self.search,
            row,
            (self.list, 1),
            self.hint,
            self.editor,
            on=self,
            margins=(theme.SNUG, theme.TIGHT, theme.SNUG, theme.SNUG),
            spacing=theme.TIGHT,
        )
        find = QShortcut(QKeySequence("Ctrl+F"), self)
        find.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        find.activated.connect(self.search.setFocus)

    def _connect(self) -> None:
        self.search.textChanged.connect(self._list)
        self.search.returnPressed.connect(self.list.setFocus)
        self.edited_box.toggled.connect(self._list)
        self.list.chosen.connect(self._on_chosen)
        self.list.opened.connect(lambda _text: self.editor.begin())
        self.editor.left.connect(lambda _saved: self.list.setFocus())

    def _show(self, composed: "_Composed") -> None:
        self.texts, self.absent = composed.texts, composed.absent
        self._list()
        changed = len(self.changed_beneath)
        self.told.setVisible(changed > 0)
        self.told_words.setText(
            tr("Beneath %n edited texts the text has changed", n=changed) if changed else ""
        )
        self.reset_button.setVisible(self.edits > 0)
        self.edited_box.setText(tr("Only edited ones ({count})").format(count=self.edits))
        self.counted.emit()

    @Slot()
    def _list(self) -> None:
        edited = self.edited_box.isChecked()
        self.list.show_texts(listed(self.texts, self.search.text(), edited=edited))
        shown = self.editor.key
        now = next((text for text in self.texts if text.key == shown), None)
        if shown:
            self.editor.show_text(now)
        self.hint.setVisible(self.editor.key == "")

    @Slot(EditableText)
    def _on_chosen(self, text: EditableText) -> None:
        self.editor.show_text(text)
        self.hint.hide()
        self.chosen.emit(text.key)

    @Slot()
    def _show_changed(self) -> None:
        if self.changed_beneath:
            self.edit(self.changed_beneath[0].key)

    def _reset_all(self) -> None:
        self._hub.do(reset_all_texts).report()
