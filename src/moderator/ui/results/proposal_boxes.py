"""The boxes of proposals over the photo that they were read from."""

from PySide6.QtCore import QEvent, QObject, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent, QPen, QPolygonF, QTransform
from PySide6.QtWidgets import QWidget

from moderator.event.results import Photo, ProposalState, ProposedPoint
from moderator.ui import theme
from moderator.ui.hub import Hub
from moderator.ui.icons import Icon, icon
from moderator.ui.results.thumbs import PhotoButton
from moderator.ui.theme import mixed

TICK = theme.GRID * 4


def onto_shown(photo: Photo) -> QTransform:
    """Map places in the upright photo to places in what is shown of it, both as shares.

    The sheet may have been cut out at its corners, and the picture turned by hand.
    """
    mapped = QTransform()
    if photo.picture and photo.quad is not None:
        sheet = QPolygonF([QPointF(x, y) for x, y in photo.quad])
        unit = QPolygonF([QPointF(x, y) for x, y in ((0, 0), (1, 0), (1, 1), (0, 1))])
        straight = QTransform.quadToQuad(sheet, unit)
        if isinstance(straight, QTransform):
            mapped = straight
    for _ in range(photo.quarter_turns % 4):
        mapped *= QTransform(0, 1, -1, 0, 1, 0)
    return mapped


class ProposalBoxes(QWidget):
    """Lies over a photo; a click on a box chooses its proposal, any other goes to the photo.

    chosen: id of the proposal.
    """

    chosen = Signal(int)

    def __init__(self, hub: Hub, preview: PhotoButton) -> None:
        super().__init__(preview)
        self._hub, self._preview = hub, preview
        self._current = 0
        preview.installEventFilter(self)
        hub.changed.connect(lambda _changes: self.update())
        self.setGeometry(preview.rect())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay as large as the photo's place."""
        if watched is self._preview and event.type() is QEvent.Type.Resize:
            self.setGeometry(self._preview.rect())
        return super().eventFilter(watched, event)

    def show_current(self, proposal_id: int) -> None:
        """Mark the proposal that keys act on; 0 for none."""
        self._current = proposal_id
        self.update()

    def boxes(self) -> list[tuple[ProposedPoint, QPolygonF]]:
        """Find the boxes of what was read on the photo, in pixels of this widget."""
        photo = self._preview.photo
        room = QRectF(self._preview.picture_box)
        if photo is None or room.isEmpty():
            return []
        onto = onto_shown(photo)
        onto *= QTransform.fromScale(room.width(), room.height())
        onto *= QTransform.fromTranslate(room.x(), room.y())
        return [
            (
                proposal,
                onto.map(
                    QPolygonF(QRectF(proposal.left, proposal.top, proposal.width, proposal.height))
                ),
            )
            for proposal in self._hub.conference.proposals_of(photo.id)
            if proposal.state is not ProposalState.REFUSED
        ]

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose the proposal under the mouse."""
        for proposal, box in self.boxes():
            if proposal.state is ProposalState.OPEN and box.containsPoint(
                event.position(), Qt.FillRule.OddEvenFill
            ):
                self.chosen.emit(proposal.id)
                event.accept()
                return
        event.ignore()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Paint a box for each: to confirm, current, illegible, accepted with its tick."""
        colours = self._hub.appearance.colours
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for proposal, box in self.boxes():
            accepted = proposal.state is ProposalState.ACCEPTED
            current = proposal.id == self._current and not accepted
            legible = bool(proposal.text.strip())
            colour = colours.accent if legible else colours.warning
            pen = QPen(QColor(colours.good if accepted else colour), 2 if current else 1)
            if not legible and not accepted:
                pen.setStyle(Qt.PenStyle.DashLine)
            painter.setPen(pen)
            ground = QColor(mixed(colour, colours.surface, 0.5))
            ground.setAlphaF(0.28 if current else 0.0)
            painter.setBrush(ground)
            painter.drawPolygon(box)
            if accepted:
                corner = box.boundingRect().topRight()
                spot = QRectF(corner.x() - TICK / 2, corner.y() - TICK / 2, TICK, TICK)
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(QColor(colours.good))
                painter.drawEllipse(spot)
                size = TICK * 3 // 4
                tick = icon(Icon.SAVED, colours.surface).pixmap(size, size)
                painter.drawPixmap(spot.center() - QPointF(size / 2, size / 2), tick)
        painter.end()
