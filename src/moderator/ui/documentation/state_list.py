"""The lines of what the documentation holds and lacks, each as high as its words need."""

from PySide6.QtCore import QModelIndex, QRect, QSize, Qt, Signal, Slot
from PySide6.QtGui import QFocusEvent, QFontMetrics, QKeyEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import QListView, QStyleOptionViewItem, QWidget

from moderator.ui import theme
from moderator.ui.documentation.state_lines import StateLine
from moderator.ui.icons import Icon
from moderator.ui.theme import Appearance, Tone
from moderator.ui.widgets.labels import wrapped
from moderator.ui.widgets.marks import Brush, IconMark, TextFace, measured
from moderator.ui.widgets.push import ENTER
from moderator.ui.widgets.row_model import RowModel
from moderator.ui.widgets.rows import Index, RowContent, RowDelegate, RowStyle, is_selected
from moderator.ui.words import tr

STYLE = RowStyle(
    height=theme.GRID * 9,
    detail=TextFace(theme.CAPTION, tone=Tone.SECONDARY),
    inner=(theme.TIGHT, theme.TIGHT, theme.TIGHT, theme.TIGHT),
    gap=theme.TIGHT,
)
MOST_LINES = 8
"""Lines of one text; more than this is shown in the tooltip."""


class WrappingDelegate(RowDelegate):
    """Paints title and detail of a row in as many lines as they need."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Be as high as the words at this width."""
        view = self.parent()
        width = view.viewport().width() if isinstance(view, QListView) else option.rect.width()
        content = self._content(index)
        tall = sum(
            metrics.height()
            for _, metrics, _ in self._lines(self._words_box(width, content), content)
        )
        _, above, _, below = self.style.inner
        return QSize(width, max(self.style.height, tall + above + below))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint a row."""
        content, box = self._content(index), QRect(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter, option, box, index, marked=content.marked)
        brush = Brush(painter, self._appearance, is_selected(option))
        words = self._words_box(box.width(), content).translated(box.topLeft())
        lines = self._lines(words, content)
        tall = sum(metrics.height() for _, metrics, _ in lines)
        top = box.top() + (box.height() - tall + 1) // 2
        mark = QRect(box.left() + self.style.inner[0], top, 0, lines[0][1].height() if lines else 0)
        for each in content.lead:
            mark.setWidth(each.width(box.width()))
            each.paint(brush, mark)
        for face, metrics, text in lines:
            brush.write(QRect(words.left(), top, words.width(), metrics.height()), face, text)
            top += metrics.height()
        self._paint_focus(painter, option, box, index)
        painter.restore()

    def _words_box(self, width: int, content: RowContent) -> QRect:
        """Find the columns in which the words stand."""
        before, _, after, _ = self.style.inner
        lead = sum(mark.width(width) + self.style.gap for mark in content.lead)
        return QRect(before + lead, 0, max(1, width - before - lead - after), 0)

    def _lines(self, box: QRect, content: RowContent) -> list[tuple[TextFace, QFontMetrics, str]]:
        made = []
        for face, text in ((self.style.title, content.title), (self.style.detail, content.detail)):
            metrics = measured(face)[1]
            made += [
                (face, metrics, line) for line in wrapped(metrics, text, box.width(), MOST_LINES)
            ]
        return made


class StateList(QListView):
    """The lines; a click or Enter goes there. opened: (StateLine)."""

    opened = Signal(StateLine)

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.lines = RowModel[StateLine](_content, lambda line: line.key, self)
        self.setModel(self.lines)
        self.setItemDelegate(WrappingDelegate(appearance, self.lines.content, STYLE, self))
        self.setAccessibleName(tr("State"))
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.clicked.connect(self._open)
        appearance.changed.connect(self.lines.repaint)

    def show_lines(self, lines: tuple[StateLine, ...]) -> None:
        """Show newer lines, each as high as its words need."""
        self.lines.show_rows(lines)
        self.scheduleDelayedItemsLayout()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Wrap the lines for the new width."""
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go with Enter to where the selected line leads."""
        if event.key() in ENTER and self.currentIndex().isValid():
            self._open(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Select a line, so that Enter means something."""
        super().focusInEvent(event)
        if not self.currentIndex().isValid() and self.lines.rows:
            self.setCurrentIndex(self.lines.index(0, 0))

    @Slot(QModelIndex)
    def _open(self, index: QModelIndex) -> None:
        self.opened.emit(self.lines.record(index))


def _content(line: StateLine, _column: int) -> RowContent:
    sign = (
        IconMark(Icon.CHECK, Tone.GOOD, words=tr("complete"))
        if line.complete
        else IconMark(Icon.WARNING, Tone.WARNING, words=tr("incomplete"))
    )
    return RowContent(line.text, line.more, lead=(sign,), tooltip=f"{line.text} {line.more}")
