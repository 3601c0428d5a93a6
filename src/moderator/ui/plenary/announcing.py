"""Notes who was told of their places while the hall shows who goes where."""

from PySide6.QtCore import QObject, Slot

from moderator.actions.announcing import note_shown
from moderator.event.errors import KnownError
from moderator.event.phrase import phrase
from moderator.event.stage import SceneKind
from moderator.ui.hub import Hub
from moderator.ui.plenary.keeper import HallKeeper

DARKENED = frozenset({SceneKind.BLACK, SceneKind.WHITE})
GUIDES = frozenset({SceneKind.ROOM_GUIDE, SceneKind.GROUP_GUIDE})


class Announcer(QObject):
    """Follows what the hall sees; a guide that stays on or turns its pages counts once."""

    def __init__(self, hub: Hub, keeper: HallKeeper, parent: QObject) -> None:
        super().__init__(parent)
        self._hub, self._keeper = hub, keeper
        self._round_id: int | None = None
        hub.stage.shown.connect(self._look)
        keeper.moved.connect(self._look)

    @Slot()
    def _look(self) -> None:
        cue = self._hub.stage.cue
        if self._keeper.window is None or cue.kind in DARKENED:
            return
        guide = cue.kind in GUIDES
        first = next((item.id for item in self._hub.conference.rounds()), None)
        round_id = (cue.subject_id or first) if guide else None  # as the guide itself takes it
        if round_id == self._round_id:
            return
        self._round_id = round_id
        store = self._hub.store
        if round_id is None or store.read_only:
            return
        # a job, since an event of thousands takes longer than the moderator's hand may wait
        job = self._hub.jobs.start(
            phrase("Noting who was told"), lambda _job: note_shown(store, round_id), quiet=True
        )
        job.failed.connect(self._complain)

    @Slot(object)
    def _complain(self, problem: object) -> None:
        if isinstance(problem, KnownError):
            self._hub.complain(problem)
