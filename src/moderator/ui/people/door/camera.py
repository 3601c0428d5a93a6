"""The camera at the door: runs while it is shown, and emits which badge was held up."""

from PySide6.QtCore import QElapsedTimer, QPointF, QRect, QRectF, QSize, Qt, QTimer, Signal, Slot
from PySide6.QtGui import (
    QColor,
    QFont,
    QHideEvent,
    QImage,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
    QPolygonF,
    QResizeEvent,
    QShowEvent,
)
from PySide6.QtWidgets import QCheckBox, QComboBox, QSizePolicy, QWidget

from moderator.actions.camera import Camera, Cameras, Source, View, cameras, watch
from moderator.event.errors import KnownError
from moderator.event.phrase import phrase
from moderator.rules.sightings import Sightings
from moderator.ui import remembered, theme
from moderator.ui.asking import Asking
from moderator.ui.hub import Hub
from moderator.ui.theme import Appearance
from moderator.ui.widgets.frames import Surface, button
from moderator.ui.widgets.labels import Label, least_size
from moderator.ui.widgets.layouts import Stretch, column, row
from moderator.ui.words import tr, translate

FLASH_MILLISECONDS = 2500
FRAME = theme.GRID + 2
_CENTRE = int(Qt.AlignmentFlag.AlignCenter) | int(Qt.TextFlag.TextWordWrap)


class CameraPanel(Surface):
    """Shows what the camera sees, and releases the camera when hidden.

    held_up: (text of a code) something was held before the camera anew.
    """

    held_up = Signal(str)

    def __init__(self, hub: Hub, parent: QWidget) -> None:
        super().__init__(parent)
        self._hub = hub
        self._asking = Asking(hub.jobs, self)
        self._sightings = Sightings()
        self._since = QElapsedTimer()
        self._since.start()
        self.setAccessibleName(tr("Camera"))
        self.preview = CameraPreview(hub.appearance, self)
        self.wrong = Label("", "strong", wrap=True, live=True)
        self.advice = Label("", "secondary", wrap=True)
        self.again = button(tr("Start the camera again"), parent=self, run=self.start)
        self.choice = QComboBox(self)
        self.choice.setAccessibleName(tr("Which camera"))
        self.choice.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.choice.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self.mirror = QCheckBox(tr("Mirrored"), self)
        self.mirror.setToolTip(tr("Left is left, as in a mirror; codes are read either way"))
        self.mirror.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.mirror.setChecked(remembered.CAMERA_MIRRORED.get())
        self.mirror.toggled.connect(self._on_mirror)
        self._on_mirror(self.mirror.isChecked())
        self._build()
        self.offer(())
        self.choice.activated.connect(self._on_choice)
        hub.appearance.changed.connect(self.preview.update)
        self.hide()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Need another height where the words wrap otherwise."""
        super().resizeEvent(event)
        self.updateGeometry()

    def minimumSizeHint(self) -> QSize:
        """Become as low as the words allow at this width."""
        return least_size(self, super().minimumSizeHint())

    @property
    def running(self) -> bool:
        """Whether the camera is in use, or about to be released."""
        return self._asking.busy or self._asking.working

    def offer(self, known: tuple[Camera, ...]) -> None:
        """Let the moderator choose among these cameras; alone, one is no choice."""
        source = self.source
        self.choice.clear()
        for number, camera in enumerate(known, start=1):
            words = camera.name or tr("Camera {number}").format(number=number)
            self.choice.addItem(words, camera.source)
        self.choice.setCurrentIndex(max(0, self.choice.findData(source)))
        self.choice.setVisible(len(known) > 1)

    @property
    def source(self) -> Source:
        """The chosen camera: the one of last time if it is there, else the first."""
        if self.choice.currentData() is not None:
            return self.choice.currentData()  # type: ignore[no-any-return]
        return remembered.CAMERA.get()

    @Slot()
    def start(self) -> None:
        """Look through the chosen camera."""
        known = cameras()
        if known:
            self.offer(known)
        self._report(None)
        self.preview.show_view(None)
        source = self.source
        self._asking.ask(
            phrase("Camera"),
            lambda job: watch(source, shown=job.relay(self._take), cancelled=lambda: job.stopped),
            lambda _done: None,
            self._report,
            lasting=True,
        )

    def showEvent(self, event: QShowEvent) -> None:
        """Start the camera."""
        super().showEvent(event)
        self.start()

    def hideEvent(self, event: QHideEvent) -> None:
        """Release the camera, whatever hides this: the button, another area, the window's end."""
        super().hideEvent(event)
        self._asking.forget()

    def _build(self) -> None:
        column(
            self.preview,
            self.wrong,
            self.advice,
            (self.again, Qt.AlignmentFlag.AlignLeft),
            row((self.choice, 1), self.mirror, Stretch(0), spacing=theme.TIGHT),
            Label(tr("No picture is kept, and none leaves this laptop."), "caption"),
            on=self,
            margins=theme.TIGHT,
            spacing=theme.TIGHT,
        )

    def _report(self, problem: KnownError | None, *, dark: bool = False) -> None:
        """Show what to do; a problem replaces the picture."""
        shown: tuple[QWidget, ...] = (self.preview, self.mirror)
        for widget in (*shown, self.wrong, self.again):
            widget.setVisible((widget in shown) is (problem is None))
        if problem is not None:
            self.wrong.setText(translate(problem.happened))
            self.advice.setText(" ".join(translate(sentence) for sentence in problem.phrases[1:]))
        elif dark:
            self.advice.setText(tr("The picture is dark. Is the camera covered?"))
        else:
            self.advice.setText(tr("Hold the code on the badge up to the camera."))

    def _take(self, found: View | Cameras) -> None:
        if isinstance(found, Cameras):
            self.offer(found.cameras)
            return
        self.preview.show_view(found)
        self._report(None, dark=found.dark)
        codes = [(code.text, code.size) for code in found.seen]
        text = self._sightings.note(
            codes, self._since.elapsed() / 1000, self._hub.conference.event.badge_key
        )
        if text is not None:
            self.held_up.emit(text)

    @Slot(int)
    def _on_choice(self, _place: int) -> None:
        remembered.CAMERA.set(self.source)
        self.start()

    @Slot(bool)
    def _on_mirror(self, mirrored: bool) -> None:
        self.preview.mirrored = mirrored
        self.preview.update()
        remembered.CAMERA_MIRRORED.set(mirrored)


