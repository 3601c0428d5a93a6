"""Completes rooms, people and kinds in the line in which a cell is typed."""

from PySide6.QtCore import QObject, QPoint, QRect, Qt, Slot
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from moderator.rules.schedule.name_cells import name_at
from moderator.ui.schedule.table_columns import Column
from moderator.ui.schedule.table_offers import NameOffer, OfferList, OfferSource
from moderator.ui.schedule.table_rows import TableRow
from moderator.ui.theme import Appearance


class CellLine(QLineEdit):
    """The line in which a cell is typed; the rest of what is offered stands pale behind it.

    row, column: of the cell.
    """

    def __init__(self, row: TableRow, column: Column, parent: QWidget) -> None:
        super().__init__(parent)
        self.row, self.column = row, column
        self.completion: Completion | None = None
        self.rest = ""

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the rest of a name behind what is typed of it."""
        super().paintEvent(event)
        if self.rest and self.cursorPosition() == len(self.text()):
            painter = QPainter(self)
            painter.setPen(self.palette().placeholderText().color())
            cursor = self.cursorRect()
            left = cursor.center().x() + 1
            box = QRect(left, 0, self.width() - left, self.height())
            flags = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
            painter.drawText(box, flags, self.rest)


class Completion(QObject):
    """Offers names for the one that is being typed in a line."""

    def __init__(self, line: CellLine, source: OfferSource, appearance: Appearance) -> None:
        super().__init__(line)
        self._line, self._source = line, source
        self._several = line.column is not Column.KIND
        self.offers = OfferList(appearance, self._take, line.window())
        line.completion = self
        line.textEdited.connect(self._offer)
        line.destroyed.connect(self.offers.deleteLater)

    @Slot()
    def _offer(self) -> None:
        line = self._line
        begin, end = self._bounds()
        typed = line.text()[begin:end]
        offers = self._source(typed) if typed and "(" not in typed else ()
        exact = any(typed.casefold() == offer.name.casefold() for offer in offers)
        if not typed or "(" in typed or (exact and len(offers) == 1):
            self.hide()
            return
        place = line.mapTo(line.window(), QPoint(0, 0))
        below = QRect(place, line.size())
        new = self._several and not exact
        self.offers.show_offers(typed, offers, below, several=self._several, new=new)
        self._show_rest()

    def _bounds(self) -> tuple[int, int]:
        text = self._line.text()
        if not self._several:
            return 0, len(text)
        return name_at(text, self._line.cursorPosition())

    def _show_rest(self) -> None:
        offer = self.offers.current
        begin, end = self._bounds()
        typed = self._line.text()[begin:end]
        begins = offer is not None and offer.title.casefold().startswith(typed.casefold())
        self._line.rest = offer.title[len(typed) :] if offer is not None and begins else ""
        self._line.update()

    def hide(self) -> None:
        """NameOffer nothing."""
        self.offers.hide()
        self._line.rest = ""
        self._line.update()

    def takes(self, event: QKeyEvent) -> bool:
        """Handle a key that chooses, takes or dismisses an offer; False for any other one."""
        if not self.offers.isVisible() or event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            return False
        key, offer = event.key(), self.offers.current
        if key == Qt.Key.Key_Escape:
            self.hide()
            return True
        if offer is None:
            return False
        if key in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            self.offers.step(1 if key == Qt.Key.Key_Down else -1)
            self._show_rest()
            return True
        if key == Qt.Key.Key_Tab:
            self._take(offer)
            return True
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.offers.by_hand:
            self._take(offer)
        return False

    def _take(self, offer: NameOffer) -> None:
        line = self._line
        begin, end = self._bounds()
        text = line.text()
        line.setText(text[:begin] + offer.name + text[end:])
        line.setCursorPosition(begin + len(offer.name))
        line.setModified(True)
        self.hide()
