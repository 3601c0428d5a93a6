"""The stage: what the hall sees, how it is looked at, and what lies over it."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime

from PySide6.QtCore import QObject, Signal

from moderator.event.stage import BLACK, Cue, Message
from moderator.slides.bodies import Overlay, Scene
from moderator.slides.message import Elapsed, as_shown, overlay_of
from moderator.slides.view import WHOLE, SlideView


@dataclass(frozen=True, slots=True)
class Freeze:
    """What the hall keeps seeing: its cue, and the scene as it was."""

    cue: Cue
    scene: Scene


@dataclass(frozen=True, slots=True)
class StageState:
    """What was done to the picture in the hall: the message, the view, and what it keeps seeing."""

    message: Message | None = None
    view: SlideView = WHOLE
    freeze: Freeze | None = None


class Stage(QObject):
    """What the hall shows now.

    pointing: whether the mouse over the presenter's picture is a pointer in the hall.
    seen: the hall sees another picture, for whatever reason; emitted first, so that the picture
    waits for nothing else. shown: another cue is on, or the hall was turned black as the first step
    of leaving, or no longer is, or is or was frozen; emitted once for all that changes at a time.
    opened: the hall's window was opened or closed.
    """

    seen = Signal()
    shown = Signal(Cue)
    opened = Signal(bool)

    def __init__(self, parent: QObject | None = None, elapsed: Elapsed = as_shown) -> None:
        super().__init__(parent)
        self._elapsed = elapsed
        self._cue = self._lit = BLACK
        self._open = False
        self._covered = False
        self._state = StageState()
        self.pointing = False

    @property
    def open(self) -> bool:
        """Whether the hall's window is open, so that the hall sees the cue."""
        return self._open

    def set_open(self, opened: bool) -> None:
        """Note that the hall's window was opened or closed, which ends all that was done to it."""
        if not opened:
            self.pointing = False
            self.restore(StageState())
        if opened != self._open:
            self._open = opened
            self.opened.emit(opened)
        if not opened:
            self._put_on(self._cue, covered=False)

    @property
    def cue(self) -> Cue:
        """The cue that the hall sees; black and white lie over what is frozen, too."""
        freeze = self._state.freeze
        return self._cue if freeze is None or self._cue.dark else freeze.cue

    @property
    def presented(self) -> Cue:
        """The cue at which the presenter is, which the hall sees unless its picture is frozen."""
        return self._cue

    @property
    def covered(self) -> bool:
        """Whether the hall is black as the first of the two steps of leaving."""
        return self._covered

    @property
    def frozen(self) -> bool:
        """Whether the hall keeps what it sees, while the presenter goes on."""
        return self._state.freeze is not None

    @property
    def message(self) -> Message | None:
        """What lies over whatever the hall sees."""
        return self._state.message

    @property
    def view(self) -> SlideView:
        """How the presenter looks at the slide."""
        return self._state.view

    @property
    def state(self) -> StageState:
        """What was done to the picture."""
        return self._state

    def scene(self, make: Callable[[Cue], Scene], now: datetime) -> Scene:
        """Return what the hall sees; make: returns what a cue shows now."""
        return self.scene_with(self._state.message, make, now)

    def scene_with(
        self, message: Message | None, make: Callable[[Cue], Scene], now: datetime
    ) -> Scene:
        """Return what the hall would see with a message over it."""
        freeze = self._state.freeze
        if self._cue.dark:
            scene = make(self._cue)
        elif freeze is not None:
            scene = freeze.scene
        else:
            scene = replace(make(self._cue), view=self._state.view)
        if message is not None and self.cue != BLACK:
            scene = replace(scene, overlay=self.overlay(message, now))
        return scene

    def overlay(self, message: Message, now: datetime) -> Overlay:
        """Return how a message lies over the picture, also in a night in which clocks are set."""
        return overlay_of(message, now, self._elapsed)

    def show(self, cue: Cue) -> None:
        """Show another cue, which also ends the first step of leaving."""
        self._put_on(cue, covered=False)

    def cover(self) -> None:
        """Turn the hall black; only a second, deliberate step closes its window."""
        self._put_on(BLACK, covered=True)

    def freeze(self, scene: Scene) -> None:
        """Let the hall keep a scene, which it sees now, while the presenter goes on."""
        self.restore(replace(self._state, freeze=Freeze(self.cue, replace(scene, overlay=None))))

    def thaw(self) -> None:
        """Let the hall see again what the presenter shows."""
        before = self.cue
        self.restore(replace(self._state, freeze=None))
        if self.cue != before:
            self.shown.emit(self._cue)

    def set_message(self, message: Message | None) -> None:
        """Lay a message over whatever the hall sees, or take it away."""
        self.restore(replace(self._state, message=message))

    def look(self, view: SlideView) -> None:
        """Look at the slide in another way; what is frozen stays as it is."""
        if not self.frozen:
            self.restore(replace(self._state, view=view))

    def point(self, *, on: bool) -> None:
        """Begin or end pointing; the dot appears once the mouse is over the presenter's picture."""
        self.pointing = on
        self.restore(replace(self._state, view=replace(self.view, pointer=None)))

    def restore(self, state: StageState) -> None:
        """Do again to the picture what was done to it."""
        if state != self._state:
            self._state = state
            self.seen.emit()

    def _put_on(self, cue: Cue, *, covered: bool) -> None:
        if (cue, covered) == (self._cue, self._covered):
            return
        if cue != self._cue and not cue.dark and cue != self._lit:
            self._state = replace(self._state, view=WHOLE)
            self.pointing = False
        if not cue.dark:
            self._lit = cue
        self._cue, self._covered = cue, covered
        self.seen.emit()
        self.shown.emit(cue)
