"""The line below the schedule's table: what is wrong with a cell, or which keys there are."""

from collections.abc import Callable

from PySide6.QtCore import Slot
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QWidget

from moderator.ui import theme
from moderator.ui.hub import Hub
from moderator.ui.icons import Icon
from moderator.ui.widgets import layouts
from moderator.ui.widgets.frames import icon_button
from moderator.ui.widgets.labels import ElidedLabel, with_key
from moderator.ui.words import tr


class TableFoot(QWidget):
    """Says what there is to say about the current cell, else which keys there are.

    details: shows or hides the details beside the table.
    """

    def __init__(self, hub: Hub, show_details: Callable[[], object], parent: QWidget) -> None:
        super().__init__(parent)
        self._words = ElidedLabel("", "caption", self, live=True)
        self.details = icon_button(
            hub.appearance,
            Icon.INFORMATION,
            with_key(tr("Details beside the table"), "Alt+Enter"),
            self,
            run=lambda: show_details(),
        )
        layouts.row(
            (self._words, 1),
            self.details,
            on=self,
            margins=(theme.SNUG, theme.GRID, theme.TIGHT, 0),
            spacing=theme.TIGHT,
        )
        self.tell("", problem=False)

    @Slot(str, bool)
    def tell(self, words: str, problem: bool) -> None:
        """Show what is wrong with a cell, how a line is understood, or the keys."""
        self._words.set_kind("bad" if problem else "strong" if words else "caption")
        self._words.setText(words or _keys())


def _keys() -> str:
    named = (
        ("Enter", tr("next row")),
        ("Tab", tr("next cell")),
        ("F2", tr("change")),
        ("Ctrl+Enter", tr("row between")),
        ("Ctrl+L", tr("fixed or floating")),
        ("Alt+Up", tr("move row up")),
        ("Ctrl+.", tr("parts")),
    )
    native = QKeySequence.SequenceFormat.NativeText
    return "   ·   ".join(f"{QKeySequence(key).toString(native)} {words}" for key, words in named)
