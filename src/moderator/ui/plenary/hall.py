"""What happens by itself while the hall is shown: painting, turning pages, noting who was told."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from itertools import count

from PySide6.QtCore import QElapsedTimer, QObject, QSize, QTimer, Signal, Slot

from moderator.actions.announcing import note_shown
from moderator.event.changes import Changes
from moderator.event.phrase import phrase
from moderator.event.placements import Placement
from moderator.event.stage import Cue, SceneKind
from moderator.rules.guide_turn import SECONDS_A_PAGE
from moderator.slides.bodies import Scene
from moderator.slides.layout.pages import people_on, slides_of
from moderator.ui.hub import Hub
from moderator.ui.plenary.cues import DARKENED
from moderator.ui.plenary.pictures import HALL, PREVIEW, PictureOrder, SlidePictures
from moderator.ui.plenary.presentation import Presentation
from moderator.ui.plenary.screens import find_screen
from moderator.ui.plenary.windows import StageWindows

UNHURRIED = 12
"""Seconds of a page of a list in which nobody looks for a name."""
GUIDES = frozenset({SceneKind.ROOM_GUIDE, SceneKind.GROUP_GUIDE})
PAGED = GUIDES | {SceneKind.NOW_NEXT, SceneKind.ROOMS}
"""Lists that nobody pages through by hand."""
ONE_RUN = timedelta(seconds=25)
"""Pages that follow each other so closely are one step of undo; the store joins a little longer."""


class HallPainter(QObject):
    """Shows the newest picture in the hall's window, and has its neighbours painted ahead."""

    def __init__(
        self, hub: Hub, pictures: SlidePictures, windows: StageWindows, presentation: Presentation
    ) -> None:
        super().__init__(windows)
        self._hub, self._pictures, self._windows = hub, pictures, windows
        self._presentation = presentation
        self._scene: Scene | None = None
        hub.stage.seen.connect(self.draw)
        presentation.changed.connect(self.draw)
        pictures.painted.connect(self._on_painted)
        hub.tick.connect(self.draw)

    @Slot()
    def draw(self) -> None:
        """Show the newest picture; the old one stays on while it is still being painted."""
        if not self._windows.is_open:
            return
        self._scene = self._pictures.stage_scene()
        image = self._pictures.find(self._scene, self._windows.pixels(), HALL)
        if image is not None:
            self._windows.show_picture(image)
            self._paint_ahead()

    def _paint_ahead(self) -> None:
        """Have the next slide and the one before painted before anyone asks for them."""
        stage = self._presentation
        if not stage.running:
            return
        previous = stage.deck.steps[stage.deck.index - 1] if stage.deck.index else None
        size = self._windows.pixels()
        ahead = [self._pictures.scene(cue) for cue in (stage.upcoming, previous) if cue is not None]
        for scene in ahead:  # what is there already must not be dropped for what is missing
            self._pictures.known(PictureOrder(scene, size.width(), size.height()))
        for scene in ahead:
            self._pictures.find(scene, size, PREVIEW)

    @Slot(PictureOrder)
    def _on_painted(self, order: PictureOrder) -> None:
        if self._windows.pixels() != QSize(order.width, order.height):
            return
        before = order.precedes(self._scene)
        image = self._pictures.known(order) if before else None
        if image is not None:
            self._windows.show_picture(image)
        if before or order.scene == self._scene:
            self.draw()


