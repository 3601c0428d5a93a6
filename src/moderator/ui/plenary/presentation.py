"""Where the presentation stands: what is on, what comes next, and what a key does to it."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import datetime, timedelta

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from moderator.actions.plenary import GroupTime, group_time, mark_shown
from moderator.event.changes import Changes
from moderator.event.conference import Conference
from moderator.event.phrase import Phrase, phrase
from moderator.event.stage import BLACK, Cue, SceneKind
from moderator.event.workshops import Group
from moderator.slides.deck import deck, group_cues, group_label, heard_groups, presented_groups
from moderator.slides.layout.pages import slides_of
from moderator.ui.hub import Hub
from moderator.ui.plenary.cues import (
    DARKENED,
    RunningOrder,
    concerns_slides,
    cue_is_ready,
    group_of,
)
from moderator.ui.plenary.keys import StageKey
from moderator.ui.plenary.pictures import SlidePictures
from moderator.ui.plenary.show_memory import ShowPosition

WHITE = Cue(SceneKind.WHITE)
WIDE = 16 / 9
LONGEST_NUMBER = 6
CALM_MILLISECONDS = 300
"""How long typing pauses before the running order follows, while nobody presents."""


class Presentation(QObject):
    """The running order with a finger on it.

    changed: anything of it changed, once for each key or edit. left: the second step of leaving
    was made. swap_wanted: a key asks for the screens to change places; swapped: that was confirmed.
    armed: what was chosen to go out next; typed: the digits by which it was; told: what the last
    key did not do, and why; swapping: the question about the screens is open.
    Nothing goes out that was not on view before, and a group that is not ready not by paging.
    """

    changed = Signal()
    left = Signal()
    swap_wanted = Signal()
    swapped = Signal()

    def __init__(self, hub: Hub, pictures: SlidePictures, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._hub, self._pictures = hub, pictures
        self.aspect = WIDE
        self.running = False
        self._order = RunningOrder()
        self._ordered: Conference | None = None
        self._index = 0
        self._announcing = self._news = False
        self.armed: Cue | None = None
        self.typed = ""
        self.told: Phrase | None = None
        self.swapping = False
        self._lit: Cue | None = None
        self._group_id: int | None = None
        self._group_start: datetime | None = None
        self._refresh_timer = QTimer(self)
        self._refresh_timer.setSingleShot(True)
        self._refresh_timer.timeout.connect(self.refresh)
        hub.changed.connect(self._on_changed)
        hub.stage.shown.connect(self._on_shown)

    @property
    def current(self) -> Cue:
        """What is on."""
        return self._hub.stage.cue

    @property
    def resting(self) -> Cue | None:
        """What was on before the hall was darkened; None while it is lit, or where nothing was."""
        return self._lit if self.current.kind in DARKENED else None

    @property
    def order(self) -> RunningOrder:
        """The running order, put together when it is first asked for after an edit."""
        self._put_in_order()
        return self._order

    @property
    def index(self) -> int:
        """Place in the running order."""
        self._put_in_order()
        return self._index

    @property
    def steps(self) -> tuple[Cue, ...]:
        """The slides in order."""
        return self.order.steps

    @property
    def upcoming(self) -> Cue | None:
        """What paging sends out; None at the end.

        It is what was chosen, if that is ready, else what was on before the dark, else what follows
        in the order. A number is finished by Enter alone: paging leaves it.
        """
        if self.armed is not None and not self.typed and self.ready(self.armed):
            return self.armed
        if self.resting is not None:
            return self.resting
        following = self.index + 1
        return self.steps[following] if following < len(self.steps) else None

    @property
    def proposed(self) -> Cue | None:
        """What Enter sends out: what was typed or chosen, ready or not, else what paging sends."""
        return self.armed if self.typed or self.armed is not None else self.upcoming

    def ready(self, cue: Cue) -> bool:
        """Tell whether a cue may be paged to; one that is not ready is sent by Enter alone."""
        return cue_is_ready(self._hub.conference, cue)

    @property
    def group_id(self) -> int | None:
        """The group whose turn it is."""
        return self._group_id

    def time_left(self) -> timedelta | None:
        """Time that the group has left, negative when it is over; None without a group."""
        if self._group_start is None:
            return None
        granted = timedelta(minutes=self._hub.conference.event.group_minutes)
        return granted - (self._hub.now() - self._group_start)

    def sharing(self) -> GroupTime:
        """What is left for the groups of the running order that were not shown yet."""
        conference, now = self._hub.conference, self._hub.now()
        return group_time(conference, presented_groups(conference, now), now)

    def start(self, cue: Cue | None = None) -> None:
        """Begin at a cue, or with the first slide."""
        self.running = True
        self._hub.stage.set_open(True)
        self.armed, self._lit, self.typed = None, None, ""
        self._ordered = None
        self._show(cue or self.steps[0])

    def position(self) -> ShowPosition:
        """Tell where the show, or a single scene in the hall, stands."""
        return ShowPosition(
            self.current, self._lit, self._group_id, self._group_start, self.running
        )

    def resume(self, position: ShowPosition) -> None:
        """Go on where a show stood, with the clock of its group; a cover is not taken along."""
        self.running = position.running
        self._hub.stage.set_open(True)
        self.armed, self._lit, self.typed = None, position.lit, ""
        self._group_id, self._group_start = position.group_id, position.group_start
        with self._announced_once():
            self._hub.stage.show(position.cue)
            self.refresh()

    def stop(self) -> None:
        """End the presentation and turn the hall dark."""
        self.running = False
        self._group_id = self._group_start = None
        with self._announced_once():
            self._hub.stage.set_open(False)
            self._hub.stage.show(BLACK)
            self.armed, self._lit, self.typed = None, None, ""
            self._announce()

    def arm(self, cue: Cue | None) -> None:
        """Choose what goes out next; None takes the choice back, and so does the same again."""
        self.armed = None if cue == self.armed else cue
        self.typed, self.told, self.swapping = "", None, False
        self._announce()

    def arm_group(self, group_id: int) -> None:
        """Choose a group's first slide as the next one."""
        group = self._hub.conference.get(Group, group_id)
        if group is not None:
            self.arm(group_cues(self._hub.conference, group)[0])

    def forward(self) -> None:
        """Send out what comes next; what was chosen and is not ready stays, and that is told."""
        cue, left_out = self.upcoming, self.armed
        group = None if left_out is None else group_of(self._hub.conference, left_out)
        if group is not None and left_out is not None and not self.ready(left_out):
            label = group_label(self._hub.conference, group)
            self.told = phrase("{group} is not ready and was left out.", group=label)
        if cue is not None:
            self._show(cue)
        else:
            self._announce()

    def back(self) -> None:
        """Take back what was chosen or darkened, else show the slide before."""
        if self.armed is not None or self.typed:
            self.armed, self.typed = None, ""
            self._announce()
        elif self.resting is not None:
            self._show(self.resting)
        elif not self.order.holds(self.current):
            self._show(self.current_step())
        elif self.index > 0:
            self._show(self.steps[self.index - 1])

    def darken(self, cue: Cue) -> None:
        """Show black or white, or bring back what was on."""
        if self.current == cue and self.resting is not None:
            self._show(self.resting)
        else:
            self._hub.stage.show(cue)

    def leave(self) -> None:
        """Leave in two steps: cover the hall with black, and end once it is covered."""
        if self._hub.stage.covered:
            self.left.emit()
        else:
            self._hub.stage.cover()

    def zoom(self) -> None:
        """Show the group's photo, the next one, and after the last its points again."""
        group = group_of(self._hub.conference, self.current)
        if group is None:
            return
        cues = group_cues(self._hub.conference, group)
        photos = [cue for cue in cues if cue.kind is SceneKind.PHOTO]
        if not photos:
            return
        shown = photos.index(self.current) if self.current in photos else -1
        self._show(photos[shown + 1] if shown + 1 < len(photos) else cues[0])

    def press(self, key: StageKey | int) -> None:
        """Do what a key asks for; whatever it is, but Enter, answers an open question with no."""
        swapping, self.swapping, self.told = self.swapping, False, None
        with self._announced_once():
            if swapping and key is StageKey.ENTER:
                self.swapped.emit()
            elif isinstance(key, int):
                self._type(key)
            elif not (swapping and key is StageKey.LEAVE):
                self._act(key)
            self._announce()

    def ask_to_swap(self) -> None:
        """Ask whether the screens should change places: Enter is yes, and sends nothing then."""
        self.swapping, self.armed, self.typed = True, None, ""
        self._announce()

    def _type(self, digit: int) -> None:
        """Add a digit to the number, and choose the group that has it, if there is one."""
        self.typed = (self.typed + str(digit))[:LONGEST_NUMBER]
        group = self.order.group(self.typed)
        self.armed = None if group is None else group_cues(self._hub.conference, group)[0]

    def _act(self, key: StageKey) -> None:
        acts = {
            StageKey.FORWARD: self.forward,
            StageKey.BACK: self.back,
            StageKey.BLACK: lambda: self.darken(BLACK),
            StageKey.WHITE: lambda: self.darken(WHITE),
            StageKey.PHOTO: self.zoom,
            StageKey.LEAVE: self._escape,
            StageKey.END: self._end,
            StageKey.FROM_HERE: lambda: self.start(self.current_step()),
            StageKey.SWAP: self.swap_wanted.emit,
            StageKey.ENTER: self._enter,
        }
        acts[key]()

    def current_step(self) -> Cue:
        """The step where the finger is."""
        return self.steps[self.index]

    @Slot()
    def refresh(self) -> None:
        """Put the running order together anew and keep the place in it."""
        self._ordered = None
        if self.running:
            self._put_in_order()
        self._announce()

    def _put_in_order(self) -> None:
        """Put the running order together, unless that was done since it last changed."""
        if self._ordered is not None:
            return
        conference, now = self._hub.conference, self._hub.now()
        steps: list[Cue] = []
        for cue in deck(conference, now):
            pages = len(slides_of(self._pictures.scene(cue), self.aspect))
            steps += [replace(cue, page=page) for page in range(pages)]
        before, self._order = self._order, RunningOrder(tuple(steps), heard_groups(conference, now))
        self._ordered = conference
        self._index = self._order.place_after(before, self._index)
        self._find(self.resting or self.current)

    def _escape(self) -> None:
        """Take back what was typed or chosen, else cover the hall; never end, however often."""
        if self.typed or self.armed is not None:
            self.armed, self.typed = None, ""
        else:
            self._hub.stage.cover()

    def _end(self) -> None:
        """End the show that is covered; does nothing while the hall sees a slide."""
        if self._hub.stage.covered:
            self.left.emit()

    def _enter(self) -> None:
        """Send out what is proposed; a number that no group has sends nothing, and says so."""
        cue, typed = self.proposed, self.typed
        if cue is not None:
            self._show(cue)
        elif typed:
            self.typed = ""
            self.told = phrase("There is no group {number}: nothing was sent.", number=typed)

    def _show(self, cue: Cue) -> None:
        self.armed, self.typed = None, ""
        if cue.kind not in DARKENED:
            self._lit = cue
        self._find(cue)
        with self._announced_once():
            if cue == self.current:  # the stage announces nothing then
                self._arrive(cue)
                self._announce()
            self._hub.stage.show(cue)

    def _find(self, cue: Cue) -> None:
        """Put the finger on a cue; where it is no step, leave it, but within the order."""
        self._index = self.order.place(cue, self._index)

    def _arrive(self, cue: Cue) -> None:
        """Start the group's clock with its first slide, and take down that it was shown."""
        if cue.kind in DARKENED:
            return
        group = group_of(self._hub.conference, cue)
        group_id = None if group is None else group.id
        if group_id != self._group_id:
            self._group_id = group_id
            self._group_start = None if group_id is None else self._hub.now()
        if group_id is not None and self.running:
            self._hub.do(mark_shown, group_id)

    @Slot(Cue)
    def _on_shown(self, cue: Cue) -> None:
        if cue.kind not in DARKENED:
            self._lit = cue
        if self._ordered is not None:
            self._find(self.resting or cue)
        with self._announced_once():
            self._arrive(cue)
            self._announce()

    @Slot(Changes)
    def _on_changed(self, changes: Changes) -> None:
        """Follow an edit; the running order is put together anew only where it is concerned."""
        before, now = self._ordered, self._hub.conference
        if not self.running:
            self._refresh_timer.start(CALM_MILLISECONDS)
        elif before is None or concerns_slides(changes, before, now):
            self._refresh_timer.start(0)
        else:
            self._announce()

    @contextmanager
    def _announced_once(self) -> Iterator[None]:
        """Announce all that changes within at its end, and once."""
        if self._announcing:
            yield
            return
        self._announcing, self._news = True, False
        try:
            yield
        finally:
            self._announcing = False
            if self._news:
                self.changed.emit()

    def _announce(self) -> None:
        self._news = True
        if not self._announcing:
            self.changed.emit()
