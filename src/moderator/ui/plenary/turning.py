"""Turns the pages of lists that nobody clicks through: the room guide, now and next."""

from dataclasses import replace

from PySide6.QtCore import QObject, QTimer, Slot

from moderator.event.stage import Cue, SceneKind
from moderator.slides.layout.pages import slides_of
from moderator.ui.hub import Hub
from moderator.ui.plenary.studio import Studio

SECONDS_A_PAGE = 12
"""Time to find a name among two dozen and to read the room."""
TURNING = frozenset({SceneKind.ROOM_GUIDE, SceneKind.GROUP_GUIDE, SceneKind.NOW_NEXT})


class PageTurner(QObject):
    """Shows the next page of a list after a while, and the first after the last.

    aspect: of the hall's screen; active: whether the hall is shown at all.
    """

    def __init__(self, hub: Hub, studio: Studio, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._hub, self._studio = hub, studio
        self.aspect = 16 / 9
        self._active = False
        self._timer = QTimer(self)
        self._timer.setInterval(SECONDS_A_PAGE * 1000)
        self._timer.timeout.connect(self.turn)
        hub.stage.shown.connect(self._on_shown)

    @property
    def active(self) -> bool:
        """Whether pages turn at all."""
        return self._active

    def set_active(self, active: bool) -> None:
        """Let pages turn, or hold them."""
        self._active = active
        self._on_shown(self._hub.stage.cue)

    @Slot()
    def turn(self) -> None:
        """Show the next page."""
        cue = self._hub.stage.cue
        if cue.kind not in TURNING:
            return
        pages = len(slides_of(self._studio.scene(cue), self.aspect))
        if pages > 1:
            self._hub.stage.show(replace(cue, page=(cue.page + 1) % pages))

    @Slot(Cue)
    def _on_shown(self, cue: Cue) -> None:
        if self._active and cue.kind in TURNING:
            self._timer.start()
        else:
            self._timer.stop()
