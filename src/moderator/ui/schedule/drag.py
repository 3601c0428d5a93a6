"""What a drag on the timeline would do: move, copy, resize or draw; shown before it ends."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from enum import Enum, auto

from PySide6.QtCore import QPointF, QRectF

from moderator.event.conference import Conference, Record
from moderator.event.schedule import AgendaItem, ItemRoom
from moderator.event.workshops import Workshop
from moderator.rules.schedule.change import RecordChange
from moderator.rules.schedule.clashes import clash_index, with_records
from moderator.rules.schedule.moving import RestOfDay, rest_or_problem
from moderator.rules.schedule.occupancy import SHARING
from moderator.ui.schedule.layout import NIGHT, SNAP, Key, Layout, TimelineBlock, TimelineSpot
from moderator.ui.words import translate

GRIP = 6
"""Height of the edges of a block that resize it, in pixels."""


class DragKind(Enum):
    """What a drag does: BAND selects what it touches, PLACE gives a time to a parked item."""

    MOVE = auto()
    START = auto()
    END = auto()
    CREATE = auto()
    BAND = auto()
    PLACE = auto()


@dataclass(frozen=True, slots=True)
class Choice:
    """One way to do what is dragged.

    moved: the items as they are to be. changes: theirs and those that follow for the rest.
    taken: the item before gives or takes the time. problem: why it cannot be done, or "".
    """

    rest: RestOfDay
    moved: tuple[AgendaItem, ...]
    taken: bool = False
    changes: tuple[RecordChange, ...] = ()
    problem: str = ""


@dataclass(frozen=True)
class Trial:
    """What a drop would do.

    choices: the ways to do it, of which `choice` is taken. rooms: new rooms of the moved items.
    swapped: workshops as they are to be. layout: the timeline afterwards. warning: the first new
    clash in words.
    """

    kind: DragKind
    spot: TimelineSpot
    minutes: int
    layout: Layout
    choices: tuple[Choice, ...] = ()
    number: int = 0
    room_id: int | None = None
    rooms: dict[int, tuple[int, ...]] = field(default_factory=dict)
    swapped: tuple[Workshop, ...] = ()
    copied: tuple[AgendaItem, ...] = ()
    warning: str = ""
    band: QRectF | None = None
    before: dict[int, AgendaItem] = field(default_factory=dict)
    held: frozenset[Key] = frozenset()

    @property
    def choice(self) -> Choice | None:
        """The way that is taken, or None where there is nothing to choose."""
        return self.choices[self.number] if self.choices else None

    @property
    def possible(self) -> bool:
        """Whether it can be done."""
        return self.choice is None or not self.choice.problem


class Drag:
    """A drag: what is dragged, where it began, and the minutes of the block above that point.

    items: all that move with the one that is held, itself among them. fixed: how many of the
    selected items stay since their start is fixed.
    """

    def __init__(
        self,
        layout: Layout,
        kind: DragKind,
        point: QPointF,
        block: TimelineBlock | None,
        *,
        items: Sequence[AgendaItem] = (),
        held: float | None = None,
    ) -> None:
        self.layout, self.kind, self.origin, self.block = layout, kind, point, block
        self.conference = layout.conference
        self.spot = layout.spot(point)
        own = block.item if block else None
        self.items = tuple(i for i in items if not i.fixed or i is own or len(items) == 1)
        self.fixed = len(items) - len(self.items)
        top = (layout.y(own.day, own.start_minute) or 0.0) if own else 0.0
        self.held = (point.y() - top) / layout.scale if held is None else held
        self.wanted: int | None = None
        self._last: tuple[tuple[object, ...], Trial | None] | None = None

    def turn(self) -> None:
        """Take the next way to do it."""
        trial = self._last[1] if self._last else None
        if trial is not None and len(trial.choices) > 1:
            self.wanted = (trial.number + 1) % len(trial.choices)

    def trial(self, point: QPointF, *, fine: bool = False, copy: bool = False) -> Trial | None:
        """Return what a drop here would do; None outside of every day.

        fine: to the minute, else to five. copy: leave the original where it is.
        """
        snap = 1 if fine else SNAP
        if self.kind is DragKind.BAND:
            band = QRectF(self.origin, point).normalized()
            return Trial(self.kind, TimelineSpot(0, 0, None), 0, self.layout, band=band)
        moves = self.kind in {DragKind.MOVE, DragKind.PLACE}
        spot = self.layout.spot(point, offset=self.held if moves else 0, snap=snap)
        key = (spot, copy, self.wanted)
        if self._last is None or self._last[0] != key:
            self._last = (key, self._tried(spot, copy=copy, snap=snap) if spot else None)
        return self._last[1]

    def _tried(self, spot: TimelineSpot, *, copy: bool, snap: int) -> Trial | None:
        if self.kind is DragKind.CREATE:
            return self._created(spot, snap)
        if self.block is None and self.kind is not DragKind.PLACE:
            return None
        if self.kind in {DragKind.START, DragKind.END}:
            return self._resized(spot, snap)
        if self.block is not None and self.block.workshop is not None:
            return self._swapped(spot, self.block.workshop)
        return self._moved(spot, copy=copy)

    def _created(self, spot: TimelineSpot, snap: int) -> Trial | None:
        begun = self.spot
        if begun is None or spot.day != begun.day:
            return None
        first, last = sorted((begun.minute, spot.minute))
        minutes = max(SNAP if snap == SNAP else 1, last - first)
        room = self.layout.room_at(begun)
        return Trial(self.kind, replace(begun, minute=first), minutes, self.layout, room_id=room)

    def _resized(self, spot: TimelineSpot, snap: int) -> Trial | None:
        assert self.block is not None
        item = self.block.item
        if spot.day != item.day:
            return None
        if self.kind is DragKind.END:
            changed = replace(item, minutes=max(snap, spot.minute - item.start_minute))
            rests = (RestOfDay.PUSH, RestOfDay.CLOSE, RestOfDay.STAY)
            choices = [Choice(rest, (changed,)) for rest in rests]
        else:
            start = min(spot.minute, item.end_minute - snap)
            changed = replace(
                item,
                start=TimelineSpot(item.day, start, None).start,
                minutes=item.end_minute - start,
            )
            choices = [Choice(RestOfDay.STAY, (changed,))]
            before = tuple(self._given_by_those_before(item, start))
            if before:
                choices.append(Choice(RestOfDay.STAY, (changed, *before), taken=True))
        return self._chosen(spot, choices, 0, {})

    def _given_by_those_before(self, item: AgendaItem, start: int) -> Iterator[AgendaItem]:
        """Let the items that end where this one begins end at its new start."""
        assert self.block is not None
        for block in self.layout.by_day[item.day]:
            other = block.item
            beside = block.first <= self.block.last and self.block.first <= block.last
            if beside and block.workshop is None and other.end_minute == item.start_minute:
                minutes = start - other.start_minute
                if minutes >= max(1, other.shortest or 1):
                    yield replace(other, minutes=minutes)

    def _moved(self, spot: TimelineSpot, *, copy: bool) -> Trial:
        own = self.block.item if self.block else self.items[0]
        delta = spot.minute - own.start_minute
        moved: tuple[AgendaItem, ...]
        if self.kind is DragKind.PLACE:
            moved = (replace(own, day=spot.day, start=spot.start, parked=False),)
        else:
            least = min(item.start_minute for item in self.items)
            most = max(item.start_minute for item in self.items)
            delta = min(max(delta, -least), NIGHT - 1 - most)
            moved = tuple(
                replace(
                    item,
                    day=max(1, item.day + spot.day - own.day),
                    start=TimelineSpot(1, item.start_minute + delta, None).start,
                )
                for item in self.items
            )
        rooms = self._rooms(spot)
        if copy and self.kind is DragKind.MOVE:
            return self._copied(spot, moved, rooms)
        if self.kind is DragKind.PLACE:
            choices = [Choice(RestOfDay.STAY, moved)]
            return self._chosen(spot, choices, 0, rooms)
        rests = (RestOfDay.PUSH, RestOfDay.CLOSE, RestOfDay.STAY)
        usual = 0 if not rooms and spot.day == own.day and self._in_order(delta) else 2
        return self._chosen(spot, [Choice(rest, moved) for rest in rests], usual, rooms)

    def _in_order(self, delta: int) -> bool:
        """Return whether what is moved stays between its neighbours, or pushes them at most."""
        assert self.block is not None
        ids = {item.id for item in self.items}
        start = min(item.start_minute for item in self.items)
        end = max(item.end_minute for item in self.items)
        others = [
            block.item
            for block in self.layout.by_day[self.block.item.day]
            if block.item.id not in ids
            and block.first <= self.block.last
            and self.block.first <= block.last
        ]
        later = min((i.end_minute for i in others if i.start_minute >= end), default=2 * NIGHT)
        earlier = max((i.start_minute for i in others if i.end_minute <= start), default=-1)
        return start + delta < later and end + delta > earlier

    def _copied(
        self, spot: TimelineSpot, moved: Sequence[AgendaItem], rooms: dict[int, tuple[int, ...]]
    ) -> Trial:
        records: list[Record] = [replace(item, id=-item.id) for item in moved]
        for item in moved:
            ids = rooms.get(item.id) or [r.id for r in self.conference.rooms_of(item.id)]
            records += [ItemRoom(-(item.id * 1000 + n), -item.id, r) for n, r in enumerate(ids)]
        tried = with_records(self.conference, records)
        held = frozenset(("item", -item.id) for item in moved)
        layout = self.layout.following(tried, steady=True)
        return Trial(
            self.kind,
            spot,
            moved[0].minutes,
            layout,
            rooms=rooms,
            copied=tuple(moved),
            warning=self._warning(tried, {-item.id for item in moved}),
            held=held,
        )

    def _rooms(self, spot: TimelineSpot) -> dict[int, tuple[int, ...]]:
        """Find the new room of what is moved; none where it stays in its own."""
        column, columns = spot.column, self.layout.columns
        if column is None or column >= len(columns):
            return {}
        room = columns[column].id
        if self.kind is DragKind.PLACE:
            return {} if self._bound(self.items[0], None) else {self.items[0].id: (room,)}
        block = self.block
        if block is None or block.first != block.last or column == block.first:
            return {}
        own = columns[block.first].id if columns else None
        if any(self._bound(item, own) for item in self.items):
            return {}
        return {item.id: (room,) for item in self.items}

    def _bound(self, item: AgendaItem, room_id: int | None) -> bool:
        """Return whether an item keeps its rooms wherever it is moved."""
        if item.kind in SHARING or self.conference.workshops_of(item.id):
            return True
        rooms = [room.id for room in self.conference.rooms_of(item.id)]
        return len(rooms) > 1 or (room_id is not None and rooms != [room_id])

    def _swapped(self, spot: TimelineSpot, workshop: Workshop) -> Trial:
        """Move a workshop to another room; one that is there moves to its room."""
        assert self.block is not None
        item, room_id = self.block.item, self.layout.room_at(spot)
        spot = replace(spot, day=item.day, minute=item.start_minute)
        if room_id is None or room_id == workshop.room_id:
            return Trial(
                self.kind, spot, item.minutes, self.layout, held=frozenset({self.block.key})
            )
        swapped = [
            replace(workshop, room_id=room_id),
            *(
                replace(other, room_id=workshop.room_id)
                for other in self.conference.workshops_of(item.id)
                if other.room_id == room_id
            ),
        ]
        tried = with_records(self.conference, swapped)
        return Trial(
            self.kind,
            spot,
            item.minutes,
            self.layout.following(tried, steady=True),
            room_id=room_id,
            swapped=tuple(swapped),
            warning=self._warning(tried, {item.id}),
            held=frozenset({self.block.key}),
        )

    def _chosen(
        self,
        spot: TimelineSpot,
        choices: Sequence[Choice],
        usual: int,
        rooms: dict[int, tuple[int, ...]],
    ) -> Trial:
        """Find out what follows from each way, and lay the timeline out for the one taken."""
        number = usual if self.wanted is None else min(self.wanted, len(choices) - 1)
        worked = tuple(self._worked(choice) for choice in choices)
        choice = worked[number]
        changed = [c.after for c in choice.changes] or list(choice.moved)
        ids = {item.id for item in choice.moved}
        links = [
            replace(link, room_id=rooms[link.item_id][0])
            for link in (self.conference.all(ItemRoom) if rooms else ())
            if link.item_id in rooms
        ]
        linked = {link.item_id for link in links}
        added = [ItemRoom(-i, i, ids_[0]) for i, ids_ in rooms.items() if i not in linked]
        tried = with_records(self.conference, [*changed, *links, *added])
        before = {c.before.id: c.before for c in choice.changes if isinstance(c.before, AgendaItem)}
        return Trial(
            self.kind,
            spot,
            choice.moved[0].minutes,
            self.layout.following(tried, steady=True),
            worked,
            number,
            rooms=rooms,
            warning=choice.problem or self._warning(tried, ids),
            before=before,
            held=frozenset(("item", i) for i in ids),
        )

    def _worked(self, choice: Choice) -> Choice:
        changes = rest_or_problem(self.conference, choice.moved, choice.rest)
        if isinstance(changes, tuple):
            return replace(choice, changes=changes)
        return replace(choice, problem=translate(changes))

    def _warning(self, tried: Conference, ids: set[int]) -> str:
        """Name the first clash that would be new."""
        effect = clash_index(self.conference).effect(tried)
        fresh = (c for c in effect.appear if not c.hint and not ids.isdisjoint(c.items))
        return next((translate(clash.words) for clash in fresh), "")
