"""The time of the group whose turn it is, kept for each group through jumps away and back."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from moderator.actions.plenary import mark_shown
from moderator.event.results import ResultState
from moderator.event.stage import Cue
from moderator.event.workshops import Group
from moderator.rules.running_order import running_order
from moderator.rules.schedule.venue_time import elapsed
from moderator.slides.deck import group_of
from moderator.ui.hub import Hub
from moderator.ui.plenary.cues import DARKENED

NO_TIME = timedelta(0)


@dataclass(frozen=True, slots=True)
class ClockState:
    """Whose turn it is, and what each group had.

    start: since when the group's slides are on. used: time that groups had in earlier turns.
    shares: what each was granted when its turn began. Both by the ids of groups.
    """

    group_id: int | None = None
    start: datetime | None = None
    used: Mapping[int, timedelta] = field(default_factory=dict)
    shares: Mapping[int, timedelta] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class ShownMark:
    """A group that was noted as shown, and the state of its result before; None without one."""

    group_id: int
    before: ResultState | None


class GroupClock:
    """Counts down what the running order grants a group, from its first slide on.

    state: all that it knows, to be kept and given back.
    """

    def __init__(self, hub: Hub) -> None:
        self._hub = hub
        self.state = ClockState()
        self._seen: set[int] = set()

    @property
    def group_id(self) -> int | None:
        """The group whose turn it is."""
        return self.state.group_id

    @property
    def granted(self) -> timedelta | None:
        """What the group was granted when its turn began; None without a group."""
        return None if self.group_id is None else self.state.shares.get(self.group_id)

    def used_by(self, group_id: int) -> timedelta:
        """Time that a group has had, its present turn included."""
        state = self.state
        before = state.used.get(group_id, NO_TIME)
        if group_id != state.group_id or state.start is None:
            return before
        # a clock that is set back gives no group more time than it was granted
        passed = elapsed(self._hub.conference.event, state.start, self._hub.now())
        return before + max(NO_TIME, passed)

    def time_left(self) -> timedelta | None:
        """Time that the group has left, negative when it is over; None without a group."""
        if self.group_id is None or self.granted is None:
            return None
        return self.granted - self.used_by(self.group_id)

    def note_shown(self, cue: Cue, *, in_show: bool) -> ShownMark | None:
        """Start the clock with a group's first slide; in a show, note that it was shown.

        Black and white stop no clock. Returns what was noted anew.
        """
        if cue.kind in DARKENED:
            return None
        conference = self._hub.conference
        group = group_of(conference, cue)
        self._turn_to(None if group is None else group.id)
        if group is None or not in_show:
            return None
        result = conference.result_of(group.id)
        before = None if result is None else result.state
        self._hub.do(mark_shown, group.id)
        result = self._hub.conference.result_of(group.id)
        marked = result is not None and result.state is ResultState.SHOWN
        if marked:
            self._seen.add(group.id)
        return ShownMark(group.id, before) if marked and before is not ResultState.SHOWN else None

    def keep_shown(self, *, undone: bool) -> None:
        """Note again what the hall saw where undo took it back with an edit below it.

        undone: the last edit was taken back; otherwise somebody decided that a group is to come.
        """
        results = {each: self._hub.conference.result_of(each) for each in self._seen}
        unseen = {
            each
            for each, result in results.items()
            if result is None or result.state is not ResultState.SHOWN
        }
        if not undone:
            self._seen -= unseen
            return
        for each in unseen:
            if self._hub.conference.get(Group, each) is not None:
                self._hub.do(mark_shown, each)

    def stop(self) -> None:
        """Forget all turns."""
        self.state = ClockState()
        self._seen.clear()

    def _turn_to(self, group_id: int | None) -> None:
        """Keep what the group before has used, and grant the new one its share."""
        state = self.state
        if group_id == state.group_id:
            return
        used, shares, now = dict(state.used), dict(state.shares), self._hub.now()
        if state.group_id is not None:
            used[state.group_id] = self.used_by(state.group_id)
        if group_id is not None and group_id not in shares:
            share = running_order(self._hub.conference, now).share_of(group_id)
            usual = timedelta(minutes=self._hub.conference.event.group_minutes)
            shares[group_id] = usual if share is None else share
        self.state = ClockState(group_id, None if group_id is None else now, used, shares)
