"""The list of what keys and mouse do on the timeline."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QGridLayout, QWidget

from moderator.ui import theme
from moderator.ui.schedule.board_keys import key_words
from moderator.ui.widgets import layouts
from moderator.ui.widgets.frames import button
from moderator.ui.widgets.labels import Label
from moderator.ui.widgets.scroll import ScrollArea, open_at
from moderator.ui.words import tr

WIDTH, HEIGHT = theme.scaled(620), theme.scaled(640)


def mouse_words() -> tuple[tuple[str, str], ...]:
    """List what the mouse does, with the keys that are held."""
    return (
        (tr("Drag on free time"), tr("New item")),
        (tr("Shift+drag on free time"), tr("Select all that the frame touches")),
        (tr("Ctrl+click, Shift+click"), tr("Add one to the selection, or all up to it")),
        (tr("Drag an item"), tr("Move the selection, also to another room or day")),
        (tr("Drag an edge"), tr("Another start, or another end")),
        (tr("Shift while dragging"), tr("To the minute instead of five")),
        (tr("Ctrl while dragging"), tr("Leave the original, and drop a copy")),
        (tr("Alt while dragging"), tr("Push the rest, close the gap, or only this")),
        (tr("Ctrl+wheel"), tr("Higher or lower hours at the pointer")),
    )


class KeysList(QDialog):
    """Shows the keys, then the mouse, in two columns."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("Keys of the timeline"))
        inner = QWidget(self)
        grid = QGridLayout(inner)
        grid.setColumnStretch(1, 1)
        grid.setHorizontalSpacing(theme.ROOMY)
        self._add(grid, tr("Keys"), key_words())
        self._add(grid, tr("Mouse"), mouse_words())
        scrolled = ScrollArea(self)
        scrolled.setWidget(inner)
        scrolled.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        close = button(tr("Close"), "", self, run=self.close)
        layouts.column(
            (scrolled, 1),
            layouts.row(layouts.STRETCH, close),
            on=self,
            margins=(theme.ROOMY, theme.ROOMY, theme.ROOMY, theme.SNUG),
            spacing=theme.SNUG,
        )
        open_at(self, WIDTH, HEIGHT)

    @staticmethod
    def _add(grid: QGridLayout, caption: str, rows: Sequence[tuple[str, str]]) -> None:
        grid.addWidget(Label(caption, "section"), grid.rowCount(), 0, 1, 2)
        for keys, words in rows:
            row = grid.rowCount()
            grid.addWidget(Label(keys, "strong"), row, 0)
            grid.addWidget(Label(words, "secondary", wrap=True), row, 1)
