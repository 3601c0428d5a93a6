"""The chapters of the documentation: which are in it, and in which order."""

from dataclasses import dataclass

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QApplication, QListView, QMenu, QStyleOptionViewItem, QWidget

from moderator.event.documentation import ChapterKind, DocumentChapter
from moderator.ui import theme
from moderator.ui.icons import Icon
from moderator.ui.theme import Appearance, Tone
from moderator.ui.widgets.marks import IconMark, RowNote, TextFace
from moderator.ui.widgets.pointer_drag import PointerDrag
from moderator.ui.widgets.push import ENTER
from moderator.ui.widgets.row_model import RowModel
from moderator.ui.widgets.rows import Index, RowContent, RowDelegate, RowStyle
from moderator.ui.words import tr

ROW = theme.GRID * 7
EMPTY_ROW = theme.GRID * 11
"""Height of a chapter below which stands why it has nothing in it."""
STYLE = RowStyle(
    height=ROW,
    detail=TextFace(theme.CAPTION, tone=Tone.WARNING),
    inner=(theme.GRID, theme.GRID, theme.TIGHT, theme.GRID),
    gap=theme.TIGHT,
)
BOX = theme.GRID + theme.ICON + theme.TIGHT
"""Width of the check box with what is around it."""
_ALT = Qt.KeyboardModifier.AltModifier
_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


def chapter_name(kind: ChapterKind) -> str:
    """Name a chapter on the screen."""
    return {
        ChapterKind.GLANCE: tr("At a glance"),
        ChapterKind.PROGRAMME: tr("The programme as it was"),
        ChapterKind.TALKS: tr("What was said"),
        ChapterKind.ROUNDS: tr("Workshop rounds"),
        ChapterKind.THEMES: tr("The themes in summary"),
        ChapterKind.PEOPLE: tr("Who took part"),
        ChapterKind.OUTLOOK: tr("Look ahead"),
        ChapterKind.IMPRINT: tr("Imprint and privacy"),
    }[kind]


@dataclass(frozen=True, slots=True)
class ListedChapter:
    """A chapter as it is listed; empty: why nothing of it is in the documentation, or "".

    beside: the reason stands in the same line, so that nothing moves.
    """

    chapter: DocumentChapter
    empty: str = ""
    beside: bool = False

    @property
    def height(self) -> int:
        """How high its row is."""
        return EMPTY_ROW if self.empty and not self.beside else ROW


class ChapterDelegate(RowDelegate):
    """Gives a chapter a second line where that says why nothing of it is in the documentation."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Be higher with a second line."""
        tall = EMPTY_ROW if self._content(index).detail else ROW
        return QSize(super().sizeHint(option, index).width(), tall)


