"""The camera beside the intake: what it sees, and photos that are taken of it."""

from PySide6.QtCore import QElapsedTimer, Signal, Slot
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QWidget

from moderator.actions.camera import FOR_PHOTOS, Cameras, Still, View
from moderator.event.errors import CameraProblem, KnownError
from moderator.event.phrase import phrase
from moderator.ui import remembered, theme
from moderator.ui.hub import Hub
from moderator.ui.icons import Icon
from moderator.ui.results.codes_seen import SeenCodes
from moderator.ui.widgets import layouts
from moderator.ui.widgets.camera_feed import CameraChoice, CameraFeed
from moderator.ui.widgets.camera_preview import CameraPreview
from moderator.ui.widgets.frames import EmptyState, Surface, button
from moderator.ui.widgets.labels import Label
from moderator.ui.words import tr, translate

LEAST_SIDE = 1000
"""Pixels of a picture's shorter side below which the writing on a flipchart is hard to read."""
LOST = phrase("The last picture was not taken any more; what was taken before is in the intake.")


class PhotoCamera(Surface):
    """Shows what the camera sees and takes photos; the camera is on only while this is shown.

    Signals: taken (a photo), left (it shall be closed), and the other ways in that are offered
    where the camera fails: phones_wanted, folder_wanted.
    """

    taken = Signal(Still)
    left = Signal()
    phones_wanted = Signal()
    folder_wanted = Signal()

    def __init__(self, hub: Hub, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._hub = hub
        self.feed = CameraFeed(hub.jobs, FOR_PHOTOS, self)
        self._codes = SeenCodes()
        self._since = QElapsedTimer()
        self._since.start()
        self._live = False
        self.count = 0
        self.setAccessibleName(tr("Camera"))
        self.preview = CameraPreview(hub.appearance, self, follows_width=False)
        self.preview.mirrored = False
        self.preview.setMinimumHeight(theme.PANEL_WIDTH // 2)
        self.take = button(tr("Take photo"), "primary", run=self.press)
        self.take.setToolTip(tr("Take photo (Space or Enter)"))
        self.close_it = button(tr("Camera off"), run=self.left.emit)
        self.close_it.setToolTip(tr("Camera off (F8 or Esc)"))
        self.choice = CameraChoice(remembered.PHOTO_CAMERA, self)
        self._on = Label(tr("The camera is on"), "chip-accent")
        self._taken = Label("", "secondary", live=True)
        self.advice = Label("", "secondary", wrap=True)
        self.wrong = EmptyState(hub.appearance, Icon.NO_CAMERA, "", "", live=True)
        self.again = self.wrong.add_button(tr("Start the camera again"), self.start, primary=True)
        self._lay_out()
        self._connect()
        self.hide()

    @Slot()
    def start(self) -> None:
        """Look through the chosen camera."""
        self.choice.look_for_cameras()
        self._show_problem(None)
        self._codes.forget()
        self._live = False
        self.preview.show_view(None)
        self.preview.note("", "")
        self.advice.setText(tr("The camera is starting …"))
        self.feed.start(self.choice.source)

    @Slot()
    def press(self) -> None:
        """Take a photo; before there is a picture, there is nothing to take."""
        if self._live:
            self.feed.press()
            self.preview.flash("accent", tr("Please hold still …"))

    def showEvent(self, event: QShowEvent) -> None:
        """Start the camera."""
        super().showEvent(event)
        self._count(0)
        self.start()

    def hideEvent(self, event: QHideEvent) -> None:
        """Release the camera, whatever hides this: a key, another page, the window's end."""
        super().hideEvent(event)
        lost = self.feed.awaited
        self.feed.stop()
        self.preview.calm()
        if lost:
            self._hub.show_error(
                CameraProblem(
                    phrase("The camera was switched off before the last picture was taken."),
                    kept=FOR_PHOTOS.kept,
                    remedy=phrase("Please take that picture again."),
                )
            )

    def _lay_out(self) -> None:
        for words, wanted in (
            (tr("Connect phones"), self.phones_wanted),
            (tr("Watch a folder …"), self.folder_wanted),
        ):
            self.wrong.add_button(words, wanted.emit)
        self._seen = QWidget(self)
        layouts.column(
            (self.preview, 1),
            self.advice,
            layouts.row(self.take, (self.choice, 1), spacing=theme.SNUG),
            Label(
                tr(
                    "It is on only while you see this. Only what you take is kept, and only on "
                    "this laptop."
                ),
                "caption",
                wrap=True,
            ),
            on=self._seen,
            spacing=theme.TIGHT,
        )
        layouts.column(
            layouts.row(self._on, self._taken, layouts.STRETCH, self.close_it, spacing=theme.SNUG),
            (self._seen, 1),
            (self.wrong, 1),
            on=self,
            margins=theme.SNUG,
            spacing=theme.TIGHT,
        )
        self.wrong.hide()
        self.setFocusProxy(self.take)

    def _connect(self) -> None:
        self.choice.chosen.connect(self.start)
        self.choice.chosen.connect(self.take.setFocus)
        self.feed.viewed.connect(self._show_view)
        self.feed.found.connect(self._offer)
        self.feed.taken.connect(self._take)
        self.feed.failed.connect(self._show_problem)
        self._hub.appearance.changed.connect(self.preview.update)

    @Slot(KnownError)
    def _show_problem(self, problem: KnownError | None) -> None:
        """Show what happened and which other ways there are, instead of the picture."""
        focus = QApplication.focusWidget()
        lost = bool(self.feed.awaited)
        self._on.setVisible(problem is None)
        self._seen.setVisible(problem is None)
        self.wrong.setVisible(problem is not None)
        begin = self.take if problem is None else self.again
        self.setFocusProxy(begin)
        if focus is not None and self.isAncestorOf(focus):
            begin.setFocus()
        if problem is not None:
            self._live = False
            kept = LOST if lost else problem.kept if self.count else None
            self.feed.awaited = 0
            sentences = [translate(each) for each in (kept, problem.remedy) if each is not None]
            ways = tr("Photos also come in from phones, from a camera's card or a folder.")
            self.wrong.say(translate(problem.happened), " ".join((*sentences, ways)))

    @Slot(Cameras)
    def _offer(self, found: Cameras) -> None:
        self.choice.offer(found.cameras)

    @Slot(View)
    def _show_view(self, view: View) -> None:
        self._live = True
        self.preview.show_view(view)
        texts = [code.text for code in view.seen]
        self.preview.note(*self._codes.note(self._hub.conference, texts, self._since.elapsed()))
        if view.dark:
            self.advice.setText(tr("The picture is dark. Is the camera covered?"))
        elif min(view.full) < LEAST_SIDE:
            width, height = view.full
            words = tr(
                "This camera has only {width} × {height} pixels: let the sheet fill the picture, "
                "or take a phone."
            )
            self.advice.setText(words.format(width=width, height=height))
        else:
            self.advice.setText(tr("Let the sheet fill the picture. Space or Enter takes it."))

    @Slot(Still)
    def _take(self, still: Still) -> None:
        self._count(self.count + 1)
        self.preview.flash("good", tr("Photo taken – it is being read"))
        self.taken.emit(still)

    def _count(self, count: int) -> None:
        self.count = count
        self._taken.setText(tr("%n photos taken", n=count) if count else "")
