"""The menu that orders the cards of the board and says how large they are."""

from functools import partial

from PySide6.QtCore import QSettings, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from moderator.ui.assignment.contents import Order
from moderator.ui.words import tr

COMPACT_KEY = "assignment/compact"
"""Name of the setting that remembers the size of the cards."""

COMPACT_WORDS = {None: "auto", False: "no", True: "yes"}


def remembered_compact() -> bool | None:
    """Tell whether cards are to be small; None leaves it to the board."""
    saved = str(QSettings().value(COMPACT_KEY))
    return next((compact for compact, word in COMPACT_WORDS.items() if word == saved), None)


def remember_compact(*, compact: bool | None) -> None:
    """Remember the size of the cards for the next time."""
    QSettings().setValue(COMPACT_KEY, COMPACT_WORDS[compact])


class OrderMenu(QMenu):
    """Offers orders and sizes, with a mark at what holds.

    order_chosen: an Order. compact_chosen: True, False, or None for as the screen allows.
    """

    order_chosen = Signal(object)
    compact_chosen = Signal(object)

    def __init__(self, order: Order, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for offered, words in (
            (Order.NAME, tr("By name")),
            (Order.WISH, tr("By wish, unmet ones first")),
            (Order.GROUP, tr("By group")),
        ):
            self._offer(words, offered is order, partial(self.order_chosen.emit, offered))
        self.addSeparator()
        for compact, words in (
            (None, tr("Card size as the screen allows")),
            (False, tr("Large cards")),
            (True, tr("Small cards")),
        ):
            holds = compact is remembered_compact()
            self._offer(words, holds, partial(self.compact_chosen.emit, compact))

    def _offer(self, words: str, holds: bool, choose: partial[None]) -> None:
        action = QAction(words, self)
        action.setCheckable(True)
        action.setChecked(holds)
        action.triggered.connect(lambda _checked: choose())
        self.addAction(action)
