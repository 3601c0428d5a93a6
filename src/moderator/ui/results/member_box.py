"""A point in what several groups named: who named it, its kind, its words, its dots."""

from PySide6.QtCore import QPointF, QRect, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QTextCharFormat,
    QTextLayout,
    QTextOption,
)
from PySide6.QtWidgets import QCheckBox, QSizePolicy, QStyle, QStyleOptionButton, QWidget

from moderator.actions.joining import NamedPoint
from moderator.ui import theme
from moderator.ui.results.chips import kind_colours
from moderator.ui.theme import Appearance
from moderator.ui.widgets.kinds import KINDS, kind_word
from moderator.ui.widgets.labels import plain_tooltip
from moderator.ui.widgets.marks import (
    BODY,
    CAPTION,
    CHIP,
    LEFT,
    RIGHT,
    STRONG,
    Brush,
    ThemeMark,
    advance,
    elided,
    measured,
)
from moderator.ui.widgets.push import ENTER
from moderator.ui.widgets.rows import paint_ring
from moderator.ui.words import tr

LINE = theme.GRID * 5
SHORT_NAME, LONG_NAME, DOTS = theme.GRID * 25, theme.GRID * 68, theme.GRID * 11
"""Least and greatest width of the column of groups, and the width of that of dots."""
NAME_SHARE = 0.22
LEFT_EDGE = theme.WIDE + theme.TIGHT
MOST_LINES = 3


