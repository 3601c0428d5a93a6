"""Records which places were announced: by hand, on printed sheets, in files, or in the hall."""

from collections.abc import Collection, Iterable
from dataclasses import replace
from pathlib import Path
from typing import Protocol

from moderator.actions.port import OpenEvent
from moderator.event.conference import Conference
from moderator.event.people import Participant
from moderator.event.phrase import Phrase, Words, phrase
from moderator.event.placements import Placement
from moderator.event.schedule import AgendaItem
from moderator.event.workshops import Workshop
from moderator.exchange.documents.writing import check_target, write_whole
from moderator.exchange.prints.order import PrintKind, PrintOrder
from moderator.exchange.prints.places import chosen_people, chosen_workshops
from moderator.exchange.tables_out.to_announce import to_announce_csv
from moderator.rules.repair.announced import still_as_seen, to_announce
from moderator.store.edit import Edit
from moderator.store.store import Store


class OnRounds(Protocol):
    """An action on whole rounds: `announce` or `take_back`."""

    def __call__(self, store: Store, round_ids: Collection[int]) -> None:
        """Apply the action to rounds, given by their ids."""


def announce(store: Store, round_ids: Collection[int]) -> None:
    """Record that everyone was told of their places in these rounds."""
    _note(store, _in_rounds(store.conference, round_ids), _label(store.conference, round_ids))


def take_back(store: Store, round_ids: Collection[int]) -> None:
    """Record that nobody was told of the places in these rounds yet."""
    conference = store.conference
    label = phrase("Nobody knows of the places yet")
    if len(round_ids) == 1:
        title = conference.one(AgendaItem, next(iter(round_ids))).title
        label = phrase("Nobody knows of the places in {round} yet", round=title)
    with store.edit(label) as edit:
        for placement in _in_rounds(conference, round_ids):
            edit.update(replace(placement, told=False))


def set_announced(store: Store, placement_ids: Collection[int], *, announced: bool) -> None:
    """Record that the people of these places were told of them, or that they were not."""
    conference = store.conference
    found = [p for i in placement_ids if (p := conference.get(Placement, i)) is not None]
    found = [placement for placement in found if placement.told is not announced]
    people = {placement.participant_id for placement in found}
    if not found:
        return
    name, n = conference.one(Participant, found[0].participant_id).name, len(people)
    if announced:
        label = phrase("{name} was told", name=name)
        label = label if n == 1 else phrase("%n people were told", n=n)
    else:
        label = phrase("{name} was not told yet", name=name)
        label = label if n == 1 else phrase("%n people were not told yet", n=n)
    with store.edit(label) as edit:
        for placement in found:
            edit.update(replace(placement, told=announced))


def write_list(store: OpenEvent, path: Path, words: Words) -> None:
    """Write a CSV table of who still has to be told of which place; raises FileProblem.

    words: in the language of the event.
    """
    check_target(path)
    conference = store.conference
    places = [p for round_ in to_announce(conference, store.clock()) for p in round_.to_announce]
    write_whole(path, to_announce_csv(conference, places, words))


def forget_room(edit: Edit, before: Workshop, after: Workshop) -> None:
    """Record that nobody was told yet of the new room of a workshop."""
    if before.room_id == after.room_id:
        return
    for placement in edit.conference.placements_in(after.id):
        if placement.told or placement.arrived:
            edit.update(replace(placement, told=False, arrived=False))


def note_shown(
    store: Store,
    round_id: int,
    people: Collection[int] | None = None,
    *,
    seen: Conference | None = None,
    run: str | None = None,
) -> int:
    """Record that the hall saw the places of a round; return how many were announced by that.

    people: ids of the people on the pages that were shown; None means everyone. seen: the event as
    it was shown. run: calls with the same value become one step of undo.
    """
    seen = seen or store.conference
    shown = [
        placement
        for placement in _in_rounds(seen, {round_id})
        if people is None or placement.participant_id in people
    ]
    return _note(store, shown, phrase("Places shown in the hall"), seen, run)


def note_sheets(store: Store, seen: Conference, order: PrintOrder) -> int:
    """Record that printed sheets show people their places; return how many were announced by that.

    seen: the event as it was printed; people who were moved since then do not count as told. Room
    lists do not count, since only the people at the doors read them; neither do door signs,
    flipchart sheets and the fronts of badges, which show nobody's place.
    """
    return _note(store, _on_sheets(seen, order), phrase("Places handed out in writing"), seen)


def note_everyone(
    store: Store, seen: Conference, participant_ids: Collection[int] | None = None
) -> int:
    """Record that people were sent their places in all rounds; return how many were announced.

    participant_ids: None means everyone. Otherwise like `note_sheets`.
    """
    order = PrintOrder(
        PrintKind.SCHEDULES,
        people=None if participant_ids is None else frozenset(participant_ids),
    )
    return note_sheets(store, seen, order)


def _on_sheets(seen: Conference, order: PrintOrder) -> Iterable[Placement]:
    """Return the places that can be read on the sheets."""
    if order.outlines:
        return
    if order.kind in {PrintKind.ROOM_GUIDE, PrintKind.GROUP_LISTS}:
        for _, workshop in chosen_workshops(seen, order):
            yield from seen.placements_in(workshop.id)
    elif order.kind is PrintKind.SCHEDULES or (order.kind is PrintKind.BADGES and order.back):
        for person in chosen_people(seen, order):
            for item in seen.rounds():
                placement = seen.placement_of(person.id, item.id)
                if placement is not None and not item.skipped:
                    yield placement


def _in_rounds(conference: Conference, round_ids: Collection[int]) -> list[Placement]:
    return [p for p in conference.all(Placement) if p.round_id in round_ids]


def _note(
    store: Store,
    placements: Iterable[Placement],
    label: Phrase,
    seen: Conference | None = None,
    run: str | None = None,
) -> int:
    """Set `told` on the places that do not have it yet; return how many were changed.

    Nothing is written if there are none. seen: the event as people saw it, if the program records
    this without being asked. run: calls with the same value become one step of undo.
    """
    fresh = [placement for placement in placements if not placement.told]
    if not fresh or store.read_only:
        return 0
    count = 0
    with store.edit(label, merge=run) as edit:
        now = edit.conference
        for placement in list(still_as_seen(now, seen or now, fresh)):
            if not placement.told:
                edit.update(replace(placement, told=True))
                count += 1
    return count


def _label(conference: Conference, round_ids: Collection[int]) -> Phrase:
    if len(round_ids) == 1:
        title = conference.one(AgendaItem, next(iter(round_ids))).title
        return phrase("{round} is announced", round=title)
    return phrase("All rounds are announced")
