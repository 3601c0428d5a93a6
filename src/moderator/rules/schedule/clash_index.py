"""All clashes of an event, brought up to date for what has changed only."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from moderator.event.conference import Conference, Record, Table
from moderator.event.people import Participant
from moderator.event.placements import Placement
from moderator.event.schedule import (
    AgendaItem,
    Contribution,
    Event,
    ItemRoom,
    Part,
    Room,
    Theme,
)
from moderator.event.workshops import GuidingQuestion, Workshop
from moderator.rules.schedule.clash import Clash, ClashKind
from moderator.rules.schedule.clash_placed import placed_with_tasks
from moderator.rules.schedule.clash_scopes import Scope, ScopeKind, found_anew, scopes_of
from moderator.rules.schedule.occupancy import same_person

EVERYWHERE: tuple[type[Record], ...] = (Event, Room, Theme)
"""Kinds of records that may concern every item; they change seldom."""
OF_ITEMS: tuple[type[Record], ...] = (
    AgendaItem,
    ItemRoom,
    Contribution,
    Part,
    Workshop,
    GuidingQuestion,
    Placement,
)
"""Kinds of records that concern one item each."""
READ: tuple[type[Record], ...] = (*EVERYWHERE, *OF_ITEMS, Participant)
"""All kinds of records that clashes are about."""

Pair = tuple[frozenset[int], frozenset[int]]
"""Items and workshops that clash."""

_RANK = {kind: rank for rank, kind in enumerate(ClashKind)}


@dataclass(frozen=True, slots=True)
class ClashEffect:
    """Which clashes a change of the schedule brings, and which it resolves."""

    appear: tuple[Clash, ...] = ()
    go: tuple[Clash, ...] = ()


@dataclass(frozen=True, slots=True)
class _Renewal:
    """What is another in an index: scopes of items, and of scopes their items and clashes.

    gone, come: the clashes of these scopes before and after, without those that were not looked at.
    """

    items: Mapping[int, frozenset[Scope]]
    members: Mapping[Scope, frozenset[int]]
    found: Mapping[Scope, tuple[Clash, ...]]
    gone: Sequence[Clash]
    come: Sequence[Clash]


@dataclass(frozen=True)
class ClashIndex:
    """The clashes of an event by where they were found; never changed, only replaced.

    tables: what it was made from. items: the scopes of each item. members: the items of each
    scope. found: the clashes of each scope, if there are any. placed: those with places in rounds
    who have a role, by round.
    """

    tables: Mapping[type[Record], Table] = field(default_factory=dict)
    items: Mapping[int, frozenset[Scope]] = field(default_factory=dict)
    members: Mapping[Scope, frozenset[int]] = field(default_factory=dict)
    found: Mapping[Scope, tuple[Clash, ...]] = field(default_factory=dict)
    placed: Mapping[int, Mapping[str, Placement]] = field(default_factory=dict)

    @cached_property
    def clashes(self) -> tuple[Clash, ...]:
        """Every clash, the worst kinds first, each in the order of the days."""
        every = [clash for found in self.found.values() for clash in found]
        told = _Told(self._taken, less=Counter(), more=Counter())
        items = self.tables.get(AgendaItem, {})
        when = {n: (items[n].day, items[n].start_minute, n) for n in self.items}

        def place(clash: Clash) -> tuple[object, ...]:
            at = tuple(when[item_id] for item_id in clash.items)
            return _RANK[clash.kind], at, clash.workshops, clash.room_id or 0, clash.person

        involved = {
            item_id for items_of_pair, _workshops in self._taken for item_id in items_of_pair
        }
        new = (c for c in every if involved.isdisjoint(c.items) or told.is_new(c))
        return tuple(sorted(new, key=place))

    def up_to(self, conference: Conference) -> "ClashIndex":
        """Return the index of a conference, looking through what differs from this one's."""
        if all(self.tables.get(kind) is conference.tables[kind] for kind in READ):
            return self
        new = self._renewal(conference)
        items = {**self.items, **new.items}
        members = {**self.members, **new.members}
        found = {**self.found, **new.found}
        return ClashIndex(
            {kind: conference.tables[kind] for kind in READ},
            {item_id: scopes for item_id, scopes in items.items() if scopes},
            {scope: ids for scope, ids in members.items() if ids},
            {scope: clashes for scope, clashes in found.items() if clashes},
            placed_with_tasks(conference),
        )

    def effect(self, tried: Conference) -> ClashEffect:
        """Tell which clashes a changed conference has more, and which it has no longer."""
        new = self._renewal(tried)
        before = _Told(self._taken, less=Counter(), more=Counter())
        after = _Told(self._taken, less=_taken_rooms(new.gone), more=_taken_rooms(new.come))
        old = {clash.key: clash for clash in new.gone if before.is_new(clash)}
        now = {clash.key: clash for clash in new.come if after.is_new(clash)}
        return ClashEffect(
            _worst_first(clash for key, clash in now.items() if key not in old),
            _worst_first(clash for key, clash in old.items() if key not in now),
        )

    @cached_property
    def _taken(self) -> Counter[Pair]:
        return _taken_rooms(clash for found in self.found.values() for clash in found)

    def _renewal(self, conference: Conference) -> _Renewal:
        """Look through the scopes of what differs between this index and a conference."""
        changed = self._changed_items(conference)
        table = conference.table(AgendaItem) if conference.table(Event) else {}
        items = {
            item_id: scopes_of(conference, table[item_id]) if item_id in table else frozenset()
            for item_id in changed
        }
        touched = self._touched_by_people(conference)
        gone: dict[Scope, set[int]] = {}
        come: dict[Scope, set[int]] = {}
        for item_id, scopes in items.items():
            for scope in self.items.get(item_id, ()):
                gone.setdefault(scope, set()).add(item_id)
            for scope in scopes:
                come.setdefault(scope, set()).add(item_id)
        touched |= gone.keys() | come.keys()
        members = {
            scope: (self.members.get(scope, frozenset()) - gone.get(scope, frozenset()))
            | come.get(scope, frozenset())
            for scope in touched
        }
        found: dict[Scope, tuple[Clash, ...]] = {}
        before: list[Clash] = []
        after: list[Clash] = []
        for scope, ids in members.items():
            there = [table[item_id] for item_id in ids]
            moved = gone.get(scope, set()) | come.get(scope, set())
            anew = found_anew(conference, scope, there, self.found.get(scope, ()), moved)
            found[scope] = anew.stay + anew.come
            before += anew.gone
            after += anew.come
        return _Renewal(items, members, found, before, after)

    def _changed_items(self, conference: Conference) -> set[int]:
        """Find the items of which something differs."""
        if any(self.tables.get(kind) is not conference.tables[kind] for kind in EVERYWHERE):
            return {*self.items, *conference.table(AgendaItem)}
        changed = {
            item_id
            for kind in OF_ITEMS
            for record in self._differences(conference, kind)
            for item_id in self._items_of(conference, record)
        }
        return changed | self._rounds_of_tasks(conference)

    def _rounds_of_tasks(self, conference: Conference) -> set[int]:
        """Find the rounds in which others have places who have a role anywhere."""
        placed = placed_with_tasks(conference)
        if placed is self.placed:
            return set()
        rounds = placed.keys() | self.placed.keys()
        return {each for each in rounds if placed.get(each) != self.placed.get(each)}

    def _items_of(self, conference: Conference, record: Record) -> Iterator[int]:
        """Return the id of the item that a record belongs to, as it was and as it is."""
        match record:
            case AgendaItem():
                yield record.id
            case ItemRoom() | Contribution() | Part():
                yield record.item_id
            case Workshop() | Placement():
                yield record.round_id
            case GuidingQuestion():
                for tables in (self.tables, conference.tables):
                    workshop = tables.get(Workshop, {}).get(record.workshop_id)
                    if workshop is not None:
                        yield workshop.round_id

    def _differences(self, conference: Conference, kind: type[Record]) -> Iterator[Record]:
        """List records of a kind as they were and as they are, where the two differ."""
        old, new = self.tables.get(kind, {}), conference.tables[kind]
        if old is new:
            return
        for record_id, record in new.items():
            before = old.get(record_id)
            if before is not record and before != record:
                yield record
                if before is not None:
                    yield before
        for record_id in old.keys() - new.keys():
            yield old[record_id]

    def _touched_by_people(self, conference: Conference) -> set[Scope]:
        """Find the scopes that depend on participants, if any of these has changed."""
        changed = list(self._differences(conference, Participant))
        if not changed:
            return set()
        named = {same_person(person.name) for person in changed if isinstance(person, Participant)}
        return {
            scope
            for scope in self.members
            if scope.kind in (ScopeKind.PEOPLE, ScopeKind.ROUNDS)
            or (scope.kind is ScopeKind.PERSON and scope.subject in named)
        }