class CameraPreview(QWidget):
    """Paints the newest picture; while it flashes, a frame and a name in the colour of a tone.

    mirrored: left is left, as in a mirror; codes are read from the picture as it is.
    flashed: what the flash says, "" without one.
    """

    def __init__(self, appearance: Appearance, parent: QWidget) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._view: View | None = None
        self._tone = ""
        self.flashed = ""
        self.mirrored = True
        self._calm = QTimer(self)
        self._calm.setSingleShot(True)
        self._calm.setInterval(FLASH_MILLISECONDS)
        self._calm.timeout.connect(self.calm)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(tr("Picture of the camera"))

    def sizeHint(self) -> QSize:
        """Be as high as a wide picture of this width is."""
        return QSize(theme.PANEL_WIDTH, self.width() * 9 // 16)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Follow the width."""
        if event.size().width() != event.oldSize().width():
            self.setFixedHeight(event.size().width() * 9 // 16)

    def show_view(self, view: View | None) -> None:
        """Show a picture; None: nothing has come yet."""
        self._view = view
        self.update()

    def flash(self, tone: str, words: str) -> None:
        """Show for a moment who was recognised; tone: "good", "warning" or "bad"."""
        self._tone, self.flashed = tone, words
        self._calm.start()
        self.update()

    def calm(self) -> None:
        """End the flash."""
        self._tone = self.flashed = ""
        self._calm.stop()
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Paint the picture, the codes in it, and the flash."""
        colours = self._appearance.colours
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        edge = QPainterPath()
        edge.addRoundedRect(QRectF(self.rect()), theme.CONTROL_RADIUS, theme.CONTROL_RADIUS)
        painter.setClipPath(edge)
        painter.fillRect(self.rect(), QColor(colours.stage))
        if self._view is None:
            painter.setFont(theme.font(theme.BODY))
            painter.setPen(QColor(colours.stage_secondary))
            painter.drawText(self.rect(), _CENTRE, tr("The camera is starting …"))
        else:
            self._paint_view(painter, self._view)
        if self._tone:
            self._paint_flash(painter)
        painter.end()

    def _paint_view(self, painter: QPainter, view: View) -> None:
        size = QSize(view.width, view.height)
        size.scale(self.size(), Qt.AspectRatioMode.KeepAspectRatio)
        place = QRect(0, 0, size.width(), size.height())
        place.moveCenter(self.rect().center())
        painter.save()
        if self.mirrored:
            painter.translate(self.width(), 0)
            painter.scale(-1, 1)
        image = QImage(
            view.pixels, view.width, view.height, view.width * 3, QImage.Format.Format_RGB888
        )
        painter.drawImage(place, image)
        painter.setPen(QPen(QColor(self._appearance.colours.stage_accent), 3))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for code in view.seen:
            corners = [
                QPointF(place.x() + x * place.width(), place.y() + y * place.height())
                for x, y in code.corners
            ]
            painter.drawPolygon(QPolygonF(corners))
        painter.restore()

    def _paint_flash(self, painter: QPainter) -> None:
        colours = self._appearance.colours
        ground = QColor(getattr(colours, self._tone, colours.accent))
        painter.setPen(QPen(ground, 2 * FRAME))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(self.rect(), theme.CONTROL_RADIUS, theme.CONTROL_RADIUS)
        painter.setFont(theme.font(theme.TITLE, QFont.Weight.Bold))
        inner = self.rect().adjusted(theme.SNUG, 0, -theme.SNUG, -FRAME)
        needed = painter.boundingRect(inner, _CENTRE, self.flashed).height() + theme.TIGHT * 2
        band = QRect(0, self.height() - needed, self.width(), needed)
        painter.fillRect(band, ground)
        painter.setPen(QColor(colours.surface))
        painter.drawText(band.adjusted(theme.SNUG, 0, -theme.SNUG, 0), _CENTRE, self.flashed)
