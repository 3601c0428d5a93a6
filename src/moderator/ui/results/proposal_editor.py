"""The field in which the text of a proposal is corrected word by word."""

from collections.abc import Sequence

from PySide6.QtGui import QColor, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QTextEdit

from moderator.event.results import UnsureWord
from moderator.ui.results.editor import PlainEditor
from moderator.ui.theme import Colours, mixed


class ProposalEditor(PlainEditor):
    """Marks words, and completes the one that is typed: what is added is selected."""

    @property
    def typed(self) -> str:
        """The letters of the word at the cursor, before it and before what completes it."""
        return self.text[: self.textCursor().selectionStart()].rpartition(" ")[2]

    @property
    def following(self) -> str:
        """The letter behind the cursor and behind what completes the word, "" at the end."""
        end = self.textCursor().selectionEnd()
        return self.text[end : end + 1]

    def choose(self, start: int, end: int) -> None:
        """Select letters, which the next one replaces."""
        cursor = self.textCursor()
        cursor.setPosition(start)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        self.setTextCursor(cursor)

    def complete(self, added: str) -> None:
        """Add letters that complete the word."""
        place = self.textCursor().position()
        self.textCursor().insertText(added)
        self.choose(place, place + len(added))

    def end_completion(self, *, keep: bool) -> None:
        """Put the cursor behind what completes the word, or take that away."""
        cursor = self.textCursor()
        if keep:
            cursor.setPosition(cursor.selectionEnd())
            self.setTextCursor(cursor)
        else:
            cursor.removeSelectedText()

    def mark(
        self, doubts: Sequence[UnsureWord], chosen: tuple[int, int] | None, colours: Colours
    ) -> None:
        """Underline doubtful words, and give the chosen one a ground."""
        marks = []
        for doubt in doubts:
            wavy = QTextCharFormat()
            wavy.setUnderlineStyle(QTextCharFormat.UnderlineStyle.WaveUnderline)
            wavy.setUnderlineColor(QColor(colours.warning))
            marks.append(self._marked(doubt.start, doubt.end, wavy))
        if chosen is not None:
            ground = QTextCharFormat()
            ground.setBackground(QColor(mixed(colours.accent, colours.surface, 0.22)))
            marks.append(self._marked(*chosen, ground))
        self.setExtraSelections(marks)

    def _marked(self, start: int, end: int, look: QTextCharFormat) -> QTextEdit.ExtraSelection:
        mark = QTextEdit.ExtraSelection()
        cursor = QTextCursor(self.document())
        cursor.setPosition(min(start, len(self.text)))
        cursor.setPosition(min(end, len(self.text)), QTextCursor.MoveMode.KeepAnchor)
        mark.cursor, mark.format = cursor, look
        return mark
