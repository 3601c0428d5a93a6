"""The pages of the documentation, on which texts are clicked to edit them."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, QSizeF, Qt, Signal
from PySide6.QtGui import QColor, QCursor, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from moderator.actions.documentation import TextPlace
from moderator.ui import theme
from moderator.ui.documentation.text_cursor import ClickedText
from moderator.ui.theme import Appearance
from moderator.ui.widgets.pages import Pages

TINT = 40
"""Opacity of 255 of the colour over the text that is edited."""
AROUND = 1
PAGE_WIDTH = 595.28
"""Points of an A4 page."""
LEAST_READ = theme.GRID * 88
"""Least width of a page on which texts can be told apart."""


@dataclass(frozen=True, slots=True)
class _Anchor:
    """A text that is seen: its key, the how manieth place with that key, and how far down."""

    text: tuple[str, int]
    top: int


@dataclass(frozen=True, slots=True)
class _SeenPage:
    """A page that is seen, counted from 0, and where its top is."""

    number: int
    top: int


class TextPages(Pages):
    """Highlights the text under the pointer, and the one that is edited.

    clicked: (ClickedText) a text, and where in it.
    """

    clicked = Signal(ClickedText)

    def __init__(self, style: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(style, parent)
        self._places: tuple[TextPlace, ...] = ()
        self._chosen = self._hovered = ""
        self.viewport().setMouseTracking(True)

    def columns(self) -> int:
        """Number of pages side by side; fewer than elsewhere, since they are read."""
        return max(1, (self.viewport().width() - theme.ROOMY) // (LEAST_READ + theme.ROOMY))

    @property
    def places(self) -> tuple[TextPlace, ...]:
        """Where the texts stand."""
        return self._places

    def show_texts(self, pages: Sequence[bytes], places: Sequence[TextPlace]) -> None:
        """Show other pages, and know where their texts are.

        A text that is seen stays where it is: the one under the pointer, else the one that is
        edited, else the first; where none of them is left, its page does.
        """
        anchors, page = self._anchors(), self._first_page()
        self._places = tuple(places)
        self.show_pages(pages)
        bar, now = self.verticalScrollBar(), _numbered(self._places)
        for anchor in anchors:
            if anchor.text in now:
                top = self.place_rect(now[anchor.text]).top()
                bar.setValue(bar.value() + top - anchor.top)
                return
        if page is not None and self.count:
            last = min(page.number, self.count - 1)
            bar.setValue(bar.value() + self.page_rect(last).top() - page.top)

    def _anchors(self) -> tuple["_Anchor", ...]:
        """List the texts that are seen, with those first that somebody looks at."""
        seen = self.viewport().rect()
        pointer = self.viewport().mapFromGlobal(QCursor.pos())
        pointed = self.place_at(pointer) if self.viewport().underMouse() else None
        found = [
            (place, _Anchor(text, box.top()))
            for text, place in _numbered(self._places).items()
            if (box := self.place_rect(place)).intersects(seen)
        ]
        found.sort(key=lambda each: (each[0] != pointed, each[0].key != self._chosen))
        return tuple(anchor for _, anchor in found)

    def _first_page(self) -> "_SeenPage | None":
        """Find the first page that is seen."""
        for number in range(self.count):
            box = self.page_rect(number)
            if box.bottom() > 0:
                return _SeenPage(number, box.top())
        return None

    def choose(self, key: str, *, scroll: bool = True) -> None:
        """Highlight a text, and scroll to it where it is out of sight; "" for none."""
        self._chosen = key
        boxes = [self.place_rect(place) for place in self._places if place.key == key]
        seen = self.viewport().rect()
        if scroll and boxes and not any(seen.contains(box.center()) for box in boxes):
            bar = self.verticalScrollBar()
            bar.setValue(bar.value() + boxes[0].center().y() - seen.height() // 2)
        self.viewport().update()

    def place_at(self, where: QPoint) -> TextPlace | None:
        """Find the text at a place of the viewport; the smallest where there are several."""
        found = [place for place in self._places if self.place_rect(place).contains(where)]
        return min(found, key=lambda p: (p.right - p.left) * (p.bottom - p.top), default=None)

    def place_rect(self, place: TextPlace) -> QRect:
        """Where a text lies in the viewport now."""
        page = self.page_rect(place.page)
        return QRectF(
            page.left() + place.left * page.width(),
            page.top() + place.top * page.height(),
            (place.right - place.left) * page.width(),
            (place.bottom - place.top) * page.height(),
        ).toAlignedRect()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Highlight the text under the pointer."""
        super().mouseMoveEvent(event)
        place = self.place_at(event.position().toPoint())
        key = "" if place is None else place.key
        if key != self._hovered:
            self._hovered = key
            shape = Qt.CursorShape.IBeamCursor if key else Qt.CursorShape.ArrowCursor
            self.viewport().setCursor(shape)
            self.viewport().update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Choose the text under the pointer."""
        super().mouseReleaseEvent(event)
        where = event.position().toPoint()
        place = self.place_at(where)
        if place is not None and event.button() is Qt.MouseButton.LeftButton:
            box, scale = self.place_rect(place), PAGE_WIDTH / self.page_rect(place.page).width()
            spot = QPointF(where - box.topLeft()) * scale
            self.clicked.emit(ClickedText(place.key, QSizeF(box.size()) * scale, spot))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the pages and what is highlighted on them."""
        super().paintEvent(event)
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        accent = QColor(self._style.colours.accent_ground)
        for place in self._places:
            if place.key not in {self._chosen, self._hovered} or not place.key:
                continue
            box = self.place_rect(place).adjusted(-AROUND, -AROUND, AROUND, AROUND)
            if not box.intersects(event.rect()):
                continue
            tint = QColor(accent)
            tint.setAlpha(TINT if place.key == self._chosen else 0)
            painter.setBrush(tint)
            painter.setPen(QPen(accent, theme.RING if place.key == self._chosen else 1))
            painter.drawRoundedRect(QRectF(box), theme.GRID, theme.GRID)
        painter.end()


def _numbered(places: Iterable[TextPlace]) -> dict[tuple[str, int], TextPlace]:
    """Tell the places of a text that is shown several times apart."""
    counted: Counter[str] = Counter()
    found: dict[tuple[str, int], TextPlace] = {}
    for place in places:
        found[place.key, counted[place.key]] = place
        counted[place.key] += 1
    return found
