"""The presentation: what the hall sees, what comes next, and what a key changes about it."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from moderator.event.changes import Changes
from moderator.event.phrase import Phrase, phrase
from moderator.event.results import Result
from moderator.event.stage import BLACK, Cue, SceneKind
from moderator.event.workshops import Group
from moderator.rules.running_order import is_ready
from moderator.slides.deck import group_cues, group_label, group_of
from moderator.ui.hub import Hub
from moderator.ui.plenary.correcting import drop_removed, put_off, skip, take_back
from moderator.ui.plenary.cues import PlenaryDeck, is_kept_back
from moderator.ui.plenary.group_clock import GroupClock
from moderator.ui.plenary.keys import StageKey
from moderator.ui.plenary.picture_control import PictureControl
from moderator.ui.plenary.pictures import SlidePictures
from moderator.ui.plenary.show_memory import ShowPosition
from moderator.ui.plenary.stage_memory import StageMemory

WHITE = Cue(SceneKind.WHITE)
LONGEST_NUMBER = 6
CALM_MILLISECONDS = 300
"""How long after the last edit the running order is rebuilt while nobody presents."""


class Presentation(QObject):
    """A show as it goes: what is shown, what was chosen to be shown next, and what keys do to it.

    Nothing is shown the presenter did not see before, and by paging no group that is not ready.

    deck: the running order and the place in it. clock: the time of the group in the hall. memory:
    what the hall saw before. control: what is done to the hall's picture.
    armed: what was chosen to be shown next. typed: the digits that chose it. message: what the last
    key did not do, and why. swapping: whether the question about the screens is open.
    changed: anything of it changed, once for each key or edit. left: the second step of leaving was
    made. swap_wanted: a key asks to swap the screens. swapped: that was confirmed. field_wanted:
    (StageKey) a key asks for a field of the presenter's window.
    """

    changed = Signal()
    left = Signal()
    swap_wanted = Signal()
    swapped = Signal()
    field_wanted = Signal(StageKey)

    def __init__(self, hub: Hub, pictures: SlidePictures, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._hub = hub
        self.running = False
        self.deck = PlenaryDeck(hub, pictures)
        self.control = PictureControl(hub, pictures, self)
        self.clock = GroupClock(hub)
        self.memory = StageMemory(hub, self.deck, self.clock)
        self._held_back = self._has_changed = False
        self.armed: Cue | None = None
        self.typed = ""
        self.message: Phrase | None = None
        self.swapping = False
        self._refresh_timer = QTimer(self, singleShot=True)
        self._refresh_timer.timeout.connect(self.refresh)
        hub.changed.connect(self._on_changed)
        hub.stage.shown.connect(self._on_shown)

    @property
    def upcoming(self) -> Cue | None:
        """What paging shows; None at the end.

        It is what was chosen, if that is neither unready nor hidden, else what black or white
        replaced, else what follows in the order. A typed number is confirmed by Enter alone; paging
        disregards it.
        """
        armed, conference = self.armed, self._hub.conference
        if armed is not None and not self.typed and not is_kept_back(conference, armed):
            return armed
        if self.deck.resting is not None:
            return self.deck.resting
        following = self.deck.index + 1
        return self.deck.steps[following] if following < len(self.deck.steps) else None

    @property
    def proposed(self) -> Cue | None:
        """What Enter shows: what was typed or chosen, ready or not, else what paging shows."""
        return self.armed if self.typed or self.armed is not None else self.upcoming

    def start(self, cue: Cue | None = None) -> None:
        """Begin at a cue, or with the first slide; while a show runs, jump to it."""
        origin = self.deck.lit if self.running else None
        if not self.running:
            self.clock.stop()
            self.memory.forget()
        self.running = True
        self._hub.stage.set_open(True)
        self.armed, self.deck.lit, self.typed = None, None, ""
        self.deck.outdate()
        landing = cue or self.deck.steps[0]
        if origin is not None:
            self.memory.note_jump(origin, landing)
        self._show(landing)

    def position(self) -> ShowPosition:
        """Return where the show is, or the single scene in the hall."""
        return ShowPosition(self.deck.current, self.deck.lit, self.clock.state, self.running)

    def resume(self, position: ShowPosition) -> None:
        """Go on where a show was, with its group's clock, and without the first step of leaving."""
        self.running = position.running
        self._hub.stage.set_open(True)
        self.armed, self.deck.lit, self.typed = None, position.lit, ""
        self.clock.state = position.clock
        with self._emitting_once():
            self._hub.stage.show(position.cue)
            self.memory.forget()
            self.refresh()

    def stop(self) -> None:
        """End the presentation and turn the hall black."""
        self.running = False
        self.clock.stop()
        with self._emitting_once():
            self._hub.stage.set_open(False)
            self._hub.stage.show(BLACK)
            self.armed, self.deck.lit, self.typed = None, None, ""
            self.memory.forget()
            self._emit_changed()

    def arm(self, cue: Cue | None) -> None:
        """Choose what is shown next; None clears the choice, and so does the same cue again."""
        self.armed = None if cue == self.armed else cue
        self.typed, self.message, self.swapping = "", None, False
        self._emit_changed()

    def arm_group(self, group_id: int) -> None:
        """Choose a group's first slide as the next one."""
        group = self._hub.conference.get(Group, group_id)
        if group is not None:
            self.arm(group_cues(self._hub.conference, group)[0])

    def forward(self) -> None:
        """Show what comes next; a message says when what was chosen is not ready and left out."""
        cue, conference = self.upcoming, self._hub.conference
        group = None if self.armed is None else group_of(conference, self.armed)
        if group is not None and not is_ready(conference, group):
            label = group_label(conference, group)
            self.message = phrase("{group} is not ready and was left out.", group=label)
        elif self.armed is not None and group is not None and is_kept_back(conference, self.armed):
            label = group_label(conference, group)
            self.message = phrase("{group} is hidden and was passed over.", group=label)
        if cue is not None:
            self._show(cue)
        else:
            self._emit_changed()

    def back(self) -> None:
        """Clear the choice, else end black or white, else show the slide before.

        Before the slide that was jumped to is the one where the jump began.
        """
        if self.armed is not None or self.typed:
            self.armed, self.typed = None, ""
            self._emit_changed()
        elif self.deck.resting is not None:
            self._show(self.deck.resting)
        elif (origin := self.memory.return_from_jump(self.deck.current)) is not None:
            self._show(origin)
        elif not self.deck.order.holds(self.deck.current):
            self._show(self.deck.step)
        elif self.deck.index > 0:
            self._show(self.deck.steps[self.deck.index - 1])

    def darken(self, cue: Cue) -> None:
        """Show black or white, or again what it replaced."""
        if self.deck.current == cue and self.deck.resting is not None:
            self._show(self.deck.resting)
        else:
            self._hub.stage.show(cue)

    def leave(self) -> None:
        """Leave in two steps: first turn the hall black, then end."""
        if self._hub.stage.covered:
            self.left.emit()
        else:
            self._hub.stage.cover()

    def zoom(self) -> None:
        """Show the group's photo, the next one, and after the last its points again."""
        group = group_of(self._hub.conference, self.deck.current)
        if group is None:
            return
        cues = group_cues(self._hub.conference, group)
        photos = [cue for cue in cues if cue.kind is SceneKind.PHOTO]
        if not photos:
            return
        shown = photos.index(self.deck.current) if self.deck.current in photos else -1
        self._show(photos[shown + 1] if shown + 1 < len(photos) else cues[0])

    def press(self, key: StageKey | int) -> None:
        """Do what a key asks for; any key but Enter answers an open question with no."""
        acts: dict[StageKey, Callable[[], object]] = {
            StageKey.FORWARD: self.forward,
            StageKey.BACK: self.back,
            StageKey.BLACK: lambda: self.darken(BLACK),
            StageKey.WHITE: lambda: self.darken(WHITE),
            StageKey.PHOTO: self.zoom,
            StageKey.LEAVE: self._escape,
            StageKey.END: self._end,
            StageKey.FROM_HERE: lambda: self.start(self.deck.step),
            StageKey.SWAP: self.swap_wanted.emit,
            StageKey.ENTER: self._enter,
            StageKey.TAKE_BACK: lambda: take_back(self._hub, self),
            StageKey.SKIP: lambda: skip(self._hub, self),
            StageKey.LATER: lambda: put_off(self._hub, self),
            StageKey.JUMP: lambda: self.field_wanted.emit(StageKey.JUMP),
            StageKey.ADDITION: lambda: self.field_wanted.emit(StageKey.ADDITION),
        }
        swapping, self.swapping, self.message = self.swapping, False, None
        with self._emitting_once():
            if swapping and key is StageKey.ENTER:
                self.swapped.emit()
            elif not self.typed and self.control.press(key):
                self.message = self.control.refusal  # what is presented stays as it is
            elif isinstance(key, int):
                self.typed = (self.typed + str(key))[:LONGEST_NUMBER]
                group = self.deck.order.group(self.typed)
                self.armed = None if group is None else group_cues(self._hub.conference, group)[0]
            elif not (swapping and key is StageKey.LEAVE):
                acts[key]()
            self._emit_changed()

    def ask_to_swap(self) -> None:
        """Ask whether to swap the screens: Enter is yes, and shows nothing then."""
        self.swapping, self.armed, self.typed = True, None, ""
        self._emit_changed()

    @Slot()
    def refresh(self) -> None:
        """Rebuild the running order and keep the place in it."""
        self.deck.outdate()
        if self.running:
            self.deck.build()
        self._emit_changed()

    def _escape(self) -> None:
        """Clear what was typed or chosen, or lies over the picture, else turn the hall black.

        It never ends the show, however often it is pressed.
        """
        if self.typed or self.armed is not None:
            self.armed, self.typed = None, ""
        elif not self.control.clear():
            self._hub.stage.cover()

    def _end(self) -> None:
        """End the show after its first step of leaving; else do nothing."""
        if self._hub.stage.covered:
            self.left.emit()

    def _enter(self) -> None:
        """Show what is proposed; a number that no group has shows a message alone.

        The number of a group that is not ready, or hidden, only chooses it: Enter has to be pressed
        again.
        """
        cue, typed = self.proposed, self.typed
        if typed and cue is not None and is_kept_back(self._hub.conference, cue):
            self.typed = ""
        elif cue is not None:
            self._show(cue)
        elif typed:
            self.typed = ""
            self.message = phrase("There is no group {number}: nothing was sent.", number=typed)

    def _show(self, cue: Cue) -> None:
        following = self.deck.steps[self.deck.index + 1 :][:1]
        if cue == self.armed and self.deck.lit is not None and (cue,) != following:
            self.memory.note_jump(self.deck.lit, cue)
        else:
            self.memory.note_step(cue)
        self.armed, self.typed = None, ""
        self.deck.go_to(cue)
        with self._emitting_once():
            if cue == self.deck.current:  # the stage emits nothing then
                self.clock.note_shown(cue, in_show=self.running and not self._hub.stage.frozen)
                self._emit_changed()
            self._hub.stage.show(cue)

    @Slot(Cue)
    def _on_shown(self, cue: Cue) -> None:
        self.deck.follow(cue)
        by_itself = self.memory.turned_page(cue) and not self._held_back
        with self._emitting_once():
            mark = None
            if not self.memory.taking_back:
                in_show = self.running and not self._hub.stage.frozen
                mark = self.clock.note_shown(cue, in_show=in_show)
            self.memory.note_shown(mark, by_itself=by_itself)
            self._emit_changed()

    @Slot(Changes)
    def _on_changed(self, changes: Changes) -> None:
        """Follow an edit; the running order is rebuilt only if it may differ."""
        drop_removed(self)
        if changes.touch(Result):
            self.clock.keep_shown(undone=changes.origin == "undo")
        if not self.running:
            self._refresh_timer.start(CALM_MILLISECONDS)
        elif self.deck.may_differ(changes):
            self._refresh_timer.start(0)
        else:
            self._emit_changed()

    @contextmanager
    def _emitting_once(self) -> Iterator[None]:
        """Emit `changed` once for all that changes within, at its end."""
        if self._held_back:
            yield
            return
        self._held_back, self._has_changed = True, False
        try:
            yield
        finally:
            self._held_back = False
            if self._has_changed:
                self.changed.emit()

    def _emit_changed(self) -> None:
        self._has_changed = True
        if not self._held_back:
            self.changed.emit()