class PageTurner(QObject):
    """Shows the next page of a list after a while, and the first after the last.

    aspect: of the hall's screen. turns: how many pages were turned since the list was shown, for
    other screens with other pages of it. turned: they are one more, or were begun anew.
    """

    turned = Signal()

    def __init__(self, hub: Hub, pictures: SlidePictures, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._hub, self._pictures = hub, pictures
        self.aspect = 16 / 9
        self.turns = 0
        self._active = self._turning = False
        self._timer = QTimer(self)
        self._timer.timeout.connect(self.turn)
        hub.stage.shown.connect(self._on_shown)

    def set_active(self, active: bool) -> None:
        """Start or stop turning pages."""
        self._active = active
        self._on_shown(self._hub.stage.cue)

    @Slot()
    def turn(self) -> None:
        """Show the next page."""
        cue = self._hub.stage.cue
        if cue.kind not in PAGED or self._hub.stage.frozen:
            return
        pages = len(slides_of(self._pictures.scene(cue), self.aspect))
        self.turns += 1
        if pages > 1:
            self._turning = True
            self._hub.stage.show(replace(cue, page=(cue.page + 1) % pages))
            self._turning = False
        self.turned.emit()

    @Slot(Cue)
    def _on_shown(self, cue: Cue) -> None:
        if not self._turning and not self._hub.stage.frozen:
            self.turns = cue.page
            self.turned.emit()
        if self._active and cue.kind in PAGED:
            seconds = SECONDS_A_PAGE if cue.kind in GUIDES else UNHURRIED
            self._timer.start(seconds * 1000)
        else:
            self._timer.stop()


class ToldRecorder(QObject):
    """Notes who was told of their places while the hall shows a room guide or group guide.

    Each page counts once while its guide is on. Where the moderator undoes a note, the pages that
    follow note nothing more. beside: the people whose places are on further screens of the hall.
    """

    def __init__(
        self,
        hub: Hub,
        windows: StageWindows,
        pictures: SlidePictures,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._hub, self._windows, self._pictures = hub, windows, pictures
        self.beside: Callable[[], frozenset[int]] = frozenset
        self._round_id: int | None = None
        self._seen: set[int] = set()
        self._refused = False
        self._runs = count(1)
        self._run, self._in_run = "", 0
        self._since = QElapsedTimer()
        self._noting = 0
        hub.stage.shown.connect(self.follow)
        hub.changed.connect(self._on_changed)
        windows.moved.connect(self.follow)

    @Slot()
    def follow(self) -> None:
        """Note whom the hall told by what it sees now."""
        cue = self._hub.stage.cue
        if self._windows.hall is None or cue.kind in DARKENED:
            return
        guide = cue.kind in GUIDES
        first = next((item.id for item in self._hub.conference.rounds()), None)
        round_id = (cue.subject_id or first) if guide else None  # as the guide itself takes it
        if round_id != self._round_id:
            self._round_id, self._refused = round_id, False
            self._seen = set()
            self._begin_run()
        if round_id is not None and not self._refused and not self._hub.store.read_only:
            self._note(cue, round_id)

    def _note(self, cue: Cue, round_id: int) -> None:
        """Note the people on the page that is on, unless that was done."""
        conference, note = self._hub.conference, self._hub.for_worker(note_shown)
        on_page = people_on(self._pictures.scene(cue), self._aspect())
        people = (on_page | self.beside()) - self._seen
        if not people:
            return
        self._seen |= people
        if self._since.isValid() and self._since.hasExpired(int(ONE_RUN.total_seconds() * 1000)):
            self._begin_run()
        self._since.start()
        run = self._run
        # a job, as it takes too long for the interface's thread with thousands of people
        job = self._hub.jobs.start(
            phrase("Noting who was told"),
            lambda _job: note(round_id, people, seen=conference, run=run),
            self,
            lambda number: self._report(run, number),
            self._hub.show_error,
            quiet=True,
        )
        self._noting += 1
        job.ended.connect(self._on_ended)

    def _aspect(self) -> float:
        """Aspect of the hall's screen, which its window covers."""
        screen = find_screen(self._windows.place)
        size = self._windows.pixels() if screen is None else screen.geometry().size()
        return size.width() / max(1, size.height())

    def _begin_run(self) -> None:
        self._run, self._in_run = f"shown-{next(self._runs)}", 0

    def _report(self, run: str, number: int) -> None:
        """Show how many places were noted in this run, which one Undo takes back."""
        if run != self._run or not number:
            return
        self._in_run += number
        self._hub.show_message(
            phrase("%n places count as known: the hall saw them.", n=self._in_run)
        )

    @Slot(object)
    def _on_changed(self, changes: Changes) -> None:
        if changes.origin == "undo" and changes.touch(Placement) and self._in_run:
            self._refused = True
            self._begin_run()
        elif not self._noting:
            self._begin_run()

    @Slot()
    def _on_ended(self) -> None:
        self._noting -= 1
