"""The camera at the door: runs while it is shown, and emits which badge was held up."""

from PySide6.QtCore import QElapsedTimer, QSize, Qt, Signal, Slot
from PySide6.QtGui import QHideEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QCheckBox, QWidget

from moderator.actions.camera import AT_THE_DOOR, Cameras, View
from moderator.event.errors import KnownError
from moderator.rules.sightings import Sightings
from moderator.ui import remembered, theme
from moderator.ui.hub import Hub
from moderator.ui.widgets.camera_feed import CameraChoice, CameraFeed
from moderator.ui.widgets.camera_preview import CameraPreview
from moderator.ui.widgets.frames import Surface, button
from moderator.ui.widgets.labels import Label, least_size
from moderator.ui.widgets.layouts import Stretch, column, row
from moderator.ui.words import tr, translate


class CameraPanel(Surface):
    """Shows what the camera sees, and releases the camera when hidden.

    held_up: (text of a code) something was held before the camera anew.
    """

    held_up = Signal(str)

    def __init__(self, hub: Hub, parent: QWidget) -> None:
        super().__init__(parent)
        self._hub = hub
        self.feed = CameraFeed(hub.jobs, AT_THE_DOOR, self)
        self._sightings = Sightings()
        self._since = QElapsedTimer()
        self._since.start()
        self.setAccessibleName(tr("Camera"))
        self.preview = CameraPreview(hub.appearance, self)
        self.wrong = Label("", "strong", wrap=True, live=True)
        self.advice = Label("", "secondary", wrap=True)
        self.again = button(tr("Start the camera again"), parent=self, run=self.start)
        self.choice = CameraChoice(remembered.CAMERA, self)
        self.mirror = QCheckBox(tr("Mirrored"), self)
        self.mirror.setToolTip(tr("Left is left, as in a mirror; codes are read either way"))
        self.mirror.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.mirror.setChecked(remembered.CAMERA_MIRRORED.get())
        self.mirror.toggled.connect(self._on_mirror)
        self._on_mirror(self.mirror.isChecked())
        self._build()
        self.choice.chosen.connect(self.start)
        self.feed.viewed.connect(self._take)
        self.feed.found.connect(self._offer)
        self.feed.failed.connect(self._report)
        hub.appearance.changed.connect(self.preview.update)
        self.hide()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Need another height where the words wrap otherwise."""
        super().resizeEvent(event)
        self.updateGeometry()

    def minimumSizeHint(self) -> QSize:
        """Become as low as the words allow at this width."""
        return least_size(self, super().minimumSizeHint())

    @Slot()
    def start(self) -> None:
        """Look through the chosen camera."""
        self.choice.look_for_cameras()
        self._report(None)
        self.preview.show_view(None)
        self.feed.start(self.choice.source)

    def showEvent(self, event: QShowEvent) -> None:
        """Start the camera."""
        super().showEvent(event)
        self.start()

    def hideEvent(self, event: QHideEvent) -> None:
        """Release the camera, whatever hides this: the button, another area, the window's end."""
        super().hideEvent(event)
        self.feed.stop()

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

    @Slot(KnownError)
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

    @Slot(Cameras)
    def _offer(self, found: Cameras) -> None:
        self.choice.offer(found.cameras)

    @Slot(View)
    def _take(self, view: View) -> None:
        self.preview.show_view(view)
        self._report(None, dark=view.dark)
        codes = [(code.text, code.size) for code in view.seen]
        text = self._sightings.note(
            codes, self._since.elapsed() / 1000, self._hub.conference.event.badge_key
        )
        if text is not None:
            self.held_up.emit(text)

    @Slot(bool)
    def _on_mirror(self, mirrored: bool) -> None:
        self.preview.mirrored = mirrored
        self.preview.update()
        remembered.CAMERA_MIRRORED.set(mirrored)
