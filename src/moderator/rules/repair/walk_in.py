"""What somebody at the door gets: each wished theme once, or else what has most free places."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from datetime import datetime

from moderator.event.conference import Conference
from moderator.event.people import Participant
from moderator.event.schedule import AgendaItem
from moderator.event.workshops import Workshop
from moderator.rules.assignment.presence import takes_part
from moderator.rules.assignment.problem import places_in
from moderator.rules.repair.repair import repairable_rounds


def wishes_once(
    conference: Conference, theme_ids: Sequence[int], rounds: Collection[AgendaItem]
) -> dict[int, list[int]]:
    """Spread themes that were named once over rounds, so that nobody gets one of them twice.

    Each goes to the round in which it has most free places, preferably one that no other theme
    went to. theme_ids: most wanted first. A theme is named for further rounds too if
    nothing else is free in them. Returns themes by round id; a theme that no round offers is left
    out.
    """
    found: dict[int, list[int]] = {}
    for theme_id in dict.fromkeys(theme_ids):
        offers = {
            item.id: free
            for item in rounds
            if (free := _free_of(conference, item, theme_id)) is not None
        }
        if offers:
            best = min(offers, key=lambda r: (offers[r] <= 0, len(found.get(r, ())), -offers[r]))
            found.setdefault(best, []).append(theme_id)
    others = freest(conference, rounds, theme_ids, found)
    for item in rounds:
        if item.id not in found and item.id not in others:
            again = [
                theme_id
                for theme_id in dict.fromkeys(theme_ids)
                if (_free_of(conference, item, theme_id) or 0) > 0
            ]
            if again:
                found[item.id] = again
    return found


def freest(
    conference: Conference,
    rounds: Collection[AgendaItem],
    without: Collection[int],
    wished: Collection[int],
) -> dict[int, int]:
    """Find the workshops with the most free places, by round, no theme twice.

    without: themes to leave out. wished: rounds to leave out. As many rounds as possible
    get one; among equal ones the first workshop of the round.
    """
    offers = {
        item.id: sorted(
            (w for w in _with_free(conference, item) if w.theme_id not in without),
            key=lambda w: -free_places(conference, w),
        )
        for item in rounds
        if item.id not in wished
    }
    return _distinct(offers)


def free_places(conference: Conference, workshop: Workshop) -> int:
    """Count the places of a workshop that nobody who takes part has; negative if it is overfull."""
    item = conference.one(AgendaItem, workshop.round_id)
    people = (
        conference.one(Participant, p.participant_id) for p in conference.placements_in(workshop.id)
    )
    taken = sum(takes_part(conference, person, item) for person in people)
    return places_in(conference, workshop) - taken


def rounds_for(
    conference: Conference, person: Participant, now: datetime | None
) -> tuple[AgendaItem, ...]:
    """List the rounds in which somebody who arrives now takes part and is given a place."""
    rounds = repairable_rounds(conference, now)
    return tuple(item for item in rounds if takes_part(conference, person, item))


def _free_of(conference: Conference, item: AgendaItem, theme_id: int) -> int | None:
    """Most free places of a workshop with a theme in a round; None if it is not offered."""
    free = (
        free_places(conference, w)
        for w in conference.workshops_of(item.id)
        if w.theme_id == theme_id
    )
    return max(free, default=None)


def _with_free(conference: Conference, item: AgendaItem) -> Iterator[Workshop]:
    """Workshops of a round with free places, without empty ones that may be closed."""
    for workshop in conference.workshops_of(item.id):
        unused = workshop.may_close and not conference.placements_in(workshop.id)
        if not unused and free_places(conference, workshop) > 0:
            yield workshop


def _distinct(offers: Mapping[int, Sequence[Workshop]]) -> dict[int, int]:
    """Choose a workshop for as many rounds as possible, each of another theme."""
    themes: dict[int, int] = {}
    chosen: dict[int, int] = {}

    def take(round_id: int, tried: set[int]) -> bool:
        for workshop in offers[round_id]:
            if workshop.theme_id in tried:
                continue
            tried.add(workshop.theme_id)
            holder = themes.get(workshop.theme_id)
            if holder is None or take(holder, tried):
                themes[workshop.theme_id] = round_id
                chosen[round_id] = workshop.id
                return True
        return False

    for round_id in offers:
        take(round_id, set())
    return chosen
