"""The list of what keys and mouse do in an area."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QGridLayout, QWidget

from moderator.ui import theme
from moderator.ui.widgets import layouts
from moderator.ui.widgets.frames import button
from moderator.ui.widgets.labels import Label
from moderator.ui.widgets.scroll import ScrollArea, open_at
from moderator.ui.words import tr

WIDTH, HEIGHT = theme.scaled(620), theme.scaled(640)


@dataclass(frozen=True, slots=True)
class KeySection:
    """Keys, or ways of the mouse, each with what it does."""

    caption: str
    rows: tuple[tuple[str, str], ...]


class KeysList(QDialog):
    """Shows sections of keys, or of what the mouse does, in two columns."""

    def __init__(self, title: str, sections: Sequence[KeySection], parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title)
        inner = QWidget(self)
        grid = QGridLayout(inner)
        grid.setColumnStretch(1, 1)
        grid.setHorizontalSpacing(theme.ROOMY)
        for section in sections:
            self._add(grid, section.caption, section.rows)
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