class ChapterList(QListView):
    """Chapters with check boxes; dragged, or moved by Alt and the arrows; Space checks them.

    toggled: (DocumentChapter) it is to be shown, or not any more. moved: (DocumentChapter, place)
    it is to stand there among the others, counted from 0. fill_wanted: (DocumentChapter) Enter, or
    a click on why it has nothing in it.
    """

    toggled = Signal(DocumentChapter)
    fill_wanted = Signal(DocumentChapter)
    moved = Signal(DocumentChapter, int)

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._pressed: QPoint | None = None
        self._gap: int | None = None
        self.chapters = RowModel[ListedChapter](_content, lambda each: each.chapter.kind, self)
        self.setModel(self.chapters)
        self.setItemDelegate(ChapterDelegate(appearance, self.chapters.content, STYLE, self))
        self.setAccessibleName(tr("Chapters"))
        self.setMouseTracking(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._drag = PointerDrag(self)
        self._drag.ended.connect(self._end_drag)
        appearance.changed.connect(self.viewport().update)

    @property
    def chapter(self) -> DocumentChapter | None:
        """The selected chapter."""
        index = self.currentIndex()
        return self.chapters.record(index).chapter if index.isValid() else None

    def show_chapters(self, chapters: tuple[ListedChapter, ...]) -> None:
        """Show the chapters in their order; the selection goes with its chapter."""
        before = self.chapter
        self.chapters.show_rows(chapters)
        tall = sum(each.height for each in chapters)
        self.setFixedHeight(tall + 2 * self.frameWidth() + theme.GRID)
        self.scheduleDelayedItemsLayout()
        if before is not None:
            place = self.chapters.place_of(before.kind)
            self.setCurrentIndex(self.chapters.index(place, 0))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Check or move the selected chapter."""
        chapter, key = self.chapter, Qt.Key(event.key())
        if chapter is None:
            super().keyPressEvent(event)
        elif key in _STEPS and event.modifiers() & _ALT:
            self._step(chapter, _STEPS[key])
        elif key == Qt.Key.Key_Space:
            self.toggled.emit(chapter)
        elif key in ENTER and self.chapters.record(self.currentIndex()).empty:
            self.fill_wanted.emit(chapter)
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Select a chapter, so that its keys mean something."""
        super().focusInEvent(event)
        if not self.currentIndex().isValid() and self.chapters.rows:
            self.setCurrentIndex(self.chapters.index(0, 0))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Check the box under the pointer, or be ready to drag the chapter."""
        super().mousePressEvent(event)
        where = event.position().toPoint()
        index = self.indexAt(where)
        self._pressed = None
        if index.isValid() and event.button() is Qt.MouseButton.LeftButton:
            if where.x() < BOX:
                self.toggled.emit(self.chapters.record(index).chapter)
            else:
                self._pressed = where

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Begin to drag once the mouse has left the place where it was pressed."""
        where, chapter = event.position().toPoint(), self.chapter
        if self._pressed is None or chapter is None or not event.buttons():
            super().mouseMoveEvent(event)
        elif (where - self._pressed).manhattanLength() >= QApplication.startDragDistance():
            self._pressed = None
            picture = self.viewport().grab(self.visualRect(self.currentIndex()))
            there = self.viewport().mapToGlobal(where)
            self._drag.begin(picture, there, self._over, lambda spot: self._drop(chapter, spot))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Go to where a chapter is filled if that was clicked; else forget the press."""
        pressed, self._pressed = self._pressed, None
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        if pressed is None or not index.isValid() or index != self.indexAt(pressed):
            return
        listed = self.chapters.record(index)
        lower = pressed.y() > self.visualRect(index).center().y()
        if listed.empty and lower and not listed.beside:
            self.fill_wanted.emit(listed.chapter)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer the same by menu."""
        chapter = self.chapter
        if chapter is None:
            return
        menu = QMenu(self)
        shown = menu.addAction(tr("In the documentation"))
        shown.setCheckable(True)
        shown.setChecked(chapter.shown)
        shown.triggered.connect(lambda: self.toggled.emit(chapter))
        if self.chapters.record(self.currentIndex()).empty:
            fill = menu.addAction(f"{tr('Fill it')}\t⏎")
            fill.triggered.connect(lambda: self.fill_wanted.emit(chapter))
        menu.addAction(f"{tr('Move up')}\tAlt+↑").triggered.connect(lambda: self._step(chapter, -1))
        menu.addAction(f"{tr('Move down')}\tAlt+↓").triggered.connect(
            lambda: self._step(chapter, 1)
        )
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(event.globalPos())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the line at which what is dragged would be dropped."""
        super().paintEvent(event)
        if self._gap is None:
            return
        y = min(max(1, self._edges()[self._gap]), self.viewport().height() - 1)
        painter = QPainter(self.viewport())
        painter.setPen(QPen(QColor(self._appearance.colours.accent), theme.BAR))
        painter.drawLine(theme.GRID, y, self.viewport().width() - theme.GRID, y)
        painter.end()

    def _step(self, chapter: DocumentChapter, step: int) -> None:
        place = self.chapters.place_of(chapter.kind) + step
        if 0 <= place < len(self.chapters.rows):
            self.moved.emit(chapter, place)

    def _gap_at(self, where: QPoint) -> int | None:
        spot = self.viewport().mapFromGlobal(where)
        if not self.viewport().rect().contains(spot):
            return None
        edges = self._edges()
        return min(range(len(edges)), key=lambda gap: abs(edges[gap] - spot.y()))

    def _edges(self) -> list[int]:
        """Find how far down the rows begin, and where the last one ends."""
        rows = range(len(self.chapters.rows))
        boxes = [self.visualRect(self.chapters.index(row, 0)) for row in rows]
        return [box.top() for box in boxes] + [box.bottom() + 1 for box in boxes[-1:]]

    def _over(self, where: QPoint) -> None:
        self._gap = self._gap_at(where)
        self.viewport().update()

    def _drop(self, chapter: DocumentChapter, where: QPoint) -> None:
        gap, now = self._gap_at(where), self.chapters.place_of(chapter.kind)
        if gap is not None and gap not in {now, now + 1}:
            self.moved.emit(chapter, gap - (gap > now))

    def _end_drag(self) -> None:
        self._gap = None
        self.viewport().update()


def _content(listed: ListedChapter, _column: int) -> RowContent:
    chapter = listed.chapter
    box = IconMark(
        Icon.CHECKED if chapter.shown else Icon.UNCHECKED,
        Tone.ACCENT if chapter.shown else Tone.SECONDARY,
        words=tr("shown") if chapter.shown else tr("left out"),
    )
    name = chapter_name(chapter.kind)
    face = TextFace() if chapter.shown else TextFace(tone=Tone.FAINT)
    grip = IconMark(Icon.DRAG, Tone.FAINT)
    if listed.beside:
        reason = RowNote(listed.empty, face=TextFace(theme.CAPTION, tone=Tone.WARNING))
        return RowContent(name, lead=(box,), after=(reason, grip), face=face)
    return RowContent(
        name, listed.empty, lead=(box,), after=(grip,), face=face, tooltip=listed.empty
    )
