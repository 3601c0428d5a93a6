"""The people whom the typed letters may mean."""

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QPainter
from PySide6.QtWidgets import (
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from moderator.event.conference import Conference
from moderator.event.people import Participant
from moderator.ui import theme
from moderator.ui.people.cell_painting import paint_status
from moderator.ui.people.columns import status_words
from moderator.ui.people.door.place import Place, place_of, rounds_lacking
from moderator.ui.theme import Theme
from moderator.ui.words import tr

MOST = 8
_PERSON = int(Qt.ItemDataRole.UserRole)
_PLACE = _PERSON + 1
_LACKS = _PERSON + 2
ROW = theme.GRID * 13
Index = QModelIndex | QPersistentModelIndex


class Matches(QListWidget):
    """Lists people, best first; one of them is the one whom Enter means.

    picked: (participant's id) somebody was clicked.
    """

    picked = Signal(int)

    def __init__(self, dress: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAccessibleName(tr("People with this name"))
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setUniformItemSizes(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setItemDelegate(_Painter(dress, self))
        self.itemClicked.connect(lambda item: self.picked.emit(item.data(_PERSON).id))

    def show_people(
        self, conference: Conference, people: Sequence[Participant], now: datetime
    ) -> None:
        """List these people with their next rooms."""
        self.clear()
        for person in people:
            place = place_of(conference, person.id, now)
            item = QListWidgetItem(self)
            item.setData(_PERSON, person)
            item.setData(_PLACE, place)
            item.setData(_LACKS, place is None and bool(rounds_lacking(conference, person, now)))
            words = [person.name, person.organisation, status_words(person.status)]
            item.setText(", ".join([*words, self._place_words(item)]))
        self.setCurrentRow(0)
        self.setFixedHeight(self.count() * ROW + theme.TIGHT)

    @staticmethod
    def _place_words(item: QListWidgetItem) -> str:
        place = item.data(_PLACE)
        if isinstance(place, Place):
            return place.where
        return tr("without place") if item.data(_LACKS) else ""

    def chosen(self) -> Participant | None:
        """Give the person whom Enter means."""
        item = self.currentItem()
        found = item.data(_PERSON) if item is not None else None
        return found if isinstance(found, Participant) else None

    def people(self) -> list[Participant]:
        """Give all people listed."""
        return [self.item(row).data(_PERSON) for row in range(self.count())]

    def choose(self, participant_id: int) -> None:
        """Mean this person, if listed."""
        for row, person in enumerate(self.people()):
            if person.id == participant_id:
                self.setCurrentRow(row)

    def step(self, by: int) -> None:
        """Mean the next one, or the one before."""
        self.setCurrentRow(max(0, min(self.count() - 1, self.currentRow() + by)))


class _Painter(QStyledItemDelegate):
    """Paints name and organisation at the left, status and room at the right."""

    def __init__(self, dress: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._dress = dress

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        """Give every row room for two lines."""
        return QSize(0, ROW)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one person."""
        person, place = index.data(_PERSON), index.data(_PLACE)
        colours, box = self._dress.colours, option.rect.adjusted(0, 1, 0, -1)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colours.accent_soft))
            painter.drawRoundedRect(box, theme.CONTROL_RADIUS, theme.CONTROL_RADIUS)
        inner = box.adjusted(theme.SNUG, theme.GRID, -theme.SNUG, -theme.GRID)
        half = QRect(inner.left(), inner.top(), inner.width() * 3 // 5, inner.height())
        self._write(painter, half, person.name, person.organisation)
        right = QRect(half.right() + theme.TIGHT, inner.top(), 0, inner.height())
        right.setRight(inner.right())
        painter.setFont(theme.font(theme.BODY))
        if isinstance(place, Place):
            painter.setPen(QColor(colours.secondary))
            self._line(painter, right, f"{place.where} · {place.when}", 1)
        elif index.data(_LACKS):
            painter.setPen(QColor(colours.bad))
            self._line(painter, right, tr("without place"), 1)
        chip = QRect(right.left(), right.top(), right.width(), right.height() // 2)
        paint_status(painter, self._dress, chip, person.status)
        painter.restore()

    def _write(self, painter: QPainter, box: QRect, name: str, organisation: str) -> None:
        colours = self._dress.colours
        for text, size, weight, colour, line in (
            (name, theme.SECTION, QFont.Weight.DemiBold, colours.text, 0),
            (organisation, theme.BODY, QFont.Weight.Normal, colours.secondary, 1),
        ):
            painter.setFont(theme.font(size, weight))
            painter.setPen(QColor(colour))
            self._line(painter, box, text, line)

    @staticmethod
    def _line(painter: QPainter, box: QRect, text: str, line: int) -> None:
        half = box.height() // 2
        place = QRect(box.topLeft() + QPoint(0, line * half), QSize(box.width(), half))
        cut = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, place.width())
        left = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        painter.drawText(place, left, cut)
