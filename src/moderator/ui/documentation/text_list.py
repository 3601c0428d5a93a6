"""The list of the documentation's texts, to find one by words and to edit it by keyboard."""

from PySide6.QtCore import QModelIndex, Qt, Signal, Slot
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QListView, QWidget

from moderator.actions.document_edits import EditableText
from moderator.actions.search import matches
from moderator.ui import theme
from moderator.ui.theme import Appearance, Tone
from moderator.ui.widgets.marks import Chip, TextFace
from moderator.ui.widgets.push import ENTER
from moderator.ui.widgets.row_model import RowModel
from moderator.ui.widgets.rows import RowContent, RowDelegate, RowStyle
from moderator.ui.words import tr

STYLE = RowStyle(
    height=theme.GRID * 11,
    detail=TextFace(theme.CAPTION, tone=Tone.SECONDARY),
    inner=(theme.TIGHT, theme.GRID, theme.TIGHT, theme.GRID),
)

LONGEST_HEADING = 60


class TextList(QListView):
    """Texts with where they stand. chosen: (EditableText) selected. opened: Enter or F2."""

    chosen = Signal(EditableText)
    opened = Signal(EditableText)

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.texts = RowModel[EditableText](_content, lambda text: text.key, self)
        self.setModel(self.texts)
        self.setItemDelegate(RowDelegate(appearance, self.texts.content, STYLE, self))
        self.setAccessibleName(tr("Texts of the documentation"))
        self.setUniformItemSizes(True)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.selectionModel().currentChanged.connect(self._on_current)
        appearance.changed.connect(self.viewport().update)

    @property
    def text(self) -> EditableText | None:
        """The selected text."""
        index = self.currentIndex()
        return self.texts.record(index) if index.isValid() else None

    def show_texts(self, texts: tuple[EditableText, ...]) -> None:
        """Show texts; the selection stays on the same one, if it is still there."""
        before = self.text
        self.selectionModel().blockSignals(True)
        self.texts.show_rows(texts)
        if before is not None:
            self._select(before.key)
        self.selectionModel().blockSignals(False)
        self.viewport().update()

    def choose(self, key: str) -> bool:
        """Select a text; return whether it is listed."""
        found = self._select(key)
        if found:
            self.scrollTo(self.currentIndex(), QListView.ScrollHint.PositionAtCenter)
        return found

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go into the editor with Enter or F2."""
        text = self.text
        if text is not None and event.key() in (*ENTER, Qt.Key.Key_F2):
            self.opened.emit(text)
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Select a text, so that Enter means something."""
        super().focusInEvent(event)
        if not self.currentIndex().isValid() and self.texts.rows:
            self.setCurrentIndex(self.texts.index(0, 0))

    def _select(self, key: str) -> bool:
        place = self.texts.place_of(key)
        self.setCurrentIndex(self.texts.index(place, 0) if place >= 0 else QModelIndex())
        return place >= 0

    @Slot(QModelIndex, QModelIndex)
    def _on_current(self, current: QModelIndex, _before: QModelIndex) -> None:
        if current.isValid():
            self.chosen.emit(self.texts.record(current))


def kind_words(key: str) -> str:
    """Say what a text is where its place alone does not; "" for other texts."""
    return {
        "introduction": tr("Introduction"),
        "summary": tr("Summary"),
        "caption": tr("Caption"),
        "speaker": tr("Presented by"),
        "plenary_notes": tr("Added in the plenary"),
    }.get(key.rpartition(":")[2], "")


def place_words(text: EditableText) -> str:
    """Say where a text stands."""
    if text.composed is None:
        return tr("no longer in the documentation")
    kind = kind_words(text.key) if text.text else ""
    return " · ".join(part for part in (text.chapter, text.place, kind) if part) or tr("Cover")


def heading_words(text: EditableText) -> str:
    """Say below which heading a text stands, short enough for what undo says."""
    words = text.place or text.chapter or tr("Cover")
    return words if len(words) <= LONGEST_HEADING else f"{words[: LONGEST_HEADING - 1].rstrip()}…"


def _content(text: EditableText, _column: int) -> RowContent:
    chip = None
    if text.withheld:
        chip = Chip(tr("name left out"), Tone.WARNING)
    elif text.changed_beneath:
        chip = Chip(tr("changed beneath"), Tone.WARNING)
    elif text.edit is not None:
        chip = Chip(tr("edited"), Tone.ACCENT)
    shown = " ".join(text.text.split())
    kind = kind_words(text.key)
    nothing = tr("{kind}: no text yet").format(kind=kind) if kind else tr("No text yet")
    return RowContent(
        shown or nothing,
        place_words(text),
        below=(chip,) if chip else (),
        face=None if shown else TextFace(tone=Tone.FAINT),
        tooltip=text.text,
    )


def listed(
    texts: tuple[EditableText, ...], wanted: str, *, edited: bool
) -> tuple[EditableText, ...]:
    """Return the texts that have these words; edited: only those that somebody edited."""
    return tuple(
        text
        for text in texts
        if (not edited or text.edit is not None)
        and (not wanted.strip() or matches(wanted, text.text, place_words(text)))
    )