class MemberBox(QCheckBox):
    """A point that is part of what several groups named, or may be.

    with_round: the group is told with its round. note: stands below the words.
    Signals: stepped (an arrow key: -1 or 1), pressed_enter, pressed_delete.
    """

    stepped = Signal(int)
    pressed_enter = Signal()
    pressed_delete = Signal()

    def __init__(
        self,
        appearance: Appearance,
        named: NamedPoint,
        parent: QWidget,
        *,
        with_round: bool = False,
        note: str = "",
    ) -> None:
        super().__init__(parent)
        self._appearance, self.named, self._note = appearance, named, note
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        of = tr("{theme} · Group {number}").format(
            theme=named.theme.name, number=named.group.number
        )
        kind, dots = kind_word(named.point.kind), tr("%n dots", n=named.dots)
        held = tr("Round {number}").format(number=named.round_number) if with_round else ""
        parts = (named.point.text, held, of, kind, dots, note)
        self.setAccessibleName(", ".join(filter(None, parts)))
        self.setToolTip(plain_tooltip("\n".join(filter(None, parts))))
        number = tr("Gr. {number}").format(number=named.group.number)
        of_round = tr("R{number}").format(number=named.round_number)
        self._group = " · " + (f"{of_round} {number}" if with_round else number)
        appearance.changed.connect(self.update)

    @property
    def _kind_width(self) -> int:
        return max(advance(CHIP, kind_word(kind)) for kind in KINDS) + theme.ROOMY

    def _text_box(self, width: int) -> tuple[int, int]:
        """Find where the words begin, and how much room they have."""
        left = LEFT_EDGE + _name_width(width) + theme.TIGHT + self._kind_width + theme.SNUG
        return left, max(theme.PANEL_WIDTH // 3, width - left - DOTS)

    def _layout(self, width: int) -> tuple[QTextLayout, float]:
        """Lay the words out; those in common are marked."""
        layout = QTextLayout(self.named.point.text, measured(BODY)[0])
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        marks = []
        for start, end in self.named.shared:
            found, look = QTextLayout.FormatRange(), QTextCharFormat()
            look.setBackground(QColor(self._appearance.colours.warning_soft))
            look.setForeground(QColor(self._appearance.colours.warning))
            found.start, found.length, found.format = start, end - start, look
            marks.append(found)
        layout.setFormats(marks)
        layout.beginLayout()
        height = 0.0
        for _ in range(MOST_LINES):
            line = layout.createLine()
            if not line.isValid():
                break
            line.setLineWidth(width)
            line.setPosition(QPointF(0, height))
            height += line.height()
        layout.endLayout()
        return layout, height

    def hasHeightForWidth(self) -> bool:
        """Need more height where the words wrap."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Find the height of the words, and of a note below them."""
        _, height = self._layout(self._text_box(width)[1])
        below = measured(CAPTION)[1].height() if self._note else 0
        return max(LINE, round(height) + below) + 2 * theme.TIGHT

    def sizeHint(self) -> QSize:
        """Ask for the height that the present width needs."""
        return QSize(theme.PANEL_WIDTH * 2, self.heightForWidth(self.width()))

    def minimumSizeHint(self) -> QSize:
        """Become narrower, as far as some words are seen."""
        return QSize(sum(self._text_box(0)) + DOTS, self.heightForWidth(self.width()))

    def hitButton(self, pos: object) -> bool:  # noqa: ARG002
        """Tick it by a click anywhere."""
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go to the neighbour, or tell Enter and Delete."""
        steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
        if event.key() in steps:
            self.stepped.emit(steps[Qt.Key(event.key())])
        elif event.key() in ENTER:
            self.pressed_enter.emit()
        elif event.key() == Qt.Key.Key_Delete:
            self.pressed_delete.emit()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Paint the box to tick, the group, the kind, the words, the dots."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        brush, colours = Brush(painter, self._appearance), self._appearance.colours
        painter.fillRect(0, self.height() - 1, self.width(), 1, QColor(colours.line))
        line = QRect(0, theme.TIGHT, self.width(), LINE)
        self._paint_tick(painter, line)
        named = _name_width(self.width())
        group = QRect(LEFT_EDGE, line.top(), named, LINE)
        of = self.named.theme
        ThemeMark(of.symbol, of.colour).paint(brush, group)
        painter.setFont(measured(STRONG)[0])
        painter.setPen(self._appearance.ink(of.colour))
        group.setLeft(group.left() + theme.ROOMY)
        name = elided(STRONG, of.name, group.width() - advance(STRONG, self._group))
        painter.drawText(group, LEFT, name + self._group)
        chip = QRect(LEFT_EDGE + named + theme.TIGHT, line.top(), self._kind_width, LINE)
        look = kind_colours(self.named.point.kind, colours)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(look.ground))
        painter.drawRoundedRect(chip, theme.GRID, theme.GRID)
        painter.setFont(measured(CHIP)[0])
        painter.setPen(QColor(look.ink))
        painter.drawText(chip, Qt.AlignmentFlag.AlignCenter, kind_word(self.named.point.kind))
        left, width = self._text_box(self.width())
        layout, height = self._layout(width)
        painter.setPen(QColor(colours.text if self.isChecked() else colours.secondary))
        layout.draw(painter, QPointF(left, theme.TIGHT + 1))
        if self._note:
            below = QRect(left, theme.TIGHT + round(height), width, measured(CAPTION)[1].height())
            brush.write(below, CAPTION, self._note)
        if self.named.dots:
            line.setRight(line.right() - theme.GRID)
            brush.write(line, BODY, f"{self.named.dots} ●", RIGHT)
        if self.hasFocus():
            paint_ring(painter, self.rect().adjusted(0, 1, 0, -2), colours)
        painter.end()

    def _paint_tick(self, painter: QPainter, line: QRect) -> None:
        option = QStyleOptionButton()
        self.initStyleOption(option)
        size = theme.SMALL_ICON
        box = QRect(theme.TIGHT, 0, size, size)
        box.moveCenter(QRect(theme.TIGHT, line.top(), size, line.height()).center())
        option.rect = box
        self.style().drawPrimitive(
            QStyle.PrimitiveElement.PE_IndicatorCheckBox, option, painter, self
        )


def _name_width(width: int) -> int:
    """Find how much of a width the group's name gets."""
    return max(SHORT_NAME, min(LONG_NAME, round(width * NAME_SHARE)))
