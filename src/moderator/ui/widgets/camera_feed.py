"""What a camera delivers, as a job; and the choice among several cameras."""

from threading import Semaphore

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtWidgets import QComboBox, QWidget

from moderator.actions.camera import (
    Camera,
    CameraNews,
    Cameras,
    CameraUse,
    Source,
    Still,
    View,
    cameras,
    watch,
)
from moderator.event.errors import KnownError
from moderator.event.phrase import phrase
from moderator.ui.asking import Asking
from moderator.ui.jobs import Jobs
from moderator.ui.remembered import Setting
from moderator.ui.words import tr


class CameraChoice(QComboBox):
    """The cameras to choose from; the chosen one is remembered. Alone, one is no choice.

    chosen: the moderator chose another one.
    """

    chosen = Signal()

    def __init__(self, setting: Setting[Source], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._setting = setting
        self.setAccessibleName(tr("Which camera"))
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.hide()
        self.activated.connect(self._remember)

    @property
    def source(self) -> Source:
        """The chosen camera: the one of last time if it is there, else the first."""
        if self.currentData() is not None:
            return self.currentData()  # type: ignore[no-any-return]
        return self._setting.get()

    def look_for_cameras(self) -> None:
        """Ask the system which cameras there are, where it knows."""
        known = cameras()
        if known:
            self.offer(known)

    def offer(self, known: tuple[Camera, ...]) -> None:
        """Let the moderator choose among these cameras."""
        source = self.source
        self.clear()
        for number, camera in enumerate(known, start=1):
            words = camera.name or tr("Camera {number}").format(number=number)
            self.addItem(words, camera.source)
        self.setCurrentIndex(max(0, self.findData(source)))
        self.setVisible(len(known) > 1)

    @Slot()
    def _remember(self) -> None:
        self._setting.set(self.source)
        self.chosen.emit()


class CameraFeed(QObject):
    """Pictures of one camera at a time.

    Signals: viewed, found (the cameras that there are), taken (a photo), failed (why there are no
    more pictures).
    """

    viewed = Signal(View)
    found = Signal(Cameras)
    taken = Signal(Still)
    failed = Signal(KnownError)

    def __init__(self, jobs: Jobs, use: CameraUse, parent: QObject) -> None:
        super().__init__(parent)
        self._use = use
        self._asking = Asking(jobs, self)
        self._presses = Semaphore(0)
        self.awaited = 0

    @property
    def running(self) -> bool:
        """Whether the camera is in use, or about to be released."""
        return self._asking.busy or self._asking.working

    def start(self, source: Source) -> None:
        """Look through a camera; the one before is released first."""
        use, presses = self._use, Semaphore(0)
        self._presses, self.awaited = presses, 0
        self._asking.ask(
            phrase("Camera"),
            lambda job: watch(
                source,
                shown=job.relay(self._take),
                cancelled=lambda: job.stopped,
                use=use,
                pressed=lambda: presses.acquire(blocking=False),
            ),
            lambda _done: None,
            self.failed.emit,
            lasting=True,
        )

    def press(self) -> None:
        """Take a photo; `awaited` counts those that have not come yet."""
        self.awaited += 1
        self._presses.release()

    def stop(self) -> None:
        """Release the camera."""
        self._asking.forget()

    def _take(self, news: CameraNews) -> None:
        if isinstance(news, View):
            self.viewed.emit(news)
        elif isinstance(news, Still):
            self.awaited -= 1
            self.taken.emit(news)
        else:
            self.found.emit(news)
