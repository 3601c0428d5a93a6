"""The preview: pages side by side, kept up to date while somebody looks."""

from collections.abc import Callable, Sequence
from typing import TypeVar

from PySide6.QtCore import QObject, QPoint, QRect, QSize, Qt, Signal, Slot
from PySide6.QtGui import (
    QAccessible,
    QColor,
    QFocusEvent,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPixmap,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QWidget

from moderator.event.errors import KnownError
from moderator.event.phrase import phrase
from moderator.ui import theme
from moderator.ui.accessible import PaintedPart
from moderator.ui.asking import Asking
from moderator.ui.hub import Hub
from moderator.ui.jobs import Job
from moderator.ui.theme import Appearance
from moderator.ui.widgets.rows import paint_ring
from moderator.ui.words import QtWords, tr

QUIET_MILLISECONDS = 400
"""How long nothing must have changed before the pages are made anew."""
PPI = 84.0

T = TypeVar("T")


class PagePreview(QObject):
    """Makes pages anew after a change; a newer request cancels an older job.

    Signals: busy (whether pages are being made), progressed (float, the share that is done),
    failed (why none were made).
    """

    busy = Signal(bool)
    progressed = Signal(float)
    failed = Signal(KnownError)

    def __init__(self, hub: Hub, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._hub = hub
        self._words = QtWords(hub.conference.event.language)
        self._wanted: Callable[[int], None] | None = None
        self._watched = False
        self._asking = Asking(hub.jobs, self)
        self._asking.changed.connect(self._report_busy)

    @property
    def words(self) -> QtWords:
        """Words in the language of what is published."""
        language = self._hub.conference.event.language
        if self._words.language != language:
            self._words = QtWords(language)
        return self._words

    def want(self, making: Callable[[Job], T], show: Callable[[T], None]) -> None:
        """Request pages; they are made and shown once somebody looks.

        making: runs on a worker; its job is stopped when the pages are no longer wanted.
        """

        def take(pages: T) -> None:
            self._wanted = None
            show(pages)

        def ask(pause: int) -> None:
            self._asking.ask(
                phrase("Preview of the pages"),
                making,
                take,
                self._on_failed,
                pause=pause,
            )

        self._wanted = ask
        if self._watched:
            ask(QUIET_MILLISECONDS)

    def want_none(self) -> None:
        """Withdraw the request for pages."""
        self._wanted = None
        self._asking.forget()

    def watch(self, *, watched: bool) -> None:
        """Note whether the preview is visible."""
        self._watched = watched
        if not watched:
            self._asking.forget()
        elif self._wanted is not None and not self._asking.busy:
            self._wanted(0)

    def _on_failed(self, problem: KnownError) -> None:
        self._wanted = None
        self.failed.emit(problem)

    @Slot()
    def _report_busy(self) -> None:
        self.busy.emit(self._asking.busy)


LEAST_WIDTH = 260
MOST_WIDTH = 420
MOST_DECODED = 24
"""How many decoded pages are held in memory; others are decoded again when they are shown."""


class Pages(QAbstractScrollArea):
    """Pictures of pages with their numbers below; scrolls by wheel, arrows, Page, Home and End."""

    def __init__(self, style: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._style = style
        self._pages: tuple[bytes, ...] = ()
        self._decoded: dict[int, QPixmap] = {}
        self._ratio = 2**0.5
        self._arranged = (0, 1)
        self.setFrameShape(QAbstractScrollArea.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(tr("Preview of the pages"))
        self.verticalScrollBar().setSingleStep(theme.WIDE * 2)
        style.changed.connect(self.viewport().update)

    @property
    def count(self) -> int:
        """Number of pages shown."""
        return len(self._pages)

    def show_pages(self, pages: Sequence[bytes]) -> None:
        """Show other pages (PNG, all of one size) and stay where the reader is."""
        self._pages = tuple(pages)
        self._decoded = {}
        if self._pages:
            first = self._pixmap(0).size()
            self._ratio = first.height() / max(1, first.width())
        self.setAccessibleDescription(tr("%n pages", n=len(self._pages)))
        self._arrange()

    def accessible_role(self) -> QAccessible.Role:
        """A document of pages."""
        return QAccessible.Role.Document

    def accessible_parts(self) -> tuple[PaintedPart, ...]:
        """The pages with their numbers."""
        pages = range(len(self._pages))
        return tuple(
            PaintedPart(tr("Page {number}").format(number=n + 1), self.page_rect(n)) for n in pages
        )

    def columns(self) -> int:
        """Number of pages side by side."""
        room = self.viewport().width() - theme.ROOMY
        return max(1, room // (LEAST_WIDTH + theme.ROOMY))

    def page_rect(self, number: int) -> QRect:
        """Where a page, counted from 0, lies in the viewport now."""
        size, columns = self._page_size(), self.columns()
        used = columns * (size.width() + theme.ROOMY) - theme.ROOMY
        left = (self.viewport().width() - used) // 2
        row, column = divmod(number, columns)
        return QRect(
            QPoint(
                left + column * (size.width() + theme.ROOMY),
                theme.ROOMY + row * self._row_height() - self.verticalScrollBar().value(),
            ),
            size,
        )

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Arrange the pages anew."""
        super().resizeEvent(event)
        self._arrange()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Scroll by rows and pages."""
        bar = self.verticalScrollBar()
        goals = {
            Qt.Key.Key_Home: bar.minimum(),
            Qt.Key.Key_End: bar.maximum(),
            Qt.Key.Key_PageDown: bar.value() + self._row_height(),
            Qt.Key.Key_PageUp: bar.value() - self._row_height(),
            Qt.Key.Key_Space: bar.value() + self._row_height(),
        }
        goal = goals.get(Qt.Key(event.key()))
        if goal is None:
            super().keyPressEvent(event)
        else:
            bar.setValue(goal)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the pages that can be seen."""
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.setFont(theme.font(theme.CAPTION, tabular=True))
        colours = self._style.colours
        for number in range(len(self._pages)):
            rect = self.page_rect(number)
            foot = QRect(rect.left(), rect.bottom() + theme.GRID, rect.width(), theme.WIDE)
            if not rect.united(foot).intersects(event.rect()):
                continue
            painter.drawPixmap(rect, self._pixmap(number))
            painter.setPen(QColor(colours.line))
            painter.drawRect(rect.adjusted(0, 0, -1, -1))
            painter.setPen(QColor(colours.faint))
            painter.drawText(foot, Qt.AlignmentFlag.AlignHCenter, str(number + 1))
        if self.hasFocus():
            paint_ring(painter, self.viewport().rect(), colours, theme.CONTROL_RADIUS)
        painter.end()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Draw the focus ring."""
        super().focusInEvent(event)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Remove the focus ring."""
        super().focusOutEvent(event)
        self.viewport().update()

    def _page_size(self) -> QSize:
        columns = self.columns()
        room = self.viewport().width() - theme.ROOMY * (columns + 1)
        width = min(MOST_WIDTH, max(theme.WIDE, room // columns))
        return QSize(width, round(width * self._ratio))

    def _row_height(self) -> int:
        return self._page_size().height() + theme.WIDE + theme.ROOMY

    def _pixmap(self, number: int) -> QPixmap:
        known = self._decoded.pop(number, None)
        if known is None:
            known = QPixmap()
            known.loadFromData(self._pages[number], "PNG")
        self._decoded[number] = known
        while len(self._decoded) > MOST_DECODED:
            self._decoded.pop(next(iter(self._decoded)))
        return known

    def _arrange(self) -> None:
        """Compute what can be scrolled; where pages have another size, the same page stays seen."""
        row, columns = self._row_height(), self.columns()
        height = -(-len(self._pages) // columns) * row + theme.ROOMY
        bar = self.verticalScrollBar()
        row_before, columns_before = self._arranged
        passed = bar.value() / row_before * columns_before if row_before else 0.0
        bar.setPageStep(max(1, self.viewport().height()))
        bar.setRange(0, max(0, height - self.viewport().height()))
        if self._pages and row_before and (row, columns) != self._arranged:
            bar.setValue(round(passed / columns * row))
        self._arranged = (row, columns)
        self.viewport().update()
