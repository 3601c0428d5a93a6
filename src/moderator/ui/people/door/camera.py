"""The camera at the door: runs while it is shown, and tells which badge was held up."""

from PySide6.QtCore import QElapsedTimer, QSize, Qt, Signal, Slot
from PySide6.QtGui import QHideEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QCheckBox, QComboBox, QHBoxLayout, QVBoxLayout, QWidget

from moderator.actions.camera import Camera, Cameras, Source, View, cameras, watch
from moderator.event.errors import KnownError
from moderator.event.phrase import phrase
from moderator.rules.sightings import Sightings
from moderator.ui import remembered, theme
from moderator.ui.asking import Asking
from moderator.ui.hub import Hub
from moderator.ui.people.door.preview import Preview
from moderator.ui.widgets.frames import Surface, button
from moderator.ui.widgets.labels import Label, least_size
from moderator.ui.words import say, tr


class CameraPanel(Surface):
    """Shows what the camera sees; hidden, it lets the camera go.

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
        self.preview = Preview(hub.theme, self)
        self.wrong = Label("", "strong", wrap=True, live=True)
        self.told = Label("", "secondary", wrap=True)
        self.again = button(tr("Start the camera again"), parent=self)
        self.again.clicked.connect(self.start)
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
        hub.theme.changed.connect(self.preview.update)
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
        """Whether the camera is held, or about to be let go."""
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
        self._tell(None)
        self.preview.show_view(None)
        source = self.source
        self._asking.ask(
            phrase("Camera"),
            lambda job: watch(source, shown=job.relay(self._take), cancelled=lambda: job.stopped),
            lambda _done: None,
            self._tell,
            lasting=True,
        )

    def showEvent(self, event: QShowEvent) -> None:
        """Begin to look."""
        super().showEvent(event)
        self.start()

    def hideEvent(self, event: QHideEvent) -> None:
        """Let the camera go, whatever hides it: the button, another area, the end."""
        super().hideEvent(event)
        self._asking.forget()

    def _build(self) -> None:
        below = QHBoxLayout()
        below.setSpacing(theme.TIGHT)
        below.addWidget(self.choice, 1)
        below.addWidget(self.mirror)
        below.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.TIGHT, theme.TIGHT, theme.TIGHT, theme.TIGHT)
        column.setSpacing(theme.TIGHT)
        column.addWidget(self.preview)
        column.addWidget(self.wrong)
        column.addWidget(self.told)
        column.addWidget(self.again, alignment=Qt.AlignmentFlag.AlignLeft)
        column.addLayout(below)
        column.addWidget(Label(tr("No picture is kept, and none leaves this laptop."), "caption"))

    def _tell(self, problem: KnownError | None, *, dark: bool = False) -> None:
        """Say what to do; a problem stands in the place of the picture."""
        shown: tuple[QWidget, ...] = (self.preview, self.mirror)
        for widget in (*shown, self.wrong, self.again):
            widget.setVisible((widget in shown) is (problem is None))
        if problem is not None:
            self.wrong.setText(say(problem.happened))
            self.told.setText(" ".join(say(sentence) for sentence in problem.phrases[1:]))
        elif dark:
            self.told.setText(tr("The picture is dark. Is the camera covered?"))
        else:
            self.told.setText(tr("Hold the code on the badge up to the camera."))

    def _take(self, told: View | Cameras) -> None:
        if isinstance(told, Cameras):
            self.offer(told.cameras)
            return
        self.preview.show_view(told)
        self._tell(None, dark=told.dark)
        codes = [(code.text, code.size) for code in told.seen]
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
