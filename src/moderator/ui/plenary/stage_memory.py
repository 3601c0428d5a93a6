"""What the hall saw before, to take back what went out by mistake and to return from a jump."""

from dataclasses import dataclass, replace

from moderator.actions.plenary import take_back_shown
from moderator.event.stage import Cue
from moderator.event.workshops import Group
from moderator.slides.deck import group_of
from moderator.ui.hub import Hub
from moderator.ui.plenary.cues import PlenaryDeck
from moderator.ui.plenary.group_clock import ClockState, GroupClock, ShownMark

MOST_KEPT = 200
"""How many pictures can be taken back one after the other: more than anyone does."""


@dataclass(frozen=True, slots=True)
class Moment:
    """What the hall saw, whether that was the first step of leaving, and the group's clock.

    lit: what it saw last that was not black or white.
    """

    cue: Cue
    covered: bool
    lit: Cue | None
    clock: ClockState


@dataclass(frozen=True, slots=True)
class Jump:
    """A way that did not follow the running order: from a slide to one that was chosen."""

    origin: Cue
    landing: Cue


class StageMemory:
    """Keeps each picture that gave way to another, and where jumps began.

    taking_back: the picture that comes is one that the hall saw before.
    """

    def __init__(self, hub: Hub, deck: PlenaryDeck, clock: GroupClock) -> None:
        self._hub, self._deck, self._clock = hub, deck, clock
        self._before: list[tuple[Moment, ShownMark | None]] = []
        self._jumps: list[Jump] = []
        self.taking_back = False
        self._now = self._moment()

    def forget(self) -> None:
        """Forget all that the hall saw before now."""
        self._before.clear()
        self._jumps.clear()
        self._now = self._moment()

    def note_shown(self, mark: ShownMark | None, *, by_itself: bool) -> None:
        """Keep what another picture took the place of.

        mark: the group that was noted as shown. by_itself: a list turned its page.
        """
        moment = self._moment()
        # a still picture that gave way to what is presented changed nothing about the latter
        same = (moment.cue, moment.covered) == (self._now.cue, self._now.covered)
        if not (by_itself or same or self.taking_back):
            self._before.append((self._now, mark))
            del self._before[:-MOST_KEPT]
        self.taking_back = False
        self._now = moment

    def turned_page(self, cue: Cue) -> bool:
        """Return whether a cue is another page of what the hall saw last."""
        last = self._now.cue
        return cue != last and replace(cue, page=0) == replace(last, page=0)

    def take_back(self) -> Moment | None:
        """Take the place, the clock and the group's state back to what they were.

        Returns what the hall has to see again; None where there is nothing to take back. What was
        removed since is passed over: it would be black.
        """
        there = [not self._deck.gone(moment.cue) for moment, _mark in self._before]
        if True not in there:
            return None
        last = len(there) - 1 - there[::-1].index(True)
        undone, moment = self._before[last:], self._before[last][0]
        del self._before[last:]
        self._jumps = [jump for jump in self._jumps if jump.landing != self._now.cue]
        self._now, self.taking_back = moment, True
        self._clock.state, self._deck.lit = moment.clock, moment.lit
        for _moment, mark in reversed(undone):
            if mark is not None and self._hub.conference.get(Group, mark.group_id) is not None:
                self._hub.do(take_back_shown, mark.group_id, mark.before)
        return moment

    def note_jump(self, origin: Cue, landing: Cue) -> None:
        """Keep where a jump began."""
        if origin != landing:
            self._jumps.append(Jump(origin, landing))

    def note_step(self, cue: Cue) -> None:
        """Forget where jumps began once the show goes on beyond what was jumped to."""
        conference = self._hub.conference
        landed = self._jumps and group_of(conference, self._jumps[-1].landing)
        if self._jumps and landed != group_of(conference, cue):
            self._jumps.clear()

    def return_from_jump(self, current: Cue) -> Cue | None:
        """Return where the jump to the present slide began, and forget it; None without one."""
        if self._jumps and self._jumps[-1].landing == current:
            origin = self._jumps.pop().origin
            return None if self._deck.gone(origin) else origin
        return None

    def _moment(self) -> Moment:
        stage = self._hub.stage
        return Moment(stage.presented, stage.covered, self._deck.lit, self._clock.state)
