"""How wishes were met by the places that people have."""

from collections import Counter
from collections.abc import Iterator

from moderator.event.conference import Conference
from moderator.event.people import Participant
from moderator.event.placements import Placement
from moderator.event.schedule import AgendaItem
from moderator.event.workshops import Workshop
from moderator.rules.assignment.presence import takes_part
from moderator.rules.assignment.problem import rank_of, ranks_by_place


def by_wish_of(conference: Conference, round_id: int | None = None) -> dict[str, int]:
    """Count places by wish: 1st, 2nd, 3rd …; `none` counts those where none was stated or met.

    round_id: one round; None means all rounds. Only people who take part are counted.
    """
    ranks = Counter(
        rank for place, rank in _ranks(conference) if round_id in {None, place.round_id}
    )
    longest = max(3, *(rank for rank in ranks if rank), 0)
    counted = {str(rank): ranks[rank] for rank in range(1, longest + 1)}
    return {**counted, "none": ranks[None]}


def ranks_of_stated(conference: Conference) -> Counter[int | None]:
    """Count places of those who stated wishes for the round: by rank, None where none was met."""
    stated = ranks_by_place(conference)
    return Counter(
        rank
        for place, rank in _ranks(conference)
        if (place.participant_id, place.round_id) in stated
    )


def _ranks(conference: Conference) -> Iterator[tuple[Placement, int | None]]:
    for placement in conference.all(Placement):
        item = conference.one(AgendaItem, placement.round_id)
        person = conference.one(Participant, placement.participant_id)
        if takes_part(conference, person, item):
            theme_id = conference.one(Workshop, placement.workshop_id).theme_id
            yield placement, rank_of(conference, person.id, item.id, theme_id)
