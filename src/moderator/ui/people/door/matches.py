"""The people whom the typed letters may mean."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QPainter
from PySide6.QtWidgets import (
    QListWidget,
    QListWidgetItem,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from moderator.event.people import Participant
from moderator.ui import theme
from moderator.ui.people.cell_painting import paint_status
from moderator.ui.people.columns import status_words
from moderator.ui.people.door.place import Place
from moderator.ui.theme import Theme
from moderator.ui.widgets.rows import is_selected, paint_focus, paint_ground
from moderator.ui.words import tr

MOST = 8
_MATCH = int(Qt.ItemDataRole.UserRole)
ROW = theme.GRID * 13
GUTTER = theme.GRID * 7
Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class Match:
    """A person who may be meant. place: where they go; lacks: they have none and need one.

    in_room: they are in the room before which the laptop stands.
    """

    person: Participant
    place: Place | None = None
    lacks: bool = False
    in_room: bool = False


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
        self.itemClicked.connect(lambda item: self.picked.emit(item.data(_MATCH).person.id))

    def show_people(self, matches: Sequence[Match]) -> None:
        """List these people."""
        self.clear()
        for _match in matches:
            QListWidgetItem(self)
        self.show_again(matches)
        self.setCurrentRow(0)
        self.setFixedHeight(self.count() * ROW + theme.TIGHT)

    def show_again(self, matches: Sequence[Match]) -> None:
        """Show the people listed with what is known of them by now."""
        for row, match in enumerate(matches):
            person = match.person
            words = [person.name, person.organisation, status_words(person.status)]
            self.item(row).setData(_MATCH, match)
            self.item(row).setText(", ".join([*words, _place_words(match)]))

    def chosen(self) -> Participant | None:
        """Give the person whom Enter means."""
        item = self.currentItem()
        found = item.data(_MATCH) if item is not None else None
        return found.person if isinstance(found, Match) else None

    def people(self) -> list[Participant]:
        """Give all people listed."""
        return [self.item(row).data(_MATCH).person for row in range(self.count())]

    def choose(self, participant_id: int) -> None:
        """Mean this person, if listed."""
        for row, person in enumerate(self.people()):
            if person.id == participant_id:
                self.setCurrentRow(row)

    def step(self, by: int) -> None:
        """Mean the next one, or the one before."""
        self.setCurrentRow(max(0, min(self.count() - 1, self.currentRow() + by)))


def _place_words(match: Match) -> str:
    if match.in_room:
        return tr("in the room")
    if match.place is not None:
        return match.place.where
    return tr("without a place") if match.lacks else ""


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
        match = index.data(_MATCH)
        colours, box = self._dress.colours, option.rect.adjusted(0, 1, 0, -1)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        chosen = is_selected(option)
        paint_ground(painter, option, colours, box)
        paint_focus(painter, option, colours, box)
        gutter = QRect(box.left(), box.top(), GUTTER, box.height())
        painter.setFont(theme.font(theme.BODY, tabular=True))
        painter.setPen(QColor(colours.accent if chosen else colours.faint))
        painter.drawText(gutter, Qt.AlignmentFlag.AlignCenter, str(index.row() + 1))
        inner = box.adjusted(GUTTER, theme.GRID, -theme.SNUG, -theme.GRID)
        half = QRect(inner.left(), inner.top(), inner.width() * 3 // 5, inner.height())
        self._write(painter, half, match.person.name, match.person.organisation)
        right = QRect(half.right() + theme.TIGHT, inner.top(), 0, inner.height())
        right.setRight(inner.right())
        self._paint_place(painter, right, match)
        chip = QRect(right.left(), right.top(), right.width(), right.height() // 2)
        paint_status(painter, self._dress, chip, match.person.status)
        painter.restore()

    def _paint_place(self, painter: QPainter, box: QRect, match: Match) -> None:
        colours = self._dress.colours
        painter.setFont(theme.font(theme.BODY))
        words, place = _place_words(match), match.place
        if match.in_room:
            painter.setPen(QColor(colours.good))
        elif place is not None:
            painter.setPen(QColor(colours.secondary))
            words = f"{place.where} · {place.when}"
        else:
            painter.setPen(QColor(colours.bad))
        self._line(painter, box, words, 1)

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
