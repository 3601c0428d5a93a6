"""Where clashes are looked for: a room, a person or a day at a time, or an item by itself.

A clash arises within one scope and depends on the items of that scope alone, so that after an edit
only the scopes of what has changed are looked through again.
"""

from collections.abc import Callable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from enum import StrEnum
from typing import NamedTuple

from moderator.event.conference import Conference
from moderator.event.schedule import AgendaItem, ItemKind
from moderator.rules.schedule.clash import Clash
from moderator.rules.schedule.clash_breaks import without_break
from moderator.rules.schedule.clash_items import (
    missing,
    outside_the_days,
    while_clocks_change,
    workshops_that_lack,
)
from moderator.rules.schedule.clash_pairs import for_everyone_at_once, in_one_room, with_changed
from moderator.rules.schedule.clash_people import of_one_person
from moderator.rules.schedule.clash_placed import absent_people, placed_with_tasks
from moderator.rules.schedule.clash_places import too_many_people, without_steps
from moderator.rules.schedule.clash_rounds import of_rounds
from moderator.rules.schedule.occupancy import people_of, same_person, uses_of


class ScopeKind(StrEnum):
    """What the items of a scope have in common."""

    ITEM = "item"
    PEOPLE = "people"
    ROOM = "room"
    PERSON = "person"
    DAY = "day"
    EVERYONE = "everyone"
    ROUNDS = "rounds"


class Scope(NamedTuple):
    """Some items among which clashes are looked for.

    subject: id of the item or room, or the person as `same_person` writes a name.
    ITEM is one item by itself, PEOPLE the same item with those who take part in it, EVERYONE are
    the items of a day in pairs, ROUNDS its workshop rounds.
    """

    kind: ScopeKind
    day: int
    subject: int | str


class FoundAnew(NamedTuple):
    """The clashes of a scope before and after a change: those that stay, that go, and that come.

    What is found again goes and comes.
    """

    stay: tuple[Clash, ...]
    gone: tuple[Clash, ...]
    come: tuple[Clash, ...]


def scopes_of(conference: Conference, item: AgendaItem) -> frozenset[Scope]:
    """Return the scopes that an item belongs to; none if it does not take place."""
    return frozenset(_scopes(conference, item)) if _takes_place(item) else frozenset()


def _takes_place(item: AgendaItem) -> bool:
    return not (item.skipped or item.parked)


def _scopes(conference: Conference, item: AgendaItem) -> Iterator[Scope]:
    yield Scope(ScopeKind.ITEM, 0, item.id)
    yield Scope(ScopeKind.PEOPLE, 0, item.id)
    yield Scope(ScopeKind.DAY, item.day, 0)
    yield Scope(ScopeKind.EVERYONE, item.day, 0)
    if item.kind is ItemKind.WORKSHOP_ROUND:
        yield Scope(ScopeKind.ROUNDS, item.day, 0)
    for use in uses_of(conference, item):
        if use.room is not None:
            yield Scope(ScopeKind.ROOM, item.day, use.room.id)
    for name, _use in people_of(conference, item):
        yield Scope(ScopeKind.PERSON, item.day, same_person(name))
    for person in placed_with_tasks(conference).get(item.id, ()):
        yield Scope(ScopeKind.PERSON, item.day, person)


def found_in(
    conference: Conference, scope: Scope, items: Sequence[AgendaItem]
) -> tuple[Clash, ...]:
    """Find the clashes in a scope; items: all that belong to it."""
    ordered = sorted(items, key=lambda item: (item.start, item.id))
    return tuple(_FINDERS[scope.kind](conference, scope, ordered))


def found_anew(
    conference: Conference,
    scope: Scope,
    items: Sequence[AgendaItem],
    known: Sequence[Clash],
    changed: AbstractSet[int],
) -> FoundAnew:
    """Find the clashes in a scope after some of its items have changed.

    known: those before. Of pairs only those with a changed item are looked at, if these are few.
    """
    few = len(changed) * 4 <= len(items)
    if scope.kind is not ScopeKind.EVERYONE or not known or not few:
        return FoundAnew((), tuple(known), found_in(conference, scope, items) if items else ())
    stay, gone = list[Clash](), list[Clash]()
    for clash in known:
        (stay if changed.isdisjoint(clash.items) else gone).append(clash)
    return FoundAnew(tuple(stay), tuple(gone), tuple(with_changed(items, changed)))


def _of_item(conference: Conference, _scope: Scope, items: Sequence[AgendaItem]) -> Iterator[Clash]:
    for item in items:
        yield from outside_the_days(conference, item)
        yield from while_clocks_change(conference, item)
        yield from missing(conference, item)
        yield from workshops_that_lack(conference, item)


def _of_people(
    conference: Conference, _scope: Scope, items: Sequence[AgendaItem]
) -> Iterator[Clash]:
    for item in items:
        yield from too_many_people(conference, item)
        yield from without_steps(conference, item)
        yield from absent_people(conference, item)


def _of_room(conference: Conference, scope: Scope, items: Sequence[AgendaItem]) -> Iterator[Clash]:
    return in_one_room(conference, int(scope.subject), items)


def _of_person(
    conference: Conference, scope: Scope, items: Sequence[AgendaItem]
) -> Iterator[Clash]:
    return of_one_person(conference, str(scope.subject), items)


def _of_day(conference: Conference, _scope: Scope, items: Sequence[AgendaItem]) -> Iterator[Clash]:
    return without_break(items, conference.event.longest_stretch)


def _of_everyone(
    _conference: Conference, _scope: Scope, items: Sequence[AgendaItem]
) -> Iterator[Clash]:
    return for_everyone_at_once(items)


def _of_rounds(
    conference: Conference, _scope: Scope, items: Sequence[AgendaItem]
) -> Iterator[Clash]:
    return of_rounds(conference, items)


_FINDERS: dict[ScopeKind, Callable[[Conference, Scope, Sequence[AgendaItem]], Iterator[Clash]]] = {
    ScopeKind.ITEM: _of_item,
    ScopeKind.PEOPLE: _of_people,
    ScopeKind.ROOM: _of_room,
    ScopeKind.PERSON: _of_person,
    ScopeKind.DAY: _of_day,
    ScopeKind.EVERYONE: _of_everyone,
    ScopeKind.ROUNDS: _of_rounds,
}
"""How the clashes of a scope are found; the items come in the order of their start."""