def _worst_first(clashes: Iterable[Clash]) -> tuple[Clash, ...]:
    return tuple(sorted(clashes, key=lambda clash: (_RANK[clash.kind], clash.items)))


def _taken_rooms(clashes: Iterable[Clash]) -> Counter[Pair]:
    """Count what is told of each pair that uses a room at once."""
    nothing: frozenset[int] = frozenset()
    taken: Counter[Pair] = Counter()
    for clash in clashes:
        if clash.kind is ClashKind.ROOM:
            items = frozenset(clash.items)
            taken.update({(items, nothing), (items, frozenset(clash.workshops))})
    return taken


class _Told:
    """What need not be told because a clash of a room says it of the same pair already.

    taken: of how many rooms it is said; less, more: those of them that go and come.
    """

    def __init__(
        self,
        taken: Counter[Pair],
        less: Counter[Pair] | None = None,
        more: Counter[Pair] | None = None,
    ) -> None:
        self._taken, self._less, self._more = taken, less or Counter(), more or Counter()

    def is_new(self, clash: Clash) -> bool:
        """Return whether a clash says something that no clash of a room does."""
        if clash.kind not in (ClashKind.PERSON, ClashKind.OVERLAP):
            return True
        pair = frozenset(clash.items), frozenset(clash.workshops)
        return self._taken[pair] - self._less[pair] + self._more[pair] <= 0
