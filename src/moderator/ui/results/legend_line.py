"""The legend in one quiet line: each sign as a pen writes it, and the kind that it tells."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetrics,
    QIcon,
    QPainter,
    QPaintEvent,
    QPixmap,
    QResizeEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from moderator.actions.reading import open_proposals
from moderator.event.changes import Changes
from moderator.event.results import Ink, LegendSign, Photo, PointKind, ProposedPoint
from moderator.event.workshops import Group
from moderator.rules.legend import legend_of
from moderator.ui import theme
from moderator.ui.hub import Hub
from moderator.ui.theme import Appearance
from moderator.ui.widgets import layouts
from moderator.ui.widgets.frames import button
from moderator.ui.widgets.kinds import kind_word
from moderator.ui.widgets.labels import Label
from moderator.ui.words import tr

LINE_HEIGHT = theme.GRID * 5
SPOT = GAP = theme.GRID * 2 + 2


def ink_word(ink: Ink | None) -> str:
    """Name the colour of a pen; None: of any."""
    if ink is None:
        return tr("any colour")
    return {
        Ink.BLACK: tr("black"),
        Ink.RED: tr("red"),
        Ink.ORANGE: tr("orange"),
        Ink.GREEN: tr("green"),
        Ink.BLUE: tr("blue"),
    }[ink]


def pen_colour(appearance: Appearance, ink: Ink | None) -> QColor:
    """Find the colour in which a pen is shown, strong enough in either appearance."""
    pen = theme.PENS.get(ink.value if ink is not None else "", "")
    return appearance.ink(pen) if pen else QColor(appearance.colours.text)


def ink_icon(appearance: Appearance, ink: Ink | None) -> QIcon:
    """Draw a spot of a pen's colour; a ring for any colour."""
    side = theme.ICON
    pixmap = QPixmap(side * 2, side * 2)
    pixmap.setDevicePixelRatio(2)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    box = QRectF((side - SPOT) / 2, (side - SPOT) / 2, SPOT, SPOT)
    painter.setPen(pen_colour(appearance, ink))
    painter.setBrush(Qt.BrushStyle.NoBrush if ink is None else pen_colour(appearance, ink))
    painter.drawEllipse(box)
    painter.end()
    return QIcon(pixmap)


class LegendLine(QWidget):
    """Signs in their inks with their kinds, in as many lines as they need."""

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._legend: tuple[LegendSign, ...] = ()
        self._sign_font = theme.font(theme.BODY, QFont.Weight.Bold)
        self.setFont(theme.font(theme.CAPTION))
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        appearance.changed.connect(self.update)

    def show_legend(self, legend: Sequence[LegendSign]) -> None:
        """Show another legend."""
        self._legend = tuple(legend)
        told = [
            f"{' '.join(each.sign or ink_word(each.ink) for each in signs)} {kind_word(kind)}"
            for kind, signs in self._kinds()
        ]
        self.setAccessibleName(", ".join(told))
        self.updateGeometry()
        self.update()

    def hasHeightForWidth(self) -> bool:
        """Return that it becomes higher where it is narrower."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Find the height of all lines at a width."""
        lines = {place.y() for _, _, place in self._placed(width)}
        return max(1, len(lines)) * LINE_HEIGHT

    def sizeHint(self) -> QSize:
        """Ask for one line, or for what there is."""
        return QSize(self.width(), self.heightForWidth(self.width()))

    def minimumSizeHint(self) -> QSize:
        """Become as narrow as the longest kind."""
        widest = max((self._width(kind, signs) for kind, signs in self._kinds()), default=0)
        return QSize(round(widest), LINE_HEIGHT)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Ask for the height of the new width."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.updateGeometry()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Paint signs and kinds."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        middle = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        for kind, signs, place in self._placed(self.width()):
            x = place.x()
            for each in signs:
                self._draw_sign(painter, each, QPointF(x, place.y()))
                x += self._sign_width(each)
            painter.setPen(QColor(self._appearance.colours.secondary))
            painter.setFont(self.font())
            room = QRectF(x, place.y(), self.width() - x, LINE_HEIGHT)
            painter.drawText(room, middle, kind_word(kind))
        painter.end()

    def _draw_sign(self, painter: QPainter, sign: LegendSign, place: QPointF) -> None:
        colour = pen_colour(self._appearance, sign.ink)
        if sign.sign:
            painter.setPen(colour)
            painter.setFont(self._sign_font)
            room = QRectF(place.x(), place.y(), self._sign_width(sign) + 1, LINE_HEIGHT)
            flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
            painter.drawText(room, flags, sign.sign)
        else:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colour)
            top = place.y() + (LINE_HEIGHT - SPOT) / 2
            painter.drawEllipse(QRectF(place.x(), top, SPOT, SPOT))

    def _kinds(self) -> list[tuple[PointKind, list[LegendSign]]]:
        found: dict[PointKind, list[LegendSign]] = {}
        for each in self._legend:
            found.setdefault(each.kind, []).append(each)
        return list(found.items())

    def _sign_width(self, sign: LegendSign) -> float:
        drawn = QFontMetrics(self._sign_font).horizontalAdvance(sign.sign) if sign.sign else SPOT
        return drawn + theme.GRID

    def _width(self, kind: PointKind, signs: list[LegendSign]) -> float:
        return sum(map(self._sign_width, signs)) + self.fontMetrics().horizontalAdvance(
            kind_word(kind)
        )

    def _placed(self, width: int) -> list[tuple[PointKind, list[LegendSign], QPointF]]:
        """Place each kind in the first line that has room for it."""
        placed, x, y = [], 0.0, 0
        for kind, signs in self._kinds():
            wide = self._width(kind, signs)
            if x and x + wide > width:
                x, y = 0.0, y + LINE_HEIGHT
            placed.append((kind, signs, QPointF(x, y)))
            x += wide + GAP
        return placed


class LegendBar(QWidget):
    """The legend of the event below a photo, while there are proposals to confirm.

    change_wanted: it shall be changed.
    """

    change_wanted = Signal()

    def __init__(self, hub: Hub, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._hub = hub
        self._group_id: int | None = None
        self.line = LegendLine(hub.appearance)
        self.change = button(tr("Change …"), "link", run=self.change_wanted)
        self.change.setToolTip(tr("Change which signs and colours stand for which kind"))
        head = layouts.row(
            (Label(tr("Sign and colour tell the kind"), "caption"), 1),
            self.change,
            spacing=theme.TIGHT,
        )
        layouts.column(head, self.line, on=self, spacing=0)
        hub.changed.connect(self._take)
        self.hide()

    def show_group(self, group_id: int | None) -> None:
        """Stand below the photos of another group."""
        self._group_id = group_id
        self._refresh()

    @Slot(Changes)
    def _take(self, changes: Changes) -> None:
        if changes.touch(LegendSign, ProposedPoint, Photo, Group):
            self._refresh()

    def _refresh(self) -> None:
        conference = self._hub.conference
        group = conference.get(Group, self._group_id)
        self.line.show_legend(legend_of(conference))
        proposed = group is not None and bool(open_proposals(conference, group.id))
        self.setVisible(proposed and not self._hub.store.read_only)
