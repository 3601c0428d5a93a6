"""Notes who was told of their places while the hall shows who goes where."""

from datetime import timedelta
from itertools import count

from PySide6.QtCore import QElapsedTimer, QObject, Slot

from moderator.actions.announcing import note_shown
from moderator.event.changes import Changes
from moderator.event.phrase import phrase
from moderator.event.placements import Placement
from moderator.event.stage import Cue, SceneKind
from moderator.slides.layout.pages import people_on
from moderator.ui.hub import Hub
from moderator.ui.plenary.keeper import HallKeeper
from moderator.ui.plenary.screens import find_screen
from moderator.ui.plenary.studio import Studio

DARKENED = frozenset({SceneKind.BLACK, SceneKind.WHITE})
GUIDES = frozenset({SceneKind.ROOM_GUIDE, SceneKind.GROUP_GUIDE})
ONE_RUN = timedelta(seconds=25)
"""Pages that follow each other so closely are one step of undo; the store joins a little longer."""


class Announcer(QObject):
    """Follows what the hall sees; of a guide, each page counts once while the guide stays on.

    Whoever takes a note back is not contradicted by the pages that come after it.
    """

    def __init__(
        self,
        hub: Hub,
        keeper: HallKeeper,
        studio: Studio,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._hub, self._keeper, self._studio = hub, keeper, studio
        self._round_id: int | None = None
        self._seen: set[int] = set()
        self._refused = False
        self._runs = count(1)
        self._run, self._known = "", 0
        self._since = QElapsedTimer()
        self._noting = 0
        hub.stage.shown.connect(self._look)
        hub.changed.connect(self._on_changed)
        keeper.moved.connect(self._look)

    @Slot()
    def _look(self) -> None:
        cue = self._hub.stage.cue
        if self._keeper.window is None or cue.kind in DARKENED:
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
        """Note who stands on the page that is on, unless that was done."""
        conference, note = self._hub.conference, self._hub.for_worker(note_shown)
        people = people_on(self._studio.scene(cue), self._aspect()) - self._seen
        if not people:
            return
        self._seen |= people
        if self._since.isValid() and self._since.hasExpired(int(ONE_RUN.total_seconds() * 1000)):
            self._begin_run()
        self._since.start()
        run = self._run
        # a job, since an event of thousands takes longer than the moderator's hand may wait
        job = self._hub.jobs.start(
            phrase("Noting who was told"),
            lambda _job: note(round_id, people, seen=conference, run=run),
            self,
            lambda known: self._report(run, known),
            self._hub.show_error,
            quiet=True,
        )
        self._noting += 1
        job.ended.connect(self._on_ended)

    def _aspect(self) -> float:
        """Aspect of the hall's screen, which its window covers."""
        screen = find_screen(self._keeper.place)
        size = self._keeper.pixels() if screen is None else screen.geometry().size()
        return size.width() / max(1, size.height())

    def _begin_run(self) -> None:
        self._run, self._known = f"shown-{next(self._runs)}", 0

    def _report(self, run: str, known: int) -> None:
        """Say how many places count as known by what is on, as far as one Undo takes it back."""
        if run != self._run or not known:
            return
        self._known += known
        self._hub.show_message(
            phrase("%n places count as known: the hall saw them.", n=self._known)
        )

    @Slot(object)
    def _on_changed(self, changes: Changes) -> None:
        if changes.origin == "undo" and changes.touch(Placement) and self._known:
            self._refused = True
            self._begin_run()
        elif not self._noting:
            self._begin_run()

    @Slot()
    def _on_ended(self) -> None:
        self._noting -= 1
